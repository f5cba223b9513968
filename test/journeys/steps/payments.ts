import { expect } from '@jest/globals';
import { instalments, opensTheAgreement } from './agreements.js';
import type { Guest } from './guest.js';
import { fresh, type Moment, type Stage } from './stage.js';

const certifier = 'certifier@hsp.example';
const payer = 'payer@hsp.example';

async function opensPayment(stage: Stage, staff: Guest, number: number): Promise<void> {
  await (await staff.front()).follow(staff.say.myWork);
  await staff.follow(staff.say.payments);
  await staff.follow(`${stage.agreementNumber} – ${number}`);
}

async function certifies(stage: Stage, number: number, cents: number): Promise<Guest> {
  const guest = await stage.as(certifier);
  await opensPayment(stage, guest, number);
  expect(guest.words).toContain(stage.money(cents));
  await guest.press(guest.say.certify, { note: 'The terms for this instalment are met; the evidence is in the file.' });
  expect(guest.words).toContain(guest.say.certified);
  return guest;
}

async function releasesAndRecords(stage: Stage, number: number, paidOn: string): Promise<void> {
  const guest = await stage.as(payer);
  const { say } = guest;
  await opensPayment(stage, guest, number);
  await guest.press(say.releasePayment);
  expect(guest.words).toContain(say.paymentReleased);
  await guest.press(say.confirmPaid, { paidOn, externalReference: `RG-${paidOn}-${number}` });
  expect(guest.words).toContain(say.paymentPaid);
  await stage.portal.settle();
  expect(stage.letters(fresh.owner, 'paymentPaid', stage.agreementNumber, stage.locale)).toHaveLength(number); // he who only writes hears nothing of money
}

/** Whoever certifies may not release, even with the right to release others’ payments. */
export async function samePersonCannotReleaseWhatTheyCertified(stage: Stage): Promise<void> {
  await stage.at('firstPayment');
  const admin = await stage.as('admin@hsp.example');
  await admin.follow(admin.say.myWork);
  await admin.follow(admin.say.people);
  await admin.follow('Noor Aziz');
  await admin.press(admin.say.giveRole, { role: 'payer' });
  stage.forget(certifier);
  const both = await certifies(stage, 1, instalments.advance);
  expect([both.words.includes(both.say.samePerson), both.offers(both.say.releasePayment)]).toEqual([true, false]);
  const refused = await both.browser.api('POST', `/payments/${both.id}/release`, {});
  expect([refused.status, refused.json.code]).toEqual([422, 'samePerson']);
}

export async function firstInstalmentsArePaid(stage: Stage): Promise<void> {
  await releasesAndRecords(stage, 1, '2027-06-01');
  await stage.at('secondPayment');
  await certifies(stage, 2, instalments.progress);
  await releasesAndRecords(stage, 2, '2028-05-02');
  const owner = await stage.as(fresh.owner);
  await opensTheAgreement(stage, owner);
  for (const text of [owner.say.paid, stage.money(instalments.advance + instalments.progress), stage.money(instalments.final)]) expect(owner.words).toContain(text);
  expect((await owner.type(`/${owner.locale}/payments`)).page.status).toBe(403);
  await lastInstalmentWaits(stage);
}

async function lastInstalmentWaits(stage: Stage): Promise<void> {
  const guest = await stage.as(certifier);
  await opensPayment(stage, guest, 3);
  expect([guest.words.includes(guest.say.waitsForReport), guest.offers(guest.say.certify)]).toEqual([true, false]);
}

const achievements = 'Mediators of both banks met every month; forty-one disputes were settled, three of them over water.';

/** Written by the recipient, returned once with a reason, and accepted. */
export async function reportIsReturnedAndAccepted(stage: Stage): Promise<void> {
  await handsIn(stage, 'reporting', achievements);
  const officer = await stage.as(fresh.officer);
  const { say } = officer;
  await opensReport(stage, officer);
  await officer.press(say.sendReportBack, { reason: 'Please say how many women took part.' });
  expect(officer.words).toContain(say.reportReturned);
  await stage.portal.settle();
  expect([fresh.owner, fresh.editor].map((email) => stage.letters(email, 'reportReturned', stage.agreementNumber, stage.localeOf(email)).length)).toEqual([1, 1]);

  await handsIn(stage, 'reportingAgain', `${achievements} Of the mediators, 58 were women.`);
  await opensReport(stage, officer);
  expect(officer.words).toContain('Of the mediators, 58 were women.');
  await officer.press(say.acceptReport);
  expect(officer.words).toContain(say.reportAccepted);
  await stage.portal.settle();
  expect([fresh.owner, fresh.editor].map((email) => stage.letters(email, 'reportAccepted', stage.agreementNumber, stage.localeOf(email)).length)).toEqual([1, 1]);
}

async function handsIn(stage: Stage, moment: Moment, text: string): Promise<void> {
  await stage.at(moment);
  const editor = await stage.as(fresh.editor); // whoever writes for the organization may
  const { say } = editor;
  await opensTheAgreement(stage, editor);
  await editor.follow(/^(Final report|Rapport final) /);
  if (moment === 'reportingAgain') expect([say.pleaseChange, 'Please say how many women took part.'].filter((one) => !editor.words.includes(one))).toEqual([]);
  await editor.press(say.saveAndSubmitReport, { achievements: text, lessons: 'Meeting on the water itself made it easier to talk.', spent: editor.locale === 'fr' ? '361 234,56 $' : '$361,234.56' });
  expect(editor.words).toContain(say.reportSubmitted);
}

async function opensReport(stage: Stage, staff: Guest): Promise<void> {
  await (await staff.front()).follow(staff.say.myWork);
  await staff.follow(staff.say.reports);
  await staff.follow(stage.agreementNumber);
}

export async function lastInstalmentIsPaid(stage: Stage): Promise<void> {
  await stage.at('lastPayment');
  await certifies(stage, 3, instalments.final);
  await releasesAndRecords(stage, 3, '2028-08-01');
}
