import { texts } from '../../kernel/i18n/text.js';

/** States of a call in words. */
export const stateNames = texts({
  draft: { en: 'Draft', fr: 'Ébauche' },
  notPublished: { en: 'Not published', fr: 'Non publié' },
  inApproval: { en: 'In approval', fr: 'En approbation' },
  scheduled: { en: 'Scheduled', fr: 'Planifié' },
  opensSoon: { en: 'Opens soon', fr: 'Ouvre bientôt' },
  open: { en: 'Open', fr: 'Ouvert' },
  suspended: { en: 'Suspended', fr: 'Suspendu' },
  closed: { en: 'Closed', fr: 'Fermé' },
  inReview: { en: 'In review', fr: 'En évaluation' },
  deciding: { en: 'Decisions under way', fr: 'Décisions en cours' },
  underReview: { en: 'Closed, proposals under review', fr: 'Fermé, propositions à l’étude' },
  released: { en: 'Results released', fr: 'Résultats communiqués' },
  resultsAnnounced: { en: 'Closed, results announced', fr: 'Fermé, résultats annoncés' },
  cancelled: { en: 'Cancelled', fr: 'Annulé' },
});

/** Buttons: what each step does. */
export const labels = texts({
  requestApproval: { en: 'Ask for approval', fr: 'Demander l’approbation' },
  approve: { en: 'Approve the call', fr: 'Approuver l’appel' },
  sendBack: { en: 'Send back to draft', fr: 'Renvoyer à l’ébauche' },
  open: { en: 'Open the call', fr: 'Ouvrir l’appel' },
  extend: { en: 'Extend the deadline', fr: 'Reporter la date limite' },
  publishAddendum: { en: 'Publish an addendum', fr: 'Publier un addenda' },
  suspend: { en: 'Suspend the call', fr: 'Suspendre l’appel' },
  resume: { en: 'Resume the call', fr: 'Reprendre l’appel' },
  amend: { en: 'Amend the form', fr: 'Modifier le formulaire' },
  setConsentRule: { en: 'Change the consent of partners', fr: 'Modifier le consentement des partenaires' },
  close: { en: 'Close the call', fr: 'Fermer l’appel' },
  startReview: { en: 'Start the review', fr: 'Commencer l’évaluation' },
  startDeciding: { en: 'Start deciding', fr: 'Passer aux décisions' },
  release: { en: 'Release the results', fr: 'Communiquer les résultats' },
  cancel: { en: 'Cancel the call', fr: 'Annuler l’appel' },
});

/** What is said once a step is taken. */
export const notices = texts({
  drafted: { en: 'The draft is saved. Check the form below, then ask for approval.', fr: 'L’ébauche est enregistrée. Vérifiez le formulaire ci-dessous, puis demandez l’approbation.' },
  copied: { en: 'A new draft is ready, with the form, the rubric, the texts and the amounts of the earlier call. Its dates are moved on: check them first.', fr: 'Une nouvelle ébauche est prête, avec le formulaire, la grille, les textes et les montants de l’appel précédent. Ses dates sont avancées\u00a0: vérifiez-les d’abord.' },
  changed: { en: 'The draft is saved.', fr: 'L’ébauche est enregistrée.' },
  approvalRequested: { en: 'Approval is asked for.', fr: 'L’approbation est demandée.' },
  approved: { en: 'The call is approved and its money allocated. It opens at the time set.', fr: 'L’appel est approuvé et ses fonds sont affectés. Il s’ouvrira au moment fixé.' },
  sentBack: { en: 'The call is back in draft.', fr: 'L’appel est de nouveau à l’état d’ébauche.' },
  extended: { en: 'The deadline is extended.', fr: 'La date limite est reportée.' },
  addendumPublished: { en: 'The addendum is published.', fr: 'L’addenda est publié.' },
  suspended: { en: 'The call is suspended. Drafts are kept; nothing can be submitted.', fr: 'L’appel est suspendu. Les ébauches sont conservées; rien ne peut être soumis.' },
  resumed: { en: 'The call is open again, with its new deadline.', fr: 'L’appel est de nouveau ouvert, avec sa nouvelle date limite.' },
  amended: { en: 'The amendment is issued, and everybody with a draft is told.', fr: 'La modification est publiée, et toutes les personnes qui ont une ébauche sont averties.' },
  consentRuleSet: { en: 'The rule is changed and published as an addendum. Everybody with a draft is told.', fr: 'La règle est modifiée et publiée dans un addenda. Toutes les personnes qui ont une ébauche sont averties.' },
  reviewStarted: { en: 'The review has started.', fr: 'L’évaluation est commencée.' },
  decidingStarted: { en: 'The call is ready for decisions.', fr: 'L’appel est prêt pour les décisions.' },
  released: { en: 'The results are released.', fr: 'Les résultats sont communiqués.' },
  cancelled: { en: 'The call is cancelled.', fr: 'L’appel est annulé.' },
});

/** What happened, by event, for timelines. */
export const callEvents = texts({
  'call.drafted': { en: 'Drafted', fr: 'Ébauche créée' },
  'call.changed': { en: 'Draft changed', fr: 'Ébauche modifiée' },
  'call.approvalRequested': { en: 'Approval asked for', fr: 'Approbation demandée' },
  'call.approved': { en: 'Approved', fr: 'Approuvé' },
  'call.sentBack': { en: 'Sent back to draft', fr: 'Renvoyé à l’ébauche' },
  'call.opened': { en: 'Opened', fr: 'Ouvert' },
  'call.extended': { en: 'Deadline extended', fr: 'Date limite reportée' },
  'call.decisionTargetSet': { en: 'Date of decisions set', fr: 'Date des décisions indiquée' },
  'call.addendumPublished': { en: 'Addendum published', fr: 'Addenda publié' },
  'call.answersPublished': { en: 'Answers to questions published', fr: 'Réponses aux questions publiées' },
  'call.suspended': { en: 'Suspended', fr: 'Suspendu' },
  'call.resumed': { en: 'Resumed', fr: 'Repris' },
  'call.amended': { en: 'Form amended', fr: 'Formulaire modifié' },
  'call.consentRuleSet': { en: 'Consent of partners changed', fr: 'Consentement des partenaires modifié' },
  'call.closed': { en: 'Closed', fr: 'Fermé' },
  'call.phasesSet': { en: 'Phases of reviewing dated', fr: 'Étapes de l’évaluation datées' },
  'call.phasesMoved': { en: 'Phases of reviewing moved', fr: 'Étapes de l’évaluation déplacées' },
  'call.silenceRuleSet': { en: 'Rule about silent reviewers set', fr: 'Règle sur les évaluateurs sans réponse fixée' },
  'call.reviewStarted': { en: 'Review started', fr: 'Évaluation commencée' },
  'call.decidingStarted': { en: 'Ready for decisions', fr: 'Prêt pour les décisions' },
  'call.scenarioSaved': { en: 'What-if scenario saved', fr: 'Scénario de simulation enregistré' },
  'call.scenarioRemoved': { en: 'What-if scenario deleted', fr: 'Scénario de simulation supprimé' },
  'call.released': { en: 'Results released', fr: 'Résultats communiqués' },
  'call.cancelled': { en: 'Cancelled', fr: 'Annulé' },
});
