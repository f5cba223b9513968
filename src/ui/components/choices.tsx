import type { JSX } from 'preact';
import { fieldChoices } from '../fields.js';
import { useWords } from '../words.js';
import { FieldError, type FieldProps, useField } from './field.js';
import { Fieldset } from './fieldset.js';
import type { Choice } from './select.js';

/** What radios take. */
export interface RadiosProps extends FieldProps {
  choices: readonly Choice[];
  value?: string | number | boolean | null | undefined;
  /** Side by side, for two or three short answers. */
  inline?: boolean;
}

/** One answer of a few. */
export function Radios(props: RadiosProps): JSX.Element {
  const { value } = props;
  return <Choices {...props} kind="radio" chosen={value === null || value === undefined ? [] : [String(value)]} />;
}

/** What a group of checkboxes takes. */
export interface CheckboxesProps extends FieldProps {
  choices: readonly Choice[];
  values?: readonly (string | number)[];
  inline?: boolean;
}

/** Several answers of a few. */
export function Checkboxes(props: CheckboxesProps): JSX.Element {
  return <Choices {...props} kind="checkbox" chosen={(props.values ?? []).map(String)} />;
}

function Choices(props: FieldProps & { choices: readonly Choice[]; inline?: boolean; kind: 'radio' | 'checkbox'; chosen: readonly string[] }): JSX.Element {
  const { form, w, c } = useWords();
  const link = useField(props);
  const chosen = fieldChoices(form, props.name, props.chosen);
  return (
    <Fieldset legend={props.label} name={props.name} required={props.required ?? false} marked small {...(props.hint ? { hint: props.hint } : {})}>
      <div class={props.inline ? 'choices choices--inline' : 'choices'}>
        {props.choices.map((choice, index) => {
          const id = index === 0 ? link.id : `${link.id}-${index + 1}`;
          return (
            <div class="choice" key={choice.value}>
              <input class="choice__input" type={props.kind} id={id} name={props.name} value={choice.value} checked={chosen.includes(String(choice.value))}
                disabled={props.disabled || choice.disabled} aria-describedby={choice.hint ? `${id}-choice-hint` : undefined} aria-invalid={link.problem ? 'true' : undefined} />
              <label class="choice__label" for={id}>{w(choice.label)}</label>
              {choice.hint && <div class="choice__hint" id={`${id}-choice-hint`}>{c(choice.hint)}</div>}
            </div>
          );
        })}
      </div>
    </Fieldset>
  );
}

/** One yes: a consent or a switch. The value sent is `true`. */
export function Checkbox(props: FieldProps & { checked?: boolean; value?: string }): JSX.Element {
  const { form, w, c } = useWords();
  const link = useField(props);
  const value = props.value ?? 'true';
  const checked = fieldChoices(form, props.name, props.checked ? [value] : []).some((typed) => typed === value || typed === 'on');
  return (
    <div class={link.problem ? 'field field--problem' : 'field'}>
      <FieldError id={link.errorId} text={link.problem} />
      <div class="choice">
        <input class="choice__input" type="checkbox" {...link.control} value={value} checked={checked} />
        <label class="choice__label" for={link.id}>{w(props.label)}</label>
        {props.hint && <div class="choice__hint" id={link.hintId}>{c(props.hint)}</div>}
      </div>
    </div>
  );
}
