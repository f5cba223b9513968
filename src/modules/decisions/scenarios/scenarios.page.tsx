import type { ComponentChildren } from 'preact';
import { texts } from '../../../kernel/i18n/text.js';
import { fiscalYearLabel } from '../../../kernel/time/fiscal-year.js';
import { BackLink, Checkboxes, type Column, EmptyState, FilterForm, Link, LinkButton, Money, page, PageHeading, Section, StatusTag, Table, usePage } from '../../../ui/index.js';
import { countryName } from '../../programmes/index.js';
import { HiddenNotice } from '../pages/hidden-notice.js';
import { Left } from './effect-tables.js';
import { placeNames, Planned } from './planned-proposal.js';
import type { ScenariosView, ScenarioSummary } from './scenario.view.js';

const says = texts({
  title: { en: 'Scenarios side by side', fr: 'Scénarios côte à côte' },
  back: { en: 'Ranking and decisions', fr: 'Classement et décisions' },
  lead: { en: 'What each saved plan would fund. Nothing is decided here and no money is bound.', fr: 'Ce que chaque plan enregistré financerait. Rien n’est décidé ici et aucuns fonds ne sont réservés.' },
  draw: { en: 'Draw another line', fr: 'Tracer une autre ligne' },
  empty: { en: 'No scenario is saved yet. Draw a line through the ranking and save it.', fr: 'Aucun scénario n’est encore enregistré. Tracez une ligne dans le classement et enregistrez-la.' },
  more: { en: 'Four scenarios at most stand beside each other; {total, number} are saved.', fr: 'Au plus quatre scénarios sont présentés côte à côte; {total, number} sont enregistrés.' },
  choose: { en: 'Compare these', fr: 'Comparer ceux-ci' },
  which: { en: 'Scenarios', fr: 'Scénarios' },
  compared: { en: 'Comparison', fr: 'Comparaison' },
  what: { en: 'Figure', fr: 'Donnée' },
  funded: { en: 'Funded proposals', fr: 'Propositions financées' },
  reserved: { en: 'Reserve list', fr: 'Liste de réserve' },
  amount: { en: 'Recommended', fr: 'Recommandé' },
  requested: { en: 'Requested by these', fr: 'Demandé par celles-ci' },
  left: { en: 'Left in {year}', fr: 'Reste en {year}' },
  theme: { en: 'Theme: {name}', fr: 'Thème\u00a0: {name}' },
  country: { en: 'Country: {name}', fr: 'Pays\u00a0: {name}' },
  differences: { en: 'Proposals they treat differently', fr: 'Propositions traitées différemment' },
  same: { en: 'They choose the same proposals with the same amounts.', fr: 'Ils retiennent les mêmes propositions avec les mêmes montants.' },
  cut: { en: 'The first {shown, number} of {count, number} are shown.', fr: 'Les {shown, number} premières de {count, number} sont affichées.' },
  rank: { en: 'Rank', fr: 'Rang' },
  proposal: { en: 'Proposal', fr: 'Proposition' },
  noTheme: { en: 'none', fr: 'aucun' },
  out: { en: 'Not chosen', fr: 'Non retenue' },
});

interface Line {
  key: string;
  label: string;
  cell: (one: ScenarioSummary) => ComponentChildren;
}

function Comparison({ view }: { view: ScenariosView }) {
  const { t, locale } = usePage();
  const { scenarios } = view;
  const years = [...new Set(scenarios.flatMap(({ effect }) => effect.years.map(({ fiscalYear }) => fiscalYear)))].sort();
  const codes = (of: 'themes' | 'countries'): (string | null)[] => [...new Set(scenarios.flatMap(({ effect }) => effect[of].map(({ code }) => code)))];
  const amountOf = (one: ScenarioSummary, of: 'themes' | 'countries', code: string | null): number => one.effect[of].find((part) => part.code === code)?.amountCents ?? 0;
  const themeName = (code: string | null): string => {
    const theme = view.themes.find((one) => one.code === code);
    return theme ? t(theme.name) : (code ?? t(says.noTheme));
  };
  const lines: Line[] = [
    { key: 'funded', label: t(says.funded), cell: (one) => one.effect.funded },
    { key: 'reserved', label: t(says.reserved), cell: (one) => one.effect.reserved },
    { key: 'amount', label: t(says.amount), cell: (one) => <Money cents={one.effect.amountCents} short /> },
    { key: 'requested', label: t(says.requested), cell: (one) => <Money cents={one.effect.requestedCents} short /> },
    ...years.map((year) => ({ key: `y${year}`, label: t(says.left, { year: fiscalYearLabel(year) }), cell: (one: ScenarioSummary) => <Left cents={one.effect.years.find(({ fiscalYear }) => fiscalYear === year)?.leftCents ?? 0} /> })),
    ...codes('themes').map((code) => ({ key: `t${code}`, label: t(says.theme, { name: themeName(code) }), cell: (one: ScenarioSummary) => <Money cents={amountOf(one, 'themes', code)} short /> })),
    ...codes('countries').map((code) => ({ key: `c${code}`, label: t(says.country, { name: countryName(code ?? '', locale) }), cell: (one: ScenarioSummary) => <Money cents={amountOf(one, 'countries', code)} short /> })),
  ];
  return (
    <Table caption={says.compared} wide rows={lines} rowKey={(line) => line.key} columns={[
      { key: 'what', label: says.what, cell: (line) => line.label },
      ...scenarios.map((one): Column<Line> => ({ key: one.id, label: one.name, numeric: true, cell: (line) => line.cell(one) })),
    ]} />
  );
}

function Differences({ view }: { view: ScenariosView }) {
  const { t } = usePage();
  if (view.scenarios.length < 2) return null;
  return (
    <Section title={says.differences}>
      {view.differences.length === 0 ? <p>{t(says.same)}</p> : (
        <>
          {view.differing > view.differences.length && <p>{t(says.cut, { shown: view.differences.length, count: view.differing })}</p>}
          <Table caption={says.proposal} captionHidden wide rows={view.differences} rowKey={(row) => row.id} columns={[
            { key: 'rank', label: says.rank, numeric: true, cell: (row) => row.rank },
            { key: 'proposal', label: says.proposal, rowHeader: true, cell: (row) => <Planned row={row} /> },
            ...view.scenarios.map(({ id, name }, index): Column<ScenariosView['differences'][number]> => ({
              key: id, label: name, cell: ({ places }) => {
                const { place, amountCents } = places[index]!;
                return place ? <><StatusTag tone={place === 'fund' ? 'success' : 'info'} label={placeNames[place]} /><br /><Money cents={amountCents ?? 0} short /></> : <span class="muted">{t(says.out)}</span>;
              },
            })),
          ]} />
        </>
      )}
    </Section>
  );
}

function ScenariosBody(view: ScenariosView) {
  const { t } = usePage();
  const { call, scenarios } = view;
  const path = `/calls/${call.id}`;
  return (
    <>
      <BackLink href={`${path}/ranking`} label={says.back} />
      <PageHeading title={says.title} caption={<>{call.reference} · {t(call.title)}</>} lead={says.lead} actions={<LinkButton href={`${path}/what-if`} tone="secondary">{says.draw}</LinkButton>} />
      <HiddenNotice count={view.hidden} />
      {scenarios.length === 0 ? <EmptyState>{says.empty}</EmptyState> : (
        <>
          <ul>{scenarios.map(({ id, name }) => <li key={id}><Link href={`${path}/scenarios/${id}`}><span>{name}</span></Link></li>)}</ul>
          {view.total > scenarios.length && <Choice view={view} />}
          <Comparison view={view} />
          <Differences view={view} />
        </>
      )}
    </>
  );
}

/** Which of many stand beside each other. */
function Choice({ view }: { view: ScenariosView }) {
  const { t } = usePage();
  return (
    <>
      <p>{t(says.more, { total: view.total })}</p>
      <FilterForm action={`/calls/${view.call.id}/scenarios`} title={says.which} button={says.choose}>
        <Checkboxes name="only" label={says.which} values={view.scenarios.map(({ id }) => id)} choices={view.all.map(({ id, name }) => ({ value: id, label: name }))} />
      </FilterForm>
    </>
  );
}

export const scenariosPage = page<ScenariosView>((view, say) => `${say(says.title)} – ${view.call.reference}`, (view) => <ScenariosBody {...view} />);
