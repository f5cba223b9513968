import { ActionForm, DateText, Deadline, EmptyState, InstantText, Link, page, PageHeading, Section, Table, usePage } from '../../ui/index.js';
import { calendarWords as says } from './calendar.words.js';
import type { DeadlinesView, ListedDeadline } from './deadlines.service.js';

/** What is handed in is due; a phase closes; a meeting, and what opens, simply happens. */
function When({ row: { kind, at, on }, now }: { row: ListedDeadline; now: Date }) {
  if (!at) return <DateText date={on} />;
  if (kind === 'panel' || kind === 'discussionOpens') return <InstantText both at={at} />;
  return <Deadline at={at} now={now} kind={kind === 'discussion' || kind === 'panelPhase' ? 'closes' : 'due'} />;
}

function DeadlinesBody({ deadlines, feed, baseUrl, now }: DeadlinesView) {
  const { t, locale } = usePage();
  return (
    <>
      <PageHeading title={says.title} lead={says.lead} />
      {deadlines.length === 0 ? <EmptyState>{says.none}</EmptyState> : (
        <Table caption={says.title} captionHidden rows={deadlines} rowKey={({ kind, id }) => `${kind} ${id}`} columns={[
          { key: 'what', label: says.what, cell: ({ what, call, href }) => <><Link href={href}>{what}</Link>{call && <><br /><span class="muted">{t(call)}</span></>}</> },
          { key: 'when', label: says.when, cell: (row) => <When row={row} now={now} /> },
          { key: 'file', label: says.file, cell: ({ kind, id, what }) => <Link href={`/deadlines/${kind}/${id}`} download>{t(says.download)}<span class="visually-hidden"> {t(what)}</span></Link> },
        ]} />
      )}
      <Section title={says.feed} id="feed">
        <p>{t(says.feedLead)}</p>
        {feed
          ? (
            <>
              <p><strong>{t(says.address)}</strong><br /><code class="breakable">{`${baseUrl}/${locale}${feed}`}</code></p>
              <ActionForm action="/deadlines/feed" label={says.replace} confirm={{ question: says.replaceQuestion }} />
              <ActionForm action="/deadlines/feed/revocation" label={says.revoke} confirm={{ question: says.revokeQuestion }} />
            </>
          )
          : <><p>{t(says.noFeed)}</p><ActionForm action="/deadlines/feed" label={says.make} /></>}
      </Section>
    </>
  );
}

export const deadlinesPage = page<DeadlinesView>((_, say) => say(says.title), (view) => <DeadlinesBody {...view} />);
