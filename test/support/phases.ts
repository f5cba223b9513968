import type { Portal } from './portal.js';
import type { TestCall } from './reviews.js';
import type { World } from './world.js';

const day = 86_400_000;

/** The six instants, in days from one: scoring two days ago to in five, discussion from then for four days, panel from the tenth to the twelfth. */
export const phaseDates = (from: Date, days = [-2, 5, 5, 9, 10, 12]): Record<string, string> => {
  const names = ['scoringOpensAt', 'scoringClosesAt', 'discussionOpensAt', 'discussionClosesAt', 'panelOpensAt', 'panelClosesAt'];
  return Object.fromEntries(names.map((name, n) => [name, new Date(from.getTime() + days[n]! * day).toISOString()]));
};

/** Dated phases of a call, inserted as they stand; null leaves one out. */
export async function insertPhases(portal: Portal, world: World, call: TestCall, dates: Record<string, string | null>): Promise<void> {
  await portal.source.query(
    `insert into review_phases (call_id, scoring_opens_at, scoring_closes_at, discussion_opens_at, discussion_closes_at, panel_opens_at, panel_closes_at, set_by, set_at) values ($1, $2, $3, $4, $5, $6, $7, $8, now())`,
    [call.id, ...Object.values(dates), world.people['officer@hsp.example']]);
}
