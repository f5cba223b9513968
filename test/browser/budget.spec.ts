import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { noSources } from '../../src/modules/calls/form/index.js';
import { describeInBrowser, launchBrowser } from '../support/browser.js';
import { password, type Portal, startPortal } from '../support/portal.js';
import { draftProposal, openCall } from '../support/proposals.js';
import { seedWorld } from '../support/world.js';

const partner = 'Fundación Río Claro';
const line = { category: '11' as const, description: 'Coordinator', fiscalYear: 2027, quantity: 6, unitCostCents: 400_000, sources: { ...noSources, requested: 2_400_000 } };

describeInBrowser('a budget in a browser', () => {
  let portal: Portal;
  let browser: Browser;
  let page: Page;
  let id: string;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    const world = await seedWorld(portal);
    const partners = [{ name: partner, type: 'CDN_NPO', country: 'CO', role: 'Field office', signatory: 'no' }];
    ({ id } = await draftProposal(portal, world, await openCall(portal, world), { answers: { partners, budget: { lines: [line, line] } } }));
    browser = await launchBrowser();
    page = await (await browser.newContext({ locale: 'en-CA', viewport: { width: 360, height: 800 } })).newPage();
    await page.goto(`${portal.origin}/en/sign-in`);
    await page.fill('[name=email]', 'owner@northbridge.example');
    await page.fill('[name=password]', password);
    await page.click('main button[type=submit]');
    await page.waitForURL(/\/en\/home|\/en$/);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await portal.close();
  });

  it('follows the typing by organization and by category and year, inside a phone’s width', async () => {
    await page.goto(`${portal.origin}/en/proposals/${id}/sections/J`);
    await page.locator('[data-line] summary').nth(1).click();
    await page.selectOption('[name="answers[budget][lines][1][partner]"]', partner);
    await page.fill('[name="answers[budget][lines][1][quantity]"]', '7');
    const cents = (key: string): Promise<string | null> => page.locator(`[data-sum="${key}"] [data-cents]`).textContent();
    expect([await cents('partner:'), await cents(`partner:${partner}`), await cents('total'), await page.locator('[data-sum="category:11"] [data-year="2027"]').textContent()]).toEqual(['$24,000.00', '$28,000.00', '$52,000.00', '$52,000.00']);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });
});
