import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { conflictSql } from '../conflicts/standing-conflict.js';
import type { LastDays } from './profile.queries.js';
import type { SignedAgreement } from './profile.view.js';
import { unreadySql } from './readiness.js';
import type { AnsweredReview, CallLoad, RegisteredReviewer, RegisterFilter, StandingConflict } from './reviewers.view.js';

export interface RegisteredPerson extends LastDays {
  id: string;
  name: string;
  email: string;
  agreements: SignedAgreement[];
}

export const pageSize = 20;
const most = 50;
/** Reviews of a reviewer, `$1`, without those of organizations the reader belongs to, `$2`. */
const ofReviewer = 'from review_assignments a join proposals p on p.id = a.proposal_id join calls c on c.id = a.call_id where a.reviewer_id = $1 and p.organization_id <> all($2::uuid[])';
const isOpen = "a.state in ('invited', 'accepted', 'returned')";
const isLate = `(a.submitted_at > a.due_at or (${isOpen} and p.state = 'underReview' and a.due_at < $3))`;

/** Reads of the register of reviewers, for staff. */
@Injectable()
export class ReviewerQueries {
  constructor(private readonly source: DataSource) {}

  /** By name; the cursor is the last person of the page before. */
  list({ theme, language, country, state, papers }: RegisterFilter, after: string | null, today: string): Promise<RegisteredReviewer[]> {
    return this.source.query<RegisteredReviewer[]>(
      `select * from (
         select r.id, r.name, coalesce(f.state, 'active') as state, f.employer_name as "employerName", coalesce(f.languages, '{}') as languages,
           array(select s.code from reviewer_skills s where s.person_id = r.id order by s.level desc, s.code) as skills, ${unreadySql('r.id', '$1::date')} as unready,
           (select count(*)::int from review_assignments a where a.reviewer_id = r.id and ${isOpen}) as open
         from persons r join person_roles o on o.person_id = r.id and o.role = 'reviewer' left join reviewer_profiles f on f.person_id = r.id
         where r.deactivated_at is null
           and ($2::text is null or exists (select 1 from reviewer_skills s left join themes t on t.code = s.code where s.person_id = r.id and (s.code = $2 or t.parent_code = $2)))
           and ($3::text is null or $3 = any(f.languages)) and ($4::text is null or $4 = any(f.countries)) and ($5::text is null or coalesce(f.state, 'active') = $5)
           and ($6::uuid is null or (r.name, r.id) > (select name, id from persons where id = $6))) found
       where $7::text is null or (coalesce(unready, '') in ('agreement', 'declaration')) = ($7 = 'missing')
       order by name, id limit ${pageSize + 1}`, [today, theme, language, country, state, after, papers]);
  }

  async openInvitations(): Promise<number> {
    const [row] = await this.source.query<{ n: number }[]>('select count(*)::int as n from reviewer_invitations where accepted_at is null and declined_at is null and revoked_at is null');
    return row!.n;
  }

  /** A reviewer with the last days of their papers and every agreement they signed. */
  async person(id: string): Promise<RegisteredPerson | undefined> {
    const [row] = await this.source.query<RegisteredPerson[]>(
      `select p.id, p.name, p.email, f.agreement_until_on as agreement, f.grace_until_on as grace, (select max(d.until_on) from interest_declarations d where d.person_id = p.id) as declaration,
         coalesce((select json_agg(json_build_object('id', a.id, 'edition', a.edition, 'signedAt', a.signed_at, 'untilOn', a.until_on) order by a.signed_at desc, a.id desc) from reviewer_agreements a where a.person_id = p.id), '[]'::json) as agreements
       from persons p left join reviewer_profiles f on f.person_id = p.id where p.id = $1 and exists (select 1 from person_roles o where o.person_id = p.id and o.role = 'reviewer')`, [id]);
    return row && { ...row, agreements: row.agreements.map((one) => ({ ...one, signedAt: new Date(one.signedAt) })) };
  }

  /** The load in each call, the newest call first. */
  loads(personId: string, ownIds: readonly string[], now: Date): Promise<CallLoad[]> {
    return this.source.query<CallLoad[]>(
      `select c.id as "callId", c.reference, c.title, count(*)::int as asked, count(*) filter (where ${isOpen})::int as open, count(*) filter (where ${isLate})::int as late,
         count(*) filter (where a.state = 'submitted')::int as submitted, count(*) filter (where a.state = 'declined')::int as declined
       ${ofReviewer} group by c.id order by max(a.assigned_at) desc, c.id limit ${most}`, [personId, ownIds, now]);
  }

  /** What was asked and how it was answered, newest first. */
  answers(personId: string, ownIds: readonly string[], now: Date, after: string | null): Promise<AnsweredReview[]> {
    return this.source.query<AnsweredReview[]>(
      `select a.id, p.reference, c.reference as "callReference", a.state, a.assigned_at as "assignedAt", a.answered_at as "answeredAt", a.due_at as "dueAt", a.submitted_at as "submittedAt", coalesce(${isLate}, false) as late
       ${ofReviewer} and ($4::uuid is null or a.id < $4) order by a.id desc limit ${pageSize + 1}`, [personId, ownIds, now, after]);
  }

  /** Conflicts that stand, without those of files the reader keeps away from. */
  conflicts(personId: string, readerId: string): Promise<StandingConflict[]> {
    return this.source.query<StandingConflict[]>(
      `select k.id, k.call_id as "callId", c.reference as "callReference", p.reference, k.kind, k.certainty, k.state
       from review_conflicts k join proposals p on p.id = k.proposal_id join calls c on c.id = k.call_id
       where k.reviewer_id = $1 and k.state <> 'cleared' and $1 <> $2::uuid and not ${conflictSql('k.proposal_id', '$2::uuid')} order by k.state desc, k.found_at desc, k.id limit ${most}`, [personId, readerId]);
  }
}
