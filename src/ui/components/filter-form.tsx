import type { ComponentChildren, JSX } from 'preact';
import { uiTexts } from '../messages.js';
import { useWords, type Words } from '../words.js';
import { MarksOptional } from './field.js';
import { HiddenField } from './hidden-field.js';

/** Narrows a list by a GET form, so a filtered list has an address. `keep` carries what the filters do not change, such as the sort. */
export function FilterForm(props: {
  action: string; title?: Words; keep?: Readonly<Record<string, string | undefined>>;
  /** Shows "Clear filters"; pass true when any filter is set. */
  active?: boolean;
  /** Starts folded; opens when filters are set. */
  folded?: boolean;
  button?: Words; children: ComponentChildren;
}): JSX.Element {
  const { w, t, address } = useWords();
  const title = w(props.title ?? uiTexts.filters);
  const form = (
    <form method="get" action={address(props.action)} class="filters" role="search" aria-label={title}>
      {Object.entries(props.keep ?? {}).map(([name, value]) => value && <HiddenField key={name} name={name} value={value} />)}
      <MarksOptional.Provider value={false}>{props.children}</MarksOptional.Provider>
      <div class="filters__actions">
        <button type="submit" class="button button--secondary">{w(props.button ?? uiTexts.applyFilters)}</button>
        {props.active && <a href={address(props.action)}>{t(uiTexts.clearFilters)}</a>}
      </div>
    </form>
  );
  return props.folded ? <details class="details details--filters" open={props.active}><summary>{title}</summary>{form}</details> : form;
}
