import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isId } from '../../kernel/ids/ids.js';
import { Clock } from '../../kernel/time/clock.js';
import type { Actor } from '../../platform/access/actor.js';
import type { DeskView } from './desk.view.js';
import { phasesOf } from './phases/phase-of.js';
import { ReviewerProfiles } from './register/profiles.service.js';
import { type DeskGroup, ReviewQueries } from './reviews.queries.js';

const pageSize = 20;
const groups: readonly DeskGroup[] = ['todo', 'submitted', 'over'];

/** What a reviewer has to do, has done, and no longer does. */
@Injectable()
export class Desk {
  constructor(
    private readonly queries: ReviewQueries,
    private readonly profiles: ReviewerProfiles,
    private readonly clock: Clock,
    private readonly source: DataSource,
  ) {}

  async show(me: Actor, options: { group?: string | undefined; after?: string | undefined }): Promise<DeskView> {
    const group = groups.find((one) => one === options.group) ?? 'todo';
    const [rows, counts, papers, trained] = await Promise.all([
      this.queries.desk(me.personId, group, readCursor(options.after), pageSize + 1), this.queries.deskCounts(me.personId), this.profiles.papers(me.personId), this.queries.isTrained(me.personId),
    ]);
    const shown = rows.slice(0, pageSize);
    const last = shown.at(-1);
    const now = this.clock.now();
    const phases = await phasesOf(this.source.manager, shown.map(({ callId }) => callId), now);
    return { group, counts, rows: shown.map((row) => ({ ...row, phase: phases.get(row.callId) ?? null })), papers, now, trained, next: rows.length > pageSize && last ? `${last.dueAt.toISOString()}_${last.id}` : null };
  }
}

function readCursor(after: string | undefined): { dueAt: string; id: string } | null {
  const [dueAt = '', id] = typeof after === 'string' ? after.split('_') : [];
  return isId(id) && /^\d{4}-\d{2}-\d{2}T[\d:.]{8,12}Z$/.test(dueAt) && !Number.isNaN(Date.parse(dueAt)) ? { dueAt, id } : null;
}
