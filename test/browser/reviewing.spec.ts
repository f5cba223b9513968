import { afterAll, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser } from '../support/browser.js';
import { accessibilityProblems, inPage, sideways, signIn } from '../support/browsing.js';
import { type Portal, startPortal } from '../support/portal.js';
import { insertPhases, phaseDates } from '../support/phases.js';
import { insertCall, insertProposal, insertReview } from '../support/reviews.js';
import { seedWorld, type World } from '../support/world.js';

jest.setTimeout(120_000);

describeInBrowser('the reviewing desk', () => {
  let portal: Portal;
  let world: World;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let id: string;
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
    await context?.close();
    context = await browser.newContext({ baseURL: portal.origin, viewport: { width: 1280, height: 800 } });
    page = await context.newPage();
    await signIn(page, 'reviewer1@reviews.example');
    const call = await insertCall(portal, world);
    id = await insertReview(portal, world, call, await insertProposal(portal, world, call, { state: 'underReview' }), 'reviewer1@reviews.example', { state: 'accepted' });
  });

  const says = (text: RegExp, where = page): Promise<unknown> => where.locator('[data-autosave-status]').filter({ hasText: text }).waitFor({ timeout: 10_000 });
  const queue = (): Promise<string | null> => inPage(page, `localStorage.getItem('proposal:${id}')`);
  const emptied = async (): Promise<void> => {
    for (let tries = 0; tries < 100 && (await queue()) !== null; tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await queue()).toBeNull();
  };
  const stored = (criterion: string): Promise<unknown[]> => portal.source.query('select score, comment_for_applicant as comment, comment_internal as internal, version from review_scores where assignment_id = $1 and criterion = $2', [id, criterion]);
  /** Presses Tab until the focus is on what is looked for. */
  const tabTo = async (selector: string): Promise<void> => {
    for (let presses = 0; presses < 400; presses += 1) {
      if (await inPage<boolean>(page, `document.activeElement.matches(${JSON.stringify(selector)})`)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`The focus never reached ${selector}`);
  };

  it('is walked by keyboard alone: from the list, from criterion to criterion, to what it reads and back, and saves itself', async () => {
    await page.goto('/en/reviews');
    await tabTo(`main table a[href$="${id}"]`);
    await Promise.all([page.waitForURL(/reviews\/[0-9a-f-]{36}/), page.keyboard.press('Enter')]);
    await tabTo('[name="scores[R1]"]');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await tabTo('[name="comments[R1]"]');
    await page.keyboard.type('By keyboard');
    await says(/^Saved \d{1,2}:\d{2}$/);
    expect([await stored('R1'), await queue()]).toEqual([[{ score: 3, comment: 'By keyboard', internal: '', version: expect.any(Number) }], null]);
    expect(await page.locator('[data-score-total]').textContent()).toBe('15 out of 100 so far; criteria without a score: 8');

    await tabTo('a[href="#criterion-R2"]');
    await page.keyboard.press('Enter');
    expect(await inPage(page, 'document.activeElement.id')).toBe('criterion-R2');
    await tabTo('#criterion-R2 a[href="#section-C"]');
    await page.keyboard.press('Enter');
    await tabTo('#section-C a[href="#criterion-R2"]');
    await page.keyboard.press('Enter');
    expect(await inPage(page, 'document.activeElement.id')).toBe('criterion-R2');

    for (let number = 2; number <= 9; number += 1) {
      await tabTo(`[name="scores[R${number}]"]`);
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
    }
    expect(await page.locator('[data-score-total]').textContent()).toBe('75 out of 100');
    await tabTo('[name=recommendation]');
    await page.keyboard.press('Space');
    await tabTo('[name=confidence]');
    await page.keyboard.press('Space');
    await tabTo('form button[formaction$=submission]');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(await page.locator('.flash').textContent()).toContain('Your review is submitted.');
    expect([await queue(), (await portal.source.query('select state, total::float8 as total, confidence from review_assignments where id = $1', [id]))[0]]).toEqual([null, { state: 'submitted', total: 75, confidence: 'low' }]);
  });

  it('keeps what is written while offline, over a reload and in this browser alone, and sends it when the line is back', async () => {
    await page.goto(`/fr/reviews/${id}`);
    await context.setOffline(true);
    await page.fill('[name="comments[R2]"]', 'Sans réseau');
    await says(/^Non enregistré\u00a0: nouvel essai en cours/);
    expect(await queue()).toContain('Sans réseau');
    await context.setOffline(false);
    await page.reload();
    await says(/^Enregistré à|^$/);
    await emptied();
    expect(await stored('R2')).toEqual([{ score: null, comment: 'Sans réseau', internal: '', version: 1 }]);
    await page.goto(`/fr/reviews/${id}`);
    expect(await page.inputValue('[name="comments[R2]"]')).toBe('Sans réseau');
  });

  it('sends from any page what another visit left, and asks at sign-out before anything is lost', async () => {
    await page.goto(`/en/reviews/${id}`);
    await context.setOffline(true);
    await page.fill('[name=overallComment]', 'Left behind');
    await says(/^Not saved: trying again/);
    page.on('dialog', (dialog) => void dialog.dismiss());
    await inPage(page, `document.querySelector('form[data-forget]').requestSubmit()`);
    expect(await queue()).toContain('Left behind');
    page.removeAllListeners('dialog');
    page.on('dialog', (dialog) => void dialog.accept());
    await context.setOffline(false);
    await page.goto('/en/deadlines');
    await emptied();
    expect(await portal.source.query('select overall_comment as comment, overall_version as version from review_assignments where id = $1', [id])).toEqual([{ comment: 'Left behind', version: 1 }]);
  });

  it('never lets one window overwrite another unseen: both texts, and the person chooses', async () => {
    await page.goto(`/en/reviews/${id}`);
    const second = await context.newPage();
    await second.goto(`/en/reviews/${id}`);
    await page.fill('[name="comments[R3]"]', 'First window');
    await says(/^Saved/);
    await second.fill('[name="comments[R3]"]', 'Second window');
    await says(/^Another window changed a part/, second);
    expect(await stored('R3')).toEqual([{ score: null, comment: 'First window', internal: '', version: 1 }]);
    await Promise.all([second.waitForEvent('load'), second.getByRole('button', { name: 'Save the draft' }).last().click()]);
    const both = await second.locator('[data-question=R3] .clash').innerText();
    expect(['First window', 'Second window'].filter((words) => !both.includes(words))).toEqual([]);
    await second.getByLabel('What is in the fields below').check();
    await Promise.all([second.waitForEvent('load'), second.getByRole('button', { name: 'Save the draft' }).last().click()]);
    expect(await stored('R3')).toEqual([{ score: null, comment: 'Second window', internal: '', version: 2 }]);
    await second.close();
  });

  it('stands beside the proposal, scrolls by itself, fits a phone and has no barrier, in both languages', async () => {
    const wrong: string[] = [];
    for (const language of ['en', 'fr']) {
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 800 });
        for (const path of ['/reviews', `/reviews/${id}`, `/reviews/${id}/print`, '/reviews/training', '/reviews/training?again=1']) {
          await page.goto(`/${language}${path}`);
          wrong.push(...(await accessibilityProblems(page)).map((one) => `${language} ${width} ${path} ${one}`));
          const wide = await sideways(page);
          if (wide) wrong.push(`${language} ${path} ${wide}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`/en/reviews/${id}`);
    await inPage(page, `document.querySelector('#section-K, #section-J').scrollIntoView()`);
    const [first, second] = await inPage<[number, { left: number; top: number; scrolls: boolean }]>(page, `(() => {
      const text = document.querySelector('.side-by-side__first').getBoundingClientRect();
      const sheet = document.querySelector('.side-by-side__second');
      const at = sheet.getBoundingClientRect();
      return [text.right, { left: at.left, top: at.top, scrolls: sheet.scrollHeight > sheet.clientHeight }];
    })()`);
    expect([second.left >= first, Math.round(second.top), second.scrolls]).toEqual([true, 0, true]);
    await page.emulateMedia({ media: 'print' });
    expect(await inPage(page, `[getComputedStyle(document.querySelector('.side-by-side__second')).maxHeight, getComputedStyle(document.querySelector('.autosave')).display].join()`)).toBe('none,none');
    await page.emulateMedia({ media: null });
  });

  it('takes a post and an amended score in the discussion by keyboard, and its pages have no barrier on a phone', async () => {
    const call = await insertCall(portal, world);
    await insertPhases(portal, world, call, phaseDates(portal.clock.now(), [-8, -2, -1, 3, 4, 6]));
    const proposal = await insertProposal(portal, world, call, { state: 'underReview' });
    const own = await insertReview(portal, world, call, proposal, 'reviewer1@reviews.example');
    await insertReview(portal, world, call, proposal, 'reviewer2@reviews.example');
    await page.goto(`/en/reviews/${own}`);
    await tabTo(`form[action$="/reviews/${own}/others"] button`);
    await Promise.all([page.waitForURL(/#others/), page.keyboard.press('Enter')]);
    await tabTo(`a[href$="/reviews/${own}/discussion"]`);
    await Promise.all([page.waitForURL(/\/discussion/), page.keyboard.press('Enter')]);
    await tabTo('textarea[name=body]');
    await page.keyboard.type('Is year two covered?');
    await tabTo(`form[action$="/discussion"] button`);
    await Promise.all([page.waitForURL(/#write/), page.keyboard.press('Enter')]);
    await page.locator('article.thread', { hasText: 'Is year two covered?' }).waitFor();
    await page.goto(`/en/reviews/${own}/amendment`);
    await tabTo('[name="scores[R2]"]');
    await page.keyboard.press('ArrowDown');
    await tabTo('textarea[name=reason]');
    await page.keyboard.type('Year two convinced me less.');
    await tabTo('form[action$="/amendment"] button');
    await Promise.all([page.waitForURL(new RegExp(`${own}$`)), page.keyboard.press('Enter')]);
    expect(await portal.source.query('select s.score, v.number from review_scores s join review_versions v on v.review_id = s.assignment_id where s.assignment_id = $1 and s.criterion = $2', [own, 'R2'])).toEqual([{ score: 2, number: 1 }]);
    const wrong: string[] = [];
    const officer = await browser.newContext({ baseURL: portal.origin, viewport: { width: 320, height: 800 } });
    const staff = await officer.newPage();
    await signIn(staff, 'officer@hsp.example');
    await page.setViewportSize({ width: 320, height: 800 });
    for (const [who, path] of [[page, `/reviews/${own}`], [page, `/reviews/${own}/discussion`], [page, `/reviews/${own}/amendment`], [staff, `/calls/${call.id}/phases`], [staff, `/proposals/${proposal}/discussion`], [staff, `/reviews/${own}`]] as const) {
      for (const language of ['en', 'fr']) {
        await who.goto(`/${language}${path}`);
        wrong.push(...(await accessibilityProblems(who)).map((one) => `${language} ${path} ${one}`));
        const wide = await sideways(who);
        if (wide) wrong.push(`${language} ${path} ${wide}`);
      }
    }
    await officer.close();
    expect(wrong).toEqual([]);
  });
});
