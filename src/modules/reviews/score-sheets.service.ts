import { Injectable } from '@nestjs/common';
import { forbidden, invalid, notFound, problem, Refusal, wrongState } from '../../kernel/errors/refusal.js';
import { isId } from '../../kernel/ids/ids.js';
import type { Actor } from '../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../platform/database/unit-of-work.js';
import { type Rubric, weightedTotal } from '../calls/index.js';
import { refusals } from './messages.js';
import { scoringIsOpen } from './phases/phase-guards.js';
import { isOwn, reviewsReceivedAt } from './review.aggregate.js';
import { ReviewAssignment } from './review-assignment.entity.js';
import type { SaveScores, SubmitReview } from './review.dto.js';
import { cutStates } from './review.workflow.js';
import type { SavedSheet } from './review-page.view.js';
import { type MergedSheet, mergeSheet, overallPart, type PostedSheet, type ScoreSheet, scoresOf, writeSheet } from './score-sheet.js';

/** The states of a call in which scores are written. */
export const callsInReview: ReadonlySet<string> = new Set(['closed', 'inReview', 'deciding']);

/** What a save found and did. */
interface Applied {
  merged: MergedSheet;
  /** As it stands afterwards. */
  stored: ScoreSheet;
  saved: string[];
  versions: Record<string, number>;
}

/** Writing a score sheet, part by part: nothing typed is ever lost or overwritten unseen. */
@Injectable()
export class ScoreSheets {
  constructor(private readonly units: UnitOfWork) {}

  /** Keeps a draft; nothing has to be complete. Stores what can be stored, then 409 for parts changed meanwhile, 422 for those that cannot be. */
  async save(id: string, dto: SaveScores, me: Actor, receivedAt: Date): Promise<SavedSheet> {
    if (!isId(id)) throw notFound();
    if (dto._writer && dto._writer !== me.personId) throw forbidden('otherWriter', refusals.otherWriter);
    const { applied, row, rubric, at } = await this.units.run(async (work) => {
      const found = await work.manager.findOne(ReviewAssignment, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!found || !isOwn(found, me) || cutStates.some((state) => state === found.state)) throw notFound();
      if (found.state !== 'accepted' && found.state !== 'returned') throw wrongState('notScoring', refusals.notScoring);
      const facts = await reviewsReceivedAt(receivedAt).facts(work, found);
      if (facts.proposalState !== 'underReview' || !callsInReview.has(facts.callState) || facts.reviewerIsMember || facts.panelHasLocked) throw wrongState('reviewingIsOver', refusals.over);
      if (facts.reviewerHasConflict) throw wrongState('conflictOpen', refusals.conflictOpen);
      // As a clash, so that what was typed comes back with the page.
      if (!scoringIsOpen.holds(facts)) throw new Refusal('stale', scoringIsOpen.code, scoringIsOpen.text);
      const done = await this.applyIn(work, found, facts.rubric, { ...dto, versions: dto.versions ?? {} });
      if (done.saved.length) Object.assign(found, { savedAt: work.at, silenceWarnedAt: null });
      await work.manager.save(found);
      return { applied: done, row: found, rubric: facts.rubric, at: work.at };
    });
    refuse(applied, row);
    return { id, savedAt: at, saved: applied.saved, versions: applied.versions, total: weightedTotal(rubric, applied.stored.scores) ?? null };
  }

  /** The last changes that come with a submission or an amendment: all of them, or none. True when something differs. */
  async submitIn(work: Work, row: ReviewAssignment, rubric: Rubric, dto: SubmitReview): Promise<boolean> {
    const applied = await this.applyIn(work, row, rubric, { ...dto, versions: dto.versions ?? null });
    if (applied.merged.clashes.length || applied.merged.problems.length) refuse({ ...applied, saved: [], versions: {} }, row);
    row.total = weightedTotal(rubric, applied.stored.scores) ?? null;
    return applied.saved.length > 0;
  }

  private async applyIn(work: Work, row: ReviewAssignment, rubric: Rubric, posted: PostedSheet): Promise<Applied> {
    const stored = await scoresOf(work.manager, row.id);
    const merged = mergeSheet(rubric, stored, row, posted);
    if (merged.problems.some(({ code }) => code === 'unknownCriterion')) throw invalid(merged.problems);
    await writeSheet(work.manager, row.id, merged.changes, work.at);
    for (const { criterion, score, comment, internal } of merged.changes) {
      stored.scores[criterion] = score ?? undefined;
      stored.comments[criterion] = comment;
      stored.internal[criterion] = internal;
      stored.versions[criterion] = (stored.versions[criterion] ?? 0) + 1;
    }
    if (merged.overall) Object.assign(row, merged.overall, { overallVersion: row.overallVersion + 1 });
    const saved = [...merged.changes.map(({ criterion }) => criterion), ...(merged.overall ? [overallPart] : [])];
    if (saved.length) row.version += 1;
    return { merged, stored, saved, versions: { ...Object.fromEntries(rubric.criteria.map(({ code }) => [code, stored.versions[code] ?? 0])), [overallPart]: row.overallVersion } };
  }
}

/** Both texts of what clashed, or what could not be stored; what could is named in `saved`. */
function refuse({ merged, stored, saved, versions }: Applied, row: ReviewAssignment): void {
  const { clashes, problems, refused } = merged;
  if (clashes.length) {
    const both = Object.fromEntries(clashes.map((part) => [part, part === overallPart
      ? { version: row.overallVersion, stored: { recommendation: row.recommendation, confidence: row.confidence, overallComment: row.overallComment } }
      : { version: stored.versions[part] ?? 0, stored: { score: stored.scores[part] ?? null, comment: stored.comments[part] ?? '', internal: stored.internal[part] ?? '' } }]));
    const fields = clashes.map((part) => problem(part === overallPart ? 'recommendation' : `scores.${part}`, 'changedMeanwhile', refusals.clashHere));
    throw new Refusal('stale', 'partsChanged', refusals.clash, [...fields, ...problems], { saved, versions, refused, clashes: both });
  }
  if (problems.length) throw new Refusal('invalid', 'notStorable', refusals.notStorable, problems, { saved, versions, refused });
}
