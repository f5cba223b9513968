import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { pageProblems } from '../../support/html.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { insertCall, insertProposal } from '../../support/reviews.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

describe('the trail', () => {
  let portal: Portal;
  let world: World;
  let auditor: Visitor;
  let proposalId: string;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    proposalId = await insertProposal(portal, world, await insertCall(portal, world));
    const units = portal.application.nest.get(UnitOfWork);
    portal.clock.moveTo(new Date('2031-06-15T12:00:00Z'));
    for (let i = 0; i < 25; i += 1) await units.run(async (work) => work.record({ name: 'proposal.submitted', subjectType: 'proposal', subjectId: proposalId, actorId: world.people['owner@northbridge.example']!, from: 'draft', to: 'submitted', reason: '=1+1', particulars: { i } }));
    portal.clock.moveTo(new Date('2031-06-17T02:00:00Z'));
    await units.run(async (work) => work.record({ name: 'proposal.lapsed', subjectType: 'proposal', subjectId: proposalId, actorId: null }));
    auditor = await portal.signedIn('auditor@hsp.example');
  });
  afterAll(() => portal.close());
  const found = async (query: string): Promise<{ name: string; id: number }[]> => ((await auditor.api('GET', `/trail?${query}`)).json as { events: { name: string; id: number }[] }).events;

  it.each([['officer@hsp.example', 403], ['owner@northbridge.example', 403], ['admin@hsp.example', 200]])('answers %s with %i', async (email, status) => {
    const visitor = await portal.signedIn(email);
    expect([(await visitor.api('GET', '/trail')).status, (await visitor.get('/en/trail/download.csv')).status, (await visitor.api('GET', '/trail/verification')).status]).toEqual([status, status, status]);
  });

  it('shows names and references, newest first, and goes on where it stopped', async () => {
    const page = await auditor.get('/fr/trail?subject=proposal');
    const [{ reference }] = await portal.source.query<[{ reference: string }]>('select reference from proposals');
    expect([page.page('tbody tr').length, page.page('tbody tr').first().text().includes('Le portail'), page.words.includes('Amara Okafor'), page.words.includes(reference)]).toEqual([20, true, true, true]);
    expect(await pageProblems(page)).toEqual([]);
    expect((await auditor.follow(page, 'Suivant')).page('tbody tr').length).toBe(6);
  });

  it('is searched by event, object, person and day in Ottawa', async () => {
    expect((await found('event=proposal.lapsed')).length).toBe(1);
    expect((await found(`subject=proposal&subjectId=${proposalId}&actor=OKAFOR`)).length).toBe(20);
    expect((await found('actor=owner@north&event=proposal.submitted')).length).toBe(20);
    expect((await found('subject=proposal&from=2031-06-16&to=2031-06-16')).map((e) => e.name)).toEqual(['proposal.lapsed']);
    expect((await found('from=2031-06-16&to=2031-06-15')).length).toBe(0);
    for (const wrong of ['subject=cat', 'subjectId=1', 'from=2031-02-30', 'after=x']) expect((await auditor.api('GET', `/trail?${wrong}`)).status).toBe(422);
    expect((await auditor.get('/en/trail?actor=nobody-at-all')).words).toContain('No event fits.');
  });

  it('can be taken away as a file with every hash', async () => {
    const answer = await auditor.get('/en/trail/download.csv?subject=proposal');
    const rows = parse<Record<string, string>>(answer.text, { columns: true, bom: true });
    expect([rows.length, rows[1]!.Event, rows[1]!.Reason, rows.every((row) => /^[0-9a-f]{64}$/.test(row.Hash!))]).toEqual([26, 'Proposal submitted', "'=1+1", true]);
  });

  it('is verified by a button, and a forged event is named', async () => {
    expect((await auditor.get('/en/trail/verification')).words).toContain('The trail has not been verified yet.');
    const good = await auditor.submit(await auditor.get('/en/trail/verification'), 'Verify the whole trail');
    expect(good.words).toMatch(/The trail holds: \d+ events, none changed\./);
    expect(await pageProblems(good)).toEqual([]);
    const [{ id }] = await portal.source.query<[{ id: number }]>('select id from events order by id offset 4 limit 1');
    await portal.source.query('alter table events disable trigger user');
    await portal.source.query("update events set reason = 'forged' where id = $1", [id]);
    await portal.source.query('alter table events enable trigger user');
    const bad = (await auditor.api('POST', '/trail/verification', {})).json as { last: { ok: boolean; count: number; brokenId: number } };
    expect([bad.last.ok, bad.last.count, bad.last.brokenId]).toEqual([false, 4, id]);
    expect((await auditor.get('/fr/trail/verification')).words).toContain(`La piste est rompue. L’événement ${id} a été modifié`);
  });
});
