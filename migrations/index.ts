/**
 * Every migration, oldest first. Named one by one on purpose: TypeORM's glob loading uses an eval'd import(),
 * which fails in the second test file of a jest worker.
 */
import { CreatePlatform1764000000000 } from './1764000000000-create-platform.js';
import { CreateAccounts1764000100000 } from './1764000100000-create-accounts.js';
import { CreateApplicants1764000200000 } from './1764000200000-create-applicants.js';
import { CreateProgrammes1764000300000 } from './1764000300000-create-programmes.js';
import { CreateLedger1764000400000 } from './1764000400000-create-ledger.js';
import { CreateCalls1764000500000 } from './1764000500000-create-calls.js';
import { CreateProposals1764000600000 } from './1764000600000-create-proposals.js';
import { CreateReviews1764000700000 } from './1764000700000-create-reviews.js';
import { CreateDecisions1764000800000 } from './1764000800000-create-decisions.js';
import { CreateAgreements1764000900000 } from './1764000900000-create-agreements.js';
import { CreateSinks1764001000000 } from './1764001000000-create-sinks.js';
import { CreatePublicAccounts1764001100000 } from './1764001100000-create-public-accounts.js';
import { CheckStates1764001200000 } from './1764001200000-check-states.js';
import { BindConfirmations1764010100000 } from './1764010100000-bind-confirmations.js';
import { CreateCallInterests1764010110000 } from './1764010110000-create-call-interests.js';
import { CreateAnswerVersions1764010200000 } from './1764010200000-create-answer-versions.js';
import { CreateTeamwork1764010210000 } from './1764010210000-create-teamwork.js';
import { CreateFormAmendments1764010300000 } from './1764010300000-create-form-amendments.js';
import { CreateBudgetReadings1764010400000 } from './1764010400000-create-budget-readings.js';
import { CreateProposalCopies1764010410000 } from './1764010410000-create-proposal-copies.js';
import { ScanAttachments1764010500000 } from './1764010500000-scan-attachments.js';
import { CreateOrganizationDocuments1764010600000 } from './1764010600000-create-organization-documents.js';
import { AddStandingAnswers1764010610000 } from './1764010610000-add-standing-answers.js';
import { CreateBankAccounts1764010620000 } from './1764010620000-create-bank-accounts.js';
import { AddTimeZones1764010700000 } from './1764010700000-add-time-zones.js';
import { DeepenCalls1764010710000 } from './1764010710000-deepen-calls.js';
import { CreateExtensions1764010720000 } from './1764010720000-create-extensions.js';
import { CreateReviewerRegister1764020100000 } from './1764020100000-create-reviewer-register.js';
import { CreateMatching1764020200000 } from './1764020200000-create-matching.js';
import { AddOrganizationStanding1764030300000 } from './1764030300000-add-organization-standing.js';
import { AddSecondStages1764030400000 } from './1764030400000-add-second-stages.js';
import { TryForms1764030500000 } from './1764030500000-try-forms.js';
import { AddReadyToSign1764010800000 } from './1764010800000-add-ready-to-sign.js';
import { CreateProposalDocuments1764010810000 } from './1764010810000-create-proposal-documents.js';
import { CreateScenarios1764050400000 } from './1764050400000-create-scenarios.js';
import { CreateAccessRequests1764040100000 } from './1764040100000-create-access-requests.js';
import { CreatePartnerConsents1764040110000 } from './1764040110000-create-partner-consents.js';
import { AskSeveralQuestions1764040300000 } from './1764040300000-ask-several-questions.js';
import { CreateMessages1764040310000 } from './1764040310000-create-messages.js';
import { FindCalls1764040320000 } from './1764040320000-find-calls.js';
import { CreateSanctions1764040200000 } from './1764040200000-create-sanctions.js';
import { SignReviewerPapers1764050100000 } from './1764050100000-sign-reviewer-papers.js';
import { DeepenReviewing1764050200000 } from './1764050200000-deepen-reviewing.js';
import { CreateApprovals1764050300000 } from './1764050300000-create-approvals.js';
import { CreateDelegations1764050310000 } from './1764050310000-create-delegations.js';
import { CheckIneligibilityTwice1764050330000 } from './1764050330000-check-ineligibility-twice.js';
import { IndexRecommendations1764050500000 } from './1764050500000-index-recommendations.js';
import { CreatePanels1764060200000 } from './1764060200000-create-panels.js';
import { RequirePartnerConsent1764060400000 } from './1764060400000-require-partner-consent.js';
import { WidenCallInterests1764060600000 } from './1764060600000-widen-call-interests.js';
import { CreateReviewPhases1764060100000 } from './1764060100000-create-review-phases.js';
import { CreateDiscussions1764060110000 } from './1764060110000-create-discussions.js';
import { ReplaceSilentReviewers1764060120000 } from './1764060120000-replace-silent-reviewers.js';
import { CreateGoverningBody1764060500000 } from './1764060500000-create-governing-body.js';
import { LeaveOutPhases1764060700000 } from './1764060700000-leave-out-phases.js';
import { KeepGroundsOfMatches1764060710000 } from './1764060710000-keep-grounds-of-matches.js';
import { WidenInterestsToFirstStage1764060720000 } from './1764060720000-widen-interests-to-first-stage.js';

export const migrations = [
  CreatePlatform1764000000000,
  CreateAccounts1764000100000,
  CreateApplicants1764000200000,
  CreateProgrammes1764000300000,
  CreateLedger1764000400000,
  CreateCalls1764000500000,
  CreateProposals1764000600000,
  CreateReviews1764000700000,
  CreateDecisions1764000800000,
  CreateAgreements1764000900000,
  CreateSinks1764001000000,
  CreatePublicAccounts1764001100000,
  CheckStates1764001200000,
  BindConfirmations1764010100000,
  CreateCallInterests1764010110000,
  CreateAnswerVersions1764010200000,
  CreateTeamwork1764010210000,
  CreateFormAmendments1764010300000,
  CreateBudgetReadings1764010400000,
  CreateProposalCopies1764010410000,
  ScanAttachments1764010500000,
  CreateOrganizationDocuments1764010600000,
  AddStandingAnswers1764010610000,
  CreateBankAccounts1764010620000,
  AddTimeZones1764010700000,
  DeepenCalls1764010710000,
  CreateExtensions1764010720000,
  CreateReviewerRegister1764020100000,
  CreateMatching1764020200000,
  AddOrganizationStanding1764030300000,
  AddSecondStages1764030400000,
  TryForms1764030500000,
  AddReadyToSign1764010800000,
  CreateProposalDocuments1764010810000,
  CreateScenarios1764050400000,
  CreateAccessRequests1764040100000,
  CreatePartnerConsents1764040110000,
  AskSeveralQuestions1764040300000,
  CreateMessages1764040310000,
  FindCalls1764040320000,
  CreateSanctions1764040200000,
  SignReviewerPapers1764050100000,
  DeepenReviewing1764050200000,
  CreateApprovals1764050300000,
  CreateDelegations1764050310000,
  CheckIneligibilityTwice1764050330000,
  IndexRecommendations1764050500000,
  CreatePanels1764060200000,
  RequirePartnerConsent1764060400000,
  CreateReviewPhases1764060100000,
  CreateDiscussions1764060110000,
  ReplaceSilentReviewers1764060120000,
  CreateGoverningBody1764060500000,
  LeaveOutPhases1764060700000,
  KeepGroundsOfMatches1764060710000,
  WidenCallInterests1764060600000,
  WidenInterestsToFirstStage1764060720000,
];
