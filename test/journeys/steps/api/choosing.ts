import { expect } from '@jest/globals';
import { standardRubric } from '../../../../src/modules/calls/form/index.js';
import { approved, feedback, sumOf } from '../decisions.js';
import { commentOf, panel } from '../reviews.js';
import { answer, ineligibleNote, question } from '../screening.js';
import { fresh, type Stage } from '../stage.js';
import { anybody, as, at } from './caller.js';

export async function officerScreensTheProposals(stage: Stage): Promise<void> {
  await at(stage, 'screening');
  const officer = await as(stage, fresh.officer);
  const asked = stage.proposal('questioned').id;
  const listed = await officer.get(`/proposals?call=${stage.callId}`);
  expect(listed.proposals.map(({ state }: { state: string }) => state).sort()).toEqual(['submitted', 'submitted', 'submitted', 'submitted', 'withdrawn']);
  await officer.post(`/proposals/${asked}/information-request`, { items: [{ question }], dueAt: '2027-01-25T22:00:00Z' });
  await at(stage, 'answering');
  const editor = await as(stage, 'editor@northbridge.example');
  expect((await editor.get(`/proposals/${asked}`)).information).toMatchObject([{ items: [{ question, answer: null }] }]);
  expect((await editor.post(`/proposals/${asked}/information`, { answers: [{ answer }] })).state).toBe('submitted');
  for (const key of ['chosen', 'questioned', 'reserved']) expect((await officer.post(`/proposals/${stage.proposal(key).id}/eligibility`)).state).toBe('eligible');
  expect((await officer.post(`/proposals/${stage.proposal('duplicate').id}/ineligibility`, { reasonCode: 'duplicate', note: ineligibleNote })).state).toBe('ineligibilityProposed');
  expect((await (await as(stage, 'manager@hsp.example')).post(`/proposals/${stage.proposal('duplicate').id}/ineligibility-confirmation`)).state).toBe('ineligible');
  await at(stage, 'assigning');
  expect((await officer.post(`/calls/${stage.callId}/review-start`)).state).toBe('inReview');
}

interface Assigned {
  id: string;
  reviewer: string;
  key: string;
  name: string;
  score: number;
}

export async function reviewersScoreAndSubmit(stage: Stage): Promise<void> {
  const officer = await as(stage, fresh.officer);
  const { reviewers } = (await officer.get(`/calls/${stage.callId}/assignments?proposal=${stage.proposal('chosen').id}`)) as { reviewers: { id: string; name: string }[] };
  const assign = async (key: string, name: string): Promise<string> =>
    (await officer.post(`/calls/${stage.callId}/assignments`, { proposalId: stage.proposal(key).id, reviewerId: reviewers.find((one) => one.name === name)!.id, dueAt: '2027-02-15T22:00:00Z' })).id;
  const assigned: Assigned[] = [];
  for (const part of panel) assigned.push({ ...part, id: await assign(part.key, part.name) });
  const conflicted = await assign('chosen', 'Tomasz Nowak');

  const tied = await as(stage, 'reviewer4@reviews.example');
  expect((await tied.get(`/reviews/${conflicted}`)).content).toBeNull();
  await tied.post(`/reviews/${conflicted}/conflict`, { kind: 'partner', note: 'I advised the team on its first draft.' });
  const closed = [await tied.refused('GET', `/reviews/${conflicted}`), await tied.refused('POST', `/reviews/${conflicted}/acceptance`, { noConflict: true }), await tied.refused('GET', `/proposals/${stage.proposal('chosen').id}`)];
  expect(closed).toEqual([[404, 'notFound'], [404, 'notFound'], [404, 'notFound']]);

  await at(stage, 'reviewing');
  for (const [place, one] of assigned.entries()) {
    const reviewer = await as(stage, one.reviewer);
    const accepted = await reviewer.post(`/reviews/${one.id}/acceptance`, { noConflict: true });
    expect([accepted.content === null, accepted.others]).toEqual([false, null]);
    const codes = standardRubric.criteria.map(({ code }) => code);
    const done = await reviewer.post(`/reviews/${one.id}/submission`, {
      scores: Object.fromEntries(codes.map((code) => [code, one.score])), comments: Object.fromEntries(codes.map((code) => [code, commentOf(one.name, one.key)])),
      recommendation: one.score >= 3 ? 'fund' : 'doNotFund', confidence: 'high', overallComment: 'For the department.',
    });
    expect([done.state, done.othersCount]).toEqual(['submitted', assigned.slice(0, place).filter(({ key }) => key === one.key).length]);
  }
}

const years = (of: Readonly<Record<number, number>>): Record<string, number> => Object.fromEntries(Object.entries(of).map(([year, cents]) => [year, cents / 100]));
export const passedOver = 'The problem is real, but nothing shows how the activities would change it; look for a partner.';

export async function deciderDecidesInSecret(stage: Stage): Promise<void> {
  await at(stage, 'deciding');
  await (await as(stage, 'manager@hsp.example')).post(`/calls/${stage.callId}/decision-start`);
  const decider = await as(stage, 'decider@hsp.example');
  const { rows } = await decider.get(`/calls/${stage.callId}/ranking`);
  expect(rows.map(({ reference, average }: { reference: string; average: number }) => [reference, average])).toEqual([[stage.proposal('chosen').reference, 87.5], [stage.proposal('reserved').reference, 75], [stage.proposal('questioned').reference, 25]]);
  for (const key of ['chosen', 'reserved'] as const) {
    await decider.post(`/proposals/${stage.proposal(key).id}/decision`, { outcome: 'approved', amount: sumOf(approved[key]) / 100, years: years(approved[key]), reasonCode: 'ranked', feedback: feedback[stage.proposal(key).language] });
  }
  await decider.post(`/proposals/${stage.proposal('questioned').id}/decision`, { outcome: 'declined', reasonCode: 'belowPassMark', feedback: passedOver });
  await stage.portal.settle();
  for (const { email, key } of applicants) {
    const applicant = await as(stage, email);
    const { id } = stage.proposal(key);
    const seen = await applicant.get(`/proposals/${id}`);
    expect([seen.state, seen.links.decision, await applicant.refused('GET', `/proposals/${id}/decision`)]).toEqual(['underReview', false, [404, 'notFound']]);
    const answers = await Promise.all([`/proposals/${id}`, '/proposals', '/home', '/notifications', `/calls/${stage.callId}`].map((path) => applicant.visitor.api('GET', path)));
    expect([String(sumOf(approved.chosen)), feedback.en, feedback.fr, passedOver, 'proposal.approved', 'proposal.declined', '"deciding"'].filter((text) => answers.some((one) => one.text.includes(text)))).toEqual([]);
    expect(lettersAbout(stage, email, key)).toEqual([]);
  }
}

const applicants = [{ email: fresh.owner, key: 'chosen', outcome: 'approved' }, { email: 'owner@northbridge.example', key: 'questioned', outcome: 'declined' }, { email: 'owner@southgate.example', key: 'reserved', outcome: 'approved' }] as const;
const lettersAbout = (stage: Stage, email: string, key: string): unknown[] => stage.letters(email, 'proposalDecided', stage.proposal(key).reference, stage.localeOf(email));

export async function resultsAreReleasedToAllAtOnce(stage: Stage): Promise<void> {
  await at(stage, 'releasing');
  const released = await (await as(stage, 'manager@hsp.example')).post(`/calls/${stage.callId}/release`);
  expect(released).toEqual({ callId: stage.callId, approved: 2, reserve: 0, declined: 1 });
  await stage.portal.settle();
  for (const { email, key, outcome } of applicants) {
    const decision = await (await as(stage, email)).get(`/proposals/${stage.proposal(key).id}/decision`);
    expect([decision.audience, decision.outcome, lettersAbout(stage, email, key).length]).toEqual(['applicant', outcome, 1]);
  }
  expect([lettersAbout(stage, fresh.editor, 'chosen').length, (await anybody(stage).get(`/calls/${stage.callId}`)).state]).toEqual([1, 'released']);
}
