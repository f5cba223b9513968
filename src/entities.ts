import { EventRow } from './platform/events/event.entity.js';
import { Mail } from './platform/mail/mail.entity.js';
import { Person } from './modules/accounts/person.entity.js';
import { Agreement } from './modules/agreements/agreement.entity.js';
import { Instalment } from './modules/agreements/instalment.entity.js';
import { BankAccount } from './modules/applicants/bank/bank-account.entity.js';
import { SanctionsMatch } from './modules/applicants/sanctions/match.entity.js';
import { OrganizationDocument } from './modules/applicants/file/document.entity.js';
import { AccessRequest } from './modules/applicants/access/access-request.entity.js';
import { Organization } from './modules/applicants/organization.entity.js';
import { Call } from './modules/calls/call.entity.js';
import { Clarification } from './modules/calls/news/clarification.entity.js';
import { FormVersion } from './modules/calls/form-version.entity.js';
import { Appropriation } from './modules/ledger/appropriation.entity.js';
import { LedgerCountryShare, LedgerEntry } from './modules/ledger/ledger-entry.entity.js';
import { Payment } from './modules/payments/payment.entity.js';
import { Programme } from './modules/programmes/programme.entity.js';
import { ThemeRow } from './modules/programmes/theme.entity.js';
import { ProposalExtension } from './modules/proposals/extensions/proposal-extension.entity.js';
import { PartnerConsent } from './modules/proposals/partners/partner-consent.entity.js';
import { Proposal } from './modules/proposals/proposal.entity.js';
import { Report, ReportSubmission } from './modules/reports/report.entity.js';
import { Recommendation } from './modules/decisions/approval/recommendation.entity.js';
import { Delegation } from './modules/decisions/delegations/delegation.entity.js';
import { Reconsideration } from './modules/decisions/reconsiderations/reconsideration.entity.js';
import { Decision } from './modules/decisions/decision.entity.js';
import { ReviewAssignment } from './modules/reviews/review-assignment.entity.js';
import { ReviewConflict } from './modules/reviews/conflicts/review-conflict.entity.js';
import { ReviewerProfile } from './modules/reviews/register/reviewer-profile.entity.js';
import { MatchingRun } from './modules/reviews/matching/matching-run.entity.js';
import { PanelItem } from './modules/reviews/panels/panel-item.entity.js';
import { PanelMeeting } from './modules/reviews/panels/panel-meeting.entity.js';
import { ReviewScore } from './modules/reviews/review-score.entity.js';
import type { ClassList } from './platform/database/data-source.js';

/** Every entity, named one by one. `Array.of`, because the literal is too much for the compiler once there are many. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- TypeORM's own type for a class
export const entities: ClassList = Array.of<Function>(EventRow, Mail, Person, Organization, AccessRequest, OrganizationDocument, BankAccount, Programme, ThemeRow, Appropriation, LedgerEntry, LedgerCountryShare, Call, Clarification, FormVersion, Proposal, ProposalExtension, PartnerConsent, ReviewAssignment, ReviewScore, ReviewerProfile, ReviewConflict, MatchingRun, PanelMeeting, PanelItem, Decision, Recommendation, Reconsideration, Delegation, Agreement, Instalment, Payment, Report, ReportSubmission, SanctionsMatch);
