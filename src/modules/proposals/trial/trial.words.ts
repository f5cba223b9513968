import { texts } from '../../../kernel/i18n/text.js';

/** What the pages of a test have in common. */
export const trialWords = texts({
  saved: { en: 'Your trial answers are kept.', fr: 'Vos réponses d’essai sont gardées.' },
  discarded: { en: 'Your trial answers are thrown away.', fr: 'Vos réponses d’essai sont effacées.' },
  calls: { en: 'Calls for proposals', fr: 'Appels de propositions' },
  title: { en: 'Test of the form', fr: 'Essai du formulaire' },
  test: { en: 'This is a test', fr: 'Ceci est un essai' },
  testLead: { en: 'You see the form as an applicant does. What you type here is no proposal: only you see it, and you can throw it away. The page in the other language shows the form in that language.', fr: 'Vous voyez le formulaire tel que le voit un demandeur. Ce que vous inscrivez ici n’est pas une proposition\u00a0: vous seul ou seule le voyez, et vous pouvez l’effacer. La page dans l’autre langue montre le formulaire dans cette langue.' },
  amending: { en: 'This is the amendment being prepared; applicants do not have it yet.', fr: 'Il s’agit de la modification en préparation; les demandeurs ne l’ont pas encore.' },
});
