import type { Bilingual } from '../../../kernel/i18n/text.js';
import type { Criterion, Rubric, Score } from './rubric.js';

const both = (en: string, fr: string): Bilingual => ({ en, fr });

/** The scores between the described ones read the same for each criterion. */
const between = {
  3: both('Good and convincing; small gaps that can be settled before an agreement.', 'Bon et convaincant; de petites lacunes qui peuvent être réglées avant un accord.'),
  1: both('Serious gaps: important parts are missing or do not convince.', 'Lacunes graves : des éléments importants manquent ou ne convainquent pas.'),
};
const anchors = (strong: Bilingual, improvable: Bilingual, unacceptable: Bilingual): Record<Score, Bilingual> => ({ 4: strong, 3: between[3], 2: improvable, 1: between[1], 0: unacceptable });

const criteria: readonly Criterion[] = [
  {
    code: 'R1', weight: 20, minimum: 2, reads: ['B', 'C3'],
    label: both('Fit with program objectives and theme', 'Conformité aux objectifs et au thème'),
    hint: both('Would the program seek out this project if it had not been proposed?', 'Le programme rechercherait-il ce projet s’il n’avait pas été proposé?'),
    anchors: anchors(
      both('Serves several objectives of the program and the call directly, and says how.', 'Sert directement plusieurs objectifs du programme et de l’appel, et explique comment.'),
      both('Touches the theme, but the link to the call’s objectives is loose or only stated.', 'Touche au thème, mais le lien avec les objectifs de l’appel est ténu ou simplement affirmé.'),
      both('Outside the themes or objectives of the call.', 'En dehors des thèmes ou des objectifs de l’appel.'),
    ),
  },
  {
    code: 'R2', weight: 15, reads: ['C'],
    label: both('Rationale and context analysis', 'Justification et analyse du contexte'),
    hint: both('Is the problem shown with evidence, and does the analysis explain why this answer?', 'Le problème est-il démontré par des faits, et l’analyse explique-t-elle le choix de cette réponse?'),
    anchors: anchors(
      both('Evidence from several sources; the conflict analysis shapes the project; those affected asked for it.', 'Des faits de plusieurs sources; l’analyse du conflit façonne le projet; les personnes touchées l’ont demandé.'),
      both('The problem is real, but figures, actors or local views are thin.', 'Le problème est réel, mais les chiffres, les acteurs ou les points de vue locaux sont peu étayés.'),
      both('No evidence, or an analysis that contradicts what is known of the situation.', 'Aucun fait, ou une analyse qui contredit ce que l’on sait de la situation.'),
    ),
  },
  {
    code: 'R3', weight: 15, reads: ['D'],
    label: both('Results: theory of change and indicators', 'Résultats : théorie du changement et indicateurs'),
    hint: both('Do outputs lead to outcomes, and could a stranger measure them?', 'Les extrants mènent-ils aux résultats, et un tiers pourrait-il les mesurer?'),
    anchors: anchors(
      both('A clear chain from outputs to outcomes; each outcome has a measurable indicator with baseline, target and source.', 'Une chaîne claire des extrants aux résultats; chaque résultat a un indicateur mesurable avec valeur de départ, cible et source.'),
      both('The chain has jumps, or indicators count activity more than change.', 'La chaîne comporte des sauts, ou les indicateurs comptent l’activité plus que le changement.'),
      both('Results are missing or cannot be measured.', 'Les résultats sont absents ou ne peuvent être mesurés.'),
    ),
  },
  {
    code: 'R4', weight: 10, reads: ['E', 'F'],
    label: both('Activities, feasibility and monitoring', 'Activités, faisabilité et suivi'),
    hint: both('Can this be done in the time, by these people, and will they notice when it goes wrong?', 'Est-ce réalisable dans les délais, par ces personnes, et remarqueront-elles ce qui ne va pas?'),
    anchors: anchors(
      both('A realistic sequence with named leads; monitoring data are collected often and used.', 'Une séquence réaliste avec des responsables nommés; les données de suivi sont recueillies souvent et utilisées.'),
      both('Feasible in part: the schedule is tight, leads are unclear or monitoring is only reporting.', 'Réalisable en partie : calendrier serré, responsables imprécis ou suivi limité aux rapports.'),
      both('Cannot be carried out as described.', 'Ne peut être réalisé tel que décrit.'),
    ),
  },
  {
    code: 'R5', weight: 10, reads: ['G1', 'G2'],
    label: both('Gender equality and inclusion', 'Égalité des genres et inclusion'),
    hint: both('Does the analysis change the design, the budget and the indicators?', 'L’analyse modifie-t-elle la conception, le budget et les indicateurs?'),
    anchors: anchors(
      both('Differences between groups are analysed and answered by specific activities, money and indicators.', 'Les différences entre les groupes sont analysées et suivies d’activités, de fonds et d’indicateurs précis.'),
      both('The analysis is general, or little of it reaches the activities.', 'L’analyse est générale, ou se reflète peu dans les activités.'),
      both('No analysis, or the project may widen inequality.', 'Aucune analyse, ou le projet risque d’accroître les inégalités.'),
    ),
  },
  {
    code: 'R6', weight: 10, reads: ['H', 'G5'],
    label: both('Risk and do no harm', 'Risques et principe de ne pas nuire'),
    hint: both('Are the real risks named, and do the responses lower them?', 'Les vrais risques sont-ils nommés, et les réponses les réduisent-elles?'),
    anchors: anchors(
      both('The main risks, also to people taking part, are named with owners and workable responses.', 'Les principaux risques, y compris pour les participants, sont nommés avec des responsables et des réponses applicables.'),
      both('Risks are listed, but responses are general or harm to people is passed over.', 'Les risques sont énumérés, mais les réponses sont générales ou les torts aux personnes sont passés sous silence.'),
      both('The project would put people in danger without protection.', 'Le projet mettrait des personnes en danger sans protection.'),
    ),
  },
  {
    code: 'R7', weight: 5, reads: ['G3', 'G4'],
    label: both('Governance and environment', 'Gouvernance et environnement'),
    hint: both('Are those with duties held to them, and is the environment spared?', 'Les responsables sont-ils tenus à leurs obligations, et l’environnement est-il ménagé?'),
    anchors: anchors(
      both('Strengthens accountable institutions and rights; effects on the environment are assessed and reduced.', 'Renforce des institutions responsables et les droits; les effets sur l’environnement sont évalués et réduits.'),
      both('Either governance or environment is treated only in general words.', 'La gouvernance ou l’environnement n’est traité qu’en termes généraux.'),
      both('Ignores both, or would weaken rights or damage the environment.', 'Ignore les deux, ou affaiblirait les droits ou nuirait à l’environnement.'),
    ),
  },
  {
    code: 'R8', weight: 10, minimum: 2, reads: ['I'],
    label: both('Organizational and financial capacity', 'Capacité organisationnelle et financière'),
    hint: both('Has this organization done such work, at this size, and accounted for it?', 'Cet organisme a-t-il mené de tels travaux, à cette échelle, et en a-t-il rendu compte?'),
    anchors: anchors(
      both('Proven work of this kind and size, an experienced team, clean audits and clear controls.', 'Travaux éprouvés de cette nature et de cette taille, équipe chevronnée, vérifications sans réserve et contrôles clairs.'),
      both('Some experience, but the team, the controls or the size of earlier projects leave doubts.', 'Une certaine expérience, mais l’équipe, les contrôles ou la taille des projets antérieurs laissent des doutes.'),
      both('No sign that the organization could carry out or account for the project.', 'Rien n’indique que l’organisme pourrait réaliser le projet ou en rendre compte.'),
    ),
  },
  {
    code: 'R9', weight: 5, reads: ['J'],
    label: both('Value for money and cost share', 'Optimisation des ressources et partage des coûts'),
    hint: both('Is each cost needed and fair, and do others pay a part?', 'Chaque coût est-il nécessaire et juste, et d’autres en paient-ils une part?'),
    anchors: anchors(
      both('Costs are detailed, reasonable and tied to activities; others share well above the minimum.', 'Coûts détaillés, raisonnables et liés aux activités; la part des autres dépasse nettement le minimum.'),
      both('Some costs are high, vague or weakly tied to activities; the cost share is at the minimum.', 'Certains coûts sont élevés, vagues ou peu liés aux activités; la part des autres est au minimum.'),
      both('Costs are out of proportion to the results.', 'Les coûts sont disproportionnés par rapport aux résultats.'),
    ),
  },
];

/** The rubric a new call starts from: nine criteria, weights that make 100, at least two reviewers. */
export const standardRubric: Rubric = { criteria, passMark: 60, spread: 20, minReviewers: 2 };
