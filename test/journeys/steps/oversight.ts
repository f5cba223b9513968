import { expect } from '@jest/globals';
import { fiscalYearLabel } from '../../../src/kernel/time/fiscal-year.js';
import { agreementTitle, instalments, opensTheAgreement, total } from './agreements.js';
import { approved, sumOf } from './decisions.js';
import type { Guest } from './guest.js';
import { opens } from './screening.js';
import { organizationName, type Stage } from './stage.js';

/** Three fiscal years of ten million dollars. */
const appropriated = 3_000_000_000;
const ofOneYear = 1_000_000_000;
const ofTheCall = 90_000_000;
const reserve = sumOf(approved.reserved);

interface Figures {
  available: number;
  reserved: number;
  committed: number;
  paid: number;
  free: number;
}
const figuresOf = (available: number, reserved: number, committed: number, paid: number): Figures => ({ available, reserved, committed, paid, free: available - reserved - committed });

/** What the spending view says altogether and in one row, to the cent. */
async function spendingShows(stage: Stage, by: 'year' | 'call', row: string, all: Figures, ofRow: Figures): Promise<void> {
  const manager = await stage.as('manager@hsp.example');
  const { say } = manager;
  await manager.follow(say.myWork);
  await manager.follow(say.spending);
  await manager.press(say.show, { by });
  const { page } = manager.page;
  const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const figures = Object.fromEntries(page('.figures__item').toArray().map((item) => [plain(page(item).find('dt').text()), plain(page(item).find('dd').first().text())]));
  expect(figures).toEqual(written(stage, all, true));
  const line = page('main tbody tr').toArray().find((tr) => page(tr).find('th').text().includes(row));
  const cells = Object.fromEntries(page(line).find('td').toArray().map((cell) => [page(cell).attr('data-label')!, plain(page(cell).text())]));
  expect(cells).toEqual(written(stage, ofRow, false));
  const sums = page('main tfoot td').toArray().map((cell) => plain(page(cell).text()));
  expect(sums).toEqual(Object.values(written(stage, all, false)));
}

function written(stage: Stage, figures: Figures, short: boolean): Record<string, string> {
  const { say } = stage.guest();
  return Object.fromEntries((['available', 'reserved', 'committed', 'paid', 'free'] as const).map((name) => [say[name], stage.money(figures[name], short)]));
}

/** Decided: reserved. */
export async function spendingShowsTheReserve(stage: Stage): Promise<void> {
  await spendingShows(stage, 'call', stage.callTitle, figuresOf(appropriated, total + reserve, 0, 0), figuresOf(ofTheCall, total + reserve, 0, 0));
}

/** Offered: committed, and what is not agreed yet still reserved. */
export async function spendingShowsTheCommitment(stage: Stage): Promise<void> {
  await spendingShows(stage, 'call', stage.callTitle, figuresOf(appropriated, reserve, total, 0), figuresOf(ofTheCall, reserve, total, 0));
}

/** In the end everything committed is paid, each cent in its fiscal year. */
export async function spendingShowsWhatWasPaid(stage: Stage): Promise<void> {
  const all = figuresOf(appropriated, reserve, total, total);
  await spendingShows(stage, 'call', stage.callTitle, all, figuresOf(ofTheCall, reserve, total, total));
  await spendingShows(stage, 'year', fiscalYearLabel(2027), all, figuresOf(ofOneYear, reserve, instalments.advance, instalments.advance));
  await spendingShows(stage, 'year', fiscalYearLabel(2028), all, figuresOf(ofOneYear, 0, instalments.progress + instalments.final, instalments.progress + instalments.final));
}

/** Everybody finds the award, with its value and what was paid so far. */
async function registerSays(stage: Stage, paid: number, status: string): Promise<void> {
  const anybody = stage.guest();
  const { say } = anybody;
  await (await anybody.front()).follow(say.awards);
  await anybody.follow(agreementTitle[stage.locale]);
  expect(anybody.status).toBe(status);
  expect([organizationName, say.paidSoFar, stage.money(total, true), stage.money(paid, true)].filter((text) => !anybody.words.includes(text))).toEqual([]);
  const { page } = anybody.page;
  expect(page('.figures__value').toArray().map((one) => page(one).text().replace(/\s+/g, ' '))).toEqual([stage.money(total, true), stage.money(paid, true)]);
}
export const registerListsTheAwardInForce = (stage: Stage): Promise<void> => registerSays(stage, instalments.advance + instalments.progress, stage.guest().say.inForce);
export const registerListsTheClosedAward = (stage: Stage): Promise<void> => registerSays(stage, total, stage.guest().say.closedAward);

/** The auditor reads every file and the whole trail, finds no button that changes anything, and is refused without one. */
export async function auditorReadsEverythingAndChangesNothing(stage: Stage): Promise<void> {
  const auditor = await stage.as('auditor@hsp.example');
  const { say } = auditor;
  const history = (guest: Guest): number => guest.page.page('.timeline__event').length;
  const changing = (guest: Guest): number => guest.page.page('main form[method=post]').length;
  await auditor.follow(say.seeCalls);
  await auditor.follow(stage.callTitle);
  expect([history(auditor), changing(auditor), auditor.words.includes(say.nothingToDo)]).toEqual([8, 0, true]); // drafted, asked, approved, opened, closed, review, deciding, released
  await opens(stage, auditor, 'chosen');
  expect([history(auditor) >= 7, changing(auditor)]).toEqual([true, 0]);
  await opensTheAgreement(stage, auditor);
  expect([history(auditor) >= 7, changing(auditor)]).toEqual([true, 0]);
  await (await auditor.front()).follow(say.myWork);
  await auditor.follow(say.payments);
  await auditor.follow(`${stage.agreementNumber} – 1`);
  const paymentId = auditor.id;
  expect([history(auditor), changing(auditor)]).toEqual([4, 0]);

  await auditor.follow(say.trail);
  await auditor.press(say.applyFilters, { event: 'agreement.closed' });
  expect([auditor.words.includes(stage.agreementNumber), changing(auditor)]).toEqual([true, 0]);
  await refusedToChange(stage, auditor, paymentId);

  await auditor.follow(say.verification);
  await auditor.press(say.verify);
  expect(auditor.words).toContain(say.holds);
  const { json } = await auditor.browser.api('GET', '/trail/verification');
  expect(json.last).toMatchObject({ ok: true, brokenId: null });
}

async function refusedToChange(stage: Stage, auditor: Guest, paymentId: string): Promise<void> {
  const { source } = stage.portal;
  const count = async (): Promise<unknown> => (await source.query('select (select count(*) from events) as events, (select count(*) from ledger_entries) as entries'))[0];
  const before = await count();
  const proposal = stage.proposal('reserved').id;
  const tries: [string, string, unknown?][] = [
    ['POST', `/calls/${stage.callId}/cancellation`, { reason: 'x' }], ['POST', `/calls/${stage.callId}/release`], ['POST', '/calls', {}], ['POST', `/proposals/${proposal}/withdrawal`, { reason: 'x' }], ['POST', `/proposals/${proposal}/eligibility`],
    ['POST', `/proposals/${proposal}/decision-reopening`, { reason: 'x' }], ['POST', '/agreements', { proposalId: proposal }], ['POST', `/agreements/${stage.agreementId}/closure`], ['POST', `/payments/${paymentId}/release`],
    ['POST', `/people/${stage.world.people['auditor@hsp.example']}/roles`, { role: 'admin' }], ['POST', '/appropriations', {}], ['POST', '/trail', {}], ['DELETE', '/trail'], ['PUT', `/proposals/${proposal}`, {}], ['DELETE', `/proposals/${proposal}`], ['PATCH', `/agreements/${stage.agreementId}`, {}],
  ];
  const answers: [string, number][] = [];
  for (const [method, path, body] of tries) {
    const { status } = await auditor.browser.request(method, `/api${path}`, { headers: { accept: 'application/json', 'content-type': 'application/json' }, body: JSON.stringify(body ?? {}) });
    answers.push([`${method} ${path}`, status]);
  }
  expect(answers.filter(([, status]) => ![403, 404, 405].includes(status))).toEqual([]);
  expect(await count()).toEqual(before);
}
