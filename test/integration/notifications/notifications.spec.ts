import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { EventRow } from '../../../src/platform/events/event.entity.js';
import { TellPeople } from '../../../src/modules/notifications/tell-people.listener.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { insertCall, insertProposal, insertReview, type TestCall } from '../../support/reviews.js';
import { seedWorld, type World } from '../../support/world.js';

describe('notices', () => {
  let portal: Portal;
  let world: World;
  let call: TestCall;
  let proposalId: string;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    call = await insertCall(portal, world);
    proposalId = await insertProposal(portal, world, call, { state: 'underReview' });
    await portal.settle();
  });
  afterAll(() => portal.close());
  beforeEach(() => {
    portal.mailbox.letters.length = 0;
  });

  const record = (name: string, subjectType: string, subjectId: string, actorEmail: string | null = null, particulars: Record<string, unknown> = {}): Promise<void> =>
    portal.application.nest.get(UnitOfWork).run(async (work) => work.record({ name, subjectType, subjectId, actorId: actorEmail ? world.people[actorEmail]! : null, particulars }));
  const told = (): string[] => portal.mailbox.letters.map((letter) => `${letter.to}: ${letter.subject}`).sort();

  it('reach each person once, in their language, with a link to the page', async () => {
    await record('proposal.awarded', 'proposal', proposalId);
    await portal.settle();
    const [{ reference }] = await portal.source.query<[{ reference: string }]>('select reference from proposals where id = $1', [proposalId]);
    expect(told()).toEqual([`editor@northbridge.example: La décision sur votre proposition ${reference}`, `owner@northbridge.example: The decision on your proposal ${reference}`]);
    const [french] = portal.mailbox.to('editor@northbridge.example');
    expect(french!.body).toBe(
      `Bonjour Étienne Gagnon,\n\nUne décision a été prise sur votre proposition ${reference} pour l’appel «\u00a0Protéger les civils\u00a0». Vous pouvez la lire dans le portail, avec ses motifs.\n\nhttp://localhost:0/fr/proposals/${proposalId}\n\nProgramme de la sécurité humaine\nCe message a été envoyé par le portail de subventions. Les réponses ne sont pas lues.\n`);
  });

  it('are written once although the event is delivered twice, at once and again later', async () => {
    await record('proposal.submitted', 'proposal', proposalId, 'owner@northbridge.example');
    await portal.settle();
    const event = await portal.source.manager.findOneByOrFail(EventRow, { name: 'proposal.submitted', subjectId: proposalId });
    const listener = portal.application.nest.get(TellPeople);
    await Promise.all([listener.handle(event), listener.handle(event)]);
    await portal.source.query('insert into outbox (event_id) values ($1)', [event.id]);
    await portal.settle();
    expect(portal.mailbox.letters.map((l) => l.to).sort()).toEqual(['editor@northbridge.example', 'owner@northbridge.example']);
    expect(await portal.source.query("select count(*) as n from notifications where template = 'proposalSubmitted'")).toEqual([{ n: 2 }]);
  });

  it('say nothing of a decision before its release, and nothing of amounts or feedback ever', async () => {
    await portal.source.query("insert into decisions (id, proposal_id, call_id, outcome, amount_cents, reason_code, feedback, decided_by, decided_at) values (gen_random_uuid(), $1, $2, 'approved', 987654321, 'merit', 'SECRETFEEDBACK', $3, now())", [proposalId, call.id, world.people['decider@hsp.example']]);
    await record('proposal.approved', 'proposal', proposalId, 'decider@hsp.example', { amountCents: 987_654_321 });
    await record('proposal.declined', 'proposal', proposalId, 'decider@hsp.example');
    await portal.settle();
    expect(told()).toEqual([]);
    await record('proposal.awarded', 'proposal', proposalId);
    await portal.settle();
    expect(portal.mailbox.letters.length).toBe(2);
    expect(portal.mailbox.letters.filter((l) => /987|SECRETFEEDBACK|approved|approuvée/.test(`${l.subject}${l.body}`))).toEqual([]);
  });

  it('do not go to the one who did it, nor to staff who belong to the organization, nor to closed accounts', async () => {
    await portal.source.query("insert into organization_members (organization_id, person_id, roles, since) values ($1, $2, '{reader}', now())", [world.northbridge, world.people['officer@hsp.example']]);
    await record('proposal.withdrawn', 'proposal', proposalId, 'owner@northbridge.example');
    await portal.settle();
    expect(portal.mailbox.letters.map((l) => l.to).sort()).toEqual(['editor@northbridge.example', 'manager@hsp.example', 'owner@northbridge.example']);
    await portal.source.query('delete from organization_members where person_id = $1', [world.people['officer@hsp.example']]);
    portal.mailbox.letters.length = 0;
    await portal.source.query('update persons set deactivated_at = now() where id = $1', [world.people['editor@northbridge.example']]);
    await record('proposal.lapsed', 'proposal', proposalId);
    await portal.settle();
    await portal.source.query('update persons set deactivated_at = null where id = $1', [world.people['editor@northbridge.example']]);
    expect(portal.mailbox.letters.map((l) => l.to)).toEqual(['owner@northbridge.example']);
  });

  it('about a review go to its reviewer and name nobody else', async () => {
    const reviewId = await insertReview(portal, world, call, proposalId, 'reviewer2@reviews.example', { state: 'invited' });
    await record('review.invited', 'review', reviewId, 'officer@hsp.example');
    await record('review.declined', 'review', reviewId, 'reviewer2@reviews.example');
    await portal.settle();
    expect(portal.mailbox.letters.map((l) => l.to).sort()).toEqual(['officer@hsp.example', 'reviewer2@reviews.example']);
    expect(portal.mailbox.to('officer@hsp.example')[0]!.body).not.toContain('Lavoie');
    expect(portal.mailbox.to('reviewer2@reviews.example')[0]!.body).not.toMatch(/Northbridge|Safe roads/);
  });

  it('name the role given, in words', async () => {
    await record('person.roleGiven', 'person', world.people['editor@northbridge.example']!, 'admin@hsp.example', { role: 'payer' });
    await portal.settle();
    expect(portal.mailbox.letters.map((l) => [l.to, l.body.includes('Autorisation de paiement (article 33)')])).toEqual([['editor@northbridge.example', true]]);
  });

  it('leave later when the mail server fails for an hour, and everything else goes on', async () => {
    portal.mailbox.failing = new Error('refused');
    const before = portal.clock.now();
    await record('proposal.reinstated', 'proposal', proposalId, 'manager@hsp.example');
    await portal.settle();
    expect(await portal.source.query("select delivery, attempts > 0 as tried from mails m join notifications n on n.dedupe_key = m.dedupe_key where n.template = 'proposalReinstated'")).toEqual([{ delivery: 'queued', tried: true }, { delivery: 'queued', tried: true }]);
    const owner = await portal.signedIn('owner@northbridge.example');
    expect((await owner.api('GET', '/notifications')).json.notifications[0].subject.en).toContain('is being looked at again');
    for (let minute = 10; minute <= 60; minute += 10) {
      portal.clock.moveTo(new Date(before.getTime() + minute * 60_000));
      await portal.settle();
    }
    expect(portal.mailbox.letters).toEqual([]);
    portal.mailbox.failing = null;
    portal.clock.moveTo(new Date(before.getTime() + 120 * 60_000));
    await portal.settle();
    expect(portal.mailbox.letters.map((l) => l.to).sort()).toEqual(['editor@northbridge.example', 'owner@northbridge.example']);
    expect(await portal.source.query("select count(*) as n from mails where delivery <> 'sent'")).toEqual([{ n: 0 }]);
    portal.clock.reset();
  });
});
