import { type FieldProblem, invalid, problem } from '../../kernel/errors/refusal.js';
import { texts } from '../../kernel/i18n/text.js';
import { maxCents, readDollars } from '../../kernel/money/money.js';
import { isLocalDate } from '../../kernel/time/dates.js';
import { type InstalmentKind, instalmentKinds } from './agreement-words.js';
import type { PlannedInstalment } from './schedule.js';

/** The most instalments an agreement may have. */
export const maxInstalments = 24;

const says = texts({
  kind: { en: 'Choose the kind of instalment.', fr: 'Choisissez le type de versement.' },
  amount: { en: 'Enter an amount above zero in dollars, such as 12,500.00.', fr: 'Entrez un montant en dollars supérieur à zéro, par exemple 12\u00a0500,00.' },
  date: { en: 'Enter the due date, such as 2027-01-15.', fr: 'Entrez la date d’échéance, par exemple 2027-01-15.' },
  row: { en: 'This row cannot be read.', fr: 'Cette ligne est illisible.' },
  unknown: { en: 'The portal does not know this field.', fr: 'Le portail ne connaît pas ce champ.' },
  tooMany: { en: 'Plan at most {max} instalments.', fr: 'Prévoyez au plus {max} versements.' },
  oneFinal: { en: 'Plan at most one final payment, due last.', fr: 'Prévoyez au plus un paiement final, dû en dernier.' },
});

const known = ['kind', 'amount', 'dueOn'];
const blank = (value: unknown): boolean => value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** The schedule as typed: blank rows are left out, the rest is sorted by due date. Throws every problem at once. */
export function readInstalments(rows: readonly unknown[]): PlannedInstalment[] {
  if (rows.length > maxInstalments * 2) throw invalid([problem('instalments', 'tooMany', says.tooMany, { max: maxInstalments })]);
  const problems: FieldProblem[] = [];
  const read = rows.flatMap((row, index): PlannedInstalment[] => {
    const at = (field: string): string => `instalments.${index}.${field}`;
    if (typeof row !== 'object' || row === null || Array.isArray(row)) {
      problems.push(problem(`instalments.${index}`, 'row', says.row));
      return [];
    }
    const { kind, amount, dueOn } = row as Record<string, unknown>;
    const strange = Object.keys(row).filter((key) => !known.includes(key));
    problems.push(...strange.map((key) => problem(at(key), 'unknownField', says.unknown)));
    if (blank(amount) && blank(dueOn)) return [];
    const cents = readDollars(amount);
    if (!instalmentKinds.includes(kind as InstalmentKind)) problems.push(problem(at('kind'), 'choose', says.kind));
    if (cents === undefined || cents <= 0 || cents > maxCents) problems.push(problem(at('amount'), 'amount', says.amount));
    if (!isLocalDate(dueOn)) problems.push(problem(at('dueOn'), 'date', says.date));
    return [{ kind: kind as InstalmentKind, amountCents: cents ?? 0, dueOn: String(dueOn) }];
  });
  if (problems.length) throw invalid(problems);
  if (read.length > maxInstalments) throw invalid([problem('instalments', 'tooMany', says.tooMany, { max: maxInstalments })]);
  const sorted = [...read].sort((a, b) => (a.dueOn === b.dueOn ? Number(a.kind === 'final') - Number(b.kind === 'final') : a.dueOn < b.dueOn ? -1 : 1));
  if (sorted.some((one, index) => one.kind === 'final' && index < sorted.length - 1)) throw invalid([problem('instalments', 'oneFinal', says.oneFinal)]);
  return sorted;
}
