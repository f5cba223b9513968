import { type Bilingual, texts } from '../../../kernel/i18n/text.js';
import type { PhaseName, PhaseStanding } from './phase.js';

/** The phases in words. */
export const phaseTitles: Record<PhaseName, Bilingual> = texts({
  scoring: { en: 'Independent scoring', fr: 'Notation indépendante' },
  discussion: { en: 'Discussion among reviewers', fr: 'Discussion entre évaluateurs' },
  panel: { en: 'Panel', fr: 'Réunion du comité' },
});

const standings = texts({
  before: { en: 'Scoring is still to come', fr: 'La notation est à venir' },
  between: { en: 'Between two phases', fr: 'Entre deux étapes' },
  over: { en: 'All phases are over', fr: 'Toutes les étapes sont terminées' },
});
/** Where a call stands, in a few words. */
export const standingWords = ({ current, next }: PhaseStanding): Bilingual => (current ? phaseTitles[current] : next === 'scoring' ? standings.before : next ? standings.between : standings.over);

/** What the parts of pages about phases say. */
export const phaseTexts = texts({
  phases: { en: 'Phases of reviewing', fr: 'Étapes de l’évaluation' },
  now: { en: 'Now', fr: 'En cours' },
  over: { en: 'Over', fr: 'Terminée' },
  coming: { en: 'To come', fr: 'À venir' },
  leftOut: { en: 'Left out in this call', fr: 'Omise pour cet appel' },
  from: { en: 'from', fr: 'du' },
  until: { en: 'until', fr: 'au' },
  ends: { en: 'Ends', fr: 'Fin le' },
  opens: { en: 'Next: {phase}, from', fr: 'Ensuite\u00a0: {phase}, à partir du' },
  scoringNow: { en: 'Read and score the proposal by yourself. What others wrote stays closed to you until the discussion.', fr: 'Lisez et notez la proposition par vous-même. Ce que les autres ont écrit vous reste fermé jusqu’à la discussion.' },
  scoringComes: { en: 'You may read the proposal already. Scores can be saved once scoring opens.', fr: 'Vous pouvez déjà lire la proposition. Les notes pourront être enregistrées dès l’ouverture de la notation.' },
  scoringOver: { en: 'Scoring is over and your review was not submitted. Your draft is kept. Ask the program officer, who can give you more time.', fr: 'La notation est terminée et votre évaluation n’a pas été soumise. Votre ébauche est conservée. Adressez-vous à l’agent ou à l’agente de programme, qui peut vous accorder plus de temps.' },
  ownTime: { en: 'Scoring is over for the others. You were given time: you may write and submit your review until', fr: 'La notation est terminée pour les autres. Une date vous a été accordée\u00a0: vous pouvez rédiger et soumettre votre évaluation jusqu’au' },
  submittedWaits: { en: 'Your review is in. The other reviews open to you when the discussion begins.', fr: 'Votre évaluation est soumise. Les autres vous seront ouvertes au début de la discussion.' },
  discussionNow: { en: 'Open the other reviews, discuss them, and amend your scores if the discussion convinced you.', fr: 'Ouvrez les autres évaluations, discutez-en et modifiez vos notes si la discussion vous y amène.' },
  discussionOver: { en: 'The discussion is closed. It can still be read, and scores stand as they are.', fr: 'La discussion est terminée. Elle peut toujours être lue, et les notes restent telles quelles.' },
  submittedAlone: { en: 'Your review is in. This call has no discussion: the other reviews open to you when scoring closes.', fr: 'Votre évaluation est soumise. Cet appel n’a pas de discussion\u00a0: les autres vous seront ouvertes à la fin de la notation.' },
  aloneOver: { en: 'Scoring is over, and this call has no discussion. You can open the other reviews; scores stand as they are.', fr: 'La notation est terminée, et cet appel n’a pas de discussion. Vous pouvez ouvrir les autres évaluations; les notes restent telles quelles.' },
  staffScoring: { en: 'Reviewers score by themselves. They see no other review.', fr: 'Les évaluateurs notent chacun de leur côté. Ils ne voient aucune autre évaluation.' },
  staffDiscussion: { en: 'Reviewers whose review is in read the others, discuss, and may amend their scores with a reason.', fr: 'Les évaluateurs dont l’évaluation est soumise lisent les autres, discutent et peuvent modifier leurs notes en donnant un motif.' },
  staffPanel: { en: 'The panel meets. Scores and discussion can be read and no longer changed.', fr: 'Le comité se réunit. Les notes et la discussion peuvent être lues, mais ne changent plus.' },
  staffBetween: { en: 'No phase is open: nothing can be scored or said now, except by reviewers who were given a date of their own.', fr: 'Aucune étape n’est ouverte\u00a0: rien ne peut être noté ni dit en ce moment, sauf par les personnes à qui une date a été accordée.' },
  toDiscussion: { en: 'Go to the discussion', fr: 'Aller à la discussion' },
  toPhases: { en: 'Phases and silent reviewers', fr: 'Étapes et évaluateurs sans réponse' },
});
