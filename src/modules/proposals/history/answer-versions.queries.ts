import type { EntityManager } from 'typeorm';
import type { AnswerValue } from '../../calls/index.js';
import type { VersionRow } from './saves.js';

/** More saves than one page ever shows. */
export const savesRead = 400;

/** The saves of an answer before a version, the newest first. */
export function versionsBefore(manager: EntityManager, proposalId: string, key: string, before: number | null): Promise<VersionRow[]> {
  return manager.query<VersionRow[]>(
    `select v.version, v.edited_by as "editedById", p.name as "editedBy", v.edited_at as "editedAt", coalesce(length(v.value::text), 0) as size, md5(coalesce(v.value::text, '')) as fingerprint
     from answer_versions v join persons p on p.id = v.edited_by
     where v.proposal_id = $1 and v.question_key = $2 and ($3::int is null or v.version < $3) order by v.version desc limit ${savesRead}`, [proposalId, key, before]);
}

/** A version of an answer as it was saved. */
export interface SavedVersion {
  version: number;
  value: AnswerValue | null;
  editedBy: string;
  editedAt: Date;
}

/** Some versions with what they hold. */
export const versionsOf = (manager: EntityManager, proposalId: string, key: string, versions: readonly number[]): Promise<SavedVersion[]> =>
  manager.query<SavedVersion[]>(
    `select v.version, v.value, p.name as "editedBy", v.edited_at as "editedAt" from answer_versions v join persons p on p.id = v.edited_by
     where v.proposal_id = $1 and v.question_key = $2 and v.version = any($3)`, [proposalId, key, versions]);
