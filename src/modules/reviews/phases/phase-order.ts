import { type FieldProblem, problem } from '../../../kernel/errors/refusal.js';
import { texts } from '../../../kernel/i18n/text.js';
import { type PhaseName, phaseNames } from './phase.js';
import { datesOf, type PhaseInstants } from './review-phases.entity.js';

const says = texts({
  beforeClose: { en: 'Scoring opens after the deadline of the call, at the earliest at its instant.', fr: 'La notation ouvre après la date limite de l’appel, au plus tôt à cet instant.' },
  closesFirst: { en: 'A phase closes after it has opened.', fr: 'Une étape se termine après son ouverture.' },
  overlaps: { en: 'This phase opens when the one before it has closed, or later.', fr: 'Cette étape ouvre à la fin de la précédente, ou plus tard.' },
  closesPast: { en: 'Choose a closing that is still to come: nobody is told after the fact that it was too late.', fr: 'Choisissez une fin à venir\u00a0: personne n’apprend après coup qu’il était trop tard.' },
  half: { en: 'Give both dates of this phase, or neither to leave it out.', fr: 'Donnez les deux dates de cette étape, ou aucune pour l’omettre.' },
  begun: { en: 'This phase has begun and can no longer be left out. You can move its closing.', fr: 'Cette étape a commencé et ne peut plus être omise. Vous pouvez en déplacer la fin.' },
  meeting: { en: 'A meeting of the panel is planned in this call. Cancel it first, or keep the phase.', fr: 'Une réunion du comité est prévue pour cet appel. Annulez-la d’abord, ou conservez l’étape.' },
});

/** The fields of each phase. */
const fields = {
  scoring: ['scoringOpensAt', 'scoringClosesAt'], discussion: ['discussionOpensAt', 'discussionClosesAt'], panel: ['panelOpensAt', 'panelClosesAt'],
} as const satisfies Record<PhaseName, readonly [keyof PhaseInstants, keyof PhaseInstants]>;
const everyField = phaseNames.flatMap((name) => [...fields[name]]);

/** What the dates are judged by: the call's deadline, what was set before, and the phases in which something stands already: posts of a discussion, a meeting of the panel. */
interface Ground {
  closesAt: Date;
  before: PhaseInstants | null;
  now: Date;
  used: ReadonlySet<PhaseName>;
}

/** What is wrong with the dates of the phases, each at its field. A closing that was set before may lie in the past; what has begun is not taken away. */
export function phaseProblems(dates: PhaseInstants, { closesAt, before, now, used }: Ground): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (dates.scoringOpensAt < closesAt) problems.push(problem('scoringOpensAt', 'beforeCallCloses', says.beforeClose));
  let last: Date | null = null;
  for (const name of phaseNames) {
    const [opens, closes] = fields[name];
    const [opensAt, closesAt] = [dates[opens], dates[closes]];
    if (!opensAt && !closesAt) {
      const span = before && datesOf(before)[name];
      const begun = span !== null && span.opensAt <= now;
      if (name === 'panel' && used.has(name) && !begun) problems.push(problem(opens, 'meetingPlanned', says.meeting));
      else if (begun || used.has(name)) problems.push(problem(opens, 'phaseBegun', says.begun));
      continue;
    }
    if (opensAt && last && opensAt < last) problems.push(problem(opens, 'phasesOverlap', says.overlaps));
    if (!opensAt || !closesAt) problems.push(problem(opensAt ? closes : opens, 'bothOrNeither', says.half));
    else if (closesAt <= opensAt) problems.push(problem(closes, 'closesFirst', says.closesFirst));
    else if (closesAt <= now && closesAt.getTime() !== before?.[closes]?.getTime()) problems.push(problem(closes, 'closesPast', says.closesPast));
    last = closesAt ?? opensAt;
  }
  return problems;
}

export const sameInstants = (one: PhaseInstants, other: PhaseInstants): boolean => everyField.every((name) => one[name]?.getTime() === other[name]?.getTime());
export const instantsOf = (row: PhaseInstants): PhaseInstants => Object.fromEntries(everyField.map((name) => [name, row[name]])) as unknown as PhaseInstants;
