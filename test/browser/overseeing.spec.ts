import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { ConflictCheck } from '../../src/modules/reviews/conflicts/conflict-check.service.js';
import { callToDecide } from '../journeys/steps/deciding.js';
import { Room } from '../journeys/steps/room.js';
import { describeInBrowser, launchBrowser } from '../support/browser.js';
import { barriersOf, inPage, pressThrough, signIn, tabTo } from '../support/browsing.js';
import { insertProposal, insertReview } from '../support/reviews.js';

jest.setTimeout(240_000);

const [officer, reviewer] = ['officer@hsp.example', 'reviewer1@reviews.example'] as const;

describeInBrowser('a reviewer’s papers, conflicts, calibration, one decision by its chain, and the replay', () => {
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

  async function window(email: string): Promise<Page> {
    const context = await browser.newContext({ baseURL: room.portal.origin, viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await signIn(page, email);
    return page;
  }
  const sql = <T>(text: string, ...values: unknown[]): Promise<T[]> => room.portal.source.query<T[]>(text, values);
  const send = (page: Page, form: string): Promise<unknown> => Promise.all([page.waitForEvent('load'), page.locator(`${form} button[type=submit], ${form} button:not([type])`).last().click()]);

  for (const locale of ['fr', 'en'] as const) {
    it(`lets a reviewer keep the profile and sign the declaration by keyboard (${locale})`, async () => {
      const page = await window(reviewer);
      await page.goto(`/${locale}/reviewer-profile`);
      await tabTo(page, 'main form[action$="/reviewer-profile"] details > summary');
      if (!(await inPage<boolean>(page, 'document.activeElement.parentElement.open'))) await page.keyboard.press('Enter');
      await tabTo(page, '[name^="skills["]');
      const skill = await inPage<string>(page, 'document.activeElement.name.slice(7, -1)');
      await page.keyboard.press(locale === 'fr' ? '3' : '2');
      await tabTo(page, '[name=languages]');
      if (!(await page.isChecked('[name=languages] >> nth=0'))) await page.keyboard.press('Space');
      await tabTo(page, '[name=capacityPerCall]');
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(locale === 'fr' ? '5' : '6');
      await pressThrough(page, 'Enter');
      expect(await page.locator('main .error-summary').count()).toBe(0);
      await page.goto(`/${locale}/reviewer-profile`);
      expect([await page.inputValue(`[name="skills[${skill}]"]`), await page.inputValue('[name=capacityPerCall]')]).toEqual(locale === 'fr' ? ['3', '5'] : ['2', '6']);

      await tabTo(page, 'main a[href$="/declaration"]');
      await pressThrough(page, 'Enter');
      await tabTo(page, '[name="entries[0][organization]"]');
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(`Harbour Institute ${locale}`);
      await page.selectOption('[name="entries[0][kind]"]', { index: 1 });
      await page.fill('[name="entries[0][since]"]', '2020');
      if (await page.isChecked('[name=nothing]')) {
        await tabTo(page, '[name=nothing]');
        await page.keyboard.press('Space');
      }
      await tabTo(page, '[name=agreed]');
      await page.keyboard.press('Space');
      await tabTo(page, 'main [name=name]');
      await page.keyboard.type('Ingrid Halvorsen');
      await pressThrough(page, 'Enter');
      expect(JSON.stringify(await sql('select entries from interest_declarations where person_id = $1 order by signed_at desc limit 1', room.id(reviewer)))).toContain(`Harbour Institute ${locale}`);
      expect(await barriersOf(page, ['/reviewer-profile', '/reviewer-profile/declaration'])).toEqual([]);
      await page.context().close();
    });
  }

  it('shows an officer a possible conflict; it is cleared with a reason in English, then confirmed in French', async () => {
    const call = await room.call('Conflict');
    const proposal = await insertProposal(room.portal, room.world, call, { state: 'underReview' });
    const review = await insertReview(room.portal, room.world, call, proposal, reviewer, { state: 'accepted' });
    await sql(`update reviewer_profiles set past_employers = jsonb_build_array(jsonb_build_object('name', (select legal_name || ' Foundation' from organizations where id = $2), 'domain', null, 'until', 2026)) where person_id = $1`, room.id(reviewer), room.world.northbridge);
    await room.portal.application.nest.get(ConflictCheck).run({ callId: call.id });
    const standing = (): Promise<unknown> => sql('select c.state, c.reason, a.state as review from review_conflicts c join review_assignments a on a.id = $2 where c.call_id = $1', call.id, review);
    const page = await window(officer);
    await page.goto(`/en/calls/${call.id}/assignments`);
    await Promise.all([page.waitForEvent('load'), page.locator(`main a[href*="/calls/${call.id}/conflicts"]`).first().click()]);
    expect(await page.locator('main').innerText()).toContain('Possible: you decide');
    await page.getByText('Clear the conflict').first().click();
    await page.fill('form[action$="/clearing"] [name=reason]', 'Another organization');
    await send(page, 'form[action$="/clearing"]');
    expect([await page.locator('.flash').innerText(), await standing()]).toEqual([expect.stringContaining('The conflict is cleared.'), [{ state: 'cleared', reason: 'Another organization', review: 'accepted' }]]);
    expect(await barriersOf(page, [`/calls/${call.id}/conflicts?state=cleared`])).toEqual([]);
    await page.goto(`/fr/calls/${call.id}/conflicts?state=cleared`);
    await page.locator('summary', { hasText: 'Confirmer le conflit' }).click();
    await page.fill('form[action$="/confirmation"] [name=reason]', 'Le même organisme');
    await send(page, 'form[action$="/confirmation"]');
    expect([await page.locator('.flash').innerText(), await standing()]).toEqual([expect.stringContaining('Le conflit est confirmé.'), [{ state: 'confirmed', reason: 'Le même organisme', review: 'recused' }]]);
    await page.context().close();
  });

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
    expect(await barriersOf(page, [path])).toEqual([]);
    await page.context().close();
  });

  it('carries one decision through its chain in French, and shows the auditor the replay with its PDF in both languages', async () => {
    const { ids } = await callToDecide(room, 'Chain');
    const path = `/proposals/${ids.Wells}`;
    const [recommends, decides] = [await window(officer), await window('decider@hsp.example')];
    const recommend = async (): Promise<void> => {
      await recommends.goto(`/fr${path}/decision`);
      const form = recommends.locator('form[action$="/recommendation"]');
      await form.locator('[name=outcome][value=approved]').check();
      await form.locator('[name=reasonCode]').selectOption('ranked');
      await form.locator('[name=feedback]').fill('Les besoins sont bien établis; les évaluations demandent des indicateurs plus précis la prochaine fois.');
      await send(recommends, 'form[action$="/recommendation"]');
      expect(await recommends.locator('.flash, .error-summary').allInnerTexts()).toEqual([expect.stringContaining('recommandation')]);
    };
    const state = async (): Promise<unknown> => (await sql<{ state: string }>('select state from recommendations where proposal_id = $1 order by id desc', ids.Wells))[0]?.state;
    await recommend();
    expect(await state()).toBe('inApproval');
    await decides.goto(`/fr${path}/decision`);
    await decides.locator('details:has(form[action$="/recommendation-return"]) > summary').click();
    await decides.fill('form[action$="/recommendation-return"] [name=reason]', 'Précisez la rétroaction.');
    await send(decides, 'form[action$="/recommendation-return"]');
    expect(await state()).toBe('sentBack');
    await recommend();
    expect([await state(), (await recommends.locator('#approval').innerText()).includes('Précisez la rétroaction.')]).toEqual(['inApproval', true]);
    expect(await barriersOf(decides, [`${path}/decision`])).toEqual([]);
    await decides.fill('form[action$="/recommendation-approval"] [name=comment]', 'Selon le classement.');
    await send(decides, 'form[action$="/recommendation-approval"]');
    expect([await state(), await sql('select outcome, amount_cents::int as cents from decisions where proposal_id = $1', ids.Wells)]).toEqual(['decided', [{ outcome: 'approved', cents: 10_000_000 }]]);

    const audits = await window('auditor@hsp.example');
    for (const [locale, whole, approved] of [['en', 'Completeness of the file', 'Recommendation sent back'], ['fr', 'Exhaustivité du dossier', 'Recommandation renvoyée']] as const) {
      await audits.goto(`/${locale}${path}/decision`);
      await Promise.all([audits.waitForEvent('load'), audits.locator(`main a[href$="${path}/replay"]`).click()]);
      const text = await audits.locator('main').innerText();
      expect([text.includes(whole) || text, text.includes(approved) || text, /\d+\s?%/.test(text)]).toEqual([true, true, true]);
      const [download] = await Promise.all([audits.waitForEvent('download'), audits.locator('main a[href$="/replay/document"]').click()]);
      expect([download.suggestedFilename().endsWith('.pdf'), (await readFile(await download.path())).subarray(0, 5).toString()]).toEqual([true, '%PDF-']);
    }
    expect(await barriersOf(audits, [`${path}/replay`])).toEqual([]);
    for (const page of [recommends, decides, audits]) await page.context().close();
  });
});
