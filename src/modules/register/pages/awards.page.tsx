import { formatMoneyShort } from '../../../kernel/money/money.js';
import { fiscalYearLabel } from '../../../kernel/time/fiscal-year.js';
import { DateText, FileLink, FilterForm, Link, Money, page, PageHeading, Pagination, SearchField, Select, StatusTag, Table, usePage } from '../../../ui/index.js';
import { countryName } from '../../programmes/index.js';
import type { AwardsView } from '../award.view.js';
import { says, statuses } from '../messages.js';
import { RegisterTabs } from './register-tabs.js';

/** The address of the list with its filters, somewhere in it. */
function placeOf({ filter }: AwardsView, path: string, after: string | null): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, sort: filter.sort === 'newest' ? null : filter.sort, after })) if (value !== null && value !== '') query.set(name, String(value));
  return query.size ? `${path}?${query}` : path;
}

function Filters({ filter, choices }: AwardsView) {
  const { locale } = usePage();
  const themes = choices.themes.filter((theme) => theme.parentCode === null);
  const countries = choices.countries.map((code) => ({ value: code, label: countryName(code, locale) })).sort((a, b) => a.label.localeCompare(b.label, locale));
  return (
    <FilterForm action="/awards" active={!!(filter.q || filter.theme || filter.country || filter.year)}>
      <SearchField value={filter.q} hint={says.searchHint} />
      <Select name="theme" label={says.theme} value={filter.theme} placeholder={says.allThemes} choices={themes.map((theme) => ({ value: theme.code, label: theme.name }))} />
      <Select name="country" label={says.country} value={filter.country} placeholder={says.allCountries} choices={countries} />
      <Select name="year" label={says.year} value={filter.year} placeholder={says.allYears} choices={choices.years.map((year) => ({ value: year, label: fiscalYearLabel(year) }))} />
      <Select name="sort" label={says.order} value={filter.sort} placeholder={null} choices={[{ value: 'newest', label: says.newest }, { value: 'value', label: says.byValue }]} />
    </FilterForm>
  );
}

function AwardsBody(view: AwardsView) {
  const { t, locale } = usePage();
  const { awards, total, next, after } = view;
  const counts = t(says.found, { count: total.count, value: formatMoneyShort(total.valueCents, locale) });
  return (
    <>
      <RegisterTabs />
      <PageHeading title={says.awards} lead={says.awardsLead} />
      <Filters {...view} />
      {awards.length > 0 && <p><strong>{counts}</strong></p>}
      <Table caption={says.awards} captionHidden rows={awards} rowKey={(row) => row.id} empty={says.none} columns={[
        { key: 'title', label: says.title, cell: (row) => <div><Link href={`/awards/${row.id}`}>{row.title}</Link><br /><span class="muted">{row.number}</span></div> },
        { key: 'recipient', label: says.recipient, cell: (row) => row.recipient },
        { key: 'theme', label: says.theme, cell: (row) => row.theme },
        { key: 'countries', label: says.countries, cell: (row) => row.countries.map((c) => countryName(c.country, locale)).join(', ') },
        { key: 'signed', label: says.signed, cell: (row) => <DateText date={row.signedOn} /> },
        { key: 'status', label: says.status, cell: (row) => <StatusTag {...statuses[row.status]} /> },
        { key: 'value', label: says.value, numeric: true, cell: (row) => <Money cents={row.valueCents} short /> },
      ]} />
      <Pagination previous={after ? placeOf(view, '/awards', null) : null} next={next ? placeOf(view, '/awards', next) : null} />
      <p><FileLink href={placeOf(view, '/awards/download.csv', null)} name={t(says.download)} /> · <Link href="/awards/feed.atom">{says.feed}</Link></p>
    </>
  );
}

/** Every award, to search and to narrow. */
export const awardsPage = page<AwardsView>((_, say) => say(says.awards), (view) => <AwardsBody {...view} />);
