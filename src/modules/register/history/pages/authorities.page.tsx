import { fiscalYearLabel } from '../../../../kernel/time/fiscal-year.js';
import { FileLink, FilterForm, Money, page, PageHeading, Pagination, Select, Table, usePage } from '../../../../ui/index.js';
import type { AuthoritiesView, AuthorityRow } from '../history.view.js';
import { says } from '../messages.js';
import { HistoryFrame, HistoryTabs } from './history-frame.js';
import { YearText } from './year-text.js';

const figures = [
  ['previousYearsCents', says.previousYears], ['mainEstimatesCents', says.mainEstimates], ['supplementaryCents', says.supplementary], ['adjustmentsCents', says.adjustments],
  ['totalCents', says.totalAvailable], ['usedCents', says.used], ['lapsedCents', says.lapsed], ['subsequentYearsCents', says.subsequentYears], ['usedPreviousYearCents', says.usedPreviousYear],
] as const;

function AuthoritiesBody({ authorities, year, years, next, after }: AuthoritiesView) {
  const { t } = usePage();
  const filter = year ? `year=${year}&` : '';
  return (
    <HistoryFrame>
      <PageHeading title={says.authoritiesTitle} lead={says.englishNames} />
      <HistoryTabs />
      <FilterForm action="/history/authorities" active={year !== null}>
        <Select name="year" label={says.year} value={year} placeholder={says.allYears} choices={years.map((one) => ({ value: one, label: fiscalYearLabel(one) }))} />
      </FilterForm>
      <Table<AuthorityRow> caption={says.authoritiesTitle} captionHidden wide rows={authorities} rowKey={(row) => row.id} empty={says.noVotes} columns={[
        { key: 'name', label: says.name, cell: (row) => <span lang="en">{row.name}</span> },
        { key: 'year', label: says.year, cell: (row) => <YearText year={row.fiscalYear} /> },
        ...figures.map(([key, label]) => ({ key, label, numeric: true, cell: (row: AuthorityRow) => <Money cents={row[key]} short /> })),
      ]} />
      <Pagination previous={after ? `/history/authorities?${filter}` : null} next={next ? `/history/authorities?${filter}after=${next}` : null} />
      <p><FileLink href="/history/authorities.csv" name={t(says.downloadAuthorities)} /></p>
    </HistoryFrame>
  );
}

/** What Parliament voted for transfer payments in two fiscal years, and what became of it. */
export const authoritiesPage = page<AuthoritiesView>((_, say) => say(says.authoritiesTitle), (view) => <AuthoritiesBody {...view} />);
