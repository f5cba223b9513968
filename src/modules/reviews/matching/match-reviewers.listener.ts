import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type EventListener, ListensTo, type RecordedEvent } from '../../../platform/events/listener.js';
import { Log } from '../../../platform/logs/log.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { WorkflowEngine } from '../../../platform/workflow/engine.js';
import { AssignmentQueries } from '../assignments.queries.js';
import { groundsOf, matchOf } from './match.js';
import { barred, type MatchingProblem } from './matching-problem.js';
import { MatchingRun } from './matching-run.entity.js';
import { MatchingAggregate } from './matching.workflow.js';
import { solveApart } from './solve-apart.js';
import { StrengthQueries } from './strengths.queries.js';

/** Searches the assignment somebody asked for. Delivered again after a crash, it starts the search again; a cancelled one ends within half a second. */
@Injectable()
@ListensTo('match-reviewers', ['matching.requested'])
export class MatchReviewers implements EventListener {
  constructor(
    private readonly source: DataSource,
    private readonly strengths: StrengthQueries,
    private readonly assignments: AssignmentQueries,
    private readonly engine: WorkflowEngine,
    private readonly units: UnitOfWork,
    private readonly log: Log,
  ) {}

  async handle({ subjectId }: RecordedEvent): Promise<void> {
    const run = await this.source.manager.findOneBy(MatchingRun, { id: subjectId });
    if (run?.state === 'queued') await this.engine.fire(MatchingAggregate, 'start', run.id, 'system', this.about(run));
    else if (run?.state !== 'running') return;
    try {
      await this.search(run);
    } catch (error) {
      if (!(await this.goesOn(run.id, 0))) return;
      this.log.warn('matching failed', { id: run.id, error });
      await this.engine.fire(MatchingAggregate, 'fail', run.id, 'system', this.about(run));
    }
  }

  private async search(run: MatchingRun): Promise<void> {
    const began = performance.now();
    const call = await this.assignments.call(run.callId);
    const own = await this.source.query<{ id: string }[]>('select organization_id as id from organization_members where person_id = $1', [run.requestedBy]);
    const [proposals, reviewers, pairs] = await Promise.all([
      this.strengths.waiting(run.callId, call!.reviewsPerProposal, own.map(({ id }) => id)), this.strengths.reviewers(run.callId), this.strengths.barred(run.callId),
    ]);
    const scores = new Int16Array(proposals.length * reviewers.length);
    proposals.forEach((proposal, p) => reviewers.forEach((reviewer, r) => { scores[p * reviewers.length + r] = matchOf(reviewer, proposal); }));
    const [rowOf, placeOf] = [new Map(proposals.map(({ id }, p) => [id, p])), new Map(reviewers.map(({ id }, r) => [id, r]))];
    for (const pair of pairs) {
      const [p, r] = [rowOf.get(pair.proposalId), placeOf.get(pair.reviewerId)];
      if (p !== undefined && r !== undefined) scores[p * reviewers.length + r] = barred;
    }
    const problem: MatchingProblem = { needs: proposals.map(({ need }) => need), reviewers: reviewers.map(({ load, capacity }) => ({ capacity: Math.min(run.capacity, capacity ?? run.capacity), load })), scores };
    const solution = await solveApart(problem, (round) => this.goesOn(run.id, round));
    if (!solution) return;
    const found = solution.pairs.map(({ proposal, reviewer }) => ({ p: proposals[proposal]!.id, r: reviewers[reviewer]!.id, s: scores[proposal * reviewers.length + reviewer], g: groundsOf(reviewers[reviewer]!, proposals[proposal]!) }));
    await this.units.run((work) => this.engine.fireIn(work, MatchingAggregate, 'propose', run.id, 'system', {
      particulars: { callId: run.callId, pairs: found.length, missing: solution.shortfalls.reduce((sum, n) => sum + n, 0), objective: solution.objective, bound: solution.bound },
      prepare: (row) => { Object.assign(row, { rounds: solution.rounds, objective: solution.objective, bound: solution.bound, milliseconds: Math.round(performance.now() - began) }); },
      also: () => work.manager.query(`insert into matching_pairs (run_id, proposal_id, reviewer_id, score, grounds) select $1, x.p, x.r, x.s, x.g from jsonb_to_recordset($2::jsonb) as x(p uuid, r uuid, s smallint, g text[])`, [run.id, JSON.stringify(found)]),
    }));
  }

  /** Notes the progress; false once somebody cancelled. */
  private async goesOn(id: string, round: number): Promise<boolean> {
    const rows = await this.source.query<[unknown[], number]>(`update matching_runs set rounds = greatest(rounds, $2) where id = $1 and state = 'running'`, [id, round]);
    return rows[1] === 1;
  }

  private about(run: MatchingRun) {
    return { particulars: { callId: run.callId } };
  }
}
