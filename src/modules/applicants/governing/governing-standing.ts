import { addDays, addMonths } from '../../../kernel/time/dates.js';
import { expiringDays } from '../file/file-standing.js';

/** Months that a statement of completeness counts: as long as the document that lists the governing body. */
export const statementMonths = 24;
/** Years that somebody who left stays in the list, and counts. */
export const yearsAfterLeaving = 5;
/** The most people a list holds. */
export const mostMembers = 60;

/** How the named governing body stands in the file: nobody named, never confirmed, or confirmed as complete. */
export const governingStandings = ['missing', 'unconfirmed', 'expired', 'expiring', 'current'] as const;
export type GoverningStanding = (typeof governingStandings)[number];

/** The first day on which a statement no longer counts. */
export const statementEndsOn = (completeOn: string): string => addMonths(completeOn, statementMonths);

export function governingStanding(serving: number, completeOn: string | null, today: string): GoverningStanding {
  if (serving === 0) return 'missing';
  if (completeOn === null) return 'unconfirmed';
  const ends = statementEndsOn(completeOn);
  if (ends <= today) return 'expired';
  return ends <= addDays(today, expiringDays) ? 'expiring' : 'current';
}
