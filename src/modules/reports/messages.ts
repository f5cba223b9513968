import { type Bilingual, texts } from '../../kernel/i18n/text.js';
import type { Audience } from '../agreements/index.js';

/** What is said after a good write that is no step of its own. */
export const notices = texts({ saved: { en: 'The report is saved.', fr: 'Le rapport est enregistré.' } });

export const says = texts({
  reports: { en: 'Reports', fr: 'Rapports' },
  state: { en: 'State', fr: 'État' },
  anyState: { en: 'All states', fr: 'Tous les états' },
  agreement: { en: 'Agreement', fr: 'Entente' },
  title: { en: 'Title', fr: 'Titre' },
  recipient: { en: 'Recipient', fr: 'Bénéficiaire' },
  due: { en: 'Due', fr: 'Échéance' },
  none: { en: 'There is no report yet. A final report is asked for once an agreement is in force.', fr: 'Il n’y a pas encore de rapport. Un rapport final est demandé dès qu’une entente est en vigueur.' },
  noneFiltered: { en: 'No report is in this state. Clear the filters to see all of them.', fr: 'Aucun rapport n’est dans cet état. Effacez les filtres pour les voir tous.' },
  seeAgreements: { en: 'See the agreements', fr: 'Voir les ententes' },
  finalReport: { en: 'Final report on agreement {number}', fr: 'Rapport final sur l’entente {number}' },
  overview: { en: 'At a glance', fr: 'En bref' },
  project: { en: 'Project', fr: 'Projet' },
  period: { en: 'Period', fr: 'Période' },
  to: { en: 'to', fr: 'au' },
  paid: { en: 'Paid', fr: 'Versé' },
  maximum: { en: 'Maximum', fr: 'Maximum' },
  submittedAt: { en: 'Submitted', fr: 'Soumis' },
  write: { en: 'Write the report', fr: 'Rédiger le rapport' },
  writeLead: { en: 'Save as often as you like. Nobody outside your organization reads the report before you submit it.', fr: 'Enregistrez aussi souvent que vous le voulez. Personne hors de votre organisme ne lit le rapport avant sa soumission.' },
  achievements: { en: 'What was achieved', fr: 'Ce qui a été accompli' },
  achievementsHint: { en: 'Compare with the expected results of the agreement. Give figures.', fr: 'Comparez avec les résultats attendus de l’entente. Donnez des chiffres.' },
  lessons: { en: 'What was learned', fr: 'Ce qui a été appris' },
  lessonsHint: { en: 'What would you do again, and what differently?', fr: 'Que referiez-vous, et que feriez-vous autrement?' },
  spent: { en: 'Amount spent of this funding', fr: 'Montant dépensé du financement' },
  spentHint: { en: 'In Canadian dollars. Zero if nothing was spent.', fr: 'En dollars canadiens. Zéro si rien n’a été dépensé.' },
  save: { en: 'Save the report', fr: 'Enregistrer le rapport' },
  saveAndSubmit: { en: 'Save and submit the report', fr: 'Enregistrer et soumettre le rapport' },
  returned: { en: 'Please change the report', fr: 'Veuillez modifier le rapport' },
  beingRead: { en: 'The report is submitted. We read it and tell you when it is accepted.', fr: 'Le rapport est soumis. Nous en prenons connaissance et vous aviserons de son acceptation.' },
  report: { en: 'The report', fr: 'Le rapport' },
  notYet: { en: 'The recipient has not submitted the report yet.', fr: 'Le bénéficiaire n’a pas encore soumis le rapport.' },
  notYetOwn: { en: 'Nothing is written yet.', fr: 'Rien n’est encore rédigé.' },
  next: { en: 'Next steps', fr: 'Prochaines étapes' },
  acceptLead: { en: 'With your acceptance the final payment can be certified.', fr: 'Votre acceptation permet de certifier le paiement final.' },
  sendBackConfirm: { en: 'The recipient reads your reason and can change the report. The submitted text is kept.', fr: 'Le bénéficiaire lit votre motif et peut modifier le rapport. Le texte soumis est conservé.' },
  reason: { en: 'Reason', fr: 'Motif' },
  earlier: { en: 'Earlier submissions', fr: 'Soumissions précédentes' },
  submission: { en: 'Submission {number}', fr: 'Soumission {number}' },
  storedNow: { en: 'What is stored now', fr: 'Ce qui est enregistré' },
  history: { en: 'What happened', fr: 'Historique' },
});

const staffWords: Readonly<Record<string, Bilingual>> = texts({
  'report.requested': { en: 'Report asked for', fr: 'Rapport demandé' },
  'report.submitted': { en: 'Report submitted', fr: 'Rapport soumis' },
  'report.returned': { en: 'Report sent back to the recipient', fr: 'Rapport renvoyé au bénéficiaire' },
  'report.accepted': { en: 'Report accepted', fr: 'Rapport accepté' },
});
const recipientWords: Readonly<Record<string, Bilingual>> = texts({
  'report.requested': { en: 'We asked you for this report', fr: 'Nous vous avons demandé ce rapport' },
  'report.submitted': { en: 'You submitted the report', fr: 'Vous avez soumis le rapport' },
  'report.returned': { en: 'We asked you to change the report', fr: 'Nous vous avons demandé de modifier le rapport' },
  'report.accepted': { en: 'We accepted the report. Thank you', fr: 'Nous avons accepté le rapport. Merci' },
});
const otherwise: Bilingual = { en: 'Report updated', fr: 'Rapport mis à jour' };
export const eventWords = (name: string, audience: Audience): Bilingual => (audience === 'staff' ? staffWords : recipientWords)[name] ?? otherwise;
