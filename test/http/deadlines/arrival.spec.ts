import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { connect } from 'node:net';
import { DataSource } from 'typeorm';
import { Jobs } from '../../../src/platform/jobs/jobs.js';
import { Sweeper } from '../../../src/platform/sweeps/sweeper.js';
import { password, type Portal, startPortal } from '../../support/portal.js';
import { draftProposal, openCall, type OpenCall, proposalTraces } from '../../support/proposals.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const signed = JSON.stringify({ name: 'Amara Okafor', agreed: true, password });

describe('when a submission counts as received', () => {
  let portal: Portal;
  let world: World;
  let owner: Visitor;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    owner = await portal.signedIn('owner@northbridge.example');
  });
  beforeEach(() => portal.clock.moveTo(new Date('2026-10-20T15:00:00.000Z')));
  afterAll(() => portal.close());

  const at = (instant: Date | string, offset = 0): void => portal.clock.moveTo(new Date(new Date(instant).getTime() + offset));
  const callUntil = (closesAt: string, graceSeconds = 60): Promise<OpenCall> => openCall(portal, world, { closesAt: new Date(closesAt), graceSeconds });
  const complete = (call: OpenCall) => draftProposal(portal, world, call, { complete: true });
  const submit = (id: string) => owner.api('POST', `/proposals/${id}/submission`, JSON.parse(signed));
  const stateOf = async (id: string): Promise<string> => (await portal.source.query<{ state: string }[]>('select state from proposals where id = $1', [id]))[0]!.state;

  /** A submission whose head goes out at once and whose body follows when the caller says so. */
  async function slowly(id: string): Promise<{ finish: () => Promise<number> }> {
    const { hostname, port } = new URL(portal.origin);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.write(`POST /api/proposals/${id}/submission HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: ${portal.origin}\r\nCookie: ${owner.cookies}\r\nContent-Type: application/json\r\nContent-Length: ${signed.length}\r\nConnection: close\r\n\r\n${signed.slice(0, 5)}`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return {
      finish: async () => {
        let text = '';
        socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
        socket.write(signed.slice(5));
        await once(socket, 'close');
        return Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1]);
      },
    };
  }

  it.each([
    ['the last millisecond of a day', '2026-12-01T05:00:00.000Z'],
    ['the hour that comes twice, first time', '2026-11-01T05:30:00.000Z'],
    ['the hour that comes twice, second time', '2026-11-01T06:30:00.000Z'],
    ['the hour that is left out', '2027-03-14T07:00:00.000Z'],
  ])('is before the instant, to the millisecond: %s', async (_, closesAt) => {
    const call = await callUntil(closesAt);
    const [inTime, late] = [await complete(call), await complete(call)];
    at(closesAt, -400); // the clock runs on: the request itself comes some milliseconds later
    expect((await submit(inTime.id)).status).toBe(201);
    at(closesAt);
    expect([(await submit(late.id)).json.code, await stateOf(late.id)]).toEqual(['callIsOpen', 'draft']);
  });

  it('takes 23:59:59.999 for a deadline at midnight, and refuses midnight itself', async () => {
    const call = await callUntil('2026-12-01T05:00:00.000Z');
    const [inTime, late] = [await complete(call), await complete(call)];
    const now = portal.clock.now.bind(portal.clock);
    let fixed = new Date('2026-12-01T04:59:59.999Z');
    portal.clock.now = () => fixed;
    try {
      const first = await submit(inTime.id);
      fixed = call.closesAt;
      expect([first.status, first.json.submittedAt, (await submit(late.id)).status]).toEqual([201, '2026-12-01T04:59:59.999Z', 422]);
    } finally {
      portal.clock.now = now;
    }
  });

  it('is when its head came, also when its body comes after the deadline on a slow line', async () => {
    const call = await callUntil('2026-11-20T17:00:00.000Z');
    const { id } = await complete(call);
    at(call.closesAt, -1_000);
    const request = await slowly(id);
    at(call.closesAt, 30_000);
    await portal.application.nest.get(Sweeper).perform();
    expect([await request.finish(), await stateOf(id)]).toEqual([201, 'submitted']);
    const [row] = await portal.source.query<{ at: Date }[]>('select submitted_at as at from proposals where id = $1', [id]);
    expect(row!.at.getTime()).toBeLessThan(call.closesAt.getTime());
  });

  it('helps no body that is still under way when the grace has run out, and changes nothing', async () => {
    const call = await callUntil('2026-11-21T17:00:00.000Z', 60);
    const { id } = await complete(call);
    at(call.closesAt, -1_000);
    const request = await slowly(id);
    at(call.closesAt, 61_000);
    await portal.application.nest.get(Sweeper).perform();
    const before = await proposalTraces(portal);
    expect([await request.finish(), await stateOf(id)]).toEqual([409, 'notSubmitted']);
    expect(await proposalTraces(portal)).toEqual(before);
  });

  it('does not change when the clock jumps forward or back while the request is worked on', async () => {
    const call = await callUntil('2026-11-22T17:00:00.000Z');
    const [forward, back] = [await complete(call), await complete(call)];
    at(call.closesAt, -2_000);
    const inTime = await slowly(forward.id);
    at(call.closesAt, 3_600_000);
    expect(await inTime.finish()).toBe(201);
    at(call.closesAt, 1_000);
    const late = await slowly(back.id);
    at(call.closesAt, -3_600_000);
    expect([await late.finish(), await stateOf(back.id)]).toEqual([422, 'draft']);
    expect((await submit(back.id)).status).toBe(201); // a new request is judged by its own arrival
  });

  it('needs neither queue nor mail nor document: all of them down, the receipt comes at once', async () => {
    const call = await callUntil('2026-11-23T17:00:00.000Z');
    const { id } = await complete(call);
    const jobs = portal.application.nest.get(Jobs);
    const add = jobs.add.bind(jobs);
    jobs.add = () => Promise.reject(new Error('the queue is away'));
    portal.mailbox.failing = new Error('the mail server is away');
    try {
      const answer = await submit(id);
      expect([answer.status, answer.json.sha256.length, (await owner.get(`/en/proposals/${id}/receipt`)).status]).toEqual([201, 64, 200]);
    } finally {
      jobs.add = add;
      portal.mailbox.failing = null;
    }
    expect(await portal.application.nest.get(DataSource).query('select count(*) as n from outbox o join events e on e.id = o.event_id where e.subject_id = $1', [id])).toEqual([{ n: 1 }]);
  });

  it('leaves what was not submitted readable for ever, page and API, and closed to every write', async () => {
    const call = await callUntil('2026-11-24T17:00:00.000Z');
    const { id } = await draftProposal(portal, world, call, { answers: { projectTitle: 'Kept words' } });
    at(call.closesAt, 61_000);
    await portal.application.nest.get(Sweeper).perform();
    at(call.closesAt, 5 * 365 * 86_400_000);
    owner = await portal.signedIn('owner@northbridge.example');
    const [page, check, api] = [await owner.get(`/fr/proposals/${id}`), await owner.get(`/en/proposals/${id}/sections/B`), await owner.api('GET', `/proposals/${id}`)];
    expect([page.status, page.words.includes('Kept words'), check.words.includes('Kept words'), api.json.state]).toEqual([200, true, true, 'notSubmitted']);
    const before = await proposalTraces(portal);
    expect([(await submit(id)).status, (await owner.api('POST', `/proposals/${id}/sections/B`, { answers: { projectTitle: 'X' }, versions: { projectTitle: 1 } })).status]).toEqual([409, 409]);
    expect(await proposalTraces(portal)).toEqual(before);
  });
});

describe('a person’s own time zone', () => {
  let portal: Portal;
  let world: World;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    portal.clock.moveTo(new Date('2026-06-01T15:00:00.000Z'));
  });
  afterAll(() => portal.close());

  it('is chosen on the profile page, and each deadline is then also shown in it', async () => {
    const call = await openCall(portal, world, { closesAt: new Date('2026-07-01T16:00:00.000Z') });
    const owner = await portal.signedIn('owner@northbridge.example');
    const saved = await owner.submit(await owner.get('/en/profile'), 'Save the profile', { timeZone: 'Africa/Nairobi' });
    expect([saved.status, saved.page('[name=timeZone] option[selected]').attr('value')]).toEqual([200, 'Africa/Nairobi']);
    expect((await owner.get(`/en/calls/${call.id}`)).words).toContain('Closes Wednesday, July 1, 2026 at 12:00 p.m. Eastern Daylight Time (30 days 1 hour left) For you (Nairobi): Wednesday, July 1, 2026 at 7:00 p.m. East Africa Time');
    expect((await owner.get(`/fr/calls/${call.id}`)).words).toContain('Pour vous (Nairobi) : mercredi 1er juillet 2026 à 19 h 00, heure d’Afrique orientale');
    expect((await owner.api('POST', '/profile', { name: 'Amara Okafor', locale: 'en', timeZone: 'Mars/Olympus' })).status).toBe(422);
    expect((await owner.api('GET', '/profile')).json.timeZone).toBe('Africa/Nairobi');
    expect((await owner.api('POST', '/profile', { name: 'Amara Okafor', locale: 'en' })).json.timeZone).toBeNull();
  });
});
