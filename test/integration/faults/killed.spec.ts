import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import { firstHash, hashOf } from '../../../src/platform/events/chain.js';
import { EventRow } from '../../../src/platform/events/event.entity.js';
import { dataSourceOptions } from '../../../src/platform/database/data-source.js';
import { MailServer } from '../../support/mail-server.js';
import { PortalProcess } from '../../support/portal-process.js';
import { beginUpload } from '../../support/cut-upload.js';
import { password, type Portal } from '../../support/portal.js';
import { draftProposal, openCall } from '../../support/proposals.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';
import { testDatabase } from '../../support/test-database.js';

jest.setTimeout(180_000);

/** Real processes, really killed: what was promised before the kill is kept after it, and nothing is done by half. */
describe('a portal that is killed', () => {
  const mail = new MailServer();
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'portal-fault-'));
  let source: DataSource;
  let portal: PortalProcess;
  beforeAll(async () => {
    const databaseUrl = await testDatabase();
    source = await new DataSource(dataSourceOptions(databaseUrl, [EventRow], [])).initialize();
    portal = new PortalProcess({ DATABASE_URL: databaseUrl, DATA_DIR: dataDir, SMTP_URL: await mail.start() });
    await portal.start();
  });
  afterAll(async () => {
    await portal.kill();
    await source.destroy();
    await mail.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  let seeds: Promise<{ known: Portal; world: World }> | undefined;
  const seeded = (): Promise<{ known: Portal; world: World }> => (seeds ??= (async () => {
    const known = { source, clock: { now: () => new Date() } } as unknown as Portal;
    return { known, world: await seedWorld(known) };
  })());
  const register = (n: number) =>
    portal.visitor().api('POST', '/registration', { name: `Person ${n}`, email: `person${n}@fault.example`, locale: n % 2 ? 'fr' : 'en', password: 'violet harbour lantern 47', agreed: true });
  const quiet = async (): Promise<void> => {
    for (let tries = 0; tries < 600; tries += 1) {
      const [row] = await source.query<{ left: number }[]>("select ((select count(*) from outbox) + (select count(*) from mails where delivery in ('queued', 'sending'))) as left");
      if (row?.left === 0) return;
      // Cut sends are taken over after a minute of the portal's clock.
      if (tries % 40 === 39) await portal.visitor().api('POST', '/demo/clock', { now: new Date(Date.now() + tries * 4_000).toISOString() });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('The portal did not come to rest');
  };

  it('sends every letter it promised, once each unless a send was cut, and says so', async () => {
    mail.delayMs = 40;
    const accepted: number[] = [];
    for (let life = 0, n = 0; life < 4; life += 1) {
      const asked = Array.from({ length: 8 }, async () => {
        const mine = (n += 1);
        try {
          if ((await register(mine)).status < 300) accepted.push(mine);
        } catch {
          // The kill cut this request: it may or may not have been taken, and both are fine.
        }
      });
      await new Promise((resolve) => setTimeout(resolve, 450 + life * 250));
      await portal.kill();
      await Promise.all(asked);
      await portal.start();
    }
    await quiet();
    expect(accepted.length).toBeGreaterThan(3);
    const people = await source.query<{ email: string }[]>("select email from persons where email like '%@fault.example' order by email");
    expect(accepted.map((n) => `person${n}@fault.example`).filter((email) => !people.some((p) => p.email === email))).toEqual([]);
    const letters = await source.query<{ to_address: string; may_repeat: boolean; delivery: string }[]>("select to_address, may_repeat, delivery from mails where to_address like '%@fault.example' order by to_address");
    // No half step: whoever is registered has exactly one letter, and every letter is sent.
    expect(letters.map((l) => l.to_address)).toEqual(people.map((p) => p.email));
    expect(letters.filter((l) => l.delivery !== 'sent')).toEqual([]);
    for (const { to_address: address, may_repeat: mayRepeat } of letters) {
      const arrived = mail.to(address).length;
      if (mayRepeat) expect([1, 2, 3, 4, 5]).toContain(arrived);
      else expect([address, arrived]).toEqual([address, 1]);
    }
  });

  it('has an unbroken chain of events, none without its outbox row gone', async () => {
    let previous = firstHash;
    for (const event of await source.manager.find(EventRow, { order: { id: 'ASC' } })) {
      expect([event.previousHash, event.hash]).toEqual([previous, hashOf(previous, event)]);
      previous = event.hash;
    }
    expect(previous).not.toBe(firstHash);
    expect(await source.query('select count(*)::int as n from outbox')).toEqual([{ n: 0 }]);
  });

  it('goes on while the mail server is down for an hour, and sends what waited', async () => {
    mail.refusing = true;
    mail.delayMs = 0;
    const before = mail.received.length;
    for (let n = 100; n < 104; n += 1) expect((await register(n)).status).toBeLessThan(300);
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(mail.received.length).toBe(before);
    mail.refusing = false;
    await portal.visitor().api('POST', '/demo/clock', { now: new Date(Date.now() + 3_600_000).toISOString() });
    await quiet();
    expect([100, 101, 102, 103].map((n) => mail.to(`person${n}@fault.example`).length)).toEqual([1, 1, 1, 1]);
  });

  it('during saves has every text it acknowledged, in the answer or in its history', async () => {
    const { known, world } = await seeded();
    const { id } = await draftProposal(known, world, await openCall(known, world));
    const acknowledged: string[] = [];
    for (let life = 0, n = 0; life < 3; life += 1) {
      const visitor = portal.visitor();
      expect((await visitor.api('POST', '/sign-in', { email: 'owner@northbridge.example', password })).status).toBe(200);
      let { version } = (await source.query<{ version: number }[]>("select coalesce(max(version), 0)::int as version from answers where proposal_id = $1 and question_key = 'problem'", [id]))[0]!;
      const saving = (async () => {
        for (;;) {
          const text = `Text ${(n += 1)}`;
          const answer = await visitor.api('POST', `/proposals/${id}/sections/C`, { answers: { problem: text }, versions: { problem: version } });
          if (answer.status === 200) acknowledged.push(text);
          ({ problem: version } = answer.json.versions as { problem: number });
        }
      })().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 400 + life * 150));
      await portal.kill();
      await saving;
      await portal.start();
    }
    const kept = new Set((await source.query<{ value: string }[]>("select value from answer_versions where proposal_id = $1 and question_key = 'problem'", [id])).map(({ value }) => value));
    expect([acknowledged.length > 3, acknowledged.filter((text) => !kept.has(text))]).toEqual([true, []]);
    expect(await source.query("select a.value = v.value as same from answers a join answer_versions v using (proposal_id, question_key, version) where a.proposal_id = $1 and question_key = 'problem'", [id])).toEqual([{ same: true }]);
  });

  it('in the middle of an upload has no row of it, and takes the file whole after the restart', async () => {
    const { known, world } = await seeded();
    const draft = await draftProposal(known, world, await openCall(known, world));
    const signIn = async (): Promise<Visitor> => {
      const visitor = portal.visitor();
      expect((await visitor.api('POST', '/sign-in', { email: 'owner@northbridge.example', password })).status).toBe(200);
      return visitor;
    };
    const address = `/api/proposals/${draft.id}/attachments`;
    const events = () => source.query<{ n: number }[]>("select count(*) as n from events where subject_id = $1", [draft.id]);
    const owner = await signIn();
    const before = await events();
    await beginUpload(portal.origin, address, { cookie: owner.cookies, origin: portal.origin }, 'supportingDocuments');
    await portal.kill();
    await portal.start();
    expect([await source.query('select count(*)::int as n from attachments'), await events()]).toEqual([[{ n: 0 }], before]);
    const body = new FormData();
    body.append('supportingDocuments', new Blob(['%PDF-1.7\n1 0 obj\n%%EOF']), 'logic-model.pdf');
    expect((await (await signIn()).request('POST', address, { body })).status).toBeLessThan(300);
    expect(await source.query('select file_name as name from attachments')).toEqual([{ name: 'logic-model.pdf' }]);
  });
});
