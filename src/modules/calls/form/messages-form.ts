import { texts } from '../../../kernel/i18n/text.js';

/** What staff are told about a form version or a rubric that is not sound, and reviewers about their scores. */
export const formMessages = texts({
  formEmpty: { en: 'A form needs at least one section with a question.', fr: 'Un formulaire doit compter au moins une section et une question.' },
  formMalformed: { en: 'This part of the form could not be read.', fr: 'Cette partie du formulaire n’a pas pu être lue.' },
  formTooLarge: { en: 'The form is too large: keep it to {most, number} questions.', fr: 'Le formulaire est trop long : limitez-le à {most, number} questions.' },
  keyMalformed: { en: '“{key}” cannot be a key. Use letters and digits, starting with a small letter.', fr: '« {key} » ne peut pas servir de clé. Utilisez des lettres et des chiffres, en commençant par une minuscule.' },
  keyTwice: { en: 'The key “{key}” is used twice.', fr: 'La clé « {key} » est utilisée deux fois.' },
  sectionTwice: { en: 'The section “{key}” appears twice.', fr: 'La section « {key} » figure deux fois.' },
  codeTwice: { en: 'The number “{code}” is used twice.', fr: 'Le numéro « {code} » est utilisé deux fois.' },
  textMissing: { en: 'Write this text in English and in French.', fr: 'Rédigez ce texte en anglais et en français.' },
  optionsMissing: { en: 'Offer at least two options.', fr: 'Proposez au moins deux options.' },
  optionTwice: { en: 'The option “{code}” appears twice.', fr: 'L’option « {code} » figure deux fois.' },
  limitMalformed: { en: 'The limits of this question contradict each other or are out of range.', fr: 'Les limites de cette question se contredisent ou sont hors des bornes.' },
  columnsMissing: { en: 'A repeating group needs at least one column.', fr: 'Un groupe répétitif doit compter au moins une colonne.' },
  whenUnknown: { en: 'The condition refers to “{key}”, which comes later or does not exist.', fr: 'La condition renvoie à « {key} », qui vient plus loin ou n’existe pas.' },
  whenImpossible: { en: 'The condition can never be met: “{key}” has no such answer.', fr: 'La condition ne peut jamais être remplie : « {key} » n’a pas cette réponse.' },
  ruleUnknown: { en: 'A rule of this group refers to “{key}”, which does not exist.', fr: 'Une règle de ce groupe renvoie à « {key} », qui n’existe pas.' },
  coreMissing: { en: 'Every form needs the question “{key}” of the kind “{kind}”.', fr: 'Tout formulaire doit comporter la question « {key} » du type « {kind} ».' },
  coreOptional: { en: 'The question “{key}” must be required and always shown.', fr: 'La question « {key} » doit être obligatoire et toujours affichée.' },

  weightsNotHundred: { en: 'The weights must add up to 100. They add up to {sum, number}.', fr: 'Les pondérations doivent totaliser 100. Elles totalisent {sum, number}.' },
  weightMalformed: { en: 'Give a whole weight from 1 to 100.', fr: 'Attribuez une pondération entière de 1 à 100.' },
  scoreMissing: { en: 'Score this criterion: {label}.', fr: 'Notez ce critère : {label}.' },
  scoreMalformed: { en: 'Choose a score from 0 to 4.', fr: 'Choisissez une note de 0 à 4.' },
  commentTooShort: {
    en: 'Explain this score in at least {least, number} characters: “{score}” needs a reason.',
    fr: 'Expliquez cette note en au moins {least, number} caractères : « {score} » doit être justifié.',
  },
});
