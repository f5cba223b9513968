import { texts } from '../../../kernel/i18n/text.js';
import { fiscalYearLabel } from '../../../kernel/time/fiscal-year.js';
import { BackLink, Button, Checkboxes, DateField, Details, EmptyState, FilterForm, Form, HiddenField, Link, Money, Notice, NumberField, page, PageHeading, Prose, Radios, Section, Select, StatusTag, Table, TextArea, usePage } from '../../../ui/index.js';
import { approvalCodes, declineCodes, outcomeNames, outcomes, reasonNames, reserveCodes } from '../decision-words.js';
import { HiddenNotice } from '../pages/hidden-notice.js';
import { MoneyTable } from '../pages/money-table.js';
import type { BulkRow, BulkView } from './bulk.view.js';

const says = texts({
  title: { en: 'Decide on several proposals', fr: 'Décider de plusieurs propositions' },
  back: { en: 'Ranking and decisions', fr: 'Classement et décisions' },
  lead: { en: 'One outcome for several proposals. You see what would happen to each before anything is decided.', fr: 'Une même décision pour plusieurs propositions. Vous voyez l’effet sur chacune avant que quoi que ce soit ne soit décidé.' },
  which: { en: 'Which proposals', fr: 'Quelles propositions' },
  chosen: { en: 'The ones chosen on the ranking', fr: 'Celles choisies dans le classement' },
  passing: { en: 'All undecided that pass, down to a rank', fr: 'Toutes celles à trancher qui satisfont aux règles, jusqu’à un rang' },
  failing: { en: 'All undecided that do not pass', fr: 'Toutes celles à trancher qui ne satisfont pas aux règles' },
  toRank: { en: 'Down to rank', fr: 'Jusqu’au rang' },
  toRankHint: { en: 'Only with “all that pass”.', fr: 'Seulement avec «\u00a0toutes celles qui satisfont\u00a0».' },
  outcome: { en: 'Outcome', fr: 'Décision' },
  reasonCode: { en: 'Reason', fr: 'Motif' },
  reason: { en: 'Written reason, where the ranking is left', fr: 'Motif écrit, lorsque la décision s’écarte du classement' },
  until: { en: 'On the reserve list until', fr: 'Sur la liste de réserve jusqu’au' },
  preview: { en: 'Preview', fr: 'Aperçu' },
  selection: { en: 'Chosen proposals', fr: 'Propositions choisies' },
  nothing: { en: 'No proposal is chosen yet.', fr: 'Aucune proposition n’est encore choisie.' },
  more: { en: 'There are more. These are the first; decide on the others afterwards.', fr: 'Il y en a d’autres. Voici les premières; décidez ensuite des suivantes.' },
  proposal: { en: 'Proposal', fr: 'Proposition' },
  amount: { en: 'Amount', fr: 'Montant' },
  years: { en: 'By fiscal year', fr: 'Par exercice' },
  state: { en: 'What happens', fr: 'Effet' },
  ready: { en: 'Can be decided', fr: 'Peut être tranchée' },
  decided: { en: 'Decided', fr: 'Tranchée' },
  already: { en: 'Decided so already', fr: 'Déjà tranchée ainsi' },
  refused: { en: 'Not possible', fr: 'Impossible' },
  feedback: { en: 'Feedback for the applicant', fr: 'Rétroaction pour le demandeur' },
  total: { en: 'Money of these decisions by fiscal year', fr: 'Fonds de ces décisions par exercice' },
  year: { en: 'Fiscal year', fr: 'Exercice' },
  confirm: { en: 'Decide on {count, plural, one {one proposal} other {# proposals}}', fr: 'Décider de {count, plural, one {une proposition} other {# propositions}}' },
  final: { en: 'Applicants learn of it at the release. Until then each decision can be taken back.', fr: 'Les demandeurs l’apprendront lors de la communication des résultats. D’ici là, chaque décision peut être annulée.' },
});
const tones = { ready: 'info', decided: 'success', already: 'neutral', refused: 'warning' } as const;

function BulkBody(view: BulkView) {
  const { t } = usePage();
  const ready = view.rows.filter(({ verdict }) => verdict === 'ready');
  const path = `/calls/${view.call.id}/bulk-decision`;
  return (
    <>
      <BackLink href={`/calls/${view.call.id}/ranking`} label={says.back} />
      <PageHeading title={says.title} caption={<>{view.call.reference} · {t(view.call.title)}</>} lead={says.lead} />
      <Choosing view={view} path={path} />
      {view.rows.length === 0 && view.chosen.length === 0 && <EmptyState>{says.nothing}</EmptyState>}
      <HiddenNotice count={view.hidden} />
      {view.more && <Notice>{says.more}</Notice>}
      {view.rows.length > 0 && (
        <Section title={says.preview} id="preview">
          <Table caption={says.selection} captionHidden rows={view.rows} rowKey={(row) => row.id} columns={[
            { key: 'proposal', label: says.proposal, rowHeader: true, cell: (row) => <div><Link href={`/proposals/${row.id}/decision`}><span lang={row.language}>{row.title || row.reference}</span></Link><br /><span class="muted">{row.reference} · {row.organization}</span></div> },
            { key: 'amount', label: says.amount, numeric: true, cell: (row) => <Money cents={row.amountCents} short /> },
            { key: 'years', label: says.years, cell: (row) => row.years.map((year) => <div key={year.fiscalYear}>{fiscalYearLabel(year.fiscalYear)}{' – '}<Money cents={year.amountCents} short /></div>) },
            { key: 'state', label: says.state, cell: (row) => <Effect row={row} /> },
          ]} />
          {view.byYear.length > 0 && <Table caption={says.total} rows={view.byYear} rowKey={(row) => row.fiscalYear} columns={[
            { key: 'year', label: says.year, cell: (row) => fiscalYearLabel(row.fiscalYear) },
            { key: 'amount', label: says.amount, numeric: true, cell: (row) => <Money cents={row.amountCents} short /> },
          ]} totals={{ amount: <Money cents={view.byYear.reduce((sum, year) => sum + year.amountCents, 0)} short /> }} />}
          {!view.concept && <MoneyTable money={view.money} />}
          {ready.length > 0 && (
            <Form action={path} scope="several">
              {ready.map(({ id }) => <HiddenField key={id} name="proposals[]" value={id} />)}
              <HiddenField name="outcome" value={view.outcome!} />
              <HiddenField name="reasonCode" value={view.reasonCode!} />
              {view.reason && <HiddenField name="reason" value={view.reason} />}
              {view.reserveUntil && <HiddenField name="reserveUntil" value={view.reserveUntil} />}
              <p>{t(says.final)}</p>
              <Button>{t(says.confirm, { count: ready.length })}</Button>
            </Form>
          )}
        </Section>
      )}
    </>
  );
}

function Choosing({ view, path }: { view: BulkView; path: string }) {
  const chosen = view.pick === 'chosen' ? view.chosen : [];
  return (
    <FilterForm action={path} title={says.which} button={says.preview}>
      {chosen.length > 0 && <Checkboxes name="proposals" label={says.selection} values={chosen.map(({ id }) => id)} choices={chosen.map((one) => ({ value: one.id, label: `${one.title || one.reference} (${one.reference})` }))} />}
      <Radios name="pick" label={says.which} value={view.pick} choices={(['chosen', 'passing', 'failing'] as const).map((one) => ({ value: one, label: says[one] }))} />
      <NumberField name="toRank" label={says.toRank} hint={says.toRankHint} value={view.toRank} />
      <Select name="outcome" label={says.outcome} required value={view.outcome} choices={outcomes.filter((one) => !view.concept || one !== 'reserve').map((one) => ({ value: one, label: outcomeNames[one] }))} />
      <Select name="reasonCode" label={says.reasonCode} required width="l" value={view.reasonCode} choices={[
        { group: outcomeNames.approved, choices: approvalCodes.map((code) => ({ value: code, label: reasonNames[code] })) },
        ...(view.concept ? [] : [{ group: outcomeNames.reserve, choices: reserveCodes.map((code) => ({ value: code, label: reasonNames[code] })) }]),
        { group: outcomeNames.declined, choices: declineCodes.map((code) => ({ value: code, label: reasonNames[code] })) },
      ]} />
      {!view.concept && <DateField name="reserveUntil" label={says.until} value={view.reserveUntil} />}
      <TextArea name="reason" label={says.reason} value={view.reason} rows={2} limit={4000} />
    </FilterForm>
  );
}

function Effect({ row }: { row: BulkRow }) {
  const { t } = usePage();
  return (
    <div>
      <StatusTag tone={tones[row.verdict]} label={says[row.verdict]} />
      {row.problems.length > 0 && <ul>{row.problems.map(({ code, text }) => <li key={code}>{t(text)}</li>)}</ul>}
      {row.verdict === 'ready' && <Details summary={says.feedback}><Prose text={row.feedback} lang={row.language} /></Details>}
    </div>
  );
}

export const bulkPage = page<BulkView>((view, say) => `${say(says.title)} – ${view.call.reference}`, (view) => <BulkBody {...view} />);
