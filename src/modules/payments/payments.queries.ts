import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PaymentLine, PaymentView } from './payment.view.js';

/** How many rows a page of the list has. */
export const pageSize = 20;

export interface PaymentFilter {
  /** The reader's own organizations, whose payments are left out. */
  own: readonly string[];
  state: string | null;
  year: number | null;
  afterDue: string | null;
  after: string | null;
}

@Injectable()
export class PaymentQueries {
  constructor(private readonly source: DataSource) {}

  /** By due date; one more row than a page holds tells that there is a next one. */
  list({ own, state, year, afterDue, after }: PaymentFilter): Promise<PaymentLine[]> {
    return this.source.query<PaymentLine[]>(
      `select p.id, p.state, p.amount_cents as "amountCents", p.fiscal_year as "fiscalYear", p.due_on as "dueOn", i.number, i.kind, a.number as "agreementNumber", o.legal_name as recipient
       from payments p join instalments i on i.id = p.instalment_id join agreements a on a.id = p.agreement_id join organizations o on o.id = p.organization_id
       where ($1::text is null or p.state = $1) and ($2::int is null or p.fiscal_year = $2) and ($3::date is null or (p.due_on, p.id) > ($3::date, $4::uuid)) and p.organization_id <> all($5::uuid[])
       order by p.due_on, p.id limit ${pageSize + 1}`, [state, year, after && afterDue ? afterDue : null, after, own]);
  }

  /** The fiscal years that have payments: each found by one step of the index. */
  async years(): Promise<number[]> {
    const rows = await this.source.query<{ year: number }[]>(
      `with recursive y as (select min(fiscal_year) as year from payments union all select (select min(fiscal_year) from payments where fiscal_year > y.year) from y where y.year is not null)
       select year from y where year is not null order by year`);
    return rows.map(({ year }) => year);
  }

  /** Everything around one payment; one query. */
  async around(id: string): Promise<Pick<PaymentView, 'instalment' | 'agreement' | 'recipient' | 'report' | 'certifiedBy' | 'releasedBy'>> {
    const [found] = await this.source.query<[Pick<PaymentView, 'instalment' | 'agreement' | 'recipient' | 'report' | 'certifiedBy' | 'releasedBy'>]>(
      `select json_build_object('number', i.number, 'kind', i.kind) as instalment, o.legal_name as recipient, c.name as "certifiedBy", r.name as "releasedBy",
         json_build_object('id', a.id, 'number', a.number, 'state', a.state, 'title', a.title, 'maximumCents', a.maximum_cents,
           'paidCents', (select coalesce(sum(x.amount_cents), 0)::bigint from payments x where x.agreement_id = a.id and x.state = 'paid')) as agreement,
         (select json_build_object('id', f.id, 'state', f.state) from reports f where f.agreement_id = a.id) as report
       from payments p join instalments i on i.id = p.instalment_id join agreements a on a.id = p.agreement_id join organizations o on o.id = p.organization_id
         left join persons c on c.id = p.certified_by left join persons r on r.id = p.released_by
       where p.id = $1`, [id]);
    return found;
  }
}
