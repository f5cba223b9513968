import type { Bilingual } from '../../../kernel/i18n/text.js';
import type { Cents } from '../../../kernel/money/money.js';
import { canonical } from '../../../platform/events/chain.js';
import { type Answers, budgetTotals, type FormDefinition, isBudget, known, questionOf, type Row } from '../../calls/index.js';

/** A number of a partner's row: its share, or an amount. */
export interface ShownFigure {
  key: string;
  label: Bilingual;
  kind: 'number' | 'money';
  value: number;
}

/** All that a partner is shown of its row, and what its consent is given to. */
export interface ShownRow {
  name: string;
  role: string;
  figures: readonly ShownFigure[];
  /** What the budget says its part costs; null when no line names it. */
  costCents: Cents | null;
}

/** One partner of a proposal, by its place in the list. */
export interface PartnerRow {
  position: number;
  shown: ShownRow;
}

/** A request for consent, as far as it is matched to a row. */
export interface AskedRow {
  id: string;
  position: number;
  shown: ShownRow;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The partners a proposal names, as they are shown to themselves. */
export function partnerRows(form: FormDefinition, answers: Answers): PartnerRow[] {
  const question = questionOf(form, known.partners);
  const rows = answers[known.partners];
  if (question?.kind !== 'rows' || !Array.isArray(rows)) return [];
  const budget = answers[known.budget];
  const sums = isBudget(budget) ? budgetTotals(budget).byPartner : [];
  return (rows as readonly Row[]).map((row, index) => {
    const name = textOf(row.name);
    return {
      position: index + 1,
      shown: {
        name, role: textOf(row.role), costCents: (name && sums.find(({ partner }) => partner === name)?.costCents) || null,
        figures: question.columns.flatMap(({ key, label, kind }) => {
          const value = row[key];
          return (kind === 'number' || kind === 'money') && typeof value === 'number' ? [{ key, label, kind, value }] : [];
        }),
      },
    };
  });
}

const plainName = ({ shown }: { shown: ShownRow }): string => shown.name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
/** Whether both say the same of a partner; how the form words its labels does not matter. */
export const sameRow = (a: ShownRow, b: ShownRow): boolean => canonical(bare(a)) === canonical(bare(b));
const bare = ({ name, role, figures, costCents }: ShownRow): unknown => ({ name, role, costCents, figures: figures.map(({ key, value }) => [key, value]) });
/** Whether it is still the same partner, whatever else changed of it. */
export const samePartner = (a: ShownRow, b: ShownRow): boolean => plainName({ shown: a }) === plainName({ shown: b });

/**
 * Which request belongs to which row, by position: the same row wherever it went, else the same name, else the same place, where only
 * a name was retyped. What is left belongs to rows that are gone.
 */
export function matchRows<T extends AskedRow>(rows: readonly PartnerRow[], asked: readonly T[]): { byPosition: Map<number, T>; gone: T[] } {
  const byPosition = new Map<number, T>();
  let left = [...asked];
  const pass = (fits: (row: PartnerRow, one: T) => boolean): void => {
    left = left.filter((one) => {
      const row = rows.find((candidate) => !byPosition.has(candidate.position) && fits(candidate, one));
      if (row) byPosition.set(row.position, one);
      return !row;
    });
  };
  pass((row, one) => row.position === one.position && sameRow(row.shown, one.shown));
  pass((row, one) => sameRow(row.shown, one.shown));
  pass((row, one) => plainName(row) !== '' && samePartner(row.shown, one.shown));
  pass((row, one) => row.position === one.position);
  return { byPosition, gone: left };
}
