import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { HomeAward, HomeCall, HomeTheme } from './home.view.js';

const columns = `c.id, c.reference, c.state, c.title, c.summary, c.opens_at as "opensAt", c.closes_at as "closesAt", c.zone, c.minimum_cents as "minimumCents", c.maximum_cents as "maximumCents"`;

/** What the front page shows of other modules' tables. */
@Injectable()
export class HomeQueries {
  constructor(private readonly source: DataSource) {}

  /** Open calls, the one that closes first before the others; then those announced. */
  calls(): Promise<HomeCall[]> {
    return this.source.query<HomeCall[]>(
      `(select ${columns} from calls c where c.state = 'open' order by c.closes_at, c.id limit 6)
       union all (select ${columns} from calls c where c.state = 'scheduled' order by c.opens_at, c.id limit 3)`);
  }

  latestAwards(): Promise<HomeAward[]> {
    return this.source.query<HomeAward[]>(
      `select a.agreement_id as id, a.recipient, a.title, a.value_cents as "valueCents", a.signed_on as "signedOn", t.name as theme
       from awards a join themes t on t.code = a.theme_code order by a.signed_on desc, a.agreement_id desc limit 3`);
  }

  /** The main themes; the cross-cutting ones stand apart in the form. */
  themes(): Promise<HomeTheme[]> {
    return this.source.query<HomeTheme[]>(
      `select t.code, t.name from themes t where t.parent_code is null and t.valid_to is null and t.position < 100 order by t.position, t.code`);
  }
}
