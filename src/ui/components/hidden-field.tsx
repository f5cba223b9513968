import type { JSX } from 'preact';

/** A value sent along unseen. Never a secret. */
export function HiddenField(props: { name: string; value: string | number }): JSX.Element {
  return <input type="hidden" name={props.name} value={props.value} />;
}
