import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { cursorOf, readCursor } from '../../../platform/http/cursor.js';
import { filesJson, fileViews } from '../information/side-files.js';
import type { Side } from '../proposal-access.js';
import type { FileView } from '../proposal-reads.js';
import type { InboxRow } from './messages.view.js';

export const messagesShown = 20;

export interface MessageRow {
  id: string;
  side: Side;
  authorId: string;
  author: string;
  body: string;
  writtenAt: Date;
  unread: boolean;
  unreadInAll: number;
  files: FileView[];
}

/** In SQL, how many messages of a proposal a person has not read: written by others after what they read last. */
export const unreadSql = (proposalId: string, personId: string): string =>
  `(select count(*)::int from proposal_messages u where u.proposal_id = ${proposalId} and u.written_by <> ${personId}
     and u.id > coalesce((select d.through_id from message_reads d where d.proposal_id = ${proposalId} and d.person_id = ${personId}), '00000000-0000-0000-0000-000000000000'))`;

/** Conversations and their messages. */
@Injectable()
export class MessageQueries {
  constructor(private readonly source: DataSource) {}

  /** Messages of a proposal, the newest first, one more than are shown; one query. */
  async ofProposal(proposalId: string, personId: string, after: string | null): Promise<MessageRow[]> {
    const rows = await this.source.query<MessageRow[]>(
      `select m.id, m.side, m.written_by as "authorId", n.name as author, m.body, m.written_at as "writtenAt",
         m.written_by <> $2 and m.id > coalesce((select d.through_id from message_reads d where d.proposal_id = $1 and d.person_id = $2), '00000000-0000-0000-0000-000000000000') as unread,
         ${unreadSql('$1', '$2')} as "unreadInAll", ${filesJson('f.message_id = m.id')} as files
       from proposal_messages m join persons n on n.id = m.written_by where m.proposal_id = $1 and ($3::uuid is null or m.id < $3::uuid) order by m.id desc limit ${messagesShown + 1}`, [proposalId, personId, after]);
    return rows.map((row) => ({ ...row, files: fileViews(row.files) }));
  }

  /** Conversations with all applicants but one's own organizations and those a conflict of interest keeps one from. */
  forStaff(personId: string, own: readonly string[], withheld: readonly string[], after: string | null): Promise<{ rows: InboxRow[]; next: string | null }> {
    return this.inbox("t.last_side = 'staff'", 't.organization_id <> all($2::uuid[]) and t.proposal_id <> all($6::uuid[]) and p.submitted_at is not null', personId, own, after, [withheld]);
  }

  /** Conversations of organizations. */
  ofOrganizations(personId: string, organizations: readonly string[], after: string | null): Promise<{ rows: InboxRow[]; next: string | null }> {
    return this.inbox("t.last_side = 'applicant'", 't.organization_id = any($2::uuid[])', personId, organizations, after);
  }

  private async inbox(done: string, condition: string, personId: string, organizations: readonly string[], after: string | null, more: readonly unknown[] = []): Promise<{ rows: InboxRow[]; next: string | null }> {
    const [doneFrom, at, id] = readCursor(after, 'number', 'instant', 'id') ?? [null, null, null];
    const rows = await this.source.query<InboxRow[]>(
      `select t.proposal_id as "proposalId", p.reference, p.title, p.language, o.legal_name as organization, t.last_side as "lastSide", t.last_at as "lastAt", ${unreadSql('t.proposal_id', '$1')} as unread
       from message_threads t join proposals p on p.id = t.proposal_id join organizations o on o.id = t.organization_id
       where ${condition} and ($3::int is null or (${done}) > ($3 = 1) or ((${done}) = ($3 = 1) and (t.last_at, t.proposal_id) < ($4::timestamptz, $5::uuid)))
       order by (${done}), t.last_at desc, t.proposal_id desc limit ${messagesShown + 1}`, [personId, organizations, doneFrom, at, id, ...more]);
    const shown = rows.slice(0, messagesShown);
    const last = shown.at(-1);
    return { rows: shown, next: rows.length > messagesShown && last ? cursorOf(done.endsWith(`'${last.lastSide}'`) ? 1 : 0, last.lastAt, last.proposalId) : null };
  }
}
