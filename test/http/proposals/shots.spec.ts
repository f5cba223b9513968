import { afterAll, beforeAll, it } from '@jest/globals';
import { type Portal, startPortal, password } from '../../support/portal.js';
import { launchBrowser } from '../../support/browser.js';
import { draftProposal, openCall, submittedProposal, completeAnswers } from '../../support/proposals.js';
import { seedWorld, type World } from '../../support/world.js';

let portal: Portal;
let world: World;
beforeAll(async () => { portal = await startPortal({ work: false }); world = await seedWorld(portal); });
afterAll(() => portal.close());
it('shots', async () => {
  const call = await openCall(portal, world);
  const owner = await portal.signedIn('owner@northbridge.example');
  const full = await draftProposal(portal, world, call, { complete: true });
  const answers = completeAnswers(portal, call, 3);
  const part = await draftProposal(portal, world, call, { answers: { projectTitle: answers.projectTitle!, summary: answers.summary!, countries: [{ country: 'CO', share: 60 }, { country: 'PE', share: 30 }], startOn: '2020-01-01', endOn: answers.endOn!, budget: answers.budget!, outcomes: answers.outcomes!, hasPreviousFunding: true } });
  const sub = await draftProposal(portal, world, call, { complete: true });
  await owner.api('POST', `/proposals/${sub.id}/submission`, { name: 'Amara Okafor', agreed: true });
  const officer = await portal.signedIn('officer@hsp.example');
  const asked = await submittedProposal(portal, world, call);
  const r = await officer.api('POST', `/proposals/${asked.id}/information-request`, { question: 'Who signs for the partner?\n\nPlease name them.', dueAt: '2027-01-10T12:00' });
  if (r.status !== 200) throw new Error(r.text);
  const inel = await submittedProposal(portal, world, call);
  await officer.api('POST', `/proposals/${inel.id}/ineligibility`, { reasonCode: 'themes', note: 'The project builds roads.' });
  const P = (id: string, rest = '') => `/proposals/${id}${rest}`;
  const shots: [string, string, string][] = [
    ['new', `/proposals/new?call=${call.id}`, 'owner@northbridge.example'], ['list', '/proposals', 'owner@northbridge.example'], ['overview', P(part.id), 'owner@northbridge.example'],
    ...'ABDEHIJK'.split('').map((k): [string, string, string] => [`sec-${k}`, P(part.id, `/sections/${k}`), 'owner@northbridge.example']),
    ['sec-Jfull', P(full.id, '/sections/J'), 'owner@northbridge.example'],
    ['check-part', P(part.id, '/check'), 'owner@northbridge.example'], ['check-full', P(full.id, '/check'), 'owner@northbridge.example'], ['receipt', P(sub.id, '/receipt'), 'owner@northbridge.example'],
    ['overview-sub', P(sub.id), 'owner@northbridge.example'], ['asked', P(asked.id), 'owner@northbridge.example'], ['inel', P(inel.id), 'owner@northbridge.example'], ['check=1', P(part.id, '/sections/B?check=1'), 'owner@northbridge.example'],
    ['list-o', '/proposals', 'officer@hsp.example'], ['show-o', P(sub.id), 'officer@hsp.example'], ['asked-o', P(asked.id), 'officer@hsp.example'],
  ];
  const only = process.env.ONLY?.split(',');
  const browser = await launchBrowser();
  for (const email of ['owner@northbridge.example', 'officer@hsp.example']) {
    const context = await browser.newContext({ javaScriptEnabled: process.env.NOJS !== '1' });
    const page = await context.newPage();
    page.on('console', (m) => console.log('console', m.type(), m.text())); page.on('pageerror', (e) => console.log('pageerror', e.message));
    await page.goto(`${portal.origin}/en/sign-in`); await page.fill('[name=email]', email); await page.fill('[name=password]', password); await page.click('main button[type=submit]'); await page.waitForLoadState();
    for (const [name, path, who] of shots.filter(([n, , w]) => w === email && (!only || only.includes(n)))) for (const width of (process.env.WIDTHS ?? '1280,360').split(',').map(Number)) for (const locale of (process.env.LOCALES ?? 'en,fr').split(',')) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${portal.origin}/${locale}${path}`);
      await page.waitForTimeout(150);
      const wide = process.env.NOJS === '1' ? 0 : await page.evaluate('document.documentElement.scrollWidth');
      if ((wide as number) > width) console.log('WIDE', name, width, locale, wide);
      await page.screenshot({ path: `/tmp/prop/${name}-${width}-${locale}${process.env.NOJS === '1' ? '-nojs' : ''}.png`, fullPage: true, ...(process.env.CLIP ? { clip: { x: 0, y: Number(process.env.CLIP.split(',')[0]), width, height: Number(process.env.CLIP.split(',')[1]) } } : {}) });
    }
    await context.close();
  }
  await browser.close();
}, 300_000);
