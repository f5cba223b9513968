import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.js';
import { accessibilityProblems, inPage, openStage, sideways, type Stage, widen } from '../support/browsing.js';

jest.setTimeout(400_000);

/** Per kind of address, so many examples are opened: proposals and agreements look different in each state. */
const examples = 2;
const roles = ['public', 'owner@northbridge.example', 'owner@southgate.example', 'owner@andeanwatch.example', 'reviewer1@reviews.example', 'officer@hsp.example', 'manager@hsp.example', 'decider@hsp.example', 'certifier@hsp.example', 'payer@hsp.example', 'auditor@hsp.example', 'admin@hsp.example'];

/** The address without its language, ids, names of sections and values: what kind of page it is. */
const patternOf = (path: string): string => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/\/(sections|questions)\/[^/?]+/, '/$1/:key').replace(/\?.*$/, (query) => `?${[...new URLSearchParams(query).keys()].sort().join('&')}`);

/** What the page offers to open, and the set of its elements: pages made of the same elements are examined once. */
const look = `(() => {
  const main = document.querySelector('main');
  const parts = new Set([...main.querySelectorAll('*')].map((e) => [e.parentElement.className, e.tagName, e.className, e.getAttribute('role'), e.getAttribute('type'), e.hasAttribute('open')].join('>')));
  return {
    links: [...document.querySelectorAll('a[href]:not([download], .file-link a)')].map((a) => a.getAttribute('href')),
    parts: [...parts],
    headings: document.querySelectorAll('h1').length,
    lang: document.documentElement.lang,
    title: document.title,
  };
})()`;
interface Look {
  links: string[];
  parts: string[];
  headings: number;
  lang: string;
  title: string;
}

describeInBrowser('every page that can be reached', () => {
  let stage: Stage;
  const known = new Set<string>();
  const visited = new Map<string, Set<string>>();
  /** Pages that are the same for everybody are looked at as the public, the first. */
  const forEverybody = /^\/(about|accessibility|privacy|terms|contact|programme|awards|history|registration|password-request)\b/;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  /** Opens pages from /home on, following links, and answers everything that is wrong with them. */
  async function crawl(role: string): Promise<string[]> {
    const wrong: string[] = [];
    const page = await stage.window(role === 'public' ? null : role);
    const queue = role === 'public' ? ['/', '/sign-in', '/registration', '/password-request', '/no-such-page'] : ['/home'];
    const seen = new Set(queue);
    const taken = new Map<string, number>();
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      const pattern = patternOf(path);
      const count = taken.get(pattern) ?? 0;
      if (count >= (pattern.includes('?') ? 1 : examples)) continue;
      taken.set(pattern, count + 1);
      const { found, links } = await examine(page, path);
      wrong.push(...found.map((what) => `${role} ${path} ${what}`));
      for (const link of links) {
        if (seen.has(link) || (role !== 'public' && forEverybody.test(link))) continue;
        seen.add(link);
        queue.push(link);
      }
    }
    visited.set(role, new Set(taken.keys()));
    await page.context().close();
    return wrong;
  }

  async function examine(page: Page, path: string): Promise<{ found: string[]; links: string[] }> {
    const found: string[] = [];
    const check = async (locale: string, width: number, deep: boolean): Promise<void> => {
      await widen(page, width);
      const wide = await sideways(page);
      if (wide) found.push(`${locale}: ${wide}`);
      if (deep) found.push(...(await accessibilityProblems(page)).map((problem) => `${locale} ${width} px: ${problem}`));
    };
    await widen(page, 1280);
    const response = await page.goto(`/en${path}`);
    const status = response?.status() ?? 0;
    if (status >= 500 || (status >= 400 && path !== '/no-such-page')) found.push(`answers ${status}`);
    const { links, parts, headings, lang, title } = await inPage<Look>(page, look);
    if (headings !== 1) found.push(`has ${headings} h1`);
    if (lang !== 'en' || !title) found.push(`is in "${lang}" and called "${title}"`);
    const inside = links.filter((href) => href.startsWith('/en/') && !/\.(csv|svg|atom|json)(\?|$)|\/attachments\/|\/files\//.test(href)).map((href) => href.slice(3).replace(/#.*$/, ''));
    const newParts = parts.filter((part) => !known.has(part));
    if (newParts.length > 0 || path === '/home') {
      for (const part of newParts) known.add(part);
      await check('en', 1280, true);
      await check('en', 360, false);
      await check('en', 320, false);
      await page.goto(`/fr${path}`);
      const french = await inPage<Look>(page, look);
      if (french.headings !== 1 || french.lang !== 'fr') found.push(`in French has ${french.headings} h1 and is in "${french.lang}"`);
      await check('fr', 320, false);
      await check('fr', 360, true);
    }
    return { found, links: inside };
  }

  it.each(roles)('is accessible, fits a phone, and is quiet: %s', async (role) => {
    expect(await crawl(role)).toEqual([]);
  });

  it('were very many pages', () => {
    expect(new Set([...visited.values()].flatMap((patterns) => [...patterns])).size).toBeGreaterThan(50);
  });

  it('wrote no errors to the console and kept to the content security policy', () => {
    expect(stage.errors).toEqual([]);
  });
});
