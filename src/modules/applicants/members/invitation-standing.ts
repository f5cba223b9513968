import type { Actor } from '../../../platform/access/actor.js';

/** How long the link of an invitation works. */
export const invitationDays = 14;

export interface InvitationDates {
  expiresAt: Date;
  acceptedAt: Date | null;
  declinedAt?: Date | null;
  revokedAt: Date | null;
}
export type InvitationStanding = 'open' | 'accepted' | 'declined' | 'revoked' | 'expired';

/** How an invitation stands: its answer if it has one, else whether its link still works. Where nobody can decline, none is declined. */
export function invitationStanding(dates: Omit<InvitationDates, 'declinedAt'> & { declinedAt?: never }, now: Date): Exclude<InvitationStanding, 'declined'>;
export function invitationStanding(dates: InvitationDates, now: Date): InvitationStanding;
export function invitationStanding({ acceptedAt, declinedAt, revokedAt, expiresAt }: InvitationDates, now: Date): InvitationStanding {
  return acceptedAt ? 'accepted' : declinedAt ? 'declined' : revokedAt ? 'revoked' : now >= expiresAt ? 'expired' : 'open';
}

/** How the reader stands to an invitation: not signed in, the invited person, or somebody else. */
export type ReaderOfInvitation = 'visitor' | 'invited' | 'other';
export const readerOfInvitation = (me: Actor | null, email: string): ReaderOfInvitation => (!me ? 'visitor' : me.email === email ? 'invited' : 'other');
