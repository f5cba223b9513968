import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Bilingual } from '../../../kernel/i18n/text.js';
import { localDateOf, programmeZone } from '../../../kernel/time/dates.js';
import type { Actor } from '../../../platform/access/actor.js';
import type { TaskKind } from './task-kinds.js';
import type { UnreadNotice } from './work.view.js';

export interface TaskRow {
  kind: string;
  id: string;
  title: Bilingual | string;
  note: Bilingual | string | number | null;
  dueAt: Date | null;
  dueOn: string | null;
  number: number;
  total: number;
}

const shown = 5;
const organizationsWith = (me: Actor, ...roles: string[]): string[] => me.memberships.filter((m) => roles.some((role) => m.roles.includes(role))).map((m) => m.organizationId);

/** Work found in other modules' tables: all kinds in one statement. */
@Injectable()
export class WorkQueries {
  constructor(private readonly source: DataSource) {}

  async tasks(kinds: readonly TaskKind[], me: Actor, now: Date): Promise<TaskRow[]> {
    if (!kinds.length) return [];
    const parts = kinds.map(({ key, sql }) =>
      `(select '${key}' as kind, id, title, note, due_at as "dueAt", due_on as "dueOn", number, (sum(number) over ())::int as total from (${sql}) as found order by coalesce(due_at, due_on), id limit ${shown})`);
    return this.source.query<TaskRow[]>(
      `with me as (select $1::uuid as person_id, $2::uuid[] as writes_for, $3::uuid[] as signs_for, $4::uuid[] as belongs_to, $5::date as today) ${parts.join(' union all ')}`,
      [me.personId, organizationsWith(me, 'owner', 'editor', 'signatory'), organizationsWith(me, 'owner', 'signatory'), me.memberships.map((m) => m.organizationId), localDateOf(now, programmeZone)]);
  }

  async unread(personId: string): Promise<{ unread: number; latest: UnreadNotice[] }> {
    const rows = await this.source.query<(UnreadNotice & { unread: number })[]>(
      `select id, subject, href, created_at as "createdAt", (count(*) over ())::int as unread from notifications where person_id = $1 and read_at is null order by created_at desc, id desc limit ${shown}`, [personId]);
    return { unread: rows[0]?.unread ?? 0, latest: rows.map(({ id, subject, href, createdAt }) => ({ id, subject, href, createdAt })) };
  }
}
