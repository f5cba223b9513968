import type { EntityManager } from 'typeorm';
import { capacityKeys, contactKeys, type StandingAnswer } from '../applicants/index.js';
import { type Answers, answerTo, type FormDefinition, questionOf } from '../calls/index.js';

/**
 * Writes the organization's standing answers into a draft, as version 0: given in the file, changed by nobody here. Whoever
 * then writes such an answer makes it the proposal's own (version 1), and the file no longer touches it.
 */
export async function writeStanding(manager: EntityManager, proposalId: string, form: FormDefinition, standing: readonly StandingAnswer[], editedBy: string, at: Date): Promise<void> {
  const fitting = standing.filter(({ key, kind }) => questionOf(form, key)?.kind === kind);
  if (!fitting.length) return;
  await manager.query(
    `insert into answers as a (proposal_id, question_key, value, version, edited_by, edited_at)
     select $1, r ->> 'key', r -> 'value', 0, $3, $4 from jsonb_array_elements($2::jsonb) r
     on conflict (proposal_id, question_key) do update set value = excluded.value, edited_by = excluded.edited_by, edited_at = excluded.edited_at where a.version = 0 and a.value is distinct from excluded.value`,
    [proposalId, JSON.stringify(fitting), editedBy, at]);
}

/** What a submission says that holds for the next one too. */
export const standingIn = (form: FormDefinition, answers: Answers): StandingAnswer[] =>
  [...contactKeys, ...capacityKeys].flatMap((key) => {
    const question = questionOf(form, key);
    const value = question && answerTo(question, answers);
    return question && value !== undefined ? [{ key, kind: question.kind, value }] : [];
  });
