import { type Bilingual, texts } from '../../kernel/i18n/text.js';
import type { ProposalState } from './proposal.workflow.js';

/** What happens next, for the people of the organization; keyed by what they are told the state is. */
export const applicantNext = texts({
  draft: { en: 'Fill in the sections below in any order. When everything is complete, a signatory checks and submits the proposal before the deadline.', fr: 'Remplissez les sections ci-dessous dans l’ordre qui vous convient. Quand tout est complet, une personne signataire vérifie et soumet la proposition avant la date limite.' },
  readyToSign: { en: 'Everything is complete, and the text is locked. A signatory reads it once more, signs and submits it before the deadline.', fr: 'Tout est complet, et le texte est verrouillé. Une personne signataire relit la proposition, la signe et la soumet avant la date limite.' },
  submitted: { en: 'We received your proposal. We first look at whether it is eligible, and write to you if we have a question. You need do nothing now.', fr: 'Nous avons reçu votre proposition. Nous examinons d’abord son admissibilité et vous écrirons si nous avons une question. Vous n’avez rien à faire pour le moment.' },
  informationRequested: { en: 'We need your answer to go on. Read the question below and answer it in the portal.', fr: 'Nous avons besoin de votre réponse pour continuer. Lisez la question ci-dessous et répondez-y dans le portail.' },
  ineligible: { en: 'Your proposal cannot go on in this call. The reason is below. If you think it is mistaken, write to the program.', fr: 'Votre proposition ne peut pas aller plus loin dans cet appel. Le motif figure ci-dessous. Si vous pensez qu’il s’agit d’une erreur, écrivez au programme.' },
  underReview: { en: 'Your proposal is being read and assessed. All applicants of the call learn the results on the same day. You need do nothing now.', fr: 'Votre proposition est en cours de lecture et d’évaluation. Tous les demandeurs de l’appel apprendront les résultats le même jour. Vous n’avez rien à faire pour le moment.' },
  awarded: { en: 'Your project will be funded. Read the decision; we will then send you a funding agreement to sign.', fr: 'Votre projet sera financé. Lisez la décision; nous vous enverrons ensuite une entente de financement à signer.' },
  invited: { en: 'Your concept note was chosen. Write the full proposal below before its deadline; it begins with the answers of this note.', fr: 'Votre note conceptuelle est retenue. Rédigez la proposition complète ci-dessous avant sa date limite; elle commence avec les réponses de la présente note.' },
  reserveListed: { en: 'Your project can be funded if money becomes free in time. Read the decision for the date; you need do nothing until we write to you.', fr: 'Votre projet pourra être financé si des fonds se libèrent à temps. La décision en indique la date; vous n’avez rien à faire d’ici à ce que nous vous écrivions.' },
  notFunded: { en: 'Your project was not chosen for funding. Read the decision and its reasons.', fr: 'Votre projet n’a pas été retenu pour un financement. Lisez la décision et ses motifs.' },
  withdrawn: { en: 'Your organization withdrew this proposal. You can still read it.', fr: 'Votre organisme a retiré cette proposition. Vous pouvez toujours la lire.' },
  notSubmitted: { en: 'The call closed before this draft was submitted. You can still read it and use its texts for another call.', fr: 'L’appel s’est terminé avant que cette ébauche soit soumise. Vous pouvez toujours la lire et en réutiliser les textes pour un autre appel.' },
});

/** What happens next with a proposal that was submitted and reopened. */
export const reopenedNext: Bilingual = {
  en: 'You reopened this proposal. The version you submitted stays valid until you submit again. If you do not, we put it back unchanged at the deadline.',
  fr: 'Vous avez rouvert cette proposition. La version soumise reste valide tant que vous n’en soumettez pas une nouvelle. Sinon, nous la rétablirons telle quelle à la date limite.',
};

/** What happens next, for staff. */
export const staffNext = texts({
  draft: { en: 'The applicant is still writing.', fr: 'Le demandeur rédige encore.' },
  readyToSign: { en: 'The applicant is about to sign.', fr: 'Le demandeur s’apprête à signer.' },
  submitted: { en: 'Check whether it is eligible, or ask the applicant for information.', fr: 'Vérifiez son admissibilité ou demandez des renseignements au demandeur.' },
  informationRequested: { en: 'Waits for the applicant’s answer.', fr: 'En attente de la réponse du demandeur.' },
  eligible: { en: 'Assign reviewers once the call is closed.', fr: 'Confiez-la à des évaluateurs une fois l’appel fermé.' },
  ineligibilityProposed: { en: 'Found not eligible by one person. A manager other than them confirms it, or not; the applicant learns nothing before.', fr: 'Jugée non admissible par une personne. Une autre personne gestionnaire le confirme ou non; le demandeur n’en sait rien d’ici là.' },
  ineligible: { en: 'Ends here, unless a manager reinstates it.', fr: 'S’arrête ici, sauf si un ou une gestionnaire la réadmet.' },
  underReview: { en: 'Reviewers are at work; the decision follows when the call is ready for it.', fr: 'L’évaluation est en cours; la décision suivra quand l’appel y sera prêt.' },
  approved: { en: 'Approved. The applicant learns it when the results of the call are released.', fr: 'Approuvée. Le demandeur l’apprendra à la communication des résultats de l’appel.' },
  declined: { en: 'Declined. The applicant learns it when the results of the call are released.', fr: 'Refusée. Le demandeur l’apprendra à la communication des résultats de l’appel.' },
  onReserve: { en: 'On the reserve list. The applicant learns it when the results of the call are released.', fr: 'Sur la liste de réserve. Le demandeur l’apprendra à la communication des résultats de l’appel.' },
  reserveListed: { en: 'On the reserve list. Fund it from the decision if money becomes free; otherwise it ends at its date.', fr: 'Sur la liste de réserve. Financez-la à partir de la décision si des fonds se libèrent; sinon, l’inscription prend fin à sa date.' },
  awarded: { en: 'The award is announced. Prepare the agreement.', fr: 'L’octroi est annoncé. Préparez l’entente.' },
  invited: { en: 'The organization is invited to write a full proposal. Nothing is reserved or committed for a concept note.', fr: 'L’organisme est invité à rédiger une proposition complète. Aucune somme n’est réservée ni engagée pour une note conceptuelle.' },
  notFunded: { en: 'The decision is announced. Nothing is left to do.', fr: 'La décision est annoncée. Il ne reste rien à faire.' },
  withdrawn: { en: 'The applicant withdrew it. Nothing is left to do.', fr: 'Le demandeur l’a retirée. Il ne reste rien à faire.' },
  notSubmitted: { en: 'It was never submitted.', fr: 'Elle n’a jamais été soumise.' },
}) satisfies Record<ProposalState, { en: string; fr: string }>;
