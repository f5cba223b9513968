import type { ComponentChildren } from 'preact';
import { Button, fieldId, Fieldset, usePage } from '../../../ui/index.js';
import type { Question } from '../../calls/index.js';
import { fieldWords as says } from './field-words.js';
import { labelled, nameOf } from './question-props.js';

/** A question answered by several fields: its legend, its problem, and its button for one more. */
export function Group({ question, add, children }: { question: Question; add: { en: string; fr: string } | null; children: ComponentChildren }) {
  const { scope, t } = usePage();
  const name = nameOf(question.key);
  return (
    <div class="group" id={fieldId(name, scope)} tabindex={-1}>
      <Fieldset legend={labelled(question)} name={name} required={question.required} marked {...(question.hint ? { hint: question.hint } : {})}>
        {children}
        {add && <p class="group__add"><Button tone="secondary" small name="_add" value={question.key} id={`more-${question.key}`}>{t(add)}</Button></p>}
      </Fieldset>
    </div>
  );
}

/** Takes one row away; emptying it does the same. */
export function RemoveRow({ question, index, row }: { question: Question; index: number; row: number }) {
  const { t } = usePage();
  return (
    <Button tone="link" name="_remove" value={`${question.key}.${index}`}>
      <>{t(says.remove)}<span class="visually-hidden"> {t(says.ofRow, { row, label: t(question.label) })}</span></>
    </Button>
  );
}
