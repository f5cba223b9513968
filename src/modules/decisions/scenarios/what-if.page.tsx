import { texts } from '../../../kernel/i18n/text.js';
import { BackLink, Button, Details, FilterForm, Form, HiddenField, KeyFigures, Link, Money, NumberField, page, PageHeading, Pagination, Section, Select, Table, TextField, usePage } from '../../../ui/index.js';
import { countryName } from '../../programmes/index.js';
import { Points } from '../pages/points.js';
import { HiddenNotice } from '../pages/hidden-notice.js';
import { EffectTables } from './effect-tables.js';
import { Placed, Planned } from './planned-proposal.js';
import type { PlannedRow, WhatIfView } from './scenario.view.js';

const says = texts({
  title: { en: 'What if: draw the line', fr: 'Simulation\u00a0: tracer la ligne' },
  back: { en: 'Ranking and decisions', fr: 'Classement et décisions' },
  lead: { en: 'See at once what a line through the ranking does to the money of the call. Nothing is decided here.', fr: 'Voyez aussitôt l’effet d’une ligne tracée dans le classement sur le budget de l’appel. Rien n’est décidé ici.' },
  proposed: { en: 'The line stands where the money ends, taking each proposal that passes in its order.', fr: 'La ligne est placée là où les fonds s’épuisent, en prenant dans l’ordre chaque proposition qui satisfait aux règles.' },
  line: { en: 'Fund down to rank', fr: 'Financer jusqu’au rang' },
  share: { en: 'Percent of each request', fr: 'Pourcentage de chaque demande' },
  reserve: { en: 'Next ones on the reserve list', fr: 'Suivantes sur la liste de réserve' },
  theme: { en: 'Show only theme', fr: 'Afficher seulement le thème' },
  country: { en: 'Show only country', fr: 'Afficher seulement le pays' },
  any: { en: 'All', fr: 'Tous' },
  draw: { en: 'Draw the line', fr: 'Tracer la ligne' },
  plan: { en: 'The plan', fr: 'Le plan' },
  funded: { en: 'Funded', fr: 'Financées' },
  reserved: { en: 'On the reserve list', fr: 'Sur la liste de réserve' },
  recommended: { en: 'Recommended', fr: 'Recommandé' },
  requested: { en: 'Requested by these', fr: 'Demandé par celles-ci' },
  save: { en: 'Save this as a scenario', fr: 'Enregistrer comme scénario' },
  name: { en: 'Name of the scenario', fr: 'Nom du scénario' },
  saveButton: { en: 'Save the scenario', fr: 'Enregistrer le scénario' },
  scenarios: { en: 'Saved scenarios', fr: 'Scénarios enregistrés' },
  compare: { en: 'Compare the scenarios', fr: 'Comparer les scénarios' },
  ranking: { en: 'Ranked proposals', fr: 'Propositions classées' },
  found: { en: '{count, plural, =0 {No proposal} one {# proposal} other {# proposals}}', fr: '{count, plural, =0 {Aucune proposition} one {# proposition} other {# propositions}}' },
  rank: { en: 'Rank', fr: 'Rang' },
  proposal: { en: 'Proposal', fr: 'Proposition' },
  average: { en: 'Average', fr: 'Moyenne' },
  asked: { en: 'Requested', fr: 'Demandé' },
  place: { en: 'In this plan', fr: 'Dans ce plan' },
  steps: { en: 'Steps', fr: 'Actions' },
  here: { en: 'Line here', fr: 'Ligne ici' },
  empty: { en: 'No proposal of this call is under review yet.', fr: 'Aucune proposition de cet appel n’est encore en cours d’évaluation.' },
});

/** The address of a plan. */
function placeOf({ call, rule, filter }: WhatIfView, more: Record<string, string | number>): string {
  const given = { line: rule.line, share: rule.share, reserve: rule.reserve, theme: filter.theme, country: filter.country, ...more };
  return `/calls/${call.id}/what-if?${new URLSearchParams(Object.entries(given).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]))).toString()}`;
}

function WhatIfBody(view: WhatIfView) {
  const { t, locale } = usePage();
  const { call, rule, effect, filter } = view;
  const path = `/calls/${call.id}`;
  return (
    <>
      <BackLink href={`${path}/ranking`} label={says.back} />
      <PageHeading title={says.title} caption={<>{call.reference} · {t(call.title)}</>} lead={says.lead} />
      <HiddenNotice count={view.hidden} />
      <FilterForm action={`${path}/what-if`} title={says.draw} button={says.draw} active={!view.ruleIsProposed}>
        <NumberField name="line" label={says.line} value={rule.line} width="xs" />
        <NumberField name="share" label={says.share} value={rule.share} width="xs" />
        <NumberField name="reserve" label={says.reserve} value={rule.reserve} width="xs" />
        <Select name="theme" label={says.theme} value={filter.theme} placeholder={says.any} choices={view.themes.map(({ code, name }) => ({ value: code, label: name }))} />
        <Select name="country" label={says.country} value={filter.country} placeholder={says.any} choices={view.countries.map((code) => ({ value: code, label: countryName(code, locale) }))} />
      </FilterForm>
      {view.ruleIsProposed && <p>{t(says.proposed)}</p>}
      <Section title={says.plan}>
        <KeyFigures items={[
          { label: says.funded, value: effect.funded }, { label: says.reserved, value: effect.reserved },
          { label: says.recommended, value: <Money cents={effect.amountCents} short /> }, { label: says.requested, value: <Money cents={effect.requestedCents} short /> },
        ]} />
        <EffectTables effect={effect} themes={view.themes} />
        <Keep view={view} />
      </Section>
      <Section title={says.ranking}>
        <p>{t(says.found, { count: view.found })}</p>
        <Table caption={t(says.found, { count: view.found })} captionHidden wide rows={view.rows} rowKey={(row) => row.id} empty={says.empty} columns={[
          { key: 'rank', label: says.rank, numeric: true, cell: (row) => row.rank },
          { key: 'proposal', label: says.proposal, rowHeader: true, cell: (row) => <Planned row={row} /> },
          { key: 'average', label: says.average, numeric: true, cell: (row) => <strong><Points value={row.average} /></strong> },
          { key: 'requested', label: says.asked, numeric: true, cell: (row) => <Money cents={row.requestedCents} short /> },
          { key: 'place', label: says.place, cell: (row) => <Placed row={row} /> },
          { key: 'steps', label: says.steps, labelHidden: true, cell: (row: PlannedRow) => <Link href={placeOf(view, { line: row.rank })} about={row.reference}>{says.here}</Link> },
        ]} />
        <Pagination next={view.next === null ? null : placeOf(view, { after: view.next })} />
      </Section>
    </>
  );
}

/** Saving, and what is saved. */
function Keep({ view }: { view: WhatIfView }) {
  const { t, form } = usePage();
  const action = `/calls/${view.call.id}/scenarios`;
  return (
    <>
      {view.maySave && (
        <Details summary={says.save} open={form?.action === action}>
          <Form action={action}>
            <TextField name="name" label={says.name} required width="l" />
            <HiddenField name="line" value={view.rule.line} /><HiddenField name="share" value={view.rule.share} /><HiddenField name="reserve" value={view.rule.reserve} />
            <Button>{says.saveButton}</Button>
          </Form>
        </Details>
      )}
      {view.scenarios.length > 0 && (
        <>
          <h3>{t(says.scenarios)}</h3>
          <ul>{view.scenarios.map(({ id, name }) => <li key={id}><Link href={`${action}/${id}`}><span>{name}</span></Link></li>)}</ul>
          <p><Link href={action}>{says.compare}</Link></p>
        </>
      )}
    </>
  );
}

export const whatIfPage = page<WhatIfView>((view, say) => `${say(says.title)} – ${view.call.reference}`, (view) => <WhatIfBody {...view} />);
