import { texts } from '../../../../kernel/i18n/text.js';
import { Breadcrumbs, Button, ButtonGroup, Checkbox, Fieldset, Form, HiddenField, Link, Notice, page, PageHeading, Select, TextArea, TextField, usePage } from '../../../../ui/index.js';
import type { QuestionEditView } from '../form-builder.view.js';
import { kindNames } from '../kind-names.js';
import { conditionText } from '../write-question.js';
import { LimitFields } from './limit-fields.js';

const says = texts({
  newTitle: { en: 'Add a question: {kind}', fr: 'Ajouter une question\u00a0: {kind}' },
  title: { en: 'Change question {code}', fr: 'Modifier la question {code}' },
  calls: { en: 'Calls for proposals', fr: 'Appels de propositions' },
  form: { en: 'Application form', fr: 'Formulaire de demande' },
  words: { en: 'Words', fr: 'Texte' },
  code: { en: 'Number', fr: 'Numéro' },
  codeHint: { en: 'What people see before the question, such as B4.', fr: 'Ce que les gens voient devant la question, par exemple B4.' },
  labelEn: { en: 'Question in English', fr: 'Question en anglais' },
  labelFr: { en: 'Question in French', fr: 'Question en français' },
  hintEn: { en: 'Hint in English', fr: 'Indication en anglais' },
  hintFr: { en: 'Hint in French', fr: 'Indication en français' },
  answer: { en: 'Answer', fr: 'Réponse' },
  required: { en: 'An answer is required', fr: 'Une réponse est obligatoire' },
  core: { en: 'The portal needs this question: it is required, always asked, and cannot be removed.', fr: 'Le portail a besoin de cette question\u00a0: elle est obligatoire, toujours posée et ne peut pas être retirée.' },
  asked: { en: 'When it is asked', fr: 'Quand elle est posée' },
  when: { en: 'Ask it only if an earlier answer is', fr: 'La poser seulement si une réponse précédente est' },
  always: { en: 'Always ask it', fr: 'Toujours la poser' },
  section: { en: 'In section', fr: 'Dans la section' },
  sectionHint: { en: 'Another section puts the question at its end.', fr: 'Dans une autre section, la question se place à la fin.' },
  add: { en: 'Add the question', fr: 'Ajouter la question' },
  save: { en: 'Save the question', fr: 'Enregistrer la question' },
  cancel: { en: 'Leave without saving', fr: 'Quitter sans enregistrer' },
});

function QuestionEditBody(view: QuestionEditView) {
  const { t } = usePage();
  const { question, exists, core } = view;
  const base = `/calls/${view.callId}/form`;
  return (
    <>
      <Breadcrumbs items={[{ href: '/calls', label: says.calls }, { href: `/calls/${view.callId}`, label: view.reference }, { href: base, label: says.form }]} />
      <PageHeading title={exists ? t(says.title, { code: question.code }) : t(says.newTitle, { kind: t(kindNames[question.kind]).toLowerCase() })} caption={<>{view.section.key}. {t(view.section.title)} · {t(kindNames[question.kind])}</>} />
      {core && <Notice>{says.core}</Notice>}
      <Form action={exists ? `${base}/questions/${question.key}` : `${base}/sections/${view.section.key}/questions/${view.preset}`} warnUnsaved>
        {view.seen && <HiddenField name="seen" value={view.seen} />}
        <Fieldset legend={says.words} name="words" small>
          <TextField name="code" label={says.code} hint={says.codeHint} value={question.code} required width="s" code />
          <TextArea name="labelEn" label={says.labelEn} value={question.label.en} required rows={2} limit={500} lang="en" />
          <TextArea name="labelFr" label={says.labelFr} value={question.label.fr} required rows={2} limit={500} lang="fr" />
          <TextArea name="hintEn" label={says.hintEn} value={question.hint?.en} rows={2} limit={1_000} lang="en" />
          <TextArea name="hintFr" label={says.hintFr} value={question.hint?.fr} rows={2} limit={1_000} lang="fr" />
        </Fieldset>
        <Fieldset legend={says.answer} name="answer" small>
          {core ? <HiddenField name="required" value="true" /> : <Checkbox name="required" label={says.required} checked={question.required} required />}
          <LimitFields question={question} />
        </Fieldset>
        {!core && (
          <Fieldset legend={says.asked} name="asked" small>
            <Select name="when" label={says.when} placeholder={says.always} value={question.when ? conditionText(question.when) : ''} width="full"
              choices={view.conditions.map((on) => ({ group: `${on.code} ${t(on.label)}`, choices: on.answers }))} />
          </Fieldset>
        )}
        {exists && <Select name="section" label={says.section} hint={says.sectionHint} required placeholder={null} value={view.section.key} width="l" choices={view.sections.map(({ key, title }) => ({ value: key, label: `${key}. ${t(title)}` }))} />}
        <ButtonGroup><Button>{exists ? says.save : says.add}</Button><Link href={base}>{says.cancel}</Link></ButtonGroup>
      </Form>
    </>
  );
}

/** One question, new or not: words, limits, condition, place. */
export const questionEditPage = page<QuestionEditView>(
  ({ question, exists }, say) => (exists ? say(says.title, { code: question.code }) : say(says.newTitle, { kind: say(kindNames[question.kind]).toLowerCase() })), (view) => <QuestionEditBody {...view} />);
