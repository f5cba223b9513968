import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { notFound } from '../../../kernel/errors/refusal.js';
import { isId } from '../../../kernel/ids/ids.js';
import { Clock } from '../../../kernel/time/clock.js';
import type { Actor } from '../../../platform/access/actor.js';
import { hasRole } from '../../../platform/access/actor.js';
import { projectRoot } from '../../../platform/http/project-root.js';
import { type QueueName, queueNames } from '../../../platform/jobs/define-job.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { sendMail } from '../../../platform/mail/send-mail.job.js';
import { sweepEveryMs, Sweeper } from '../../../platform/sweeps/sweeper.js';
import { permissions } from '../../accounts/index.js';
import type { InfectedFile, OperationsView, RetriedView, WaitingLetter } from './operations.view.js';

const lettersShown = 50;
const infectedShown = 50;

/** How the machinery is doing, and the few things an administrator may set going again. */
@Injectable()
export class Operations {
  readonly #version = (JSON.parse(readFileSync(path.join(projectRoot(), 'package.json'), 'utf8')) as { version: string }).version;
  readonly #startedAt: Date;

  constructor(
    private readonly source: DataSource,
    private readonly jobs: Jobs,
    private readonly sweeper: Sweeper,
    private readonly clock: Clock,
  ) {
    this.#startedAt = clock.now();
  }

  async show(me: Actor): Promise<OperationsView> {
    const [queues, dead, [scheduler], [facts], list, infected] = await Promise.all([
      this.jobs.health(), this.jobs.dead(), this.jobs.queue('sweeps').getJobSchedulers(0, 0),
      this.source.query<{ bytes: number; undispatched: number; waiting: number; failed: number; oldest: Date | null }[]>(
        `select pg_database_size(current_database()) as bytes, (select count(*) from outbox) as undispatched,
           count(*) filter (where delivery <> 'failed') as waiting, count(*) filter (where delivery = 'failed') as failed, min(created_at) filter (where delivery <> 'failed') as oldest
         from mails where delivery in ('queued', 'sending', 'failed')`),
      this.source.query<WaitingLetter[]>(
        `select id, subject, locale, delivery, attempts, created_at as "writtenAt", next_attempt_at as "nextAttemptAt", last_error as "lastError" from mails
         where delivery = 'failed' or (delivery in ('queued', 'sending') and attempts > 0) order by (delivery = 'failed') desc, created_at desc limit $1`, [lettersShown]),
      this.source.query<InfectedFile[]>(
        `select f.id, p.reference as proposal, f.file_name as "fileName", f.bytes, f.sha256, f.threat, f.scanned_at as "scannedAt" from attachments f join proposals p on p.id = f.proposal_id
         where f.scan_state = 'infected' order by f.scanned_at desc, f.id desc limit $1`, [infectedShown]),
    ]);
    const next = scheduler?.next === undefined ? null : new Date(scheduler.next);
    return {
      now: this.clock.now(), version: this.#version, startedAt: this.#startedAt, databaseBytes: Number(facts!.bytes), undispatched: facts!.undispatched, queues, dead,
      letters: { waiting: facts!.waiting, failed: facts!.failed, oldestWaitingAt: facts!.oldest, list },
      sweeps: {
        list: this.sweeper.sweeps().map(({ name, order }) => ({ name, order })), runs: scheduler?.iterationCount ?? 0,
        lastAt: next && (scheduler?.iterationCount ?? 0) > 1 ? new Date(next.getTime() - sweepEveryMs) : null, nextAt: next,
      },
      infected, mayAct: hasRole(me, ...permissions['operations.act']),
    };
  }

  /** Puts a dead job back into its queue. */
  async retryJob(queue: string, id: string): Promise<RetriedView> {
    if (!queueNames.includes(queue as QueueName) || !(await this.jobs.retry(queue as QueueName, id))) throw notFound();
    return { retried: true };
  }

  /** Lets a letter that was given up, or that waits, be tried now and anew. */
  async retryLetter(id: string): Promise<RetriedView> {
    const now = this.clock.now();
    const found = isId(id) ? await this.source.query<unknown[]>(
      `with found as (update mails set delivery = 'queued', attempts = 0, next_attempt_at = $2 where id = $1 and delivery in ('queued', 'failed') returning 1) select 1 from found`, [id, now]) : [];
    if (!found.length) throw notFound();
    // A key of its own: the jobs of the earlier attempts are still remembered as done. If the queue is away, the sweep sends it.
    await this.jobs.add(sendMail, { mailId: id, attempt: now.getTime() }).catch(() => undefined);
    return { retried: true };
  }
}
