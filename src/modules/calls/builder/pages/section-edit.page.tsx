import { texts } from '../../../../kernel/i18n/text.js';
import { Breadcrumbs, Button, ButtonGroup, Fieldset, Form, Link, page, PageHeading, Select, TextArea, TextField, usePage } from '../../../../ui/index.js';
import type { SectionEditView } from '../form-builder.view.js';
import { kindNames } from '../kind-names.js';
import { plainKinds } from '../write-question.dto.js';

const says = texts({
  newTitle: { en: 'Add a section', fr: 'Ajouter une section' },
  title: { en: 'Change section {key}', fr: 'Modifier la section {key}' },
  calls: { en: 'Calls for proposals', fr: 'Appels de propositions' },
  form: { en: 'Application form', fr: 'Formulaire de demande' },
  titleEn: { en: 'Title in English', fr: 'Titre en anglais' },
  titleFr: { en: 'Title in French', fr: 'Titre en français' },
  introEn: { en: 'Introduction in English', fr: 'Introduction en anglais' },
  introFr: { en: 'Introduction in French', fr: 'Introduction en français' },
  first: { en: 'Its first question', fr: 'Sa première question' },
  firstHint: { en: 'A section has at least one question. Its limits can be changed afterwards, and others added.', fr: 'Une section compte au moins une question. Ses limites peuvent être modifiées ensuite, et d’autres questions ajoutées.' },
  kind: { en: 'Kind of question', fr: 'Type de question' },
  questionEn: { en: 'Question in English', fr: 'Question en anglais' },
  questionFr: { en: 'Question in French', fr: 'Question en français' },
  add: { en: 'Add the section', fr: 'Ajouter la section' },
  save: { en: 'Save the section', fr: 'Enregistrer la section' },
  cancel: { en: 'Leave without saving', fr: 'Quitter sans enregistrer' },
});

function SectionEditBody({ callId, reference, section, title, intro }: Omit<SectionEditView, 'key'> & { section: string | null }) {
  const { t } = usePage();
  const base = `/calls/${callId}/form`;
  const isNew = section === null;
  return (
    <>
      <Breadcrumbs items={[{ href: '/calls', label: says.calls }, { href: `/calls/${callId}`, label: reference }, { href: base, label: says.form }]} />
      <PageHeading title={isNew ? says.newTitle : t(says.title, { key: section ?? '' })} />
      <Form action={isNew ? `${base}/sections` : `${base}/sections/${section}`} warnUnsaved>
        <TextField name="titleEn" label={says.titleEn} value={title.en} required width="full" />
        <TextField name="titleFr" label={says.titleFr} value={title.fr} required width="full" />
        <TextArea name="introEn" label={says.introEn} value={intro?.en} rows={3} limit={1_500} lang="en" />
        <TextArea name="introFr" label={says.introFr} value={intro?.fr} rows={3} limit={1_500} lang="fr" />
        {isNew && (
          <Fieldset legend={says.first} hint={says.firstHint} name="first" small>
            <Select name="firstKind" label={says.kind} required placeholder={null} value="longText" choices={plainKinds.map((kind) => ({ value: kind, label: kindNames[kind] }))} />
            <TextField name="firstEn" label={says.questionEn} required width="full" />
            <TextField name="firstFr" label={says.questionFr} required width="full" />
          </Fieldset>
        )}
        <ButtonGroup><Button>{isNew ? says.add : says.save}</Button><Link href={base}>{says.cancel}</Link></ButtonGroup>
      </Form>
    </>
  );
}

/** The words of a section, new or not. */
export const sectionEditPage = page<SectionEditView>(({ key }, say) => (key ? say(says.title, { key }) : say(says.newTitle)), (view) => <SectionEditBody {...view} section={view.key} />);
