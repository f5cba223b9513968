import { formatMoney } from '../../../kernel/money/money.js';
import { fiscalYearLabel } from '../../../kernel/time/fiscal-year.js';
import { Button, fieldPath, Link, Select, TextField, usePage } from '../../../ui/index.js';
import { budgetCategories, type BudgetLine, type BudgetQuestion, fundingSources, isBudget, lineCost, maxBudgetLines, readAnswer } from '../../calls/index.js';
import { BudgetTotalsTables } from './budget-totals.js';
import { fieldWords as says } from './field-words.js';
import { Group, RemoveRow } from './group.js';
import { nameOf, type QuestionProps } from './question-props.js';
import { isBlank, postedAnswer, rowsToShow, type TypedRow } from './typed-rows.js';

/** The lines of a budget, each folded to its sum once it is filled in, and the totals as last saved. */
export function BudgetQuestionField({ question, value, view }: QuestionProps<BudgetQuestion>) {
  const page = usePage();
  const { form, locale } = page;
  const rows = rowsToShow(question, value, view, page);
  const posted = postedAnswer(form, question.key);
  const budget = posted === undefined ? value : readAnswer(question, posted).value;
  const lines = isBudget(budget) ? budget.lines : [];
  const wrong = (index: number): boolean => form?.problems.some(({ field }) => field.startsWith(`${fieldPath(nameOf(question.key, 'lines', index))}.`)) ?? false;
  return (
    <>
      {!view.trial && <p><Link href={`/proposals/${view.proposal.id}/budget`}>{says.spreadsheet}</Link></p>}
      <Group question={question} add={rows.length < maxBudgetLines ? says.addLine : null}>
        <div class="budget" data-budget data-locale={locale}>
          {rows.map((cells, index) => (
            <Line key={index} question={question} cells={cells} index={index} line={lines[index]} years={view.fiscalYears} partners={view.partners} open={isBlank(cells) || wrong(index) || rows.length === 1} />
          ))}
        </div>
      </Group>
      {/* Without a script the sums come from the server; with one they follow the typing. */}
      <BudgetTotalsTables totals={view.totals} years={view.fiscalYears} partners={view.partners} />
      <p><Button tone="secondary" small name="_go" value="stay" id="recalculate">{says.recalculate}</Button></p>
    </>
  );
}

function Line({ question, cells, index, line, years, partners, open }: { question: BudgetQuestion; cells: TypedRow; index: number; line: BudgetLine | undefined; years: readonly number[]; partners: readonly string[]; open: boolean }) {
  const { t, locale } = usePage();
  const name = (...parts: string[]): string => nameOf(question.key, 'lines', index, ...parts);
  const sign = locale === 'fr' ? { suffix: '$' } : { prefix: '$' };
  const row = index + 1;
  return (
    <details class="line" open={open} data-line>
      <summary class="line__summary">
        <span class="line__number">{isBlank(cells) ? t(says.newLine) : t(says.line, { row })}</span>
        <span class="line__words" data-line-words>{cells.description}</span>
        <span class="line__cost money" data-line-cost>{line ? formatMoney(lineCost(line), locale) : ''}</span>
      </summary>
      <fieldset class="line__body">
        <legend class="visually-hidden">{t(says.line, { row })}</legend>
        <div class="line__fields">
          <div class="line__wide"><Select name={name('category')} label={says.category} required value={cells.category ?? ''} width="full" choices={budgetCategories.map(({ code, label }) => ({ value: code, label: { en: `${code} ${label.en}`, fr: `${code} ${label.fr}` } }))} /></div>
          <div class="line__wide"><TextField name={name('description')} label={says.description} required value={cells.description ?? ''} width="full" /></div>
          <div><Select name={name('fiscalYear')} label={says.fiscalYear} required value={cells.fiscalYear ?? ''} width="s" choices={years.map((year) => ({ value: year, label: fiscalYearLabel(year) }))} /></div>
          <div><TextField name={name('quantity')} label={says.quantity} required value={cells.quantity ?? ''} width="xs" inputmode="decimal" code /></div>
          <div><TextField name={name('unit')} label={says.unit} hint={says.unitHint} value={cells.unit ?? ''} width="s" /></div>
          <div><TextField name={name('unitCostCents')} label={says.unitCost} required value={cells.unitCostCents ?? ''} width="s" inputmode="decimal" code {...sign} /></div>
          {partners.length > 0 && <div class="line__wide"><Select name={name('partner')} label={says.whose} required placeholder={says.ownCost} value={cells.partner ?? ''} width="full" choices={partners.map((partner) => ({ value: partner, label: partner }))} /></div>}
        </div>
        <fieldset class="line__sources">
          <legend class="field__label">{t(says.sources)}</legend>
          <p class="field__hint">{t(says.sourcesHint)} <span data-line-rest data-text={t(says.unassigned, { amount: '{amount}' })} hidden /></p>
          <div class="line__fields">
            {fundingSources.map(({ code, label }) => <div key={code}><TextField name={name('sources', code)} label={label} required value={cells[`sources.${code}`] ?? ''} width="s" inputmode="decimal" code {...sign} /></div>)}
          </div>
        </fieldset>
        {!isBlank(cells) && <RemoveRow question={question} index={index} row={row} />}
      </fieldset>
    </details>
  );
}
