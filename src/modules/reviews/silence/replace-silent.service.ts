import { Injectable } from '@nestjs/common';
import { Refusal } from '../../../kernel/errors/refusal.js';
import { sayBoth, texts } from '../../../kernel/i18n/text.js';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../../platform/database/unit-of-work.js';
import { WorkflowEngine } from '../../../platform/workflow/engine.js';
import { AssignmentQueries } from '../assignments.queries.js';
import { Assignments } from '../assignments.service.js';
import { ConflictCheck } from '../conflicts/conflict-check.service.js';
import { StrengthQueries } from '../matching/strengths.queries.js';
import { ReviewAggregate } from '../review.aggregate.js';
import { neededSql } from '../reviews-needed.js';
import { chooseReplacement } from './choose-replacement.js';
import { type SilentReview, SilentReviews } from './silent-reviews.queries.js';

const says = texts({
  answer: { en: 'Rule of the call: no answer within {days, number} days', fr: 'Règle de l’appel\u00a0: aucune réponse en {days, number} jours' },
  overdue: { en: 'Rule of the call: no review {days, number} days after its date', fr: 'Règle de l’appel\u00a0: aucune évaluation {days, number} jours après l’échéance' },
});
const day = 86_400_000;
/** The least time a replacement is given. */
const leastDays = 7;

/** Lets go of one silent reviewer and asks another, in one transaction: cut off anywhere, nothing has happened. */
@Injectable()
export class ReplaceSilent {
  constructor(
    private readonly units: UnitOfWork,
    private readonly engine: WorkflowEngine,
    private readonly silent: SilentReviews,
    private readonly assignments: Assignments,
    private readonly queries: AssignmentQueries,
    private readonly strengths: StrengthQueries,
    private readonly check: ConflictCheck,
  ) {}

  /** Reminds once; the reviewer has two days from then on. */
  async warn(id: string): Promise<void> {
    await this.units.run(async (work) => {
      const review = await this.silent.warn(work.manager, id, work.at);
      if (review) work.record({ name: 'review.silenceWarned', subjectType: 'review', subjectId: id, actorId: null, particulars: about(review) });
    });
  }

  async replace(id: string, proposalId: string): Promise<void> {
    // Nobody is asked whose conflict of interest could have been found.
    await this.check.run({ proposalId });
    await this.units.run(async (work) => {
      const review = await this.silent.stillSilent(work.manager, id, work.at);
      if (!review) return;
      const reason = sayBoth(says[review.because], { days: review.days });
      await this.engine.fireIn(work, ReviewAggregate, 'lapse', id, 'system', { reason: `${reason.en} / ${reason.fr}`, particulars: { ...about(review), rule: review.because, days: review.days } });
      if (!(await isShort(work, review))) return;
      const next = await this.askNext(work, review);
      if (next) await work.manager.query('update review_assignments set replaced_by_id = $2 where id = $1', [id, next]);
      work.record({ name: next ? 'review.replaced' : 'review.notReplaced', subjectType: 'review', subjectId: id, actorId: null, particulars: { ...about(review), replacedById: next } });
    });
  }

  /** The best free reviewer, asked in the name of the officer who asked the first; the identifier of the new review. */
  private async askNext(work: Work, review: SilentReview): Promise<string | null> {
    const { callId, proposalId, assignedBy } = review;
    const call = await this.queries.call(callId, work.manager);
    const subject = await this.queries.chosen(callId, [], proposalId, work.manager);
    if (!call || !subject) return null;
    const barred = new Set((await this.strengths.barred(callId, work.manager)).filter((one) => one.proposalId === proposalId).map(({ reviewerId }) => reviewerId));
    const reviewers = await this.strengths.reviewers(callId, work.manager);
    const officer: Actor = { personId: assignedBy, name: '', email: '', locale: 'en', roles: [], memberships: [] };
    for (;;) {
      const chosen = chooseReplacement(reviewers, subject, barred);
      if (!chosen) return null;
      try {
        return (await this.assignments.assignIn(work, call, { proposalId, reviewerId: chosen.id, dueAt: dueFor(review, work.at) }, officer, 'system')).id;
      } catch (error) {
        // Refusals come before anything is written; somebody else is asked.
        if (!(error instanceof Refusal)) throw error;
        barred.add(chosen.id);
      }
    }
  }
}

/** As much time as the first had, a week at least. */
const dueFor = ({ assignedAt, dueAt }: SilentReview, now: Date): Date => new Date(now.getTime() + Math.max(leastDays * day, dueAt.getTime() - assignedAt.getTime()));

const about = ({ callId, proposalId, reviewerId, organizationId }: SilentReview): Record<string, unknown> => ({ callId, proposalId, reviewerId, organizationId });

/** An officer may have found somebody meanwhile. */
async function isShort({ manager }: Work, { callId, proposalId }: SilentReview): Promise<boolean> {
  const [found] = await manager.query<{ short: boolean }[]>(
    `select (select count(*) from review_assignments a where a.proposal_id = p.id and a.state in ('invited', 'accepted', 'returned', 'submitted')) < ${neededSql('c.reviews_per_proposal')} as short
     from proposals p join calls c on c.id = $1 where p.id = $2`, [callId, proposalId]);
  return found!.short;
}
