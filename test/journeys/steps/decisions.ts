import { expect } from '@jest/globals';
import type { Guest } from './guest.js';
import { opens } from './screening.js';
import type { Stage } from './stage.js';

/** What is decided, in cents by fiscal year. */
export const approved = {
  chosen: { 2027: 26_123_456, 2028: 10_000_000 },
  reserved: { 2027: 20_000_000, 2028: 0 },
} as const;
export const sumOf = (years: Readonly<Record<number, number>>): number => Object.values(years).reduce((sum, cents) => sum + cents, 0);

export const feedback = {
  en: 'The analysis convinced the reviewers, and local partners have a clear part in the work.',
  fr: 'L’analyse a convaincu les évaluateurs, et les partenaires locaux ont un rôle clair.',
} as const;
const passedOver = {
  en: 'The problem is real, but nothing shows how the activities would change it; look for a partner with experience.',
  fr: 'Le problème est réel, mais rien ne montre comment les activités y changeraient quelque chose; cherchez un partenaire.',
} as const;

/** The manager moves the call on; the decision maker reads the ranking and decides on each proposal. */
export async function deciderDecides(stage: Stage): Promise<void> {
  await stage.at('deciding');
  const manager = await stage.as('manager@hsp.example');
  await manager.follow(manager.say.calls);
  await manager.follow(stage.callTitle);
  await manager.press(manager.say.startDeciding);

  await stage.portal.settle();
  expect(stage.letters('decider@hsp.example', 'callDeciding', stage.callReference, 'en')).toHaveLength(1);
  const decider = await stage.as('decider@hsp.example');
  const { say } = decider;
  await ranking(stage, decider);
  const [chosen, reserved, questioned] = ['chosen', 'reserved', 'questioned'].map((key) => stage.proposal(key));
  const ranked = decider.page.page('main tbody tr').toArray().map((row) => /HSP-\d{4}-\d+-\d+/.exec(decider.page.page(row).text())?.[0]).filter(Boolean);
  expect(ranked).toEqual([chosen!.reference, reserved!.reference, questioned!.reference]); // by what the reviewers gave

  for (const key of ['chosen', 'reserved'] as const) {
    const years = approved[key];
    await decides(stage, decider, key, {
      outcome: 'approved', amount: typed(stage, sumOf(years)), ...Object.fromEntries(Object.entries(years).map(([year, cents]) => [`years[${year}]`, typed(stage, cents)])),
      reasonCode: 'ranked', feedback: feedback[stage.proposal(key).language],
    });
    expect(decider.words).toContain(stage.money(sumOf(years), true));
  }
  await decides(stage, decider, 'questioned', { outcome: 'declined', amount: '', 'years[2027]': '', 'years[2028]': '', reasonCode: 'belowPassMark', feedback: passedOver[questioned!.language] });
  await ranking(stage, decider);
  expect(decider.words).not.toContain(say.notDecidedYet);
  for (const [key, status] of [['chosen', say.approvedStaff], ['reserved', say.approvedStaff], ['questioned', say.declinedStaff]] as const) {
    await opens(stage, decider, key);
    expect(decider.status).toBe(status);
  }
}

const typed = (stage: Stage, cents: number): string => (cents / 100).toFixed(2).replace('.', stage.locale === 'fr' ? ',' : '.');

async function ranking(stage: Stage, staff: Guest): Promise<void> {
  await (await staff.front()).follow(staff.say.seeCalls);
  await staff.follow(stage.callTitle);
  await staff.follow(staff.say.rankingTab);
}

async function decides(stage: Stage, decider: Guest, key: string, decision: Record<string, string>): Promise<void> {
  const { reference } = stage.proposal(key);
  await ranking(stage, decider);
  await decider.follow(new RegExp(`^${decider.say.notDecidedYet} ${reference}$`), reference);
  await decider.press(decider.say.recordDecision, decision);
  expect(decider.words).toContain(decider.say.decisionRecorded);
}

/** Until the release no page, no answer of the API and no letter tells an applicant anything. */
export async function applicantsLearnNothingYet(stage: Stage): Promise<void> {
  await stage.portal.settle();
  const decisions = [stage.money(sumOf(approved.chosen), true), String(sumOf(approved.chosen)), feedback.en, feedback.fr, passedOver.en, passedOver.fr];
  for (const { email, key } of applicants) {
    const { id, title, reference } = stage.proposal(key);
    const applicant = await stage.as(email);
    const { say } = applicant;
    await applicant.follow(say.myWork);
    const read = [applicant.words];
    await applicant.follow(say.proposals);
    read.push(applicant.words);
    await applicant.follow(title);
    read.push(applicant.words);
    expect([applicant.status, applicant.offers(say.readDecision)]).toEqual([say.underReview, false]);
    await applicant.follow(say.notices);
    read.push(applicant.words);
    const answers = await Promise.all([`/proposals/${id}`, '/proposals', '/home', '/notifications'].map((path) => applicant.browser.api('GET', path)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect([...decisions, 'proposal.approved', 'proposal.declined'].filter((text) => [...read, ...answers.map((answer) => answer.text)].some((said) => said.includes(text)))).toEqual([]);
    expect([answers[0]!.json.state, answers[1]!.json.proposals.find((one: { id: string }) => one.id === id).state]).toEqual(['underReview', 'underReview']);
    expect((await applicant.browser.api('GET', `/proposals/${id}/decision`)).status).toBe(404);
    expect((await applicant.type(`/${applicant.locale}/proposals/${id}/decision`)).page.status).toBe(404);
    expect(stage.letters(email, 'proposalDecided', reference, stage.localeOf(email))).toEqual([]);
  }
  const anybody = stage.guest();
  await (await anybody.front()).follow(anybody.say.seeCalls);
  await anybody.follow(stage.callTitle);
  expect(anybody.status).toBe(anybody.say.underReviewOfCall);
}

/** Who gets which decision, one of each organization. */
const applicants = [{ email: 'imani@rivermouth.example', key: 'chosen' }, { email: 'owner@northbridge.example', key: 'questioned' }, { email: 'owner@southgate.example', key: 'reserved' }] as const;
const writers = [...applicants, { email: 'luc@rivermouth.example', key: 'chosen' }, { email: 'editor@northbridge.example', key: 'questioned' }] as const;

/** The manager releases once, to everybody; each writer gets one letter in their own language, and reads why. */
export async function managerReleasesTheResults(stage: Stage): Promise<void> {
  await stage.at('releasing');
  const manager = await stage.as('manager@hsp.example');
  await ranking(stage, manager);
  await manager.follow(manager.say.prepareRelease);
  await manager.press(manager.say.release);
  expect(manager.page.heading).toBe(manager.say.released);
  await stage.portal.settle();
  await stage.portal.settle(); // asking again tells nobody twice
  const told = writers.map(({ email, key }) => {
    const letters = stage.portal.mailbox.to(email).filter(({ subject }) => subject.includes(stage.proposal(key).reference) && /decision|décision/.test(subject));
    return [email, letters.length, letters[0]?.subject];
  });
  expect(told).toEqual(writers.map(({ email, key }) => [email, 1, (stage.localeOf(email) === 'fr' ? 'La décision sur votre proposition ' : 'The decision on your proposal ') + stage.proposal(key).reference]));

  for (const { email, key } of applicants) {
    const { title, language } = stage.proposal(key);
    const applicant = await stage.as(email);
    const { say } = applicant;
    const won = key !== 'questioned';
    await applicant.follow(say.myWork);
    await applicant.follow(say.proposals);
    await applicant.follow(title);
    expect(applicant.status).toBe(won ? say.fundingAwarded : say.notFunded);
    await applicant.follow(say.readDecision);
    expect([won ? say.approvedTitle : say.declinedTitle, won ? feedback[language] : passedOver[language], ...(won ? [stage.money(sumOf(approved[key]), true)] : [])].filter((text) => !applicant.words.includes(text))).toEqual([]);
  }
  const anybody = stage.guest();
  await (await anybody.front()).follow(anybody.say.seeCalls);
  await anybody.follow(stage.callTitle);
  expect(anybody.status).toBe(anybody.say.resultsAnnounced);
}
