import type { ComponentChildren, JSX } from 'preact';
import { fieldId, fieldPath, fieldProblem } from '../fields.js';
import { type Content, useWords, type Words } from '../words.js';
import { FieldError, Optional } from './field.js';

/** What a group of fields takes. */
export interface FieldsetProps {
  legend: Words;
  hint?: Content;
  /** The path problems of the whole group are reported under. */
  name?: string;
  required?: boolean;
  /** Marks the group "(optional)" unless required. */
  marked?: boolean;
  /** A legend the size of a label, not of a heading. */
  small?: boolean;
  children: ComponentChildren;
}

/** Fields that answer one question together. */
export function Fieldset(props: FieldsetProps): JSX.Element {
  const { form, scope, fieldLabels, w, c, t } = useWords();
  if (props.name) fieldLabels.set(fieldPath(props.name), w(props.legend));
  const id = fieldId(props.name ?? w(props.legend), scope);
  const found = props.name ? fieldProblem(form, props.name) : undefined;
  const described = [props.hint ? `${id}-hint` : '', found ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset class={found ? 'fieldset field--problem' : 'fieldset'} id={`${id}-group`} tabindex={found && !props.marked ? -1 : undefined} aria-describedby={described || undefined}>
      <legend class={props.small ? 'field__label' : 'fieldset__legend'}>{w(props.legend)}{props.marked && <Optional required={props.required} />}</legend>
      {props.hint && <div class="field__hint" id={`${id}-hint`}>{c(props.hint)}</div>}
      <FieldError id={`${id}-error`} text={found ? t(found.text) : undefined} />
      {props.children}
    </fieldset>
  );
}
