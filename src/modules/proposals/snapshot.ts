import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { newId } from '../../kernel/ids/ids.js';
import { canonical } from '../../platform/events/chain.js';
import type { Answers, CallRecord } from '../calls/index.js';
import type { ProposalRow } from './proposal-reads.js';

/** What the portal keeps for good of one submission. */
export interface Snapshot {
  number: number;
  /** The number to keep: the reference and the submission's own. */
  receipt: string;
  /** JSON with sorted keys: the text whose SHA-256 is `sha256`. */
  content: string;
  sha256: string;
}

/** The submission as one canonical JSON text, with its hash. */
export function snapshotOf(row: ProposalRow, call: CallRecord, answers: Answers, signature: { personId: string; name: string; signedName: string; at: Date }, number: number): Snapshot {
  const receipt = `${row.reference}-R${number}`;
  const content = canonical({
    format: 'hsp-proposal-1', receipt, number,
    proposal: { id: row.id, reference: row.reference, language: row.language, formVersionId: row.formVersionId },
    call: { id: call.id, reference: call.reference },
    organization: row.organization,
    answers,
    attachments: row.files.map(({ id, question, fileName, mediaType, bytes, sha256 }) => ({ id, question, fileName, mediaType, bytes, sha256 })),
    submission: { receivedAt: signature.at, submittedBy: { personId: signature.personId, name: signature.name }, signedName: signature.signedName },
  });
  return { number, receipt, content, sha256: createHash('sha256').update(content).digest('hex') };
}

export async function writeSnapshot(manager: EntityManager, proposalId: string, { number, content, sha256, receipt }: Snapshot, submittedBy: string, submittedAt: Date): Promise<void> {
  await manager.query(
    'insert into proposal_snapshots (id, proposal_id, number, content, sha256, receipt, submitted_by, submitted_at) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [newId(), proposalId, number, content, sha256, receipt, submittedBy, submittedAt]);
}
