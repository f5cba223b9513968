import type { ComponentChildren, JSX } from 'preact';
import { type Content, useWords } from '../words.js';

/** How strongly a button calls: one `primary` a page; `link` looks like a link. */
export type ButtonTone = 'primary' | 'secondary' | 'danger' | 'link';

/** A button that sends its form. Say with a verb what happens: "Submit the proposal". */
export function Button(props: { tone?: ButtonTone; name?: string; value?: string; formaction?: string; form?: string; small?: boolean; id?: string; children: Content }): JSX.Element {
  const { c, address } = useWords();
  return (
    <button type="submit" class={classOf(props)} name={props.name} value={props.value} form={props.form} id={props.id} formaction={props.formaction && address(props.formaction)}>
      {c(props.children)}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton(props: { href: string; tone?: ButtonTone; small?: boolean; children: Content }): JSX.Element {
  const { c, address } = useWords();
  return <a class={classOf(props)} href={address(props.href)}>{c(props.children)}</a>;
}

/** Buttons side by side. */
export function ButtonGroup(props: { children: ComponentChildren }): JSX.Element {
  return <div class="button-group">{props.children}</div>;
}

const classOf = (props: { tone?: ButtonTone; small?: boolean }): string =>
  `button${props.tone && props.tone !== 'primary' ? ` button--${props.tone}` : ''}${props.small ? ' button--small' : ''}`;
