import type { ComponentChildren } from 'preact';
import type { Bilingual } from '../kernel/i18n/text.js';
import { usePage, type UsedPage } from './page.js';

/** A text for a component: in both languages, or already in the page's language. */
export type Words = Bilingual | string;

/** What may stand inside a component: elements, or a text in both languages. */
export type Content = ComponentChildren | Bilingual;

/** The page's context with what components need to speak and to link. */
export interface Spoken extends UsedPage {
  /** A text in the page's language. */
  w: (words: Words) => string;
  /** Content in the page's language. */
  c: (content: Content) => ComponentChildren;
  /** The address of a link: a path gets its language, anything else stays. */
  address: (href: string) => string;
}

const isBilingual = (content: Content): content is Bilingual =>
  typeof content === 'object' && content !== null && 'en' in content && 'fr' in content && typeof content.en === 'string';

/** True for a path that lacks its language: `/calls`, but not `/en/calls`, `/api`, `#content` or `https://…`. */
export const needsLocale = (href: string): boolean => /^\/(?!\/)(?!(?:en|fr|api|assets)(?:[/?#]|$))/.test(href);

const spoken = new WeakMap<UsedPage, Spoken>();

/** The current page, able to say {@link Words} and to write addresses. For components only. */
export function useWords(): Spoken {
  const page = usePage();
  let words = spoken.get(page);
  if (!words) {
    words = {
      ...page,
      w: (said) => (typeof said === 'string' ? said : page.t(said)),
      c: (content) => (isBilingual(content) ? page.t(content) : content),
      address: (href) => (needsLocale(href) ? page.to(href === '/' ? '' : href.replace(/^\/(?=[?#])/, '')) : href),
    };
    spoken.set(page, words);
  }
  return words;
}
