import { ActionForm, Breadcrumbs, Button, Checkboxes, Details, Form, InstantText, Link, page, PageHeading, Pagination, Prose, Section, Select, SubNavigation, TextArea, usePage } from '../../../ui/index.js';
import type { SectionCommentsView, ThreadView } from './comments.view.js';
import { commentWords as says } from './comments.words.js';

function CommentsBody(view: SectionCommentsView) {
  const { t } = usePage();
  const { proposal, section, threads } = view;
  const sectionHref = `/proposals/${proposal.id}/sections/${section.key}`;
  const href = `${sectionHref}/comments`;
  return (
    <>
      <Breadcrumbs items={[{ href: '/proposals', label: says.proposals }, { href: `/proposals/${proposal.id}`, label: proposal.reference }, { href: sectionHref, label: `${section.key}. ${t(section.title)}` }]} />
      <PageHeading title={t(says.title, { key: section.key })} caption={section.title} lead={says.lead} />
      <SubNavigation label={says.which} items={[{ href, label: says.open, current: view.shown === 'open' }, { href: `${href}?show=resolved`, label: says.resolved, current: view.shown === 'resolved' }]} />
      {threads.length === 0 && <p>{t(view.shown === 'open' ? says.noneOpen : says.noneResolved)}</p>}
      {threads.map((thread) => <Thread key={thread.id} thread={thread} view={view} href={href} />)}
      <Pagination next={view.next && `${href}?${new URLSearchParams({ ...(view.shown === 'resolved' ? { show: 'resolved' } : {}), after: view.next }).toString()}`} />
      {view.shown === 'open' && <NewThread view={view} href={href} />}
      <p><Link href={sectionHref}>{says.toSection}</Link></p>
    </>
  );
}

function Thread({ thread, view, href }: { thread: ThreadView; view: SectionCommentsView; href: string }) {
  const { t, form } = usePage();
  const { question, comments, resolved } = thread;
  const first = comments[0]!.author;
  const action = `${href}/${thread.id}`;
  const about = t(says.aboutThread, { name: first });
  return (
    <article class="thread" id={`thread-${thread.id}`} aria-label={about}>
      <p class="thread__about">{t(says.on)} {question ? <Link href={`/proposals/${view.proposal.id}/sections/${view.section.key}#question-${question.key}`}>{`${question.code}. ${t(question.label)}`}</Link> : t(says.wholeSection)}</p>
      <ol class="thread__comments">
        {comments.map((comment) => (
          <li class="thread__comment" key={comment.id}>
            <p class="thread__who"><strong>{comment.author}</strong> <span class="muted"><InstantText at={comment.writtenAt} />{comment.mentions.length > 0 && <> · {t(says.toldLine, { names: comment.mentions.join(', ') })}</>}</span></p>
            <Prose text={comment.body} />
          </li>
        ))}
      </ol>
      {resolved
        ? <p class="muted">{t(says.resolvedBy, { name: resolved.by })}, <InstantText at={resolved.at} /></p>
        : (
          <Details summary={t(says.reply)} open={form?.action === `${action}/replies`}>
            <Form action={`${action}/replies`} scope={`reply-${thread.id}`} label={`${t(says.reply)} – ${about}`}>
              <TextArea name="body" label={says.yourReply} required rows={3} limit={4_000} />
              <Told view={view} />
              <Button tone="secondary">{says.sendReply}</Button>
            </Form>
          </Details>
        )}
      {thread.mayResolve && <ActionForm action={`${action}/${resolved ? 'reopening' : 'resolution'}`} label={resolved ? says.reopen : says.resolve} about={about} />}
    </article>
  );
}

function NewThread({ view, href }: { view: SectionCommentsView; href: string }) {
  const { t } = usePage();
  return (
    <Section title={says.write} id="new">
      <Form action={href} warnUnsaved>
        <Select name="question" label={says.about} placeholder={says.wholeSection} width="full" value={view.about} choices={view.questions.map(({ key, code, label }) => ({ value: key, label: `${code}. ${t(label)}` }))} />
        <TextArea name="body" label={says.body} required rows={4} limit={4_000} />
        <Told view={view} />
        <Button>{says.send}</Button>
      </Form>
    </Section>
  );
}

function Told({ view }: { view: SectionCommentsView }) {
  return view.colleagues.length ? <Checkboxes name="mentions" label={says.tell} hint={says.tellHint} choices={view.colleagues.map(({ id, name }) => ({ value: id, label: name }))} /> : null;
}

/** Comments of colleagues on a section. */
export const commentsPage = page<SectionCommentsView>(({ section }, say) => say(says.title, { key: section.key }), (view) => <CommentsBody {...view} />);
