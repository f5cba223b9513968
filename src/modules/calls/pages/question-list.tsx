import { texts } from '../../../kernel/i18n/text.js';
import { Details, Link, Section, Table, usePage } from '../../../ui/index.js';
import type { CallEditView } from '../call-edit.view.js';

const says = texts({
  title: { en: 'Questions of the form', fr: 'Questions du formulaire' },
  lead: { en: 'Save the draft above first. Each question can be reworded in both languages; optional questions can be left out.', fr: 'Enregistrez d’abord l’ébauche ci-dessus. Chaque question peut être reformulée dans les deux langues; les questions facultatives peuvent être retirées.' },
  number: { en: 'Number', fr: 'Numéro' },
  question: { en: 'Question', fr: 'Question' },
  asked: { en: 'Asked', fr: 'Posée' },
  required: { en: 'Required', fr: 'Obligatoire' },
  optional: { en: 'Optional', fr: 'Facultative' },
  leftOut: { en: 'Left out', fr: 'Retirée' },
  change: { en: 'Change', fr: 'Modifier' },
});

/** The questions of a draft's form, each with its way to be changed. */
export function QuestionList({ callId, sections }: { callId: string; sections: NonNullable<CallEditView['sections']> }) {
  const { t } = usePage();
  return (
    <Section title={says.title} lead={says.lead}>
      {sections.map((section) => (
        <Details key={section.key} summary={`${section.key}. ${t(section.title)}`}>
          <Table caption={section.title} captionHidden rows={section.questions} rowKey={(row) => row.key} columns={[
            { key: 'code', label: says.number, cell: (row) => row.code },
            { key: 'label', label: says.question, cell: (row) => t(row.label) },
            { key: 'asked', label: says.asked, cell: (row) => t(!row.asked ? says.leftOut : row.required ? says.required : says.optional) },
            { key: 'change', label: says.change, labelHidden: true, cell: (row) => <Link href={`/calls/${callId}/questions/${row.key}`}>{t(says.change)}<span class="visually-hidden"> {row.code}</span></Link> },
          ]} />
        </Details>
      ))}
    </Section>
  );
}
