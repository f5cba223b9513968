import type { JSX } from 'preact';
import { type Content, useWords, type Words } from '../words.js';

/** More for those who want it. */
export function Details(props: { summary: Words; open?: boolean; id?: string; children: Content }): JSX.Element {
  const { w, c } = useWords();
  return <details class="details" open={props.open} id={props.id}><summary>{w(props.summary)}</summary><div class="details__body">{c(props.children)}</div></details>;
}
