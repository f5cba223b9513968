import { texts } from '../../../kernel/i18n/text.js';
import { ActionForm, Breadcrumbs, ButtonGroup, fieldId, Link, LinkButton, Notice, page, PageHeading, Section, usePage } from '../../../ui/index.js';
import { TrialNotice } from './trial-notice.js';
import type { TrialView } from './trial.view.js';
import { trialWords } from './trial.words.js';

const says = texts({
  sections: { en: 'Sections', fr: 'Sections' },
  questions: { en: '{count, plural, one {# question} other {# questions}}', fr: '{count, plural, one {# question} other {# questions}}' },
  begin: { en: 'Begin with the first section', fr: 'Commencer par la première section' },
  left: { en: 'What submit would say: {count, plural, one {# thing is} other {# things are}} left to do', fr: 'Ce que dirait la soumission\u00a0: {count, plural, one {il reste # chose} other {il reste # choses}} à faire' },
  complete: { en: 'This would be accepted: submit has nothing to say.', fr: 'Ces réponses seraient acceptées\u00a0: la soumission n’a rien à signaler.' },
  discard: { en: 'Throw the trial answers away', fr: 'Effacer les réponses d’essai' },
  sure: { en: 'Your trial answers for this call are gone for good. No proposal is touched.', fr: 'Vos réponses d’essai pour cet appel disparaissent définitivement. Aucune proposition n’est touchée.' },
  builder: { en: 'Back to the call', fr: 'Retour à l’appel' },
});

function TrialBody({ call, amending, sections, problems, startedAt }: TrialView) {
  const { t } = usePage();
  const href = (key: string): string => `/calls/${call.id}/form/trial/sections/${key}`;
  return (
    <>
      <Breadcrumbs items={[{ href: '/calls', label: trialWords.calls }, { href: `/calls/${call.id}`, label: call.reference }]} />
      <PageHeading title={trialWords.title} caption={call.title} />
      <TrialNotice amending={amending} />
      <ButtonGroup>
        <LinkButton href={href(sections[0]!.key)}>{says.begin}</LinkButton>
        <Link href={`/calls/${call.id}`}>{says.builder}</Link>
      </ButtonGroup>
      <Section title={says.sections}>
        <ul>{sections.map(({ key, title, questionCount }) => <li key={key}><Link href={href(key)}><>{key}. {t(title)}</></Link> <span class="muted">{t(says.questions, { count: questionCount })}</span></li>)}</ul>
      </Section>
      {startedAt && problems.length === 0 && <Notice tone="success">{says.complete}</Notice>}
      {problems.length > 0 && (
        <Section title={t(says.left, { count: problems.length })} id="problems">
          {sections.filter((section) => section.problems.length).map((section) => (
            <div key={section.key}>
              <p class="left__section"><strong>{section.key}. {t(section.title)}</strong></p>
              <ul>{section.problems.map((found, index) => <li key={index}><Link href={`${href(section.key)}?check=1#${fieldId(found.field)}`}>{found.text}</Link></li>)}</ul>
            </div>
          ))}
        </Section>
      )}
      {startedAt && <ActionForm action={`/calls/${call.id}/form/trial/removal`} label={says.discard} tone="danger" confirm={{ question: says.sure }} />}
    </>
  );
}

/** A call's form as staff test it: its sections, and what submit would say. */
export const trialPage = page<TrialView>(({ call }, say) => `${say(trialWords.title)} – ${call.reference}`, (view) => <TrialBody {...view} />);
