import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { demonstrationPortal } from './demonstration.js';
import { password, type Portal } from './portal.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const debuggers = new WeakMap<Page, Promise<CDPSession>>();
/** The line to a page's debugger, opened once for each page. */
function debuggerOf(page: Page): Promise<CDPSession> {
  const session = debuggers.get(page) ?? page.context().newCDPSession(page);
  debuggers.set(page, session);
  return session;
}

/** Evaluates in the page, past the page's own content security policy, which stays in force for the page. */
export async function inPage<T>(page: Page, expression: string): Promise<T> {
  const { result, exceptionDetails } = await (await debuggerOf(page)).send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}

/** Makes the page this wide; nothing where it is. */
export async function widen(page: Page, width: number): Promise<void> {
  if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: 800 });
}

/** What axe finds wrong on the page by WCAG 2.2 A and AA, one line each. */
export const accessibilityProblems = (page: Page): Promise<string[]> =>
  inPage(page, `${axe};axe.run(document, { runOnly: ${JSON.stringify(tags)}, resultTypes: ['violations'] })
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')))`);

/** Whether the page scrolls sideways, and what sticks out; null if not. */
export const sideways = (page: Page): Promise<string | null> =>
  inPage(page, `(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return null;
    const wide = [...document.body.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > clientWidth + 1).map((e) => e.tagName.toLowerCase() + '.' + e.className);
    return scrollWidth + ' px wide at ' + clientWidth + ': ' + wide.slice(0, 4).join(', ');
  })()`);

/** The portal with the demonstration's data, and a browser. */
export interface Stage {
  portal: Portal;
  browser: Browser;
  /** What pages wrote to the console as errors, threw, or tried against the content security policy. */
  errors: string[];
  /** A new window without cookies; `email` signs in through the page. */
  window: (email?: string | null, options?: BrowserContextOptions) => Promise<Page>;
  close: () => Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const portal = await demonstrationPortal();
  const browser = await launchBrowser();
  const errors: string[] = [];
  const watch = (context: BrowserContext): void => {
    // A page answered with 4xx is a "failed resource" to Chromium; tests ask for such pages.
    context.on('console', (message) => {
      if (message.type() === 'error' && !/Failed to load resource: (the server responded with a status of 4|net::ERR_INTERNET_DISCONNECTED)/.test(message.text())) errors.push(`${message.location().url} ${message.text()}`);
    });
    context.on('weberror', (error) => errors.push(error.error().message));
  };
  return {
    portal, browser, errors,
    async window(email, options = {}) {
      const context = await browser.newContext({ baseURL: portal.origin, viewport: { width: 1280, height: 800 }, locale: 'en-CA', timezoneId: 'America/Toronto', ...options });
      watch(context);
      context.setDefaultTimeout(30_000);
      const page = await context.newPage();
      if (email) await signIn(page, email);
      return page;
    },
    async close() {
      await browser.close();
      await portal.close();
    },
  };
}

/** Signs in as people do, in the page's language if there is a page. */
export async function signIn(page: Page, email: string, locale = 'en'): Promise<void> {
  await page.goto(`/${locale}/sign-in`);
  await page.fill('input[name=email]', email);
  await page.fill('input[name=password]', password);
  await page.locator('main form button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.includes('sign-in'));
}

/** Presses Tab until the focus is on what is looked for. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 400; presses += 1) {
    if (await inPage<boolean>(page, `document.activeElement.matches(${JSON.stringify(selector)})`)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The focus never reached ${selector}`);
}

/** Presses a key that leads to another page. */
export const pressThrough = (page: Page, key: string): Promise<unknown> => Promise.all([page.waitForEvent('load'), page.keyboard.press(key)]);

/** What keeps people out of these pages, by axe and by scrolling sideways, in both languages, on a desk and on a phone, with everything unfolded. */
export async function barriersOf(page: Page, paths: readonly string[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const language of ['en', 'fr']) {
    for (const path of paths) {
      await widen(page, 1280);
      await page.goto(`/${language}${path}`);
      await inPage(page, `document.querySelectorAll('main details').forEach((one) => { one.open = true; })`);
      for (const width of [1280, 360]) {
        await widen(page, width);
        for (const one of [...(await accessibilityProblems(page)), await sideways(page)]) if (one) wrong.push(`${language} ${width} ${path} ${one}`);
      }
    }
  }
  return wrong;
}
