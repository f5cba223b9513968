import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Me, SignedIn } from '../../platform/access/access.js';
import { ReceivedAt } from '../../platform/http/arrival.js';
import type { Actor } from '../../platform/access/actor.js';
import { Download, Form, type Params, View } from '../../platform/http/view.js';
import { Can } from '../accounts/index.js';
import { Desk } from './desk.service.js';
import type { DeskView } from './desk.view.js';
import { notices } from './messages.js';
import { amendmentPage } from './discussion/amendment.page.js';
import { deskPage } from './pages/desk.page.js';
import { reviewPage } from './pages/review.page.js';
import { reviewPrintPage } from './pages/review-print.page.js';
import type { ReviewerView, ReviewView, SavedSheet } from './review-page.view.js';
import { reviewWorkflow } from './review.workflow.js';
import { AcceptReview, AmendReview, DeclareConflict, DeclineReview, GiveReason, GiveTime, SaveScores, SendBack, SubmitReview } from './review.dto.js';
import { ReviewFiles } from './review-files.js';
import { ScoreSheets } from './score-sheets.service.js';
import { ReviewDesk } from './reviews.service.js';

const page = (p: Params): string => `/reviews/${p.id}`;
const desk = (): string => '/reviews';
const step = reviewWorkflow.transitions;

@Controller('reviews')
export class ReviewsController {
  constructor(
    private readonly desk: Desk,
    private readonly reviews: ReviewDesk,
    private readonly files: ReviewFiles,
    private readonly sheets: ScoreSheets,
  ) {}

  @Get()
  @Can('review.own')
  @View(deskPage)
  list(@Me() me: Actor, @Query('group') group?: string, @Query('after') after?: string): Promise<DeskView> {
    return this.desk.show(me, { group, after });
  }

  @Get(':id')
  @SignedIn()
  @View(reviewPage)
  show(@Param('id') id: string, @Me() me: Actor): Promise<ReviewView> {
    return this.reviews.show(id, me);
  }

  @Get(':id/files/:fileId')
  @SignedIn()
  file(@Param('id') id: string, @Param('fileId') fileId: string, @Me() me: Actor): Promise<Download> {
    return this.files.open(id, fileId, me);
  }

  /** The proposal and the sheet as they go on paper. */
  @Get(':id/print')
  @SignedIn()
  @View(reviewPrintPage)
  print(@Param('id') id: string, @Me() me: Actor): Promise<ReviewerView> {
    return this.reviews.printable(id, me);
  }

  @Post(':id/acceptance')
  @HttpCode(200)
  @SignedIn()
  @Form<ReviewView>({ page, then: (v) => `/reviews/${v.id}`, notice: step.accept.notice! })
  accept(@Param('id') id: string, @Body() _dto: AcceptReview, @Me() me: Actor): Promise<ReviewView> {
    return this.reviews.step(id, 'accept', me);
  }

  @Post(':id/conflict')
  @HttpCode(200)
  @SignedIn()
  @Form<{ state: string }>({ page, then: desk, notice: step.declareConflict.notice!, otherNotices: { stepAside: step.stepAside.notice! }, noticeOf: ({ state }) => (state === 'recused' ? 'stepAside' : null) })
  declareConflict(@Param('id') id: string, @Body() dto: DeclareConflict, @Me() me: Actor): Promise<{ id: string; state: string }> {
    return this.reviews.declareConflict(id, dto, me);
  }

  @Post(':id/refusal')
  @HttpCode(200)
  @SignedIn()
  @Form<{ id: string }>({ page, then: desk, notice: step.decline.notice! })
  decline(@Param('id') id: string, @Body() dto: DeclineReview, @Me() me: Actor): Promise<{ id: string; state: string }> {
    return this.reviews.decline(id, dto, me);
  }

  @Post(':id/scores')
  @HttpCode(200)
  @SignedIn()
  @Form<SavedSheet>({ page, then: (v) => `/reviews/${v.id}`, notice: notices.saved })
  save(@Param('id') id: string, @Body() dto: SaveScores, @Me() me: Actor, @ReceivedAt() receivedAt: Date): Promise<SavedSheet> {
    return this.sheets.save(id, dto, me, receivedAt);
  }

  @Post(':id/submission')
  @HttpCode(200)
  @SignedIn()
  @Form<ReviewView>({ page, then: (v) => `/reviews/${v.id}`, notice: step.submit.notice! })
  submit(@Param('id') id: string, @Body() dto: SubmitReview, @Me() me: Actor, @ReceivedAt() receivedAt: Date): Promise<ReviewView> {
    return this.reviews.submit(id, dto, me, receivedAt);
  }

  /** The sheet of a submitted review, to be amended while the discussion is open. */
  @Get(':id/amendment')
  @SignedIn()
  @View(amendmentPage)
  amending(@Param('id') id: string, @Me() me: Actor): Promise<ReviewerView> {
    return this.reviews.amendable(id, me);
  }

  @Post(':id/amendment')
  @HttpCode(200)
  @SignedIn()
  @Form<ReviewView>({ page: ({ id }) => `/reviews/${id}/amendment`, then: (v) => `/reviews/${v.id}`, notice: step.amend.notice! })
  amend(@Param('id') id: string, @Body() dto: AmendReview, @Me() me: Actor, @ReceivedAt() receivedAt: Date): Promise<ReviewView> {
    return this.reviews.amend(id, dto, me, receivedAt);
  }

  /** Back to a draft, while nobody has used the review and its author has not seen the others. */
  @Post(':id/reopening')
  @HttpCode(200)
  @SignedIn()
  @Form<ReviewView>({ page, then: (v) => `/reviews/${v.id}`, notice: step.reopenOwn.notice! })
  reopen(@Param('id') id: string, @Me() me: Actor, @ReceivedAt() receivedAt: Date): Promise<ReviewView> {
    return this.reviews.step(id, 'reopenOwn', me, { receivedAt });
  }

  @Post(':id/others')
  @HttpCode(200)
  @SignedIn()
  @Form<ReviewView>({ page, then: (v) => `/reviews/${v.id}#others`, notice: step.openOthers.notice! })
  openOthers(@Param('id') id: string, @Me() me: Actor, @ReceivedAt() receivedAt: Date): Promise<ReviewView> {
    return this.reviews.step(id, 'openOthers', me, { receivedAt });
  }

  @Post(':id/return')
  @HttpCode(200)
  @Can('review.assign')
  @Form<ReviewView>({ page, then: (v) => `/reviews/${v.id}`, notice: step.sendBack.notice! })
  sendBack(@Param('id') id: string, @Body() dto: SendBack, @Me() me: Actor): Promise<ReviewView> {
    return this.reviews.sendBack(id, dto, me);
  }

  /** A later date for one reviewer, in a call with dated phases. */
  @Post(':id/more-time')
  @HttpCode(200)
  @Can('review.assign')
  @Form<ReviewView>({ page, then: (v) => `/reviews/${v.id}`, notice: step.giveTime.notice! })
  giveTime(@Param('id') id: string, @Body() dto: GiveTime, @Me() me: Actor): Promise<ReviewView> {
    return this.reviews.giveTime(id, dto, me);
  }

  @Post(':id/dismissal')
  @HttpCode(200)
  @Can('review.assign')
  @Form<ReviewView>({ page, then: (v) => `/reviews/${v.id}`, notice: step.dismiss.notice! })
  dismiss(@Param('id') id: string, @Body() dto: GiveReason, @Me() me: Actor): Promise<ReviewView> {
    return this.reviews.step(id, 'dismiss', me, dto);
  }

  @Post(':id/recusal')
  @HttpCode(200)
  @Can('review.assign')
  @Form<ReviewView>({ page, then: (v) => `/reviews/${v.id}`, notice: step.recuse.notice! })
  recuse(@Param('id') id: string, @Body() dto: GiveReason, @Me() me: Actor): Promise<ReviewView> {
    return this.reviews.step(id, 'recuse', me, dto);
  }
}
