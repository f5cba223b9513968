import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Portal, startPortal } from '../../support/portal.js';
import { insertCall, insertProposal, insertReview, type TestCall } from '../../support/reviews.js';
import { seedWorld, type World } from '../../support/world.js';

const hour = 3_600_000;
const day = 24 * hour;

describe('reminders', () => {
  let portal: Portal;
  let world: World;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
  });
  afterAll(() => portal.close());
  beforeEach(() => {
    portal.mailbox.letters.length = 0;
  });
  const at = async (instant: number): Promise<string[]> => {
    portal.mailbox.letters.length = 0;
    portal.clock.moveTo(new Date(instant));
    await portal.settle();
    await portal.settle();
    return portal.mailbox.letters.map((l) => l.to).sort();
  };

  describe('of a draft', () => {
    const both = ['editor@northbridge.example', 'owner@northbridge.example'];
    const closesAt = Date.parse('2031-03-20T16:00:00Z');
    let call: TestCall;
    let draft: string;
    beforeAll(async () => {
      call = await insertCall(portal, world, { state: 'open' });
      await portal.source.query("update calls set closes_at = $2, opens_at = '2031-01-01', closed_at = null where id = $1", [call.id, new Date(closesAt)]);
      draft = await insertProposal(portal, world, call, { state: 'draft' });
      await insertProposal(portal, world, call, { state: 'submitted', organizationId: world.southgate });
      await portal.source.query("update proposals set created_at = '2031-01-02' where call_id = $1", [call.id]);
    });

    it('come seven days, one day and four hours before the end, each once, to those who write it', async () => {
      expect(await at(closesAt - 7 * day - hour)).toEqual([]);
      expect(await at(closesAt - 7 * day)).toEqual(both);
      expect(await at(closesAt - 3 * day)).toEqual([]);
      expect(await at(closesAt - day + hour)).toEqual(both);
      expect(await at(closesAt - 4 * hour)).toEqual(both);
      expect(await at(closesAt - hour)).toEqual([]);
    });

    it('count anew after an extension, and only the latest that is due', async () => {
      const later = closesAt + 2 * day;
      await portal.source.query('update calls set closes_at = $2 where id = $1', [call.id, new Date(later)]);
      expect(await at(later - 12 * hour)).toEqual(both);
      expect(portal.mailbox.letters[0]!.body).toMatch(/March 22, 2031|22 mars 2031/);
      expect(await at(later - 11 * hour)).toEqual([]);
    });

    it('stop when the draft is submitted or withdrawn, and a draft begun late is not reminded of what was before', async () => {
      const later = closesAt + 10 * day;
      await portal.source.query('update calls set closes_at = $2 where id = $1', [call.id, new Date(later)]);
      await portal.source.query("update proposals set state = 'withdrawn' where id = $1", [draft]);
      const late = await insertProposal(portal, world, call, { state: 'draft', organizationId: world.southgate });
      await portal.source.query('update proposals set created_at = $2 where id = $1', [late, new Date(later - 2 * day)]);
      expect(await at(later - 2 * day + hour)).toEqual([]);
      expect(await at(later - day)).toEqual(['owner@southgate.example']);
      await portal.source.query("update calls set state = 'cancelled' where id = $1", [call.id]);
      // The end of a call is told by another letter; only reminders are counted here.
      await portal.source.query("update proposals set state = 'withdrawn' where call_id = $1", [call.id]);
    });
  });

  it('of a review come three days and one day before it is due and one and three days after, until it is in', async () => {
    const dueAt = Date.parse('2032-03-20T16:00:00Z');
    const call = await insertCall(portal, world);
    const proposalId = await insertProposal(portal, world, call, { state: 'underReview' });
    const reviewId = await insertReview(portal, world, call, proposalId, 'reviewer1@reviews.example', { state: 'accepted' });
    await insertReview(portal, world, call, proposalId, 'reviewer2@reviews.example', { state: 'submitted' });
    await insertReview(portal, world, call, proposalId, 'reviewer3@reviews.example', { state: 'conflicted' });
    await portal.source.query("update review_assignments set due_at = $2, assigned_at = '2032-01-01' where call_id = $1", [call.id, new Date(dueAt)]);
    const only = ['reviewer1@reviews.example'];
    expect(await at(dueAt - 4 * day)).toEqual([]);
    expect(await at(dueAt - 3 * day)).toEqual(only);
    expect(portal.mailbox.letters[0]!.subject).toMatch(/is due soon/);
    expect(await at(dueAt - 2 * day)).toEqual([]);
    expect(await at(dueAt - day)).toEqual(only);
    expect(await at(dueAt + day)).toEqual(only);
    expect(portal.mailbox.letters[0]!.subject).toMatch(/is late/);
    await portal.source.query("update review_assignments set state = 'submitted' where id = $1", [reviewId]);
    expect(await at(dueAt + 3 * day)).toEqual([]);
  });
});
