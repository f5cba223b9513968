import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { forbidden, invalid, notFound, wrongState } from '../../../kernel/errors/refusal.js';
import { isId, newId } from '../../../kernel/ids/ids.js';
import { type Actor, hasRole } from '../../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../../platform/database/unit-of-work.js';
import { FileStore } from '../../../platform/files/file-store.js';
import type { StoredUpload } from '../../../platform/files/upload.js';
import type { Download } from '../../../platform/http/view.js';
import { permissions } from '../../accounts/index.js';
import { Calls } from '../../calls/index.js';
import { openFile } from '../attachments.service.js';
import { SideFiles } from '../information/side-files.js';
import { writingRoles } from '../proposal-access.js';
import { type ProposalRow, ProposalReads } from '../proposal-reads.js';
import { headOf } from '../section.view.js';
import { required } from '../submitting.service.js';
import { type MessageRights, messageRights, silenceOf } from './message-rights.js';
import { MessageQueries, messagesShown } from './messages.queries.js';
import type { InboxView, MessagesView } from './messages.view.js';
import { messageWords as says, silences } from './messages.words.js';

/** Messages between an organization and the program about one proposal: plain, append-only, told without their text. */
@Injectable()
export class Messages {
  constructor(
    private readonly source: DataSource,
    private readonly reads: ProposalReads,
    private readonly calls: Calls,
    private readonly queries: MessageQueries,
    private readonly units: UnitOfWork,
    private readonly files: SideFiles,
    private readonly store: FileStore,
  ) {}

  async show(id: string, after: string | null, me: Actor): Promise<MessagesView> {
    const { row, rights } = await this.readable(id, me);
    const from = isId(after) ? after : null;
    const [call, rows] = await Promise.all([this.calls.one(row.callId), this.queries.ofProposal(id, me.personId, from)]);
    const messages = rows.slice(0, messagesShown);
    const silence = silenceOf(row);
    return {
      proposal: headOf(row, call), side: rights.side, unread: rights.writes ? (rows[0]?.unreadInAll ?? 0) : 0, next: rows.length > messagesShown ? messages.at(-1)!.id : null, after: from, mayWrite: rights.writes && !silence, silence,
      messages: messages.map(({ id: messageId, side, authorId, author, body, writtenAt, unread, files }) => ({
        id: messageId, from: side, author: side === 'staff' && rights.side === 'applicant' ? says.officer : author, mine: authorId === me.personId, body, writtenAt, unread, files,
      })),
    };
  }

  /** Conversations of the reader's side. */
  async inbox(after: string | null, view: string | null, me: Actor): Promise<InboxView> {
    const readsAll = hasRole(me, ...permissions['message.readAll']);
    const side = readsAll && view !== 'own' ? 'staff' : 'applicant';
    const own = me.memberships.filter(({ roles }) => side === 'staff' || roles.some((role) => writingRoles.includes(role))).map(({ organizationId }) => organizationId);
    const { rows, next } = await (side === 'staff' ? this.queries.forStaff(me.personId, own, me.conflicts ?? [], after) : this.queries.ofOrganizations(me.personId, own, after));
    return { side, both: readsAll && me.memberships.length > 0, threads: rows, next, after };
  }

  async write(id: string, body: string | null, uploads: readonly StoredUpload[], me: Actor): Promise<void> {
    await this.readable(id, me);
    await this.units.run(async (work) => {
      await work.manager.query('select 1 from proposals where id = $1 for update', [id]);
      const { row, rights } = await this.readable(id, me, work);
      if (!rights.writes) throw forbidden();
      const silence = silenceOf(row);
      if (silence) throw wrongState(silence, silences[silence]);
      const text = required(body, 'body', says.empty);
      const problems = this.files.problems(uploads.map((upload) => ({ ...upload, field: 'files' })), 0);
      if (problems.length) throw invalid(problems);
      const messageId = newId();
      await work.manager.query('insert into proposal_messages (id, proposal_id, side, written_by, body, written_at) values ($1, $2, $3, $4, $5, $6)', [messageId, id, rights.side, me.personId, text, work.at]);
      await work.manager.query(
        `insert into message_threads (proposal_id, organization_id, last_message_id, last_side, last_at) values ($1, $2, $3, $4, $5)
         on conflict (proposal_id) do update set last_message_id = excluded.last_message_id, last_side = excluded.last_side, last_at = excluded.last_at`, [id, row.organizationId, messageId, rights.side, work.at]);
      await this.files.keep(work, row, { messageId }, uploads, me.personId);
      await markRead(work, id, messageId, me);
      work.record({ name: rights.side === 'staff' ? 'message.sent' : 'message.received', subjectType: 'message', subjectId: messageId, actorId: me.personId, particulars: { proposalId: id, organizationId: row.organizationId, callId: row.callId } });
    });
  }

  /** Remembers that this person has read everything that is there now. */
  async read(id: string, me: Actor): Promise<void> {
    const { rights } = await this.readable(id, me);
    if (!rights.writes) throw forbidden(); // an auditor reads and leaves no mark
    await this.units.run(async (work) => {
      const [last] = await work.manager.query<{ id: string }[]>('select last_message_id as id from message_threads where proposal_id = $1', [id]);
      if (last) await markRead(work, id, last.id, me);
    });
  }

  /** A file of a message, for those who read the message. */
  async open(id: string, messageId: string, fileId: string, me: Actor): Promise<Download> {
    const { rights } = await this.readable(id, me);
    if (!isId(messageId)) throw notFound();
    return openFile(this.source.manager, this.store, id, fileId, await this.isOwn(messageId, rights) ? 'owner' : 'other', `f.message_id = '${messageId}'`);
  }

  /** Whether the message came from the reader's side, whose files it may have back before they are scanned. */
  private async isOwn(messageId: string, { side }: MessageRights): Promise<boolean> {
    const [row] = await this.source.query<{ side: string }[]>('select side from proposal_messages where id = $1', [messageId]);
    return row?.side === side;
  }

  /** 404 for those who may not know of the proposal, 403 for those who read it but not its messages. */
  private async readable(id: string, me: Actor, work?: Work): Promise<{ row: ProposalRow; rights: MessageRights }> {
    const { row } = await this.reads.seen(id, me, work?.manager);
    const rights = messageRights(me, row);
    if (!rights?.reads) throw forbidden();
    return { row, rights };
  }
}

const markRead = async ({ manager, at }: Work, proposalId: string, through: string, me: Actor): Promise<void> => {
  await manager.query(
    `insert into message_reads (proposal_id, person_id, through_id, read_at) values ($1, $2, $3, $4)
     on conflict (proposal_id, person_id) do update set through_id = greatest(message_reads.through_id::text, excluded.through_id::text)::uuid, read_at = excluded.read_at`, [proposalId, me.personId, through, at]);
};
