import type { Call } from './call.entity.js';

/** States the public may know of. */
const publicStates = ['scheduled', 'open', 'suspended', 'closed', 'inReview', 'deciding', 'released'];

/** What was once announced stays visible, also when it is cancelled. */
export const isAnnounced = (call: Pick<Call, 'state' | 'approvedBy'>): boolean => publicStates.includes(call.state) || (call.state === 'cancelled' && call.approvedBy !== null);

/** The same in SQL, over the table `calls` named `c`. */
export const announcedSql = `(c.state in (${publicStates.map((state) => `'${state}'`).join(', ')}) or (c.state = 'cancelled' and c.approved_by is not null))`;
