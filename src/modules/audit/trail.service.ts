import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { newId } from '../../kernel/ids/ids.js';
import type { Actor } from '../../platform/access/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { verifyChain } from '../../platform/events/verify-chain.js';
import { wordsOf } from './event-words.js';
import type { TrailFilter } from './trail.dto.js';
import { TrailQueries } from './trail.queries.js';
import type { TrailEntry, TrailRow, TrailView, VerificationView } from './trail.view.js';

const pageSize = 20;
const batch = 1_000;

/** What happened, who did it, and whether the record of it still holds. */
@Injectable()
export class Trail {
  constructor(
    private readonly source: DataSource,
    private readonly units: UnitOfWork,
    private readonly queries: TrailQueries,
  ) {}

  async list(filter: TrailFilter, me: Actor): Promise<TrailView> {
    const withheld = await this.queries.withheldFrom(me);
    const rows = await this.queries.list(filter, withheld, filter.after ?? null, pageSize + 1);
    const shown = rows.slice(0, pageSize);
    return {
      events: shown.map(entryOf),
      filter: { event: filter.event ?? null, subject: filter.subject ?? null, subjectId: filter.subjectId ?? null, actor: filter.actor ?? null, from: filter.from ?? null, to: filter.to ?? null },
      next: rows.length > pageSize ? shown.at(-1)!.id : null,
      after: filter.after ?? null,
      withheld: withheld !== null,
    };
  }

  /** Every event that fits, a batch at a time. */
  async *all(filter: TrailFilter, me: Actor): AsyncGenerator<TrailEntry> {
    const withheld = await this.queries.withheldFrom(me);
    for (let after: number | null = null; ; ) {
      const rows: TrailRow[] = await this.queries.list(filter, withheld, after, batch);
      for (const row of rows) yield entryOf(row);
      if (rows.length < batch) return;
      after = rows.at(-1)!.id;
    }
  }

  async verification(): Promise<VerificationView> {
    return { last: await this.queries.lastVerification() };
  }

  /** Recomputes the whole chain and records the outcome in it. */
  async verify(me: Actor): Promise<VerificationView> {
    const { ok, count, brokenId, head } = await verifyChain(this.source);
    await this.units.run(async (work) => {
      work.record({ name: ok ? 'trail.verified' : 'trail.foundBroken', subjectType: 'trail', subjectId: newId(), actorId: me.personId, particulars: { count, brokenId, head } });
    });
    return this.verification();
  }
}

const entryOf = (row: TrailRow): TrailEntry => ({ ...row, words: wordsOf(row.name) });
