import type { EntityManager } from 'typeorm';
import { type FieldProblem, problem } from '../../kernel/errors/refusal.js';
import { texts } from '../../kernel/i18n/text.js';
import { cleanText, countCharacters, isScore, type Rubric, type Score } from '../calls/index.js';

/** The most characters one comment may have. */
export const commentLimit = 2_000;

/** What is stored of a score sheet, by the code of the criterion. */
export interface ScoreSheet {
  scores: Record<string, Score | undefined>;
  comments: Record<string, string>;
  internal: Record<string, string>;
}

/** What was posted; absent parts keep what is stored. */
export interface PostedSheet {
  scores?: Record<string, unknown> | null | undefined;
  comments?: Record<string, unknown> | null | undefined;
  internal?: Record<string, unknown> | null | undefined;
}

/** One criterion as it is written back. */
export interface ScoreChange {
  criterion: string;
  score: Score | null;
  comment: string;
  internal: string;
}

const says = texts({
  score: { en: 'Choose a score from 0 to 4.', fr: 'Choisissez une note de 0 à 4.' },
  criterion: { en: 'This criterion is not part of the rubric.', fr: 'Ce critère ne fait pas partie de la grille.' },
  text: { en: 'Write a text.', fr: 'Rédigez un texte.' },
  tooLong: { en: 'Shorten this comment to {most, number} characters.', fr: 'Limitez ce commentaire à {most, number} caractères.' },
});

/** The stored scores of a review. */
export async function scoresOf(manager: EntityManager, assignmentId: string): Promise<ScoreSheet> {
  const rows = await manager.query<{ criterion: string; score: number | null; comment: string; internal: string }[]>(
    'select criterion, score, comment_for_applicant as comment, comment_internal as internal from review_scores where assignment_id = $1', [assignmentId]);
  return sheetOf(rows);
}

/** Rows by criterion. */
export const sheetOf = (rows: readonly { criterion: string; score: number | null; comment: string; internal: string }[]): ScoreSheet => ({
  scores: Object.fromEntries(rows.map((row) => [row.criterion, isScore(row.score) ? row.score : undefined])),
  comments: Object.fromEntries(rows.map((row) => [row.criterion, row.comment])),
  internal: Object.fromEntries(rows.map((row) => [row.criterion, row.internal])),
});

const own = (holder: Record<string, unknown> | null | undefined, key: string): unknown => (holder && Object.hasOwn(holder, key) ? holder[key] : undefined);

/** Reads a posted score sheet over the stored one: every value that cannot be kept is a problem at its field. */
export function readSheet(rubric: Rubric, stored: ScoreSheet, posted: PostedSheet): { changes: ScoreChange[]; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const codes = new Set(rubric.criteria.map(({ code }) => code));
  for (const [part, values] of Object.entries(posted)) {
    for (const key of Object.keys((values as Record<string, unknown> | null) ?? {})) if (!codes.has(key)) problems.push(problem(`${part}.${key}`, 'unknownCriterion', says.criterion));
  }
  const score = (code: string): Score | null => {
    const typed = own(posted.scores, code);
    if (typed === undefined) return stored.scores[code] ?? null;
    if (typed === null || typed === '') return null;
    const value: unknown = typeof typed === 'string' && /^[0-4]$/.test(typed) ? Number(typed) : typed;
    if (isScore(value)) return value;
    problems.push(problem(`scores.${code}`, 'scoreMalformed', says.score));
    return null;
  };
  const text = (part: 'comments' | 'internal', code: string): string => {
    const typed = own(posted[part], code);
    if (typed === undefined) return stored[part][code] ?? '';
    if (typeof typed !== 'string') {
      if (typed !== null) problems.push(problem(`${part}.${code}`, 'notText', says.text));
      return '';
    }
    const clean = cleanText(typed, 'many');
    if (countCharacters(clean) > commentLimit) problems.push(problem(`${part}.${code}`, 'tooLong', says.tooLong, { most: commentLimit }));
    return clean;
  };
  const changes = rubric.criteria.map(({ code }) => ({ criterion: code, score: score(code), comment: text('comments', code), internal: text('internal', code) }));
  return { changes, problems };
}

/** Writes a whole sheet in one statement; rows that stay the same are not touched. */
export async function writeSheet(manager: EntityManager, assignmentId: string, changes: readonly ScoreChange[], at: Date): Promise<void> {
  await manager.query(
    `insert into review_scores as s (assignment_id, criterion, score, comment_for_applicant, comment_internal, edited_at)
     select $1, c.criterion, c.score, c.comment, c.internal, $3
     from jsonb_to_recordset($2::jsonb) as c(criterion text, score smallint, comment text, internal text)
     on conflict (assignment_id, criterion) do update
       set score = excluded.score, comment_for_applicant = excluded.comment_for_applicant, comment_internal = excluded.comment_internal,
           version = s.version + 1, edited_at = excluded.edited_at
       where (s.score, s.comment_for_applicant, s.comment_internal) is distinct from (excluded.score, excluded.comment_for_applicant, excluded.comment_internal)`,
    [assignmentId, JSON.stringify(changes), at]);
}

