import type { JSX } from 'preact';
import { formatNumber } from '../typography.js';
import { useWords, type Words } from '../words.js';

/** Parts of one thing, each with its own address. The current one is found by the page's path unless `current` says so. */
export function SubNavigation(props: { label: Words; items: readonly { href: string; label: Words; count?: number | undefined; current?: boolean }[] }): JSX.Element {
  const { w, path, locale, address } = useWords();
  const here = path.split('?')[0];
  return (
    <nav class="tabs" aria-label={w(props.label)}>
      <ul>
        {props.items.map((item) => (
          <li key={item.href}>
            <a href={address(item.href)} aria-current={(item.current ?? item.href.split('?')[0] === here) ? 'page' : undefined}>
              {w(item.label)}{item.count !== undefined && <span class="tabs__count"> {formatNumber(item.count, locale)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
