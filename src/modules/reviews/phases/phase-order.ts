import { type FieldProblem, problem } from '../../../kernel/errors/refusal.js';
import { texts } from '../../../kernel/i18n/text.js';
import type { PhaseInstants } from './review-phases.entity.js';

const says = texts({
  beforeClose: { en: 'Scoring opens after the deadline of the call, at the earliest at its instant.', fr: 'La notation ouvre après la date limite de l’appel, au plus tôt à cet instant.' },
  closesFirst: { en: 'A phase closes after it has opened.', fr: 'Une étape se termine après son ouverture.' },
  overlaps: { en: 'This phase opens when the one before it has closed, or later.', fr: 'Cette étape ouvre à la fin de la précédente, ou plus tard.' },
  closesPast: { en: 'Choose a closing that is still to come: nobody is told after the fact that it was too late.', fr: 'Choisissez une fin à venir\u00a0: personne n’apprend après coup qu’il était trop tard.' },
});

const order = [['scoringOpensAt', 'scoringClosesAt'], ['discussionOpensAt', 'discussionClosesAt'], ['panelOpensAt', 'panelClosesAt']] as const;

/** What is wrong with the dates of the phases, each at its field. A closing that was set before may lie in the past. */
export function phaseProblems(dates: PhaseInstants, { closesAt, before, now }: { closesAt: Date; before: PhaseInstants | null; now: Date }): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (dates.scoringOpensAt < closesAt) problems.push(problem('scoringOpensAt', 'beforeCallCloses', says.beforeClose));
  for (const [n, [opens, closes]] of order.entries()) {
    const last = n > 0 ? order[n - 1]![1] : null;
    if (last && dates[opens] < dates[last]) problems.push(problem(opens, 'phasesOverlap', says.overlaps));
    if (dates[closes] <= dates[opens]) problems.push(problem(closes, 'closesFirst', says.closesFirst));
    else if (dates[closes] <= now && dates[closes].getTime() !== before?.[closes].getTime()) problems.push(problem(closes, 'closesPast', says.closesPast));
  }
  return problems;
}

export const sameInstants = (one: PhaseInstants, other: PhaseInstants): boolean => order.flat().every((name) => one[name].getTime() === other[name].getTime());
export const instantsOf = (row: PhaseInstants): PhaseInstants => Object.fromEntries(order.flat().map((name) => [name, row[name]])) as unknown as PhaseInstants;
