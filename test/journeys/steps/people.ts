import { expect } from '@jest/globals';
import type { Locale } from '../../../src/kernel/i18n/text.js';
import { password } from '../../support/portal.js';
import type { Guest } from './guest.js';
import { fresh, organizationName, type Stage } from './stage.js';

/** Fills in the registration that is in front of a guest, and confirms by the letter; afterwards the sign-in page is open. */
async function registers(stage: Stage, guest: Guest, letters: Locale): Promise<void> {
  const { portal } = stage;
  const { say } = guest;
  await guest.press(say.createTheAccount, { name: guest.name, email: guest.email, locale: letters, password, agreed: true });
  expect(guest.path).toBe(`/${guest.locale}/registration/sent`);
  await portal.settle();
  const [letter, ...more] = portal.mailbox.to(guest.email).filter(({ subject }) => subject === (letters === 'en' ? 'Confirm your email address' : 'Confirmez votre adresse courriel'));
  expect([letter?.to, more]).toEqual([guest.email, []]);
  await guest.openLetter(letter!);
  await guest.press(say.confirmAddress);
  expect(guest.words).toContain(say.addressConfirmed);
}

async function signsIn(stage: Stage, guest: Guest): Promise<void> {
  await guest.press(guest.say.signIn, { email: guest.email, password });
  stage.keep(guest);
}

/** A newcomer registers; the administrator makes her a program officer. */
export async function administratorGivesARole(stage: Stage): Promise<void> {
  const newcomer = stage.guest(fresh.officer, 'Jordan Pelletier');
  const { say } = newcomer;
  await (await newcomer.front()).follow(say.createAccount);
  await registers(stage, newcomer, stage.locale);
  await signsIn(stage, newcomer);
  await newcomer.follow(say.calls);
  expect(newcomer.offers(say.draftCall)).toBe(false);

  const admin = await stage.as('admin@hsp.example');
  await admin.follow(say.people);
  await admin.press(say.applyFilters, { q: 'jordan' });
  await admin.follow('Jordan Pelletier');
  await admin.press(say.giveRole, { role: 'officer' });
  expect(admin.words).toContain(say.roleGiven);
  await stage.portal.settle();
  expect(stage.letters(fresh.officer, 'roleGiven', '', stage.locale)).toHaveLength(1);

  stage.forget(fresh.officer); // the new right ends the old session
  const officer = await stage.as(fresh.officer);
  await officer.follow(say.calls);
  expect(officer.offers(say.draftCall)).toBe(true);
}

/** From the call's page a stranger gets an account, an organization and, in the end, the form to start a proposal. */
export async function applicantRegistersAnOrganization(stage: Stage): Promise<void> {
  const { portal } = stage;
  const owner = stage.guest(fresh.owner, 'Imani Roy');
  const { say } = owner;
  await (await owner.front()).follow(say.seeCalls);
  await owner.follow(stage.callTitle);
  await owner.follow(say.startProposal);
  await owner.follow(say.createAccount);
  await registers(stage, owner, stage.locale);
  await signsIn(stage, owner);
  expect(owner.path).toBe(`/${stage.locale}/proposals/new`); // where she was going
  await owner.follow(say.registerOrganization);
  await owner.press(say.registerTheOrganization, {
    legalName: organizationName, kind: 'CDN_NPO', businessNumber: '856789123', country: 'CA', province: 'QC', city: 'Gatineau', postalCode: 'J8X 3Y6', registrationNumber: 'R-77', registrationYear: 2011,
  });
  expect(owner.page.heading).toBe(organizationName);

  await owner.press(say.sendInvitation, { email: fresh.editor, roles: ['editor'] });
  expect(owner.words).toContain(say.invitationOnItsWay);
  await portal.settle();
  const invitations = portal.mailbox.to(fresh.editor);
  expect(invitations.map(({ subject, body }) => [subject, body].map((words) => words.includes(organizationName)))).toEqual([[false, true]]);

  // He reads the other language than the rest of the story.
  const editor = stage.guest(fresh.editor, 'Luc Bélanger', stage.other);
  await editor.openLetter(invitations[0]!);
  expect(editor.words).toContain(fresh.editor);
  await editor.follow(editor.say.createAccount);
  await registers(stage, editor, stage.other);
  await signsIn(stage, editor);
  await editor.press(editor.say.acceptInvitation);
  expect([editor.page.heading, editor.words.includes(editor.say.nowMember)]).toEqual([organizationName, true]);
  await portal.settle();
  expect(stage.letters(fresh.owner, 'memberJoined', '', stage.locale)).toHaveLength(1);
}
