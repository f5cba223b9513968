import type { EntityManager } from 'typeorm';
import { type FieldProblem, problem } from '../../kernel/errors/refusal.js';
import { texts } from '../../kernel/i18n/text.js';
import { cleanText, countCharacters, isScore, type Rubric, type Score } from '../calls/index.js';
import type { Confidence, Recommendation } from './review-words.js';

/** The most characters one comment may have, and the overall one. */
export const commentLimit = 2_000;
export const overallLimit = 4_000;
/** The part of the sheet that is about the proposal as a whole, beside the criteria. */
export const overallPart = 'overall';

/** What is stored of the criteria, by their code. */
export interface ScoreSheet {
  scores: Record<string, Score | undefined>;
  comments: Record<string, string>;
  internal: Record<string, string>;
  /** How often each criterion was written; absent for 0. */
  versions: Record<string, number>;
}
/** What is stored about the proposal as a whole. */
export interface Overall {
  recommendation: Recommendation | null;
  confidence: Confidence | null;
  overallComment: string | null;
  overallVersion: number;
}

/** What was posted; absent parts keep what is stored. */
export interface PostedSheet {
  scores?: Record<string, unknown> | null | undefined;
  comments?: Record<string, unknown> | null | undefined;
  internal?: Record<string, unknown> | null | undefined;
  recommendation?: Recommendation | null | undefined;
  confidence?: Confidence | null | undefined;
  overallComment?: string | null | undefined;
  /** The version each part had when it was shown; null compares nothing. */
  versions: Readonly<Record<string, unknown>> | null;
}

/** One criterion as it is written back. */
export interface ScoreChange {
  criterion: string;
  score: Score | null;
  comment: string;
  internal: string;
}
export type OverallChange = Omit<Overall, 'overallVersion'>;

/** What a save does with each part: store it, leave it alone, or ask. */
export interface MergedSheet {
  changes: ScoreChange[];
  overall: OverallChange | null;
  /** Changed elsewhere meanwhile, and different: nothing of these is overwritten. */
  clashes: string[];
  /** Cannot be stored at all, with the parts they are in. */
  problems: FieldProblem[];
  refused: string[];
}

const says = texts({
  score: { en: 'Choose a score from 0 to 4.', fr: 'Choisissez une note de 0 à 4.' },
  criterion: { en: 'This criterion is not part of the rubric.', fr: 'Ce critère ne fait pas partie de la grille.' },
  text: { en: 'Write a text.', fr: 'Rédigez un texte.' },
  tooLong: { en: 'Shorten this comment to {most, number} characters.', fr: 'Limitez ce commentaire à {most, number} caractères.' },
});

/** The stored criteria of a review. */
export async function scoresOf(manager: EntityManager, assignmentId: string): Promise<ScoreSheet> {
  const rows = await manager.query<StoredRow[]>(
    'select criterion, score, comment_for_applicant as comment, comment_internal as internal, version from review_scores where assignment_id = $1', [assignmentId]);
  return sheetOf(rows);
}
interface StoredRow { criterion: string; score: number | null; comment: string; internal: string; version: number }

/** Rows by criterion. */
export const sheetOf = (rows: readonly StoredRow[]): ScoreSheet => ({
  scores: Object.fromEntries(rows.map((row) => [row.criterion, isScore(row.score) ? row.score : undefined])),
  comments: Object.fromEntries(rows.map((row) => [row.criterion, row.comment])),
  internal: Object.fromEntries(rows.map((row) => [row.criterion, row.internal])),
  versions: Object.fromEntries(rows.map((row) => [row.criterion, row.version])),
});

const own = (holder: Readonly<Record<string, unknown>> | null | undefined, key: string): unknown => (holder && Object.hasOwn(holder, key) ? holder[key] : undefined);

/** Compares a posted sheet with the stored one, part by part: a criterion is one part, the overall view another. */
export function mergeSheet(rubric: Rubric, stored: ScoreSheet, overall: Overall, posted: PostedSheet): MergedSheet {
  const merged: MergedSheet = { changes: [], overall: null, clashes: [], problems: strangersIn(rubric, posted), refused: [] };
  /** Whether a part that differs from what is stored may be written; if not, the person is asked. */
  const settle = (part: string, before: number, found: readonly FieldProblem[], differs: boolean): boolean => {
    const seen = posted.versions ? own(posted.versions, part) : before;
    if (seen === 'theirs') return false;
    if (found.length) { merged.problems.push(...found); merged.refused.push(part); return false; }
    if (!differs) return false;
    if (seenVersion(seen) === before) return true;
    merged.clashes.push(part);
    return false;
  };
  for (const { code } of rubric.criteria) {
    const { change, problems } = readCriterion(code, stored, posted);
    const before = { score: stored.scores[code] ?? null, comment: stored.comments[code] ?? '', internal: stored.internal[code] ?? '' };
    const differs = change.score !== before.score || change.comment !== before.comment || change.internal !== before.internal;
    if (settle(code, stored.versions[code] ?? 0, problems, differs)) merged.changes.push(change);
  }
  const next = readOverall(overall, posted);
  const differs = next.recommendation !== overall.recommendation || next.confidence !== overall.confidence || (next.overallComment ?? '') !== (overall.overallComment ?? '');
  const long = countCharacters(next.overallComment ?? '') > overallLimit ? [problem('overallComment', 'tooLong', says.tooLong, { most: overallLimit })] : [];
  if (settle(overallPart, overall.overallVersion, long, differs)) merged.overall = next;
  return merged;
}

const readOverall = (stored: Overall, posted: PostedSheet): OverallChange => ({
  recommendation: posted.recommendation === undefined ? stored.recommendation : posted.recommendation,
  confidence: posted.confidence === undefined ? stored.confidence : posted.confidence,
  overallComment: posted.overallComment === undefined ? stored.overallComment : posted.overallComment,
});

/** Whoever names no version has seen nothing of this part. */
const seenVersion = (version: unknown): number => {
  const number = typeof version === 'number' || (typeof version === 'string' && /^\d{1,9}$/.test(version)) ? Number(version) : 0;
  return Number.isSafeInteger(number) ? number : 0;
};

function strangersIn(rubric: Rubric, posted: PostedSheet): FieldProblem[] {
  const codes = new Set(rubric.criteria.map(({ code }) => code));
  return (['scores', 'comments', 'internal'] as const).flatMap((part) =>
    Object.keys(posted[part] ?? {}).filter((key) => !codes.has(key)).map((key) => problem(`${part}.${key}`, 'unknownCriterion', says.criterion)));
}

function readCriterion(code: string, stored: ScoreSheet, posted: PostedSheet): { change: ScoreChange; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const score = (): Score | null => {
    const typed = own(posted.scores, code);
    if (typed === undefined) return stored.scores[code] ?? null;
    if (typed === null || typed === '') return null;
    const value: unknown = typeof typed === 'string' && /^[0-4]$/.test(typed) ? Number(typed) : typed;
    if (isScore(value)) return value;
    problems.push(problem(`scores.${code}`, 'scoreMalformed', says.score));
    return null;
  };
  const text = (part: 'comments' | 'internal'): string => {
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
  return { change: { criterion: code, score: score(), comment: text('comments'), internal: text('internal') }, problems };
}

/** Writes criteria in one statement; each moves its version one on. */
export async function writeSheet(manager: EntityManager, assignmentId: string, changes: readonly ScoreChange[], at: Date): Promise<void> {
  if (!changes.length) return;
  await manager.query(
    `insert into review_scores as s (assignment_id, criterion, score, comment_for_applicant, comment_internal, edited_at)
     select $1, c.criterion, c.score, c.comment, c.internal, $3
     from jsonb_to_recordset($2::jsonb) as c(criterion text, score smallint, comment text, internal text)
     on conflict (assignment_id, criterion) do update
       set score = excluded.score, comment_for_applicant = excluded.comment_for_applicant, comment_internal = excluded.comment_internal,
           version = s.version + 1, edited_at = excluded.edited_at`,
    [assignmentId, JSON.stringify(changes), at]);
}
