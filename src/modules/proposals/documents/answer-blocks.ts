import { say, texts } from '../../../kernel/i18n/text.js';
import type { Bilingual, Locale } from '../../../kernel/i18n/text.js';
import { formatMoney } from '../../../kernel/money/money.js';
import { formatDate } from '../../../kernel/time/dates.js';
import { fiscalYearLabel } from '../../../kernel/time/fiscal-year.js';
import type { PrintedBlock } from '../../../platform/documents/printed-document.js';
import { formatBytes, formatNumber, formatPercent } from '../../../ui/index.js';
import { budgetCategories, type BudgetLine, fundingSources, lineCost } from '../../calls/index.js';
import type { ShownCell, ShownValue } from '../content.view.js';
import { fieldWords } from '../fields/field-words.js';

const says = texts({
  notAnswered: { en: 'Not answered', fr: 'Sans réponse' },
  file: { en: '{name} ({size}, SHA-256 {sha256})', fr: '{name} ({size}, SHA-256 {sha256})' },
  others: { en: 'Others pay', fr: 'Autres sources' },
  total: { en: 'Total', fr: 'Total' },
});

/** An answer as blocks of a document. */
export function answerBlocks(value: ShownValue | null, language: Locale): PrintedBlock[] {
  const t = (text: Bilingual, values?: Record<string, string>): string => say(language, text, values);
  if (!value) return [{ kind: 'text', text: t(says.notAnswered) }];
  switch (value.kind) {
    case 'text': return [{ kind: 'text', text: value.text }];
    case 'choice': return [{ kind: 'text', text: t(value.label) }];
    case 'choices': return [{ kind: 'list', items: value.chosen.map(({ label }) => t(label)) }];
    case 'truth': return [{ kind: 'text', text: t(value.yes ? fieldWords.yes : fieldWords.no) }];
    case 'number': return [{ kind: 'text', text: formatNumber(value.number, language) }];
    case 'money': return [{ kind: 'text', text: formatMoney(value.cents, language) }];
    case 'date': return [{ kind: 'text', text: formatDate(value.date, language) }];
    case 'countryShares': return [{ kind: 'list', items: value.shares.map(({ name, share }) => `${t(name)}${share === null ? '' : `, ${formatPercent(share / 100, language)}`}`) }];
    case 'files': return [{ kind: 'list', items: value.files.map(({ fileName, bytes, sha256 }) => t(says.file, { name: fileName, size: formatBytes(bytes, language), sha256 })) }];
    case 'rows': return [{
      kind: 'table', totals: null, columns: value.columns.map(({ label, kind }) => ({ label: t(label), width: ['text', 'longText'].includes(kind) ? 2 : 1, numeric: kind === 'money' })),
      rows: value.rows.map((row) => value.columns.map(({ key, kind }) => cell(row[key], kind, language))),
    }];
    case 'budget': return [budgetTable(value, language)];
  }
}

function cell(value: ShownCell | undefined, kind: string, language: Locale): string {
  if (value === undefined) return '–';
  if (typeof value === 'object') return say(language, value);
  if (kind === 'money') return formatMoney(Number(value), language);
  if (kind === 'date') return formatDate(String(value), language);
  return typeof value === 'number' && value >= 10_000 ? formatNumber(value, language) : String(value);
}

function budgetTable({ budget, totals }: Extract<ShownValue, { kind: 'budget' }>, language: Locale): PrintedBlock {
  const money = (cents: number | null): string => (cents === null ? '–' : formatMoney(cents, language));
  const category = ({ category: code }: BudgetLine): string => {
    const found = budgetCategories.find((one) => one.code === code);
    return found ? `${found.code} ${say(language, found.label)}` : '–';
  };
  const others = ({ sources }: BudgetLine): string => fundingSources.filter(({ code }) => code !== 'requested' && sources[code] > 0).map(({ code, label }) => `${say(language, label)} ${money(sources[code])}`).join('\n') || '–';
  const column = (label: Bilingual, width: number, numeric: boolean): { label: string; width: number; numeric: boolean } => ({ label: say(language, label), width, numeric });
  return {
    kind: 'table',
    columns: [column(fieldWords.description, 3, false), column(fieldWords.fiscalYear, 1.3, false), column(fieldWords.quantity, 1.1, true), column(fieldWords.unitCost, 1.7, true), column(fieldWords.cost, 1.7, true), column(fieldWords.requested, 1.7, true), column(says.others, 1.9, false)],
    rows: budget.lines.map((line) => [
      `${line.description || '–'}\n${category(line)}`, line.fiscalYear ? fiscalYearLabel(line.fiscalYear) : '–', line.quantity === null ? '–' : formatNumber(line.quantity, language),
      money(line.unitCostCents), money(lineCost(line)), money(line.sources.requested), others(line),
    ]),
    totals: [say(language, says.total), '', '', '', money(totals.totalCents), money(totals.requestedCents), money(totals.costShareCents)],
  };
}
