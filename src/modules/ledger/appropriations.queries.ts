import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AppropriationChange, AppropriationRow } from './appropriation.view.js';
import { sumOf } from './entry-kind.js';

@Injectable()
export class AppropriationsQueries {
  constructor(private readonly source: DataSource) {}

  /** One row per fiscal year, newest first. */
  list(programmeId: string): Promise<AppropriationRow[]> {
    return this.source.query<AppropriationRow[]>(
      `select a.id, a.fiscal_year as "fiscalYear", a.vote, s.appropriated as "appropriatedCents", s.allocated as "allocatedCents", s.appropriated - s.allocated as "freeCents"
       from appropriations a, lateral (
         select ${sumOf('appropriated')} as appropriated, ${sumOf('allocated')} as allocated from ledger_entries e
         where e.programme_id = a.programme_id and e.fiscal_year = a.fiscal_year and e.kind in ('appropriate', 'allocate', 'deallocate')) s
       where a.programme_id = $1 order by a.fiscal_year desc`, [programmeId]);
  }

  /** The last changes of appropriations, newest first. */
  changes(programmeId: string, most = 50): Promise<AppropriationChange[]> {
    return this.source.query<AppropriationChange[]>(
      `select e.id, e.fiscal_year as "fiscalYear", e.amount_cents as "amountCents", e.note, p.name as by, e.at
       from ledger_entries e left join persons p on p.id = e.actor_id
       where e.programme_id = $1 and e.kind = 'appropriate' order by e.at desc, e.id desc limit $2`, [programmeId, most]);
  }
}
