import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser } from '../support/browser.js';
import { inPage, signIn } from '../support/browsing.js';
import { type Portal, startPortal } from '../support/portal.js';
import { draftProposal, openCall } from '../support/proposals.js';
import { seedWorld } from '../support/world.js';

jest.setTimeout(120_000);

describeInBrowser('the portal by keyboard', () => {
  let portal: Portal;
  let browser: Browser;
  let page: Page;
  let proposal: string;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    const world = await seedWorld(portal);
    proposal = (await draftProposal(portal, world, await openCall(portal, world), { complete: true })).id;
    browser = await launchBrowser();
    page = await (await browser.newContext({ baseURL: portal.origin, viewport: { width: 1280, height: 800 } })).newPage();
    await signIn(page, 'owner@northbridge.example');
  });
  afterAll(async () => {
    await browser.close();
    await portal.close();
  });

  /** What has the focus, in a word a reader recognizes. */
  const focused = (): Promise<string> => inPage(page, `(document.activeElement.id || document.activeElement.innerText || document.activeElement.tagName).trim()`);
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };

  it('offers the way past the navigation first, and goes there', async () => {
    await page.goto('/en/calls');
    await press('Tab');
    expect(await focused()).toBe('Skip to main content');
    expect(await inPage(page, 'document.activeElement.getBoundingClientRect().top >= 0')).toBe(true);
    await press('Enter');
    expect(await focused()).toBe('content');
    await press('Tab');
    expect(await inPage(page, `document.querySelector('main').contains(document.activeElement)`)).toBe(true);
  });

  it('shows on every page where the focus is, and covers it with nothing', async () => {
    const unseen: string[] = [];
    for (const path of ['/en/home', '/en/calls', `/en/proposals/${proposal}`, `/en/proposals/${proposal}/sections/B`, '/en/profile', '/fr/awards']) {
      await page.goto(path);
      await inPage(page, 'document.activeElement.blur()');
      for (let stop = 0; stop < 60; stop += 1) {
        await press('Tab');
        const found = await inPage<{ at: string; outlined: boolean; onTop: boolean; end: boolean }>(page, `(() => {
          const at = document.activeElement;
          const style = getComputedStyle(at);
          // A hidden control (a radio drawn by its label) shows its focus on what is drawn.
          const drawn = [at, at.nextElementSibling, at.parentElement].filter(Boolean).map((e) => getComputedStyle(e));
          const { left, top, width, height } = at.getBoundingClientRect();
          const over = document.elementFromPoint(left + width / 2, top + height / 2);
          return {
            at: at.outerHTML.slice(0, 100), end: at === document.body,
            outlined: drawn.some(({ outlineStyle, outlineWidth, boxShadow }) => (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'),
            onTop: !over || at.contains(over) || over.contains(at) || !!over.closest('label'),
          };
        })()`);
        if (found.end) break;
        if (!found.outlined || !found.onTop) unseen.push(`${path} ${found.at}`);
      }
    }
    expect(unseen).toEqual([]);
  });

  it('opens the account menu with Enter and closes it with Escape, which keeps the place', async () => {
    await page.goto('/en/home');
    for (let i = 0; i < 10 && (await inPage<string>(page, 'document.activeElement.tagName')) !== 'SUMMARY'; i += 1) await press('Tab');
    await press('Enter', 'Tab');
    expect(await focused()).toBe('Notices');
    await press('Escape');
    expect(await inPage(page, `[document.querySelector('details.account').open, document.activeElement.tagName].join()`)).toBe('false,SUMMARY');
    await press('Enter', 'Shift+Tab');
    expect(await inPage(page, `document.querySelector('details.account').open`)).toBe(false);
  });

  it('opens the menu of a phone with the keyboard, and its links lead on', async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto('/en/home');
    await page.locator('.navigation__fold summary').focus();
    await press('Enter', 'Tab', 'Tab');
    expect(await focused()).toBe('Calls for proposals');
    await Promise.all([page.waitForURL(/\/en\/calls$/), press('Enter')]);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('moves to the summary of what is wrong, whose links lead into the fields', async () => {
    await page.goto(`/en/proposals/${proposal}/check`);
    await page.getByLabel('Your full name').fill('');
    await page.getByRole('button', { name: 'Submit the proposal' }).focus();
    await Promise.all([page.waitForEvent('load'), press('Enter')]);
    expect(await page.title()).toMatch(/^Error/);
    expect(await focused()).toBe('error-summary');
    await press('Tab');
    const target = await inPage<string>(page, 'document.activeElement.hash.slice(1)');
    await press('Enter');
    expect(await focused()).toBe(target);
    expect(await inPage(page, `[document.activeElement.getAttribute('aria-invalid'), !!document.getElementById(document.activeElement.getAttribute('aria-describedby').split(' ').at(-1))].join()`)).toBe('true,true');
  });

  it('moves to what was just done after a good write', async () => {
    await page.goto('/en/profile');
    await page.locator('main form').first().locator('input[type=text], input:not([type])').first().focus();
    await Promise.all([page.waitForEvent('load'), press('Enter')]);
    expect(await inPage(page, `document.activeElement.className + ' ' + document.activeElement.getAttribute('role')`)).toBe('flash status');
  });

  it('sends a form once, however often its button is pressed', async () => {
    const before = await portal.source.query<{ n: number }[]>('select count(*) as n from proposals');
    await page.goto('/en/calls');
    await page.locator('.card__title a').first().click();
    await page.getByRole('link', { name: 'Start a proposal' }).first().click();
    await page.getByLabel('English').check();
    const button = page.getByRole('button', { name: 'Start the draft' });
    await button.dblclick();
    await page.waitForURL(/proposals\/[0-9a-f-]{36}/);
    const after = await portal.source.query<{ n: number }[]>('select count(*) as n from proposals');
    expect(after[0]!.n - before[0]!.n).toBe(1);
  });

  it('shows the focus and every border in forced colours, and moves nothing for those who ask for less motion', async () => {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await page.goto('/en/calls');
    await page.locator('.card__title a').first().focus();
    expect(await inPage(page, `getComputedStyle(document.activeElement).outlineStyle`)).toBe('solid');
    expect(await inPage(page, `[...document.querySelectorAll('*')].filter((e) => parseFloat(getComputedStyle(e).transitionDuration) > 0).length`)).toBe(0);
    await page.emulateMedia({ forcedColors: null, reducedMotion: null });
  });
});
