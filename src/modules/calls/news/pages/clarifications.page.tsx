import { texts } from '../../../../kernel/i18n/text.js';
import { ActionForm, Breadcrumbs, Button, Deadline, Details, Form, InstantText, Link, page, PageHeading, Pagination, Prose, Section, Select, StatusTag, TextArea, usePage } from '../../../../ui/index.js';
import type { PublishedAnswer } from '../call-news.queries.js';
import type { ClarificationsView, OpenQuestion } from '../clarification.view.js';
import { clarificationLabels } from '../clarification.workflow.js';

const says = texts({
  title: { en: 'Questions and answers', fr: 'Questions et réponses' },
  calls: { en: 'Calls for proposals', fr: 'Appels de propositions' },
  until: { en: 'Questions are taken until:', fr: 'Les questions sont acceptées jusqu’au\u00a0:' },
  over: { en: 'The time for questions is over. Answers still to come are published here.', fr: 'La période de questions est terminée. Les réponses à venir seront publiées ici.' },
  ask: { en: 'Ask a question', fr: 'Poser une question' },
  askHint: { en: 'Nobody learns who asked. We may reword the question; the answer is published here for everybody, in both languages. Do not name people or your project.', fr: 'Personne ne saura qui a posé la question. Nous pouvons la reformuler; la réponse est publiée ici pour tout le monde, dans les deux langues. Ne nommez ni personne ni projet.' },
  organization: { en: 'For which organization', fr: 'Pour quel organisme' },
  yours: { en: 'Your question', fr: 'Votre question' },
  send: { en: 'Send the question', fr: 'Envoyer la question' },
  signIn: { en: 'Sign in as a member of an organization to ask a question.', fr: 'Ouvrez une session comme membre d’un organisme pour poser une question.' },
  own: { en: 'Questions of your organization', fr: 'Questions de votre organisme' },
  none: { en: 'No answer has been published yet.', fr: 'Aucune réponse n’a encore été publiée.' },
  batch: { en: 'Batch {batch}, published', fr: 'Série {batch}, publiée le' },
  toAnswer: { en: 'To be answered', fr: 'En attente d’une réponse' },
  noneOpen: { en: 'No question waits.', fr: 'Aucune question n’attend.' },
  asked: { en: 'Asked', fr: 'Posée le' },
  ready: { en: 'Answer ready', fr: 'Réponse prête' },
  write: { en: 'Write the answer', fr: 'Rédiger la réponse' },
  change: { en: 'Change the answer', fr: 'Modifier la réponse' },
  questionEn: { en: 'Question in English, as published', fr: 'Question en anglais, telle que publiée' },
  questionFr: { en: 'Question in French, as published', fr: 'Question en français, telle que publiée' },
  answerEn: { en: 'Answer in English', fr: 'Réponse en anglais' },
  answerFr: { en: 'Answer in French', fr: 'Réponse en français' },
  hide: { en: 'Take out everything that tells who asked.', fr: 'Retirez tout ce qui révèle qui a posé la question.' },
  publish: { en: 'Everybody can read the answers that are ready, and those concerned are told once. A published answer cannot be changed; correct it with an addendum.', fr: 'Tout le monde pourra lire les réponses prêtes et les personnes concernées seront informées une seule fois. Une réponse publiée ne peut être modifiée; corrigez-la par un addenda.' },
  why: { en: 'Why is it not published?', fr: 'Pourquoi n’est-elle pas publiée?' },
  more: { en: 'Questions and answers', fr: 'Questions et réponses' },
});

/** Published answers, the latest batch first. */
export function Answers({ answers, level = 3 }: { answers: readonly PublishedAnswer[]; level?: 2 | 3 | 4 }) {
  const { t } = usePage();
  const batches = [...new Set(answers.map(({ batch }) => batch))];
  return (
    <>
      {batches.map((batch) => {
        const own = answers.filter((one) => one.batch === batch);
        return (
          <div key={batch} id={`batch-${batch}`}>
            <p class="muted">{t(says.batch, { batch })} <InstantText at={own[0]!.publishedAt} /></p>
            {own.map((one) => <Section key={one.id} title={one.question} level={level as 3}><Prose text={t(one.answer)} /></Section>)}
          </div>
        );
      })}
    </>
  );
}

function ClarificationsBody(view: ClarificationsView) {
  const { t, actor, path } = usePage();
  const { call } = view;
  return (
    <>
      <Breadcrumbs items={[{ href: '/calls', label: says.calls }, { href: `/calls/${call.id}`, label: call.reference }]} />
      <PageHeading title={says.title} caption={call.title} lead={view.takesQuestions ? <>{t(says.until)} <Deadline at={view.closesAt} now={view.now} zone={call.zone} kind="due" /></> : says.over} />
      {view.open && <Open {...view} open={view.open} />}
      {view.takesQuestions && !view.open && (
        <Section title={says.ask}>
          {view.organizations.length === 0 && <p>{actor ? t(says.signIn) : <Link href={`/sign-in?next=${encodeURIComponent(path)}`}>{says.signIn}</Link>}</p>}
          {view.organizations.length > 0 && (
            <Form action={`/calls/${call.id}/clarifications`} warnUnsaved>
              <Select name="organizationId" label={says.organization} required value={view.organizations[0]!.id} choices={view.organizations.map(({ id, name }) => ({ value: id, label: name }))} />
              <TextArea name="text" label={says.yours} hint={says.askHint} required rows={5} limit={2_000} />
              <Button>{says.send}</Button>
            </Form>
          )}
        </Section>
      )}
      {view.own.length > 0 && (
        <Section title={says.own}>
          {view.own.map((one) => (
            <div key={one.id} class="asked">
              <p><StatusTag label={one.status.label} tone={one.status.tone} /> <span class="muted">{t(says.asked)} <InstantText at={one.askedAt} /></span></p>
              <Prose text={one.text} lang={one.language} />
              {one.why && <Prose text={one.why} />}
            </div>
          ))}
        </Section>
      )}
      <Section title={says.more} id="answers">
        {view.published.length === 0 ? <p>{t(says.none)}</p> : <Answers answers={view.published} />}
        <Pagination next={view.next && `/calls/${call.id}/clarifications?after=${view.next}`} label={t(says.title)} />
      </Section>
    </>
  );
}

/** What staff still have to answer, and the batch that is ready. */
function Open({ call, open }: ClarificationsView & { open: readonly OpenQuestion[] }) {
  const { t } = usePage();
  return (
    <Section title={says.toAnswer}>
      {open.length === 0 && <p>{t(says.noneOpen)}</p>}
      {open.map((one) => <OpenItem key={one.id} callId={call.id} one={one} />)}
      {open.some(({ state }) => state === 'answered') && <ActionForm action={`/calls/${call.id}/clarifications/publication`} label={clarificationLabels.publish} tone="primary" confirm={{ question: says.publish }} />}
    </Section>
  );
}

function OpenItem({ callId, one }: { callId: string; one: OpenQuestion }) {
  const { t, form } = usePage();
  const base = `/calls/${callId}/clarifications/${one.id}`;
  const scope = `q${one.id.slice(-12)}`;
  const typed = { en: one.language === 'en' ? one.text : '', fr: one.language === 'fr' ? one.text : '' };
  return (
    <div class="asked">
      <p class="muted">{t(says.asked)} <InstantText at={one.askedAt} />{one.state === 'answered' && <> · <StatusTag label={says.ready} tone="success" /></>}</p>
      <Prose text={one.text} lang={one.language} />
      <Details summary={one.answer ? says.change : says.write} open={form?.action === `${base}/answer`}>
        <Form action={`${base}/answer`} scope={scope}>
          <TextArea name="questionEn" label={says.questionEn} hint={says.hide} required rows={3} limit={2_000} lang="en" value={one.question?.en ?? typed.en} />
          <TextArea name="questionFr" label={says.questionFr} required rows={3} limit={2_000} lang="fr" value={one.question?.fr ?? typed.fr} />
          <TextArea name="answerEn" label={says.answerEn} required rows={5} limit={6_000} lang="en" value={one.answer?.en ?? ''} />
          <TextArea name="answerFr" label={says.answerFr} required rows={5} limit={6_000} lang="fr" value={one.answer?.fr ?? ''} />
          <Button tone="secondary">{clarificationLabels.answer}</Button>
        </Form>
      </Details>
      <Details summary={clarificationLabels.setAside} open={form?.action === `${base}/setting-aside`}>
        <Form action={`${base}/setting-aside`} scope={`${scope}-aside`}>
          <TextArea name="reason" label={says.why} required rows={3} limit={1_000} />
          <Button tone="secondary">{clarificationLabels.setAside}</Button>
        </Form>
      </Details>
    </div>
  );
}

export const clarificationsPage = page<ClarificationsView>((_, say) => say(says.title), (view) => <ClarificationsBody {...view} />);
