import type { EntityManager } from 'typeorm';
import { forbidden, type Refusal } from '../../kernel/errors/refusal.js';
import { texts } from '../../kernel/i18n/text.js';
import { type Actor, isConflicted } from '../../platform/access/actor.js';

const says = texts({
  conflict: {
    en: 'You have a conflict of interest with this proposal, so it is not open to you. Another person handles it. Until the results are released, so has whoever belongs to another applicant of the call.',
    fr: 'Vous êtes en conflit d’intérêts à l’égard de cette proposition\u00a0: elle ne vous est pas accessible. Une autre personne s’en occupe. Il en va de même, jusqu’à la communication des résultats, pour toute personne qui fait partie d’un autre demandeur de l’appel.',
  },
  interest: {
    en: 'An organization you belong to applies in this call. Until the results are released you neither see nor take part in its ranking and decisions.',
    fr: 'Un organisme dont vous faites partie est demandeur dans cet appel. Jusqu’à la communication des résultats, vous n’avez pas accès au classement ni aux décisions, et vous n’y participez pas.',
  },
});

/** A call whose untold decisions are kept from a member of one of its applicants. */
export interface WithheldCall {
  id: string;
  reference: string;
}

/** The calls in which an organization of the actor applies and whose results are not released; no query for people without an organization. */
export async function withheldCalls(manager: EntityManager, me: Actor | null): Promise<WithheldCall[]> {
  if (!me?.memberships.length) return [];
  return manager.query<WithheldCall[]>('select c.id, c.reference from call_interests i join calls c on c.id = i.call_id where i.person_id = $1 order by c.reference', [me.personId]);
}

export const isWithheld = async (manager: EntityManager, callId: string, me: Actor | null): Promise<boolean> => (await withheldCalls(manager, me)).some(({ id }) => id === callId);

/** 403 for staff with an interest in the decisions of a call. */
export async function refuseInterested(manager: EntityManager, callId: string, me: Actor): Promise<void> {
  if (await isWithheld(manager, callId, me)) throw forbidden('ownInterest', says.interest);
}

/** 403 for staff with a conflict of interest about a proposal; no query, the actor knows. */
export function refuseConflicted(proposalId: string, me: Actor): void {
  if (isConflicted(me, proposalId)) throw conflictRefused();
}

export const conflictRefused = (): Refusal => forbidden('ownConflict', says.conflict);
