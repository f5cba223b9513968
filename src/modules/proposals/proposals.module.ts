import { Module } from '@nestjs/common';
import { ApplicantsModule } from '../applicants/index.js';
import { AccountsModule } from '../accounts/index.js';
import { CallsModule } from '../calls/index.js';
import { ProgrammesModule } from '../programmes/index.js';
import { AttachmentsController } from './attachments.controller.js';
import { Attachments, ProposalFiles } from './attachments.service.js';
import { BudgetContexts } from './budget/budget-contexts.js';
import { BudgetFilesController } from './budget/budget-files.controller.js';
import { BudgetFiles } from './budget/budget-files.service.js';
import { BudgetReadings } from './budget/budget-readings.service.js';
import { CopyingController } from './copying/copying.controller.js';
import { Copying } from './copying/copying.service.js';
import { Completeness } from './completeness.js';
import { MakeDocument } from './documents/make-document.job.js';
import { MissingDocumentsSweep } from './documents/missing-documents.sweep.js';
import { OnSubmitted } from './documents/submitted.listener.js';
import { Drafting } from './drafting.service.js';
import { ExtensionsController } from './extensions/extensions.controller.js';
import { Extensions } from './extensions/extensions.service.js';
import { FormMoves } from './form-move.service.js';
import { LapsedDraftsSweep } from './drafts.sweep.js';
import { AnswerHistoryController } from './history/answer-history.controller.js';
import { AnswerHistory } from './history/answer-history.service.js';
import { AskPartnersAnew } from './partners/ask-anew.sweep.js';
import { PartnerAnswers } from './partners/partner-answers.service.js';
import { PartnerAsking } from './partners/partner-asking.service.js';
import { PartnerConsentsController } from './partners/partner-consents.controller.js';
import { PartnerFollowing } from './partners/partner-following.service.js';
import { PartnersController } from './partners/partners.controller.js';
import { ProposalContent } from './proposal-content.service.js';
import { ProposalDesk } from './proposal-desk.service.js';
import { ProposalReads } from './proposal-reads.js';
import { ProposalsController } from './proposals.controller.js';
import { ProposalQueries } from './proposals.queries.js';
import { Proposals } from './proposals.service.js';
import { DueInformationSweep } from './information/due-information.sweep.js';
import { InformationController } from './information/information.controller.js';
import { Information } from './information/information.service.js';
import { SideFiles } from './information/side-files.js';
import { MessagesController } from './messages/messages.controller.js';
import { MessageQueries } from './messages/messages.queries.js';
import { Messages } from './messages/messages.service.js';
import { RefreshDrafts } from './refresh-drafts.listener.js';
import { FileScans } from './scanning/file-scans.service.js';
import { FileScansSweep } from './scanning/file-scans.sweep.js';
import { ScanAddedFiles, ScanFile } from './scanning/scan-file.job.js';
import { ReceiptLimits } from './receipts/receipt-limits.js';
import { ReceiptsController } from './receipts/receipts.controller.js';
import { Receipts } from './receipts/receipts.service.js';
import { Restoring } from './restoring.service.js';
import { Screening } from './screening.service.js';
import { SectionsController } from './sections.controller.js';
import { FullProposalsController } from './stages/full-proposals.controller.js';
import { FullProposals } from './stages/full-proposals.service.js';
import { PartnerNames } from './partner-names.js';
import { ScreenPartners } from './screen-partners.listener.js';
import { Signing } from './signing.service.js';
import { Starting } from './starting.service.js';
import { StepsController } from './steps.controller.js';
import { Submitting } from './submitting.service.js';
import { SectionAssignments } from './team/assignments.service.js';
import { CommentsController } from './team/comments.controller.js';
import { Comments } from './team/comments.service.js';
import { MySections } from './team/my-sections.service.js';
import { Presence } from './team/presence.service.js';
import { TeamController } from './team/team.controller.js';
import { FormTrialsController } from './trial/form-trials.controller.js';
import { FormTrials } from './trial/form-trials.service.js';
import { UnfinishedUploadsSweep } from './unfinished-uploads.sweep.js';
import { UploadsController } from './uploads.controller.js';
import { Uploads } from './uploads.service.js';

@Module({
  imports: [ApplicantsModule, CallsModule, ProgrammesModule, AccountsModule],
  controllers: [ProposalsController, SectionsController, AttachmentsController, UploadsController, StepsController, BudgetFilesController, CopyingController, FullProposalsController, ExtensionsController, AnswerHistoryController, TeamController, CommentsController, FormTrialsController, ReceiptsController, PartnersController, PartnerConsentsController, InformationController, MessagesController],
  providers: [ProposalReads, ProposalQueries, Proposals, ProposalDesk, Starting, Drafting, FormMoves, Attachments, ProposalFiles, ProposalContent, Submitting, Screening, LapsedDraftsSweep, FileScans, FileScansSweep, ScanFile, ScanAddedFiles, Uploads, UnfinishedUploadsSweep, RefreshDrafts, BudgetContexts, BudgetFiles, BudgetReadings, Copying, FullProposals, Extensions, AnswerHistory, SectionAssignments, MySections, Presence, Comments, FormTrials, Completeness, Signing, Restoring, MakeDocument, OnSubmitted, MissingDocumentsSweep, Receipts, ReceiptLimits, PartnerFollowing, PartnerAsking, PartnerAnswers, AskPartnersAnew, Information, SideFiles, DueInformationSweep, MessageQueries, Messages, PartnerNames, ScreenPartners],
  exports: [ProposalContent, ProposalFiles],
})
export class ProposalsModule {}
