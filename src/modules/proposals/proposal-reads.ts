import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { forbidden, notFound, Refusal, wrongState } from '../../kernel/errors/refusal.js';
import { type Locale, texts } from '../../kernel/i18n/text.js';
import { isId } from '../../kernel/ids/ids.js';
import type { Cents } from '../../kernel/money/money.js';
import type { Actor } from '../../platform/access/actor.js';
import { prepared } from '../../platform/database/prepared.js';
import type { OrganizationState } from '../applicants/index.js';
import type { Answers, CountryShare, FormDefinition } from '../calls/index.js';
import { conflictRefused } from '../accounts/index.js';
import { isKeptFrom, mayWrite, type Side, sideOf } from './proposal-access.js';
import type { ProposalState } from './proposal.workflow.js';
import type { ScanState } from './scanning/scan-state.js';

/** A file of a proposal, without where its bytes are kept. */
export interface FileView {
  id: string;
  question: string;
  fileName: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  uploadedAt: Date;
  /** What is known of viruses in it. */
  scan: ScanState;
  scannedAt: Date | null;
  /** The name of an earlier file of the proposal with the same bytes. */
  sameAs: string | null;
}

/** The organization's file, as it goes with a proposal. */
export interface OrganizationFacts {
  id: string;
  legalName: string;
  operatingName: string | null;
  kind: string;
  businessNumber: string | null;
  country: string;
  province: string | null;
  city: string;
  postalCode: string | null;
  registrationNumber: string | null;
  registrationYear: number | null;
  website: string | null;
}

/** What every page of one proposal needs; one query. */
export interface ProposalRow {
  id: string;
  reference: string;
  callId: string;
  organizationId: string;
  formVersionId: string;
  state: ProposalState;
  language: Locale;
  title: string;
  themeCode: string | null;
  requestedCents: Cents;
  countryShares: CountryShare[];
  createdAt: Date;
  updatedAt: Date;
  submittedAt: Date | null;
  extendedUntil: Date | null;
  /** How often it was submitted. */
  snapshotCount: number;
  ineligibleCode: string | null;
  ineligibleNote: string | null;
  organization: OrganizationFacts;
  /** How the organization stands with the department now. */
  organizationState: OrganizationState;
  files: FileView[];
}

const fileJson = `json_build_object('id', f.id, 'question', f.question_key, 'fileName', f.file_name, 'mediaType', f.media_type, 'bytes', f.bytes, 'sha256', f.sha256, 'uploadedAt', f.uploaded_at, 'scan', f.scan_state, 'scannedAt', f.scanned_at)`;
const organizationJson = `json_build_object('id', o.id, 'legalName', o.legal_name, 'operatingName', o.operating_name, 'kind', o.kind, 'businessNumber', o.business_number, 'country', o.country,
  'province', o.province, 'city', o.city, 'postalCode', o.postal_code, 'registrationNumber', o.registration_number, 'registrationYear', o.registration_year, 'website', o.website)`;
const columns = `p.id, p.reference, p.call_id as "callId", p.organization_id as "organizationId", p.form_version_id as "formVersionId", p.state, p.language, p.title, p.theme_code as "themeCode",
  p.requested_cents as "requestedCents", p.country_shares as "countryShares", p.created_at as "createdAt", p.updated_at as "updatedAt", p.submitted_at as "submittedAt", p.extended_until as "extendedUntil", p.snapshot_count as "snapshotCount",
  p.ineligible_code as "ineligibleCode", p.ineligible_note as "ineligibleNote", ${organizationJson} as organization, o.state as "organizationState",
  coalesce((select json_agg(${fileJson} order by f.uploaded_at, f.id) from attachments f where f.proposal_id = p.id and f.removed_at is null and f.item_id is null and f.message_id is null), '[]'::json) as files`;

const proposalById = prepared('proposal by id', `select ${columns} from proposals p join organizations o on o.id = p.organization_id where p.id = $1`);
const lockedById = prepared('proposal for update',
  'select id, state, call_id as "callId", organization_id as "organizationId", form_version_id as "formVersionId", submitted_at as "submittedAt" from proposals where id = $1 for update');

/** One proposal at a time, read with the reader's rights. */
@Injectable()
export class ProposalReads {
  constructor(private readonly source: DataSource) {}

  /** Whoever asks; 404 when there is none. */
  async one(id: string, manager: EntityManager = this.source.manager): Promise<ProposalRow> {
    const [row] = isId(id) ? await manager.query<ProposalRow[]>(proposalById, [id]) : [];
    if (!row) throw notFound();
    return { ...row, files: row.files.map((file, index) => fileView(file, row.files.slice(0, index))) };
  }

  /** As this person may see it; 404 for everybody who may not know of it. */
  async seen(id: string, me: Actor, manager?: EntityManager): Promise<{ row: ProposalRow; side: Side }> {
    const row = await this.one(id, manager);
    const side = sideOf(me, row);
    if (!side) throw isKeptFrom(me, row) ? conflictRefused() : notFound();
    return { row, side };
  }
}

/** A row of JSON as a file; twins among the earlier ones are named. */
const fileView = (file: FileView, earlier: readonly FileView[]): FileView => ({
  ...file, uploadedAt: new Date(file.uploadedAt), scannedAt: file.scannedAt && new Date(file.scannedAt), sameAs: earlier.find(({ sha256 }) => sha256 === file.sha256)?.fileName ?? null,
});

/** Locks a proposal for a change of its content by one of its writers: 404, then 403. */
export async function lockForWriting(manager: EntityManager, id: string, me: Actor): Promise<Pick<ProposalRow, 'id' | 'state' | 'callId' | 'organizationId' | 'formVersionId' | 'submittedAt'>> {
  const [row] = isId(id) ? await manager.query<ProposalRow[]>(lockedById, [id]) : [];
  if (!row || !sideOf(me, row)) throw notFound();
  if (!mayWrite(me, row.organizationId)) throw forbidden();
  return row;
}

const says = texts({
  notDraft: { en: 'This proposal is no longer a draft, so its answers and files cannot be changed.', fr: 'Cette proposition n’est plus une ébauche\u00a0: ses réponses et ses fichiers ne peuvent plus être modifiés.' },
  ready: { en: 'This proposal waits for its signature, so its text is locked and nothing was saved. Take it back first, then change it.', fr: 'Cette proposition attend d’être signée\u00a0: son texte est verrouillé, et rien n’a été enregistré. Reprenez-la d’abord, puis modifiez-la.' },
});

/** Only a draft is written to. What waits for its signature answers 409 on the page itself, which holds the button to take it back. */
export function refuseUnlessDraft(state: ProposalState): void {
  if (state === 'readyToSign') throw new Refusal('stale', 'readyToSign', says.ready);
  if (state !== 'draft') throw wrongState('notDraft', says.notDraft);
}

/** The stored answers with the files, which are answers of their own. */
export const withFiles = (form: FormDefinition, answers: Answers, files: readonly FileView[]): Answers => {
  const all: Record<string, Answers[string]> = { ...answers };
  for (const section of form.sections) {
    for (const { key, kind } of section.questions) if (kind === 'files') all[key] = files.filter((file) => file.question === key).map((file) => file.id);
  }
  return all;
};
