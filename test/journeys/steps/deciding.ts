import { insertPerson, insertProposal, insertReview } from '../../support/reviews.js';
import type { Room, TitledCall } from './room.js';

/** A call at the stage of deciding: the first proposal is written in French, the second by another organization, two do not pass. */
export interface Deciding {
  call: TitledCall;
  /** By title. */
  ids: Record<'Wells' | 'Roads' | 'Weak' | 'Weaker', string>;
}

export async function callToDecide(room: Room, title: string): Promise<Deciding> {
  const call = await room.call(title, { state: 'deciding', envelope: { 2026: 20_000_000, 2027: 20_000_000 } });
  const ids = { Wells: '', Roads: '', Weak: '', Weaker: '' };
  for (const [name, scores, of] of [['Wells', 4, { language: 'fr' }], ['Roads', 3, { organizationId: room.world.southgate }], ['Weak', 1, {}], ['Weaker', 0, {}]] as const) {
    const id = (ids[name] = await insertProposal(room.portal, room.world, call, { title: name, state: 'underReview', ...of }));
    for (const n of [1, 2]) await insertReview(room.portal, room.world, call, id, `reviewer${n}@reviews.example`, { scores });
  }
  return { call, ids };
}

/** Somebody more, known to the room by address like the others. */
export async function somebody(room: Room, email: string, name: string, ...roles: string[]): Promise<void> {
  room.world.people[email] = await insertPerson(room.portal, email, name, roles);
}
