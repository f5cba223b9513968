import { type Bilingual, type Locale, say } from '../../../kernel/i18n/text.js';
import { formatMoney } from '../../../kernel/money/money.js';
import { formatDate } from '../../../kernel/time/dates.js';
import { fiscalYearLabel } from '../../../kernel/time/fiscal-year.js';
import { formatNumber, formatPercent } from '../../../ui/index.js';
import { budgetCategories, type BudgetLine, fundingSources, lineCost } from '../../calls/index.js';
import type { ShownCell, ShownValue } from '../content.view.js';
import { fieldWords } from '../fields/field-words.js';

/** An answer as plain text, one line a cell, so that any two answers to a question can be compared word by word. */
export function answerWords(value: ShownValue | null, locale: Locale): string {
  switch (value?.kind) {
    case undefined: return '';
    case 'text': return value.text;
    case 'choice': return value.label[locale];
    case 'choices': return value.chosen.map(({ label }) => label[locale]).join('\n');
    case 'truth': return fieldWords[value.yes ? 'yes' : 'no'][locale];
    case 'number': return formatNumber(value.number, locale);
    case 'money': return formatMoney(value.cents, locale);
    case 'date': return formatDate(value.date, locale);
    case 'countryShares': return value.shares.map(({ name, share }) => [name[locale] || '–', share === null ? '–' : formatPercent(share / 100, locale)].join(', ')).join('\n');
    case 'rows': return numbered(value.rows.map((row) => value.columns.flatMap(({ key, kind, label }) => (row[key] === undefined ? [] : [line(label, cellWords(row[key], kind, locale), locale)]))), locale);
    case 'budget': return numbered(value.budget.lines.map((one) => budgetLine(one, locale)), locale);
    case 'files': return value.files.map(({ fileName }) => fileName).join('\n');
  }
}

const line = (label: Bilingual, words: string, locale: Locale): string => `${label[locale]}${locale === 'fr' ? '\u00a0' : ''}: ${words}`;
const numbered = (rows: readonly (readonly string[])[], locale: Locale): string => rows.map((cells, index) => [say(locale, fieldWords.rowShort, { row: index + 1 }), ...cells].join('\n')).join('\n\n');

function cellWords(cell: ShownCell, kind: string, locale: Locale): string {
  if (typeof cell === 'object') return cell[locale];
  if (typeof cell === 'string') return kind === 'date' ? formatDate(cell, locale) : cell;
  return kind === 'money' ? formatMoney(cell, locale) : formatNumber(cell, locale);
}

function budgetLine(one: BudgetLine, locale: Locale): string[] {
  const category = budgetCategories.find(({ code }) => code === one.category);
  return [
    line(fieldWords.description, one.description || '–', locale),
    ...(category ? [line(fieldWords.category, category.label[locale], locale)] : []),
    ...(one.partner ? [line(fieldWords.whose, one.partner, locale)] : []),
    ...(one.fiscalYear ? [line(fieldWords.fiscalYear, fiscalYearLabel(one.fiscalYear), locale)] : []),
    ...(one.quantity === null ? [] : [line(fieldWords.quantity, [formatNumber(one.quantity, locale), one.unit].filter(Boolean).join(' '), locale)]),
    ...(one.unitCostCents === null ? [] : [line(fieldWords.unitCost, formatMoney(one.unitCostCents, locale), locale), line(fieldWords.cost, formatMoney(lineCost(one), locale), locale)]),
    ...fundingSources.flatMap(({ code, label }) => (one.sources[code] ? [line(label, formatMoney(one.sources[code], locale), locale)] : [])),
  ];
}
