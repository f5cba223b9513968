import { Injectable } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { Clock } from '../../kernel/time/clock.js';
import { defineJob, Performing, type Performs } from '../jobs/define-job.js';
import { Jobs } from '../jobs/jobs.js';
import { Log } from '../logs/log.js';
import { type Sweep, sweepKey } from './sweep.js';

export const runSweeps = defineJob<object>({ name: 'run-sweeps', queue: 'sweeps', purpose: 'Does everything that is due by the clock', attempts: 1, backoffMs: 1_000, key: () => 'now' });

export const sweepEveryMs = 15_000;

/** Runs all sweeps, every few seconds by a schedule in the queue, and at once when the demonstration clock is moved. */
@Injectable()
@Performing(runSweeps)
export class Sweeper implements Performs<object> {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly log: Log,
  ) {}

  async schedule(): Promise<void> {
    await this.jobs.queue('sweeps').upsertJobScheduler('sweeps', { every: sweepEveryMs }, { name: runSweeps.name, data: {}, opts: { removeOnComplete: true, removeOnFail: { age: 86_400 } } });
  }

  async perform(): Promise<void> {
    let failure: unknown;
    for (const { name, instance } of this.sweeps()) {
      try {
        await instance.sweep(this.clock.now());
      } catch (error) {
        failure = error;
        this.log.error('sweep failed', { job: name, error });
      }
    }
    if (failure) throw failure instanceof Error ? failure : new Error('a sweep failed');
  }

  sweeps(): { name: string; order: number; instance: Sweep }[] {
    return this.discovery.getProviders()
      .flatMap(({ metatype, instance }) => {
        const meta = metatype ? this.reflector.get<{ name: string; order: number } | undefined>(sweepKey, metatype) : undefined;
        return meta ? [{ ...meta, instance: instance as Sweep }] : [];
      })
      .sort((a, b) => a.order - b.order);
  }
}
