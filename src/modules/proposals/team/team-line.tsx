import { Link, usePage } from '../../../ui/index.js';
import type { Question } from '../../calls/index.js';
import type { SectionView } from '../section.view.js';
import { teamWords as says } from './team.words.js';

/** Who has the section, what is said about it, and who is in it now; the script keeps the last up to date. */
export function TeamLine({ view: { team, proposal, section, mayEdit } }: { view: SectionView }) {
  const { t } = usePage();
  if (!team) return null;
  const { givenTo, here, openComments } = team;
  return (
    <div class="team-line">
      <p>
        {givenTo && <>{givenTo.me ? t(says.givenToYou) : t(says.givenTo, { name: givenTo.name })} · </>}
        <Link href={`/proposals/${proposal.id}/assignments`}>{says.who}</Link> · <Link href={`/proposals/${proposal.id}/sections/${section.key}/comments`}>{t(says.openComments, { count: openComments })}</Link>
      </p>
      <div aria-live="polite" data-here={t(says.here, { name: '{name}' })} {...(mayEdit ? { 'data-presence': `/api/proposals/${proposal.id}/sections/${section.key}/presence` } : {})}>
        {here.map(({ name }) => <p class="here" key={name}>{t(says.here, { name })}</p>)}
      </div>
    </div>
  );
}

/** From an answer to its history and to what colleagues say about it. */
export function AnswerLinks({ question, view: { team, proposal, section, versions } }: { question: Question; view: SectionView }) {
  const { t } = usePage();
  if (!team) return null;
  const about = (words: { en: string; fr: string }) => <span class="visually-hidden"> {t(words, { code: question.code })}</span>;
  const open = team.openByQuestion[question.key] ?? 0;
  return (
    <p class="answer-links">
      {question.kind !== 'files' && (versions[question.key] ?? 0) > 0 && <Link href={`/proposals/${proposal.id}/answers/${question.key}/versions`}><>{t(says.historyLink)}{about(says.ofAnswer)}</></Link>}
      <Link href={`/proposals/${proposal.id}/sections/${section.key}/comments?about=${encodeURIComponent(question.key)}${open ? '' : '#new'}`}><>{t(says.openComments, { count: open })}{about(says.onAnswer)}</></Link>
    </p>
  );
}
