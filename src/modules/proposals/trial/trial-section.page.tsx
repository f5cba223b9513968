import { texts } from '../../../kernel/i18n/text.js';
import { Breadcrumbs, Button, ButtonGroup, Form, Link, Notice, page, PageHeading, PageProvider, usePage } from '../../../ui/index.js';
import { QuestionBlock } from '../pages/question-block.js';
import { answerFieldId } from '../pages/problem-links.js';
import { TrialNotice } from './trial-notice.js';
import type { TrialSectionView } from './trial.view.js';
import { trialWords } from './trial.words.js';

const says = texts({
  place: { en: 'Test, section {number} of {count}', fr: 'Essai, section {number} de {count}' },
  toDo: { en: 'What an applicant would be told here', fr: 'Ce qu’un demandeur lirait ici' },
  next: { en: 'Keep and continue', fr: 'Garder et continuer' },
  save: { en: 'Keep', fr: 'Garder' },
  overview: { en: 'Back to all sections of the test', fr: 'Retour à toutes les sections de l’essai' },
});

function TrialSectionBody({ call, amending, section: shown }: TrialSectionView) {
  const used = usePage();
  const { t, locale } = used;
  const { section, position, problems } = shown;
  const base = `/calls/${call.id}/form/trial`;
  const action = `${base}/sections/${section.key}`;
  // What is typed is taken for the language of the page.
  const view = { ...shown, proposal: { ...shown.proposal, language: locale } };
  const refused = used.form;
  const form = refused ?? (problems.length ? { action, scope: null, status: 200, values: {}, problems, text: says.toDo, particulars: {} } : null);
  return (
    <>
      <Breadcrumbs items={[{ href: '/calls', label: trialWords.calls }, { href: `/calls/${call.id}`, label: call.reference }, { href: base, label: trialWords.title }]} />
      <PageHeading title={`${section.key}. ${t(section.title)}`} caption={t(says.place, { number: position.index + 1, count: position.count })} {...(section.intro ? { lead: section.intro } : {})} />
      <TrialNotice amending={amending} />
      {!refused && problems.length > 0 && (
        <Notice title={says.toDo}><ul>{problems.map((found, index) => <li key={index}><a href={`#${answerFieldId(found.field)}`}>{t(found.text)}</a></li>)}</ul></Notice>
      )}
      <PageProvider context={{ ...used, form }}>
        <Form action={action} id="section-form" class="form form--section" warnUnsaved autocomplete="off">
          {/* Enter in a field keeps and stays; without this it would press the first button, which may take a row away. */}
          <button type="submit" class="visually-hidden" name="_go" value="stay" tabindex={-1} aria-hidden="true">{t(says.save)}</button>
          {view.questions.map((one) => <QuestionBlock key={one.question.key} one={one} view={view} />)}
          <ButtonGroup>
            <Button name="_go" value="next">{says.next}</Button>
            <Button tone="secondary" name="_go" value="stay">{says.save}</Button>
            <Link href={base}>{says.overview}</Link>
          </ButtonGroup>
        </Form>
      </PageProvider>
    </>
  );
}

/** One section of a form that staff test. */
export const trialSectionPage = page<TrialSectionView>(({ section }, say) => `${section.section.key}. ${say(section.section.title)} – ${say(trialWords.title)}`, (view) => <TrialSectionBody {...view} />);
