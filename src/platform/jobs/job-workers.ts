import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { type Job, Worker } from 'bullmq';
import { inRequest } from '../http/request-context.js';
import { Log } from '../logs/log.js';
import { type JobKind, type Performs, performsKey, type QueueName, queueNames } from './define-job.js';
import { Jobs } from './jobs.js';

/** How soon a job is taken over whose process died. */
const patience = { lockDuration: 15_000, stalledInterval: 5_000 };
const concurrency: Record<QueueName, number> = { events: 4, mail: 4, documents: 1, sweeps: 1, files: 2 };

/** Runs the jobs of this process; as many processes as wanted may do so. */
@Injectable()
export class JobWorkers {
  readonly #performers = new Map<string, Performs<object>>();
  #workers: Worker[] = [];

  constructor(
    private readonly jobs: Jobs,
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    private readonly log: Log,
  ) {}

  /** Every kind of job that has a performer, for the docs. */
  kinds(): JobKind<object>[] {
    return this.performers().map(({ kind }) => kind);
  }

  start(prefix: string): void {
    for (const { kind, instance } of this.performers()) this.#performers.set(kind.name, instance);
    this.#workers = queueNames.map((name) => {
      const worker = new Worker(name, (job) => this.perform(job), { connection: this.jobs.connection, concurrency: concurrency[name], prefix, ...patience });
      worker.on('failed', (job, error) => this.log.warn('job failed', { job: job?.name ?? name, id: job?.id ?? '', attempt: job?.attemptsMade ?? 0, error }));
      worker.on('error', (error) => this.log.warn('job worker', { job: name, error }));
      return worker;
    });
  }

  /** Lets the jobs under way finish. */
  async stop(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.close()));
    this.#workers = [];
  }

  private async perform(job: Job): Promise<void> {
    const performer = this.#performers.get(job.name);
    if (!performer) throw new Error(`No provider performs ${job.name}`);
    await inRequest(randomUUID(), () => performer.perform(job.data as object));
  }

  private performers(): { kind: JobKind<object>; instance: Performs<object> }[] {
    return this.discovery.getProviders().flatMap(({ metatype, instance }) => {
      const kind = metatype ? this.reflector.get<JobKind<object> | undefined>(performsKey, metatype) : undefined;
      return kind ? [{ kind, instance: instance as Performs<object> }] : [];
    });
  }
}
