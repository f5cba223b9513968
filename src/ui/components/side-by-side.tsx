import type { ComponentChildren, JSX } from 'preact';
import { useWords, type Words } from '../words.js';

/** Something long to read, and beside it what to do about it, which stays in sight. One after the other on narrow screens. */
export function SideBySide(props: { first: ComponentChildren; second: ComponentChildren; secondLabel: Words }): JSX.Element {
  const { w } = useWords();
  return (
    <div class="side-by-side">
      <div class="side-by-side__first">{props.first}</div>
      {/* It scrolls by itself, so the keyboard has to reach it. */}
      <div class="side-by-side__second" role="region" aria-label={w(props.secondLabel)} tabindex={0}>{props.second}</div>
    </div>
  );
}
