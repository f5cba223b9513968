import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { type Content, useWords, type Words } from '../words.js';

/** The page's only `h1`, with what it belongs to and its state above it and a lead sentence below. */
export function PageHeading(props: { title: Words; lang?: string | undefined; caption?: Content; lead?: Content; status?: ComponentChildren; actions?: ComponentChildren }): JSX.Element {
  const { w, c } = useWords();
  return (
    <div class="page-heading">
      {props.caption && <div class="page-heading__caption"><p>{c(props.caption)}</p>{props.status}</div>}
      <div class="page-heading__row">
        <h1 lang={props.lang}>{w(props.title)}</h1>
        {!props.caption && props.status}
        {props.actions && <div class="page-heading__actions">{props.actions}</div>}
      </div>
      {props.lead && <p class="lead">{c(props.lead)}</p>}
    </div>
  );
}

/** A part of a page under its own heading. */
export function Section(props: { title: Words; level?: 2 | 3 | 4; id?: string; lead?: Content; actions?: ComponentChildren; children?: ComponentChildren }): JSX.Element {
  const { w, c } = useWords();
  const generated = useId();
  const headingId = `${props.id ?? generated}-heading`;
  const Heading = `h${props.level ?? 2}` as 'h2';
  return (
    <section class={`section section--${props.level ?? 2}`} id={props.id} aria-labelledby={headingId}>
      <div class="section__head">
        <Heading id={headingId}>{w(props.title)}</Heading>
        {props.actions && <div class="section__actions">{props.actions}</div>}
      </div>
      {props.lead && <p>{c(props.lead)}</p>}
      {props.children}
    </section>
  );
}
