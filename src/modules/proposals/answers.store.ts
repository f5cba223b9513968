import type { EntityManager } from 'typeorm';
import { prepared } from '../../platform/database/prepared.js';
import type { Answers, AnswerValue } from '../calls/index.js';

/** An answer as it is stored, with the number of times it was changed. */
export interface StoredAnswer {
  value: AnswerValue | null;
  version: number;
}
export type StoredAnswers = ReadonlyMap<string, StoredAnswer>;

const allAnswers = prepared('answers', 'select question_key as key, value, version from answers where proposal_id = $1');
const someAnswers = prepared('some answers', 'select question_key as key, value, version from answers where proposal_id = $1 and question_key = any($2)');

/** The answers of a proposal, or those to some questions. */
export async function storedAnswers(manager: EntityManager, proposalId: string, keys: readonly string[] | null = null): Promise<StoredAnswers> {
  const rows = await manager.query<(StoredAnswer & { key: string })[]>(keys ? someAnswers : allAnswers, keys ? [proposalId, keys] : [proposalId]);
  return new Map(rows.map(({ key, value, version }) => [key, { value, version }]));
}

/** By question, without their versions. */
export const valuesOf = (stored: StoredAnswers): Answers => Object.fromEntries([...stored].map(([key, { value }]) => [key, value]));

const upsertAnswers = prepared('answers changed',
  `insert into answers as a (proposal_id, question_key, value, version, edited_by, edited_at)
   select $1, r ->> 'key', nullif(r -> 'value', 'null'::jsonb), 1, $3, $4 from jsonb_array_elements($2::jsonb) r
   on conflict (proposal_id, question_key) do update set value = excluded.value, version = a.version + 1, edited_by = excluded.edited_by, edited_at = excluded.edited_at`);

/** Writes all changes in one statement; each moves its answer one version on. */
export async function writeAnswers(manager: EntityManager, proposalId: string, changes: Readonly<Record<string, AnswerValue | null>>, editedBy: string, at: Date): Promise<void> {
  const rows = Object.entries(changes).map(([key, value]) => ({ key, value }));
  if (!rows.length) return;
  await manager.query(upsertAnswers, [proposalId, JSON.stringify(rows), editedBy, at]);
}

/** Who last changed these answers, and when. */
export async function editorsOf(manager: EntityManager, proposalId: string, keys: readonly string[]): Promise<Record<string, { by: string; at: Date }>> {
  const rows = await manager.query<{ key: string; by: string; at: Date }[]>(
    'select a.question_key as key, p.name as by, a.edited_at as at from answers a join persons p on p.id = a.edited_by where a.proposal_id = $1 and a.question_key = any($2)', [proposalId, keys]);
  return Object.fromEntries(rows.map(({ key, by, at }) => [key, { by, at }]));
}
