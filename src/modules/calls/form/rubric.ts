import type { FieldProblem } from '../../../kernel/errors/refusal.js';
import type { Bilingual } from '../../../kernel/i18n/text.js';
import { complain } from './messages.js';
import { countCharacters } from './typed-text.js';

export const scores = [0, 1, 2, 3, 4] as const;
export type Score = (typeof scores)[number];
export const maxScore = 4;

/** The five ratings. */
export const scoreLabels: Readonly<Record<Score, Bilingual>> = {
  4: { en: 'Strong', fr: 'Solide' },
  3: { en: 'Acceptable', fr: 'Acceptable' },
  2: { en: 'Needs improvement', fr: 'À améliorer' },
  1: { en: 'Weak', fr: 'Faible' },
  0: { en: 'Unacceptable', fr: 'Inacceptable' },
};

/** One thing a proposal is judged by. */
export interface Criterion {
  readonly code: string;
  readonly label: Bilingual;
  /** What to ask oneself. */
  readonly hint: Bilingual;
  /** Out of 100. */
  readonly weight: number;
  /** Sections or questions to read, by their code: `B`, `C3`. */
  readonly reads: readonly string[];
  /** What each score means here, so that two reviewers mean the same by it. */
  readonly anchors: Readonly<Record<Score, Bilingual>>;
  /** The least average the proposal needs on this criterion alone. */
  readonly minimum?: number;
}

export interface Rubric {
  readonly criteria: readonly Criterion[];
  /** The least average of the weighted totals, out of 100. */
  readonly passMark: number;
  /** Totals further apart than this need one more reviewer. */
  readonly spread: number;
  readonly minReviewers: number;
}

/** Scores of one review, by the code of the criterion. */
export type ReviewScores = Readonly<Record<string, Score | undefined>>;

export const isScore = (value: unknown): value is Score => (scores as readonly unknown[]).includes(value);
const scoreOf = (given: ReviewScores, code: string): Score | undefined => {
  const score = Object.hasOwn(given, code) ? given[code] : undefined;
  return isScore(score) ? score : undefined;
};
const rounded = (value: number): number => Math.round(value * 10) / 10;

/**
 * Weighted total = 100 × Σ (weight × score) / (4 × Σ weight), from 0 to 100 with one decimal, half up;
 * undefined until every criterion has a score. The sum is whole, so one division decides the decimal.
 */
export function weightedTotal(rubric: Rubric, given: ReviewScores): number | undefined {
  let sum = 0;
  let weights = 0;
  for (const { code, weight } of rubric.criteria) {
    const score = scoreOf(given, code);
    if (score === undefined) return undefined;
    sum += weight * score;
    weights += weight;
  }
  return weights > 0 ? Math.round((1000 * sum) / (maxScore * weights)) / 10 : undefined;
}

/** A score of 0, 1 or 4 must be explained in this many characters. */
export const minCommentCharacters = 50;
export const needsComment = (score: Score): boolean => score <= 1 || score === maxScore;

/** What keeps a review from being submitted, at `scores.R1` and `comments.R1`. */
export const checkReview = (rubric: Rubric, given: ReviewScores, comments: Readonly<Record<string, string | undefined>>): FieldProblem[] =>
  rubric.criteria.flatMap(({ code, label }) => {
    if (!Object.hasOwn(given, code) || given[code] === undefined) return [complain(`scores.${code}`, 'scoreMissing', { label })];
    const score = scoreOf(given, code);
    if (score === undefined) return [complain(`scores.${code}`, 'scoreMalformed')];
    const comment = (Object.hasOwn(comments, code) ? comments[code] : undefined) ?? '';
    return needsComment(score) && countCharacters(comment.trim()) < minCommentCharacters
      ? [complain(`comments.${code}`, 'commentTooShort', { least: minCommentCharacters, score: scoreLabels[score] })] : [];
  });

/** True when two totals are more than the rubric's spread (20 points) apart. */
export const needsThirdReviewer = (totals: readonly number[], spread = 20): boolean =>
  totals.length > 1 && rounded(Math.max(...totals) - Math.min(...totals)) > spread;

/** What the complete reviews of a proposal come to. */
export interface Assessment {
  /** Weighted total of each review. */
  readonly totals: readonly number[];
  readonly average: number;
  /** Average score of each criterion, by code, two decimals for showing. */
  readonly averages: Readonly<Record<string, number>>;
  /** Codes of criteria below their own minimum. */
  readonly belowMinimum: readonly string[];
  readonly passes: boolean;
  readonly needsThirdReviewer: boolean;
}

/**
 * Pass = average total ≥ 60, and each criterion with a minimum (R1, R8: 2) reaches it on average. Compared
 * before rounding. Undefined without a complete review; incomplete reviews do not count.
 */
export function assess(rubric: Rubric, reviews: readonly ReviewScores[]): Assessment | undefined {
  const complete = reviews.flatMap((given) => {
    const total = weightedTotal(rubric, given);
    return total === undefined ? [] : [{ given, total }];
  });
  if (complete.length === 0) return undefined;
  const totals = complete.map(({ total }) => total);
  const sumOf = (code: string): number => complete.reduce((sum, { given }) => sum + (scoreOf(given, code) ?? 0), 0);
  const belowMinimum = rubric.criteria.filter(({ code, minimum }) => minimum !== undefined && sumOf(code) < minimum * complete.length).map(({ code }) => code);
  // Whole numbers until the last division, so neither rounding nor decimal noise decides who passes.
  const weights = rubric.criteria.reduce((sum, { weight }) => sum + weight, 0);
  const weighted = rubric.criteria.reduce((sum, { code, weight }) => sum + weight * sumOf(code), 0);
  const most = maxScore * weights * complete.length;
  return {
    totals,
    average: rounded((100 * weighted) / most),
    averages: Object.fromEntries(rubric.criteria.map(({ code }) => [code, Math.round((sumOf(code) * 100) / complete.length) / 100])),
    belowMinimum,
    passes: 100 * weighted >= rubric.passMark * most && belowMinimum.length === 0,
    needsThirdReviewer: needsThirdReviewer(totals, rubric.spread),
  };
}

/** Whether a rubric is sound: weights make 100, codes are unique, every text is there in both languages. */
export function checkRubric(rubric: Rubric): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const codes = new Set<string>();
  const checkText = (text: Bilingual | undefined, at: string): void => {
    for (const locale of ['en', 'fr'] as const) if (typeof text?.[locale] !== 'string' || text[locale].trim() === '') problems.push(complain(`${at}.${locale}`, 'textMissing'));
  };
  rubric.criteria.forEach((criterion, index) => {
    const at = `criteria.${index}`;
    if (!/^[A-Z][A-Z0-9]{0,9}$/.test(criterion.code)) problems.push(complain(`${at}.code`, 'formMalformed'));
    else if (codes.has(criterion.code)) problems.push(complain(`${at}.code`, 'codeTwice', { code: criterion.code }));
    codes.add(criterion.code);
    checkText(criterion.label, `${at}.label`);
    checkText(criterion.hint, `${at}.hint`);
    for (const score of scores) checkText(criterion.anchors[score], `${at}.anchors.${score}`);
    if (!Number.isInteger(criterion.weight) || criterion.weight < 1 || criterion.weight > 100) problems.push(complain(`${at}.weight`, 'weightMalformed'));
    if (criterion.minimum !== undefined && !(criterion.minimum >= 0 && criterion.minimum <= maxScore)) problems.push(complain(`${at}.minimum`, 'limitMalformed'));
  });
  const sum = rubric.criteria.reduce((total, { weight }) => total + (Number.isFinite(weight) ? weight : 0), 0);
  if (sum !== 100) problems.push(complain('criteria', 'weightsNotHundred', { sum }));
  return problems;
}
