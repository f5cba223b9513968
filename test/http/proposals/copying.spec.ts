import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type FormDefinition, standardForm } from '../../../src/modules/calls/form/index.js';
import { pageProblems } from '../../support/html.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { completeAnswers, draftProposal, openCall, type OpenCall, proposalTraces, submittedProposal, type TestProposal } from '../../support/proposals.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

/** The next call's form: the problem in fewer characters, the plan asked as a yes or no, and no lessons any more. */
const nextForm: FormDefinition = {
  ...standardForm,
  sections: standardForm.sections.map((section) => ({
    ...section,
    questions: section.questions.filter(({ key }) => key !== 'lessons').map((question) => {
      if (question.key === 'problem' && question.kind === 'longText') return { ...question, limit: 20 };
      return question.key === 'context' ? { kind: 'yesNo' as const, key: question.key, code: question.code, required: true, label: question.label } : question;
    }),
  })),
};

describe('answers of an earlier proposal', () => {
  let portal: Portal;
  let world: World;
  let before: OpenCall;
  let call: OpenCall;
  let earlier: TestProposal;
  let owner: Visitor;
  let editor: Visitor;
  let stranger: Visitor;
  let officer: Visitor;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    [before, call] = [await openCall(portal, world), await openCall(portal, world, { form: nextForm })];
    earlier = await submittedProposal(portal, world, before, { state: 'notFunded' });
    [owner, editor, stranger, officer] = await Promise.all(['owner@northbridge.example', 'editor@northbridge.example', 'owner@southgate.example', 'officer@hsp.example'].map((email) => portal.signedIn(email))) as [Visitor, Visitor, Visitor, Visitor];
  });
  afterAll(() => portal.close());

  it('are carried into a draft from its page, and the page says what was carried and what was not, in both languages', async () => {
    const { id } = await draftProposal(portal, world, call, { answers: { summary: 'Ours stays' } });
    const choose = await owner.follow(await owner.get(`/en/proposals/${id}`), 'Copy from an earlier proposal');
    expect([choose.status, await pageProblems(choose)]).toEqual([200, []]);
    const done = await owner.submit(choose, 'Carry the answers over', { fromId: earlier.id });
    expect([done.status, await pageProblems(done), await pageProblems(await owner.get(`/fr/proposals/${id}/copy`))]).toEqual([200, [], []]);
    const [report] = (await owner.api('GET', `/proposals/${id}/copy`)).json.copies;
    const left = Object.fromEntries(report.left.map(({ label, reason }: { label: { en: string }; reason: { en: string } }) => [label.en, reason.en])) as Record<string, string>;
    expect([left['Plain-language summary'], left['Context and conflict analysis'], left['Lessons and coordination with others'], left['Signature: name'], /20/.test(left['The human security problem'] ?? '')])
      .toEqual(['There is an answer here already; it stays.', 'This call asks it in another way.', 'This call does not ask it.', 'Statements and signatures are made anew for each proposal.', true]);
    const { json } = await owner.api('GET', `/proposals/${id}/sections/B`);
    const old = completeAnswers(portal, before);
    expect([json.answers.projectTitle, json.answers.summary, json.proposal.title]).toEqual([old.projectTitle, 'Ours stays', old.projectTitle]);
    const answers = (await portal.source.query<{ key: string; value: unknown }[]>('select question_key as key, value from answers where proposal_id = $1', [id])).map(({ key }) => key);
    expect([answers.includes('budget'), answers.includes('problem'), answers.some((key) => key.startsWith('declare'))]).toEqual([true, false, false]);
    expect((await owner.api('GET', `/proposals/${id}`)).json.requestedCents).toBe(40_000_000);
  });

  it('are carried once, also when two people ask at the same time', async () => {
    const { id } = await draftProposal(portal, world, call);
    const asked = await Promise.all([owner, editor].map((who) => who.api('POST', `/proposals/${id}/copy`, { fromId: earlier.id })));
    expect(asked.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await portal.source.query('select max(version) as version from answers where proposal_id = $1', [id])).toEqual([{ version: 1 }]);
  });

  it('of others are not there, and nobody else carries into a draft', async () => {
    const { id } = await draftProposal(portal, world, call);
    const theirs = await submittedProposal(portal, world, before, { organizationId: world.southgate });
    const traces = await proposalTraces(portal);
    const copy = async (who: Visitor, to: string, fromId: unknown): Promise<number> => (await who.api('POST', `/proposals/${to}/copy`, { fromId })).status;
    expect([await copy(owner, id, theirs.id), await copy(stranger, id, theirs.id), await copy(officer, id, earlier.id), await copy(owner, id, id), await copy(owner, id, null), await copy(owner, earlier.id, id)]).toEqual([404, 404, 404, 422, 422, 409]);
    expect([(await stranger.get(`/en/proposals/${id}/copy`)).status, (await officer.get(`/en/proposals/${earlier.id}/copy`)).status, (await owner.get(`/en/proposals/${id}/copy`)).words.includes(theirs.reference)]).toEqual([404, 404, false]);
    expect(await proposalTraces(portal)).toEqual(traces);
  });
});
