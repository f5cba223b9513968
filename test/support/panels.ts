import { standardRubric } from '../../src/modules/calls/form/index.js';
import type { Portal } from './portal.js';
import { insertCall, insertPerson, insertProposal, insertReview, type TestCall } from './reviews.js';
import type { Answer, Visitor } from './visitor.js';
import type { World } from './world.js';

export const criteria = standardRubric.criteria.map(({ code }) => code);
/** The same score for every criterion. */
export const all = (score: number): Record<string, number> => Object.fromEntries(criteria.map((code) => [code, score]));

export const meetingPlan = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  titleEn: 'First panel', titleFr: 'Premier comité', startsAt: '2099-03-02T09:30', zone: 'America/Vancouver', place: 'Room 4, 125 Sussex Drive', link: 'https://meet.example/panel', quorum: 2, ...changes,
});

/** The answer's body, or an error that says what went wrong. */
export async function good<T = Record<string, unknown>>(coming: Promise<Answer>): Promise<T> {
  const answer = await coming;
  if (answer.status !== 200 && answer.status !== 201) throw new Error(`${answer.status} ${answer.url} ${answer.text.slice(0, 600)}`);
  return answer.json as T;
}

/** A call in review with three reviewed proposals, and everybody who meets about them. */
export interface PanelWorld {
  call: TestCall;
  proposals: string[];
  officer: Visitor;
  manager: Visitor;
  chair: Visitor;
  member: Visitor;
  observer: Visitor;
  ids: { chair: string; member: string; other: string; observer: string; manager: string };
}

export async function panelWorld(portal: Portal, world: World, options: { anonymised?: boolean; state?: string } = {}): Promise<PanelWorld> {
  const call = await insertCall(portal, world, options);
  const proposals: string[] = [];
  for (const [n, title] of ['Bridges of trust', 'Safe roads to market', 'Radio for peace'].entries()) {
    const id = await insertProposal(portal, world, call, { state: 'underReview', title, organizationId: n === 1 ? world.southgate : world.northbridge });
    await insertReview(portal, world, call, id, 'reviewer5@reviews.example', { scores: 4 - n });
    await insertReview(portal, world, call, id, 'reviewer6@reviews.example', { scores: 4 - n });
    proposals.push(id);
  }
  const ids = { chair: world.people['reviewer1@reviews.example']!, member: world.people['reviewer2@reviews.example']!, other: world.people['reviewer3@reviews.example']!, observer: world.people['decider@hsp.example']!, manager: world.people['manager@hsp.example']! };
  return {
    call, proposals, ids, officer: await portal.signedIn('officer@hsp.example'), manager: await portal.signedIn('manager@hsp.example'), chair: await portal.signedIn('reviewer1@reviews.example'),
    member: await portal.signedIn('reviewer2@reviews.example'), observer: await portal.signedIn('decider@hsp.example'),
  };
}

/** A planned meeting with chair, two members and an observer, and all proposals on its agenda by score. */
export async function plannedMeeting(w: PanelWorld, changes: Record<string, unknown> = {}): Promise<{ id: string; items: { id: string; number: number; title: string }[] }> {
  const { id } = await good<{ id: string }>(w.officer.api('POST', `/calls/${w.call.id}/panels`, meetingPlan(changes)));
  for (const [personId, role] of [[w.ids.chair, 'chair'], [w.ids.member, 'member'], [w.ids.other, 'member'], [w.ids.observer, 'observer']] as const) await good(w.officer.api('POST', `/panels/${id}/members`, { personId, role }));
  const { items } = await good<{ items: { id: string; number: number; title: string }[] }>(w.officer.api('POST', `/panels/${id}/items`, { byScore: true }));
  return { id, items };
}

/** The same, opened with chair and both members present. */
export async function openMeeting(w: PanelWorld, changes: Record<string, unknown> = {}): Promise<{ id: string; items: { id: string; number: number; title: string }[] }> {
  const meeting = await plannedMeeting(w, changes);
  for (const personId of [w.ids.chair, w.ids.member, w.ids.other]) await good(w.officer.api('POST', `/panels/${meeting.id}/attendance`, { personId, present: true }));
  await good(w.chair.api('POST', `/panels/${meeting.id}/opening`, {}));
  return meeting;
}

/** Discusses, scores, notes and settles an item. */
export async function settle(w: PanelWorld, id: string, itemId: string, score = 3, advice = 'recommended'): Promise<void> {
  const item = `/panels/${id}/items/${itemId}`;
  await good(w.chair.api('POST', `${item}/discussion`, {}));
  await good(w.chair.api('POST', `${item}/scores`, { scores: all(score), versions: all(0) }));
  await good(w.chair.api('POST', `${item}/note`, { en: 'The panel agreed after a short talk.', fr: 'Le comité s’est entendu après un bref échange.', version: 0 }));
  await good(w.chair.api('POST', `${item}/settlement`, { advice }));
}

/** Drafts and approves the minutes, and locks the meeting. */
export async function lock(w: PanelWorld, id: string): Promise<void> {
  await good(w.officer.api('POST', `/panels/${id}/minutes/draft`, {}));
  await good(w.chair.api('POST', `/panels/${id}/minutes-approval`, {}));
  await good(w.officer.api('POST', `/panels/${id}/lock`, {}));
}

export { insertPerson };
