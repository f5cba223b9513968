import { texts } from '../../../kernel/i18n/text.js';

/** What requests for information and their answers say. */
export const informationWords = texts({
  question: { en: 'Write the question.', fr: 'Rédigez la question.' },
  due: { en: 'Say by when the answer is needed.', fr: 'Indiquez pour quand la réponse est attendue.' },
  duePast: { en: 'Choose a time that is still to come.', fr: 'Choisissez un moment à venir.' },
  answer: { en: 'Write the answer.', fr: 'Rédigez la réponse.' },
  late: { en: 'The time to answer has passed. What was saved before goes to the program by itself; nothing you sent now was kept. Write a message to the program.', fr: 'Le délai de réponse est écoulé. Ce qui était enregistré auparavant est transmis au programme; rien de ce que vous venez d’envoyer n’a été conservé. Écrivez un message au programme.' },
  stale: { en: 'A colleague saved answers meanwhile. What you typed is still here; what is saved stands above each field. Compare, then save or send again.', fr: 'Une personne de votre organisme a enregistré des réponses entre-temps. Ce que vous avez saisi est toujours ici; ce qui est enregistré figure au-dessus de chaque champ. Comparez, puis enregistrez ou envoyez de nouveau.' },
  notAsked: { en: 'No question waits for an answer here.', fr: 'Aucune question n’attend de réponse ici.' },
  noSuchQuestion: { en: 'The request has no such question.', fr: 'La demande ne contient pas cette question.' },
  saved: { en: 'Your answers are saved. They are not sent yet.', fr: 'Vos réponses sont enregistrées. Elles ne sont pas encore envoyées.' },
});
