import type { ComponentChildren, JSX } from 'preact';
import { useWords, type Words } from '../words.js';

/** The matter, and beside it what belongs to it: status, dates, actions. One under the other on a phone. */
export function Columns(props: { aside: ComponentChildren; asideLabel?: Words; children: ComponentChildren }): JSX.Element {
  const { w } = useWords();
  return (
    <div class="columns">
      <div class="columns__main">{props.children}</div>
      <aside class="columns__aside" aria-label={props.asideLabel && w(props.asideLabel)}>{props.aside}</aside>
    </div>
  );
}
