import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/kernel/ids/ids.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { Dispatcher } from '../../../src/platform/events/dispatcher.js';
import { deliverEvent } from '../../../src/platform/events/deliver-event.job.js';
import { Jobs } from '../../../src/platform/jobs/jobs.js';
import { PostOffice } from '../../../src/platform/mail/post-office.js';
import { type Portal, startPortal } from '../../support/portal.js';

/** Runs on Postgres, and once more on Redis where REDIS_URL is set: the job code is the same. */
describe('jobs', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.close());

  const letter = (key: string) => ({ dedupeKey: key, personId: null, to: `${key}@mail.example`, locale: 'fr' as const, subject: 'Objet', body: 'Texte' });
  const rowOf = async (key: string) => (await portal.source.query<{ delivery: string; attempts: number; may_repeat: boolean }[]>('select delivery, attempts, may_repeat from mails where dedupe_key = $1', [key]))[0];

  it('sends a letter once, though it is written and woken twice', async () => {
    const office = portal.application.nest.get(PostOffice);
    await office.send(letter('twice'));
    await office.send(letter('twice'));
    await portal.settle();
    expect(portal.mailbox.to('twice@mail.example')).toHaveLength(1);
    expect(await rowOf('twice')).toEqual({ delivery: 'sent', attempts: 1, may_repeat: false });
  });

  it('keeps a letter while the mail server fails, and sends it when the server is back', async () => {
    const office = portal.application.nest.get(PostOffice);
    portal.mailbox.failing = Object.assign(new Error('down'), { code: 'ECONNREFUSED' });
    await office.send(letter('later'));
    for (let tries = 0; tries < 200 && (await rowOf('later'))?.attempts !== 1; tries += 1) await new Promise((r) => setTimeout(r, 25));
    portal.mailbox.failing = null;
    portal.clock.moveTo(new Date(portal.clock.now().getTime() + 3_600_000));
    await portal.settle();
    portal.clock.reset();
    expect(portal.mailbox.to('later@mail.example')).toHaveLength(1);
    expect((await rowOf('later'))?.delivery).toBe('sent');
  });

  it('sends a letter whose sender died in the middle again, and marks it', async () => {
    const office = portal.application.nest.get(PostOffice);
    const id = await office.write(letter('cut'));
    await portal.source.query("update mails set delivery = 'sending', attempts = 1, next_attempt_at = now() - interval '2 minutes' where id = $1", [id]);
    await portal.settle();
    expect(portal.mailbox.to('cut@mail.example').map((l) => l.mayRepeat)).toEqual([true]);
  });

  it('finds a letter whose job was lost', async () => {
    await portal.application.nest.get(PostOffice).write(letter('lost'));
    await portal.settle();
    expect(portal.mailbox.to('lost@mail.example')).toHaveLength(1);
  });

  it('empties the outbox after a commit, and leaves nothing after a rollback', async () => {
    const units = portal.application.nest.get(UnitOfWork);
    const subject = newId();
    await units.run(async (work) => work.record({ name: 'test.happened', subjectType: 'test', subjectId: subject, actorId: null }));
    await expect(units.run(async (work) => {
      work.record({ name: 'test.undone', subjectType: 'test', subjectId: subject, actorId: null });
      throw new Error('no');
    })).rejects.toThrow('no');
    await portal.application.nest.get(Dispatcher).wake();
    expect(await portal.source.query('select name from events where subject_id = $1', [subject])).toEqual([{ name: 'test.happened' }]);
    expect(await portal.source.query('select count(*)::int as n from outbox')).toEqual([{ n: 0 }]);
  });

  it('runs a job added twice under one key once', async () => {
    const jobs = portal.application.nest.get(Jobs);
    const before = (await jobs.queue('events').getJobCounts('completed', 'failed', 'waiting', 'active', 'delayed'));
    const total = (counts: Record<string, number>): number => Object.values(counts).reduce((a, b) => a + b, 0);
    await jobs.add(deliverEvent, { eventId: 1, listener: 'nobody' });
    await jobs.add(deliverEvent, { eventId: 1, listener: 'nobody' });
    const after = await jobs.queue('events').getJobCounts('completed', 'failed', 'waiting', 'active', 'delayed');
    expect(total(after) - total(before)).toBe(1);
  });
});
