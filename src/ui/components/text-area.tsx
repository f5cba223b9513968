import type { JSX } from 'preact';
import { fieldText } from '../fields.js';
import { counterTexts, uiTexts } from '../messages.js';
import { useWords } from '../words.js';
import { FieldFrame, type FieldProps, useField } from './field.js';

/** What a longer text takes. */
export interface TextAreaProps extends FieldProps {
  value?: string | null | undefined;
  rows?: number;
  /** The limit in characters as people count them (graphemes), a new line as one. The server enforces it. */
  limit?: number;
  spellcheck?: boolean;
  /** The language of the text when it differs from the page's. */
  lang?: string;
}

/** A longer text; with a limit it says so, and a script counts down. */
export function TextArea(props: TextAreaProps): JSX.Element {
  const { form, t } = useWords();
  const limitId = `${useField(props).id}-limit`;
  const link = useField(props, props.limit ? [limitId] : []);
  return (
    <FieldFrame field={props} link={link}>
      <textarea class="input input--full" rows={props.rows ?? 5} {...link.control} spellcheck={props.spellcheck} lang={props.lang}>{fieldText(form, props.name, props.value)}</textarea>
      {props.limit && (
        <p class="field__limit" id={limitId} data-counter={link.id} data-limit={props.limit} data-left-one={t(counterTexts.leftOne)} data-left-other={t(counterTexts.leftOther)}
          data-over-one={t(counterTexts.overOne)} data-over-other={t(counterTexts.overOther)}>{t(uiTexts.upTo, { count: props.limit })}</p>
      )}
    </FieldFrame>
  );
}
