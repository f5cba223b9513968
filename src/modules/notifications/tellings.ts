import { allMembers, approvers, asker, type Audience, callReviewers, commentReaders, discussants, drafters, everyMember, fileKeepers, finance, followers, openReviewers, owners, panelMembers, partnerSpeakers, questioners, reviewer, signatories, staff, staffForOwnerless, thePerson, writers, messageOfficers } from './audiences.js';
import type { Subject } from './subject.js';
import type { TemplateName } from './templates.js';

/** One message of an event: to whom, which text, and where it leads. */
export interface Telling {
  to: Audience;
  template: TemplateName;
  path: (subject: Subject) => string;
  /** Also to the person who did it, as a receipt. */
  receipt?: true;
  /** With a file for the calendar: the entry of the meeting, or one that takes it out for who is told. */
  calendar?: 'entry' | 'withdrawal';
}

const tell = (to: Audience, template: TemplateName, path: Telling['path']): Telling => ({ to, template, path });
const receipt = (to: Audience, template: TemplateName, path: Telling['path']): Telling => ({ to, template, path, receipt: true });

const invite = (to: Audience, template: TemplateName, path: Telling['path']): Telling => ({ to, template, path, receipt: true, calendar: 'entry' });
const disinvite = (to: Audience, template: TemplateName, path: Telling['path']): Telling => ({ to, template, path, receipt: true, calendar: 'withdrawal' });

const call = (s: Subject): string => `/calls/${s.callId}`;
const clarifications = (s: Subject): string => `/calls/${s.callId}/clarifications`;
const proposal = (s: Subject): string => `/proposals/${s.proposalId}`;
const messages = (s: Subject): string => `/proposals/${s.proposalId}/messages`;
const decision = (s: Subject): string => `/proposals/${s.proposalId}/decision`;
const review = (s: Subject): string => `/reviews/${s.subjectId}`;
const discussion = (s: Subject): string => `/proposals/${s.proposalId}/discussion`;
const assignments = (s: Subject): string => `/calls/${s.callId}/assignments`;
/** Where the next reviewer of this proposal is chosen, the best match first. */
const nextReviewer = (s: Subject): string => `${assignments(s)}?proposal=${s.proposalId}#assign`;
const panel = (s: Subject): string => `/panels/${s.subjectId}`;
const agreement = (s: Subject): string => `/agreements/${s.agreementId}`;
const payment = (s: Subject): string => `/payments/${s.subjectId}`;
const report = (s: Subject): string => `/reports/${s.subjectId}`;
const account = (s: Subject): string => `/organizations/${s.organizationId}/bank-account`;
const document = (s: Subject): string => `/organization-documents/${s.subjectId}`;
const accessRequests = (s: Subject): string => `/organizations/${s.organizationId}/access-requests`;
const accessRequest = (s: Subject): string => `/organizations/${s.organizationId}/access-request`;
const partners = (s: Subject): string => `/proposals/${s.proposalId}/partners`;
const partnerConsent = (s: Subject): string => `/partner-consents/${s.subjectId}`;
const organization = (s: Subject): string => `/organizations/${s.organizationId}`;

/**
 * Who is told what. A person in two audiences of one event gets the first message only. Decisions are told at
 * their release (`proposal.awarded`, `proposal.invited`, `proposal.notFunded`) and never before.
 */
export const tellings: Readonly<Record<string, readonly Telling[]>> = {
  'call.approvalRequested': [tell(staff('decider'), 'callApprovalRequested', call)],
  'call.approved': [tell(asker, 'callApproved', call), tell(staff('manager'), 'callApproved', call)],
  'call.sentBack': [tell(asker, 'callSentBack', call), tell(staff('manager'), 'callSentBack', call)],
  'call.opened': [tell(staff('officer', 'manager'), 'callOpened', call)],
  'call.closed': [tell(staff('officer', 'manager'), 'callClosed', call)],
  'call.extended': [tell(drafters, 'callExtended', call), tell(followers, 'callExtendedFollower', call), tell(staff('officer', 'manager'), 'callOpened', call)],
  'call.addendumPublished': [tell(drafters, 'addendumPublished', (s) => `${call(s)}#addenda`), tell(followers, 'addendumPublished', (s) => `${call(s)}#addenda`)],
  'call.answersPublished': [tell(drafters, 'answersPublished', clarifications), tell(followers, 'answersPublished', clarifications), tell(questioners, 'answersPublished', clarifications)],
  'call.suspended': [tell(drafters, 'callSuspended', call), tell(followers, 'callSuspended', call), tell(staff('officer', 'manager'), 'callSuspended', call)],
  'call.resumed': [tell(drafters, 'callResumed', call), tell(followers, 'callResumed', call), tell(staff('officer', 'manager'), 'callResumed', call)],
  'clarification.asked': [tell(staff('officer', 'manager'), 'clarificationAsked', clarifications)],
  'clarification.setAside': [tell(asker, 'clarificationSetAside', clarifications)],
  'call.amended': [tell(drafters, 'callAmended', call), tell(followers, 'addendumPublished', (s) => `${call(s)}#addenda`), tell(staff('officer', 'manager'), 'callAmendedStaff', call)],
  'call.consentRuleSet': [tell(drafters, 'consentRuleChanged', (s) => `${call(s)}#addenda`), tell(followers, 'addendumPublished', (s) => `${call(s)}#addenda`)],
  'call.decidingStarted': [tell(staff('decider'), 'callDeciding', (s) => `/calls/${s.callId}/ranking`)],
  'call.released': [tell(staff('officer', 'manager', 'decider'), 'callReleased', call)],
  'call.cancelled': [tell(asker, 'callCancelled', call), tell(staff('manager', 'decider'), 'callCancelled', call)],

  'section.given': [tell(thePerson, 'sectionGiven', proposal)],
  'comment.written': [tell(commentReaders, 'commentWritten', (s) => `/proposals/${s.proposalId}/sections/${s.sections}/comments`)],
  'message.received': [tell(messageOfficers, 'messageFromApplicant', messages)],
  'message.sent': [tell(writers, 'messageFromProgram', messages)],
  'proposal.markedReady': [tell(signatories, 'proposalReady', (s) => `/proposals/${s.proposalId}/check`)],
  'proposal.takenBack': [tell(writers, 'proposalTakenBack', proposal)],
  'proposal.reopened': [tell(writers, 'proposalReopened', proposal)],
  'proposal.restored': [tell(writers, 'proposalRestored', proposal)],
  'proposal.submitted': [receipt(writers, 'proposalSubmitted', proposal)],
  'proposal.extended': [tell(writers, 'proposalExtended', proposal)],
  'extension.requested': [tell(staff('manager', 'decider'), 'extensionRequested', (s) => `/calls/${s.callId}/extensions`)],
  'extension.refused': [tell(writers, 'extensionRefused', proposal)],
  'partnerConsent.asked': [tell(partnerSpeakers, 'partnerAsked', partnerConsent)],
  'partnerConsent.askedAgain': [tell(partnerSpeakers, 'partnerAskedAgain', partnerConsent), tell(writers, 'partnerAskedAnew', partners)],
  'partnerConsent.consented': [tell(writers, 'partnerConsented', partners)],
  'partnerConsent.declined': [tell(writers, 'partnerDeclined', partners)],
  'partnerConsent.becameStale': [tell(writers, 'partnerChanged', partners)],
  'partnerConsent.takenBack': [tell(partnerSpeakers, 'partnerTakenBack', partnerConsent)],
  'proposal.lapsed': [tell(writers, 'proposalLapsed', proposal)],
  'proposal.withdrawn': [receipt(writers, 'proposalWithdrawn', proposal), tell(openReviewers, 'proposalWithdrawnReviewer', () => '/reviews'), tell(staff('officer', 'manager'), 'proposalWithdrawnStaff', proposal)],
  'proposal.fileInfected': [tell(writers, 'fileInfected', proposal)],
  'proposal.informationRequested': [tell(writers, 'informationRequested', proposal)],
  'proposal.informationGiven': [tell(asker, 'informationGiven', proposal)],
  'proposal.informationLapsed': [tell(writers, 'informationLapsed', proposal), tell(asker, 'informationLapsedStaff', proposal)],
  'proposal.foundIneligible': [tell(writers, 'proposalIneligible', proposal)],
  'proposal.reinstated': [tell(writers, 'proposalReinstated', proposal)],
  'proposal.decisionReopened': [tell(staff('decider'), 'decisionReopened', (s) => `/calls/${s.callId}/ranking`)],
  'proposal.awarded': [tell(writers, 'proposalDecided', proposal)],
  'proposal.invited': [tell(writers, 'proposalInvited', proposal)],
  'proposal.notFunded': [tell(writers, 'proposalDecided', proposal)],

  'proposal.reserveListed': [tell(writers, 'proposalReserve', decision)],
  'proposal.promoted': [tell(writers, 'proposalPromoted', decision), tell(staff('officer', 'manager'), 'proposalPromotedStaff', proposal)],
  'proposal.reserveLapsed': [tell(writers, 'proposalReserveLapsed', decision)],
  'proposal.ineligibilityProposed': [tell(staff('manager'), 'ineligibilityToConfirm', proposal)],
  'reconsideration.requested': [tell(staff('manager', 'decider'), 'reconsiderationAsked', decision), receipt(writers, 'reconsiderationReceived', decision)],
  'reconsideration.accepted': [tell(writers, 'reconsiderationAccepted', proposal)],
  'reconsideration.refused': [tell(writers, 'reconsiderationRefused', decision)],
  'delegation.given': [tell(thePerson, 'delegationGiven', () => '/delegations')],
  'delegation.revoked': [tell(thePerson, 'delegationRevoked', () => '/delegations')],
  'recommendation.made': [tell(approvers, 'approvalNeeded', decision)],
  'recommendation.revised': [tell(approvers, 'approvalNeeded', decision)],
  'recommendation.approved': [tell(approvers, 'approvalNeeded', decision)],
  'recommendation.sentBack': [tell(asker, 'recommendationSentBack', decision)],

  'review.invited': [tell(reviewer, 'reviewInvited', review)],
  'review.conflictDeclared': [tell(asker, 'reviewConflicted', nextReviewer)],
  'review.declined': [tell(asker, 'reviewDeclined', nextReviewer)],
  'review.submitted': [tell(asker, 'reviewSubmitted', assignments)],
  'review.reopened': [tell(asker, 'reviewReopened', assignments)],
  'review.steppedAside': [tell(asker, 'reviewConflicted', nextReviewer)],
  'review.returned': [tell(reviewer, 'reviewReturned', review)],
  'review.recused': [tell(asker, 'reviewRecusedStaff', nextReviewer), tell(reviewer, 'reviewRecused', () => '/reviews')],
  'review.dismissed': [tell(reviewer, 'reviewDismissed', () => '/reviews')],
  'review.timeGiven': [tell(reviewer, 'reviewTimeGiven', review)],
  'review.discussed': [tell(discussants, 'discussionPost', () => '/reviews?group=submitted'), tell(asker, 'discussionPost', discussion)],
  'review.amended': [tell(asker, 'reviewAmended', review)],
  'review.silenceWarned': [tell(reviewer, 'reviewSilenceWarned', review)],
  'review.lapsed': [tell(reviewer, 'reviewLapsed', () => '/reviews')],
  'review.replaced': [tell(asker, 'reviewReplaced', assignments)],
  'review.notReplaced': [tell(asker, 'reviewNotReplaced', (s) => `/calls/${s.callId}/assignments?proposal=${s.proposalId}`), tell(staff('officer', 'manager'), 'reviewNotReplaced', (s) => `/calls/${s.callId}/assignments?proposal=${s.proposalId}`)],
  'discussion.officerPosted': [tell(discussants, 'discussionPost', () => '/reviews?group=submitted'), tell(asker, 'discussionPost', discussion)],
  'call.phasesMoved': [tell(callReviewers, 'phasesMoved', () => '/reviews')],
  'panelMeeting.memberNamed': [invite(thePerson, 'panelInvited', panel)],
  'panelMeeting.memberRemoved': [disinvite(thePerson, 'panelNoLonger', () => '/panels')],
  'panelMeeting.moved': [invite(panelMembers, 'panelMoved', panel)],
  'panelMeeting.cancelled': [invite(panelMembers, 'panelCancelled', panel)],
  'panelMeeting.minutesApproved': [tell(asker, 'panelApproved', (s) => `${panel(s)}/minutes`)],
  'panelMeeting.locked': [tell(panelMembers, 'panelLocked', (s) => `${panel(s)}/minutes`)],
  'panelItem.recusalDeclared': [tell(asker, 'panelRecusal', (s) => `/panels/${s.meetingId}`)],
  'reviewerInvitation.accepted': [tell(asker, 'reviewerAccepted', () => '/reviewer-invitations')],
  'reviewerInvitation.declined': [tell(asker, 'reviewerDeclined', () => '/reviewer-invitations')],

  'agreement.prepared': [tell(staff('officer', 'manager'), 'agreementPrepared', agreement)],
  'agreement.offered': [tell(signatories, 'agreementOffered', agreement)],
  'agreement.offerTakenBack': [tell(signatories, 'agreementTakenBack', agreement)],
  'agreement.signedByRecipient': [tell(staff('decider', 'manager'), 'agreementSigned', agreement)],
  'agreement.declined': [tell(staff('officer', 'manager'), 'agreementDeclined', agreement)],
  'agreement.inForce': [tell(everyMember, 'agreementInForce', agreement), tell(staff('certifier'), 'agreementInForceFinance', agreement)],
  'agreement.closeOutStarted': [tell(everyMember, 'closeOutStarted', agreement)],
  'agreement.closed': [tell(everyMember, 'agreementClosed', agreement)],

  'payment.certified': [tell(staff('payer'), 'paymentCertified', payment)],
  'payment.sentBack': [tell(staff('certifier'), 'paymentSentBack', payment)],
  'payment.paid': [tell(finance, 'paymentPaid', agreement)],
  'payment.cancelled': [tell(finance, 'paymentCancelled', agreement)],

  'report.requested': [tell(everyMember, 'reportRequested', report)],
  'report.submitted': [tell(staff('officer', 'manager'), 'reportSubmitted', report)],
  'report.returned': [tell(everyMember, 'reportReturned', report)],
  'report.accepted': [tell(everyMember, 'reportAccepted', report)],

  'person.roleGiven': [tell(thePerson, 'roleGiven', () => '/home')],
  'person.roleTaken': [tell(thePerson, 'roleTaken', () => '/home')],
  'person.reactivated': [tell(thePerson, 'accountReactivated', () => '/home')],
  'organization.memberJoined': [tell(owners, 'memberJoined', organization)],
  'organization.memberRolesChanged': [tell(thePerson, 'memberRolesChanged', organization)],
  'organization.memberRemoved': [tell(thePerson, 'memberRemoved', () => '/organizations')],
  'organization.ownershipGiven': [tell(thePerson, 'ownershipGiven', organization), receipt(allMembers, 'ownerChanged', organization)],
  'organization.ownerAppointed': [tell(thePerson, 'ownerAppointed', organization), tell(allMembers, 'ownerChanged', organization)],
  'accessRequest.requested': [tell(owners, 'accessRequested', accessRequests), tell(staffForOwnerless, 'accessRequestedOwnerless', organization)],
  'accessRequest.granted': [tell(asker, 'accessGranted', organization)],
  'accessRequest.refused': [tell(asker, 'accessRefused', accessRequest)],
  'organization.verificationStarted': [tell(staff('officer'), 'organizationToVerify', organization)],
  'organization.verified': [tell(owners, 'organizationVerified', organization)],
  'organization.notVerified': [tell(owners, 'organizationNotVerified', organization)],
  'organization.verificationExpiring': [tell(owners, 'verificationExpiring', organization)],
  'organization.verificationExpired': [tell(owners, 'verificationExpired', organization)],
  'organization.restricted': [tell(owners, 'organizationRestricted', organization), tell(staff('officer', 'manager'), 'organizationRestrictedStaff', organization)],
  'organization.barred': [tell(owners, 'organizationBarred', organization), tell(staff('officer', 'manager', 'certifier', 'payer'), 'organizationBarredStaff', organization)],
  'organization.flagLifted': [tell(owners, 'organizationFlagLifted', organization), tell(staff('officer', 'manager', 'certifier', 'payer'), 'organizationFlagLifted', organization)],
  'sanctionsRun.found': [tell(staff('dueDiligence'), 'sanctionsToJudge', () => '/sanctions-matches')],
  'bankAccount.given': [receipt(finance, 'bankAccountGiven', account), tell(staff('certifier'), 'bankAccountToCheck', account)],
  'bankAccount.refused': [tell(finance, 'bankAccountRefused', account)],
  'organizationDocument.refused': [tell(fileKeepers, 'documentRefused', document)],
  'organizationDocument.expired': [tell(fileKeepers, 'documentExpired', document)],
  'trail.foundBroken': [tell(staff('auditor', 'admin'), 'trailBroken', () => '/trail/verification')],
};

/** Events about which nobody is written to, each for a reason. */
export const silent: Readonly<Record<string, string>> = {
  'call.drafted': 'work of the person who did it',
  'call.changed': 'work of the person who did it',
  'call.decisionTargetSet': 'the pages of the call and of each proposal show it',
  'call.phasesSet': 'nobody has been asked for a review yet',
  'call.silenceRuleSet': 'work of the person who did it; each reviewer is reminded before it applies',
  'call.reviewStarted': 'reviewers are asked one by one',
  'extension.approved': 'told as the extension of the proposal',
  'clarification.answered': 'told with its batch, once published',
  'clarification.published': 'told once for the whole batch',
  'proposal.started': 'work of the person who did it',
  'proposal.formMoved': 'work of the person who did it',
  'proposal.fileAdded': 'work of the person who did it',
  'proposal.fileRemoved': 'work of the person who did it',
  'proposal.foundEligible': 'to applicants the proposal is simply under way',
  'proposal.reviewStarted': 'to applicants the proposal is simply under way',
  'proposal.approved': 'a decision is told at its release only',
  'proposal.ineligibilityRejected': 'work of the person who did it; to the applicant nothing changed',
  'proposal.reconsidered': 'told as the reconsideration accepted',
  'proposal.placedOnReserve': 'a decision is told at its release only',
  'recommendation.decided': 'the ranking shows it; applicants learn of it at the release only',
  'recommendation.withdrawn': 'work of the person who did it',
  'approvalChain.set': 'the page of approval chains shows it',
  'proposal.declined': 'a decision is told at its release only',
  'review.othersOpened': 'work of the person who did it',
  'review.accepted': 'the assignments page shows it; nothing has to be done',
  'call.scenarioSaved': 'work of the person who did it',
  'call.scenarioRemoved': 'work of the person who did it',
  'panelMeeting.planned': 'its members are told when they are named',
  'panelMeeting.changed': 'work of the person who did it; a new time or place is told',
  'panelMeeting.roleChanged': 'the room shows it',
  'panelMeeting.agendaOrdered': 'the room shows it',
  'panelMeeting.arrived': 'the room shows it',
  'panelMeeting.left': 'the room shows it',
  'panelMeeting.opened': 'its members are in the room',
  'panelMeeting.minutesWritten': 'told when they are approved and locked',
  'panelItem.added': 'the room shows it',
  'panelItem.removed': 'the room shows it',
  'panelItem.discussed': 'its members are in the room',
  'panelItem.suggested': 'its members are in the room',
  'panelItem.suggestionsOpened': 'its members are in the room',
  'panelItem.scored': 'its members are in the room',
  'panelItem.noted': 'its members are in the room',
  'panelItem.settled': 'its members are in the room; the minutes tell it',
  'panelItem.putBack': 'its members are in the room',
  'panelItem.deferred': 'its members are in the room; the minutes tell it',
  'panelItem.takenUp': 'its members are in the room',
  'panelItem.reopened': 'its members are in the room',
  'conflict.confirmed': 'told as the review set aside',
  'conflict.cleared': 'the reviewer finds the proposal open; nothing was asked of anybody else',
  'matching.started': 'the page that asked for it shows it',
  'matching.proposed': 'the page that asked for it shows it',
  'matching.confirmed': 'reviewers are asked one by one',
  'matching.sent': 'reviewers are asked one by one',
  'matching.cancelled': 'work of the person who did it',
  'matching.discarded': 'work of the person who did it',
  'matching.failed': 'the page that asked for it shows it, with what to do',
  'reviewer.paused': 'work of the person who did it',
  'reviewer.resumed': 'work of the person who did it',
  'reviewer.registered': 'the person just did it',
  'reviewer.agreementSigned': 'the person just did it',
  'reviewer.interestsDeclared': 'the person just did it; what follows from it is told as conflicts',
  'reviewerInvitation.sent': 'the invitation letter says it, also to people without an account',
  'reviewerInvitation.renewed': 'the invitation letter says it, also to people without an account',
  'reviewerInvitation.revoked': 'the invitation simply no longer works',
  'agreement.changed': 'work of the person who did it',
  'payment.scheduled': 'told with the agreement that comes into force',
  'payment.released': 'the recipient is told when the money is paid',
  'person.registered': 'the account letter says it',
  'person.emailConfirmed': 'the person just did it',
  'person.passwordChanged': 'the account letter says it',
  'person.profileChanged': 'the person just did it',
  'person.signedIn': 'the person just did it',
  'person.signedOut': 'the person just did it',
  'person.deactivated': 'nobody can use the account any more',
  'organization.registered': 'the person just did it',
  'organization.changed': 'work of the person who did it',
  'organization.contactsChanged': 'work of the person who did it',
  'organization.governingBodyChanged': 'work of the person who did it; conflicts it leads to stand in the register, sanctions matches are told',
  'organization.governingBodyConfirmed': 'work of the person who did it; the file shows it',
  'organization.memberInvited': 'the invitation letter says it, also to people without an account',
  'organization.invitationRevoked': 'the invitation simply no longer works',
  'accessRequest.withdrawn': 'the person just did it; the list of the owners shows it',
  'bankAccount.read': 'the trail and the page of the account keep who read it and why',
  'bankAccount.verified': 'the page of the account shows it; nothing has to be done',
  'bankAccount.replaced': 'follows from the new account',
  'organizationDocument.submitted': 'officers find it in the queue of documents to check',
  'organizationDocument.verified': 'the file shows it; nothing has to be done',
  'organizationDocument.checkReopened': 'the file shows it; nothing has to be done',
  'organizationDocument.replaced': 'follows from the new document',
  'sanctionsList.loaded': 'work of the person who did it; what it raises is told',
  'sanctionsMatch.found': 'told once for the whole comparison',
  'sanctionsMatch.cleared': 'work of the person who did it',
  'sanctionsMatch.confirmed': 'the bar of the organization is told, the match is not',
  'sanctionsMatch.reopened': 'work of the person who did it',
  'sanctionsMatch.replaced': 'follows from the newer match',
  'sanctionsMatch.raised': 'told once for the whole comparison',
  'appropriation.recorded': 'the spending page shows it',
  'trail.verified': 'all is well',
};
