import type { JSX } from 'preact';
import { uiTexts } from '../messages.js';
import type { NavigationLink } from '../page.js';
import { useWords } from '../words.js';

/** The main navigation: a row, and on a phone folded under "Menu". Both are in the page, one is displayed. */
export function Navigation(): JSX.Element | null {
  const { t, navigation, path } = useWords();
  if (navigation.length === 0) return null;
  const marks = navigation.map((link) => currentness(link, navigation, path));
  return (
    <div class="navigation">
      <nav class="container navigation__row" aria-label={t(uiTexts.mainNavigation)}><Links marks={marks} /></nav>
      <details class="navigation__fold">
        <summary>{t(uiTexts.menu)}</summary>
        <nav aria-label={t(uiTexts.menu)}><Links marks={marks} /></nav>
      </details>
    </div>
  );
}

function Links({ marks }: { marks: readonly ('page' | 'true' | undefined)[] }): JSX.Element {
  const { t, navigation, address } = useWords();
  return <ul>{navigation.map((link, index) => <li key={link.href}><a href={address(link.href)} aria-current={marks[index]}>{t(link.label)}</a></li>)}</ul>;
}

/** `page` for the page itself, `true` for the part of the portal it lies in: the link with the longest matching path. */
export function currentness(link: NavigationLink, all: readonly NavigationLink[], path: string): 'page' | 'true' | undefined {
  const here = path.split('?')[0] ?? '';
  if (link.href === here) return 'page';
  const covers = (candidate: NavigationLink): boolean => candidate.href !== '/' && (candidate.href === here || here.startsWith(`${candidate.href}/`));
  const longest = all.filter(covers).sort((a, b) => b.href.length - a.href.length)[0];
  return longest === link ? 'true' : undefined;
}
