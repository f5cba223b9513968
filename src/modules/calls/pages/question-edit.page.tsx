import { texts } from '../../../kernel/i18n/text.js';
import { Breadcrumbs, Button, ButtonGroup, Checkbox, Form, Link, page, PageHeading, TextArea, usePage } from '../../../ui/index.js';
import type { QuestionEditView } from '../call-edit.view.js';

const says = texts({
  title: { en: 'Change question {code}', fr: 'Modifier la question {code}' },
  calls: { en: 'Calls for proposals', fr: 'Appels de propositions' },
  labelEn: { en: 'Question in English', fr: 'Question en anglais' },
  labelFr: { en: 'Question in French', fr: 'Question en français' },
  hintEn: { en: 'Hint in English', fr: 'Indication en anglais' },
  hintFr: { en: 'Hint in French', fr: 'Indication en français' },
  asked: { en: 'Ask this question', fr: 'Poser cette question' },
  always: { en: 'This question is required and always asked.', fr: 'Cette question est obligatoire et toujours posée.' },
  save: { en: 'Save the question', fr: 'Enregistrer la question' },
  cancel: { en: 'Leave without saving', fr: 'Quitter sans enregistrer' },
});

function QuestionEditBody({ view }: { view: QuestionEditView }) {
  const { t } = usePage();
  const back = `/calls/${view.callId}/edit`;
  return (
    <>
      <Breadcrumbs items={[{ href: '/calls', label: says.calls }, { href: `/calls/${view.callId}`, label: view.reference }]} />
      <PageHeading title={t(says.title, { code: view.code })} caption={view.section} />
      <Form action={`/calls/${view.callId}/questions/${view.key}`}>
        <TextArea name="labelEn" label={says.labelEn} value={view.label.en} required rows={2} limit={500} lang="en" />
        <TextArea name="labelFr" label={says.labelFr} value={view.label.fr} required rows={2} limit={500} lang="fr" />
        <TextArea name="hintEn" label={says.hintEn} value={view.hint?.en} rows={3} limit={1_000} lang="en" />
        <TextArea name="hintFr" label={says.hintFr} value={view.hint?.fr} rows={3} limit={1_000} lang="fr" />
        {view.required ? <p>{t(says.always)}</p> : <Checkbox name="asked" label={says.asked} checked={view.asked} required />}
        <ButtonGroup><Button>{says.save}</Button><Link href={back}>{t(says.cancel)}</Link></ButtonGroup>
      </Form>
    </>
  );
}

export const questionEditPage = page<QuestionEditView>(({ code }, say) => say(says.title, { code }), (view) => <QuestionEditBody view={view} />);
