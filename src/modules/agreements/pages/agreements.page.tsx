import type { JSX } from 'preact';
import { ActionForm, Card, EmptyState, FilterForm, Link, LinkButton, Money, DateText, page, PageHeading, Pagination, Section, Select, StatusTag, Table, usePage } from '../../../ui/index.js';
import { kindNames } from '../agreement-words.js';
import type { AgreementLine, AgreementsView, WaitingProposal } from '../agreement.view.js';
import { agreementWorkflow } from '../agreement.workflow.js';
import { says } from '../messages.js';

const { states } = agreementWorkflow;
type StateName = keyof typeof states;

function List(view: AgreementsView): JSX.Element {
  const { t } = usePage();
  const staff = view.audience === 'staff';
  const offered = (Object.keys(states) as StateName[]).filter((state) => staff || state !== 'inPreparation');
  const query = view.state ? `&state=${view.state}` : '';
  const empty = view.state ? <p>{t(says.noneFiltered)}</p> : staff ? <EmptyState>{says.noneStaff}</EmptyState> : <EmptyState actions={<LinkButton href="/proposals" tone="secondary">{says.seeProposals}</LinkButton>}>{says.noneOwn}</EmptyState>;
  return (
    <>
      <PageHeading title={says.agreements} />
      {view.waiting && <Waiting rows={view.waiting} next={view.waitingNext} />}
      <Section title={says.agreements}>
        <FilterForm action="/agreements" active={view.state !== null}>
          <Select name="state" label={says.state} value={view.state} placeholder={says.anyState} choices={offered.map((state) => ({ value: state, label: states[state][view.audience] }))} />
        </FilterForm>
        {view.agreements.length === 0 ? empty : (
          <Table<AgreementLine> caption={says.agreements} captionHidden rows={view.agreements} rowKey={(row) => row.id} columns={[
            { key: 'number', label: says.number, cell: (row) => <Link href={`/agreements/${row.id}`}>{row.number}</Link> },
            { key: 'title', label: says.title, cell: (row) => t(row.title) || row.title.en || row.title.fr },
            ...(staff ? [{ key: 'recipient', label: says.recipient, cell: (row: AgreementLine) => row.recipient }] : []),
            { key: 'kind', label: says.kind, cell: (row) => t(kindNames[row.kind]) },
            { key: 'maximum', label: says.maximum, numeric: true, cell: (row) => <Money cents={row.maximumCents} short /> },
            { key: 'endOn', label: says.endOn, cell: (row) => <DateText date={row.endOn} /> },
            { key: 'state', label: says.state, cell: (row) => <StatusTag tone={states[row.state].tone} label={states[row.state][view.audience]} /> },
          ]} />
        )}
        <Pagination next={view.next && `/agreements?after=${view.next}${query}`} />
      </Section>
    </>
  );
}

function Waiting(props: { rows: readonly WaitingProposal[]; next: string | null }): JSX.Element {
  const { t } = usePage();
  return (
    <Section title={says.waiting}>
      {props.rows.length === 0 ? <p>{t(says.waitingNone)}</p> : (
        <div class="card-grid">
          {props.rows.map((row) => (
            <Card key={row.id} level={3} title={row.title || row.reference} href={`/proposals/${row.id}`} meta={<>{row.reference} · {row.callReference}</>}
              footer={<ActionForm action="/agreements" label={says.prepare} fields={{ proposalId: row.id }} about={row.reference} />}>
              <p>{row.recipient}<br />{t(says.awarded)} <strong><Money cents={row.amountCents} short /></strong></p>
            </Card>
          ))}
        </div>
      )}
      {props.next && <p><Link href={`/agreements?waitingAfter=${props.next}`}>{says.more}</Link></p>}
    </Section>
  );
}

export const agreementsPage = page<AgreementsView>((_, say) => say(says.agreements), (view) => <List {...view} />);
