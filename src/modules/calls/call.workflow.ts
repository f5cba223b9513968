import { type StateOf, type TransitionOf, workflowFor } from '../../kernel/workflow/workflow.js';
import type { Call } from './call.entity.js';
import { type CallFacts, deadlineIsAhead, envelopeCoversOneProposal, everyProposalDecided, everyProposalScreened, noExtensionRuns, weightsMakeHundred, windowHasClosed, windowHasOpened } from './call.guards.js';
import { labels, notices, stateNames } from './call.words.js';

/** What staff are to a call. */
export type CallRole = 'officer' | 'manager' | 'decider';

/** The life of a call for proposals. The public sees "closed" and "under review"; only staff see who waits for whom. */
export const callWorkflow = workflowFor<Call, CallRole, CallFacts>()({
  name: 'call',
  title: { en: 'Call for proposals', fr: 'Appel de propositions' },
  initial: 'draft',
  states: {
    draft: { staff: stateNames.draft, applicant: stateNames.notPublished, tone: 'neutral' },
    inApproval: { staff: stateNames.inApproval, applicant: stateNames.notPublished, tone: 'info' },
    scheduled: { staff: stateNames.scheduled, applicant: stateNames.opensSoon, tone: 'info' },
    open: { staff: stateNames.open, applicant: stateNames.open, tone: 'success' },
    suspended: { staff: stateNames.suspended, applicant: stateNames.suspended, tone: 'warning' },
    closed: { staff: stateNames.closed, applicant: stateNames.closed, tone: 'neutral' },
    inReview: { staff: stateNames.inReview, applicant: stateNames.underReview, tone: 'progress' },
    deciding: { staff: stateNames.deciding, applicant: stateNames.underReview, tone: 'progress' },
    released: { staff: stateNames.released, applicant: stateNames.resultsAnnounced, tone: 'neutral', final: true },
    cancelled: { staff: stateNames.cancelled, applicant: stateNames.cancelled, tone: 'danger', final: true },
  },
  transitions: {
    requestApproval: { from: ['draft'], to: 'inApproval', by: ['officer', 'manager'], when: [weightsMakeHundred, envelopeCoversOneProposal, deadlineIsAhead], noun: 'approval-request', label: labels.requestApproval, notice: notices.approvalRequested, emits: 'call.approvalRequested' },
    approve: { from: ['inApproval'], to: 'scheduled', by: ['decider'], when: [deadlineIsAhead], noun: 'approval', label: labels.approve, notice: notices.approved, set: (call, _, actorId) => { call.approvedBy = actorId; }, emits: 'call.approved' },
    sendBack: { from: ['inApproval'], to: 'draft', by: ['decider'], noun: 'return', label: labels.sendBack, notice: notices.sentBack, reason: 'required', emits: 'call.sentBack' },
    open: { from: ['scheduled'], to: 'open', by: ['system'], when: [windowHasOpened], noun: 'opening', label: labels.open, emits: 'call.opened' },
    extend: { from: ['open'], to: 'open', by: ['manager'], noun: 'extension', label: labels.extend, notice: notices.extended, reason: 'required', emits: 'call.extended' },
    publishAddendum: { from: ['open'], to: 'open', by: ['manager'], noun: 'addenda', label: labels.publishAddendum, notice: notices.addendumPublished, emits: 'call.addendumPublished' },
    suspend: { from: ['open'], to: 'suspended', by: ['manager'], noun: 'suspension', label: labels.suspend, notice: notices.suspended, reason: 'required', emits: 'call.suspended' },
    resume: { from: ['suspended'], to: 'open', by: ['manager'], noun: 'resumption', label: labels.resume, notice: notices.resumed, reason: 'required', emits: 'call.resumed' },
    amend: { from: ['open'], to: 'open', by: ['manager'], noun: 'amendment', label: labels.amend, notice: notices.amended, reason: 'required', emits: 'call.amended' },
    setConsentRule: { from: ['open'], to: 'open', by: ['manager'], noun: 'partner-consent', label: labels.setConsentRule, notice: notices.consentRuleSet, reason: 'required', emits: 'call.consentRuleSet' },
    close: { from: ['open'], to: 'closed', by: ['system'], when: [windowHasClosed], noun: 'closing', label: labels.close, set: (call, at) => { call.closedAt = at; }, emits: 'call.closed' },
    startReview: { from: ['closed'], to: 'inReview', by: ['officer', 'manager'], when: [noExtensionRuns], noun: 'review-start', label: labels.startReview, notice: notices.reviewStarted, emits: 'call.reviewStarted' },
    startDeciding: { from: ['inReview'], to: 'deciding', by: ['manager'], when: [everyProposalScreened], noun: 'decision-start', label: labels.startDeciding, notice: notices.decidingStarted, emits: 'call.decidingStarted' },
    release: { from: ['deciding'], to: 'released', by: ['manager', 'decider'], when: [everyProposalDecided], noun: 'release', label: labels.release, notice: notices.released, set: (call, at) => { call.releasedAt = at; }, emits: 'call.released' },
    cancel: { from: ['draft', 'inApproval', 'scheduled'], to: 'cancelled', by: ['manager', 'decider'], noun: 'cancellation', label: labels.cancel, notice: notices.cancelled, reason: 'required', emits: 'call.cancelled' },
  },
});

export type CallState = StateOf<typeof callWorkflow>;
export type CallTransition = TransitionOf<typeof callWorkflow>;
