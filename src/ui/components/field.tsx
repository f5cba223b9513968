import type { ComponentChildren, JSX } from 'preact';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { fieldId, fieldPath, fieldProblem } from '../fields.js';
import { uiTexts } from '../messages.js';
import { type Content, useWords, type Words } from '../words.js';

/** What every field takes. */
export interface FieldProps {
  /** The HTML name, nested names included: `budget[0][quantity]`. */
  name: string;
  label: Words;
  hint?: Content;
  /** Fields that are not required are marked "(optional)". */
  required?: boolean;
  autocomplete?: string;
  disabled?: boolean;
  readonly?: boolean;
  /** Ids of further texts that describe the field. */
  describedBy?: string;
  /** Hides the label from sight, as in a table of inputs. Screen readers still read it. */
  labelHidden?: boolean;
}

/** How wide a text-like field is, by the length of the answer expected. */
export type FieldWidth = 'xs' | 's' | 'm' | 'l' | 'full';

/** False inside filters and searches, where everything is optional and nothing is marked so. */
export const MarksOptional = createContext(true);

/** The ids and states that tie a field to its hint and its problem. */
export interface FieldLink {
  id: string;
  problem: string | undefined;
  hintId: string;
  errorId: string;
  /** Ready for the control: id, name, aria attributes. */
  control: { id: string; name: string; 'aria-describedby'?: string; 'aria-invalid'?: 'true'; 'aria-required'?: 'true'; disabled?: boolean; readOnly?: boolean; autocomplete?: string };
}

/** Computes what a control needs to be described by its hint, its problem and further texts. */
export function useField(props: FieldProps, more: readonly string[] = []): FieldLink {
  const { form, scope, fieldLabels, t, w } = useWords();
  fieldLabels.set(fieldPath(props.name), w(props.label));
  const id = fieldId(props.name, scope);
  const found = fieldProblem(form, props.name);
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const described = [props.hint ? hintId : '', ...more, props.describedBy ?? '', found ? errorId : ''].filter(Boolean).join(' ');
  return {
    id, hintId, errorId, problem: found ? t(found.text) : undefined,
    control: {
      id, name: props.name,
      ...(described ? { 'aria-describedby': described } : {}),
      ...(found ? { 'aria-invalid': 'true' as const } : {}),
      ...(props.required ? { 'aria-required': 'true' as const } : {}),
      ...(props.disabled ? { disabled: true } : {}),
      ...(props.readonly ? { readOnly: true } : {}),
      ...(props.autocomplete ? { autocomplete: props.autocomplete } : {}),
    },
  };
}

/** Label, hint, problem and control, one under the other. */
export function FieldFrame(props: { field: FieldProps; link: FieldLink; children: ComponentChildren }): JSX.Element {
  const { field, link } = props;
  const { w, c } = useWords();
  return (
    <div class={link.problem ? 'field field--problem' : 'field'}>
      <label class={field.labelHidden ? 'visually-hidden' : 'field__label'} for={link.id}>{w(field.label)}<Optional required={field.required} /></label>
      {field.hint && <div class="field__hint" id={link.hintId}>{c(field.hint)}</div>}
      <FieldError id={link.errorId} text={link.problem} />
      {props.children}
    </div>
  );
}

/** "(optional)" after the label of a field that may stay empty. */
export function Optional(props: { required: boolean | undefined }): JSX.Element | null {
  const marks = useContext(MarksOptional);
  const { t } = useWords();
  return props.required || !marks ? null : <span class="field__optional"> {t(uiTexts.optional)}</span>;
}

/** The problem of one field, next to it. */
export function FieldError(props: { id: string; text: string | undefined }): JSX.Element | null {
  const { t } = useWords();
  return props.text ? <p class="field__error" id={props.id}><span class="visually-hidden">{t(uiTexts.error)} </span>{props.text}</p> : null;
}
