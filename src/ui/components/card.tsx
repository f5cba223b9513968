import type { ComponentChildren, JSX } from 'preact';
import { type Content, useWords, type Words } from '../words.js';

/** One thing to choose among several: a call, a form, a tool. Its title is its link. */
export function Card(props: { title: Words; href?: string; level?: 2 | 3; meta?: Content; status?: ComponentChildren; footer?: Content; children?: Content }): JSX.Element {
  const { w, c, address } = useWords();
  const Heading = `h${props.level ?? 2}` as 'h2';
  return (
    <article class="card">
      {(props.meta || props.status) && <div class="card__meta">{props.status}{props.meta && <span>{c(props.meta)}</span>}</div>}
      <Heading class="card__title">{props.href ? <a href={address(props.href)}>{w(props.title)}</a> : w(props.title)}</Heading>
      {props.children && <div class="card__body">{c(props.children)}</div>}
      {props.footer && <div class="card__footer">{c(props.footer)}</div>}
    </article>
  );
}

/** Cards side by side, as many as fit. */
export function CardGrid(props: { children: ComponentChildren }): JSX.Element {
  return <div class="card-grid">{props.children}</div>;
}
