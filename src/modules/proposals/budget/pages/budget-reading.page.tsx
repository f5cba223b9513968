import { fiscalYearLabel } from '../../../../kernel/time/fiscal-year.js';
import { texts } from '../../../../kernel/i18n/text.js';
import { Breadcrumbs, Button, ButtonGroup, Form, HiddenField, Link, Money, Notice, page, PageHeading, Section, Table, usePage } from '../../../../ui/index.js';
import { budgetCategories } from '../../../calls/index.js';
import { fieldWords } from '../../fields/field-words.js';
import type { BudgetReadingView } from '../budget-reading.view.js';
import type { SheetProblem } from '../sheet.js';

const says = texts({
  title: { en: 'Check the lines of the file', fr: 'Vérifier les lignes du fichier' },
  proposals: { en: 'Proposals', fr: 'Propositions' },
  files: { en: 'The budget in a spreadsheet', fr: 'Le budget dans un tableur' },
  count: { en: '{lines, plural, =0 {No line} one {# line} other {# lines}} read from {file}', fr: '{lines, plural, =0 {Aucune ligne lue} one {# ligne lue} other {# lignes lues}} dans {file}' },
  refused: { en: '{count, plural, one {# cell} other {# cells}} could not be read', fr: '{count, plural, one {# cellule n’a pas pu être lue} other {# cellules n’ont pas pu être lues}}' },
  refusedText: { en: 'Correct the file and read it again. Your budget is as it was.', fr: 'Corrigez le fichier et lisez-le de nouveau. Votre budget est resté tel quel.' },
  problems: { en: 'What to correct in the file', fr: 'À corriger dans le fichier' },
  remarks: { en: 'What the call will still ask', fr: 'Ce que l’appel exigera encore' },
  remarksLead: { en: 'You can use the lines and correct these later, before you submit.', fr: 'Vous pouvez reprendre les lignes et corriger ces points plus tard, avant la soumission.' },
  row: { en: 'Row', fr: 'Rangée' },
  rowNumber: { en: 'Row {row}', fr: 'Rangée {row}' },
  column: { en: 'Column', fr: 'Colonne' },
  what: { en: 'What is wrong', fr: 'Ce qui ne va pas' },
  whole: { en: 'Whole budget', fr: 'Budget entier' },
  compare: { en: 'Before and after', fr: 'Avant et après' },
  which: { en: 'Budget', fr: 'Budget' },
  before: { en: 'The budget now', fr: 'Le budget actuel' },
  after: { en: 'The file', fr: 'Le fichier' },
  lines: { en: 'Lines', fr: 'Lignes' },
  use: { en: 'Use these lines', fr: 'Utiliser ces lignes' },
  useLead: { en: 'They replace all lines of the budget.', fr: 'Elles remplacent toutes les lignes du budget.' },
  another: { en: 'Read another file', fr: 'Lire un autre fichier' },
  used: { en: 'These lines are the budget since they were used.', fr: 'Ces lignes ont été reprises dans le budget.' },
  back: { en: 'Back to the budget', fr: 'Retour au budget' },
});

function Body(view: BudgetReadingView) {
  const { t } = usePage();
  const { proposal, section, totals, current, problems, remarks } = view;
  const base = `/proposals/${proposal.id}/budget`;
  const sums = [{ key: 'before', label: says.before, ...current }, { key: 'after', label: says.after, lines: view.lines, totalCents: totals.totalCents, requestedCents: totals.requestedCents }];
  return (
    <>
      <Breadcrumbs items={[{ href: '/proposals', label: says.proposals }, { href: `/proposals/${proposal.id}`, label: proposal.reference }, { href: base, label: says.files }]} />
      <PageHeading title={says.title} caption={t(says.count, { lines: view.lines, file: view.fileName })} />
      {problems.length > 0 && (
        <>
          <Notice tone="warning" title={{ en: t(says.refused, { count: problems.length }), fr: t(says.refused, { count: problems.length }) }}>{says.refusedText}</Notice>
          <Problems caption={says.problems} rows={problems} />
        </>
      )}
      {!problems.length && (
        <>
          <Table caption={says.compare} rows={sums} rowKey={({ key }) => key} columns={[
            { key: 'which', label: says.which, cell: ({ label }) => t(label) },
            { key: 'lines', label: says.lines, numeric: true, cell: ({ lines }) => String(lines) },
            { key: 'requested', label: fieldWords.requested, numeric: true, cell: ({ requestedCents }) => <Money cents={requestedCents} /> },
            { key: 'total', label: fieldWords.totalCost, numeric: true, cell: ({ totalCents }) => <Money cents={totalCents} /> },
          ]} />
          <Table caption={fieldWords.byCategory} rows={totals.byCategory} rowKey={({ category }) => category} columns={[
            { key: 'category', label: fieldWords.category, cell: ({ category }) => `${category} ${t(budgetCategories.find(({ code }) => code === category)!.label)}` },
            ...totals.byYear.map(({ fiscalYear }) => ({ key: String(fiscalYear), label: { en: fiscalYearLabel(fiscalYear), fr: fiscalYearLabel(fiscalYear) }, numeric: true, cell: ({ years }: (typeof totals.byCategory)[number]) => <Money cents={years.find((year) => year.fiscalYear === fiscalYear)?.costCents ?? 0} /> })),
            { key: 'total', label: fieldWords.totalCost, numeric: true, cell: ({ costCents }) => <Money cents={costCents} /> },
          ]} />
        </>
      )}
      {remarks.length > 0 && <Section title={says.remarks} lead={says.remarksLead}><Problems caption={says.remarks} hidden rows={remarks} /></Section>}
      {view.used && <p>{t(says.used)}</p>}
      {view.mayUse
        ? (
          <Form action={`${base}/readings/${view.id}/use`}>
            <HiddenField name="version" value={current.version} />
            <p>{t(says.useLead)}</p>
            <ButtonGroup><Button>{says.use}</Button><Link href={base}>{says.another}</Link></ButtonGroup>
          </Form>
        )
        : <p><Link href={base}>{says.another}</Link></p>}
      <p><Link href={`/proposals/${proposal.id}/sections/${section}`}>{says.back}</Link></p>
    </>
  );
}

function Problems({ caption, rows, hidden = false }: { caption: { en: string; fr: string }; rows: readonly SheetProblem[]; hidden?: boolean }) {
  const { t } = usePage();
  return (
    <Table caption={caption} captionHidden={hidden} rows={rows} rowKey={(one) => rows.indexOf(one)} columns={[
      { key: 'row', label: says.row, cell: ({ row }) => (row === null ? t(says.whole) : t(says.rowNumber, { row })) },
      { key: 'column', label: says.column, cell: ({ column }) => (column ? t(column) : '–') },
      { key: 'what', label: says.what, cell: ({ text }) => t(text) },
    ]} />
  );
}

/** What a file gave, before it replaces anything. */
export const budgetReadingPage = page<BudgetReadingView>((_, say) => say(says.title), (view) => <Body {...view} />);
