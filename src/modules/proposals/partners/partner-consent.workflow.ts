import { texts } from '../../../kernel/i18n/text.js';
import { type Guard, type StateOf, type TransitionOf, workflowFor } from '../../../kernel/workflow/workflow.js';
import type { PartnerConsent } from './partner-consent.entity.js';

/** Who writes the proposal, and who speaks for the partner. */
export type ConsentRole = 'writer' | 'partner';
export interface ConsentFacts {
  /** The proposal is being written or assessed: nothing of it is decided and told, and it was not given up. */
  proposalUnderWay: boolean;
  /** The link in the letter still works. */
  linkWorks: boolean;
}

const says = texts({
  asked: { en: 'Asked, no answer yet', fr: 'Demandé, sans réponse' },
  consented: { en: 'Consents', fr: 'A consenti' },
  declined: { en: 'Declines', fr: 'A refusé' },
  stale: { en: 'Changed since it was asked', fr: 'Modifié depuis la demande' },
  takenBack: { en: 'Request taken back', fr: 'Demande retirée' },
  over: { en: 'This proposal is no longer being written or assessed: nobody is asked about it any more.', fr: 'Cette proposition n’est plus en rédaction ni à l’étude\u00a0: plus personne n’est consulté à son sujet.' },
  expired: { en: 'This link has expired. Ask the applicant for a new one.', fr: 'Ce lien est expiré. Demandez-en un nouveau au demandeur.' },
});
export const consentLabels = texts({
  consent: { en: 'Consent', fr: 'Consentir' },
  decline: { en: 'Decline', fr: 'Refuser' },
  askAgain: { en: 'Ask again', fr: 'Demander de nouveau' },
  takeBack: { en: 'Take the request back', fr: 'Retirer la demande' },
  becomeStale: { en: 'Note that the row changed', fr: 'Noter que la ligne a changé' },
});
export const consentNotices = texts({
  asked: { en: 'The partner is asked. You get a message when it answers.', fr: 'Le partenaire est consulté. Vous recevrez un message dès sa réponse.' },
  consented: { en: 'Thank you. Your consent is recorded, and the applicant is told.', fr: 'Merci. Votre consentement est consigné, et le demandeur en est avisé.' },
  declined: { en: 'Your answer is recorded, and the applicant is told.', fr: 'Votre réponse est consignée, et le demandeur en est avisé.' },
  askedAgain: { en: 'The partner is asked again.', fr: 'Le partenaire est consulté de nouveau.' },
  takenBack: { en: 'The request is taken back.', fr: 'La demande est retirée.' },
});

const proposalIsUnderWay: Guard<ConsentFacts> = { code: 'proposalIsUnderWay', text: says.over, holds: ({ proposalUnderWay }) => proposalUnderWay };
const linkWorks: Guard<ConsentFacts> = { code: 'linkWorks', text: says.expired, holds: (facts) => facts.linkWorks };
const answered = (row: PartnerConsent, at: Date, by: string | null): void => {
  row.answeredAt = at;
  row.answeredBy = by;
};

/** A partner's consent: given to what it was shown, and asked for anew when that changes. Who answers by a letter's link acts as nobody the portal knows. */
export const partnerConsentWorkflow = workflowFor<PartnerConsent, ConsentRole, ConsentFacts>()({
  name: 'partnerConsent',
  title: { en: 'Consent of a partner', fr: 'Consentement d’un partenaire' },
  initial: 'asked',
  states: {
    asked: { staff: says.asked, applicant: says.asked, tone: 'info' },
    consented: { staff: says.consented, applicant: says.consented, tone: 'success' },
    declined: { staff: says.declined, applicant: says.declined, tone: 'danger' },
    stale: { staff: says.stale, applicant: says.stale, tone: 'warning' },
    takenBack: { staff: says.takenBack, applicant: says.takenBack, tone: 'neutral', final: true },
  },
  transitions: {
    consent: { from: ['asked'], to: 'consented', by: ['partner', 'system'], when: [proposalIsUnderWay, linkWorks], noun: 'consent', label: consentLabels.consent, notice: consentNotices.consented, set: answered, emits: 'partnerConsent.consented' },
    decline: { from: ['asked'], to: 'declined', by: ['partner', 'system'], when: [proposalIsUnderWay, linkWorks], noun: 'refusal', label: consentLabels.decline, notice: consentNotices.declined, set: answered, emits: 'partnerConsent.declined' },
    becomeStale: { from: ['asked', 'consented', 'declined'], to: 'stale', by: ['system'], noun: 'change', label: consentLabels.becomeStale, emits: 'partnerConsent.becameStale' },
    askAgain: { from: ['asked', 'declined', 'stale'], to: 'asked', by: ['writer', 'system'], when: [proposalIsUnderWay], noun: 'renewal', label: consentLabels.askAgain, notice: consentNotices.askedAgain, emits: 'partnerConsent.askedAgain' },
    takeBack: { from: ['asked', 'consented', 'declined', 'stale'], to: 'takenBack', by: ['writer', 'system'], when: [proposalIsUnderWay], noun: 'withdrawal', label: consentLabels.takeBack, notice: consentNotices.takenBack, emits: 'partnerConsent.takenBack' },
  },
});
export type ConsentState = StateOf<typeof partnerConsentWorkflow>;
export type ConsentTransition = TransitionOf<typeof partnerConsentWorkflow>;
export const consentAsked = 'partnerConsent.asked';
