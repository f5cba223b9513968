import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pageProblems } from '../../support/html.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { draftProposal, openCall, type OpenCall, type TestProposal } from '../../support/proposals.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const lines = (text: string): string[] => text.replace(/\r\n /g, '').split('\r\n');
const valueOf = (text: string, name: string): string[] => lines(text).filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1));

describe('deadlines in a calendar', () => {
  let portal: Portal;
  let world: World;
  let call: OpenCall;
  let draft: TestProposal;
  let owner: Visitor;
  let southgate: Visitor;
  let manager: Visitor;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    portal.clock.moveTo(new Date('2026-11-23T15:00:00.000Z'));
    call = await openCall(portal, world, { closesAt: new Date('2027-01-29T17:00:00.000Z') });
    await portal.source.query('update calls set questions_close_at = $2 where id = $1', [call.id, new Date('2027-01-08T17:00:00.000Z')]);
    draft = await draftProposal(portal, world, call, { answers: { projectTitle: 'Secret bridges' } });
    [owner, southgate, manager] = (await Promise.all(['owner@northbridge.example', 'owner@southgate.example', 'manager@hsp.example'].map((email) => portal.signedIn(email)))) as [Visitor, Visitor, Visitor];
  });
  afterAll(() => portal.close());

  it('come as a file for everybody from the call’s page, in the language of the address, and change with their sequence', async () => {
    const visitor = portal.visitor();
    const file = await visitor.follow(await visitor.get(`/fr/calls/${call.id}`), 'Ajouter les dates à un calendrier');
    expect([file.status, file.headers.get('content-type'), valueOf(file.text, 'SUMMARY')]).toEqual([200, 'text/calendar; charset=utf-8', [`L’appel ${call.reference} se termine`, `Appel ${call.reference}\u00a0: dernier moment pour les questions`]]);
    expect([valueOf(file.text, 'UID'), valueOf(file.text, 'DTEND')]).toEqual([[`call-${call.id}@human-security-program`, `questions-${call.id}@human-security-program`], ['20270129T170000Z', '20270108T170000Z']]);
    const before = Number(valueOf(file.text, 'SEQUENCE')[0]);
    expect((await manager.api('POST', `/calls/${call.id}/extension`, { closesAt: '2027-02-05T12:00', reason: 'More time.' })).status).toBe(200);
    const again = await visitor.get(`/en/calls/${call.id}/calendar`);
    expect([valueOf(again.text, 'UID')[0], valueOf(again.text, 'DTEND')[0], Number(valueOf(again.text, 'SEQUENCE')[0]) > before]).toEqual([`call-${call.id}@human-security-program`, '20270205T170000Z', true]);
  });

  it('are listed for their owner, each with its file; nobody else gets it', async () => {
    const page = await owner.follow(await owner.get('/en/profile'), 'Your deadlines and calendar feed');
    expect([page.heading, page.words.includes(`Draft ${draft.reference} to be submitted`), await pageProblems(page)]).toEqual(['My deadlines', true, []]);
    const file = await owner.get(`/en/deadlines/draft/${draft.id}`);
    expect([file.status, valueOf(file.text, 'DTEND')]).toEqual([200, ['20270205T170000Z']]);
    expect([(await southgate.get(`/en/deadlines/draft/${draft.id}`)).status, (await manager.api('GET', `/deadlines/draft/${draft.id}`)).status, (await portal.visitor().api('GET', '/deadlines')).status]).toEqual([404, 404, 401]);
  });

  it('come as a feed by a secret address, of which the database keeps only a hash, and which ends when it is replaced', async () => {
    const none = await owner.get('/fr/deadlines');
    const made = await owner.submit(none, 'Créer un flux');
    const address = made.page('code').text();
    const token = address.split('/').at(-1)!;
    expect([made.status, token.length >= 43, await pageProblems(made)]).toEqual([200, true, []]);
    const stored = JSON.stringify(await portal.source.query('select * from calendar_feeds'));
    expect([stored.includes(token), (await portal.source.query('select count(*)::int as n from calendar_feeds'))[0].n]).toEqual([false, 1]);
    const path = new URL(address).pathname;
    const feed = await portal.visitor().get(path);
    expect([feed.status, valueOf(feed.text, 'SUMMARY')]).toEqual([200, [`Appel ${call.reference}\u00a0: dernier moment pour les questions`, `Ébauche ${draft.reference} à soumettre`]]);
    expect(/Secret bridges|Okafor|Northbridge|@northbridge/.test(feed.text)).toBe(false);
    await owner.submit(await owner.get('/en/deadlines'), 'Replace the address');
    const next = (await owner.get('/en/deadlines')).page('code').text();
    expect([(await portal.visitor().get(path)).status, (await portal.visitor().get(new URL(next).pathname)).status]).toEqual([404, 200]);
    await owner.submit(await owner.get('/en/deadlines'), 'End the feed');
    expect((await portal.visitor().get(new URL(next).pathname)).status).toBe(404);
    expect((await portal.visitor().api('POST', '/deadlines/feed', {})).status).toBe(401);
  });
});
