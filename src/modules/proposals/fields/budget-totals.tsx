import { fiscalYearLabel } from '../../../kernel/time/fiscal-year.js';
import { Money, Section, usePage } from '../../../ui/index.js';
import { budgetCategories, type BudgetTotals, fundingSources } from '../../calls/index.js';
import { fieldWords as says } from './field-words.js';

interface Sum {
  key: string;
  label: string;
  requested: number;
  /** Cost by fiscal year, where the table has a column for each. */
  years?: ReadonlyMap<number, number>;
  cost: number;
}

/**
 * The sums of a budget as last saved: by source, by year, by organization, by category and year. Every row is there, so that the script which
 * follows the typing finds its place; rows without money are hidden.
 */
export function BudgetTotalsTables({ totals, years, partners }: { totals: BudgetTotals | null; years: readonly number[]; partners: readonly string[] }) {
  const { t } = usePage();
  const ofYear = (year: number): Sum => {
    const found = totals?.byYear.find(({ fiscalYear }) => fiscalYear === year);
    return { key: `year:${year}`, label: fiscalYearLabel(year), requested: found?.sources.requested ?? 0, cost: found?.costCents ?? 0 };
  };
  const categories = budgetCategories.map(({ code, label }): Sum => {
    const found = totals?.byCategory.find(({ category }) => category === code);
    return { key: `category:${code}`, label: `${code} ${t(label)}`, requested: found?.sources.requested ?? 0, cost: found?.costCents ?? 0, years: new Map(found?.years.map(({ fiscalYear, costCents }) => [fiscalYear, costCents])) };
  });
  const organizations = [null, ...partners].map((name): Sum => {
    const found = totals?.byPartner.find(({ partner }) => partner === name);
    return { key: `partner:${name ?? ''}`, label: name ?? t(says.ownCost), requested: found?.sources.requested ?? 0, cost: found?.costCents ?? 0 };
  });
  return (
    <div class="totals" data-budget-totals>
      <Section title={says.totals} lead={<span data-totals-hint>{t(says.totalsHint)}</span>}>
        <div class="totals__tables">
          <table class="table">
            <caption>{t(says.bySource)}</caption>
            <thead><tr><th scope="col">{t(says.source)}</th><th scope="col" class="numeric">{t(says.amount)}</th></tr></thead>
            <tbody>
              {fundingSources.map(({ code, label }) => {
                const cents = totals?.bySource[code] ?? 0;
                return <tr key={code} data-sum={`source:${code}`} hidden={cents === 0 && code !== 'requested'}><th scope="row">{t(label)}</th><td class="numeric" data-label={t(says.amount)}><div data-cents><Money cents={cents} /></div></td></tr>;
              })}
            </tbody>
            <tfoot><tr data-sum="total"><th scope="row">{t(says.totalCost)}</th><td class="numeric" data-label={t(says.amount)}><div data-cents><Money cents={totals?.totalCents ?? 0} /></div></td></tr></tfoot>
          </table>
          <SumTable caption={says.byYear} rows={years.map(ofYear)} />
          {partners.length > 0 && <SumTable caption={says.byPartner} rows={organizations} />}
        </div>
        <SumTable caption={says.byCategory} rows={categories} years={years} />
      </Section>
    </div>
  );
}

function SumTable({ caption, rows, years = [] }: { caption: { en: string; fr: string }; rows: readonly Sum[]; years?: readonly number[] }) {
  const { t } = usePage();
  const table = (
    <table class="table" hidden={rows.every(({ cost, requested }) => cost === 0 && requested === 0)}>
      <caption>{t(caption)}</caption>
      <thead><tr><th scope="col">{t(caption)}</th>{years.map((year) => <th key={year} scope="col" class="numeric">{fiscalYearLabel(year)}</th>)}<th scope="col" class="numeric">{t(says.requested)}</th><th scope="col" class="numeric">{t(says.totalCost)}</th></tr></thead>
      <tbody>
        {rows.map(({ key, label, requested, cost, years: costs }) => (
          <tr key={key} data-sum={key} hidden={cost === 0 && requested === 0}>
            <th scope="row">{label}</th>
            {years.map((year) => <td key={year} class="numeric" data-label={fiscalYearLabel(year)}><div data-year={year}><Money cents={costs?.get(year) ?? 0} /></div></td>)}
            <td class="numeric" data-label={t(says.requested)}><div data-requested><Money cents={requested} /></div></td>
            <td class="numeric" data-label={t(says.totalCost)}><div data-cents><Money cents={cost} /></div></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  // A long project has many years: its table scrolls in a frame of its own, by keyboard too.
  return years.length === 0 ? table : <div class="table-frame table-frame--wide" role="region" tabindex={0} aria-label={t(caption)}>{table}</div>;
}
