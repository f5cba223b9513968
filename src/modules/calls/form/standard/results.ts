import { known, type Section } from '../form.js';
import { both } from './wording.js';

/** D: what will be different. */
export const resultsSection: Section = {
  key: 'D',
  title: both('Results', 'Résultats'),
  questions: [
    { kind: 'longText', key: 'ultimateOutcome', code: 'D1', required: true, limit: 300, label: both('Ultimate outcome', 'Résultat ultime'), hint: both('One sentence: the change in people’s lives the project contributes to.', 'Une phrase : le changement dans la vie des gens auquel le projet contribue.') },
    {
      kind: 'rows', key: 'outcomes', code: 'D2.1', required: true, min: 1, max: 8, label: both('Outcomes', 'Résultats'),
      hint: both('Up to 8. The number of a row is used below.', 'Jusqu’à 8. Le numéro de la ligne sert plus bas.'),
      columns: [
        { kind: 'choice', key: 'level', required: true, label: both('Level', 'Niveau'), options: [{ code: 'intermediate', label: both('Intermediate', 'Intermédiaire') }, { code: 'immediate', label: both('Immediate', 'Immédiat') }] },
        { kind: 'longText', key: 'statement', required: true, limit: 300, label: both('Outcome', 'Énoncé du résultat') },
      ],
    },
    {
      kind: 'rows', key: 'indicators', code: 'D2.2', required: true, min: 1, max: 24, label: both('Indicators', 'Indicateurs'),
      hint: both('At least one for each outcome. The target differs from the baseline.', 'Au moins un par résultat. La cible diffère de la valeur de départ.'),
      columns: [
        { kind: 'number', key: 'outcome', required: true, min: 1, max: 8, whole: true, label: both('Outcome number', 'Numéro du résultat') },
        { kind: 'text', key: 'indicator', required: true, limit: 200, label: both('Indicator', 'Indicateur') },
        { kind: 'text', key: 'unit', required: true, limit: 60, label: both('Unit', 'Unité'), hint: both('Such as people, percent, police stations.', 'Par exemple : personnes, pour cent, postes de police.') },
        { kind: 'number', key: 'baseline', required: true, min: 0, max: 1_000_000_000, whole: false, label: both('Baseline', 'Valeur de départ') },
        { kind: 'number', key: 'target', required: true, min: 0, max: 1_000_000_000, whole: false, label: both('Target', 'Cible') },
        { kind: 'text', key: 'source', required: true, limit: 200, label: both('Source of the figures', 'Source des chiffres') },
      ],
      rules: [
        { rule: 'namesRowOf', column: 'outcome', question: 'outcomes' },
        { rule: 'coversRowsOf', column: 'outcome', question: 'outcomes' },
        { rule: 'differ', columns: ['baseline', 'target'] },
      ],
    },
    {
      kind: 'rows', key: 'outputs', code: 'D3', required: true, min: 1, max: 20, label: both('Outputs', 'Extrants'),
      hint: both('What the project itself delivers, each linked to an outcome.', 'Ce que le projet livre lui-même, chaque extrant étant lié à un résultat.'),
      columns: [
        { kind: 'number', key: 'outcome', required: true, min: 1, max: 8, whole: true, label: both('Outcome number', 'Numéro du résultat') },
        { kind: 'longText', key: 'output', required: true, limit: 300, label: both('Output', 'Extrant') },
      ],
      rules: [{ rule: 'namesRowOf', column: 'outcome', question: 'outcomes' }],
    },
    { kind: 'longText', key: known.expectedResults, code: 'D4', required: true, limit: 1000, label: both('Expected results, for publication', 'Résultats attendus, pour publication'), hint: both('We publish this text with the award.', 'Nous publions ce texte avec l’octroi.') },
  ],
};

/** E: who does what, when. */
export const activitiesSection: Section = {
  key: 'E',
  title: both('Activities', 'Activités'),
  questions: [
    {
      kind: 'rows', key: 'activities', code: 'E1', required: true, min: 1, max: 40, label: both('Activities', 'Activités'),
      hint: both('Up to 40, within the dates of the project.', 'Jusqu’à 40, dans la période du projet.'),
      columns: [
        { kind: 'longText', key: 'activity', required: true, limit: 300, label: both('Activity', 'Activité') },
        { kind: 'date', key: 'startOn', required: true, label: both('Start', 'Début') },
        { kind: 'date', key: 'endOn', required: true, label: both('End', 'Fin') },
        { kind: 'number', key: 'output', required: true, min: 1, max: 20, whole: true, label: both('Output number', 'Numéro de l’extrant') },
        { kind: 'text', key: 'lead', required: true, limit: 150, label: both('Lead', 'Responsable') },
      ],
      rules: [{ rule: 'insideProject', from: 'startOn', to: 'endOn' }, { rule: 'namesRowOf', column: 'output', question: 'outputs' }],
    },
  ],
};

/** F: how it will be known. */
export const monitoringSection: Section = {
  key: 'F',
  title: both('Monitoring', 'Suivi'),
  questions: [
    { kind: 'longText', key: 'monitoringPlan', code: 'F1', required: true, limit: 2500, label: both('Monitoring and evaluation plan', 'Plan de suivi et d’évaluation'), hint: both('Who collects what, how often, and how the figures change what you do.', 'Qui recueille quoi, à quelle fréquence, et comment les chiffres modifient votre action.') },
  ],
};
