import { texts } from '../../../../kernel/i18n/text.js';
import { ActionForm, InstantText, Link, Prose, Section, StatusTag, usePage } from '../../../../ui/index.js';
import type { CallView } from '../../call.view.js';
import { Answers } from './clarifications.page.js';

const says = texts({
  addenda: { en: 'Addenda', fr: 'Addendas' },
  addendum: { en: 'Addendum {number}', fr: 'Addenda {number}' },
  material: { en: 'Changes what you must do', fr: 'Modifie ce que vous devez faire' },
  published: { en: 'Published', fr: 'Publié le' },
  questions: { en: 'Questions and answers', fr: 'Questions et réponses' },
  until: { en: 'Questions are taken until', fr: 'Les questions sont acceptées jusqu’au' },
  ask: { en: 'Ask a question or read the answers', fr: 'Poser une question ou lire les réponses' },
  all: { en: '{count, plural, =0 {Questions and answers} one {Read the answer} other {Read all # answers}}', fr: '{count, plural, =0 {Questions et réponses} one {Lire la réponse} other {Lire les # réponses}}' },
  follow: { en: 'Tell me of news of this call', fr: 'M’informer des nouvelles de cet appel' },
  unfollow: { en: 'Stop telling me of news', fr: 'Ne plus m’informer des nouvelles' },
});

/** What changed since the call was published, and what was asked and answered. */
export function CallNewsSections({ call }: { call: CallView }) {
  const { t } = usePage();
  const asks = ['scheduled', 'open', 'suspended'].includes(call.state) && new Date(call.questionsUntil) > new Date(call.now);
  return (
    <>
      {call.news.addenda.length > 0 && (
        <Section title={says.addenda} id="addenda">
          {call.news.addenda.map((one) => (
            <Section key={one.number} level={3} title={`${t(says.addendum, { number: one.number })} – ${t(one.title)}`}>
              <p class="muted">{t(says.published)} <InstantText at={one.publishedAt} zone={call.zone} />{one.material && <> <StatusTag label={says.material} tone="warning" /></>}</p>
              <Prose text={t(one.body)} />
            </Section>
          ))}
        </Section>
      )}
      {(asks || call.news.answerCount > 0) && (
        <Section title={says.questions} id="answers">
          {asks && <p>{t(says.until)} <InstantText at={call.questionsUntil} zone={call.zone} both />.</p>}
          <Answers answers={call.news.answers} />
          <p><Link href={`/calls/${call.id}/clarifications`}>{asks ? t(says.ask) : t(says.all, { count: call.news.answerCount })}</Link></p>
        </Section>
      )}
    </>
  );
}

/** Asks to be told of news, or not any more; for those who are signed in. */
export function FollowCall({ call }: { call: CallView }) {
  if (call.news.following === null || call.staff || !['scheduled', 'open', 'suspended'].includes(call.state)) return null;
  return call.news.following
    ? <ActionForm action={`/calls/${call.id}/unsubscription`} label={says.unfollow} />
    : <ActionForm action={`/calls/${call.id}/subscription`} label={says.follow} />;
}
