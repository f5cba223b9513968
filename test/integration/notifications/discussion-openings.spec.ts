import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Sweeper } from '../../../src/platform/sweeps/sweeper.js';
import { meetingPlan } from '../../support/panels.js';
import { insertPhases, phaseDates } from '../../support/phases.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { insertCall, insertProposal, insertReview, type TestCall } from '../../support/reviews.js';
import { seedWorld, type World } from '../../support/world.js';

const day = 86_400_000;
const reviewer = (n: number): string => `reviewer${n}@reviews.example`;

describe('the opening of a discussion', () => {
  let portal: Portal;
  let world: World;
  let call: TestCall;
  let start: Date;
  let dates: Record<string, string>;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
  });
  afterAll(() => portal.close());
  beforeEach(async () => {
    portal.clock.reset();
    start = portal.clock.now();
    await portal.source.query("update calls set state = 'released'");
    call = await insertCall(portal, world);
    dates = phaseDates(start);
  });

  /** Letters about an opening, once two processes have swept side by side at that instant. */
  const lettersAt = async (at: number): Promise<{ to: string; subject: string; body: string }[]> => {
    portal.mailbox.letters.length = 0;
    portal.clock.moveTo(new Date(at));
    await Promise.all([portal.application.nest.get(Sweeper).perform(), portal.application.nest.get(Sweeper).perform()]);
    await portal.settle();
    return portal.mailbox.letters.filter(({ subject }) => /discussion/.test(subject)).sort((a, b) => a.to.localeCompare(b.to));
  };
  const toldAt = async (at: number): Promise<string[]> => (await lettersAt(at)).map(({ to }) => to);
  const opening = (): number => Date.parse(dates.discussionOpensAt!);
  const proposal = () => insertProposal(portal, world, call, { state: 'underReview' });

  it('is told once to each reviewer whose review is in, in their language, with the end in both zones and the way there', async () => {
    const [first, second] = [await proposal(), await proposal()];
    const own = await insertReview(portal, world, call, first, reviewer(1));
    for (const id of [first, second]) await insertReview(portal, world, call, id, reviewer(2));
    await portal.source.query(`update persons set locale = 'fr', time_zone = 'Asia/Tokyo' where email = $1`, [reviewer(2)]);
    await insertPhases(portal, world, call, dates);
    expect(await toldAt(opening() - 1_000)).toEqual([]);
    const [one, two, ...more] = await lettersAt(opening());
    expect([one!.to, one!.subject, one!.body.includes(`/en/reviews/${own}#others`), more]).toEqual([reviewer(1), `The discussion about call ${call.reference} is open`, true, []]);
    expect([two!.to, two!.subject, two!.body.includes('/fr/reviews?group=submitted'), two!.body.includes('(Tokyo\u00a0: ')]).toEqual([reviewer(2), `La discussion sur l’appel ${call.reference} est ouverte`, true, true]);
    expect(await portal.source.query("select count(*)::int as notices from notifications where template = 'discussionOpened' and dedupe_key like $1", [`discussion-opened:${call.id}:%`])).toEqual([{ notices: 2 }]);
    // Nor again: not later, not after the dates moved, not at the second opening.
    expect(await toldAt(opening() + day)).toEqual([]);
    await portal.source.query("update review_phases set discussion_opens_at = discussion_opens_at + interval '3 days', version = version + 1 where call_id = $1", [call.id]);
    expect([await toldAt(opening() + 2 * day), await toldAt(opening() + 3 * day)]).toEqual([[], []]);
    await portal.source.query(`update persons set locale = 'en', time_zone = null where email = $1`, [reviewer(2)]);
  });

  it('is not told to reviewers without a review, let go, set aside or with a conflict, nor to somebody who may not sign in', async () => {
    const id = await proposal();
    for (const [n, state] of (['accepted', 'declined', 'dismissed', 'recused'] as const).entries()) await insertReview(portal, world, call, id, reviewer(n + 1), { state });
    await insertReview(portal, world, call, id, reviewer(5));
    await insertReview(portal, world, call, id, reviewer(6));
    await portal.source.query("insert into review_conflicts (id, proposal_id, call_id, reviewer_id, source, kind, certainty, state, found_at) select gen_random_uuid(), $1, $2, id, 'declared', 'partner', 'certain', 'open', now() from persons where email = $3", [id, call.id, reviewer(5)]);
    await portal.source.query('update persons set deactivated_at = now() where email = $1', [reviewer(6)]);
    await insertPhases(portal, world, call, dates);
    expect(await toldAt(opening())).toEqual([]);
    await portal.source.query('update persons set deactivated_at = null where email = $1', [reviewer(6)]);
    // Whoever submits while it is open is told then.
    expect(await toldAt(opening() + day)).toEqual([reviewer(6)]);
    await portal.source.query("update review_assignments set state = 'submitted' where proposal_id = $1 and state = 'accepted'", [id]);
    expect(await toldAt(opening() + 2 * day)).toEqual([reviewer(1)]);
  });

  it('is not told when it was moved away before, is left out, or is over; nor is the opening of the panel, whose members have the letter of their meeting', async () => {
    const id = await proposal();
    await insertReview(portal, world, call, id, reviewer(1));
    await insertPhases(portal, world, call, { ...dates, panelOpensAt: new Date(start.getTime() + 20 * day).toISOString(), panelClosesAt: new Date(start.getTime() + 22 * day).toISOString() });
    const officer = await portal.signedIn('officer@hsp.example');
    const moved = { ...phaseDates(start, [-2, 5, 12, 15, 20, 22]), version: 1, reason: 'One week later.' };
    expect((await officer.api('POST', `/calls/${call.id}/phases`, moved)).status).toBe(200);
    expect(await toldAt(opening())).toEqual([]);
    expect(await toldAt(start.getTime() + 16 * day)).toEqual([]);
    const meeting = await officer.api('POST', `/calls/${call.id}/panels`, meetingPlan({ startsAt: new Date(start.getTime() + 21.5 * day).toISOString() }));
    await officer.api('POST', `/panels/${(meeting.json as { id: string }).id}/members`, { personId: world.people[reviewer(1)], role: 'chair' });
    await portal.settle();
    expect(portal.mailbox.letters.map(({ to, subject }) => [to, subject])).toContainEqual([reviewer(1), `Panel meeting on call ${call.reference}`]);
    await lettersAt(start.getTime() + 20 * day);
    // The reminder of the meeting is all that comes.
    expect(portal.mailbox.letters.map(({ to, subject }) => [to, subject])).toEqual([[reviewer(1), `Soon: panel meeting on call ${call.reference}`]]);
    await portal.source.query('update review_phases set discussion_opens_at = null, discussion_closes_at = null where call_id = $1', [call.id]);
    expect(await toldAt(start.getTime() + 13 * day)).toEqual([]);
  });
});
