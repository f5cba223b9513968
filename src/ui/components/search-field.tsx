import type { JSX } from 'preact';
import { uiTexts } from '../messages.js';
import { useWords, type Words } from '../words.js';
import { useField } from './field.js';

/** Words to search for, with their button. Stands inside a {@link FilterForm} or a GET form. */
export function SearchField(props: { name?: string; label?: Words; hint?: Words; value?: string | null | undefined; button?: Words }): JSX.Element {
  const { w, t } = useWords();
  const label = props.label ?? uiTexts.search;
  const link = useField({ name: props.name ?? 'q', label, ...(props.hint ? { hint: props.hint } : {}) });
  return (
    <div class="field search">
      <label class="field__label" for={link.id}>{w(label)}</label>
      {props.hint && <div class="field__hint" id={link.hintId}>{w(props.hint)}</div>}
      <div class="search__row">
        <input class="input" type="search" {...link.control} value={props.value ?? ''} spellcheck={false} />
        <button class="button" type="submit">{props.button ? w(props.button) : t(uiTexts.search)}</button>
      </div>
    </div>
  );
}
