import { expect } from '@jest/globals';
import { agreementTitle, instalments, total } from '../agreements.js';
import { fresh, type Stage } from '../stage.js';
import { anybody, as, at, forget } from './caller.js';

interface Instalment {
  amountCents: number;
  payment: { id: string; state: string } | null;
}
const agreement = (stage: Stage): string => `/agreements/${stage.agreementId}`;

export async function agreementComesIntoForce(stage: Stage): Promise<void> {
  await at(stage, 'preparing');
  const officer = await as(stage, fresh.officer);
  const owner = await as(stage, fresh.owner);
  const manager = await as(stage, 'manager@hsp.example');
  const { waiting } = await officer.get('/agreements');
  expect(waiting.map(({ id }: { id: string }) => id).sort()).toEqual([stage.proposal('chosen').id, stage.proposal('reserved').id].sort());
  const { id, number, version } = await officer.post('/agreements', { proposalId: stage.proposal('chosen').id });
  [stage.agreementId, stage.agreementNumber] = [id, number];
  expect([(await manager.refused('POST', `${agreement(stage)}/offer`))[0], await owner.refused('GET', agreement(stage))]).toEqual([422, [404, 'notFound']]); // a language is missing
  await officer.post(agreement(stage), { version, titleEn: agreementTitle.en, titleFr: agreementTitle.fr, publicDescriptionEn: 'Mediators meet.', publicDescriptionFr: 'Les médiateurs se rencontrent.', expectedResultsEn: 'Fewer disputes.', expectedResultsFr: 'Moins de différends.' });
  await manager.post(`${agreement(stage)}/offer`);
  await at(stage, 'signing');
  expect((await owner.refused('POST', `${agreement(stage)}/recipient-signature`, { fullName: 'Somebody Else', agreed: true }))[0]).toBe(422);
  await owner.post(`${agreement(stage)}/recipient-signature`, { fullName: 'imani roy', agreed: true });
  const signed = await (await as(stage, 'decider@hsp.example')).post(`${agreement(stage)}/department-signature`, { agreed: true });
  await stage.portal.settle();
  expect([signed.state, signed.maximumCents, signed.instalments.map(({ amountCents }: Instalment) => amountCents)]).toEqual(['inForce', total, Object.values(instalments)]);
}

const paymentOf = async (stage: Stage, place: number): Promise<string> => {
  const { instalments: planned } = (await (await as(stage, fresh.officer)).get(agreement(stage))) as { instalments: Instalment[] };
  return planned[place - 1]!.payment!.id;
};

/** Certified by one person, released by another, recorded as paid. */
async function pays(stage: Stage, place: number, paidOn: string): Promise<void> {
  const id = await paymentOf(stage, place);
  await (await as(stage, 'certifier@hsp.example')).post(`/payments/${id}/certification`, { note: 'The terms are met; the evidence is in the file.' });
  expect(await (await as(stage, 'certifier@hsp.example')).refused('POST', `/payments/${id}/release`)).toEqual([422, 'samePerson']);
  const payer = await as(stage, 'payer@hsp.example');
  await payer.post(`/payments/${id}/release`);
  expect((await payer.post(`/payments/${id}/confirmation`, { paidOn, externalReference: `RG-${place}` })).state).toBe('paid');
  await stage.portal.settle();
}

export async function instalmentsArePaid(stage: Stage): Promise<void> {
  const admin = await as(stage, 'admin@hsp.example');
  await admin.post(`/people/${stage.world.people['certifier@hsp.example']}/roles`, { role: 'payer' });
  forget(stage, 'certifier@hsp.example');
  await at(stage, 'firstPayment');
  await pays(stage, 1, '2027-06-01');
  await at(stage, 'secondPayment');
  await pays(stage, 2, '2028-05-02');
  expect(await (await as(stage, 'certifier@hsp.example')).refused('POST', `/payments/${await paymentOf(stage, 3)}/certification`, { note: 'Too early.' })).toEqual([422, 'finalNeedsReport']);
  const { awards } = await anybody(stage).get('/awards');
  expect(await anybody(stage).get(`/awards/${awards[0].id}`)).toMatchObject({ number: stage.agreementNumber, valueCents: total, paidCents: instalments.advance + instalments.progress, status: 'inForce' });
}

export async function reportIsReturnedAndAccepted(stage: Stage): Promise<void> {
  const editor = await as(stage, fresh.editor);
  const officer = await as(stage, fresh.officer);
  const { report } = await editor.get(agreement(stage));
  const path = `/reports/${report.id}`;
  const handIn = async (achievements: string): Promise<void> => {
    const { version } = await editor.get(path);
    await editor.post(path, { version, achievements, lessons: 'Meeting on the water made it easier to talk.', spent: '361234.56' });
    expect((await editor.post(`${path}/submission`)).state).toBe('submitted');
  };
  await at(stage, 'reporting');
  await handIn('Forty-one disputes were settled.');
  expect((await officer.post(`${path}/return`, { reason: 'Please say how many women took part.' })).state).toBe('returned');
  await at(stage, 'reportingAgain');
  await handIn('Forty-one disputes were settled; of the mediators, 58 were women.');
  expect((await officer.post(`${path}/acceptance`)).state).toBe('accepted');
  await stage.portal.settle();
  expect([fresh.owner, fresh.editor].map((email) => stage.letters(email, 'reportAccepted', stage.agreementNumber, stage.localeOf(email)).length)).toEqual([1, 1]);
}

export async function agreementIsPaidUpAndClosed(stage: Stage): Promise<void> {
  await at(stage, 'lastPayment');
  await pays(stage, 3, '2028-08-01');
  await at(stage, 'closeOut');
  await (await as(stage, fresh.officer)).post(`${agreement(stage)}/close-out`);
  expect((await (await as(stage, 'manager@hsp.example')).post(`${agreement(stage)}/closure`)).state).toBe('closed');
  await stage.portal.settle();
}
