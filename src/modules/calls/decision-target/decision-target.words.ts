import { texts } from '../../../kernel/i18n/text.js';

/** What setting the date of decisions says. */
export const decisionTargetWords = texts({
  label: { en: 'Set when decisions are expected', fr: 'Indiquer quand les décisions sont attendues' },
  field: { en: 'Decisions expected by', fr: 'Décisions attendues d’ici le' },
  hint: { en: 'The public and applicants read it at once. Leave it empty to take the date back.', fr: 'Le public et les demandeurs le lisent aussitôt. Laissez vide pour retirer la date.' },
  save: { en: 'Save the date', fr: 'Enregistrer la date' },
  saved: { en: 'The date is saved and shown to everybody.', fr: 'La date est enregistrée et présentée à tout le monde.' },
  early: { en: 'Choose a day that is still to come and after the deadline of the call.', fr: 'Choisissez un jour à venir, postérieur à la date limite de l’appel.' },
  over: { en: 'This call is not published, or its results are released: nobody waits for a date.', fr: 'Cet appel n’est pas publié ou ses résultats sont communiqués\u00a0: personne n’attend de date.' },
});
