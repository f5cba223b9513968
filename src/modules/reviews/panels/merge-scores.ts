import { type FieldProblem, problem } from '../../../kernel/errors/refusal.js';
import { isScore, type Score } from '../../calls/index.js';
import { panelRefusals } from './panel-words.js';

export interface StoredScore {
  score: number;
  version: number;
}
export interface MergedScores {
  changes: { criterion: string; score: Score }[];
  /** Criteria that somebody else set since they were seen. */
  clashes: string[];
  problems: FieldProblem[];
}

const own = (holder: Readonly<Record<string, unknown>> | null | undefined, key: string): unknown => (holder && Object.hasOwn(holder, key) ? holder[key] : undefined);

/** A score as typed in a form or sent by a program; undefined when there is none. */
export const readScore = (typed: unknown): Score | null | undefined => {
  if (typed === undefined || typed === null || typed === '') return undefined;
  const value: unknown = typeof typed === 'string' && /^[0-4]$/.test(typed) ? Number(typed) : typed;
  return isScore(value) ? value : null;
};

/** Scores as posted, criterion by criterion: strangers and malformed ones are problems. */
export function readScores(codes: readonly string[], posted: Readonly<Record<string, unknown>> | null | undefined): { scores: Map<string, Score | undefined>; problems: FieldProblem[] } {
  const problems = Object.keys(posted ?? {}).filter((key) => !codes.includes(key)).map((key) => problem(`scores.${key.slice(0, 40)}`, 'unknownCriterion', panelRefusals.criterion));
  const scores = new Map<string, Score | undefined>();
  for (const code of codes) {
    if (own(posted, code) === undefined) continue;
    const score = readScore(own(posted, code));
    if (score === null) problems.push(problem(`scores.${code}`, 'scoreMalformed', panelRefusals.score));
    else scores.set(code, score);
  }
  return { scores, problems };
}

/** Compares posted consensus scores with the stored ones: what differs is written only where the version seen is the one stored. */
export function mergeScores(codes: readonly string[], stored: Readonly<Record<string, StoredScore | undefined>>, posted: { scores?: Readonly<Record<string, unknown>> | null | undefined; versions?: Readonly<Record<string, unknown>> | null | undefined }): MergedScores {
  const { scores, problems } = readScores(codes, posted.scores);
  const merged: MergedScores = { changes: [], clashes: [], problems };
  for (const [criterion, score] of scores) {
    const before = stored[criterion];
    if (score === undefined || score === before?.score) continue;
    const seen = Number(own(posted.versions, criterion) ?? 0);
    if (seen === (before?.version ?? 0)) merged.changes.push({ criterion, score });
    else merged.clashes.push(criterion);
  }
  return merged;
}
