import type { JSX } from 'preact';
import { fieldText } from '../fields.js';
import { uiTexts } from '../messages.js';
import { type Content, useWords, type Words } from '../words.js';
import { FieldFrame, type FieldProps, type FieldWidth, useField } from './field.js';

/** One answer of a select, radios or checkboxes. */
export interface Choice {
  value: string | number;
  label: Words;
  hint?: Content;
  disabled?: boolean;
}

/** What a select takes: plain choices, or groups of them. */
export interface SelectProps extends FieldProps {
  choices: readonly (Choice | { group: Words; choices: readonly Choice[] })[];
  value?: string | number | null | undefined;
  /** The first, empty answer. `null` leaves it out. */
  placeholder?: Words | null;
  width?: FieldWidth;
}

/** One answer from a list. Prefer radios up to about seven answers. */
export function Select(props: SelectProps): JSX.Element {
  const { form, w } = useWords();
  const link = useField(props);
  const chosen = fieldText(form, props.name, props.value);
  const option = (choice: Choice): JSX.Element => (
    <option key={choice.value} value={choice.value} selected={String(choice.value) === chosen} disabled={choice.disabled}>{w(choice.label)}</option>
  );
  return (
    <FieldFrame field={props} link={link}>
      <select class={`input select input--${props.width ?? 'm'}`} {...link.control}>
        {props.placeholder !== null && <option value="">{w(props.placeholder ?? uiTexts.choose)}</option>}
        {props.choices.map((entry) => ('group' in entry ? <optgroup key={w(entry.group)} label={w(entry.group)}>{entry.choices.map(option)}</optgroup> : option(entry)))}
      </select>
    </FieldFrame>
  );
}
