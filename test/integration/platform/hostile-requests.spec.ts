import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/kernel/ids/ids.js';
import { cursorOf } from '../../../src/platform/http/cursor.js';
import { loggedPath } from '../../../src/platform/http/request-log.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { draftProposal, openCall, type OpenCall } from '../../support/proposals.js';
import type { Answer, Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

describe('requests nobody sends in good faith', () => {
  let portal: Portal;
  let world: World;
  let call: OpenCall;
  let owner: Visitor;
  let officer: Visitor;
  let admin: Visitor;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    call = await openCall(portal, world);
    [owner, officer, admin] = await Promise.all(['owner@northbridge.example', 'officer@hsp.example', 'admin@hsp.example'].map((email) => portal.signedIn(email))) as [Visitor, Visitor, Visitor];
  });
  afterAll(() => portal.close());

  const raw = (who: Visitor, address: string, body: string): Promise<Answer> => who.request('POST', `/api${address}`, { body, headers: { 'content-type': 'application/json' } });

  it('with the character that no database keeps are malformed, wherever it stands in the address', async () => {
    const answers = await Promise.all([
      admin.api('GET', '/people?q=%00a'), officer.api('GET', '/organizations?q=a%00'), officer.api('GET', `/calls/${call.id}/assignments?after=%00`), portal.visitor().api('GET', '/invitations/%00'), portal.visitor().get('/en/awards?q=%00'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400]);
  });

  it('with impossible places in a list start it from its top, and with the year 0 name no date', async () => {
    const year0 = cursorOf('0000-01-01T00:00:00.000Z', newId());
    expect((await officer.api('GET', `/proposals?sort=reference&after=${cursorOf('\0', newId())}`)).status).toBe(200);
    expect((await officer.api('GET', `/notifications?after=${year0}`)).status).toBe(200);
    expect((await officer.api('GET', `/mailbox?after=${year0}`)).status).toBe(200);
    expect((await officer.api('GET', `/payments?afterDue=0000-01-01&after=${newId()}`)).status).toBe(422);
  });

  it('that nest without end, or are lists, are malformed', async () => {
    const deep = `{"name":${'['.repeat(50_000)}${']'.repeat(50_000)},"locale":"en"}`;
    expect((await raw(owner, '/profile', deep)).status).toBe(400);
    expect((await raw(owner, `/proposals/${newId()}/withdrawal`, '[]')).status).toBe(400);
  });

  it('with half a character lose it, also where the text goes into the trail', async () => {
    const { id } = await draftProposal(portal, world, call);
    expect((await raw(owner, `/proposals/${id}/withdrawal`, '{"reason":"No \\ud800partner"}')).status).toBe(200);
    expect(await portal.source.query(`select reason from events where subject_id = $1 and name = 'proposal.withdrawn'`, [id])).toEqual([{ reason: 'No partner' }]);
  });

  it('cannot leave files behind that belong to nothing', async () => {
    const { id } = await draftProposal(portal, world, call);
    const folder = path.join(portal.dataDir, 'files');
    const files = (): number => (existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length : 0);
    const send = (address: string, more: Record<string, string> = {}): Promise<Answer> => {
      const body = new FormData();
      for (const [name, value] of Object.entries(more)) body.append(name, value);
      body.append('auditedStatements', new Blob(['%PDF-1.4\nx\n%%EOF\n']), 'a.pdf');
      return owner.request('POST', `/api${address}`, { body });
    };
    const answers = await Promise.all([send('/profile'), send('/nowhere'), send(`/proposals/${id}/sections/I`, { _go: 'elsewhere' }), send(`/proposals/${newId()}/sections/I`)]);
    expect(answers.map(({ status }) => status)).toEqual([422, 404, 422, 404]);
    for (let tries = 0; tries < 100 && files(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(files()).toBe(0);
    expect((await send(`/proposals/${id}/sections/I`)).status).toBe(200);
    expect(files()).toBe(1);
  });

  it('leave neither what was searched for nor a token in the log', () => {
    expect(['/people?q=amara%40northbridge.example', `/proposals/${newId()}/check?x=1`, '/password/s3cret', '/Invitations/s3cret/acceptance', '/registration/confirmation/s3cret?next=%2Finvitations%2Fs3cret'].map(loggedPath)).toEqual([
      '/people', '/proposals/:id/check', '/password/:token', '/Invitations/:token/acceptance', '/registration/confirmation/:token',
    ]);
  });
});
