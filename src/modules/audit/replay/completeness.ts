import { texts } from '../../../kernel/i18n/text.js';

/** What is known of a file, as far as its completeness goes. */
export interface FileFacts {
  state: string;
  submitted: boolean;
  hasSnapshot: boolean;
  hasSelfCheck: boolean;
  hasDocument: boolean;
  screened: boolean;
  questions: number;
  openQuestions: number;
  requiredReviews: number;
  submittedReviews: number;
  /** Submitted reviews without a recommendation, or with a criterion that has no score. */
  unfinishedReviews: number;
  openConflicts: number;
  decided: boolean;
  hasFeedback: boolean;
  /** The person who decided took part in the reviewing of this file. */
  decidedByReviewer: boolean;
  released: boolean;
  approved: boolean;
  /** An approved concept note is followed by an invitation, not by an agreement. */
  invited: boolean;
  hasAgreement: boolean;
  signedByBoth: boolean;
  payments: number;
  /** Paid without a certification note, or certified and released by one person. */
  poorPayments: number;
  agreementEnded: boolean;
  reportAccepted: boolean;
}

export const completenessTexts = texts({
  snapshot: { en: 'The submitted text is kept with its SHA-256', fr: 'Le texte soumis est conservé avec son SHA-256' },
  selfCheck: { en: 'The eligibility self-check is kept', fr: 'L’autovérification de l’admissibilité est conservée' },
  document: { en: 'The PDF of the submission is made', fr: 'Le PDF de la soumission est produit' },
  screened: { en: 'Eligibility is settled', fr: 'L’admissibilité est établie' },
  questions: { en: 'Every question to the applicant is answered or closed', fr: 'Chaque question posée au demandeur a reçu une réponse ou est close' },
  reviews: { en: 'There are as many reviews as the call asks for', fr: 'Il y a autant d’évaluations que l’appel en exige' },
  reviewsWhole: { en: 'Every submitted review has all scores and a recommendation', fr: 'Chaque évaluation soumise comporte toutes les notes et une recommandation' },
  conflicts: { en: 'No conflict of interest is left open', fr: 'Aucun conflit d’intérêts n’est en suspens' },
  decision: { en: 'The decision has its reason code and feedback', fr: 'La décision comporte son motif et une rétroaction' },
  decider: { en: 'Nobody decided who took part in the reviewing', fr: 'La décision n’a pas été prise par une personne ayant participé à l’évaluation' },
  released: { en: 'The applicant was told', fr: 'Le demandeur a été avisé' },
  agreement: { en: 'The agreement is signed by both sides', fr: 'L’entente est signée par les deux parties' },
  payments: { en: 'Every payment is certified with a note and released by somebody else', fr: 'Chaque paiement est attesté avec une note et autorisé par une autre personne' },
  report: { en: 'The final report is accepted', fr: 'Le rapport final est accepté' },
});
export type CompletenessKey = keyof typeof completenessTexts;

/** One thing a whole file has; `null` when its time has not come. */
export interface Item {
  key: CompletenessKey;
  there: boolean | null;
}
export interface Completeness {
  items: Item[];
  /** Percent of what is due, rounded down; 100 only when nothing is missing. */
  score: number;
}

/** What the file should have at its stage, and whether it has it. */
export function completenessOf(f: FileFacts): Completeness {
  const outcome = ['approved', 'declined', 'onReserve', 'reserveListed', 'awarded', 'invited', 'notFunded'].includes(f.state);
  const reviewed = outcome || (f.requiredReviews > 0 && f.submittedReviews >= f.requiredReviews);
  const screened = f.screened || outcome || ['eligible', 'ineligible', 'underReview'].includes(f.state);
  const due = (when: boolean, there: boolean): boolean | null => (when ? there : null);
  const items: Item[] = [
    { key: 'snapshot', there: due(f.submitted, f.hasSnapshot) },
    { key: 'selfCheck', there: due(f.submitted, f.hasSelfCheck) },
    { key: 'document', there: due(f.submitted, f.hasDocument) },
    { key: 'screened', there: due(screened, f.screened) },
    { key: 'questions', there: due(screened && f.questions > 0, f.openQuestions === 0) },
    { key: 'reviews', there: due(reviewed, f.submittedReviews >= f.requiredReviews) },
    { key: 'reviewsWhole', there: due(f.submittedReviews > 0, f.unfinishedReviews === 0) },
    { key: 'conflicts', there: due(reviewed, f.openConflicts === 0) },
    { key: 'decision', there: due(outcome, f.decided && f.hasFeedback) },
    { key: 'decider', there: due(outcome && f.decided, !f.decidedByReviewer) },
    { key: 'released', there: due(['reserveListed', 'awarded', 'invited', 'notFunded'].includes(f.state), f.released) },
    { key: 'agreement', there: due(f.released && f.approved && !f.invited && f.hasAgreement, f.signedByBoth) },
    { key: 'payments', there: due(f.payments > 0, f.poorPayments === 0) },
    { key: 'report', there: due(f.agreementEnded, f.reportAccepted) },
  ];
  const asked = items.filter(({ there }) => there !== null);
  const got = asked.filter(({ there }) => there);
  return { items, score: asked.length === 0 ? 100 : Math.floor((100 * got.length) / asked.length) };
}
