import { texts } from '../../kernel/i18n/text.js';

/** States of a proposal in words; staff see the exact one, applicants a calmer one. */
export const stateNames = texts({
  draft: { en: 'Draft', fr: 'Ébauche' },
  readyToSign: { en: 'Ready to sign', fr: 'Prête à signer' },
  submitted: { en: 'Submitted', fr: 'Soumise' },
  informationRequested: { en: 'Information requested', fr: 'Renseignements demandés' },
  yourAnswer: { en: 'Your answer is needed', fr: 'Réponse attendue de votre part' },
  eligible: { en: 'Eligible', fr: 'Admissible' },
  ineligible: { en: 'Not eligible', fr: 'Non admissible' },
  underReview: { en: 'Under review', fr: 'À l’étude' },
  approved: { en: 'Approved, not announced', fr: 'Approuvée, non annoncée' },
  declined: { en: 'Declined, not announced', fr: 'Refusée, non annoncée' },
  awarded: { en: 'Funding awarded', fr: 'Financement accordé' },
  invited: { en: 'Invited to a full proposal', fr: 'Invitée à présenter une proposition complète' },
  notFunded: { en: 'Not funded', fr: 'Non financée' },
  withdrawn: { en: 'Withdrawn', fr: 'Retirée' },
  notSubmitted: { en: 'Not submitted', fr: 'Non soumise' },
});

/** Buttons: what each step does. */
export const labels = texts({
  markReady: { en: 'Mark as ready to sign', fr: 'Marquer comme prête à signer' },
  takeBack: { en: 'Take it back to change it', fr: 'La reprendre pour la modifier' },
  reopen: { en: 'Reopen to change it', fr: 'La rouvrir pour la modifier' },
  restore: { en: 'Put the earlier version back', fr: 'Rétablir la version précédente' },
  submit: { en: 'Submit the proposal', fr: 'Soumettre la proposition' },
  lapse: { en: 'Close the draft', fr: 'Fermer l’ébauche' },
  resume: { en: 'Open the draft again', fr: 'Rouvrir l’ébauche' },
  withdraw: { en: 'Withdraw the proposal', fr: 'Retirer la proposition' },
  requestInformation: { en: 'Ask for information', fr: 'Demander des renseignements' },
  answerInformation: { en: 'Send the answer', fr: 'Envoyer la réponse' },
  lapseInformation: { en: 'Go on without the answer', fr: 'Poursuivre sans la réponse' },
  findEligible: { en: 'Confirm eligibility', fr: 'Confirmer l’admissibilité' },
  findIneligible: { en: 'Declare not eligible', fr: 'Déclarer non admissible' },
  reinstate: { en: 'Reinstate', fr: 'Réadmettre' },
  startReview: { en: 'Start the review', fr: 'Commencer l’évaluation' },
  approve: { en: 'Approve', fr: 'Approuver' },
  decline: { en: 'Decline', fr: 'Refuser' },
  reopenDecision: { en: 'Reopen the decision', fr: 'Rouvrir la décision' },
  announceAward: { en: 'Announce the award', fr: 'Annoncer l’octroi' },
  invite: { en: 'Invite to a full proposal', fr: 'Inviter à présenter une proposition complète' },
  announceDecline: { en: 'Announce the refusal', fr: 'Annoncer le refus' },
});

/** What is said once a step is taken. */
export const notices = texts({
  started: { en: 'Your draft is ready. Fill in the sections in any order; you can stop and come back.', fr: 'Votre ébauche est prête. Remplissez les sections dans l’ordre qui vous convient; vous pouvez vous arrêter et revenir.' },
  saved: { en: 'Your answers are saved.', fr: 'Vos réponses sont enregistrées.' },
  markedReady: { en: 'The proposal is ready to sign. Its text is locked, and the people who may sign are told.', fr: 'La proposition est prête à signer. Son texte est verrouillé, et les personnes autorisées à signer en sont informées.' },
  takenBack: { en: 'The proposal is a draft again. You can change it.', fr: 'La proposition est de nouveau une ébauche. Vous pouvez la modifier.' },
  reopened: { en: 'The proposal is open for changes. The version you submitted stays valid until you submit again.', fr: 'La proposition est rouverte. La version soumise reste valide tant que vous n’en soumettez pas une nouvelle.' },
  submitted: { en: 'Your proposal is submitted.', fr: 'Votre proposition est soumise.' },
  formMoved: { en: 'Your draft is on the new form. Every answer is carried over.', fr: 'Votre ébauche est passée au nouveau formulaire. Chaque réponse est conservée.' },
  withdrawn: { en: 'The proposal is withdrawn.', fr: 'La proposition est retirée.' },
  informationRequested: { en: 'The question is sent to the applicant.', fr: 'La question est envoyée au demandeur.' },
  informationGiven: { en: 'Your answer is sent.', fr: 'Votre réponse est envoyée.' },
  foundEligible: { en: 'The proposal is eligible. It can be assigned to reviewers.', fr: 'La proposition est admissible. Elle peut être confiée à des évaluateurs.' },
  foundIneligible: { en: 'The proposal is not eligible. The applicant sees the reason and your note.', fr: 'La proposition n’est pas admissible. Le demandeur voit le motif et votre note.' },
  reinstated: { en: 'The proposal is back in eligibility.', fr: 'La proposition est de nouveau à l’étape de l’admissibilité.' },
  fileAdded: { en: 'The file is added.', fr: 'Le fichier est ajouté.' },
  fileRemoved: { en: 'The file is removed.', fr: 'Le fichier est retiré.' },
});

/** Why a proposal is found not eligible. */
export const ineligibleReasons = texts({
  organization: { en: 'The organization may not apply to this call', fr: 'L’organisme ne peut pas répondre à cet appel' },
  themes: { en: 'The project is outside the themes of the call', fr: 'Le projet est en dehors des thèmes de l’appel' },
  costs: { en: 'The amount or the costs are outside the limits of the call', fr: 'Le montant ou les coûts dépassent les limites de l’appel' },
  documents: { en: 'Required documents or signatures are missing', fr: 'Des documents ou des signatures exigés manquent' },
  duplicate: { en: 'The same project was submitted twice', fr: 'Le même projet a été soumis deux fois' },
  other: { en: 'Another reason', fr: 'Autre motif' },
});
export type IneligibleReason = keyof typeof ineligibleReasons;
export const ineligibleReasonCodes = Object.keys(ineligibleReasons) as IneligibleReason[];

/** What happened, by event, for timelines; staff read all of them. */
export const proposalEvents = texts({
  'proposal.started': { en: 'Draft started', fr: 'Ébauche commencée' },
  'proposal.fileAdded': { en: 'File added', fr: 'Fichier ajouté' },
  'proposal.fileRemoved': { en: 'File removed', fr: 'Fichier retiré' },
  'proposal.extended': { en: 'More time given', fr: 'Report accordé' },
  'proposal.markedReady': { en: 'Marked as ready to sign', fr: 'Marquée comme prête à signer' },
  'proposal.takenBack': { en: 'Taken back to be changed', fr: 'Reprise pour être modifiée' },
  'proposal.reopened': { en: 'Reopened to be changed', fr: 'Rouverte pour être modifiée' },
  'proposal.restored': { en: 'The earlier version was put back at the deadline', fr: 'La version précédente a été rétablie à la date limite' },
  'proposal.submitted': { en: 'Submitted', fr: 'Soumise' },
  'proposal.formMoved': { en: 'Moved to the amended form', fr: 'Passée au formulaire modifié' },
  'proposal.lapsed': { en: 'The call closed before this draft was submitted', fr: 'L’appel s’est terminé avant que cette ébauche soit soumise' },
  'proposal.withdrawn': { en: 'Withdrawn by the applicant', fr: 'Retirée par le demandeur' },
  'proposal.informationRequested': { en: 'Information requested', fr: 'Renseignements demandés' },
  'proposal.informationGiven': { en: 'Information given', fr: 'Renseignements fournis' },
  'proposal.informationLapsed': { en: 'Back in screening: not everything was answered in time', fr: 'De retour à l’examen : tout n’a pas été répondu à temps' },
  'proposal.foundEligible': { en: 'Found eligible', fr: 'Déclarée admissible' },
  'proposal.foundIneligible': { en: 'Found not eligible', fr: 'Déclarée non admissible' },
  'proposal.reinstated': { en: 'Reinstated', fr: 'Réadmise' },
  'proposal.reviewStarted': { en: 'Review started', fr: 'Évaluation commencée' },
  'proposal.approved': { en: 'Approved', fr: 'Approuvée' },
  'proposal.declined': { en: 'Declined', fr: 'Refusée' },
  'proposal.decisionReopened': { en: 'Decision reopened', fr: 'Décision rouverte' },
  'proposal.awarded': { en: 'Award announced', fr: 'Octroi annoncé' },
  'proposal.invited': { en: 'Invited to a full proposal', fr: 'Invitée à présenter une proposition complète' },
  'proposal.notFunded': { en: 'Refusal announced', fr: 'Refus annoncé' },
});

/** The events an applicant sees, in calm words; `own` ones are done by the organization itself. Any other event is not shown. */
export const applicantEvents: Readonly<Record<string, { what: { en: string; fr: string }; own: boolean }>> = {
  'proposal.started': { own: true, what: proposalEvents['proposal.started'] },
  'proposal.fileAdded': { own: true, what: proposalEvents['proposal.fileAdded'] },
  'proposal.fileRemoved': { own: true, what: proposalEvents['proposal.fileRemoved'] },
  'proposal.markedReady': { own: true, what: proposalEvents['proposal.markedReady'] },
  'proposal.takenBack': { own: true, what: proposalEvents['proposal.takenBack'] },
  'proposal.reopened': { own: true, what: proposalEvents['proposal.reopened'] },
  'proposal.restored': { own: false, what: proposalEvents['proposal.restored'] },
  'proposal.submitted': { own: true, what: proposalEvents['proposal.submitted'] },
  'proposal.extended': { own: false, what: proposalEvents['proposal.extended'] },
  'proposal.formMoved': { own: true, what: proposalEvents['proposal.formMoved'] },
  'proposal.lapsed': { own: false, what: proposalEvents['proposal.lapsed'] },
  'proposal.withdrawn': { own: true, what: { en: 'Withdrawn', fr: 'Retirée' } },
  'proposal.informationRequested': { own: false, what: { en: 'We asked you a question', fr: 'Nous vous avons posé une question' } },
  'proposal.informationGiven': { own: true, what: { en: 'Your answer was sent', fr: 'Votre réponse a été envoyée' } },
  'proposal.informationLapsed': { own: false, what: { en: 'The time to answer our question passed; we go on with what we have', fr: 'Le délai de réponse à notre question est écoulé; nous poursuivons avec ce que nous avons' } },
  'proposal.foundIneligible': { own: false, what: { en: 'Not eligible for this call', fr: 'Non admissible à cet appel' } },
  'proposal.reinstated': { own: false, what: { en: 'Being looked at again', fr: 'Examinée de nouveau' } },
  'proposal.awarded': { own: false, what: { en: 'Funding awarded', fr: 'Financement accordé' } },
  'proposal.invited': { own: false, what: proposalEvents['proposal.invited'] },
  'proposal.notFunded': { own: false, what: { en: 'Decision announced: not funded', fr: 'Décision annoncée\u00a0: non financée' } },
};
