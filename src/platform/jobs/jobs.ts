import { Injectable } from '@nestjs/common';
import { type Job, Queue } from 'bullmq';
import type { JobBackend } from './job-backend.js';
import { type JobKind, type QueueName, queueNames } from './define-job.js';

export interface QueueHealth {
  queue: QueueName;
  waiting: number;
  active: number;
  delayed: number;
  failed: number;
}
export interface DeadJob {
  queue: QueueName;
  id: string;
  name: string;
  attempts: number;
  reason: string;
  failedAt: Date;
}

/** Finished jobs are kept a while, so that adding the same key again does not run it again. No count: it deadlocks on Postgres. */
const retention = { removeOnComplete: { age: 86_400 }, removeOnFail: { age: 30 * 86_400 } };

/** The queues as the rest of the portal sees them: add, look, try again. */
@Injectable()
export class Jobs {
  readonly #queues = new Map<QueueName, Queue>();

  constructor(private readonly backend: JobBackend, prefix: string) {
    for (const name of queueNames) this.#queues.set(name, new Queue(name, { connection: backend.connection, prefix }));
    for (const queue of this.#queues.values()) queue.on('error', () => undefined);
  }

  /** Waits until every queue can be reached; a wrong REDIS_URL would otherwise hang in silence. */
  async ready(withinMs = 15_000): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new Error('The job queue cannot be reached')), withinMs)));
    try {
      await Promise.race([late, Promise.all([...this.#queues.values()].map((queue) => queue.waitUntilReady()))]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Adds a job; its key makes a second add a no-op. */
  async add<Data extends object>(kind: JobKind<Data>, data: Data, options: { delayMs?: number } = {}): Promise<void> {
    await this.queue(kind.queue).add(kind.name, data, {
      jobId: `${kind.name}-${kind.key(data)}`, attempts: kind.attempts, backoff: { type: 'exponential', delay: kind.backoffMs },
      ...(options.delayMs ? { delay: options.delayMs } : {}), ...retention,
    });
  }

  queue(name: QueueName): Queue {
    return this.#queues.get(name)!;
  }

  health(): Promise<QueueHealth[]> {
    return Promise.all(queueNames.map(async (queue) => {
      const counts = await this.queue(queue).getJobCounts('waiting', 'active', 'delayed', 'failed');
      return { queue, waiting: counts.waiting ?? 0, active: counts.active ?? 0, delayed: counts.delayed ?? 0, failed: counts.failed ?? 0 };
    }));
  }

  /** The last jobs that used up their tries. */
  async dead(most = 50): Promise<DeadJob[]> {
    const found = await Promise.all(queueNames.map(async (queue) => (await this.queue(queue).getFailed(0, most)).map((job: Job) => ({
      queue, id: job.id ?? '', name: job.name, attempts: job.attemptsMade, reason: (job.failedReason ?? '').slice(0, 300), failedAt: new Date(job.finishedOn ?? job.timestamp),
    }))));
    return found.flat().sort((a, b) => b.failedAt.getTime() - a.failedAt.getTime()).slice(0, most);
  }

  /** Puts a dead job back; false when it is not there any more. */
  async retry(queue: QueueName, id: string): Promise<boolean> {
    const job = (await this.queue(queue).getJob(id)) as Job | undefined;
    if (!job || !(await job.isFailed())) return false;
    await job.retry();
    return true;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#queues.values()].map((queue) => queue.close()));
  }
  get connection(): JobBackend['connection'] {
    return this.backend.connection;
  }
}
