import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../../src/platform/database/data-source.js';
import { EventRow } from '../../../src/platform/events/event.entity.js';
import { MailServer } from '../../support/mail-server.js';
import { PortalProcess } from '../../support/portal-process.js';
import { password, type Portal } from '../../support/portal.js';
import { insertCall } from '../../support/reviews.js';
import { testDatabase } from '../../support/test-database.js';
import { seedWorld } from '../../support/world.js';

jest.setTimeout(600_000);

/** The largest call the portal is made for (workflows, section 4). */
const proposals = 2_500;

/** A real process that tells the results of a whole call is killed when about half of the letters are out, and started again. */
describe('a release of 2,500 decisions whose worker is killed half way', () => {
  const mail = new MailServer();
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'portal-release-'));
  let source: DataSource;
  let portal: PortalProcess;
  let callId: string;
  beforeAll(async () => {
    const smtpUrl = await mail.start();
    const databaseUrl = await testDatabase();
    source = await new DataSource(dataSourceOptions(databaseUrl, [EventRow], [])).initialize();
    const known = { source, clock: { now: () => new Date() } } as unknown as Portal;
    const world = await seedWorld(known, { appropriationCents: 100_000_000_000 });
    const call = await insertCall(known, world, { state: 'deciding', envelope: { 2026: 5_000_000_000 } });
    callId = call.id;
    // One organization with one person for each proposal; every third is approved, half of the people read French.
    await source.query(
      `create temporary table many as select n, gen_random_uuid() as person, gen_random_uuid() as organization, gen_random_uuid() as proposal from generate_series(1, $1::int) n`, [proposals]);
    await source.query(
      `insert into persons (id, email, name, locale, password_hash, email_confirmed_at, created_at) select m.person, 'person' || m.n || '@many.example', 'Person ' || m.n, case when m.n % 2 = 0 then 'fr' else 'en' end, p.password_hash, now(), now() from many m, persons p where p.email = 'decider@hsp.example'`);
    await source.query(`insert into organizations (id, legal_name, kind, country, city, created_at, updated_at) select organization, 'Organization ' || n, 'INT_NGO', 'CO', 'Bogotá', now(), now() from many`);
    await source.query(`insert into organization_members (organization_id, person_id, roles, since) select organization, person, '{owner,signatory}', now() from many`);
    await source.query(
      `insert into proposals (id, reference, call_id, organization_id, form_version_id, state, language, title, theme_code, requested_cents, started_by, created_at, updated_at, submitted_at)
       select m.proposal, c.reference || '-' || m.n, c.id, m.organization, c.form_version_id, case when m.n % 3 = 0 then 'approved' else 'declined' end, 'en', 'Project ' || m.n, 'POC', 1000000, m.person, now(), now(), now() from many m, calls c where c.id = $1`, [callId]);
    await source.query(
      `insert into decisions (id, proposal_id, call_id, outcome, amount_cents, years, reason_code, feedback, decided_by, decided_at)
       select gen_random_uuid(), id, call_id, state, case when state = 'approved' then 1000000 else 0 end, '[]', 'ranked', 'The reviewers found the needs well shown.', $2, now() from proposals where call_id = $1`, [callId, world.people['decider@hsp.example']]);
    await source.query('analyze');
    portal = new PortalProcess({ DATABASE_URL: databaseUrl, DATA_DIR: dataDir, SMTP_URL: smtpUrl });
    await portal.start();
  });
  afterAll(async () => {
    await portal?.kill();
    await source?.destroy();
    await mail.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const ours = (): number => mail.received.filter(({ to }) => [to].flat().some((one) => one?.text.includes('@many.example'))).length;
  const until = async (done: () => Promise<boolean> | boolean, seconds: number): Promise<void> => {
    for (const end = Date.now() + seconds * 1_000; !(await done()); ) {
      if (Date.now() > end) throw new Error(`Not done after ${seconds} s: ${ours()} letters`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  it('tells everybody, and everybody once', async () => {
    const started = Date.now();
    const manager = portal.visitor();
    expect((await manager.api('POST', '/sign-in', { email: 'manager@hsp.example', password })).status).toBe(200);
    const released = await manager.api('POST', `/calls/${callId}/release`);
    expect([released.status, released.json]).toEqual([200, { callId, approved: Math.floor(proposals / 3), reserve: 0, declined: proposals - Math.floor(proposals / 3) }]);
    const atRelease = Date.now();
    await until(() => ours() >= proposals / 2, 240);
    await portal.kill();
    const atKill = ours();
    // Not all of it was done: else nothing was cut.
    expect([atKill >= proposals / 2, atKill < proposals]).toEqual([true, true]);
    await portal.start();
    let shift = 0;
    await until(async () => {
      // What the dead process had in hand is in no outbox: the queue gives it out again, and until then the notice is missing.
      const [row] = await source.query<{ left: number }[]>("select ((select count(*) from outbox) + (select count(*) from mails where delivery in ('queued', 'sending')) + greatest(0, $1 - (select count(*) from notifications where template = 'proposalDecided')))::int as left", [proposals]);
      // What was being sent when the process died is taken over after a minute of the portal's clock.
      if (row!.left > 0 && row!.left < 60) await portal.visitor().api('POST', '/demo/clock', { now: new Date(Date.now() + (shift += 120_000)).toISOString() });
      return row!.left === 0;
    }, 240);
    if (process.env.TIMES) process.stderr.write(`released in ${(atRelease - started) / 1_000} s, killed after ${atKill} letters, all told after ${(Date.now() - atRelease) / 1_000} s\n`);

    // Every proposal told, by one event each.
    expect(await source.query('select state, count(*)::int as n from proposals where call_id = $1 group by state order by state', [callId])).toEqual([{ state: 'awarded', n: Math.floor(proposals / 3) }, { state: 'notFunded', n: proposals - Math.floor(proposals / 3) }]);
    expect(await source.query("select count(*)::int as n, count(distinct subject_id)::int as told from events where name in ('proposal.awarded', 'proposal.notFunded')")).toEqual([{ n: proposals, told: proposals }]);
    // One notice and one letter for each person, all sent.
    expect(await source.query("select count(*)::int as n, count(distinct person_id)::int as people from notifications where template = 'proposalDecided'")).toEqual([{ n: proposals, people: proposals }]);
    const letters = await source.query<{ address: string; mayRepeat: boolean; delivery: string }[]>(`select to_address as address, may_repeat as "mayRepeat", delivery from mails where to_address like '%@many.example'`);
    expect([letters.length, new Set(letters.map(({ address }) => address)).size, letters.filter(({ delivery }) => delivery !== 'sent')]).toEqual([proposals, proposals, []]);
    // And once in each mailbox. A send cut between the server's yes and our note of it is the one that may come twice: it is marked so, and there are no more of them than sends at once.
    const arrived = new Map<string, number>();
    for (const { to } of mail.received) for (const one of [to].flat()) if (one?.text.includes('@many.example')) arrived.set(one.text, (arrived.get(one.text) ?? 0) + 1);
    const cut = letters.filter(({ mayRepeat }) => mayRepeat).map(({ address }) => address);
    expect(letters.filter(({ address }) => !cut.includes(address) && arrived.get(address) !== 1)).toEqual([]);
    expect(cut.filter((address) => ![1, 2].includes(arrived.get(address) ?? 0))).toEqual([]);
    expect(cut.length).toBeLessThan(60);
    // Once more: nothing is left that would tell them again.
    await portal.kill();
    await portal.start();
    const total = mail.received.length;
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(mail.received.length).toBe(total);
  });
});
