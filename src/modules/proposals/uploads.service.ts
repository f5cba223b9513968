import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { DataSource, type EntityManager } from 'typeorm';
import { invalid, notFound, problem, Refusal, wrongState } from '../../kernel/errors/refusal.js';
import { type Bilingual, texts } from '../../kernel/i18n/text.js';
import { isId, newId } from '../../kernel/ids/ids.js';
import { Clock } from '../../kernel/time/clock.js';
import type { Actor } from '../../platform/access/actor.js';
import { safeFileName } from '../../platform/files/file-name.js';
import { FileStore } from '../../platform/files/file-store.js';
import { inspect } from '../../platform/files/inspection/inspect.js';
import { reasons } from '../../platform/files/inspection/reasons.js';
import { Calls, questionOf } from '../calls/index.js';
import { Attachments, type AttachmentsView, tooLarge, wrongExtension } from './attachments.service.js';
import { lockForWriting } from './proposal-reads.js';
import type { BeginUpload } from './uploads.dto.js';

/** The longest part the portal takes; on a line of 1 Mbit/s a cut costs four seconds of sending. */
export const partBytes = 512 * 1024;
/** Unfinished uploads one person may keep in one proposal. */
const mostUnfinished = 20;

const says = texts({
  notDraft: { en: 'This proposal is no longer a draft, so its files cannot be changed.', fr: 'Cette proposition n’est plus une ébauche\u00a0: ses fichiers ne peuvent plus être modifiés.' },
  noQuestion: { en: 'The form has no place for this file.', fr: 'Le formulaire n’a pas d’emplacement pour ce fichier.' },
  tooMany: { en: 'Too many uploads are unfinished. Finish or cancel some first.', fr: 'Trop de téléversements sont inachevés. Terminez-en ou annulez-en d’abord.' },
  elsewhere: { en: 'The upload stands at another place. Ask where, and go on from there.', fr: 'Le téléversement en est à un autre point. Demandez lequel et reprenez à partir de là.' },
  cut: { en: 'This part did not arrive whole. Send it again.', fr: 'Cette partie n’est pas arrivée au complet. Envoyez-la de nouveau.' },
  unfinished: { en: 'Parts of the file are still missing.', fr: 'Il manque encore des parties du fichier.' },
});

/** How far an upload is, and how to go on. */
export interface UploadView {
  id: string;
  proposalId: string;
  fileName: string;
  bytes: number;
  /** Where the next part begins. */
  received: number;
  /** The longest part that is taken. */
  partBytes: number;
}

interface UploadRow {
  id: string;
  proposalId: string;
  question: string;
  fileName: string;
  bytes: number;
  received: number;
}
const columns = 'id, proposal_id as "proposalId", question_key as question, file_name as "fileName", bytes::int, received::int';

/**
 * Large files in parts, each kept in the file store as soon as it arrived whole: after a cut line or a killed server
 * the upload goes on where the last whole part ended, through any process of the portal (ADR 0015).
 */
@Injectable()
export class Uploads {
  constructor(
    private readonly source: DataSource,
    private readonly store: FileStore,
    private readonly attachments: Attachments,
    private readonly calls: Calls,
    private readonly clock: Clock,
  ) {}

  /** Begins an upload, or finds the unfinished one of the same file by the same person. */
  begin(proposalId: string, dto: BeginUpload, me: Actor): Promise<UploadView> {
    return this.source.transaction(async (manager) => {
      const proposal = await lockForWriting(manager, proposalId, me);
      if (proposal.state !== 'draft') throw wrongState('notDraft', says.notDraft);
      const question = questionOf(await this.calls.form(proposal.formVersionId), dto.question);
      if (question?.kind !== 'files') throw invalid([problem(dto.question, 'unknownQuestion', says.noQuestion)]);
      const fileName = safeFileName(dto.fileName);
      const refused = wrongExtension(question, fileName) ?? tooLarge(question, fileName, dto.bytes);
      if (refused) throw invalid([refused]);
      const [{ count }] = await manager.query<[{ count: number }]>('select count(*)::int as count from uploads where proposal_id = $1 and begun_by = $2', [proposalId, me.personId]);
      const [row] = await manager.query<UploadRow[]>(
        `insert into uploads (id, proposal_id, question_key, file_name, bytes, fingerprint, begun_by, begun_at, touched_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $8)
         on conflict on constraint uploads_same do update set touched_at = excluded.touched_at returning ${columns}`,
        [newId(), proposalId, dto.question, fileName, dto.bytes, dto.fingerprint, me.personId, this.clock.now()]);
      if (count >= mostUnfinished && row!.received === 0) throw new Refusal('tooMany', 'tooManyUploads', says.tooMany);
      return view(row!);
    });
  }

  async show(proposalId: string, id: string, me: Actor): Promise<UploadView> {
    return view(await this.own(this.source.manager, proposalId, id, me));
  }

  /** Takes the part that begins where the last one ended; anything else is told where that is. */
  async addPart(proposalId: string, id: string, startsAt: number, content: Readable, length: number | null, me: Actor): Promise<UploadView> {
    const before = await this.own(this.source.manager, proposalId, id, me);
    if (startsAt !== before.received) throw elsewhere(before.received);
    if (length === null || length < 1 || length > Math.min(partBytes, before.bytes - startsAt)) throw new Refusal('tooLarge', 'wrongPart', says.cut, [], { partBytes });
    const part = await this.store.put(content).catch(() => { throw new Refusal('invalid', 'partCut', says.cut); });
    try {
      if (part.bytes !== length) throw new Refusal('invalid', 'partCut', says.cut);
      return await this.source.transaction(async (manager) => {
        const row = await this.own(manager, proposalId, id, me, 'for update');
        if (row.received !== startsAt) throw elsewhere(row.received);
        await manager.query('insert into upload_parts (upload_id, starts_at, bytes, store_key) values ($1, $2, $3, $4)', [id, startsAt, part.bytes, part.key]);
        await manager.query('update uploads set received = received + $2, touched_at = $3 where id = $1', [id, part.bytes, this.clock.now()]);
        return view({ ...row, received: row.received + part.bytes });
      });
    } catch (error) {
      await this.store.remove(part.key);
      throw error;
    }
  }

  /** Puts the parts together, looks into the file, and adds it to the proposal like any other. */
  async complete(proposalId: string, id: string, me: Actor): Promise<AttachmentsView> {
    const row = await this.own(this.source.manager, proposalId, id, me);
    if (row.received !== row.bytes) throw wrongState('uploadUnfinished', says.unfinished);
    const keys = await this.partKeys(this.source.manager, id);
    const kept = await this.store.put(Readable.from(this.joined(keys)));
    const verdict = await this.store.lend(kept.key, (path) => inspect(row.fileName, path, kept.bytes));
    if (verdict.refused) {
      await this.store.remove(kept.key);
      await this.forget(id);
      throw invalid([problem(row.question, verdict.refused, named(row.fileName, reasons[verdict.refused]))]);
    }
    const view = await this.attachments.add(proposalId, [{ field: row.question, fileName: row.fileName, mediaType: verdict.mediaType, ...kept }], me);
    await this.forget(id);
    return view;
  }

  /** Gives an upload up; its parts go at once. */
  async cancel(proposalId: string, id: string, me: Actor): Promise<{ cancelled: true }> {
    await this.own(this.source.manager, proposalId, id, me);
    await this.forget(id);
    return { cancelled: true };
  }

  /** Throws away an upload with its parts. */
  async forget(id: string): Promise<void> {
    const keys = await this.source.transaction(async (manager) => {
      await manager.query('select 1 from uploads where id = $1 for update', [id]);
      const found = await this.partKeys(manager, id);
      await manager.query('delete from uploads where id = $1', [id]);
      return found;
    });
    for (const key of keys) await this.store.remove(key);
  }

  /** Uploads nobody has sent a part of since then. */
  async abandonedSince(instant: Date): Promise<string[]> {
    return (await this.source.query<{ id: string }[]>('select id from uploads where touched_at < $1 order by touched_at limit 200', [instant])).map(({ id }) => id);
  }

  private async *joined(keys: readonly string[]): AsyncGenerator<Buffer> {
    for (const key of keys) yield* (await this.store.open(key)) as AsyncIterable<Buffer>;
  }

  private async partKeys(manager: EntityManager, id: string): Promise<string[]> {
    return (await manager.query<{ key: string }[]>('select store_key as key from upload_parts where upload_id = $1 order by starts_at', [id])).map(({ key }) => key);
  }

  /** An upload of this person in this proposal, as long as they may write there: 404 otherwise. */
  private async own(manager: EntityManager, proposalId: string, id: string, me: Actor, lock = ''): Promise<UploadRow> {
    const proposal = await this.attachments.writable(proposalId, me);
    if (!proposal.isDraft) throw wrongState('notDraft', says.notDraft);
    const [row] = isId(id) ? await manager.query<UploadRow[]>(`select ${columns} from uploads where id = $1 and proposal_id = $2 and begun_by = $3 ${lock}`, [id, proposalId, me.personId]) : [];
    if (!row) throw notFound();
    return row;
  }
}

const view = ({ id, proposalId, fileName, bytes, received }: UploadRow): UploadView => ({ id, proposalId, fileName, bytes, received, partBytes });
const elsewhere = (received: number): Refusal => new Refusal('stale', 'wrongOffset', says.elsewhere, [], { received });
const named = (name: string, text: Bilingual): Bilingual => ({ en: `${name}: ${text.en}`, fr: `${name}\u00a0: ${text.fr}` });
