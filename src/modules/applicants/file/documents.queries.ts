import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { documentKindName } from './document-kind.js';
import type { DocumentView, QueuedDocument } from './file.view.js';

export const queueSize = 20;

const columns = `d.id, d.organization_id as "organizationId", d.kind, d.fiscal_year as "fiscalYear", d.state, d.issued_on as "issuedOn", d.valid_from as "validFrom", d.valid_to as "validTo",
  d.file_name as "fileName", d.media_type as "mediaType", d.bytes, d.sha256, d.submitted_at as "submittedAt", s.name as "submittedBy", d.checked_at as "checkedAt", d.check_note as "checkNote"`;
type Row = Omit<DocumentView, 'name'> & { organizationId: string; organizationName: string; checkedBy: string | null };

/** The view of a row, field by field. */
export const documentView = (row: Omit<DocumentView, 'name'>): DocumentView => ({
  id: row.id, kind: row.kind, name: documentKindName(row.kind, row.fiscalYear), fiscalYear: row.fiscalYear, state: row.state, issuedOn: row.issuedOn, validFrom: row.validFrom, validTo: row.validTo,
  fileName: row.fileName, mediaType: row.mediaType, bytes: row.bytes, sha256: row.sha256, submittedAt: row.submittedAt, submittedBy: row.submittedBy, checkedAt: row.checkedAt, checkNote: row.checkNote,
});

/** Documents of organizations, read. */
@Injectable()
export class DocumentQueries {
  constructor(private readonly source: DataSource) {}

  /** Every document of an organization, newest first. */
  async of(organizationId: string, manager: EntityManager = this.source.manager): Promise<DocumentView[]> {
    const rows = await manager.query<Row[]>(`select ${columns} from organization_documents d join persons s on s.id = d.submitted_by where d.organization_id = $1 order by d.submitted_at desc, d.id desc limit 300`, [organizationId]);
    return rows.map(documentView);
  }

  async one(id: string): Promise<Row | null> {
    const [row] = await this.source.query<Row[]>(
      `select ${columns}, o.legal_name as "organizationName", c.name as "checkedBy" from organization_documents d join organizations o on o.id = d.organization_id
       join persons s on s.id = d.submitted_by left join persons c on c.id = d.checked_by where d.id = $1`, [id]);
    return row ?? null;
  }

  /** What waits for a check, oldest first, without the officer's own organizations. */
  async queue(own: readonly string[], after: { at: string; id: string } | null): Promise<QueuedDocument[]> {
    const rows = await this.source.query<(Omit<QueuedDocument, 'name'> & { kind: string; fiscalYear: number | null })[]>(
      `select d.id, d.kind, d.fiscal_year as "fiscalYear", d.organization_id as "organizationId", o.legal_name as "organizationName", d.submitted_at as "submittedAt", d.valid_to as "validTo"
       from organization_documents d join organizations o on o.id = d.organization_id
       where d.state = 'submitted' and not d.organization_id = any($1::uuid[]) and ($2::timestamptz is null or (d.submitted_at, d.id) > ($2, $3::uuid))
       order by d.submitted_at, d.id limit ${queueSize + 1}`, [own, after?.at ?? null, after?.id ?? null]);
    return rows.map(({ id, kind, fiscalYear, organizationId, organizationName, submittedAt, validTo }) => ({ id, name: documentKindName(kind, fiscalYear), organizationId, organizationName, submittedAt, validTo }));
  }
}
