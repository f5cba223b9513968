import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { cursorOf, readCursor } from '../../platform/http/cursor.js';
import type { NotificationRow, NotificationsView } from './notification.view.js';

const pageSize = 20;

@Injectable()
export class NotificationsQueries {
  constructor(private readonly source: DataSource) {}

  /** A person's notices, newest first; two queries. */
  async list(personId: string, after: string | null): Promise<NotificationsView> {
    const from = readCursor(after, 'instant', 'id');
    const rows = await this.source.query<NotificationRow[]>(
      `select id, subject, body, href, created_at as at, read_at as "readAt" from notifications
       where person_id = $1 and ($2::timestamptz is null or (created_at, id) < ($2, $3::uuid))
       order by created_at desc, id desc limit $4`, [personId, from?.[0] ?? null, from?.[1] ?? null, pageSize + 1]);
    const [count] = await this.source.query<{ unread: number }[]>('select count(*) as unread from notifications where person_id = $1 and read_at is null', [personId]);
    const shown = rows.slice(0, pageSize);
    const last = rows.length > pageSize ? shown.at(-1) : undefined;
    return { notifications: shown, unread: count!.unread, next: last ? cursorOf(last.at, last.id) : null, after: from ? after : null };
  }

  /** Marks one notice of the person as read; false when it is not theirs. */
  async markOne(personId: string, id: string, at: Date): Promise<boolean> {
    const found = await this.source.query<unknown[]>(
      'with found as (update notifications set read_at = coalesce(read_at, $3) where id = $1 and person_id = $2 returning 1) select 1 from found', [id, personId, at]);
    return found.length > 0;
  }

  /** Marks all notices of the person as read; how many were not. */
  async markAll(personId: string, at: Date): Promise<number> {
    const [count] = await this.source.query<{ read: number }[]>(
      'with found as (update notifications set read_at = $2 where person_id = $1 and read_at is null returning 1) select count(*) as read from found', [personId, at]);
    return count!.read;
  }
}
