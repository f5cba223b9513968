import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { Room } from '../journeys/steps/room.js';
import { describeInBrowser, launchBrowser } from '../support/browser.js';
import { accessibilityProblems, inPage, sideways, signIn } from '../support/browsing.js';
import { insertProposal, insertReview } from '../support/reviews.js';

jest.setTimeout(240_000);

const officer = 'officer@hsp.example';

describeInBrowser('the calibration of a call', () => {
  let room: Room;
  let browser: Browser;
  beforeAll(async () => {
    room = await Room.open({ work: false });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await room.portal.close();
  });

  async function window(email: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ baseURL: room.portal.origin, viewport: { width: 1280, height: 800 }, ...options });
    const page = await context.newPage();
    await signIn(page, email);
    return page;
  }
  const barriers = async (page: Page, path: string): Promise<string[]> => {
    const wrong: string[] = [];
    for (const language of ['en', 'fr']) {
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(`/${language}${path}`);
        await inPage(page, `document.querySelectorAll('main details').forEach((one) => { one.open = true; })`);
        for (const one of [...(await accessibilityProblems(page)), await sideways(page)]) if (one) wrong.push(`${language} ${width} ${path} ${one}`);
      }
    }
    return wrong;
  };

  it('sets raw and normalised averages side by side and names the review that stands out', async () => {
    const call = await room.call('Calibration');
    for (const n of [0, 1, 2, 3, 4, 5]) {
      const id = await insertProposal(room.portal, room.world, call, { title: `Project ${n}`, state: 'underReview' });
      for (const who of [1, 2, 3]) await insertReview(room.portal, room.world, call, id, `reviewer${who}@reviews.example`, { scores: n === 5 && who === 3 ? 0 : who === 1 ? 4 : 3 });
    }
    const page = await window(officer);
    const path = `/calls/${call.id}/calibration`;
    for (const [locale, words] of [['en', ['Raw', 'Normalised', 'Reviews that stand out']], ['fr', ['Brute', 'Normalisée', 'Évaluations qui se démarquent']]] as const) {
      await page.goto(`/${locale}${path}`);
      const text = await page.locator('main').innerText();
      expect(words.filter((word) => !text.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
      expect([await page.locator('main table').last().locator('tbody tr').count(), await page.locator('main table a[href*="/reviews/"]').count()]).toEqual([6, 1]);
    }
    expect(await barriers(page, path)).toEqual([]);
    await page.context().close();
  });
});
