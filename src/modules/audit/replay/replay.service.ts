import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { forbidden, notFound } from '../../../kernel/errors/refusal.js';
import { isId } from '../../../kernel/ids/ids.js';
import type { Locale } from '../../../kernel/i18n/text.js';
import { Clock } from '../../../kernel/time/clock.js';
import type { Actor } from '../../../platform/access/actor.js';
import { type SetDocument, Typesetter } from '../../../platform/documents/typesetter.js';
import { refuseConflicted } from '../../accounts/index.js';
import { PanelRecords, Reviews } from '../../reviews/index.js';
import { completenessOf } from './completeness.js';
import { replayDocument } from './replay-document.js';
import { type ReplayedProposal, ReplayQueries } from './replay.queries.js';
import { replayTexts } from './replay-texts.js';
import type { ReplayStep, ReplayView } from './replay.view.js';

const pageSize = 100;
/** More steps than any file has; the document says so if it were cut. */
const mostPrinted = 5_000;

/** A file told again from its first word, so that every decision can be followed. */
@Injectable()
export class Replay {
  constructor(
    private readonly source: DataSource,
    private readonly queries: ReplayQueries,
    private readonly reviews: Reviews,
    private readonly panels: PanelRecords,
    private readonly typesetter: Typesetter,
    private readonly clock: Clock,
  ) {}

  /** @throws 404 for what was never submitted, 403 for whoever reviews the file or has a conflict of interest about it. */
  async show(id: string, after: string | undefined, me: Actor): Promise<ReplayView> {
    const proposal = await this.proposal(id, me);
    const from = /^\d{1,15}$/.test(after ?? '') ? Number(after) : 0;
    const [steps, reviews, posts, conflicts, panels] = await Promise.all([this.queries.steps(id, from, pageSize + 1), this.queries.reviews(id), this.queries.posts(id), this.queries.conflicts(id), this.panels.ofProposal(id, me.personId)]);
    const shown = steps.slice(0, pageSize);
    return { ...viewOf(proposal, shown), reviews, posts, conflicts, panels, next: steps.length > pageSize ? shown.at(-1)!.id : null };
  }

  /** The same as a tagged PDF, as of now; set in a thread of its own. */
  async document(id: string, locale: Locale, me: Actor): Promise<{ reference: string; pdf: SetDocument }> {
    const proposal = await this.proposal(id, me);
    const [steps, reviews, posts, conflicts, panels] = await Promise.all([this.queries.steps(id, 0, mostPrinted), this.queries.reviews(id), this.queries.posts(id), this.queries.conflicts(id), this.panels.ofProposal(id, me.personId)]);
    return { reference: proposal.reference, pdf: await this.typesetter.pdf(replayDocument({ ...viewOf(proposal, steps), reviews, posts, conflicts, panels, next: null }, locale, this.clock.now())) };
  }

  private async proposal(id: string, me: Actor): Promise<ReplayedProposal> {
    const found = isId(id) ? await this.queries.proposal(id) : undefined;
    if (!found) throw notFound();
    refuseConflicted(id, me);
    if (await this.reviews.isReviewerOf(me.personId, id)) throw forbidden('ownReview', replayTexts.ownReview);
    return found;
  }
}

const viewOf = (p: ReplayedProposal, steps: ReplayStep[]): Omit<ReplayView, 'reviews' | 'posts' | 'conflicts' | 'panels' | 'next'> => ({
  proposal: { id: p.id, reference: p.reference, title: p.title, language: p.language, organization: p.organization, state: p.state },
  call: { id: p.callId, reference: p.callReference, title: p.callTitle },
  criteria: p.rubric.criteria.map(({ code, label }) => ({ code, label })), completeness: completenessOf(p.facts), steps, decision: p.decision, people: p.people,
});
