import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { forbidden, invalid, notFound, problem, type Refusal } from '../../../kernel/errors/refusal.js';
import { withSize } from '../../../kernel/files/bytes.js';
import { texts } from '../../../kernel/i18n/text.js';
import { isId, newId } from '../../../kernel/ids/ids.js';
import { localDateOf } from '../../../kernel/time/dates.js';
import { actionsFor } from '../../../kernel/workflow/judge.js';
import { Clock } from '../../../kernel/time/clock.js';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../../platform/database/unit-of-work.js';
import { Timelines } from '../../../platform/events/timelines.js';
import { FileStore } from '../../../platform/files/file-store.js';
import type { StoredUpload } from '../../../platform/files/upload.js';
import { cursorOf, readCursor } from '../../../platform/http/cursor.js';
import { Download } from '../../../platform/http/view.js';
import { WorkflowEngine } from '../../../platform/workflow/engine.js';
import { lockOrganization } from '../members/lock.js';
import { DocumentAggregate, documentRoles } from './document.aggregate.js';
import type { SubmitDocument } from './document.dto.js';
import type { OrganizationDocument } from './document.entity.js';
import { documentKindOf, mostDocumentBytes } from './document-kind.js';
import { type DocumentTerms, termProblems, termsOf } from './document-terms.js';
import { documentSubmitted, type DocumentTransition, documentWorkflow } from './document.workflow.js';
import { documentView, DocumentQueries, queueSize } from './documents.queries.js';
import { mayGive, seenFile } from './file-rights.js';
import type { DocumentPageView, DocumentQueueView } from './file.view.js';


const says = texts({
  none: { en: 'Choose the file of the document.', fr: 'Choisissez le fichier du document.' },
  one: { en: 'Send one file at a time.', fr: 'Envoyez un seul fichier à la fois.' },
  large: { en: 'The file is larger than {size}. Make it smaller.', fr: 'Le fichier dépasse {size}. Réduisez-le.' },
});

/** Documents of an organization's file: given by its members, checked by an officer. */
@Injectable()
export class Documents {
  constructor(
    private readonly source: DataSource,
    private readonly units: UnitOfWork,
    private readonly engine: WorkflowEngine,
    private readonly queries: DocumentQueries,
    private readonly store: FileStore,
    private readonly timelines: Timelines,
    private readonly clock: Clock,
  ) {}

  /** Takes a document into the file. `refused` is why its upload was not acceptable, told after the right to send one. */
  async add(organizationId: string, dto: SubmitDocument, uploads: readonly StoredUpload[], refused: Refusal | null, me: Actor): Promise<void> {
    const unused = new Set(uploads.map(({ key }) => key));
    try {
      seenFile(organizationId, me);
      if (!mayGive(me, organizationId, documentKindOf(dto.kind).part)) throw forbidden();
      if (refused) throw refused;
      const terms = termsOf(dto);
      const [upload] = uploads;
      const problems = termProblems(dto.kind, terms, localDateOf(this.clock.now()));
      if (!upload || uploads.length > 1) problems.push(problem('file', upload ? 'oneFile' : 'fileRequired', upload ? says.one : says.none));
      else if (upload.bytes > mostDocumentBytes) problems.push(problem('file', 'fileTooLarge', withSize(says.large, mostDocumentBytes)));
      if (problems.length) throw invalid(problems);
      await this.units.run((work) => this.#keep(work, organizationId, dto.kind, terms, upload!, me));
      unused.delete(upload!.key);
    } finally {
      for (const key of unused) await this.store.remove(key);
    }
  }

  /** One after the other, so that two at once do not both believe to be the newest. What counts stays until the new one does. */
  async #keep(work: Work, organizationId: string, kind: string, { fiscalYear, issuedOn, validFrom, validTo }: DocumentTerms, upload: StoredUpload, me: Actor): Promise<void> {
    await lockOrganization(work, organizationId);
    await this.#replace(work, { organizationId, kind, fiscalYear, id: null }, ['submitted', 'notVerified', 'expired']);
    await this.engine.beginIn(work, DocumentAggregate, {
      id: newId(), organizationId, kind, fiscalYear, issuedOn, validFrom, validTo, fileName: upload.fileName, mediaType: upload.mediaType, bytes: upload.bytes, sha256: upload.sha256,
      storeKey: upload.key, submittedBy: me.personId, submittedAt: work.at, checkedBy: null, checkedAt: null, checkNote: null,
    }, documentSubmitted, me, { organizationId, kind });
  }

  async #replace(work: Work, { organizationId, kind, fiscalYear, id }: { organizationId: string; kind: string; fiscalYear: number | null; id: string | null }, states: readonly string[]): Promise<void> {
    const earlier = await work.manager.query<{ id: string }[]>(
      'select id from organization_documents where organization_id = $1 and kind = $2 and fiscal_year is not distinct from $3 and id is distinct from $4 and state = any($5) order by id', [organizationId, kind, fiscalYear, id, states]);
    for (const one of earlier) await this.engine.fireIn(work, DocumentAggregate, 'replace', one.id, 'system', { particulars: { organizationId, kind } });
  }

  /** An officer's verdict, and the way back from it. */
  async judge(id: string, step: Exclude<DocumentTransition, 'expire' | 'replace'>, reason: string | null, me: Actor): Promise<void> {
    if (!isId(id)) throw notFound();
    await this.units.run(async (work) => {
      const particulars: Record<string, unknown> = {};
      await this.engine.fireIn(work, DocumentAggregate, step, id, me, {
        reason, particulars,
        prepare: (row) => {
          row.checkNote = reason;
          Object.assign(particulars, { organizationId: row.organizationId, kind: row.kind });
        },
        also: async (row: OrganizationDocument) => {
          if (step === 'verify') await this.#replace(work, row, ['submitted', 'verified', 'expired', 'notVerified']);
        },
      });
    });
  }

  async show(id: string, me: Actor): Promise<DocumentPageView> {
    const row = isId(id) ? await this.queries.one(id) : null;
    if (!row) throw notFound();
    const isMember = seenFile(row.organizationId, me);
    const facts = { today: localDateOf(this.clock.now()), validTo: row.validTo };
    return {
      document: documentView(row), organizationId: row.organizationId, organizationName: row.organizationName, audience: isMember ? 'applicant' : 'staff', checkedBy: isMember ? null : row.checkedBy,
      actions: actionsFor(documentWorkflow, { state: row.state, roles: documentRoles(me, row), facts }), timeline: isMember ? [] : await this.timelines.of('organizationDocument', id),
    };
  }

  async open(id: string, me: Actor): Promise<Download> {
    const [file] = isId(id) ? await this.source.query<{ organizationId: string; key: string; mediaType: string; fileName: string }[]>(
      'select organization_id as "organizationId", store_key as key, media_type as "mediaType", file_name as "fileName" from organization_documents where id = $1', [id]) : [];
    if (!file) throw notFound();
    seenFile(file.organizationId, me);
    return new Download(await this.store.open(file.key), file.mediaType, file.fileName);
  }

  async queue(after: string | null, me: Actor): Promise<DocumentQueueView> {
    const place = readCursor(after, 'instant', 'id');
    const found = await this.queries.queue(me.memberships.map(({ organizationId }) => organizationId), place && { at: place[0], id: place[1] });
    const documents = found.slice(0, queueSize);
    const last = documents.at(-1);
    return { documents, next: found.length > queueSize && last ? cursorOf(last.submittedAt, last.id) : null };
  }
}
