import { texts } from '../../../kernel/i18n/text.js';

/** The words of calls in two stages. */
export const stageWords = texts({
  conceptNote: { en: 'Concept note', fr: 'Note conceptuelle' },
  conceptNotes: { en: 'First of two stages: concept notes', fr: 'Première de deux étapes\u00a0: notes conceptuelles' },
  conceptNotesHint: { en: 'A concept note is short and asks for no budget. The approved ones are invited to write a full proposal in a second call. A new draft so marked starts with the short form.', fr: 'Une note conceptuelle est courte et ne demande pas de budget. Celles qui sont approuvées sont invitées à présenter une proposition complète dans un second appel. Une nouvelle ébauche ainsi désignée commence avec le formulaire court.' },
  first: { en: 'This is the first of two stages. Organizations whose concept note is chosen are then invited to write a full proposal.', fr: 'Il s’agit de la première de deux étapes. Les organismes dont la note conceptuelle est retenue sont ensuite invités à rédiger une proposition complète.' },
  second: { en: 'By invitation after concept notes: only organizations whose concept note was chosen may start a full proposal, from the page of that note.', fr: 'Sur invitation, à la suite de notes conceptuelles\u00a0: seuls les organismes dont la note conceptuelle a été retenue peuvent commencer une proposition complète, à partir de la page de cette note.' },
  firstStage: { en: 'First stage', fr: 'Première étape' },
  secondStage: { en: 'Second stage', fr: 'Seconde étape' },
  plan: { en: 'Plan the second stage', fr: 'Planifier la seconde étape' },
  planned: { en: 'The second stage is drafted with the texts, themes and rubric of the first. Look through it, then ask for its approval.', fr: 'La seconde étape est ébauchée avec les textes, les thèmes et la grille de la première. Relisez-la, puis demandez-en l’approbation.' },
  noConcepts: { en: 'This call has no concept notes, or is not at a stage at which a second one can be planned.', fr: 'Cet appel ne porte pas sur des notes conceptuelles ou n’est pas à une étape où une seconde peut être planifiée.' },
  already: { en: 'The second stage of this call is planned already.', fr: 'La seconde étape de cet appel est déjà planifiée.' },
  opensLate: { en: 'The second stage opens after the deadline of the concept notes.', fr: 'La seconde étape s’ouvre après la date limite des notes conceptuelles.' },
  fullProposals: { en: 'full proposals', fr: 'propositions complètes' },
});
