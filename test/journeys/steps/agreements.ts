import { expect } from '@jest/globals';
import { approved, sumOf } from './decisions.js';
import type { Guest } from './guest.js';
import { fresh, organizationName, type Stage } from './stage.js';

export const total = sumOf(approved.chosen);
/** The holdback of a tenth, rounded up to the cent, is paid at the end. */
export const instalments = { advance: 26_123_456, progress: 10_000_000 - 3_612_346, final: 3_612_346 } as const;

export const agreementTitle = { en: 'Dialogue at the river', fr: 'Dialogue au bord du fleuve' } as const;
const texts = {
  titleEn: agreementTitle.en, titleFr: agreementTitle.fr, publicDescriptionEn: 'Mediators of both banks meet every month.', publicDescriptionFr: 'Les médiateurs des deux rives se rencontrent chaque mois.',
  expectedResultsEn: 'Fewer disputes turn violent.', expectedResultsFr: 'Moins de différends dégénèrent.',
} as const;

/** From the list of agreements to the story's own. */
export async function opensTheAgreement(stage: Stage, guest: Guest): Promise<void> {
  await (await guest.front()).follow(guest.say.myWork);
  await guest.follow(guest.say.agreements);
  await guest.follow(stage.agreementNumber);
  expect(guest.page.heading).toBe(agreementTitle[guest.locale]);
}

/** The officer prepares the agreement from what is known, and writes its texts in both languages. */
export async function officerPreparesTheAgreement(stage: Stage): Promise<void> {
  await stage.at('preparing');
  const officer = await stage.as(fresh.officer);
  const { say } = officer;
  const { reference } = stage.proposal('chosen');
  await officer.follow(say.myWork);
  await officer.follow(say.agreements);
  await officer.press(new RegExp(`^${say.prepareAgreement} ${reference}$`));
  expect(officer.path).toMatch(/\/agreements\/[0-9a-f-]{36}\/edit$/);
  stage.agreementId = officer.id;
  stage.agreementNumber = officer.page.page('.page-heading__caption').text().split(' · ')[0]!.trim();
  await officer.press(say.saveAgreement, texts);
  expect([agreementTitle.en, agreementTitle.fr, texts.publicDescriptionEn, texts.publicDescriptionFr, ...Object.values(instalments).map((cents) => stage.money(cents)), stage.money(total)].filter((text) => !officer.words.includes(text))).toEqual([]);
  // The recipient sees nothing of it before the offer.
  const owner = await stage.as(fresh.owner);
  expect((await owner.type(`/${owner.locale}/agreements/${stage.agreementId}`)).page.status).toBe(404);
}

/** Offered by the manager, signed by the recipient, then for the department: it is in force. */
export async function bothSidesSign(stage: Stage): Promise<void> {
  const manager = await stage.as('manager@hsp.example');
  await opensTheAgreement(stage, manager);
  await manager.press(manager.say.offer);
  expect(manager.words).toContain(manager.say.offered);
  await stage.portal.settle();
  expect([stage.letters(fresh.owner, 'agreementOffered', stage.agreementNumber, stage.locale).length, stage.letters(fresh.editor, 'agreementOffered', stage.agreementNumber, stage.other).length]).toEqual([1, 0]); // he may not sign

  await stage.at('signing');
  const editor = await stage.as(fresh.editor);
  await opensTheAgreement(stage, editor);
  expect(editor.offers(editor.say.sign)).toBe(false);
  const owner = await stage.as(fresh.owner);
  const { say } = owner;
  await opensTheAgreement(stage, owner);
  await owner.follow(say.readAgreement);
  expect([organizationName, stage.money(total)].filter((text) => !owner.words.includes(text))).toEqual([]);
  await opensTheAgreement(stage, owner);
  await owner.press(say.sign, { fullName: 'Imani Roy', agreed: true });
  expect(owner.words).toContain(say.signed);

  const decider = await stage.as('decider@hsp.example');
  await opensTheAgreement(stage, decider);
  await decider.press(decider.say.countersign, { agreed: true });
  expect(decider.status).toBe(decider.say.inForce);
  await stage.portal.settle();
  expect([fresh.owner, fresh.editor].map((email) => stage.letters(email, 'agreementInForce', stage.agreementNumber, stage.localeOf(email)).length)).toEqual([1, 1]);
}

/** The last accounts are settled: everything paid, everything reported, the file closed. */
export async function agreementIsClosedOut(stage: Stage): Promise<void> {
  await stage.at('closeOut');
  const officer = await stage.as(fresh.officer);
  await opensTheAgreement(stage, officer);
  await officer.press(officer.say.startCloseOut);
  expect([officer.status, officer.offers(officer.say.close)]).toEqual([officer.say.inCloseOut, false]);
  const manager = await stage.as('manager@hsp.example');
  await opensTheAgreement(stage, manager);
  await manager.press(manager.say.close);
  expect([manager.words.includes(manager.say.closedAgreement), manager.status]).toEqual([true, manager.say.closedAward]);
  await stage.portal.settle();
  expect([fresh.owner, fresh.editor].map((email) => stage.letters(email, 'agreementClosed', stage.agreementNumber, stage.localeOf(email)).length)).toEqual([1, 1]);
}
