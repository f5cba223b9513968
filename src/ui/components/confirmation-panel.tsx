import type { JSX } from 'preact';
import { type Content, useWords, type Words } from '../words.js';

/** It is done, with the number to keep. Carries the page's `h1`. */
export function ConfirmationPanel(props: { title: Words; referenceLabel?: Words; reference?: string; children?: Content }): JSX.Element {
  const { w, c } = useWords();
  return (
    <div class="confirmation">
      <h1>{w(props.title)}</h1>
      {props.reference && <p>{props.referenceLabel && w(props.referenceLabel)}<br /><strong class="confirmation__reference">{props.reference}</strong></p>}
      {props.children && <div>{c(props.children)}</div>}
    </div>
  );
}
