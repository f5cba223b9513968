import { ActionForm, EmptyState, InstantText, Link, LinkButton, page, PageHeading, Pagination, StatusTag, usePage } from '../../../ui/index.js';
import { says } from '../messages.js';
import type { NotificationRow, NotificationsView } from '../notification.view.js';

function Notification({ id, subject, body, href, at, readAt }: NotificationRow) {
  const { t } = usePage();
  return (
    <article class="card">
      <div class="card__meta">{!readAt && <StatusTag tone="info" label={says.unread} />}<InstantText at={at} /></div>
      <h2 class="card__title">{href ? <Link href={href}>{subject}</Link> : t(subject)}</h2>
      <div class="card__body"><p>{t(body)}</p></div>
      {!readAt && <div class="card__footer"><ActionForm action={`/notifications/${id}/reading`} label={says.markRead} about={subject} tone="link" /></div>}
    </article>
  );
}

function NotificationsBody({ notifications, unread, next, after }: NotificationsView) {
  const { t } = usePage();
  return (
    <>
      <PageHeading title={says.notices} lead={t(says.noticesLead, { unread })} actions={unread > 0 && <ActionForm action="/notifications/reading" label={says.markAllRead} />} />
      {notifications.length === 0 && <EmptyState actions={<LinkButton href="/home" tone="secondary">{says.home}</LinkButton>}>{says.noNotices}</EmptyState>}
      {notifications.map((row) => <Notification key={row.id} {...row} />)}
      <Pagination previous={after ? '/notifications' : null} next={next ? `/notifications?after=${next}` : null} />
    </>
  );
}

/** What concerns the person who is signed in. */
export const notificationsPage = page<NotificationsView>((_, say) => say(says.notices), (view) => <NotificationsBody {...view} />);
