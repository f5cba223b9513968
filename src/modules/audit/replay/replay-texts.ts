import { type Bilingual, texts } from '../../../kernel/i18n/text.js';
import { proposalWorkflow } from '../../proposals/index.js';
import { panelItemWorkflow, panelMeetingWorkflow, reviewWorkflow } from '../../reviews/index.js';

export const replayTexts = texts({
  title: { en: 'Replay of {reference}', fr: 'Relecture de {reference}' },
  back: { en: 'The proposal', fr: 'La proposition' },
  lead: { en: 'Every step, score, conflict of interest and decision on this file, with who and when.', fr: 'Chaque étape, note, conflit d’intérêts et décision de ce dossier, avec les personnes et les moments.' },
  pdf: { en: 'Replay as a PDF', fr: 'Relecture en PDF' },
  score: { en: 'Completeness of the file', fr: 'Exhaustivité du dossier' },
  percent: { en: '{score, number}%', fr: '{score, number}\u00a0%' },
  scoreHint: { en: 'of what is due at this stage', fr: 'de ce qui est attendu à cette étape' },
  what: { en: 'What a whole file has', fr: 'Contenu d’un dossier complet' },
  there: { en: 'There', fr: 'Présent' },
  missing: { en: 'Missing', fr: 'Manquant' },
  later: { en: 'Not due yet', fr: 'Pas encore attendu' },
  status: { en: 'Status', fr: 'État' },
  reviews: { en: 'Reviews and scores', fr: 'Évaluations et notes' },
  noReviews: { en: 'Nobody was asked for a review.', fr: 'Aucune évaluation n’a été demandée.' },
  reviewer: { en: 'Reviewer', fr: 'Évaluateur ou évaluatrice' },
  total: { en: 'Total', fr: 'Total' },
  recommendation: { en: 'Recommendation', fr: 'Recommandation' },
  asked: { en: 'Asked', fr: 'Sollicitée le' },
  submitted: { en: 'Submitted', fr: 'Soumise le' },
  criterion: { en: 'Criterion', fr: 'Critère' },
  points: { en: 'Score', fr: 'Note' },
  forApplicant: { en: 'For the applicant', fr: 'Pour le demandeur' },
  internal: { en: 'Internal', fr: 'Interne' },
  scoresOf: { en: 'Scores of {name}', fr: 'Notes attribuées par {name}' },
  conflicts: { en: 'Conflicts of interest', fr: 'Conflits d’intérêts' },
  noConflicts: { en: 'None was found or declared.', fr: 'Aucun n’a été relevé ni déclaré.' },
  conflict: { en: 'Conflict', fr: 'Conflit' },
  judged: { en: 'Judged by', fr: 'Tranché par' },
  reason: { en: 'Reason', fr: 'Motif' },
  decision: { en: 'Decision', fr: 'Décision' },
  noDecision: { en: 'No decision is in force.', fr: 'Aucune décision n’est en vigueur.' },
  outcome: { en: 'Outcome', fr: 'Résultat' },
  amount: { en: 'Amount', fr: 'Montant' },
  code: { en: 'Reason code', fr: 'Code de motif' },
  written: { en: 'Written reason', fr: 'Motif écrit' },
  feedback: { en: 'Feedback to the applicant', fr: 'Rétroaction au demandeur' },
  decided: { en: 'Decided', fr: 'Prise le' },
  decidedBy: { en: 'Decided by', fr: 'Prise par' },
  released: { en: 'Told to the applicant', fr: 'Communiquée le' },
  steps: { en: 'Every step', fr: 'Chaque étape' },
  step: { en: 'Step', fr: 'Étape' },
  when: { en: 'When', fr: 'Moment' },
  who: { en: 'Who', fr: 'Qui' },
  portal: { en: 'The portal', fr: 'Le portail' },
  people: { en: 'People', fr: 'Personnes' },
  person: { en: 'Person', fr: 'Personne' },
  count: { en: 'Steps', fr: 'Nombre d’étapes' },
  asOf: { en: 'As of {at}', fr: 'En date du {at}' },
  organization: { en: 'Organization', fr: 'Organisme' },
  call: { en: 'Call for proposals', fr: 'Appel de propositions' },
  ownReview: { en: 'You take part in the reviewing of this proposal, so its replay is not open to you.', fr: 'Vous participez à l’évaluation de cette proposition\u00a0: sa relecture ne vous est pas accessible.' },
});

/** A state as staff read it. */
export const stateWords = (workflow: 'proposal' | 'review' | 'panelMeeting' | 'panelItem', state: string): Bilingual => {
  const states: Readonly<Record<string, { staff: Bilingual }>> = { proposal: proposalWorkflow, review: reviewWorkflow, panelMeeting: panelMeetingWorkflow, panelItem: panelItemWorkflow }[workflow].states;
  return states[state]?.staff ?? { en: state, fr: state };
};
