import { Module } from '@nestjs/common';
import { ProgrammesModule } from '../programmes/index.js';
import { ProposalsModule } from '../proposals/index.js';
import { AssignmentQueries } from './assignments.queries.js';
import { AssignmentsController } from './assignments.controller.js';
import { Assignments } from './assignments.service.js';
import { CalibrationController } from './calibration/calibration.controller.js';
import { CalibrationQueries } from './calibration/calibration.queries.js';
import { CalibrationDesk } from './calibration/calibration.service.js';
import { CheckConflicts } from './conflicts/check-conflicts.listener.js';
import { ConflictCheck } from './conflicts/conflict-check.service.js';
import { ConflictsController } from './conflicts/conflicts.controller.js';
import { Conflicts } from './conflicts/conflicts.service.js';
import { NightlyConflicts } from './conflicts/nightly-conflicts.sweep.js';
import { Desk } from './desk.service.js';
import { MatchReviewers } from './matching/match-reviewers.listener.js';
import { MatchingController } from './matching/matching.controller.js';
import { MatchingQueries } from './matching/matching.queries.js';
import { Matching } from './matching/matching.service.js';
import { SendInvitations } from './matching/send-invitations.listener.js';
import { StrengthQueries } from './matching/strengths.queries.js';
import { DiscussionController } from './discussion/discussion.controller.js';
import { Discussions } from './discussion/discussion.service.js';
import { DiscussionQueries } from './discussion/discussion.queries.js';
import { PhasesController } from './phases/phases.controller.js';
import { Phases } from './phases/phases.service.js';
import { PanelAgenda } from './panels/panel-agenda.service.js';
import { PanelItemsController } from './panels/panel-items.controller.js';
import { PanelItems } from './panels/panel-items.service.js';
import { PanelMembers } from './panels/panel-members.service.js';
import { PanelMinutesController } from './panels/panel-minutes.controller.js';
import { PanelMinutes } from './panels/panel-minutes.service.js';
import { PanelPlanning } from './panels/panel-planning.service.js';
import { PanelRecords } from './panels/panel-records.js';
import { PanelRoom } from './panels/panel-room.service.js';
import { PanelTable } from './panels/panel-table.service.js';
import { PanelsController } from './panels/panels.controller.js';
import { ProposalReviewsController } from './proposal-reviews.controller.js';
import { ProposalReviews } from './proposal-reviews.service.js';
import { InvitationAnswersController } from './register/invitation-answers.controller.js';
import { ReviewerPapers } from './register/papers.service.js';
import { ReviewerProfileController } from './register/profile.controller.js';
import { ProfileQueries } from './register/profile.queries.js';
import { ReviewerProfiles } from './register/profiles.service.js';
import { ReviewerInvitationsController } from './register/reviewer-invitations.controller.js';
import { ReviewerInvitations } from './register/reviewer-invitations.service.js';
import { ReviewersController } from './register/reviewers.controller.js';
import { ReviewerQueries } from './register/reviewers.queries.js';
import { Reviewers } from './register/reviewers.service.js';
import { ReviewFiles } from './review-files.js';
import { Reviews } from './review-totals.js';
import { ReviewsController } from './reviews.controller.js';
import { ReviewQueries } from './reviews.queries.js';
import { ScoreSheets } from './score-sheets.service.js';
import { ReplaceSilent } from './silence/replace-silent.service.js';
import { SilentReviewers } from './silence/silent-reviewers.sweep.js';
import { SilentReviews } from './silence/silent-reviews.queries.js';
import { TrainingController } from './training/training.controller.js';
import { Training } from './training/training.service.js';
import { ReviewDesk } from './reviews.service.js';

@Module({
  imports: [ProposalsModule, ProgrammesModule],
  // Before `/reviews/:id`, which would take `/reviews/training` for an id.
  controllers: [TrainingController, ReviewsController, AssignmentsController, MatchingController, ProposalReviewsController, ConflictsController, CalibrationController, ReviewerProfileController, ReviewersController, ReviewerInvitationsController, InvitationAnswersController, PhasesController, DiscussionController, PanelsController, PanelItemsController, PanelMinutesController],
  providers: [Assignments, AssignmentQueries, CalibrationDesk, CalibrationQueries, CheckConflicts, ConflictCheck, Conflicts, NightlyConflicts, Desk, ProposalReviews, ReviewDesk, ReviewFiles, ReviewQueries, Reviews, Matching, MatchingQueries, StrengthQueries, MatchReviewers, SendInvitations, ProfileQueries, ReviewerProfiles, ReviewerPapers, ReviewerQueries, Reviewers, ReviewerInvitations, ScoreSheets, Training, Phases, Discussions, DiscussionQueries, ReplaceSilent, SilentReviews, SilentReviewers, PanelAgenda, PanelItems, PanelMembers, PanelMinutes, PanelPlanning, PanelRecords, PanelRoom, PanelTable],
  exports: [Reviews, PanelRecords],
})
export class ReviewsModule {}
