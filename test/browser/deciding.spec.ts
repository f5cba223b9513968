import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { callToDecide, type Deciding } from '../journeys/steps/deciding.js';
import { Room, type TitledCall } from '../journeys/steps/room.js';
import { describeInBrowser, launchBrowser } from '../support/browser.js';
import { barriersOf, pressThrough, signIn, tabTo } from '../support/browsing.js';
import { insertProposal } from '../support/reviews.js';

jest.setTimeout(240_000);

const [officer, manager] = ['officer@hsp.example', 'manager@hsp.example'] as const;

describeInBrowser('ranking, scenarios, the search for reviewers and bulk decisions', () => {
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

  for (const [locale, javaScriptEnabled] of [['en', true], ['fr', false]] as const) {
    it(`draws a line by keyboard, sees what it does to the money, saves it and compares (${locale}, ${javaScriptEnabled ? 'with' : 'without'} JavaScript)`, async () => {
      const { call }: Deciding = await callToDecide(room, 'Line');
      const page = await window(manager, { javaScriptEnabled });
      const draw = async (line: string, name: string): Promise<string> => {
        await page.goto(`/${locale}/calls/${call.id}/what-if`);
        await tabTo(page, '[name=line]');
        await page.keyboard.press('ControlOrMeta+A');
        await page.keyboard.type(line);
        await pressThrough(page, 'Enter');
        expect(await page.inputValue('[name=line]')).toBe(line);
        const effect = await page.locator('main table').first().innerText();
        await tabTo(page, 'details:has(form[action$="/scenarios"]) > summary');
        await page.keyboard.press('Enter');
        await tabTo(page, '[name=name]');
        await page.keyboard.type(name);
        await pressThrough(page, 'Enter');
        expect(await page.locator('h1').innerText()).toContain(name);
        return effect;
      };
      const [one, two] = [await draw('1', 'One'), await draw('2', 'Two')];
      expect(one).not.toBe(two);
      await tabTo(page, 'a[href$="/scenarios"]');
      await pressThrough(page, 'Enter');
      const compared = await page.locator('main').innerText();
      expect(['One', 'Two', 'Roads'].filter((text) => !compared.includes(text))).toEqual([]);
      await page.context().close();
    });
  }

  const searching = async (): Promise<TitledCall> => {
    const call = await room.call('Search');
    for (const title of ['First', 'Second']) await insertProposal(room.portal, room.world, call, { title });
    return call;
  };
  const start = async (page: Page, locale: string, call: TitledCall): Promise<void> => {
    await page.goto(`/${locale}/calls/${call.id}/matching`);
    await page.fill('[name=dueAt]', '2099-03-02T17:00');
    await Promise.all([page.waitForEvent('load'), page.locator('main form button[type=submit]').last().click()]);
  };
  const put = (call: TitledCall, what: string): Promise<unknown> => room.portal.source.query(`update matching_runs set ${what} where call_id = $1`, [call.id]);

  it('follows a search: the rounds count up by themselves, and the page changes when it is done', async () => {
    const call = await searching();
    const page = await window(officer);
    await start(page, 'en', call);
    expect(await page.locator('[data-rounds]').innerText()).toBe('0');
    await put(call, "state = 'running', rounds = 7");
    await page.locator('[data-rounds]').filter({ hasText: '7' }).waitFor();
    await Promise.all([page.waitForEvent('load'), put(call, "state = 'proposed', rounds = 9, objective = 0, bound = 0, milliseconds = 12, proposed_at = now()")]);
    await page.locator('#assignment').waitFor();
    expect(await barriersOf(page, [`/calls/${call.id}/matching`])).toEqual([]);
    await page.context().close();
  });

  it('shows a search without JavaScript: refresh tells how far it is, and cancel ends it', async () => {
    const call = await searching();
    const page = await window(officer, { javaScriptEnabled: false });
    await start(page, 'fr', call);
    await put(call, "state = 'running', rounds = 7");
    await Promise.all([page.waitForEvent('load'), page.getByRole('link', { name: 'Actualiser' }).click()]);
    expect(await page.locator('[data-rounds]').innerText()).toBe('7');
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Annuler la recherche' }).click()]);
    expect(await page.locator('.flash').innerText()).toContain('La recherche est annulée.');
    await page.context().close();
  });

  for (const [locale, javaScriptEnabled] of [['fr', true], ['en', false]] as const) {
    it(`decides on several by keyboard, after a preview (${locale}, ${javaScriptEnabled ? 'with' : 'without'} JavaScript)`, async () => {
      const { call, ids }: Deciding = await callToDecide(room, 'Bulk');
      const page = await window('decider@hsp.example', { javaScriptEnabled });
      await page.goto(`/${locale}/calls/${call.id}/ranking`);
      for (const id of [ids.Weak, ids.Weaker]) {
        await tabTo(page, `#choose-${id}`);
        await page.keyboard.press('Space');
      }
      await tabTo(page, 'form[action$=bulk-decision] button');
      await pressThrough(page, 'Enter');
      expect(await page.locator('input[name=proposals]:checked').count()).toBe(2);
      await tabTo(page, 'select[name=outcome]');
      await page.selectOption('select[name=outcome]', 'declined');
      await page.selectOption('select[name=reasonCode]', 'belowPassMark');
      await tabTo(page, 'form[method=get] button');
      await pressThrough(page, 'Enter');
      expect(await room.portal.source.query('select count(*)::int as count from decisions where call_id = $1', [call.id])).toEqual([{ count: 0 }]);
      await tabTo(page, '#preview form button');
      await pressThrough(page, 'Enter');
      expect(await room.portal.source.query('select outcome, count(*)::int as count from decisions where call_id = $1 group by outcome', [call.id])).toEqual([{ outcome: 'declined', count: 2 }]);
      await page.context().close();
    });
  }

  it('has no barrier and fits a phone, in both languages', async () => {
    const { call, ids } = await callToDecide(room, 'Barriers');
    const boss = await room.caller(manager);
    const { id } = await boss.post(`/calls/${call.id}/scenarios`, { name: 'A first plan', line: 1, share: 80, reserve: 1 });
    await boss.post(`/calls/${call.id}/scenarios`, { name: 'A second plan with a name that is rather long', line: 2, share: 100, reserve: 0 });
    const base = `/calls/${call.id}`;
    const page = await window('decider@hsp.example');
    expect(await barriersOf(page, [
      `${base}/ranking`, `${base}/what-if?line=4`, `${base}/scenarios`, `${base}/scenarios/${id as string}`, `${base}/calibration`, `${base}/release`, '/approval-chains', '/delegations',
      `${base}/bulk-decision?proposals=${ids.Wells}&proposals=${ids.Weak}&outcome=approved&reasonCode=ranked`, `/proposals/${ids.Wells}/decision`, `/proposals/${ids.Wells}/replay`,
    ])).toEqual([]);
    await page.context().close();
  });
});
