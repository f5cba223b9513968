import { afterAll, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser } from '../support/browser.js';
import { accessibilityProblems, inPage, sideways, signIn, tabTo } from '../support/browsing.js';
import { all, good, openMeeting, panelWorld, type PanelWorld } from '../support/panels.js';
import { type Portal, startPortal } from '../support/portal.js';
import { seedWorld, type World } from '../support/world.js';

jest.setTimeout(120_000);

describeInBrowser('the panel room', () => {
  let portal: Portal;
  let world: World;
  let browser: Browser;
  let w: PanelWorld;
  let room: string;
  let item: string;
  const errors: string[] = [];
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await portal.close();
  });
  beforeEach(async () => {
    w = await panelWorld(portal, world);
    const { id, items } = await openMeeting(w);
    [room, item] = [`/panels/${id}`, `/panels/${id}/items/${items[0]!.id}`];
    await good(w.chair.api('POST', `${item}/discussion`, {}));
    errors.length = 0;
  });

  const window = async (email: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ baseURL: portal.origin, viewport: { width: 1280, height: 800 }, ...options });
    context.on('console', (message) => { if (message.type() === 'error' && !/status of 4/.test(message.text())) errors.push(message.text()); });
    context.on('weberror', (error) => errors.push(error.error().message));
    const page = await context.newPage();
    await signIn(page, email);
    return page;
  };

  it('shows a score that one sets in the browser of another without loading anew, and keeps what is being chosen', async () => {
    const [chair, member, officer] = [await window('reviewer1@reviews.example'), await window('reviewer2@reviews.example'), await window('officer@hsp.example')];
    await member.goto(`/fr${item}`);
    await officer.goto(`/en${item}`);
    await inPage(member, 'window.stays = true');
    await officer.selectOption('#live-agree select[name="scores[R2]"]', '1');
    await chair.goto(`/en${item}`);
    await chair.selectOption('#live-agree select[name="scores[R1]"]', '4');
    await chair.locator('#live-agree button').click();
    await member.locator('#live-scores', { hasText: '4 – Solide' }).waitFor({ timeout: 15_000 });
    await member.locator('[data-live-line]', { hasText: 'Mis à jour' }).waitFor();
    expect(await inPage(member, 'window.stays')).toBe(true);
    // The officer was choosing: the table changes, the form keeps the choice and says so.
    await officer.locator('#live-scores', { hasText: '4 – Strong' }).waitFor({ timeout: 15_000 });
    expect([await officer.locator('#live-agree select[name="scores[R2]"]').inputValue(), await officer.locator('[data-live-line]').textContent()]).toEqual(['1', expect.stringContaining('Something changed')]);
    await officer.locator('#live-agree button').click();
    await officer.locator('#live-scores', { hasText: '1 – Weak' }).waitFor();
    // A recusal closes the page of the person at once.
    await good(w.officer.api('POST', `${item}/recusals`, { personId: w.ids.member, kind: 'money', reason: 'Told me' }));
    await member.locator('h1', { hasText: /trouv|introuvable/i }).waitFor({ timeout: 15_000 });
    expect(await member.content()).not.toContain('Bridges of trust');
    expect(errors).toEqual([]);
  });

  it('follows who comes and what is settled, in the room', async () => {
    const observer = await window('decider@hsp.example');
    await observer.goto(`/en${room}`);
    // The room follows by itself: the link is for whoever has no script.
    expect([await observer.getByRole('link', { name: 'Refresh' }).count(), await observer.locator('[data-live-link] a').count()]).toEqual([0, 1]);
    const plain = await window('decider@hsp.example', { javaScriptEnabled: false });
    await plain.goto(`/en${room}`);
    expect(await plain.locator('[data-live-link] a').isVisible()).toBe(true);
    await good(w.member.api('POST', `${room}/attendance`, { present: false }));
    await observer.locator('#live-people tr', { hasText: 'Benoît Lavoie' }).locator('text=Not present').waitFor({ timeout: 15_000 });
    await good(w.chair.api('POST', `${item}/scores`, { scores: all(3), versions: {} }));
    await good(w.chair.api('POST', `${item}/settlement`, { advice: 'recommended' }));
    await observer.locator('#live-agenda', { hasText: 'Settled' }).waitFor({ timeout: 15_000 });
    expect(errors).toEqual([]);
  });

  it('is used by keyboard alone', async () => {
    const chair = await window('reviewer1@reviews.example');
    await chair.goto(`/en${room}`);
    await tabTo(chair, `#live-now a[href$="${item}"]`);
    await Promise.all([chair.waitForURL(new RegExp(item)), chair.keyboard.press('Enter')]);
    await tabTo(chair, '#live-agree select[name="scores[R1]"]');
    await chair.keyboard.press('3');
    await tabTo(chair, '#live-agree button');
    await Promise.all([chair.waitForLoadState(), chair.keyboard.press('Enter')]);
    await chair.locator('#live-scores', { hasText: '3 – Acceptable' }).waitFor();
    await tabTo(chair, 'textarea[name=en]');
    await chair.keyboard.type('By keyboard');
    await tabTo(chair, '#note button');
    await Promise.all([chair.waitForLoadState(), chair.keyboard.press('Enter')]);
    await chair.locator('text=The note is saved.').waitFor();
  });

  it('is accessible, and fits a phone', async () => {
    const problems: string[] = [];
    for (const [email, width, locale] of [['reviewer1@reviews.example', 360, 'fr'], ['officer@hsp.example', 320, 'en'], ['officer@hsp.example', 1280, 'fr']] as const) {
      const page = await window(email, { viewport: { width, height: 800 } });
      for (const path of [room, item, `${item}/proposal`, `${room}/minutes`, ...(email.startsWith('officer') ? [`${room}/plan`, `/calls/${w.call.id}/panels`] : ['/panels'])]) {
        await page.goto(`/${locale}${path}`);
        for (const problem of [...(await accessibilityProblems(page)), await sideways(page)]) if (problem) problems.push(`${width} ${path}: ${problem}`);
      }
      await page.context().close();
    }
    expect(problems).toEqual([]);
  });
});
