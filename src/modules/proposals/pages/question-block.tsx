import { HiddenField, usePage } from '../../../ui/index.js';
import { ClashChoice } from '../fields/clash.js';
import { QuestionField } from '../fields/question-field.js';
import { nameOf } from '../fields/question-props.js';
import type { QuestionView, SectionView } from '../section.view.js';
import { AnswerLinks } from '../team/team-line.js';

/** A question of a section: when it is asked, and its field. */
export function QuestionBlock({ one: { question, when, visible }, view, clash }: { one: QuestionView; view: SectionView; clash?: Parameters<typeof ClashChoice>[0]['clash'] | undefined }) {
  const { t } = usePage();
  // A question that hangs on another section is known here; one of this section may be about to be asked.
  if (when && !when.sameSection && !visible) return null;
  return (
    <div class={when ? 'question question--when' : 'question'} id={`question-${question.key}`} data-question={question.key} {...(when?.sameSection ? { 'data-when': nameOf(when.key), 'data-equals': when.equals } : {})}>
      {question.kind !== 'files' && !clash && <HiddenField name={`versions[${question.key}]`} value={view.versions[question.key] ?? 0} />}
      {clash && <ClashChoice question={question} clash={clash} />}
      {when && <p class="question__when">{t(when.text)}</p>}
      <QuestionField question={question} value={view.answers[question.key] ?? null} view={view} />
      <AnswerLinks question={question} view={view} />
    </div>
  );
}
