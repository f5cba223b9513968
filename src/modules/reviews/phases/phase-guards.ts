import { texts } from '../../../kernel/i18n/text.js';
import type { Guard } from '../../../kernel/workflow/workflow.js';
import { othersOpenAt, type PhaseStanding } from './phase.js';

/** What the guards about phases read. */
export interface PhaseFacts {
  /** Null in a call without dated phases. */
  phase: PhaseStanding | null;
  /** When the request arrived. */
  now: Date;
  /** Until when this reviewer alone may write scores. */
  lateUntilAt: Date | null;
  /** The reviewer has opened the others' reviews. */
  hasOpenedOthers: boolean;
}

const says = texts({
  scoring: { en: 'Scoring of this call is not open now. Your draft is kept. If you need time, ask the program officer, who can extend the phase or give you alone a later date.', fr: 'La notation de cet appel n’est pas ouverte en ce moment. Votre ébauche est conservée. S’il vous faut du temps, adressez-vous à l’agent ou à l’agente de programme, qui peut prolonger l’étape ou vous accorder une date plus tardive.' },
  others: { en: 'In this call the reviews of others can be read once the discussion has opened, or, where there is none, once scoring has closed. Until then everybody judges alone.', fr: 'Dans cet appel, les évaluations des autres peuvent être lues à partir de l’ouverture de la discussion ou, s’il n’y en a pas, à partir de la fin de la notation. D’ici là, chaque personne juge seule.' },
  discussion: { en: 'The discussion of this call is not open now. What was said in it can still be read by those who took part.', fr: 'La discussion de cet appel n’est pas ouverte en ce moment. Les personnes qui y ont pris part peuvent toujours en lire le contenu.' },
  opened: { en: 'Open the other reviews from the page of your own review first. The discussion is about them.', fr: 'Ouvrez d’abord les autres évaluations à partir de la page de la vôtre. La discussion porte sur elles.' },
  undated: { en: 'This call has no dated phases: the reviewer can still write, also after the due date.', fr: 'Cet appel n’a pas d’étapes datées\u00a0: la personne peut toujours écrire, même après l’échéance.' },
});

/** Scores are written while scoring is open, and afterwards by a reviewer who was given time of their own. */
export const scoringIsOpen: Guard<PhaseFacts> = {
  code: 'scoringIsOpen', text: says.scoring,
  holds: ({ phase, now, lateUntilAt }) => phase === null || phase.current === 'scoring' || (lateUntilAt !== null && phase.dates.scoring.opensAt <= now && now < lateUntilAt),
};
export const discussionHasBegun: Guard<PhaseFacts> = { code: 'discussionHasBegun', text: says.others, holds: ({ phase, now }) => phase === null || othersOpenAt(phase.dates) <= now };
export const discussionIsOpen: Guard<PhaseFacts> = { code: 'discussionIsOpen', text: says.discussion, holds: ({ phase }) => phase?.current === 'discussion' };
export const othersAreOpened: Guard<PhaseFacts> = { code: 'othersAreOpened', text: says.opened, holds: ({ hasOpenedOthers }) => hasOpenedOthers };
export const phasesAreDated: Guard<PhaseFacts> = { code: 'phasesAreDated', text: says.undated, holds: ({ phase }) => phase !== null };
