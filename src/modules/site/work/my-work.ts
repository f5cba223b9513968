import { Injectable } from '@nestjs/common';
import { type Bilingual, sayBoth, texts } from '../../../kernel/i18n/text.js';
import { Clock } from '../../../kernel/time/clock.js';
import { localDateOf } from '../../../kernel/time/dates.js';
import { type Actor, hasRole } from '../../../platform/access/actor.js';
import { type TaskKind, taskKinds } from './task-kinds.js';
import { type TaskRow, WorkQueries } from './work.queries.js';
import type { WorkItem, WorkView } from './work.view.js';

const says = texts({
  instalment: { en: 'Instalment {number}', fr: 'Versement {number}' },
});

/** What waits for one person, from real rows: nothing is stored about it, so nothing can be forgotten. */
@Injectable()
export class MyWork {
  constructor(
    private readonly queries: WorkQueries,
    private readonly clock: Clock,
  ) {}

  async of(me: Actor): Promise<WorkView> {
    const now = this.clock.now();
    const kinds = taskKinds.filter((kind) => isFor(kind, me));
    const [rows, notices] = await Promise.all([this.queries.tasks(kinds, me, now), this.queries.unread(me.personId)]);
    const today = localDateOf(now);
    const groups = kinds.flatMap((kind) => {
      const own = rows.filter((row) => row.kind === kind.key);
      return own.length ? [{ kind: kind.key, title: kind.title, total: own[0]!.total, allHref: kind.allHref, items: own.map((row) => itemOf(kind, row, now, today)) }] : [];
    });
    return { name: me.name, now, groups, notices, belongsNowhere: !me.memberships.length && !me.roles.length };
  }
}

const isFor = (kind: TaskKind, me: Actor): boolean => kind.for.some((role) => (role === 'member' ? me.memberships.length > 0 : hasRole(me, role)));
const both = (text: Bilingual | string): Bilingual => (typeof text === 'string' ? { en: text, fr: text } : { en: text.en, fr: text.fr });

const itemOf = (kind: TaskKind, row: TaskRow, now: Date, today: string): WorkItem => ({
  href: kind.href(row.id),
  title: both(row.title),
  note: row.note === null ? null : typeof row.note === 'number' ? sayBoth(says.instalment, { number: row.note }) : both(row.note),
  dueAt: row.dueAt,
  dueOn: row.dueOn,
  overdue: row.dueAt ? now >= row.dueAt : row.dueOn ? today > row.dueOn : false,
  count: row.number,
});
