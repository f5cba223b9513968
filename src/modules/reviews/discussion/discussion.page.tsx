import { BackLink, Button, EmptyState, Form, HiddenField, InsetText, InstantText, Link, Notice, page, PageHeading, Pagination, Prose, Section, TextArea, usePage } from '../../../ui/index.js';
import { othersOpenAt } from '../phases/phase.js';
import { PhaseList, StaffPhase } from '../phases/phase-lines.js';
import { phaseTexts, standingWords } from '../phases/phase-words.js';
import { postLimit } from './discussion.dto.js';
import type { DiscussionView, PostView } from './discussion.view.js';
import { discussionWords as says } from './discussion.words.js';

function DiscussionBody(view: DiscussionView) {
  const { t } = usePage();
  const { proposal, posts, side, phase, now, path } = view;
  return (
    <>
      <BackLink href={side === 'reviewer' ? `/reviews/${view.reviewId}` : `/proposals/${proposal.id}/reviews`} label={side === 'reviewer' ? says.backReviewer : says.backStaff} />
      <PageHeading title={t(says.title, { reference: proposal.reference })} caption={<><span lang={proposal.language}>{proposal.title}</span>{proposal.organization && <> · <span>{proposal.organization}</span></>}</>} lead={side === 'reviewer' ? says.leadReviewer : says.leadStaff} />
      {phase.current === 'discussion' || phase.current === 'panel' ? <StaffPhase phase={phase} now={now} /> : <Notice title={standingWords(phase)}>{new Date(now) < new Date(othersOpenAt(phase.dates)) ? says.notOpen : says.closed}</Notice>}
      <Section title={says.posts} id="posts">
        {posts.length === 0 ? <EmptyState>{says.none}</EmptyState> : posts.map((post) => <Post key={post.id} post={post} path={path} mayCorrect={view.mayPost && post.mine} />)}
        <Pagination previous={view.after && path} next={view.next && `${path}?after=${view.next}`} label={t(says.posts)} />
      </Section>
      {view.mayPost && <Write view={view} path={path} />}
      <Section title={phaseTexts.phases} id="phases"><PhaseList phase={phase} now={now} /></Section>
    </>
  );
}

function Write({ view: { correcting, side, proposal }, path }: { view: DiscussionView; path: string }) {
  const { t } = usePage();
  return (
    <Section title={correcting ? says.correctTitle : says.write} id="write">
      {side === 'reviewer' && proposal.organization === null && <p>{t(says.hidden)}</p>}
      {correcting && <><p>{t(says.correctLead)}</p><InsetText><Prose text={correcting.body} /></InsetText><p><Link href={`${path}#write`}>{says.notCorrect}</Link></p></>}
      <Form action={path} warnUnsaved>
        {correcting && <HiddenField name="correctsId" value={correcting.id} />}
        <TextArea name="body" label={says.body} hint={says.bodyHint} required rows={6} limit={postLimit} />
        <Button>{says.post}</Button>
      </Form>
    </Section>
  );
}

function Post({ post, path, mayCorrect }: { post: PostView; path: string; mayCorrect: boolean }) {
  const { t } = usePage();
  const who = post.number === null ? t(says.officer) : t(says.reviewer, { number: post.number });
  return (
    <article class="thread" id={`post-${post.id}`}>
      <p class="muted"><strong>{who}</strong>{post.author && <> · <span>{post.author}</span></>}{post.mine && <> · <span>{t(says.you)}</span></>} · <InstantText at={post.writtenAt} /></p>
      {post.corrects && <p><a href={`#post-${post.corrects.id}`}>{t(says.corrects)} <InstantText at={post.corrects.writtenAt} /></a></p>}
      <Prose text={post.body} />
      {mayCorrect && <p><Link href={`${path}?correct=${post.id}#write`}>{says.correct}</Link></p>}
    </article>
  );
}

export const discussionPage = page<DiscussionView>(({ proposal }, say) => say(says.title, { reference: proposal.reference }), (view) => <DiscussionBody {...view} />);
