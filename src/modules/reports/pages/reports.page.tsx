import type { JSX } from 'preact';
import { DateText, EmptyState, FilterForm, Link, LinkButton, page, PageHeading, Pagination, Select, StatusTag, Table, usePage } from '../../../ui/index.js';
import { type ReportState, reportStates } from '../../agreements/index.js';
import { says } from '../messages.js';
import type { ReportLine, ReportsView } from '../report.view.js';

function List(view: ReportsView): JSX.Element {
  const { t } = usePage();
  const keep = new URLSearchParams({ ...(view.state ? { state: view.state } : {}), ...(view.next ?? {}) });
  return (
    <>
      <PageHeading title={says.reports} />
      <FilterForm action="/reports" active={view.state !== null}>
        <Select name="state" label={says.state} value={view.state} placeholder={says.anyState} choices={(Object.keys(reportStates) as ReportState[]).map((state) => ({ value: state, label: reportStates[state][view.audience] }))} />
      </FilterForm>
      {view.reports.length === 0 ? (
        view.state ? <p>{t(says.noneFiltered)}</p> : <EmptyState actions={<LinkButton href="/agreements" tone="secondary">{says.seeAgreements}</LinkButton>}>{says.none}</EmptyState>
      ) : (
        <Table<ReportLine> caption={says.reports} captionHidden rows={view.reports} rowKey={(row) => row.id} columns={[
          { key: 'agreement', label: says.agreement, cell: (row) => <Link href={`/reports/${row.id}`}>{row.agreementNumber}</Link> },
          { key: 'title', label: says.title, cell: (row) => t(row.title) },
          ...(view.audience === 'staff' ? [{ key: 'recipient', label: says.recipient, cell: (row: ReportLine) => row.recipient }] : []),
          { key: 'due', label: says.due, cell: (row) => <DateText date={row.dueOn} /> },
          { key: 'state', label: says.state, cell: (row) => <StatusTag tone={reportStates[row.state].tone} label={reportStates[row.state][view.audience]} /> },
        ]} />
      )}
      <Pagination next={view.next && `/reports?${keep}`} />
    </>
  );
}

export const reportsPage = page<ReportsView>((_, say) => say(says.reports), (view) => <List {...view} />);
