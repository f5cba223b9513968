import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Bilingual, Locale } from '../../kernel/i18n/text.js';
import type { YearAmount } from './agreement.entity.js';
import type { AgreementLine, AgreementView, InstalmentView, WaitingProposal } from './agreement.view.js';

/** How many rows a page of a list has. */
export const pageSize = 20;

/** What a page shows beyond the agreement's own row. */
export type AgreementSurroundings = Pick<AgreementView, 'proposalReference' | 'callReference' | 'organization' | 'programme' | 'theme' | 'recipientSignedBy' | 'departmentSignedBy' | 'instalments' | 'paidCents' | 'report'>;

/** An awarded proposal with what an agreement is made from. */
export interface AwardedProposal {
  id: string;
  state: string;
  callId: string;
  programmeId: string;
  organizationId: string;
  language: Locale;
  title: string;
  themeCode: string | null;
  countryShares: { country: string; share: number | null }[];
  outcome: string | null;
  amountCents: number;
  years: YearAmount[];
  answers: Record<string, unknown>;
  hasAgreement: boolean;
}

@Injectable()
export class AgreementQueries {
  constructor(private readonly source: DataSource) {}

  /** One more row than a page holds tells that there is a next one. Of the reader's own organizations none that is not offered yet, and `all` of the others. */
  list(filter: { own: readonly string[]; all: boolean; state: string | null; after: string | null }): Promise<AgreementLine[]> {
    return this.source.query<AgreementLine[]>(
      `select a.id, a.number, a.state, a.kind, a.title, o.legal_name as recipient, a.maximum_cents as "maximumCents", a.end_on as "endOn"
       from agreements a join organizations o on o.id = a.organization_id
       where ((a.organization_id = any($1::uuid[]) and a.state <> 'inPreparation') or ($4::boolean and a.organization_id <> all($1)))
         and ($2::text is null or a.state = $2) and ($3::uuid is null or a.id < $3)
       order by a.id desc limit ${pageSize + 1}`, [filter.own, filter.state, filter.after, filter.all]);
  }

  /** Awarded proposals without an agreement, except those of the reader's own organizations. */
  waiting(own: readonly string[], after: string | null): Promise<WaitingProposal[]> {
    return this.source.query<WaitingProposal[]>(
      `select p.id, p.reference, p.title, o.legal_name as recipient, c.reference as "callReference", d.amount_cents as "amountCents"
       from proposals p join decisions d on d.proposal_id = p.id and d.outcome = 'approved' join organizations o on o.id = p.organization_id join calls c on c.id = p.call_id
       where p.state = 'awarded' and not exists (select 1 from agreements a where a.proposal_id = p.id) and ($1::uuid is null or p.id > $1) and p.organization_id <> all($2::uuid[])
       order by p.id limit ${pageSize + 1}`, [after, own]);
  }

  /** Locks the proposal, so that two people cannot prepare two agreements. */
  async awarded(manager: EntityManager, proposalId: string): Promise<AwardedProposal | null> {
    await manager.query('select 1 from proposals where id = $1 for update', [proposalId]); // on its own: the next statement must see what the lock waited for
    const [found] = await manager.query<AwardedProposal[]>(
      `select p.id, p.state, p.call_id as "callId", c.programme_id as "programmeId", p.organization_id as "organizationId", p.language, p.title,
         p.theme_code as "themeCode", p.country_shares as "countryShares", d.outcome, coalesce(d.amount_cents, 0) as "amountCents", coalesce(d.years, '[]') as years,
         coalesce((select jsonb_object_agg(n.question_key, n.value) from answers n where n.proposal_id = p.id and n.question_key in ('summary', 'expectedResults', 'startOn', 'endOn', 'instrument')), '{}') as answers,
         exists (select 1 from agreements a where a.proposal_id = p.id) as "hasAgreement"
       from proposals p join calls c on c.id = p.call_id left join decisions d on d.proposal_id = p.id
       where p.id = $1`, [proposalId]);
    return found ?? null;
  }

  async nextNumber(manager: EntityManager): Promise<string> {
    const [{ number }] = await manager.query<[{ number: number }]>("select nextval('agreement_numbers') as number");
    return `HSP-A-${String(number).padStart(6, '0')}`;
  }

  /** Everything around one agreement; one query. */
  async around(id: string): Promise<AgreementSurroundings> {
    const [found] = await this.source.query<[AgreementSurroundings]>(
      `select p.reference as "proposalReference", c.reference as "callReference", g.name as programme, t.name as theme,
         json_build_object('id', o.id, 'name', o.legal_name, 'city', o.city, 'country', o.country) as organization,
         rs.name as "recipientSignedBy", ds.name as "departmentSignedBy",
         (select coalesce(sum(y.amount_cents), 0)::bigint from payments y where y.agreement_id = a.id and y.state = 'paid') as "paidCents",
         (select json_build_object('id', r.id, 'state', r.state, 'dueOn', r.due_on, 'spentCents', case when r.state in ('submitted', 'accepted') then r.spent_cents end) from reports r where r.agreement_id = a.id) as report,
         coalesce((select json_agg(json_build_object('number', i.number, 'kind', i.kind, 'amountCents', i.amount_cents, 'dueOn', i.due_on, 'fiscalYear', i.fiscal_year,
           'payment', case when y.id is not null then json_build_object('id', y.id, 'state', y.state, 'paidOn', y.paid_on) end) order by i.number)
           from instalments i left join payments y on y.instalment_id = i.id where i.agreement_id = a.id), '[]'::json) as instalments
       from agreements a join proposals p on p.id = a.proposal_id join calls c on c.id = a.call_id join programmes g on g.id = a.programme_id
         join themes t on t.code = a.theme_code join organizations o on o.id = a.organization_id
         left join persons rs on rs.id = a.recipient_signed_by left join persons ds on ds.id = a.department_signed_by
       where a.id = $1`, [id]);
    return found;
  }
}

/** What other modules may know of an agreement. */
export interface AgreementRecord {
  id: string;
  number: string;
  state: string;
  kind: string;
  title: Bilingual;
  proposalId: string;
  callId: string;
  programmeId: string;
  organizationId: string;
  themeCode: string;
  countryShares: { country: string; share: number | null }[];
  maximumCents: number;
  years: YearAmount[];
  startOn: string;
  endOn: string;
  instalments: Omit<InstalmentView, 'payment'>[];
}
