import type { JSX } from 'preact';
import { type Content, useWords, type Words } from '../words.js';

/** A link; a path gets the page's language. `about` adds words for screen readers: "Change" + "title". `hreflang` names another language. */
export function Link(props: { href: string; about?: Words; hreflang?: string; download?: boolean; external?: boolean; children: Content }): JSX.Element {
  const { c, w, address } = useWords();
  return (
    <a href={address(props.href)} hreflang={props.hreflang} lang={props.hreflang} download={props.download} rel={props.external ? 'external noopener noreferrer' : undefined}>
      {c(props.children)}{props.about && <span class="visually-hidden"> {w(props.about)}</span>}
    </a>
  );
}
