import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../kernel/time/clock.js';
import { firstHash, hashOf } from '../events/chain.js';
import { currentRequestId } from '../http/request-context.js';

/** An event about to be written with the transaction that caused it. */
export interface NewEvent {
  name: string;
  subjectType: string;
  subjectId: string;
  actorId: string | null;
  from?: string | null;
  to?: string | null;
  reason?: string | null;
  particulars?: Record<string, unknown>;
}

/** One transaction: its manager, its instant, and the events it will append at its end. */
export class Work {
  readonly events: NewEvent[] = [];
  constructor(
    readonly manager: EntityManager,
    readonly at: Date,
  ) {}
  record(event: NewEvent): void {
    this.events.push(event);
  }
}

const chainLock = 7_071_967;
const deadlock = '40P01';

/** Runs a piece of business in one transaction; events and outbox rows are appended last, so the chain's lock is held briefly. */
@Injectable()
export class UnitOfWork {
  readonly #listeners: (() => void)[] = [];
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Called after each commit that appended events; wakes the dispatcher. */
  onCommit(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** The work's result once committed. A deadlock victim is run again, at most twice: the work must touch only the database. */
  async run<T>(business: (work: Work) => Promise<T>, attempt = 1): Promise<T> {
    try {
      let appended = false;
      const result = await this.source.transaction(async (manager) => {
        const work = new Work(manager, this.clock.now());
        const value = await business(work);
        appended = work.events.length > 0;
        if (appended) await append(work);
        return value;
      });
      if (appended) for (const listener of this.#listeners) listener();
      return result;
    } catch (error) {
      if (attempt < 3 && (error as { code?: string }).code === deadlock) return this.run(business, attempt + 1);
      throw error;
    }
  }
}

async function append({ manager, events, at }: Work): Promise<void> {
  await manager.query('select pg_advisory_xact_lock($1)', [chainLock]);
  const [last] = await manager.query<{ hash: string }[]>('select hash from events order by id desc limit 1');
  let previous = last?.hash ?? firstHash;
  const rows = events.map((e) => {
    const link = { name: e.name, subjectType: e.subjectType, subjectId: e.subjectId, actorId: e.actorId, fromState: e.from ?? null,
      toState: e.to ?? null, reason: e.reason ?? null, particulars: JSON.parse(JSON.stringify(e.particulars ?? {})) as Record<string, unknown>, at };
    const hash = hashOf(previous, link);
    const row = { ...link, previous, hash };
    previous = hash;
    return row;
  });
  await manager.query(
    `with appended as (
       insert into events (name, subject_type, subject_id, actor_id, from_state, to_state, reason, particulars, at, request_id, previous_hash, hash)
       select e ->> 'name', e ->> 'subjectType', (e ->> 'subjectId')::uuid, (e ->> 'actorId')::uuid, e ->> 'fromState', e ->> 'toState', e ->> 'reason',
         e -> 'particulars', $2, $3, e ->> 'previous', e ->> 'hash'
       from jsonb_array_elements($1::jsonb) with ordinality as r(e, n) order by r.n
       returning id)
     insert into outbox (event_id) select id from appended`,
    [JSON.stringify(rows), at, currentRequestId()],
  );
}
