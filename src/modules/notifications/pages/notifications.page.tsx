import { ActionForm, EmptyState, InstantText, Link, LinkButton, page, PageHeading, Pagination, StatusTag, Table, usePage } from '../../../ui/index.js';
import { says } from '../messages.js';
import type { NotificationRow, NotificationsView } from '../notification.view.js';

function Subject({ subject, href, readAt }: NotificationRow) {
  const { t } = usePage();
  return <div>{!readAt && <><StatusTag tone="info" label={says.unread} /> </>}<strong>{href ? <Link href={href}>{subject}</Link> : t(subject)}</strong></div>;
}

function NotificationsBody({ notifications, unread, next, after }: NotificationsView) {
  const { t } = usePage();
  return (
    <>
      <PageHeading title={says.notices} lead={t(says.noticesLead, { unread })} actions={unread > 0 && <ActionForm action="/notifications/reading" label={says.markAllRead} />} />
      {notifications.length === 0 ? <EmptyState actions={<LinkButton href="/home" tone="secondary">{says.home}</LinkButton>}>{says.noNotices}</EmptyState> : (
        <Table caption={says.notices} captionHidden rows={notifications} rowKey={(row) => row.id} columns={[
          { key: 'notice', label: says.notice, cell: (row) => <Subject {...row} /> },
          { key: 'text', label: says.message, labelHidden: true, cell: (row) => row.body },
          { key: 'when', label: says.when, cell: (row) => <InstantText at={row.at} /> },
          { key: 'read', label: says.markRead, labelHidden: true, cell: (row) => !row.readAt && <ActionForm action={`/notifications/${row.id}/reading`} label={says.markRead} about={row.subject} tone="link" /> },
        ]} />
      )}
      <Pagination previous={after ? '/notifications' : null} next={next ? `/notifications?after=${next}` : null} />
    </>
  );
}

/** What concerns the person who is signed in. */
export const notificationsPage = page<NotificationsView>((_, say) => say(says.notices), (view) => <NotificationsBody {...view} />);
