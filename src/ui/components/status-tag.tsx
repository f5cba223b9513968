import type { JSX } from 'preact';
import { useWords, type Words } from '../words.js';

/** What a status means for the person who reads it. The word says it; the colour only helps. */
export type Tone = 'neutral' | 'info' | 'progress' | 'success' | 'warning' | 'danger';

/** A status in a plain word. */
export function StatusTag(props: { tone?: Tone; label: Words }): JSX.Element {
  const { w } = useWords();
  return <strong class={`tag tag--${props.tone ?? 'neutral'}`}>{w(props.label)}</strong>;
}
