import { expect } from '@jest/globals';
import { standardForm, standardRubric } from '../../../src/modules/calls/form/index.js';
import { callTitle, fresh, type Stage } from './stage.js';

export const envelope = { 2027: 600_000, 2028: 300_000 } as const;

/** The officer writes a call in both languages and asks for its approval. */
export async function officerDraftsACall(stage: Stage): Promise<void> {
  const officer = await stage.as(fresh.officer);
  const { say } = officer;
  await officer.follow(say.calls);
  await officer.follow(say.draftCall);
  await officer.press(say.saveDraft, {
    titleEn: callTitle.en, titleFr: callTitle.fr, summaryEn: 'Projects that settle disputes early.', summaryFr: 'Des projets qui règlent tôt les différends.',
    purposeEn: 'Fewer disputes turn violent.\n\nLocal mediators are trusted and safe.', purposeFr: 'Moins de différends dégénèrent.\n\nLes médiateurs locaux sont respectés et en sécurité.',
    themeCodes: ['POC', 'CPR', 'PSO', 'GOV', 'PUB'], recipientKinds: ['CDN_NPO', 'INT_NGO'], opensAt: '2026-12-07T09:00', closesAt: '2027-01-15T12:00', graceSeconds: 60, earliestStartOn: '2027-04-01', maximumMonths: 36,
    'envelope[0][fiscalYear]': 2027, 'envelope[0][amount]': envelope[2027], 'envelope[1][fiscalYear]': 2028, 'envelope[1][amount]': envelope[2028], minimum: 50_000, maximum: 500_000,
    costSharePercent: 5, overheadPercent: 12, stackingPercent: 100, reviewsPerProposal: 2, ...Object.fromEntries(standardRubric.criteria.map(({ code, weight }) => [`weights[${code}]`, weight])),
  });
  expect([officer.page.heading, officer.words.includes(say.draftSaved)]).toEqual([stage.callTitle, true]);
  stage.callId = officer.id;
  stage.callReference = /HSP-\d{4}-\d+/.exec(officer.words)![0];
  // Nobody outside sees a draft.
  const anybody = stage.guest();
  expect((await anybody.type(`/${stage.locale}/calls/${stage.callId}`)).page.status).toBe(404);
  await officer.press(say.askApproval);
  expect(officer.offers(say.approveCall)).toBe(false);
}

/** The decision maker approves from the letter; the money is allocated, and the call waits for its day. */
export async function deciderApprovesTheCall(stage: Stage): Promise<void> {
  await stage.portal.settle();
  const [letter, ...more] = stage.letters('decider@hsp.example', 'callApprovalRequested', stage.callReference, 'en');
  expect([letter?.to, more]).toEqual(['decider@hsp.example', []]);
  const decider = await stage.as('decider@hsp.example');
  const { say } = decider;
  await decider.follow(say.calls);
  await decider.follow(stage.callTitle);
  await decider.press(say.approveCall);
  expect(decider.words).toContain(say.callApproved);
  expect(decider.status).toBe(say.scheduled);
  for (const dollars of Object.values(envelope)) expect(decider.words).toContain(stage.money(dollars * 100));
  await stage.portal.settle();
  expect([stage.letters(fresh.officer, 'callApproved', stage.callReference, stage.locale).length, stage.letters('manager@hsp.example', 'callApproved', stage.callReference, 'fr').length]).toEqual([1, 1]);
}

/** At its time the call opens by itself, and everybody reads it with its whole form. */
export async function publicReadsTheOpenCall(stage: Stage): Promise<void> {
  const anybody = stage.guest();
  const { say } = anybody;
  await (await anybody.front()).follow(stage.callTitle);
  expect(anybody.offers(say.startProposal)).toBe(false);
  await stage.at('opens');
  await (await anybody.front()).follow(stage.callTitle);
  expect([anybody.status, anybody.offers(say.startProposal)]).toEqual([say.open, true]);
  const asked = standardForm.sections.flatMap(({ questions }) => questions.map(({ code, label }) => `${code} ${label[stage.locale]}`.replace(/\s+/g, ' ')));
  expect(asked.filter((question) => !anybody.words.includes(question))).toEqual([]);
  const criteria = standardRubric.criteria.map(({ label }) => label[stage.locale].replace(/\s+/g, ' '));
  expect(criteria.filter((criterion) => !anybody.words.includes(criterion))).toEqual([]);
}
