import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type FieldProblem, problem } from '../../../kernel/errors/refusal.js';
import { texts } from '../../../kernel/i18n/text.js';
import { newId } from '../../../kernel/ids/ids.js';
import type { Work } from '../../../platform/database/unit-of-work.js';
import { FileStore } from '../../../platform/files/file-store.js';
import type { StoredUpload } from '../../../platform/files/upload.js';
import { fieldPath } from '../../../ui/index.js';
import { tooLarge, wrongExtension } from '../attachments.service.js';
import type { FileView } from '../proposal-reads.js';
import { FileScans } from '../scanning/file-scans.service.js';

/** What may come beside the form: with an answer to the department, or with a message. */
export const sideFiles = { accept: ['pdf', 'docx', 'xlsx', 'jpg', 'png'], maxMb: 25, most: 3 } as const;

const says = texts({
  tooMany: { en: 'At most {most} files go here.', fr: 'Cet endroit accepte au plus {most} fichiers.' },
});

/** Where a file belongs, besides its proposal. */
export type Place = { itemId: string } | { messageId: string };
export interface Belongs {
  id: string;
  organizationId: string;
  callId: string;
}

/** Files beside the form: kept, scanned and opened like all others, but no part of what is assessed. */
@Injectable()
export class SideFiles {
  constructor(
    private readonly store: FileStore,
    private readonly scans: FileScans,
  ) {}

  /** What is wrong with the files of one field, beside those it has already. */
  problems(uploads: readonly StoredUpload[], kept: number): FieldProblem[] {
    return uploads.flatMap(({ field, fileName, bytes }, index) => {
      const key = fieldPath(field);
      const found = wrongExtension({ key, accept: sideFiles.accept }, fileName) ?? tooLarge({ key, maxMb: sideFiles.maxMb }, fileName, bytes);
      if (found) return [found];
      return kept + index >= sideFiles.most ? [problem(key, 'tooManyFiles', says.tooMany, { most: sideFiles.most })] : [];
    });
  }

  async keep(work: Work, { id, organizationId, callId }: Belongs, place: Place, uploads: readonly StoredUpload[], actorId: string): Promise<void> {
    const [itemId, messageId] = 'itemId' in place ? [place.itemId, null] : [null, place.messageId];
    for (const { fileName, mediaType, bytes, sha256, key } of uploads) {
      const fileId = newId();
      await work.manager.query(
        `insert into attachments (id, proposal_id, question_key, file_name, media_type, bytes, sha256, store_key, uploaded_by, uploaded_at, scan_state, item_id, message_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
        [fileId, id, itemId ? 'information' : 'message', fileName, mediaType, bytes, sha256, key, actorId, work.at, this.scans.initial, itemId, messageId]);
      work.record({ name: 'proposal.fileAdded', subjectType: 'proposal', subjectId: id, actorId, particulars: { fileId, question: itemId ? 'information' : 'message', organizationId, callId } });
    }
  }

  /** Throws away the bytes of what was not kept. */
  async discard(uploads: readonly StoredUpload[]): Promise<void> {
    for (const { key } of uploads) await this.store.remove(key);
  }
}

/** Files as JSON, of the rows `f` that a condition chooses. */
export const filesJson = (condition: string): string =>
  `coalesce((select json_agg(json_build_object('id', f.id, 'question', f.question_key, 'fileName', f.file_name, 'mediaType', f.media_type, 'bytes', f.bytes, 'sha256', f.sha256, 'uploadedAt', f.uploaded_at, 'scan', f.scan_state, 'scannedAt', f.scanned_at, 'sameAs', null) order by f.id)
    from attachments f where ${condition} and f.removed_at is null), '[]'::json)`;

/** Files that came as JSON. */
export const fileViews = (files: readonly FileView[]): FileView[] => files.map((file) => ({ ...file, uploadedAt: new Date(file.uploadedAt), scannedAt: file.scannedAt && new Date(file.scannedAt) }));

/** How many files an item has. */
export const filesOfItem = async (manager: EntityManager, itemId: string): Promise<number> =>
  (await manager.query<{ n: number }[]>('select count(*)::int as n from attachments where item_id = $1 and removed_at is null', [itemId]))[0]!.n;
