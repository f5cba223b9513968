import type { Locale } from '../../../kernel/i18n/text.js';
import { moneyForInput } from '../../../kernel/money/money.js';
import { fiscalYearLabel } from '../../../kernel/time/fiscal-year.js';
import { type Budget, budgetCategories, type BudgetLine, type FundingSourceCode } from '../../calls/index.js';
import { sheetColumns } from './sheet-columns.js';

const categoryWords = (code: string | null, locale: Locale): string => {
  const found = budgetCategories.find((category) => category.code === code);
  return found ? `${found.code} ${found.label[locale]}` : '';
};

/** The cell of a line, as an amount in cents, a number or a text; null when nothing is there. */
function cellOf(line: BudgetLine, key: string, locale: Locale): string | number | null {
  const [first, source] = key.split('.');
  if (source !== undefined) return line.sources[source as FundingSourceCode] || null;
  switch (first) {
    case 'category': return categoryWords(line.category, locale);
    case 'description': return line.description;
    case 'partner': return line.partner ?? null;
    case 'fiscalYear': return line.fiscalYear === null ? null : fiscalYearLabel(line.fiscalYear);
    case 'quantity': return line.quantity;
    case 'unit': return line.unit ?? null;
    default: return line.unitCostCents;
  }
}

/** The lines as texts, numbers the way the language writes them. */
export const textRows = function* (budget: Budget, locale: Locale): Generator<string[]> {
  for (const line of budget.lines) {
    yield sheetColumns.map(({ key, kind }) => {
      const cell = cellOf(line, key, locale);
      if (cell === null || typeof cell === 'string') return cell ?? '';
      if (kind === 'money') return moneyForInput(cell, locale);
      return locale === 'fr' ? String(cell).replace('.', ',') : String(cell);
    });
  }
};

/** The lines with numbers as numbers; an amount is in dollars there, as spreadsheets show it. */
export const valueRows = function* (budget: Budget, locale: Locale): Generator<(string | number | null)[]> {
  for (const line of budget.lines) {
    yield sheetColumns.map(({ key, kind }) => {
      const cell = cellOf(line, key, locale);
      return kind === 'money' && typeof cell === 'number' ? Number(moneyForInput(cell, 'en')) : cell;
    });
  }
};
