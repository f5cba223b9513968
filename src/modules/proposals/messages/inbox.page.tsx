import { EmptyState, InstantText, Link, page, PageHeading, Pagination, StatusTag, SubNavigation, Table, usePage } from '../../../ui/index.js';
import type { InboxRow, InboxView } from './messages.view.js';
import { messageWords as says } from './messages.words.js';

function InboxBody({ side, both, threads, next, after }: InboxView) {
  const { t } = usePage();
  const staff = side === 'staff';
  const own = staff || !both ? '' : 'view=own';
  const status = ({ lastSide }: InboxRow) => (lastSide === side ? { label: staff ? says.waitsForApplicant : says.waitsForProgram, tone: 'neutral' as const } : { label: says.toAnswer, tone: 'warning' as const });
  return (
    <>
      <PageHeading title={says.inbox} lead={staff ? says.inboxLeadStaff : says.inboxLeadApplicant} />
      {both && <SubNavigation label={says.sides} items={[{ href: '/messages', label: says.all, current: staff }, { href: '/messages?view=own', label: says.mine, current: !staff }]} />}
      {threads.length === 0 ? <EmptyState>{says.noneInbox}</EmptyState> : (
        <Table caption={says.inbox} captionHidden rows={threads} rowKey={({ proposalId }) => proposalId} columns={[
          { key: 'proposal', label: says.proposal, rowHeader: true, cell: (row) => <div><Link href={`/proposals/${row.proposalId}/messages`}><span lang={row.title ? row.language : undefined} dir="auto">{row.title || row.reference}</span></Link><br /><span class="muted reference">{row.reference}</span></div> },
          { key: 'organization', label: says.organization, cell: (row) => row.organization },
          { key: 'last', label: says.last, cell: (row) => <InstantText at={row.lastAt} /> },
          { key: 'state', label: says.state, cell: (row) => <><StatusTag {...status(row)} />{row.unread > 0 && <> <StatusTag label={t(says.unread, { count: row.unread })} tone="info" /></>}</> },
        ]} />
      )}
      <Pagination previous={after && `/messages${own && `?${own}`}`} next={next && `/messages?${own && `${own}&`}after=${next}`} />
    </>
  );
}

/** All conversations of the reader's side. */
export const inboxPage = page<InboxView>((_, say) => say(says.inbox), (view) => <InboxBody {...view} />);
