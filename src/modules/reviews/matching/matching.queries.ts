import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { neededSql } from '../reviews-needed.js';
import type { Ground } from './match.js';
import type { MatchingState } from './matching.workflow.js';

export interface RunRow {
  id: string;
  state: MatchingState;
  dueAt: Date;
  capacity: number;
  rounds: number;
  requestedBy: string;
  requestedAt: Date;
  objective: number | null;
  bound: number | null;
  milliseconds: number | null;
  pairs: number;
  invited: number;
  notInvited: number;
  byHand: number;
}
export interface PairedProposal {
  id: string;
  reference: string;
  title: string;
  organization: string;
  /** Reviewers who have it already. */
  active: number;
  missing: number;
  pairs: { reviewerId: string; name: string; score: number; grounds: Ground[]; outcome: 'invited' | 'notPossible' | 'full' | null; byHand: boolean }[];
}

/** The call's proposals with what they have and what the run proposes; `$1` call, `$2` own organizations, `$3` run, `$4` reviews of each. */
const counted = `select p.id, p.reference, p.title, p.organization_id, ${neededSql('$4')} as needed,
    (select count(*)::int from review_assignments a where a.proposal_id = p.id and a.state in ('invited', 'accepted', 'returned', 'submitted')) as active,
    (select count(*)::int from matching_pairs m where m.run_id = $3 and m.proposal_id = p.id and m.outcome is null) as open
  from proposals p where p.call_id = $1 and p.organization_id <> all($2::uuid[]) and p.state in ('eligible', 'underReview')`;

/** Reads of proposed assignments. */
@Injectable()
export class MatchingQueries {
  constructor(private readonly source: DataSource) {}

  /** The call's last search. */
  async latest(callId: string): Promise<RunRow | undefined> {
    const [found] = await this.source.query<RunRow[]>(
      `select r.id, r.state, r.due_at as "dueAt", r.capacity, r.rounds, q.name as "requestedBy", r.requested_at as "requestedAt", r.objective, r.bound, r.milliseconds,
         count(m.run_id)::int as pairs, count(*) filter (where m.outcome = 'invited')::int as invited, count(*) filter (where m.outcome <> 'invited')::int as "notInvited", count(*) filter (where m.by_hand)::int as "byHand"
       from (select * from matching_runs where call_id = $1 order by requested_at desc, id desc limit 1) r join persons q on q.id = r.requested_by left join matching_pairs m on m.run_id = r.id
       group by r.id, r.state, r.due_at, r.capacity, r.rounds, q.name, r.requested_at, r.objective, r.bound, r.milliseconds`, [callId]);
    return found;
  }

  async missing(callId: string, ownIds: readonly string[], runId: string | null, each: number): Promise<{ reviews: number; proposals: number }> {
    const [found] = await this.source.query<{ reviews: number; proposals: number }[]>(
      `select coalesce(sum(greatest(needed - active - open, 0)), 0)::int as reviews, count(*) filter (where active + open < needed)::int as proposals from (${counted}) one`, [callId, ownIds, runId, each]);
    return found!;
  }

  proposals(callId: string, ownIds: readonly string[], runId: string, each: number, only: 'short' | null, after: string | null, limit: number): Promise<PairedProposal[]> {
    return this.source.query<PairedProposal[]>(
      `select one.id, one.reference, one.title, o.legal_name as organization, one.active, greatest(one.needed - one.active - one.open, 0) as missing,
         coalesce((select json_agg(json_build_object('reviewerId', m.reviewer_id, 'name', r.name, 'score', m.score, 'grounds', m.grounds, 'outcome', m.outcome, 'byHand', m.by_hand) order by m.score desc, r.name)
           from matching_pairs m join persons r on r.id = m.reviewer_id where m.run_id = $3 and m.proposal_id = one.id), '[]'::json) as pairs
       from (${counted}) one join organizations o on o.id = one.organization_id
       where ($5::text is null or one.reference > $5) and (not $6::boolean or one.active + one.open < one.needed) order by one.reference limit $7`, [callId, ownIds, runId, each, after, only !== null, limit]);
  }

  /** How many proposals each person is proposed for, those already invited left out: they count in the load. */
  async proposedFor(runId: string): Promise<Map<string, number>> {
    const rows = await this.source.query<{ id: string; count: number }[]>('select reviewer_id as id, count(*)::int as count from matching_pairs where run_id = $1 and outcome is null group by 1', [runId]);
    return new Map(rows.map(({ id, count }) => [id, count]));
  }
}
