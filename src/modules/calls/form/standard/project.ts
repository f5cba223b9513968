import { beneficiaryKeys, known, type Question, type Section } from '../form.js';
import { subThemes, themes } from '../reference-lists.js';
import { both, optionsOf } from './wording.js';

const groups: Readonly<Record<(typeof beneficiaryKeys)[number], { en: string; fr: string }>> = {
  beneficiariesWomen: both('Direct beneficiaries: women', 'Bénéficiaires directs : femmes'),
  beneficiariesMen: both('Direct beneficiaries: men', 'Bénéficiaires directs : hommes'),
  beneficiariesGirls: both('Direct beneficiaries: girls', 'Bénéficiaires directs : filles'),
  beneficiariesBoys: both('Direct beneficiaries: boys', 'Bénéficiaires directs : garçons'),
  beneficiariesOther: both('Direct beneficiaries: other or not known', 'Bénéficiaires directs : autres ou genre inconnu'),
};

/** B: the project at a glance. */
export const projectSection: Section = {
  key: 'B',
  title: both('Project', 'Projet'),
  questions: [
    { kind: 'text', key: known.title, code: 'B1', required: true, limit: 150, label: both('Project title', 'Titre du projet'), hint: both('Say what the project does and where, without abbreviations.', 'Dites ce que fait le projet et où, sans abréviations.') },
    {
      kind: 'longText', key: known.summary, code: 'B2', required: true, limit: 1500, label: both('Plain-language summary', 'Résumé en langage simple'),
      hint: both('Who does what, where, for whom, and what will be different. We publish this text if the project is funded.', 'Qui fait quoi, où, pour qui, et ce qui va changer. Nous publions ce texte si le projet est financé.'),
    },
    { kind: 'choice', key: known.theme, code: 'B3', required: true, label: both('Main theme', 'Thème principal'), options: optionsOf(themes) },
    { kind: 'choices', key: known.subThemes, code: 'B4', required: true, min: 1, max: 3, label: both('Sub-themes', 'Sous-thèmes'), hint: both('Choose one to three that the call covers.', 'Choisissez-en un à trois que vise l’appel.'), options: optionsOf(subThemes) },
    {
      kind: 'countryShares', key: known.countries, code: 'B5', required: true, max: 15, label: both('Countries and their share', 'Pays et leur part'),
      hint: both('Share of the work in each country, in percent. The shares add up to 100%.', 'Part des travaux dans chaque pays, en pourcentage. Les parts totalisent 100 %.'),
    },
    { kind: 'date', key: known.startOn, code: 'B6', required: true, label: both('Start date', 'Date de début'), hint: both('Costs before the agreement is signed are not paid.', 'Les coûts antérieurs à la signature de l’accord ne sont pas payés.') },
    { kind: 'date', key: known.endOn, code: 'B7', required: true, label: both('End date', 'Date de fin') },
    ...beneficiaryKeys.map((key, index): Question => ({
      kind: 'number', key, code: `B8.${index + 1}`, required: false, min: 0, max: 100_000_000, whole: true, label: groups[key],
      ...(index === 0 ? { hint: both('Count people the project reaches itself, each once. Leave empty what does not apply.', 'Comptez les personnes que le projet touche lui-même, chacune une fois. Laissez vide ce qui ne s’applique pas.') } : {}),
    })),
  ],
};

/** C: why. */
export const rationaleSection: Section = {
  key: 'C',
  title: both('Rationale', 'Justification'),
  questions: [
    { kind: 'longText', key: 'problem', code: 'C1', required: true, limit: 4000, label: both('The human security problem', 'Le problème de sécurité humaine'), hint: both('Who is in danger, from what, and why it goes on. Give figures and their sources.', 'Qui est en danger, de quoi, et pourquoi cela persiste. Donnez des chiffres et leurs sources.') },
    { kind: 'longText', key: 'context', code: 'C2', required: true, limit: 3000, label: both('Context and conflict analysis', 'Contexte et analyse du conflit'), hint: both('The parties, what drives the conflict, what could make peace more likely.', 'Les parties, ce qui alimente le conflit, ce qui pourrait favoriser la paix.') },
    { kind: 'longText', key: 'policyFit', code: 'C3', required: true, limit: 2500, label: both('Fit with Canada’s human security policy', 'Lien avec la politique canadienne de sécurité humaine'), hint: both('Name the objectives of the program and of the call that the project serves.', 'Nommez les objectifs du programme et de l’appel que sert le projet.') },
    { kind: 'longText', key: 'localSupport', code: 'C4', required: true, limit: 2000, label: both('Local ownership and support', 'Appropriation et appui locaux'), hint: both('Who asked for the project, who takes part in decisions, who carries it on.', 'Qui a demandé le projet, qui prend part aux décisions, qui en assure la suite.') },
    { kind: 'longText', key: 'lessons', code: 'C5', required: false, limit: 2000, label: both('Lessons and coordination with others', 'Leçons et coordination avec d’autres'), hint: both('What earlier work taught, and how you avoid doing what others do already.', 'Ce que les travaux antérieurs ont appris, et comment vous évitez de refaire ce que d’autres font déjà.') },
  ],
};
