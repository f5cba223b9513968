import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { notFound } from '../../../kernel/errors/refusal.js';
import type { Work } from '../../../platform/database/unit-of-work.js';
import { absoluteHours, idleMinutes } from './session-store.js';

export interface OwnSession {
  /** The row's key, which opens nothing. */
  id: string;
  device: string;
  createdAt: Date;
  lastSeenAt: Date;
  current: boolean;
}

/** The open sessions of one person. Keys are those of the stored rows. */
@Injectable()
export class OwnSessions {
  constructor(private readonly source: DataSource) {}

  of(personId: string, current: string): Promise<OwnSession[]> {
    return this.source.query<OwnSession[]>(
      `select id, device, created_at as "createdAt", last_seen_at as "lastSeenAt", id = $2 as current from sessions
       where person_id = $1 and expires_at > now() and last_seen_at > now() - make_interval(mins => $3) order by id = $2 desc, last_seen_at desc limit 100`,
      [personId, current, idleMinutes]);
  }

  /** Ends one session of this person; somebody else's is a 404. */
  async end(personId: string, id: string): Promise<void> {
    const [, ended] = await this.source.query<[unknown[], number]>('delete from sessions where person_id = $1 and id = $2', [personId, id]);
    if (!ended) throw notFound();
  }

  /** Ends all but the one to keep, at once. */
  endOthers(personId: string, keep: string): Promise<void> {
    return endAll(this.source.manager, personId, keep);
  }

  /** Ends all but the one to keep, with the transaction that makes them stale. */
  endIn(work: Work, personId: string, keep: string | null): Promise<void> {
    return endAll(work.manager, personId, keep);
  }

  readonly rules = { idleMinutes, absoluteHours };
}

async function endAll(manager: EntityManager, personId: string, keep: string | null): Promise<void> {
  await manager.query('delete from sessions where person_id = $1 and id is distinct from $2', [personId, keep]);
}
