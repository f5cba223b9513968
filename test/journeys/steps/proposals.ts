import { password } from '../../support/portal.js';
import { expect } from '@jest/globals';
import { createHash } from 'node:crypto';
import { budgetTotals, type Budget, known, standardForm } from '../../../src/modules/calls/form/index.js';
import type { Guest } from './guest.js';
import { fresh, organizationName, type Stage } from './stage.js';
import { answersFor, fillsEverySection, type Project, startsADraft, statement } from './writing.js';

export const requestCents = { chosen: 40_000_000, questioned: 25_000_000, reserved: 30_000_000, withdrawn: 20_000_000, duplicate: 25_000_000 } as const;

/** The proposal whose whole life is told. */
export async function applicantWritesAndSubmits(stage: Stage): Promise<void> {
  await stage.at('writing');
  const owner = await stage.as(fresh.owner);
  const { say } = owner;
  const project: Project = { seed: 0, months: 14, requestCents: requestCents.chosen, language: stage.locale };
  const answers = answersFor(project);
  await startsADraft(stage, owner, 'chosen', project.language);
  const told = stage.proposal('chosen');
  await fillsEverySection(owner, told, answers);
  const totals = budgetTotals(answers[known.budget] as Budget);
  expect(owner.words).toContain(stage.money(totals.totalCents));

  // The editor adds a file in his own language; the file goes with its section.
  const editor = await stage.as(fresh.editor);
  await editor.follow(editor.say.myWork);
  await editor.follow(editor.say.proposals);
  await editor.follow(told.title);
  const capacity = standardForm.sections.find(({ key }) => key === 'I')!;
  await editor.follow(`I. ${capacity.title[editor.locale]}`);
  await editor.press(editor.say.upload, {}, { auditedStatements: statement });
  expect(editor.page.status).toBe(200);
  await editor.follow(new RegExp(statement.name));
  expect([editor.page.text, editor.page.headers.get('content-type')]).toEqual([statement.content, 'application/pdf']);

  await (await owner.front()).follow(say.proposals);
  await owner.follow(told.title);
  await owner.follow(/Check your answers and submit|Vérifier vos réponses et soumettre/);
  expect(owner.words).toContain(statement.name);
  await submits(stage, owner, 'chosen', 'Imani Roy');
  await hasAReceipt(stage, owner, 'chosen');
  await stage.portal.settle();
  expect([stage.letters(fresh.owner, 'proposalSubmitted', told.reference, stage.locale).length, stage.letters(fresh.editor, 'proposalSubmitted', told.reference, stage.other).length]).toEqual([1, 1]);
}

async function submits(stage: Stage, guest: Guest, key: string, name: string): Promise<void> {
  await guest.press(guest.say.submitProposal, { agreed: true, name, password });
  expect([guest.page.status, guest.page.heading, guest.words.includes(stage.proposal(key).reference)]).toEqual([200, guest.say.proposalSubmitted, true]);
}

/** Time, number and fingerprint stand on the receipt, and the fingerprint is the one of the text that is kept. */
async function hasAReceipt(stage: Stage, guest: Guest, key: string): Promise<void> {
  const { id, reference } = stage.proposal(key);
  const [kept] = await stage.portal.source.query<{ content: string; sha256: string; receipt: string; at: Date }[]>('select content, sha256, receipt, submitted_at as at from proposal_snapshots where proposal_id = $1', [id]);
  const fingerprint = createHash('sha256').update(kept!.content).digest('hex');
  expect([kept!.sha256, kept!.receipt]).toEqual([fingerprint, `${reference}-R1`]);
  expect([kept!.receipt, fingerprint].filter((one) => !guest.words.includes(one))).toEqual([]);
  expect(guest.words).toContain(stage.instant(kept!.at));
  await guest.follow(guest.say.download);
  expect(createHash('sha256').update(guest.page.text).digest('hex')).toBe(fingerprint);
}

/** The others of the call: one is asked later on, one stays in reserve, one withdraws, one came twice, and one is never finished. */
export async function othersApplyAndOneWithdraws(stage: Stage): Promise<void> {
  const north = await stage.as('owner@northbridge.example');
  const south = await stage.as('owner@southgate.example');
  await applies(stage, north, 'questioned', { seed: 1, months: 10, requestCents: requestCents.questioned, language: stage.other });
  await applies(stage, south, 'reserved', { seed: 2, months: 10, requestCents: requestCents.reserved, language: stage.locale });
  await applies(stage, south, 'withdrawn', { seed: 3, months: 10, requestCents: requestCents.withdrawn, language: stage.locale });
  await applies(stage, north, 'duplicate', { seed: 4, months: 10, requestCents: requestCents.duplicate, language: stage.locale });

  await stage.at('withdrawing');
  const told = stage.proposal('withdrawn');
  await (await south.front()).follow(south.say.proposals);
  await south.follow(told.title);
  await south.press(south.say.withdraw, { reason: 'Another funder has taken the project over.' });
  expect(south.status).toBe(south.say.withdrawn);
  await stage.portal.settle();
  expect([stage.letters('owner@southgate.example', 'proposalWithdrawn', told.reference, 'en').length, stage.letters(fresh.officer, 'proposalWithdrawnStaff', told.reference, stage.locale).length]).toEqual([1, 1]);

  const owner = await stage.as(fresh.owner);
  await startsADraft(stage, owner, 'unfinished', stage.locale);
  await owner.follow(new RegExp(`^B\\. `));
  await owner.press(owner.say.saveAndContinue, { [`answers[${known.title}]`]: 'A second idea of ours' });
  stage.proposal('unfinished').title = 'A second idea of ours';
}

async function applies(stage: Stage, guest: Guest, key: string, project: Project): Promise<void> {
  await startsADraft(stage, guest, key, project.language);
  await fillsEverySection(guest, stage.proposal(key), answersFor(project));
  await submits(stage, guest, key, guest.name);
}

/** Whoever writes a draft hears seven days, one day and four hours before the deadline, each once and in their own language. */
export async function draftersAreReminded(stage: Stage): Promise<void> {
  const { reference } = stage.proposal('unfinished');
  const reminders = (): number[] => [stage.letters(fresh.owner, 'draftClosing', reference, stage.locale).length, stage.letters(fresh.editor, 'draftClosing', reference, stage.other).length];
  const heard: number[][] = [reminders()];
  for (const moment of ['sevenDays', 'oneDay', 'fourHours'] as const) {
    await stage.at(moment);
    await stage.portal.settle(); // asking again tells nobody twice
    heard.push(reminders());
  }
  expect(heard).toEqual([[0, 0], [1, 1], [2, 2], [3, 3]]);
  // Whose proposal is in is left in peace.
  expect(stage.letters('owner@northbridge.example', 'draftClosing', stage.proposal('questioned').reference, 'en')).toEqual([]);
}

/** At the deadline nothing is taken any more; a minute later the call is closed, and the draft is told so. */
export async function callClosesByTheClock(stage: Stage): Promise<void> {
  const { reference, title } = stage.proposal('unfinished');
  await stage.at('closes');
  const anybody = stage.guest();
  const { say } = anybody;
  await (await anybody.front()).follow(say.seeCalls);
  await anybody.follow(stage.callTitle);
  expect(anybody.offers(say.startProposal)).toBe(false);
  await stage.at('closed');
  await anybody.type(anybody.path);
  expect(anybody.status).toBe(say.closed);
  const owner = await stage.as(fresh.owner);
  await owner.follow(say.proposals);
  await owner.follow(title);
  expect([owner.status, owner.words.includes(organizationName)]).toEqual([say.notSubmitted, true]);
  await stage.portal.settle();
  expect([stage.letters(fresh.owner, 'proposalLapsed', reference, stage.locale).length, stage.letters(fresh.editor, 'proposalLapsed', reference, stage.other).length]).toEqual([1, 1]);
}
