import type { Bilingual } from '../../../kernel/i18n/text.js';
import type { QuestionKind } from '../form/index.js';
import type { Preset } from './blank-question.js';

/** Kinds of question in words; one without a name does not compile. */
export const kindNames: Readonly<Record<QuestionKind, Bilingual>> = {
  text: { en: 'Short text', fr: 'Texte court' },
  longText: { en: 'Long text', fr: 'Texte long' },
  choice: { en: 'One choice', fr: 'Choix unique' },
  choices: { en: 'Several choices', fr: 'Choix multiples' },
  yesNo: { en: 'Yes or no', fr: 'Oui ou non' },
  number: { en: 'Number', fr: 'Nombre' },
  money: { en: 'Amount of money', fr: 'Montant' },
  date: { en: 'A date', fr: 'Une date' },
  countryShares: { en: 'Countries with shares', fr: 'Pays et parts' },
  rows: { en: 'Repeating group', fr: 'Groupe répétitif' },
  budget: { en: 'Budget', fr: 'Budget' },
  files: { en: 'Files', fr: 'Fichiers' },
  declaration: { en: 'Declaration', fr: 'Déclaration' },
};

/** Ready groups in words. */
export const presetNames: Readonly<Record<Preset, Bilingual>> = {
  contacts: { en: 'Contacts', fr: 'Personnes-ressources' },
  partners: { en: 'Partners', fr: 'Partenaires' },
  outcomes: { en: 'Results framework: outcomes', fr: 'Cadre de résultats\u00a0: résultats' },
  outputs: { en: 'Results framework: outputs', fr: 'Cadre de résultats\u00a0: extrants' },
  activities: { en: 'Activities with dates', fr: 'Activités et dates' },
  risks: { en: 'Risks', fr: 'Risques' },
};
