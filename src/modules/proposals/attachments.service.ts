import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type FieldProblem, forbidden, invalid, notFound, problem, wrongState } from '../../kernel/errors/refusal.js';
import { megabyte, withSize } from '../../kernel/files/bytes.js';
import { sayBoth, texts } from '../../kernel/i18n/text.js';
import { isId, newId } from '../../kernel/ids/ids.js';
import type { Actor } from '../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../platform/database/unit-of-work.js';
import { FileStore } from '../../platform/files/file-store.js';
import type { StoredUpload } from '../../platform/files/upload.js';
import { Download } from '../../platform/http/view.js';
import { answerField, Calls, type FilesQuestion, type FormDefinition, questionOf, sectionOfQuestion } from '../calls/index.js';
import { mayWrite, sideOf } from './proposal-access.js';
import { type FileView, lockForWriting, ProposalReads, refuseUnlessDraft } from './proposal-reads.js';
import { FileScans } from './scanning/file-scans.service.js';
import { type FileReader, mayOpen, type ScanState } from './scanning/scan-state.js';

/** Files one proposal may carry altogether. */
export const mostFiles = 15;

const says = texts({
  none: { en: 'Choose a file first.', fr: 'Choisissez d’abord un fichier.' },
  noQuestion: { en: 'The form has no place for this file.', fr: 'Le formulaire n’a pas d’emplacement pour ce fichier.' },
  kind: { en: '“{name}” is not of a kind accepted here: {kinds}.', fr: '«\u00a0{name}\u00a0» n’est pas d’un type accepté ici\u00a0: {kinds}.' },
  large: { en: '“{name}” is larger than {size}. Make it smaller or split it.', fr: '«\u00a0{name}\u00a0» dépasse {size}. Réduisez-le ou divisez-le.' },
  infected: { en: 'A virus was found in “{name}”. The file is blocked.', fr: 'Un virus a été détecté dans «\u00a0{name}\u00a0». Le fichier est bloqué.' },
  removeInfected: { en: 'A virus was found in “{name}”. Remove the file before you submit.', fr: 'Un virus a été détecté dans «\u00a0{name}\u00a0». Retirez le fichier avant de soumettre la proposition.' },
  notCleared: { en: '“{name}” is still being checked for viruses. Try again in a few minutes.', fr: 'La recherche de virus dans «\u00a0{name}\u00a0» n’est pas terminée. Réessayez dans quelques minutes.' },
  tooManyHere: { en: 'This question takes at most {most, plural, one {# file} other {# files}}. Remove one first.', fr: 'Cette question accepte au plus {most, plural, one {# fichier} other {# fichiers}}. Retirez-en d’abord un.' },
  tooMany: { en: 'A proposal carries at most {most} files. Remove one first.', fr: 'Une proposition compte au plus {most} fichiers. Retirez-en d’abord un.' },
});

export interface AttachmentsView {
  proposalId: string;
  /** The section the files belong to. */
  section: string;
  attachments: FileView[];
}

/** Files of a draft: they come by uploads and go by name, and what is gone keeps its row. */
@Injectable()
export class Attachments {
  constructor(
    private readonly source: DataSource,
    private readonly reads: ProposalReads,
    private readonly calls: Calls,
    private readonly units: UnitOfWork,
    private readonly store: FileStore,
    private readonly scans: FileScans,
  ) {}

  /** Keeps what fits and refuses the rest, file by file; the same file sent twice is kept once. */
  async add(id: string, uploads: readonly StoredUpload[], me: Actor): Promise<AttachmentsView> {
    const unused = new Set(uploads.map(({ key }) => key));
    try {
      const { problems, form } = await this.units.run((work) => this.addIn(work, id, uploads, me, unused));
      if (problems.length) throw invalid(problems);
      return this.view(id, form, uploads[0]!.field);
    } finally {
      for (const key of unused) await this.store.remove(key);
    }
  }

  private async addIn(work: Work, id: string, uploads: readonly StoredUpload[], me: Actor, unused: Set<string>): Promise<{ problems: FieldProblem[]; form: FormDefinition }> {
    const row = await lockForWriting(work.manager, id, me);
    refuseUnlessDraft(row.state);
    if (!uploads.length) throw invalid([problem('file', 'fileRequired', says.none)]);
    const form = await this.calls.form(row.formVersionId);
    const kept = await filesOf(work.manager, id);
    const problems: FieldProblem[] = [];
    for (const upload of uploads) {
      if (kept.some((file) => file.question === upload.field && file.sha256 === upload.sha256 && file.fileName === upload.fileName)) continue;
      const refused = refusalOf(form, upload, kept);
      if (refused) {
        problems.push(refused);
        continue;
      }
      const fileId = newId();
      await work.manager.query(
        `insert into attachments (id, proposal_id, question_key, file_name, media_type, bytes, sha256, store_key, uploaded_by, uploaded_at, scan_state) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [fileId, id, upload.field, upload.fileName, upload.mediaType, upload.bytes, upload.sha256, upload.key, me.personId, work.at, this.scans.initial]);
      work.record({ name: 'proposal.fileAdded', subjectType: 'proposal', subjectId: id, actorId: me.personId, particulars: { fileId, question: upload.field, organizationId: row.organizationId, callId: row.callId } });
      kept.push({ question: upload.field, sha256: upload.sha256, fileName: upload.fileName });
      unused.delete(upload.key);
    }
    if (kept.length) await work.manager.query('update proposals set updated_at = $2 where id = $1', [id, work.at]);
    return { problems, form };
  }

  /** Takes a file away; its row and its bytes stay for the record. */
  async remove(id: string, fileId: string, me: Actor): Promise<AttachmentsView> {
    const { question, form } = await this.units.run(async (work) => {
      const row = await lockForWriting(work.manager, id, me);
      refuseUnlessDraft(row.state);
      const [removed] = isId(fileId) ? (await work.manager.query<[{ question: string }[], number]>(
        'update attachments set removed_at = $3 where id = $1 and proposal_id = $2 and removed_at is null and item_id is null and message_id is null returning question_key as question', [fileId, id, work.at]))[0] : [];
      if (!removed) throw notFound();
      work.record({ name: 'proposal.fileRemoved', subjectType: 'proposal', subjectId: id, actorId: me.personId, particulars: { fileId, question: removed.question, organizationId: row.organizationId, callId: row.callId } });
      await work.manager.query('update proposals set updated_at = $2 where id = $1', [id, work.at]);
      return { question: removed.question, form: await this.calls.form(row.formVersionId) };
    });
    return this.view(id, form, question);
  }

  /** Throws away the bytes of uploads that nobody will refer to. */
  async discard(uploads: readonly StoredUpload[]): Promise<void> {
    for (const { key } of uploads) await this.store.remove(key);
  }

  /** Nobody learns anything about a proposal by sending it a bad file. */
  async refuseStrangers(id: string, me: Actor): Promise<void> {
    const { row } = await this.reads.seen(id, me);
    if (!mayWrite(me, row.organizationId)) throw forbidden();
  }

  /** Whether a proposal this person may write in is a draft: 404 and 403 for others. */
  async writable(id: string, me: Actor): Promise<{ isDraft: boolean }> {
    const [row] = isId(id) ? await this.source.query<{ id: string; organizationId: string; submittedAt: Date | null; state: string }[]>('select id, organization_id as "organizationId", submitted_at as "submittedAt", state from proposals where id = $1', [id]) : [];
    if (!row || !sideOf(me, row)) throw notFound();
    if (!mayWrite(me, row.organizationId)) throw forbidden();
    return { isDraft: row.state === 'draft' };
  }

  /** A file for members of the organization, and for staff once the proposal is submitted; in which state of its scan, says `mayOpen`. */
  async open(id: string, fileId: string, me: Actor): Promise<Download> {
    const { side } = await this.reads.seen(id, me);
    return openFile(this.source.manager, this.store, id, fileId, side === 'applicant' ? 'owner' : 'other', side === 'applicant' ? ofFormOrAnswers : ofFormOrSentAnswers);
  }

  private async view(id: string, form: FormDefinition, question: string): Promise<AttachmentsView> {
    const { files } = await this.reads.one(id);
    return { proposalId: id, section: sectionOfQuestion(form, question)?.key ?? form.sections[0]!.key, attachments: files };
  }
}

/** Files of proposals for modules that check the reader themselves, such as reviews. */
@Injectable()
export class ProposalFiles {
  constructor(
    private readonly source: DataSource,
    private readonly store: FileStore,
  ) {}

  /** The file as a download, under another name if one is given; 404 when the proposal has none by this id, or no longer; 409 until it is cleared. */
  open(proposalId: string, fileId: string, shownAs: string | null = null): Promise<Download> {
    return openFile(this.source.manager, this.store, proposalId, fileId, 'other', ofForm, shownAs);
  }
}

/** Files of the form; those of answers to the department; those of answers that were sent. Files of messages have a door of their own. */
const ofForm = 'f.item_id is null and f.message_id is null';
const ofFormOrAnswers = 'f.message_id is null';
const ofFormOrSentAnswers = 'f.message_id is null and not exists (select 1 from information_items i join information_requests r on r.id = i.request_id where i.id = f.item_id and r.answered_at is null and r.lapsed_at is null)';

export async function openFile(manager: EntityManager, store: FileStore, proposalId: string, fileId: string, reader: FileReader, which: string, shownAs: string | null = null): Promise<Download> {
  const [file] = isId(proposalId) && isId(fileId) ? await manager.query<{ key: string; mediaType: string; fileName: string; bytes: number; scan: ScanState }[]>(
    `select f.store_key as key, f.media_type as "mediaType", f.file_name as "fileName", f.bytes, f.scan_state as scan from attachments f where f.id = $1 and f.proposal_id = $2 and f.removed_at is null and ${which}`, [fileId, proposalId]) : [];
  if (!file) throw notFound();
  if (!mayOpen[file.scan][reader]) {
    const infected = file.scan === 'infected';
    throw wrongState(infected ? 'fileInfected' : 'fileNotCleared', sayBoth(infected ? says.infected : says.notCleared, { name: shownAs ?? file.fileName }));
  }
  return new Download(await store.open(file.key), file.mediaType, shownAs ?? file.fileName, false, Number(file.bytes));
}

type Kept = Pick<FileView, 'question' | 'sha256' | 'fileName'>;
const filesOf = (manager: EntityManager, id: string): Promise<Kept[]> =>
  manager.query<Kept[]>('select question_key as question, sha256, file_name as "fileName" from attachments where proposal_id = $1 and removed_at is null and item_id is null and message_id is null', [id]);

function refusalOf(form: FormDefinition, upload: StoredUpload, kept: readonly Kept[]): FieldProblem | null {
  const { field, fileName: name } = upload;
  const question = questionOf(form, field);
  if (question?.kind !== 'files') return problem(field, 'unknownQuestion', says.noQuestion);
  const wrong = wrongExtension(question, name) ?? tooLarge(question, name, upload.bytes);
  if (wrong) return wrong;
  if (kept.filter((file) => file.question === field).length >= question.maxFiles) return problem(field, 'tooManyFiles', says.tooManyHere, { most: question.maxFiles });
  return kept.length >= mostFiles ? problem(field, 'tooManyFiles', says.tooMany, { most: mostFiles }) : null;
}

/** A name the question does not take. */
export const wrongExtension = ({ key, accept }: Pick<FilesQuestion, 'key'> & { accept: readonly string[] }, name: string): FieldProblem | null =>
  accept.some((kind) => name.toLowerCase().endsWith(`.${kind}`)) ? null : problem(key, 'fileKind', says.kind, { name, kinds: accept.map((kind) => kind.toUpperCase()).join(', ') });
/** A size the question does not take. */
export const tooLarge = ({ key, maxMb }: Pick<FilesQuestion, 'key' | 'maxMb'>, name: string, bytes: number): FieldProblem | null =>
  bytes > maxMb * megabyte ? problem(key, 'fileTooLarge', withSize(says.large, maxMb * megabyte), { name }) : null;

/** What keeps a proposal from being submitted: files with a virus, by name. */
export const infectedFiles = (files: readonly FileView[]): FieldProblem[] =>
  files.filter(({ scan }) => scan === 'infected').map(({ question, fileName }) => problem(answerField(question), 'fileInfected', says.removeInfected, { name: fileName }));
