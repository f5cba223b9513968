import { texts } from '../../../kernel/i18n/text.js';
import { fiscalYearLabel } from '../../../kernel/time/fiscal-year.js';
import { ChartFigure, type Column, FilterForm, KeyFigures, Link, Money, Notice, page, PageHeading, Select, Table, usePage } from '../../../ui/index.js';
import { says } from '../messages.js';
import { spendingCaption, spendingChartSize } from '../spending-chart.js';
import { spendingGroups } from '../spending-filter.dto.js';
import type { SpendingRow, SpendingView } from '../spending.view.js';

const here = texts({
  title: { en: 'Spending', fr: 'Dépenses' },
  lead: { en: 'Every figure is the sum of the ledger’s entries, to the cent.', fr: 'Chaque chiffre est la somme des écritures du grand livre, au cent près.' },
  withheld: { en: 'Without what is reserved in {calls}: an organization you belong to applies there, and the results are not released.', fr: 'Sans les fonds réservés de {calls}\u00a0: un organisme dont vous faites partie y est demandeur, et les résultats ne sont pas encore communiqués.' },
  withoutConflicts: { en: 'Without what is reserved for proposals with which you have a conflict of interest.', fr: 'Sans les fonds réservés aux propositions à l’égard desquelles vous êtes en conflit d’intérêts.' },
  by: { en: 'Show by', fr: 'Présenter par' },
  show: { en: 'Show', fr: 'Afficher' },
  download: { en: 'Download as CSV', fr: 'Télécharger en format CSV' },
  appropriations: { en: 'Appropriations', fr: 'Crédits' },
  alt: { en: 'Bar chart: {title}. The table below holds the same numbers.', fr: 'Diagramme à barres\u00a0: {title}. Le tableau ci-dessous contient les mêmes données.' },
  empty: { en: 'No money has moved here yet. Record an appropriation first.', fr: 'Aucun mouvement de fonds pour le moment. Enregistrez d’abord des crédits.' },
});

const groupLabel = { year: says.fiscalYear, theme: says.theme, country: says.country, call: says.call };

/** The same filter at another address of the view. */
const addressOf = (path: string, { year, by }: SpendingView): string => `${path}?by=${by}${year === null ? '' : `&year=${year}`}`;

function SpendingBody(view: SpendingView) {
  const { t, locale } = usePage();
  const { rows, totals, by, year } = view;
  const title = spendingCaption(view, locale);
  const withAvailable = by === 'year' || by === 'call';
  const money = (key: keyof SpendingView['totals'], label: Column<SpendingRow>['label']): Column<SpendingRow> => ({ key, label, numeric: true, cell: (row) => <Money cents={row[key]} /> });
  const columns: Column<SpendingRow>[] = [
    { key: 'label', label: groupLabel[by], cell: (row) => (by === 'call' && row.key ? <Link href={`/calls/${row.key}`}>{t(row.label)}</Link> : t(row.label)) },
    ...(withAvailable ? [money('availableCents', says.available)] : []),
    money('reservedCents', says.reserved), money('committedCents', says.committed), money('paidCents', says.paid),
    ...(withAvailable ? [money('freeCents', says.free)] : []),
  ];
  return (
    <>
      <PageHeading title={here.title} lead={here.lead} actions={<Link href="/appropriations">{t(here.appropriations)}</Link>} />
      {view.withheld.length > 0 && <Notice>{t(here.withheld, { calls: view.withheld.map(({ reference }) => reference).join(', ') })}</Notice>}
      {view.withoutConflicts && view.withheld.length === 0 && <Notice>{here.withoutConflicts}</Notice>}
      <FilterForm action="/spending" button={here.show}>
        <Select name="year" label={says.fiscalYear} value={year} placeholder={says.allYears} width="s" choices={view.years.map((one) => ({ value: one, label: fiscalYearLabel(one) }))} />
        <Select name="by" label={here.by} value={by} placeholder={null} width="s" choices={spendingGroups.map((one) => ({ value: one, label: groupLabel[one] }))} />
      </FilterForm>
      <KeyFigures items={[
        { label: says.available, value: <Money cents={totals.availableCents} short /> }, { label: says.reserved, value: <Money cents={totals.reservedCents} short /> },
        { label: says.committed, value: <Money cents={totals.committedCents} short /> }, { label: says.paid, value: <Money cents={totals.paidCents} short /> },
        { label: says.free, value: <Money cents={totals.freeCents} short /> },
      ]} />
      {rows.length === 0 ? <p>{t(here.empty)}</p> : (
        <ChartFigure src={addressOf('/spending/chart.svg', view)} alt={t(here.alt, { title })} caption={title} {...spendingChartSize(view)}>
          <Table caption={title} captionHidden columns={columns} rows={rows} rowKey={(row) => row.key ?? 'none'} wide
            totals={Object.fromEntries(columns.slice(1).map(({ key }) => [key, <Money key={key} cents={totals[key as keyof SpendingView['totals']]} />]))} />
        </ChartFigure>
      )}
      <p><Link href={addressOf('/spending/download.csv', view)}>{t(here.download)}</Link></p>
    </>
  );
}

export const spendingPage = page<SpendingView>((_, say) => say(here.title), (view) => <SpendingBody {...view} />);
