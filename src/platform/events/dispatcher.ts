import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Jobs } from '../jobs/jobs.js';
import { Log } from '../logs/log.js';
import { deliverEvent } from './deliver-event.job.js';
import { EventListeners } from './event-listeners.js';

const pollMs = 1_000;
const batch = 200;

/** Turns committed event rows into jobs. The outbox row goes only after its jobs are in the queue: a crash between loses nothing. */
@Injectable()
export class Dispatcher {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #again = false;

  constructor(
    private readonly source: DataSource,
    private readonly units: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly listeners: EventListeners,
    private readonly log: Log,
  ) {}

  /** Starts listening for commits here, and looking for those of other processes. */
  start(): void {
    this.units.onCommit(() => void this.wake());
    this.#timer = setInterval(() => void this.wake(), pollMs);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#timer = undefined;
    await this.#running;
  }

  /** Empties the outbox; one run at a time, and once more when called meanwhile. */
  wake(): Promise<void> {
    if (this.#running) {
      this.#again = true;
      return this.#running;
    }
    this.#running = this.drain()
      .catch((error: unknown) => this.log.warn('dispatch failed', { error }))
      .finally(() => (this.#running = undefined));
    return this.#running;
  }

  private async drain(): Promise<void> {
    do {
      this.#again = false;
      while ((await this.some()) === batch);
    } while (this.#again);
  }

  private some(): Promise<number> {
    return this.source.transaction(async (manager) => {
      const rows = await manager.query<{ id: number; name: string }[]>(
        'select e.id, e.name from outbox o join events e on e.id = o.event_id order by o.event_id limit $1 for update of o skip locked', [batch]);
      for (const { id, name } of rows) for (const listener of this.listeners.wanting(name)) await this.jobs.add(deliverEvent, { eventId: id, listener });
      if (rows.length) await manager.query('delete from outbox where event_id = any($1::bigint[])', [rows.map((r) => r.id)]);
      return rows.length;
    });
  }
}
