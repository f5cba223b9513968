import type { JSX } from 'preact';
import { uiTexts } from '../messages.js';
import { useWords, type Words } from '../words.js';

/** Where the page stands: the way down from the home page, without the page itself. */
export function Breadcrumbs(props: { items: readonly { href: string; label: Words }[] }): JSX.Element {
  const { w, t, address } = useWords();
  return (
    <nav class="breadcrumbs" aria-label={t(uiTexts.breadcrumbs)}>
      <ol>{props.items.map((item) => <li key={item.href}><a href={address(item.href)}>{w(item.label)}</a></li>)}</ol>
    </nav>
  );
}

/** Back to the page above. */
export function BackLink(props: { href: string; label?: Words }): JSX.Element {
  const { w, address } = useWords();
  return <p class="back"><a href={address(props.href)}><span aria-hidden="true">‹ </span>{w(props.label ?? uiTexts.back)}</a></p>;
}
