import type { JSX } from 'preact';
import { fiscalYearLabel } from '../../../kernel/time/fiscal-year.js';
import { DateText, EmptyState, FilterForm, Link, LinkButton, Money, page, PageHeading, Pagination, Select, StatusTag, Table, usePage } from '../../../ui/index.js';
import { instalmentKindNames, paymentStates, type PaymentState } from '../../agreements/index.js';
import { says } from '../messages.js';
import type { PaymentLine, PaymentsView } from '../payment.view.js';

function List(view: PaymentsView): JSX.Element {
  const { t } = usePage();
  const active = view.state !== null || view.year !== null;
  const keep = new URLSearchParams({ ...(view.state ? { state: view.state } : {}), ...(view.year ? { year: String(view.year) } : {}), ...(view.next ?? {}) });
  return (
    <>
      <PageHeading title={says.payments} lead={says.lead} />
      <FilterForm action="/payments" active={active}>
        <Select name="state" label={says.state} value={view.state} placeholder={says.anyState} choices={(Object.keys(paymentStates) as PaymentState[]).map((state) => ({ value: state, label: paymentStates[state].staff }))} />
        <Select name="year" label={says.year} value={view.year} placeholder={says.anyYear} choices={view.years.map((year) => ({ value: year, label: fiscalYearLabel(year) }))} />
      </FilterForm>
      {view.payments.length === 0 ? (
        active ? <p>{t(says.noneFiltered)}</p> : <EmptyState actions={<LinkButton href="/agreements" tone="secondary">{says.seeAgreements}</LinkButton>}>{says.none}</EmptyState>
      ) : (
        <Table<PaymentLine> caption={says.payments} captionHidden rows={view.payments} rowKey={(row) => row.id} columns={[
          { key: 'payment', label: says.payment, cell: (row) => <Link href={`/payments/${row.id}`}>{`${row.agreementNumber} – ${row.number}`}</Link> },
          { key: 'recipient', label: says.recipient, cell: (row) => row.recipient },
          { key: 'kind', label: says.kind, cell: (row) => instalmentKindNames[row.kind] },
          { key: 'due', label: says.due, cell: (row) => <DateText date={row.dueOn} /> },
          { key: 'year', label: says.year, cell: (row) => fiscalYearLabel(row.fiscalYear) },
          { key: 'amount', label: says.amount, numeric: true, cell: (row) => <Money cents={row.amountCents} /> },
          { key: 'state', label: says.state, cell: (row) => <StatusTag tone={paymentStates[row.state].tone} label={paymentStates[row.state].staff} /> },
        ]} />
      )}
      <Pagination next={view.next && `/payments?${keep}`} />
    </>
  );
}

export const paymentsPage = page<PaymentsView>((_, say) => say(says.payments), (view) => <List {...view} />);
