import { Fragment } from 'preact';
import { BackLink, InstantText, page, PageHeading, Section, StatusTag, SummaryList, usePage } from '../../../../ui/index.js';
import { deliveries, says } from '../../messages.js';
import { linkedText } from '../linked-text.js';
import type { LetterView } from '../mailbox.view.js';

/** Lines as they stand, links of the portal clickable. */
function LetterText({ body, ownAddress, locale }: Pick<LetterView, 'body' | 'ownAddress' | 'locale'>) {
  const paragraphs = body.trim().split(/\n{2,}/);
  return (
    <div class="prose" lang={locale}>
      {paragraphs.map((paragraph, i) => (
        <p key={i}>{paragraph.split('\n').map((line, row) => (
          <Fragment key={row}>{row > 0 && <br />}{linkedText(line, ownAddress).map((piece, n) => (piece.href ? <a key={n} href={piece.href}>{piece.text}</a> : piece.text))}</Fragment>
        ))}</p>
      ))}
    </div>
  );
}

function LetterBody(view: LetterView) {
  const { t } = usePage();
  return (
    <>
      <BackLink href="/mailbox" label={says.mailbox} />
      <PageHeading title={says.letter} status={<StatusTag {...deliveries[view.delivery]} />} />
      <SummaryList items={[
        { term: says.subject, value: <span lang={view.locale}>{view.subject}</span> },
        { term: says.to, value: view.to },
        { term: says.language, value: t(view.locale === 'en' ? says.english : says.french) },
        { term: says.written, value: <InstantText at={view.at} /> },
        ...(view.sentAt ? [{ term: says.sent, value: <InstantText at={view.sentAt} /> }] : []),
        { term: says.attempts, value: String(view.attempts) },
        ...(view.delivery === 'queued' && view.attempts > 0 ? [{ term: says.nextAttempt, value: <InstantText at={view.nextAttemptAt} /> }] : []),
        ...(view.lastError ? [{ term: says.lastError, value: <code>{view.lastError}</code> }] : []),
        ...(view.mayRepeat ? [{ term: says.mayRepeat, value: says.mayRepeatWhy }] : []),
      ]} />
      <Section title={says.text}><LetterText body={view.body} ownAddress={view.ownAddress} locale={view.locale} /></Section>
    </>
  );
}

/** One letter, with its fate. */
export const letterPage = page<LetterView>((view, say) => `${say(says.letter)} – ${view.subject}`, (view) => <LetterBody {...view} />);
