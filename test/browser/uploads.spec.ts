import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser } from '../support/browser.js';
import { docx, pdf } from '../support/hostile-files.js';
import { largePdf } from '../support/part-upload.js';
import { password, type Portal, startPortal } from '../support/portal.js';
import { draftProposal, openCall, type OpenCall } from '../support/proposals.js';
import { seedWorld, type World } from '../support/world.js';

describeInBrowser('uploading in a browser', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'portal-files-'));
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
    context = await browser.newContext({ locale: 'en-CA' });
    page = await context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${portal.origin}/en/sign-in`);
    await page.fill('[name=email]', 'owner@northbridge.example');
    await page.fill('[name=password]', password);
    await page.click('main button[type=submit]');
    await page.waitForURL(/\/en\/home|\/en$/);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await portal.close();
    rmSync(folder, { recursive: true });
  });

  const file = (name: string, content: Buffer): string => {
    const target = path.join(folder, name);
    writeFileSync(target, content);
    return target;
  };
  const open = async (locale = 'en'): Promise<string> => {
    const { id } = await draftProposal(portal, world, call);
    await page.goto(`${portal.origin}/${locale}/proposals/${id}/sections/I`);
    return id;
  };
  const stored = async (id: string): Promise<unknown> => (await portal.source.query<{ name: string; bytes: number }[]>('select file_name as name, bytes::int from attachments where proposal_id = $1 and removed_at is null order by file_name', [id])).map(({ name, bytes }) => `${name} ${bytes}`);
  const input = () => page.locator('input[type=file][name=supportingDocuments]');
  const box = () => page.locator('[data-uploads][data-key=supportingDocuments]');

  it('sends several files at once, says so, and leaves what is being typed alone', async () => {
    const id = await open();
    await page.fill('[name="answers[team]"]', 'Being typed');
    await input().setInputFiles([file('one.pdf', pdf('one')), file('two.pdf', pdf('two')), file('macros.docx', docx({ name: 'word/vbaProject.bin', content: 'x' }))]);
    await box().locator('.files a', { hasText: 'one.pdf' }).waitFor();
    await box().locator('.files a', { hasText: 'two.pdf' }).waitFor();
    await box().locator('.upload--refused', { hasText: 'The document contains macros' }).waitFor();
    expect([await stored(id), await page.inputValue('[name="answers[team]"]'), await box().locator('[role=status]').getAttribute('aria-live')]).toEqual([[`one.pdf ${pdf('one').length}`, `two.pdf ${pdf('two').length}`], 'Being typed', 'polite']);
    await box().getByRole('button', { name: 'Close' }).click();
    expect([await box().locator('.upload--refused').count(), errors]).toEqual([0, []]);
  }, 60_000);

  it('takes files that are dropped, and shows where', async () => {
    const id = await open();
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'dropped.pdf'));
      return data;
    }, pdf('dropped').toString('latin1'));
    await box().dispatchEvent('dragover', { dataTransfer: transfer });
    expect(await page.locator('.uploads--over').count()).toBe(1);
    await box().dispatchEvent('drop', { dataTransfer: transfer });
    await box().locator('.files a', { hasText: 'dropped.pdf' }).waitFor();
    expect([await stored(id), await page.locator('.uploads--over').count()]).toEqual([[`dropped.pdf ${pdf('dropped').length}`], 0]);
  }, 60_000);

  it('goes on where it stopped when the line was cut, with its progress', async () => {
    const id = await open();
    const content = largePdf(6_000_000);
    let parts = 0;
    await page.route('**/parts?at=*', async (route) => {
      parts += 1;
      if (parts === 4) await context.setOffline(true);
      await (parts === 4 ? route.abort('connectionreset') : route.continue());
    });
    await input().setInputFiles(file('long.pdf', content));
    await box().getByText('The line is down: trying again').waitFor();
    expect(Number(await box().locator('progress').evaluate((bar) => (bar as HTMLProgressElement).value))).toBeCloseTo(3 * 524_288 / 6_000_000, 5);
    await page.screenshot({ path: path.join(process.env.PICTURES ?? folder, 'cut.png'), fullPage: true });
    await context.setOffline(false);
    await box().locator('.files a', { hasText: 'long.pdf' }).waitFor();
    await page.unroute('**/parts?at=*');
    // Twelve parts make the file; only the one that was cut went twice.
    expect([await stored(id), parts]).toEqual([['long.pdf 6000000'], 13]);
  }, 60_000);

  it('goes on after the page was closed, when the same file is chosen again', async () => {
    const id = await open();
    const content = largePdf(3_000_000);
    const chosen = file('resumed.pdf', content);
    await page.route('**/parts?at=*', (route) => (route.request().url().endsWith('at=1048576') ? route.abort() : route.continue()));
    await input().setInputFiles(chosen);
    await box().getByText('The line is down: trying again').waitFor();
    page.once('dialog', (dialog) => void dialog.accept());
    await page.goto(`${portal.origin}/fr/proposals/${id}/sections/I`);
    await page.unroute('**/parts?at=*');
    const starts: string[] = [];
    page.on('request', (request) => { if (request.url().includes('/parts?at=')) starts.push(request.url().split('at=')[1]!); });
    await input().setInputFiles(chosen);
    await box().locator('.files a', { hasText: 'resumed.pdf' }).waitFor();
    expect([await stored(id), starts[0]]).toEqual([['resumed.pdf 3000000'], '1048576']);
  }, 60_000);

  it('is cancelled by keyboard, and nothing of it stays', async () => {
    const id = await open('fr');
    await page.route('**/parts?at=*', (route) => (route.request().url().endsWith('at=524288') ? undefined : route.continue()));
    await input().setInputFiles(file('wrong.pdf', largePdf(2_000_000)));
    await box().getByText(/^2\d\s%$/).waitFor();
    await box().getByRole('button', { name: 'Annuler wrong.pdf' }).press('Enter');
    await box().getByText('wrong.pdf est annulé').waitFor({ state: 'attached' });
    expect([await box().locator('progress').count(), await page.evaluate(() => (document.activeElement as HTMLInputElement).name)]).toEqual([0, 'supportingDocuments']);
    for (let tries = 0; tries < 100 && (await portal.source.query<unknown[]>('select 1 from uploads where proposal_id = $1', [id])).length; tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    expect([await portal.source.query('select 1 from uploads where proposal_id = $1', [id]), await stored(id), errors]).toEqual([[], [], []]);
    await page.unroute('**/parts?at=*');
  }, 60_000);

  it('works without a script by the form itself', async () => {
    const { id } = await draftProposal(portal, world, call);
    const plain = await browser.newContext({ locale: 'en-CA', javaScriptEnabled: false, storageState: await context.storageState() });
    const bare = await plain.newPage();
    await bare.goto(`${portal.origin}/en/proposals/${id}/sections/I`);
    await bare.fill('[name="answers[team]"]', 'Typed without a script');
    await bare.locator('input[type=file][name=supportingDocuments]').setInputFiles([file('a.pdf', pdf('a')), file('b.pdf', pdf('b'))]);
    await bare.locator('[data-uploads][data-key=supportingDocuments]').getByRole('button', { name: 'Upload' }).click();
    await bare.locator('.files a', { hasText: 'b.pdf' }).waitFor();
    expect([await stored(id), await bare.inputValue('[name="answers[team]"]')]).toEqual([[`a.pdf ${pdf('a').length}`, `b.pdf ${pdf('b').length}`], 'Typed without a script']);
    await plain.close();
  }, 60_000);
});
