import { texts } from '../../../kernel/i18n/text.js';

/** The words of concept notes and the full proposals that follow them. */
export const chainWords = texts({
  title: { en: 'Two stages', fr: 'Deux étapes' },
  isConcept: { en: 'This is a concept note, the first of two stages.', fr: 'Il s’agit d’une note conceptuelle, la première de deux étapes.' },
  concept: { en: 'Concept note', fr: 'Note conceptuelle' },
  full: { en: 'Full proposal', fr: 'Proposition complète' },
  start: { en: 'Start the full proposal', fr: 'Commencer la proposition complète' },
  hint: { en: 'Its draft begins with the answers of this concept note. There is one full proposal for each concept note.', fr: 'L’ébauche commence avec les réponses de la présente note conceptuelle. Chaque note conceptuelle donne lieu à une seule proposition complète.' },
  call: { en: 'Call for full proposals', fr: 'Appel de propositions complètes' },
  opens: { en: 'Opens', fr: 'Ouverture' },
  deadline: { en: 'Deadline', fr: 'Date limite' },
  started: { en: 'Your full proposal is started. See what was carried over from the concept note.', fr: 'Votre proposition complète est commencée. Voyez ce qui a été repris de la note conceptuelle.' },
  notInvited: { en: 'This is not a concept note that was chosen for a full proposal.', fr: 'Il ne s’agit pas d’une note conceptuelle retenue pour une proposition complète.' },
  byInvitation: { en: 'This call is by invitation: a full proposal is started from the page of a concept note that was chosen.', fr: 'Cet appel est sur invitation\u00a0: une proposition complète se commence à partir de la page d’une note conceptuelle retenue.' },
  yours: { en: 'Your chosen concept notes', fr: 'Vos notes conceptuelles retenues' },
  none: { en: 'None of your organizations’ concept notes was chosen for it.', fr: 'Aucune note conceptuelle de vos organismes n’a été retenue à cette fin.' },
  closed: { en: 'The call for full proposals takes none now.', fr: 'L’appel de propositions complètes n’en accepte pas en ce moment.' },
});
