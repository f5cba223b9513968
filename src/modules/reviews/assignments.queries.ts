import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Bilingual } from '../../kernel/i18n/text.js';
import { conflictSql } from './conflicts/standing-conflict.js';
import type { Ground, ProposalSubject } from './matching/match.js';
import { subjectColumns, withRegions } from './matching/strengths.queries.js';
import { panelLockedSql } from './panels/recusals.js';
import { phaseOf } from './phases/phase-of.js';
import type { PhaseStanding } from './phases/phase.js';
import { type Unready, unreadySql } from './register/readiness.js';
import type { ReviewState } from './review.workflow.js';
import { neededSql } from './reviews-needed.js';

export interface CallRow {
  id: string;
  reference: string;
  title: Bilingual;
  state: string;
  reviewsPerProposal: number;
}
export interface AssignedReviewer {
  id: string;
  name: string;
  state: ReviewState;
  dueAt: string;
  total: number | null;
  /** Who was asked in their place, after they stayed silent. */
  replacedBy: string | null;
}
export interface ProposalRow {
  id: string;
  reference: string;
  title: string;
  organization: string;
  state: string;
  reviewers: AssignedReviewer[];
  /** Reviews that are there or still to come. */
  active: number;
}
export interface ReviewerRow {
  id: string;
  name: string;
  /** In this call. */
  open: number;
  submitted: number;
  /** Open reviews in all calls. */
  openEverywhere: number;
  /** Cannot be asked for the chosen proposal, or for none: why. */
  obstacle: 'assigned' | 'member' | Unready | null;
  /** How well they fit the chosen proposal, 0 to 100. */
  match?: number;
  /** What that is for. */
  grounds?: Ground[];
}
export interface ChosenProposal extends ProposalSubject {
  id: string;
  reference: string;
  title: string;
  organization: string;
}

const active = `(select count(*) from review_assignments a where a.proposal_id = p.id and a.state in ('invited', 'accepted', 'returned', 'submitted'))`;
/** `$1` is the call, `$2` the asker's own organizations: nobody handles the file of their own. */
const assignable = `p.call_id = $1 and p.organization_id <> all($2::uuid[]) and p.state in ('eligible', 'underReview')`;

/** Reads for handing out reviews. */
@Injectable()
export class AssignmentQueries {
  constructor(private readonly source: DataSource) {}

  async call(id: string, manager: EntityManager = this.source.manager): Promise<CallRow | undefined> {
    const [found] = await manager.query<CallRow[]>('select id, reference, title, state, reviews_per_proposal as "reviewsPerProposal" from calls where id = $1', [id]);
    return found;
  }

  proposals(call: CallRow, ownIds: readonly string[], only: 'short' | null, after: string | null, limit: number): Promise<ProposalRow[]> {
    return this.source.query<ProposalRow[]>(
      `select p.id, p.reference, p.title, o.legal_name as organization, p.state, ${active} as active,
         coalesce((select json_agg(json_build_object('id', a.id, 'name', r.name, 'state', a.state, 'dueAt', a.due_at, 'total', a.total, 'replacedBy', (select n.name from review_assignments b join persons n on n.id = b.reviewer_id where b.id = a.replaced_by_id)) order by a.assigned_at, a.id)
           from review_assignments a join persons r on r.id = a.reviewer_id where a.proposal_id = p.id), '[]'::json) as reviewers
       from proposals p join organizations o on o.id = p.organization_id
       where ${assignable} and ($3::text is null or p.reference > $3) and ($4::int is null or ${active} < ${neededSql('$4')})
       order by p.reference limit $5`, [call.id, ownIds, after, only ? call.reviewsPerProposal : null, limit]);
  }

  async counts(call: CallRow, ownIds: readonly string[]): Promise<{ proposals: number; short: number; invited: number; inProgress: number; submitted: number }> {
    const [found] = await this.source.query<{ proposals: number; short: number; invited: number; inProgress: number; submitted: number }[]>(
      `select count(*) as proposals, count(*) filter (where active < needed) as short, coalesce(sum(invited), 0)::int8 as invited, coalesce(sum(progress), 0)::int8 as "inProgress", coalesce(sum(submitted), 0)::int8 as submitted
       from (select p.id, ${neededSql('$3')} as needed, count(a.id) filter (where a.state in ('invited', 'accepted', 'returned', 'submitted')) as active, count(a.id) filter (where a.state = 'invited') as invited,
               count(a.id) filter (where a.state in ('accepted', 'returned')) as progress, count(a.id) filter (where a.state = 'submitted') as submitted
             from proposals p left join review_assignments a on a.proposal_id = p.id where ${assignable} group by p.id) as each`, [call.id, ownIds, call.reviewsPerProposal]);
    return found!;
  }

  /** Everybody who may review, with what they already have to do; least loaded first. */
  reviewers(callId: string, proposalId: string | null, today: string): Promise<ReviewerRow[]> {
    return this.source.query<ReviewerRow[]>(
      `select r.id, r.name, count(a.id) filter (where a.call_id = $1 and a.state in ('invited', 'accepted', 'returned')) as open,
         count(a.id) filter (where a.call_id = $1 and a.state = 'submitted') as submitted,
         count(a.id) filter (where a.state in ('invited', 'accepted', 'returned')) as "openEverywhere",
         case when bool_or(a.proposal_id = $2 and a.state not in ('declined', 'dismissed')) then 'assigned'
              when ${conflictSql('$2::uuid', 'r.id')} then 'member' else ${unreadySql('r.id', '$3::date')} end as obstacle
       from persons r join person_roles o on o.person_id = r.id and o.role = 'reviewer' left join review_assignments a on a.reviewer_id = r.id
       where r.deactivated_at is null group by r.id
       order by count(a.id) filter (where a.state in ('invited', 'accepted', 'returned')), r.name`, [callId, proposalId, today]);
  }

  async chosen(callId: string, ownIds: readonly string[], proposalId: string, manager: EntityManager = this.source.manager): Promise<ChosenProposal | undefined> {
    const [found] = await manager.query<Omit<ChosenProposal, 'regions'>[]>(
      `select p.id, p.reference, p.title, o.legal_name as organization, ${subjectColumns} from proposals p join organizations o on o.id = p.organization_id left join themes t on t.code = p.theme_code where p.id = $3 and ${assignable}`, [callId, ownIds, proposalId]);
    return found && withRegions(found);
  }

  phase(callId: string, now: Date): Promise<PhaseStanding | null> {
    return phaseOf(this.source.manager, callId, now);
  }

  /** The proposals with too few reviewers, first those of the lowest reference. */
  async shortIds(manager: EntityManager, call: CallRow, ownIds: readonly string[], most: number): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(`select p.id from proposals p where ${assignable} and ${active} < ${neededSql('$3')} order by p.reference limit $4`, [call.id, ownIds, call.reviewsPerProposal, most]);
    return rows.map(({ id }) => id).sort();
  }

  /** What decides whether this reviewer may be asked; the proposal is locked until the assignment is made. */
  async forAssignment(manager: EntityManager, callId: string, proposalId: string, reviewerId: string, today: string): Promise<{ state: string; organizationId: string; isReviewer: boolean; isConflicted: boolean; isAssigned: boolean; isPanelLocked: boolean; unready: Unready | null } | undefined> {
    const [proposal] = await manager.query<{ state: string; organizationId: string }[]>(
      'select state, organization_id as "organizationId" from proposals where id = $1 and call_id = $2 for update', [proposalId, callId]);
    if (!proposal) return undefined;
    const [person] = await manager.query<{ isReviewer: boolean; isConflicted: boolean; isAssigned: boolean; isPanelLocked: boolean; unready: Unready | null }[]>(
      `select exists (select 1 from persons p join person_roles o on o.person_id = p.id and o.role = 'reviewer' where p.id = $1 and p.deactivated_at is null) as "isReviewer",
         ${conflictSql('$2::uuid', '$1::uuid')} as "isConflicted", ${unreadySql('$1::uuid', '$3::date')} as unready,
         exists (select 1 from review_assignments where proposal_id = $2 and reviewer_id = $1 and state not in ('declined', 'dismissed')) as "isAssigned", ${panelLockedSql('$2::uuid')} as "isPanelLocked"`, [reviewerId, proposalId, today]);
    return { ...proposal, ...person! };
  }
}
