import type { ComponentChildren, JSX } from 'preact';
import { type Content, useWords, type Words } from '../words.js';

/** Says that there is nothing, and what to do about it. */
export function EmptyState(props: { title?: Words; actions?: ComponentChildren; children: Content }): JSX.Element {
  const { w, c } = useWords();
  return (
    <div class="empty">
      {props.title && <p class="empty__title">{w(props.title)}</p>}
      <p>{c(props.children)}</p>
      {props.actions && <div class="button-group">{props.actions}</div>}
    </div>
  );
}
