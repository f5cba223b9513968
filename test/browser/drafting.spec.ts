import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser } from '../support/browser.js';
import { accessibilityProblems, sideways, widen } from '../support/browsing.js';
import { password, type Portal, startPortal } from '../support/portal.js';
import { completeAnswers, draftProposal, openCall, type OpenCall, submittedProposal } from '../support/proposals.js';
import { seedWorld, type World } from '../support/world.js';

describeInBrowser('drafting in a browser', () => {
  let portal: Portal;
  let world: World;
  let call: OpenCall;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const errors: string[] = [];
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    call = await openCall(portal, world);
    browser = await launchBrowser();
    context = await browser.newContext({ locale: 'en-CA', bypassCSP: true });
    page = await context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    await signIn(page, 'owner@northbridge.example');
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await portal.close();
  });

  const signIn = async (where: Page, email: string): Promise<void> => {
    await where.goto(`${portal.origin}/en/sign-in`);
    await where.fill('[name=email]', email);
    await where.fill('[name=password]', password);
    await where.click('main button[type=submit]');
    await where.waitForURL(/\/en\/home|\/en$/);
  };
  const open = (id: string, section: string): Promise<unknown> => page.goto(`${portal.origin}/en/proposals/${id}/sections/${section}`);
  const stored = async (id: string, key: string): Promise<unknown> => (await portal.source.query<{ value: unknown; version: number }[]>('select value, version from answers where proposal_id = $1 and question_key = $2', [id, key]))[0] ?? null;
  const says = (text: RegExp): Promise<unknown> => page.locator('[data-autosave-status]').filter({ hasText: text }).waitFor({ timeout: 10_000 });
  const queue = (id: string): Promise<string | null> => page.evaluate((key) => localStorage.getItem(key), `proposal:${id}`);

  /** Waits until it holds, for up to ten seconds. */
  const eventually = async (holds: () => Promise<unknown>): Promise<void> => {
    for (let tries = 0; ; tries += 1) {
      try {
        await holds();
        return;
      } catch (error) {
        if (tries >= 100) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  };

  it('saves by itself, says when, and goes on from its own version', async () => {
    const { id } = await draftProposal(portal, world, call);
    await open(id, 'B');
    await page.fill('[name="answers[projectTitle]"]', 'Typed only');
    await says(/^Saved \d{1,2}:\d{2}$/);
    expect([await stored(id, 'projectTitle'), await queue(id)]).toEqual([{ value: 'Typed only', version: 1 }, null]);
    await page.fill('[name="answers[projectTitle]"]', 'Typed again');
    await eventually(async () => expect(await (() => stored(id, 'projectTitle'))()).toEqual({ value: 'Typed again', version: 2 }));
    await page.fill('[name="answers[projectTitle]"]', 'And sent at once');
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await page.waitForURL(/sections\/C/);
    expect([await page.locator('h1').textContent(), await stored(id, 'projectTitle')]).toEqual(['C. Rationale', { value: 'And sent at once', version: 3 }]);
  });

  it('saves choices, boxes, rows and budget lines in the background too', async () => {
    const { id } = await draftProposal(portal, world, call);
    await open(id, 'B');
    await page.getByLabel('Protection of Civilians').check();
    await page.getByLabel('Landmines').check();
    await page.getByLabel('Small arms').check();
    await page.selectOption('[name="answers[countries][0][country]"]', 'CO');
    await page.fill('[name="answers[countries][0][share]"]', '100');
    await eventually(async () => expect(await (() => stored(id, 'countries'))()).toMatchObject({ value: [{ country: 'CO', share: 100 }] }));
    expect([await stored(id, 'theme'), await stored(id, 'subThemes')]).toMatchObject([{ value: 'POC' }, { value: ['POC-5', 'CPR-3'] }]);
    await page.getByLabel('Landmines').uncheck();
    await page.getByLabel('Small arms').uncheck();
    await eventually(async () => expect(await (() => stored(id, 'subThemes'))()).toMatchObject({ value: null }));
    await open(id, 'J');
    await page.fill('[name="answers[budget][lines][0][quantity]"]', '3');
    await page.fill('[name="answers[budget][lines][0][unitCostCents]"]', '1,000.50');
    await page.fill('[name="answers[budget][lines][0][sources][requested]"]', '3001.50');
    expect([await page.locator('[data-sum=total] [data-cents]').textContent(), await page.locator('[data-line-cost]').first().textContent(), await page.locator('[data-line-rest]').first().isHidden()]).toEqual(['$3,001.50', '$3,001.50', true]);
    await page.fill('[name="answers[budget][lines][0][sources][requested]"]', '3000');
    expect(await page.locator('[data-line-rest]').first().textContent()).toContain('$1.50');
    await eventually(async () => expect(await (() => stored(id, 'budget'))()).toMatchObject({ value: { lines: [{ quantity: 3, unitCostCents: 100_050, sources: { requested: 300_000 } }] } }));
  }, 40_000);

  it('keeps what could not be sent in the browser, and sends it once the line is back', async () => {
    const { id } = await draftProposal(portal, world, call);
    await open(id, 'C');
    await context.setOffline(true);
    await page.fill('[name="answers[problem]"]', 'Written on a train');
    await says(/Not saved: trying again/);
    expect([JSON.parse((await queue(id))!).C.answers.problem, await stored(id, 'problem')]).toEqual(['Written on a train', null]);
    await context.setOffline(false);
    await says(/^Saved \d/);
    expect([await stored(id, 'problem'), await queue(id)]).toEqual([{ value: 'Written on a train', version: 1 }, null]);
  }, 40_000);

  it('sends what a closed window left behind when the section is opened again', async () => {
    const { id } = await draftProposal(portal, world, call);
    await open(id, 'C');
    await context.setOffline(true);
    await page.fill('[name="answers[context]"]', 'Left behind');
    await says(/Not saved/);
    page.once('dialog', (dialog) => void dialog.accept());
    await page.close({ runBeforeUnload: false });
    await context.setOffline(false);
    page = await context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    await open(id, 'C');
    await eventually(async () => expect(await (() => page.locator('[name="answers[context]"]').inputValue())()).toBe('Left behind'));
    await eventually(async () => expect([await stored(id, 'context'), await queue(id)]).toEqual([{ value: 'Left behind', version: 1 }, null]));
  }, 40_000);

  it('leaves no unsent words behind for the next person: signing out asks, then drops them', async () => {
    const { id } = await draftProposal(portal, world, call);
    await open(id, 'C');
    await context.setOffline(true);
    await page.fill('[name="answers[context]"]', 'Nobody else may read this');
    await says(/Not saved/);
    await page.evaluate((key) => localStorage.setItem(key, JSON.stringify({ C: { address: '/nowhere', answers: { context: 'Nobody else may read this' }, versions: { context: 0 } } })), `proposal:${id}`);
    await page.route('**/api/proposals/**', (route) => route.abort());
    await context.setOffline(false);
    const asked: string[] = [];
    page.once('dialog', (dialog) => { asked.push(dialog.message()); void dialog.dismiss(); });
    await page.locator('details.account').evaluate((menu) => menu.setAttribute('open', ''));
    await page.getByRole('button', { name: 'Sign out' }).click();
    expect([asked[0]?.includes('could not be sent yet'), (await queue(id))?.includes('Nobody else')]).toEqual([true, true]);
    page.on('dialog', (dialog) => { asked.push(dialog.message()); void dialog.accept(); });
    await page.locator('details.account').evaluate((menu) => menu.setAttribute('open', ''));
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('You are signed out.').waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    page.removeAllListeners('dialog');
    await page.unroute('**/api/proposals/**');
    await signIn(page, 'owner@northbridge.example');
  }, 40_000);

  it('overwrites nobody: a clash stops saving by itself, and the button shows both texts', async () => {
    const { id } = await draftProposal(portal, world, call, { answers: { problem: 'Old' } });
    await open(id, 'C');
    await (await portal.signedIn('editor@northbridge.example')).api('POST', `/proposals/${id}/sections/C`, { answers: { problem: 'Étienne’s text' }, versions: { problem: 1 } });
    await page.fill('[name="answers[problem]"]', 'Amara’s text');
    await page.fill('[name="answers[context]"]', 'No clash here');
    await says(/Somebody else changed an answer/);
    expect([await stored(id, 'problem'), await stored(id, 'context')]).toMatchObject([{ value: 'Étienne’s text' }, { value: 'No clash here' }]);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.locator('.clash').waitFor();
    expect(await page.locator('.clash .prose').allTextContents()).toEqual(['Étienne’s text', 'Amara’s text']);
    await page.getByLabel('What is in the field below').check();
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await page.waitForURL(/sections\/D/);
    expect(await stored(id, 'problem')).toMatchObject({ value: 'Amara’s text', version: 3 });
  }, 40_000);

  it('keeps what another section still waits with when a page says that it is saved', async () => {
    const { id } = await draftProposal(portal, world, call);
    await open(id, 'C');
    await context.route('**/api/**/sections/C', (route) => route.abort());
    await page.fill('[name="answers[problem]"]', 'Waiting in C');
    await says(/^Not saved: trying again/);
    await open(id, 'B');
    await page.fill('[name="answers[projectTitle]"]', 'Sent by the button');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.locator('.flash').waitFor();
    expect(JSON.parse((await queue(id))!).C.answers.problem).toBe('Waiting in C');
    await page.goto('about:blank'); // or this page sends what waits as soon as it can, and the next one has nothing to tell of
    await context.unroute('**/api/**/sections/C');
    await page.goto(`${portal.origin}/en/proposals/${id}`);
    await page.locator('[data-unsent]').filter({ hasText: 'Answers that this browser kept are saved.' }).waitFor();
    expect([await stored(id, 'problem'), await queue(id)]).toEqual([{ value: 'Waiting in C', version: 1 }, null]);
  }, 40_000);

  it('loses no word when the session ends, nor to another person in the same browser', async () => {
    const { id } = await draftProposal(portal, world, call);
    await open(id, 'C');
    await page.fill('[name="answers[context]"]', 'Before');
    await says(/^Saved \d/);
    await context.clearCookies();
    await page.fill('[name="answers[context]"]', 'Typed while signed out');
    await says(/^Not saved: you are signed out/);
    const tab = await context.newPage();
    await signIn(tab, 'editor@northbridge.example');
    await says(/^Not saved: another person is signed in/);
    expect(await stored(id, 'context')).toEqual({ value: 'Before', version: 1 });
    await context.clearCookies();
    await signIn(tab, 'owner@northbridge.example');
    await tab.close();
    await page.bringToFront();
    await eventually(async () => expect(await (() => stored(id, 'context'))()).toEqual({ value: 'Typed while signed out', version: 2 }));
    await eventually(async () => expect(await (() => queue(id))()).toBe(null));
  }, 60_000);

  it('keeps the text of a clash through a crash, until the person has chosen', async () => {
    const { id } = await draftProposal(portal, world, call, { answers: { problem: 'Old' } });
    await open(id, 'C');
    await (await portal.signedIn('editor@northbridge.example')).api('POST', `/proposals/${id}/sections/C`, { answers: { problem: 'Theirs' }, versions: { problem: 1 } });
    await page.fill('[name="answers[problem]"]', 'Mine, and long to write');
    await says(/Somebody else changed an answer/);
    await page.close({ runBeforeUnload: false });
    page = await context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    await open(id, 'C');
    await says(/Somebody else changed an answer/);
    expect(await page.locator('[name="answers[problem]"]').inputValue()).toBe('Mine, and long to write');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.locator('.clash').waitFor();
    await page.getByLabel('The text saved meanwhile').check();
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await page.waitForURL(/sections\/D/);
    expect([await stored(id, 'problem'), await queue(id)]).toMatchObject([{ value: 'Theirs', version: 2 }, null]);
  }, 40_000);

  it('shows two browsers who is where, and counts as it is typed', async () => {
    const { id } = await draftProposal(portal, world, call);
    await open(id, 'C');
    const other = await browser.newContext({ locale: 'fr-CA' });
    const theirs = await other.newPage();
    await theirs.goto(`${portal.origin}/fr/sign-in`);
    await theirs.fill('[name=email]', 'editor@northbridge.example');
    await theirs.fill('[name=password]', password);
    await theirs.click('main button[type=submit]');
    await theirs.waitForURL(/\/fr\/home|\/fr$/);
    await theirs.goto(`${portal.origin}/fr/proposals/${id}/sections/C`);
    await theirs.locator('[data-presence] .here').filter({ hasText: 'rédige ici en ce moment' }).waitFor();
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.locator('[data-presence] .here').filter({ hasText: 'is writing here now' }).waitFor();
    const counter = theirs.locator('[data-counter=field-answers-problem]');
    await theirs.fill('[name="answers[problem]"]', 'é'.repeat(1_234));
    expect((await counter.textContent())!.replace(/\u202f|\u00a0/g, ' ')).toMatch(/^1 234 caractères sur \d \d{3}$/);
    await theirs.fill('[name="answers[problem]"]', 'e\u0301\n👩‍👩‍👧 ');
    expect((await counter.textContent())!).toMatch(/^3 caractères sur/);
    await theirs.goto(`${portal.origin}/fr/home`);
    await eventually(async () => expect(await portal.source.query('select 1 from section_presence where proposal_id = $1', [id])).toHaveLength(1));
    await other.close();
  }, 40_000);

  it('goes through history, comments and assignment without JavaScript', async () => {
    const { id } = await draftProposal(portal, world, call, { answers: { problem: 'First' } });
    await (await portal.signedIn('editor@northbridge.example')).api('POST', `/proposals/${id}/sections/C`, { answers: { problem: 'Second' }, versions: { problem: 1 } });
    const plain = await browser.newContext({ locale: 'en-CA', javaScriptEnabled: false, storageState: await context.storageState() });
    const there = await plain.newPage();
    await there.goto(`${portal.origin}/en/proposals/${id}/sections/C`);
    await there.getByRole('link', { name: /^History of answer C1/ }).click();
    await there.getByRole('link', { name: 'Version 1', exact: true }).click();
    await there.getByRole('button', { name: 'Put version 1 back' }).click();
    expect(await there.locator('[name="answers[problem]"]').inputValue()).toBe('First');
    await there.getByRole('link', { name: 'Comments', exact: true }).click();
    await there.locator('#new [name=body]').fill('Plain comment');
    await there.getByRole('button', { name: 'Add the comment' }).click();
    await there.locator('.thread summary').first().click();
    await there.locator('.thread [name=body]').fill('Plain reply');
    await there.getByRole('button', { name: 'Add the reply' }).click();
    expect(await there.locator('.thread__comment').count()).toBe(2);
    await there.getByRole('button', { name: /^Resolve/ }).click();
    await there.getByRole('link', { name: 'To the section' }).click();
    await there.getByRole('link', { name: 'Who writes what' }).click();
    await there.locator('[name="sections[C]"]').selectOption({ index: 1 });
    await there.getByRole('button', { name: 'Save who writes what' }).click();
    expect(await there.locator('.task__hint').filter({ hasText: /Given to/ }).count()).toBe(1);
    await plain.close();
  }, 40_000);

  it('shows a question that hangs on another one as soon as it is asked, and Enter in a field saves and removes nothing', async () => {
    const { id } = await draftProposal(portal, world, call, { answers: { similarProjects: [{ title: 'One', funder: 'F', year: 2020, amount: 100, result: 'R' }] } });
    await open(id, 'I');
    const hidden = page.locator('[data-question=previousFunding]');
    expect(await hidden.isVisible()).toBe(false);
    await page.locator('[name="answers[hasPreviousFunding]"][value=yes]').check();
    expect(await hidden.isVisible()).toBe(true);
    await page.fill('[name="answers[similarProjects][0][funder]"]', 'Fund');
    await page.press('[name="answers[similarProjects][0][funder]"]', 'Enter');
    await page.locator('.flash').waitFor();
    expect([new URL(page.url()).pathname.endsWith('/sections/I'), await stored(id, 'similarProjects')]).toMatchObject([true, { value: [{ title: 'One', funder: 'Fund' }] }]);
  }, 40_000);

  it('has no accessibility problems and no sideways scrolling in any state, on a screen and on a phone', async () => {
    const answers = completeAnswers(portal, call);
    const draft = await draftProposal(portal, world, call, { complete: true, answers: { startOn: '2001-01-01', countries: [{ country: 'CO', share: 30 }], partners: answers.partners! } });
    const full = await draftProposal(portal, world, call, { complete: true });
    const sent = await submittedProposal(portal, world, call);
    const paths = ['/proposals', `/proposals/new?call=${call.id}`, `/proposals/${draft.id}`, `/proposals/${draft.id}/check`, `/proposals/${full.id}/check`, `/proposals/${sent.id}`, `/my-sections`, `/proposals/${draft.id}/assignments`, `/proposals/${draft.id}/sections/C/comments`, `/proposals/${draft.id}/answers/countries/versions`, `/proposals/${draft.id}/answers/partners/versions`, ...call.form.sections.map(({ key }) => `/proposals/${draft.id}/sections/${key}?check=1`)];
    const found: string[] = [];
    for (const [index, path] of paths.entries()) {
      const locale = index % 2 ? 'fr' : 'en';
      await widen(page, 1280);
      await page.goto(`${portal.origin}/${locale}${path}`);
      for (const width of [1280, 320]) {
        await widen(page, width);
        for (const one of [...(await accessibilityProblems(page)), await sideways(page)]) if (one) found.push(`${locale}${path} ${width}: ${one}`);
      }
    }
    expect(found).toEqual([]);
  }, 180_000);

  it('runs without errors', () => {
    expect(errors).toEqual([]);
  });
});
