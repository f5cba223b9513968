import { formatMoneyShort } from '../../../../kernel/money/money.js';
import { fiscalYearLabel } from '../../../../kernel/time/fiscal-year.js';
import { FileLink, FilterForm, Money, page, PageHeading, Pagination, SearchField, Select, Table, usePage } from '../../../../ui/index.js';
import { kinds } from '../../messages.js';
import type { PaymentsView } from '../history.view.js';
import { says } from '../messages.js';
import { programmeNames } from '../programme-names.js';
import { HistoryFrame, HistoryTabs } from './history-frame.js';
import { YearText } from './year-text.js';

function placeOf({ filter }: PaymentsView, after: string | null): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, after })) if (value !== null) query.set(name, String(value));
  return query.size ? `/history/payments?${query}` : '/history/payments';
}

function PaymentsBody(view: PaymentsView) {
  const { t, locale } = usePage();
  const { payments, total, filter, years, programmes, next, after } = view;
  return (
    <HistoryFrame>
      <PageHeading title={says.paymentsTitle} />
      <HistoryTabs />
      <FilterForm action="/history/payments" active={!!(filter.q || filter.year || filter.programme)}>
        <SearchField value={filter.q} hint={says.searchHint} />
        <Select name="year" label={says.year} value={filter.year} placeholder={says.allYears} choices={years.map((year) => ({ value: year, label: fiscalYearLabel(year) }))} />
        <Select name="programme" label={says.programme} value={filter.programme} placeholder={says.allProgrammes} choices={programmes.map((code) => ({ value: code, label: programmeNames[code] }))} />
      </FilterForm>
      {payments.length > 0 && <p><strong>{t(says.found, { count: total.count, value: formatMoneyShort(total.amountCents, locale) })}</strong></p>}
      <Table caption={says.paymentsTitle} captionHidden rows={payments} rowKey={(row) => row.id} empty={says.none} columns={[
        { key: 'recipient', label: says.recipient, cell: (row) => (row.aggregate ? t(says.aggregate, { count: row.aggregateCount ?? 0 }) : row.recipient) },
        { key: 'programme', label: says.programme, cell: (row) => programmeNames[row.programme] },
        { key: 'kind', label: says.kind, cell: (row) => kinds[row.kind] },
        { key: 'year', label: says.year, cell: (row) => <YearText year={row.fiscalYear} /> },
        { key: 'page', label: says.page, numeric: true, cell: (row) => String(row.sourcePage) },
        { key: 'amount', label: says.amount, numeric: true, cell: (row) => <Money cents={row.amountCents} short /> },
      ]} />
      <Pagination previous={after ? placeOf(view, null) : null} next={next ? placeOf(view, next) : null} />
      <p><FileLink href="/history/payments.csv" name={t(says.downloadPayments)} /></p>
    </HistoryFrame>
  );
}

/** Every printed line. */
export const paymentsPage = page<PaymentsView>((_, say) => say(says.paymentsTitle), (view) => <PaymentsBody {...view} />);
