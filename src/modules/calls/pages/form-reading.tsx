import { texts } from '../../../kernel/i18n/text.js';
import { Details, usePage } from '../../../ui/index.js';
import type { FormOutline, QuestionOutline } from '../form-outline.js';

const says = texts({
  intro: { en: 'This is the whole form: {sections, number} sections with {questions, number} questions. Nothing else will be asked.', fr: 'Voici tout le formulaire\u00a0: {sections, number} sections et {questions, number} questions. Rien d’autre ne sera demandé.' },
  required: { en: 'Required', fr: 'Obligatoire' },
  optional: { en: 'Optional', fr: 'Facultatif' },
  count: { en: '{count, plural, one {# question} other {# questions}}', fr: '{count, plural, one {# question} other {# questions}}' },
});

/** Every section and question of a form, to read before starting. */
export function FormReading({ form }: { form: FormOutline }) {
  const { t } = usePage();
  return (
    <>
      <p>{t(says.intro, { sections: form.sections.length, questions: form.questionCount })}</p>
      {form.sections.map((section) => (
        <Details key={section.key} id={`section-${section.key}`} summary={`${section.key}. ${t(section.title)} (${t(says.count, { count: section.questions.length })})`}>
          {section.intro && <p>{t(section.intro)}</p>}
          <dl class="summary">{section.questions.map((question) => <Question key={question.key} question={question} />)}</dl>
        </Details>
      ))}
    </>
  );
}

function Question({ question: { code, label, hint, required, answer, when, options, columns } }: { question: QuestionOutline }) {
  const { t, locale } = usePage();
  const colon = locale === 'fr' ? '\u00a0: ' : ': ';
  return (
    <div class="summary__row">
      <dt>{code} {t(label)}</dt>
      <dd class="summary__value">
        <p>{t(required ? says.required : says.optional)}. {t(answer)}.{when && <> {t(when)}.</>}</p>
        {hint && <p>{t(hint)}</p>}
        {options.length > 0 && <ul>{options.map((option) => <li key={option.en}>{t(option)}</li>)}</ul>}
        {columns.length > 0 && <ul>{columns.map((column) => <li key={column.label.en}>{t(column.label)}{colon}{lower(t(column.answer))}{!column.required && ` (${t(says.optional).toLowerCase()})`}</li>)}</ul>}
      </dd>
    </div>
  );
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
