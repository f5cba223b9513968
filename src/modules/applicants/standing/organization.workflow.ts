import { type Guard, type StateOf, type TransitionOf, workflowFor } from '../../../kernel/workflow/workflow.js';
import type { Organization } from '../organization.entity.js';
import { steps } from './standing.words.js';

/** What somebody is to an organization's standing: its owner, or the department's people who check it. */
export type OrganizationRoleThere = 'owner' | 'officer' | 'manager';
/** What its guards read. */
export interface OrganizationFacts {
  /** The file holds a verified proof of registration. */
  registrationVerified: boolean;
  /** A sanctions match of the organization or its people was confirmed, and nobody has cleared it since. */
  matchConfirmed: boolean;
}

const registrationIsVerified: Guard<OrganizationFacts> = {
  code: 'registrationIsVerified',
  text: { en: 'The proof of registration in the file is not verified yet. Verify it first.', fr: 'La preuve d’enregistrement au dossier n’est pas encore vérifiée. Vérifiez-la d’abord.' },
  holds: (facts) => facts.registrationVerified,
};
/** Only a new verdict of due diligence resolves a confirmed match; lifting the bar would let it pass unseen. */
const noConfirmedMatch: Guard<OrganizationFacts> = {
  code: 'noConfirmedMatch',
  text: { en: 'It cannot be lifted yet: a sanctions match was confirmed for the organization or its people, and it is not resolved. Ask a due-diligence officer to judge it again; once it is cleared, lift it here.', fr: 'La mesure ne peut pas encore être levée : une correspondance avec une liste de sanctions a été confirmée pour l’organisme ou son personnel et n’est pas résolue. Demandez à une personne chargée de la vérification diligente de la trancher de nouveau; une fois la correspondance écartée, levez la mesure ici.' },
  holds: (facts) => !facts.matchConfirmed,
};

/**
 * How an organization stands (workflows 2.3, organization file): verified until a day, restricted (yellow: eligibility is
 * justified), or barred (red: no new drafts, submissions or payments). A lifted flag leads to a new verification.
 */
export const organizationWorkflow = workflowFor<Organization, OrganizationRoleThere, OrganizationFacts>()({
  name: 'organization',
  title: { en: 'Organization', fr: 'Organisme' },
  initial: 'registered',
  states: {
    registered: { staff: { en: 'Registered', fr: 'Inscrit' }, applicant: { en: 'Registered', fr: 'Inscrit' }, tone: 'neutral' },
    underVerification: { staff: { en: 'To verify', fr: 'À vérifier' }, applicant: { en: 'Being verified', fr: 'En vérification' }, tone: 'info' },
    verified: { staff: { en: 'Verified', fr: 'Vérifié' }, applicant: { en: 'Verified', fr: 'Vérifié' }, tone: 'success' },
    notVerified: { staff: { en: 'Not verified', fr: 'Non vérifié' }, applicant: { en: 'Not verified', fr: 'Non vérifié' }, tone: 'warning' },
    expiring: { staff: { en: 'Verification expires soon', fr: 'Vérification bientôt expirée' }, applicant: { en: 'Verification expires soon', fr: 'Vérification bientôt expirée' }, tone: 'warning' },
    expired: { staff: { en: 'Verification expired', fr: 'Vérification expirée' }, applicant: { en: 'Verification expired', fr: 'Vérification expirée' }, tone: 'warning' },
    restricted: { staff: { en: 'Restricted', fr: 'Sous réserve' }, applicant: { en: 'Restricted', fr: 'Sous réserve' }, tone: 'warning' },
    barred: { staff: { en: 'Barred', fr: 'Exclu' }, applicant: { en: 'Barred', fr: 'Exclu' }, tone: 'danger' },
  },
  transitions: {
    startVerification: { from: ['registered', 'notVerified', 'expiring', 'expired'], to: 'underVerification', by: ['owner', 'officer', 'manager'], noun: 'verification-request', emits: 'organization.verificationStarted', ...steps.startVerification },
    verify: { from: ['underVerification'], to: 'verified', by: ['officer', 'manager'], when: [registrationIsVerified], noun: 'verification', emits: 'organization.verified', ...steps.verify },
    refuse: { from: ['underVerification'], to: 'notVerified', by: ['officer', 'manager'], noun: 'verification-refusal', reason: 'required', emits: 'organization.notVerified', ...steps.refuse, set: (o) => { o.verifiedUntilOn = null; } },
    announceExpiry: { from: ['verified'], to: 'expiring', by: ['system'], noun: 'expiry-announcement', emits: 'organization.verificationExpiring', ...steps.announceExpiry },
    expire: { from: ['verified', 'expiring'], to: 'expired', by: ['system'], noun: 'expiry', emits: 'organization.verificationExpired', ...steps.expire },
    restrict: { from: ['registered', 'underVerification', 'verified', 'notVerified', 'expiring', 'expired'], to: 'restricted', by: ['officer', 'manager'], noun: 'restriction', reason: 'required', emits: 'organization.restricted', ...steps.restrict },
    bar: { from: ['registered', 'underVerification', 'verified', 'notVerified', 'expiring', 'expired', 'restricted'], to: 'barred', by: ['manager', 'system'], noun: 'exclusion', reason: 'required', emits: 'organization.barred', ...steps.bar },
    lift: { from: ['restricted', 'barred'], to: 'underVerification', by: ['manager'], when: [noConfirmedMatch], noun: 'lifting', reason: 'required', emits: 'organization.flagLifted', ...steps.lift, set: (o) => { o.verifiedUntilOn = null; } },
  },
});

export type OrganizationState = StateOf<typeof organizationWorkflow>;
export type OrganizationTransition = TransitionOf<typeof organizationWorkflow>;
export const organizationStates = Object.keys(organizationWorkflow.states) as OrganizationState[];
/** What a new organization's event is called. */
export const organizationRegistered = 'organization.registered';
