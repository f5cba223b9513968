import { texts } from '../../../kernel/i18n/text.js';
import { fiscalYearLabel } from '../../../kernel/time/fiscal-year.js';
import { Button, EmptyState, Form, InstantText, Link, Money, MoneyField, page, PageHeading, Prose, Radios, Section, Select, Table, TextField, usePage } from '../../../ui/index.js';
import type { AppropriationsView } from '../appropriation.view.js';
import { says } from '../messages.js';

const here = texts({
  title: { en: 'Appropriations', fr: 'Crédits' },
  lead: { en: 'What Parliament lets the program spend in each fiscal year, and its changes.', fr: 'Ce que le Parlement permet au programme de dépenser pour chaque exercice, et les changements.' },
  byYear: { en: 'By fiscal year', fr: 'Par exercice' },
  vote: { en: 'Vote number', fr: 'Numéro du crédit' },
  freeForCalls: { en: 'Free for calls', fr: 'Libre pour des appels' },
  none: { en: 'No appropriation is recorded yet. Record the first one below.', fr: 'Aucun crédit n’est encore enregistré. Enregistrez le premier ci-dessous.' },
  changes: { en: 'Changes', fr: 'Changements' },
  amount: { en: 'Amount', fr: 'Montant' },
  note: { en: 'Note', fr: 'Note' },
  noteHint: { en: 'Where it comes from, such as Main Estimates or a transfer.', fr: 'Sa provenance, par exemple le Budget principal des dépenses ou un transfert.' },
  when: { en: 'Recorded', fr: 'Enregistré' },
  by: { en: 'By', fr: 'Par' },
  record: { en: 'Record a change', fr: 'Enregistrer un changement' },
  change: { en: 'Change', fr: 'Changement' },
  increase: { en: 'Increase', fr: 'Augmentation' },
  decrease: { en: 'Decrease', fr: 'Diminution' },
  voteHint: { en: 'Only for a fiscal year that is not in the list yet.', fr: 'Seulement pour un exercice qui n’est pas encore dans la liste.' },
  submit: { en: 'Record the change', fr: 'Enregistrer le changement' },
  spending: { en: 'Spending', fr: 'Dépenses' },
});

/** Years one may record for: ten back, five ahead. */
const yearChoices = (current: number) => Array.from({ length: 16 }, (_, i) => current + 5 - i).map((year) => ({ value: year, label: fiscalYearLabel(year) }));

function AppropriationsBody({ appropriations, changes, currentYear, mayRecord }: AppropriationsView) {
  const { t } = usePage();
  return (
    <>
      <PageHeading title={here.title} lead={here.lead} actions={<Link href="/spending">{t(here.spending)}</Link>} />
      <Section title={here.byYear}>
        {appropriations.length === 0 ? <EmptyState>{here.none}</EmptyState> : (
          <Table caption={here.byYear} captionHidden rows={appropriations} rowKey={(row) => row.id} columns={[
            { key: 'year', label: says.fiscalYear, cell: (row) => <Link href={`/spending?by=call&year=${row.fiscalYear}`}>{fiscalYearLabel(row.fiscalYear)}</Link> },
            { key: 'vote', label: here.vote, cell: (row) => row.vote.replace(/^(Vote|Crédit) /, '') },
            { key: 'appropriated', label: says.appropriated, numeric: true, cell: (row) => <Money cents={row.appropriatedCents} /> },
            { key: 'allocated', label: says.allocated, numeric: true, cell: (row) => <Money cents={row.allocatedCents} /> },
            { key: 'free', label: here.freeForCalls, numeric: true, cell: (row) => <Money cents={row.freeCents} /> },
          ]} />
        )}
      </Section>
      {mayRecord && (
        <Section title={here.record} id="record">
          <Form action="/appropriations">
            <Select name="fiscalYear" label={says.fiscalYear} required value={currentYear} placeholder={null} width="s" choices={yearChoices(currentYear)} />
            <Radios name="change" label={here.change} required inline value="increase" choices={[{ value: 'increase', label: here.increase }, { value: 'decrease', label: here.decrease }]} />
            <MoneyField name="amount" label={here.amount} required />
            <TextField name="vote" label={here.vote} hint={here.voteHint} value="10" width="xs" code />
            <TextField name="note" label={here.note} hint={here.noteHint} required width="full" />
            <Button>{here.submit}</Button>
          </Form>
        </Section>
      )}
      {changes.length > 0 && (
        <Section title={here.changes}>
          <Table caption={here.changes} captionHidden rows={changes} rowKey={(row) => row.id} columns={[
            { key: 'at', label: here.when, cell: (row) => <InstantText at={row.at} /> },
            { key: 'year', label: says.fiscalYear, cell: (row) => fiscalYearLabel(row.fiscalYear) },
            { key: 'amount', label: here.amount, numeric: true, cell: (row) => <Money cents={row.amountCents} /> },
            { key: 'note', label: here.note, cell: (row) => (row.note ? <Prose text={row.note} /> : '') },
            { key: 'by', label: here.by, cell: (row) => row.by ?? '–' },
          ]} />
        </Section>
      )}
    </>
  );
}

export const appropriationsPage = page<AppropriationsView>((_, say) => say(here.title), (view) => <AppropriationsBody {...view} />);
