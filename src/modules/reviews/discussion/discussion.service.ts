import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { forbidden, invalidField, notFound, wrongState } from '../../../kernel/errors/refusal.js';
import { isId, newId } from '../../../kernel/ids/ids.js';
import { Clock } from '../../../kernel/time/clock.js';
import { type Actor, hasRole, rolesIn } from '../../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../../platform/database/unit-of-work.js';
import { WorkflowEngine } from '../../../platform/workflow/engine.js';
import { permissions, refuseConflicted } from '../../accounts/index.js';
import { refusals } from '../messages.js';
import type { PhaseStanding } from '../phases/phase.js';
import { discussionHasBegun, discussionIsOpen, othersAreOpened } from '../phases/phase-guards.js';
import { phaseOf } from '../phases/phase-of.js';
import { isTiedTo, readsReviews, reviewsReceivedAt } from '../review.aggregate.js';
import type { WritePost } from './discussion.dto.js';
import { type DiscussedProposal, DiscussionQueries, type PostRow, postsShown } from './discussion.queries.js';
import type { DiscussionView, PostView } from './discussion.view.js';
import { discussionWords as says } from './discussion.words.js';

/** Reviewers come from their own review, staff from the proposal. */
type Place = { reviewId: string; proposalId?: undefined } | { proposalId: string; reviewId?: undefined };
interface Standing {
  proposal: DiscussedProposal;
  side: 'reviewer' | 'staff';
  phase: PhaseStanding;
}

/** The discussion of a proposal: for reviewers whose review is in and who opened the others', and for staff. Posts are only added. */
@Injectable()
export class Discussions {
  constructor(
    private readonly source: DataSource,
    private readonly queries: DiscussionQueries,
    private readonly engine: WorkflowEngine,
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async show(where: Place, { after: from, correct }: { after?: string | null; correct?: unknown }, me: Actor): Promise<DiscussionView> {
    const now = this.clock.now();
    const { proposal, side, phase } = await this.standing(this.source.manager, where, me, now);
    const { id } = proposal;
    const hideNames = side === 'reviewer' && proposal.anonymised;
    const after = isId(from) ? from : null;
    const mayPost = phase.current === 'discussion' && proposal.state === 'underReview' && (side === 'reviewer' || hasRole(me, ...permissions['review.assign']));
    const [rows, corrected] = await Promise.all([this.queries.posts(id, hideNames, after), mayPost && isId(correct) ? this.queries.post(id, hideNames, correct) : undefined]);
    const posts = rows.slice(0, postsShown);
    return {
      proposal: { id, reference: proposal.reference, title: hideNames ? proposal.shownTitle : proposal.title, language: proposal.language, organization: hideNames ? null : proposal.organization },
      call: { id: proposal.callId, reference: proposal.callReference, title: proposal.callTitle }, side, path: side === 'reviewer' ? `/reviews/${proposal.reviewId}/discussion` : `/proposals/${id}/discussion`, reviewId: side === 'reviewer' ? proposal.reviewId : null, phase, mayPost,
      posts: posts.map((row) => postView(row, side, me)), correcting: corrected?.authorId === me.personId ? postView(corrected, side, me) : null,
      next: rows.length > postsShown ? posts.at(-1)!.id : null, after, now,
    };
  }

  /** A reviewer's post is a step of their own review; the same guards make the form. */
  async write(where: Place, dto: WritePost, me: Actor, receivedAt: Date): Promise<void> {
    await this.units.run(async (work) => {
      const { proposal, side, phase } = await this.standing(work.manager, where, me, receivedAt);
      const { id } = proposal;
      const postId = newId();
      const particulars = { postId, proposalId: id, callId: proposal.callId, organizationId: proposal.organizationId };
      if (side === 'reviewer') {
        await this.engine.fireIn(work, reviewsReceivedAt(receivedAt), 'discuss', proposal.reviewId!, me, {
          particulars: { ...particulars, reviewerId: me.personId }, also: () => addPost(work, { id: postId, proposalId: id, reviewId: proposal.reviewId, dto, me }),
        });
        return;
      }
      await work.manager.query('select 1 from proposals where id = $1 for share', [id]);
      if (!discussionIsOpen.holds({ phase, now: receivedAt, lateUntilAt: null, hasOpenedOthers: true }) || proposal.state !== 'underReview') throw wrongState(discussionIsOpen.code, discussionIsOpen.text);
      await addPost(work, { id: postId, proposalId: id, reviewId: null, dto, me });
      work.record({ name: 'discussion.officerPosted', subjectType: 'discussion', subjectId: postId, actorId: me.personId, particulars });
    });
  }

  /** What somebody is to the discussion at an instant; for everybody else it does not exist. */
  private async standing(manager: EntityManager, where: Place, me: Actor, now: Date): Promise<Standing> {
    const proposal = await this.queries.proposal(where, me.personId, manager);
    const phase = proposal ? await phaseOf(manager, proposal.callId, now) : null;
    if (!proposal || !phase?.dates.discussion) throw notFound();
    if (where.reviewId !== undefined) {
      if (proposal.reviewState !== 'submitted' || !hasRole(me, 'reviewer') || proposal.conflicted || proposal.state === 'withdrawn' || rolesIn(me, proposal.organizationId).length) throw notFound();
      if (!discussionHasBegun.holds({ phase, now, lateUntilAt: null, hasOpenedOthers: false })) throw forbidden(discussionHasBegun.code, discussionHasBegun.text);
      if (!proposal.hasOpenedOthers) throw forbidden(othersAreOpened.code, othersAreOpened.text);
      return { proposal, side: 'reviewer', phase };
    }
    if (!readsReviews(me, proposal.organizationId)) throw notFound();
    refuseConflicted(proposal.id, me);
    if (await isTiedTo(manager, proposal.id, me.personId)) throw forbidden('ownReview', refusals.ownReview);
    return { proposal, side: 'staff', phase };
  }
}

function postView({ id, number, authorId, author, body, writtenAt, correctsId, correctsAt }: PostRow, side: Standing['side'], me: Actor): PostView {
  return {
    id, from: number === null ? 'officer' : 'reviewer', number, author: side === 'staff' ? author : null, mine: authorId === me.personId, body, writtenAt,
    corrects: correctsId && correctsAt ? { id: correctsId, writtenAt: correctsAt } : null,
  };
}

async function addPost({ manager, at }: Work, { id, proposalId, reviewId, dto, me }: { id: string; proposalId: string; reviewId: string | null; dto: WritePost; me: Actor }): Promise<void> {
  if (!dto.body) throw invalidField('body', 'required', says.empty);
  if (dto.correctsId) {
    const [own] = await manager.query<unknown[]>('select 1 from discussion_posts where id = $1 and proposal_id = $2 and written_by = $3', [dto.correctsId, proposalId, me.personId]);
    if (!own) throw invalidField('correctsId', 'notYourPost', says.notYours);
  }
  await manager.query('insert into discussion_posts (id, proposal_id, review_id, written_by, corrects_id, body, written_at) values ($1, $2, $3, $4, $5, $6, $7)', [id, proposalId, reviewId, me.personId, dto.correctsId ?? null, dto.body, at]);
}
