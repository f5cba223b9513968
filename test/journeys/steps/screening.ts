import { expect } from '@jest/globals';
import type { Guest } from './guest.js';
import { fresh, type Stage } from './stage.js';

export const question = 'Which of your partners will hold the funds in the field?';
export const answer = 'Our office in the capital holds them; two signatures are needed for each payment.';
export const ineligibleNote = 'The same project came twice; the other proposal goes on.';

/** An officer looks at what came in: a question first, then who is eligible and who is not. */
export async function officerScreensTheProposals(stage: Stage): Promise<void> {
  await stage.at('screening');
  const officer = await stage.as(fresh.officer);
  const { say } = officer;
  await opens(stage, officer, 'questioned');
  await officer.press(say.askInformation, { 'items[0][question]': question, dueAt: '2027-01-25T17:00' });
  await stage.portal.settle();
  await applicantAnswers(stage);
  await stage.portal.settle();
  expect(stage.letters(fresh.officer, 'informationGiven', stage.proposal('questioned').reference, stage.locale)).toHaveLength(1);
  await opens(stage, officer, 'questioned');
  expect(officer.words).toContain(answer);

  for (const key of ['chosen', 'questioned', 'reserved']) {
    await opens(stage, officer, key);
    await officer.press(say.confirmEligibility);
    expect(officer.status).toBe(say.eligible);
  }
  await opens(stage, officer, 'duplicate');
  await officer.press(say.declareIneligible, { reasonCode: 'duplicate', note: ineligibleNote });
  expect(officer.status).toBe(say.ineligibleToConfirm);
  const manager = await stage.as('manager@hsp.example');
  await opens(stage, manager, 'duplicate');
  await manager.press(manager.say.confirmIneligible);
  expect(manager.status).toBe(manager.say.ineligible);
  await applicantsReadWhereTheyStand(stage);

  await stage.at('assigning');
  await (await officer.front()).follow(say.calls);
  await officer.follow(stage.callTitle);
  await officer.press(say.startReview);
  // The public reads that proposals are being looked at, and nothing more.
  const anybody = stage.guest();
  await (await anybody.front()).follow(say.seeCalls);
  await anybody.follow(stage.callTitle);
  expect(anybody.status).toBe(anybody.say.underReviewOfCall);
}

/** An officer finds a proposal among all by its number. */
export async function opens(stage: Stage, staff: Guest, key: string): Promise<void> {
  const { reference, title } = stage.proposal(key);
  await (await staff.front()).follow(staff.say.myWork);
  await staff.follow(staff.say.proposals);
  await staff.follow(title, reference);
  expect(staff.page.heading).toBe(title);
}

async function applicantAnswers(stage: Stage): Promise<void> {
  const { reference } = stage.proposal('questioned');
  const letters = ['owner', 'editor'].map((who) => stage.letters(`${who}@northbridge.example`, 'informationRequested', reference, who === 'owner' ? 'en' : 'fr'));
  expect(letters.map(({ length }) => length)).toEqual([1, 1]);
  await stage.at('answering');
  const editor = await stage.as('editor@northbridge.example');
  const { say } = editor;
  await editor.follow(say.myWork);
  await editor.follow(new RegExp(reference));
  expect([editor.status, editor.words.includes(question)]).toEqual([say.answerNeeded, true]);
  await editor.press(say.sendAnswer, { 'answers[0][answer]': answer });
  expect(editor.words).toContain(say.answerSent);
}

async function applicantsReadWhereTheyStand(stage: Stage): Promise<void> {
  const owner = await stage.as('owner@northbridge.example');
  const { say } = owner;
  await owner.follow(say.proposals);
  await owner.follow(stage.proposal('duplicate').title);
  expect([owner.status, owner.words.includes(ineligibleNote)]).toEqual([say.ineligible, true]);
  await (await owner.front()).follow(say.proposals);
  await owner.follow(stage.proposal('questioned').title);
  expect(owner.status).toBe(say.underReview);
  await stage.portal.settle();
  const { reference } = stage.proposal('duplicate');
  expect([stage.letters('owner@northbridge.example', 'proposalIneligible', reference, 'en').length, stage.letters('editor@northbridge.example', 'proposalIneligible', reference, 'fr').length]).toEqual([1, 1]);
}
