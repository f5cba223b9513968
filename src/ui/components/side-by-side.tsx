import type { ComponentChildren, JSX } from 'preact';

/** Something long to read, and beside it what to do about it, which stays in sight. One after the other on narrow screens. */
export function SideBySide(props: { first: ComponentChildren; second: ComponentChildren }): JSX.Element {
  return (
    <div class="side-by-side">
      <div class="side-by-side__first">{props.first}</div>
      <div class="side-by-side__second">{props.second}</div>
    </div>
  );
}
