import { renderToString } from 'preact-render-to-string';
import type { JSX } from 'preact';
import { drawPage, type PageContext } from './page.js';

/** A page's context for tests of components and pages. */
export const pageContext = (changes: Partial<PageContext> = {}): PageContext => ({
  locale: 'en', zone: 'America/Toronto', path: '/', actor: null, navigation: [], accountLinks: [], csrfToken: 'token', notice: null, form: null,
  demonstration: false, asset: (name) => `/assets/${name}`, fieldLabels: new Map(), ...changes,
});

/** The HTML of an element inside a page, for tests. Lines and non-breaking spaces stay as they are. */
export const render = (element: JSX.Element, changes: Partial<PageContext> = {}): string =>
  drawPage(pageContext(changes), () => renderToString(element));
