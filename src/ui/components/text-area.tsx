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
  /** The limit in words instead. */
  limitWords?: number | undefined;
  spellcheck?: boolean;
  /** The language of the text when it differs from the page's. */
  lang?: string;
}

/** A longer text; with a limit it says so, and a script counts down. */
export function TextArea(props: TextAreaProps): JSX.Element {
  const { form, t } = useWords();
  const limitId = `${useField(props).id}-limit`;
  const most = props.limitWords ?? props.limit;
  const link = useField(props, most ? [limitId] : []);
  const unit = props.limitWords ? 'words' : 'characters';
  const says = counterTexts[unit];
  return (
    <FieldFrame field={props} link={link}>
      <textarea class="input input--full" rows={props.rows ?? 5} {...link.control} spellcheck={props.spellcheck} lang={props.lang}>{fieldText(form, props.name, props.value)}</textarea>
      {most && (
        <p class="field__limit" id={limitId} data-counter={link.id} data-limit={most} data-unit={unit} data-used-one={t(says.usedOne)} data-used-other={t(says.usedOther)}
          data-over-one={t(says.overOne)} data-over-other={t(says.overOther)}>{t(unit === 'words' ? uiTexts.upToWords : uiTexts.upTo, { count: most })}</p>
      )}
    </FieldFrame>
  );
}
