import type { JSX } from 'preact';
import { uiTexts } from '../messages.js';
import { type Content, useWords, type Words } from '../words.js';
import type { Tone } from './status-tag.js';

/** Something the reader should know before going on. */
export function Notice(props: { tone?: Extract<Tone, 'info' | 'success' | 'warning' | 'danger'>; title?: Words; level?: 2 | 3; children?: Content }): JSX.Element {
  const { w, c } = useWords();
  const Heading = `h${props.level ?? 2}` as 'h2';
  return (
    <div class={`notice notice--${props.tone ?? 'info'}`}>
      {props.title && <Heading class="notice__title">{w(props.title)}</Heading>}
      <Block>{c(props.children)}</Block>
    </div>
  );
}

/** Text set apart: a quotation, a condition, an example. */
export function InsetText(props: { children: Content }): JSX.Element {
  const { c } = useWords();
  return <div class="inset"><Block>{c(props.children)}</Block></div>;
}

/** A consequence that cannot be undone. */
export function Warning(props: { children: Content }): JSX.Element {
  const { c, t } = useWords();
  return <p class="warning"><span class="warning__mark" aria-hidden="true">!</span><strong><span class="visually-hidden">{t(uiTexts.warning)} </span>{c(props.children)}</strong></p>;
}

/** Plain words become a paragraph; elements stay. */
function Block(props: { children: Content }): JSX.Element {
  return typeof props.children === 'string' ? <p>{props.children}</p> : <>{props.children}</>;
}
