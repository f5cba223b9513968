import { texts } from '../../../kernel/i18n/text.js';
import { ActionForm, BackLink, Button, Details, Form, HiddenField, InstantText, KeyFigures, Money, MoneyField, page, PageHeading, Pagination, Section, Select, Table, usePage } from '../../../ui/index.js';
import { Points } from '../pages/points.js';
import { HiddenNotice } from '../pages/hidden-notice.js';
import { EffectTables } from './effect-tables.js';
import { Placed, placeNames, Planned } from './planned-proposal.js';
import type { PlannedRow, ScenarioView } from './scenario.view.js';

const says = texts({
  title: { en: 'Scenario: {name}', fr: 'Scénario\u00a0: {name}' },
  back: { en: 'All scenarios', fr: 'Tous les scénarios' },
  saved: { en: 'Saved by {name}', fr: 'Enregistré par {name}' },
  rule: { en: 'Began with a line at rank {line, number} and {share, number}% of each request. A later change of the scores does not change it.', fr: 'Établi à partir d’une ligne au rang {line, number} et de {share, number}\u00a0% de chaque demande. Un changement ultérieur des notes ne le modifie pas.' },
  funded: { en: 'Funded', fr: 'Financées' },
  reserved: { en: 'On the reserve list', fr: 'Sur la liste de réserve' },
  recommended: { en: 'Recommended', fr: 'Recommandé' },
  requested: { en: 'Requested by these', fr: 'Demandé par celles-ci' },
  proposals: { en: 'Proposals in this scenario', fr: 'Propositions de ce scénario' },
  ranked: { en: 'Ranked proposals', fr: 'Propositions classées' },
  rank: { en: 'Rank', fr: 'Rang' },
  proposal: { en: 'Proposal', fr: 'Proposition' },
  average: { en: 'Average', fr: 'Moyenne' },
  asked: { en: 'Requested', fr: 'Demandé' },
  place: { en: 'In this plan', fr: 'Dans ce plan' },
  steps: { en: 'Steps', fr: 'Actions' },
  change: { en: 'Change {reference}', fr: 'Modifier {reference}' },
  where: { en: 'Place', fr: 'Rubrique' },
  leave: { en: 'Not chosen', fr: 'Non retenue' },
  amount: { en: 'Recommended amount', fr: 'Montant recommandé' },
  amountHint: { en: 'Empty: the whole request', fr: 'Vide\u00a0: la totalité de la demande' },
  move: { en: 'Change the scenario', fr: 'Modifier le scénario' },
  remove: { en: 'Delete the scenario', fr: 'Supprimer le scénario' },
});

function Move({ view, row }: { view: ScenarioView; row: PlannedRow }) {
  const { t, form } = usePage();
  const action = `/calls/${view.call.id}/scenarios/${view.scenario.id}/choices`;
  const scope = `m${row.id.slice(-12)}`;
  return (
    <Details summary={t(says.change, { reference: row.reference })} open={form?.action === action && form.scope === scope}>
      <Form action={action} scope={scope}>
        <HiddenField name="proposalId" value={row.id} />
        <Select name="place" label={says.where} required value={row.place ?? 'leave'} choices={[{ value: 'fund', label: placeNames.fund }, { value: 'reserve', label: placeNames.reserve }, { value: 'leave', label: says.leave }]} />
        <MoneyField name="amount" label={says.amount} hint={says.amountHint} value={row.amountCents} />
        <Button tone="secondary" small>{says.move}</Button>
      </Form>
    </Details>
  );
}

function ScenarioBody(view: ScenarioView) {
  const { t } = usePage();
  const { call, scenario } = view;
  const { effect } = scenario;
  const path = `/calls/${call.id}/scenarios`;
  return (
    <>
      <BackLink href={path} label={says.back} />
      <PageHeading title={t(says.title, { name: scenario.name })} caption={<>{call.reference} · {t(call.title)}</>} lead={t(says.rule, { line: scenario.line, share: scenario.share })} />
      <HiddenNotice count={view.hidden} />
      <p class="muted">{t(says.saved, { name: scenario.savedBy })}, <InstantText at={scenario.savedAt} /></p>
      <KeyFigures items={[
        { label: says.funded, value: effect.funded }, { label: says.reserved, value: effect.reserved },
        { label: says.recommended, value: <Money cents={effect.amountCents} short /> }, { label: says.requested, value: <Money cents={effect.requestedCents} short /> },
      ]} />
      <EffectTables effect={effect} themes={view.themes} />
      <Section title={says.proposals}>
        <Table caption={says.ranked} captionHidden wide rows={view.rows} rowKey={(row) => row.id} columns={[
          { key: 'rank', label: says.rank, numeric: true, cell: (row) => row.rank },
          { key: 'proposal', label: says.proposal, rowHeader: true, cell: (row) => <Planned row={row} /> },
          { key: 'average', label: says.average, numeric: true, cell: (row) => <strong><Points value={row.average} /></strong> },
          { key: 'requested', label: says.asked, numeric: true, cell: (row) => <Money cents={row.requestedCents} short /> },
          { key: 'place', label: says.place, cell: (row) => <Placed row={row} /> },
          ...(view.maySave ? [{ key: 'steps', label: says.steps, labelHidden: true, cell: (row: PlannedRow) => row.outcome === null && <Move view={view} row={row} /> }] : []),
        ]} />
        <Pagination next={view.next === null ? null : `${path}/${scenario.id}?after=${view.next}`} />
      </Section>
      {view.maySave && <ActionForm action={`${path}/${scenario.id}/removal`} label={says.remove} tone="danger" confirm={{}} />}
    </>
  );
}

export const scenarioPage = page<ScenarioView>((view, say) => say(says.title, { name: view.scenario.name }), (view) => <ScenarioBody {...view} />);
