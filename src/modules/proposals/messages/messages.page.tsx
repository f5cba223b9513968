import { megabyte } from '../../../kernel/files/bytes.js';
import { ActionForm, Breadcrumbs, Button, ButtonGroup, EmptyState, FileField, Form, InstantText, Link, Notice, page, PageHeading, Pagination, Prose, Section, StatusTag, TextArea, usePage } from '../../../ui/index.js';
import { sideFiles } from '../information/side-files.js';
import { FileLine } from '../pages/file-line.js';
import type { MessagesView, MessageView } from './messages.view.js';
import { messageWords as says, silences } from './messages.words.js';

function MessagesBody(view: MessagesView) {
  const { t } = usePage();
  const { proposal, messages, side, silence } = view;
  const action = `/proposals/${proposal.id}/messages`;
  return (
    <>
      <Breadcrumbs items={[{ href: '/proposals', label: says.proposals }, { href: `/proposals/${proposal.id}`, label: proposal.reference }, { href: '/messages', label: says.inbox }]} />
      <PageHeading title={t(says.title, { reference: proposal.reference })} caption={<><span lang={proposal.title ? proposal.language : undefined} dir="auto">{proposal.title}</span> · <span>{proposal.organization}</span></>} lead={side === 'staff' ? says.leadStaff : says.leadApplicant} />
      {silence && <Notice>{<><p>{t(silences[silence])}</p>{silence === 'notSubmitted' && <p><Link href={`/calls/${proposal.call.id}/clarifications`}>{says.toClarifications}</Link></p>}</>}</Notice>}
      {view.mayWrite && (
        <Section title={says.write} id="write">
          <Form action={action} multipart warnUnsaved>
            <TextArea name="body" label={says.body} hint={says.bodyHint} required rows={6} limit={10_000} />
            <FileField name="files" label={says.files} accept={sideFiles.accept.map((kind) => `.${kind}`).join(',')} maxBytes={sideFiles.maxMb * megabyte} multiple />
            <Button>{says.send}</Button>
          </Form>
        </Section>
      )}
      <Section title={says.inbox}>
        {view.unread > 0 && <ButtonGroup><ActionForm action={`${action}/reading`} label={says.markRead} /></ButtonGroup>}
        {messages.length === 0 ? <EmptyState>{says.none}</EmptyState> : messages.map((one) => <Message key={one.id} proposalId={proposal.id} message={one} />)}
        <Pagination previous={view.after && action} next={view.next && `${action}?after=${view.next}`} label={t(says.inbox)} />
      </Section>
    </>
  );
}

function Message({ proposalId, message }: { proposalId: string; message: MessageView }) {
  const { t } = usePage();
  const { author, files } = message;
  return (
    <article class="thread">
      <p class="muted"><strong>{message.mine ? t(says.you) : typeof author === 'string' ? author : t(author)}</strong>{message.from === 'staff' && <> · <span>{t(says.staffSide)}</span></>} · <InstantText at={message.writtenAt} />{message.unread && <> <StatusTag label={says.isNew} tone="info" /></>}</p>
      <Prose text={message.body} />
      {files.length > 0 && <ul class="plain">{files.map((file) => <li key={file.id}><FileLine file={file} href={`/proposals/${proposalId}/messages/${message.id}/files/${file.id}`} /></li>)}</ul>}
    </article>
  );
}

/** The conversation about one proposal. */
export const messagesPage = page<MessagesView>(({ proposal }, say) => say(says.title, { reference: proposal.reference }), (view) => <MessagesBody {...view} />);
