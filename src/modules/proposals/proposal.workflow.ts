import { type StateOf, type TransitionOf, workflowFor } from '../../kernel/workflow/workflow.js';
import type { Proposal } from './proposal.entity.js';
import { callIsOpen, decisionsNotBegun, isComplete, noOpenSanctionsMatch, organizationNotBarred, type StandingFacts } from './proposal.guards.js';
import { labels, notices, stateNames } from './proposal.words.js';

/** What people are to a proposal. An owner counts as editor and signatory. */
export type ProposalRole = 'editor' | 'signatory' | 'officer' | 'manager' | 'decider';

/** The life of a proposal. Between eligibility and release applicants read "under review", whatever was decided. */
export const proposalWorkflow = workflowFor<Proposal, ProposalRole, StandingFacts>()({
  name: 'proposal',
  title: { en: 'Proposal', fr: 'Proposition' },
  initial: 'draft',
  states: {
    draft: { staff: stateNames.draft, applicant: stateNames.draft, tone: 'neutral' },
    readyToSign: { staff: stateNames.readyToSign, applicant: stateNames.readyToSign, tone: 'info' },
    submitted: { staff: stateNames.submitted, applicant: stateNames.submitted, tone: 'info' },
    informationRequested: { staff: stateNames.informationRequested, applicant: stateNames.yourAnswer, tone: 'warning' },
    eligible: { staff: stateNames.eligible, applicant: stateNames.underReview, tone: 'progress' },
    // Found by one person, final once another confirms it; until then the applicant's proposal is simply submitted.
    ineligibilityProposed: { staff: stateNames.ineligibilityProposed, applicant: stateNames.submitted, tone: 'warning' },
    ineligible: { staff: stateNames.ineligible, applicant: stateNames.ineligible, tone: 'danger' },
    underReview: { staff: stateNames.underReview, applicant: stateNames.underReview, tone: 'progress' },
    approved: { staff: stateNames.approved, applicant: stateNames.underReview, tone: 'success' },
    declined: { staff: stateNames.declined, applicant: stateNames.underReview, tone: 'danger' },
    onReserve: { staff: stateNames.onReserve, applicant: stateNames.underReview, tone: 'warning' },
    reserveListed: { staff: stateNames.reserveListed, applicant: stateNames.reserveListed, tone: 'warning' },
    awarded: { staff: stateNames.awarded, applicant: stateNames.awarded, tone: 'success', final: true },
    invited: { staff: stateNames.invited, applicant: stateNames.invited, tone: 'success', final: true },
    notFunded: { staff: stateNames.notFunded, applicant: stateNames.notFunded, tone: 'neutral' },
    withdrawn: { staff: stateNames.withdrawn, applicant: stateNames.withdrawn, tone: 'neutral', final: true },
    notSubmitted: { staff: stateNames.notSubmitted, applicant: stateNames.notSubmitted, tone: 'neutral' },
  },
  transitions: {
    markReady: { from: ['draft'], to: 'readyToSign', by: ['editor'], when: [callIsOpen, organizationNotBarred, isComplete], noun: 'readiness', label: labels.markReady, notice: notices.markedReady, set: (p, at) => { p.updatedAt = at; }, emits: 'proposal.markedReady' },
    takeBack: { from: ['readyToSign'], to: 'draft', by: ['editor', 'signatory'], noun: 'drafting', label: labels.takeBack, notice: notices.takenBack, set: (p, at) => { p.updatedAt = at; }, emits: 'proposal.takenBack' },
    submit: { from: ['draft', 'readyToSign'], to: 'submitted', by: ['signatory'], when: [callIsOpen, organizationNotBarred, isComplete], noun: 'submission', label: labels.submit, notice: notices.submitted, set: (p, at) => { p.submittedAt ??= at; p.updatedAt = at; p.snapshotCount += 1; }, emits: 'proposal.submitted' },
    // The earlier version stays valid: it is sent again or, at the deadline, put back.
    reopen: { from: ['submitted'], to: 'draft', by: ['signatory'], when: [callIsOpen], noun: 'reopening', label: labels.reopen, notice: notices.reopened, set: (p, at) => { p.submittedAt = null; p.updatedAt = at; }, emits: 'proposal.reopened' },
    restore: { from: ['draft', 'readyToSign'], to: 'submitted', by: ['system'], noun: 'restoration', label: labels.restore, emits: 'proposal.restored' },
    lapse: { from: ['draft', 'readyToSign'], to: 'notSubmitted', by: ['system'], noun: 'lapse', label: labels.lapse, emits: 'proposal.lapsed' },
    resume: { from: ['notSubmitted'], to: 'draft', by: ['system'], noun: 'resumption', label: labels.resume, emits: 'proposal.extended' },
    withdraw: { from: ['draft', 'readyToSign', 'submitted', 'informationRequested', 'ineligibilityProposed', 'eligible', 'underReview'], to: 'withdrawn', by: ['signatory'], when: [decisionsNotBegun], noun: 'withdrawal', label: labels.withdraw, notice: notices.withdrawn, reason: 'required', emits: 'proposal.withdrawn' },
    requestInformation: { from: ['submitted'], to: 'informationRequested', by: ['officer', 'manager'], noun: 'information-request', label: labels.requestInformation, notice: notices.informationRequested, emits: 'proposal.informationRequested' },
    answerInformation: { from: ['informationRequested'], to: 'submitted', by: ['editor', 'signatory'], noun: 'information', label: labels.answerInformation, notice: notices.informationGiven, emits: 'proposal.informationGiven' },
    // Nobody answered in time: on with what there is.
    lapseInformation: { from: ['informationRequested'], to: 'submitted', by: ['system'], noun: 'information-lapse', label: labels.lapseInformation, emits: 'proposal.informationLapsed' },
    findEligible: { from: ['submitted'], to: 'eligible', by: ['officer', 'manager'], when: [organizationNotBarred, noOpenSanctionsMatch], noun: 'eligibility', reason: 'optional', label: labels.findEligible, notice: notices.foundEligible, set: (p, _, actorId) => { p.screenedBy = actorId; }, emits: 'proposal.foundEligible' },
    findIneligible: { from: ['submitted'], to: 'ineligibilityProposed', by: ['officer', 'manager'], noun: 'ineligibility', label: labels.findIneligible, notice: notices.foundIneligible, reason: 'required', set: (p, _, actorId) => { p.screenedBy = actorId; }, emits: 'proposal.ineligibilityProposed' },
    confirmIneligible: { from: ['ineligibilityProposed'], to: 'ineligible', by: ['manager'], noun: 'ineligibility-confirmation', label: labels.confirmIneligible, notice: notices.ineligibilityConfirmed, emits: 'proposal.foundIneligible' },
    rejectIneligible: { from: ['ineligibilityProposed'], to: 'submitted', by: ['manager'], noun: 'ineligibility-refusal', label: labels.rejectIneligible, notice: notices.ineligibilityRejected, reason: 'required', set: (p) => { p.ineligibleCode = null; p.ineligibleNote = null; p.screenedBy = null; }, emits: 'proposal.ineligibilityRejected' },
    reinstate: { from: ['ineligible'], to: 'submitted', by: ['manager'], noun: 'reinstatement', label: labels.reinstate, notice: notices.reinstated, reason: 'required', set: (p) => { p.ineligibleCode = null; p.ineligibleNote = null; p.screenedBy = null; }, emits: 'proposal.reinstated' },
    startReview: { from: ['eligible'], to: 'underReview', by: ['system', 'officer'], noun: 'review-start', label: labels.startReview, emits: 'proposal.reviewStarted' },
    approve: { from: ['underReview'], to: 'approved', by: ['decider'], noun: 'approval', label: labels.approve, emits: 'proposal.approved' },
    decline: { from: ['underReview'], to: 'declined', by: ['decider'], noun: 'refusal', label: labels.decline, emits: 'proposal.declined' },
    // Fundable, but there is no money for it now: told at the release with the date until which it may still be funded.
    placeOnReserve: { from: ['underReview'], to: 'onReserve', by: ['decider'], noun: 'reserve-placing', label: labels.placeOnReserve, emits: 'proposal.placedOnReserve' },
    reopenDecision: { from: ['approved', 'declined', 'onReserve'], to: 'underReview', by: ['decider', 'manager'], noun: 'decision-reopening', label: labels.reopenDecision, reason: 'required', emits: 'proposal.decisionReopened' },
    announceAward: { from: ['approved'], to: 'awarded', by: ['system'], noun: 'award-announcement', label: labels.announceAward, emits: 'proposal.awarded' },
    // A concept note that was chosen: no money is bound, the full proposal is a record of its own.
    invite: { from: ['approved'], to: 'invited', by: ['system'], noun: 'invitation', label: labels.invite, emits: 'proposal.invited' },
    // A told decision that is looked at again at the applicant's request.
    reconsider: { from: ['notFunded', 'reserveListed'], to: 'underReview', by: ['manager', 'decider'], noun: 'reconsideration-acceptance', label: labels.reconsider, emits: 'proposal.reconsidered' },
    announceReserve: { from: ['onReserve'], to: 'reserveListed', by: ['system'], noun: 'reserve-announcement', label: labels.announceReserve, emits: 'proposal.reserveListed' },
    promote: { from: ['reserveListed'], to: 'awarded', by: ['decider'], noun: 'promotion', label: labels.promote, emits: 'proposal.promoted' },
    lapseReserve: { from: ['reserveListed'], to: 'notFunded', by: ['system'], noun: 'reserve-lapse', label: labels.lapseReserve, emits: 'proposal.reserveLapsed' },
    announceDecline: { from: ['declined'], to: 'notFunded', by: ['system'], noun: 'refusal-announcement', label: labels.announceDecline, emits: 'proposal.notFunded' },
  },
});

export type ProposalState = StateOf<typeof proposalWorkflow>;
export type ProposalTransition = TransitionOf<typeof proposalWorkflow>;
