import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/kernel/ids/ids.js';
import type { OperationsView } from '../../../src/modules/audit/operations/operations.view.js';
import { Jobs } from '../../../src/platform/jobs/jobs.js';
import { pageProblems } from '../../support/html.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { seedWorld } from '../../support/world.js';

describe('the operations page', () => {
  let portal: Portal;
  const letterId = newId();
  beforeAll(async () => {
    portal = await startPortal();
    await seedWorld(portal);
    await portal.source.query(
      `insert into mails (id, dedupe_key, to_address, locale, subject, body, delivery, attempts, next_attempt_at, created_at, last_error) values ($1, 'k', 'x@x.example', 'fr', 'Un objet', 'Corps', 'failed', 14, now(), now(), 'ECONNREFUSED')`, [letterId]);
    await portal.application.nest.get(Jobs).queue('events').add('deliver-event', { eventId: 999_999, listener: 'nobody' }, { jobId: 'dead-one', attempts: 1 });
    for (let i = 0; i < 100 && !(await portal.application.nest.get(Jobs).dead()).length; i += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  afterAll(() => portal.close());

  it.each([['officer@hsp.example', 403, 403], ['auditor@hsp.example', 200, 403], ['admin@hsp.example', 200, 404]])('lets %s read (%i) and act (%i)', async (email, read, act) => {
    const visitor = await portal.signedIn(email);
    expect([(await visitor.api('GET', '/operations')).status, (await visitor.api('POST', `/operations/letters/${newId()}/retry`, {})).status, (await visitor.api('POST', '/operations/jobs/cats/1/retry', {})).status]).toEqual([read, act, act]);
  });

  it('shows queues, dead jobs, letters, sweeps, version and size', async () => {
    const admin = await portal.signedIn('admin@hsp.example');
    const view = (await admin.api('GET', '/operations')).json as OperationsView;
    expect([view.dead.map((d) => d.id), view.letters.failed, view.letters.list[0]!.lastError, view.version, view.databaseBytes > 1_000_000, view.queues.map((q) => q.queue)])
      .toEqual([['dead-one'], 1, 'ECONNREFUSED', '0.1.0', true, ['events', 'mail', 'documents', 'sweeps', 'files']]);
    expect(view.sweeps.list.map((s) => s.name)).toEqual(expect.arrayContaining(['draft-reminders', 'review-reminders', 'forgotten-mail']));
    for (const locale of ['en', 'fr']) expect(await pageProblems(await admin.get(`/${locale}/operations`))).toEqual([]);
    expect((await (await portal.signedIn('auditor@hsp.example')).get('/en/operations')).page('main button').length).toBe(0);
  });

  it('sends a letter that was given up, on request', async () => {
    const admin = await portal.signedIn('admin@hsp.example');
    const after = await admin.submit(await admin.get('/en/operations'), 'Try again Un objet');
    expect(after.words).toContain('The letter is being sent again.');
    await portal.settle();
    expect(portal.mailbox.to('x@x.example').map((l) => l.subject)).toEqual(['Un objet']);
    expect((await admin.api('POST', `/operations/letters/${letterId}/retry`, {})).status).toBe(404);
  });

  it('puts a dead job back on request', async () => {
    const admin = await portal.signedIn('admin@hsp.example');
    expect((await admin.submit(await admin.get('/en/operations'), 'Try again deliver-event')).words).toContain('The job is back in its queue.');
    expect((await admin.api('POST', '/operations/jobs/events/unknown/retry', {})).status).toBe(404);
  });
});
