import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { cursorOf, readCursor } from '../../../platform/http/cursor.js';
import type { LetterRow, LetterView, MailboxView } from './mailbox.view.js';

const pageSize = 20;
const columns = 'id, to_address as "to", locale, subject, delivery, attempts, may_repeat as "mayRepeat", created_at as at, sent_at as "sentAt"';

@Injectable()
export class MailboxQueries {
  constructor(private readonly source: DataSource) {}

  /** All letters, newest first, perhaps of one recipient. */
  async list(to: string | null, after: string | null): Promise<MailboxView> {
    const from = readCursor(after, 'instant', 'id');
    const rows = await this.source.query<LetterRow[]>(
      `select ${columns} from mails
       where ($1::text is null or to_address like '%' || $1 || '%') and ($2::timestamptz is null or (created_at, id) < ($2, $3::uuid))
       order by created_at desc, id desc limit $4`,
      [to ? to.toLowerCase().replace(/[\\%_]/g, '\\$&') : null, from?.[0] ?? null, from?.[1] ?? null, pageSize + 1]);
    const shown = rows.slice(0, pageSize);
    const last = rows.length > pageSize ? shown.at(-1) : undefined;
    return { letters: shown, to, next: last ? cursorOf(last.at, last.id) : null, after: from ? after : null };
  }

  async one(id: string): Promise<Omit<LetterView, 'ownAddress'> | undefined> {
    const [row] = await this.source.query<Omit<LetterView, 'ownAddress'>[]>(`select ${columns}, body, next_attempt_at as "nextAttemptAt", last_error as "lastError" from mails where id = $1`, [id]);
    return row;
  }
}
