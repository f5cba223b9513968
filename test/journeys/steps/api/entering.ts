import { expect } from '@jest/globals';
import { standardForm, standardRubric } from '../../../../src/modules/calls/form/index.js';
import type { Letter } from '../../../../src/platform/mail/mail-transport.js';
import { password } from '../../../support/portal.js';
import { envelope } from '../calls.js';
import { callTitle, fresh, organizationName, type Stage } from '../stage.js';
import { anybody, as, at, forget } from './caller.js';

/** The part of a letter's link that opens one thing once. */
const tokenOf = (letter: Letter | undefined, place: string): string => new RegExp(`/${place}/([\\w-]+)`).exec(letter?.body ?? '')![1]!;

async function registers(stage: Stage, name: string, email: string, locale: 'en' | 'fr'): Promise<void> {
  const newcomer = anybody(stage);
  await newcomer.post('/registration', { name, email, locale, password, agreed: true });
  expect(await newcomer.refused('POST', '/sign-in', { email, password })).toEqual([422, 'signInFailed']); // not before the address is confirmed
  await stage.portal.settle();
  const token = tokenOf(stage.portal.mailbox.to(email).at(-1), 'registration/confirmation');
  await newcomer.post(`/registration/confirmation/${token}`);
}

export async function administratorGivesARole(stage: Stage): Promise<void> {
  await registers(stage, 'Jordan Pelletier', fresh.officer, stage.locale);
  expect(await (await as(stage, fresh.officer)).refused('POST', '/calls')).toEqual([403, 'forbidden']);
  const admin = await as(stage, 'admin@hsp.example');
  const { people } = await admin.get('/people?q=jordan');
  await admin.post(`/people/${people[0].id}/roles`, { role: 'officer' });
  await stage.portal.settle();
  expect(stage.letters(fresh.officer, 'roleGiven', '', stage.locale)).toHaveLength(1);
  forget(stage, fresh.officer);
}

export async function callIsDraftedAndApproved(stage: Stage): Promise<void> {
  const officer = await as(stage, fresh.officer);
  const call = await officer.post('/calls', {
    titleEn: callTitle.en, titleFr: callTitle.fr, summaryEn: 'Projects that settle disputes early.', summaryFr: 'Des projets qui règlent tôt les différends.', purposeEn: 'Fewer disputes turn violent.', purposeFr: 'Moins de différends dégénèrent.',
    themeCodes: ['POC', 'CPR', 'PSO', 'GOV', 'PUB'], recipientKinds: ['CDN_NPO', 'INT_NGO'], opensAt: '2026-12-07T14:00:00Z', closesAt: '2027-01-15T17:00:00Z', graceSeconds: 60, earliestStartOn: '2027-04-01', maximumMonths: 36,
    envelope: Object.entries(envelope).map(([fiscalYear, amount]) => ({ fiscalYear: Number(fiscalYear), amount })), minimum: 50_000, maximum: 500_000, costSharePercent: 5, overheadPercent: 12, stackingPercent: 100, reviewsPerProposal: 2,
    weights: Object.fromEntries(standardRubric.criteria.map(({ code, weight }) => [code, weight])),
  });
  [stage.callId, stage.callReference] = [call.id, call.reference];
  expect(await anybody(stage).refused('GET', `/calls/${stage.callId}`)).toEqual([404, 'notFound']);
  await officer.post(`/calls/${stage.callId}/approval-request`);
  expect(await officer.refused('POST', `/calls/${stage.callId}/approval`)).toEqual([403, 'forbidden']);
  const approved = await (await as(stage, 'decider@hsp.example')).post(`/calls/${stage.callId}/approval`);
  expect([approved.state, approved.staff.money.map((year: { fiscalYear: number; allocatedCents: number }) => [year.fiscalYear, year.allocatedCents])]).toEqual(['scheduled', [[2027, 60_000_000], [2028, 30_000_000]]]);
}

/** Read by a program without an account: the call, and every question of its form. */
export async function callOpensForEverybody(stage: Stage): Promise<void> {
  expect((await anybody(stage).get(`/calls/${stage.callId}`)).acceptsNow).toBe(false);
  await at(stage, 'opens');
  const call = await anybody(stage).get(`/calls/${stage.callId}`);
  expect([call.state, call.acceptsNow, call.staff]).toEqual(['open', true, null]);
  const codes = call.form.sections.flatMap((section: { questions: { code: string }[] }) => section.questions.map(({ code }) => code));
  expect(codes).toEqual(standardForm.sections.flatMap(({ questions }) => questions.map(({ code }) => code)));
  expect((await anybody(stage).get('/calls?state=open')).calls.map(({ id }: { id: string }) => id)).toEqual([stage.callId]);
}

export async function applicantRegistersAnOrganization(stage: Stage): Promise<void> {
  await registers(stage, 'Imani Roy', fresh.owner, stage.locale);
  const owner = await as(stage, fresh.owner);
  const { id } = await owner.post('/organizations', { legalName: organizationName, kind: 'CDN_NPO', businessNumber: '856789123', country: 'CA', province: 'QC', city: 'Gatineau', postalCode: 'J8X 3Y6' });
  await owner.post(`/organizations/${id}/invitations`, { email: fresh.editor, roles: ['editor'] });
  await stage.portal.settle();
  const token = tokenOf(stage.portal.mailbox.to(fresh.editor)[0], 'invitations');
  expect(await owner.refused('POST', `/invitations/${token}/acceptance`)).toEqual([403, expect.any(String)]);
  await registers(stage, 'Luc Bélanger', fresh.editor, stage.other);
  const editor = await as(stage, fresh.editor);
  expect(await editor.post(`/invitations/${token}/acceptance`)).toMatchObject({ organizationId: id });
  expect((await editor.get(`/organizations/${id}`)).members).toHaveLength(2);
}
