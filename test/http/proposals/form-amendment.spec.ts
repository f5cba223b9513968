import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { password, type Portal, startPortal } from '../../support/portal.js';
import { draftProposal, openCall, type OpenCall, submittedProposal } from '../../support/proposals.js';
import type { Answer, Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const day = 86_400_000;
const problemsOf = (answer: Answer): string[] => answer.json.problems.map((p: { field: string; code: string }) => `${p.field} ${p.code}`);
const reason = { reasonEn: 'A question was missing.', reasonFr: 'Il manquait une question.' };

describe('amending the form of an open call', () => {
  let portal: Portal;
  let world: World;
  let call: OpenCall;
  let owner: Visitor;
  let editor: Visitor;
  let officer: Visitor;
  let manager: Visitor;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    [owner, editor, officer, manager] = await Promise.all(['owner@northbridge.example', 'editor@northbridge.example', 'officer@hsp.example', 'manager@hsp.example'].map((email) => portal.signedIn(email))) as [Visitor, Visitor, Visitor, Visitor];
  });
  afterAll(() => portal.close());

  const begin = async (options: Parameters<typeof openCall>[2] = {}): Promise<void> => {
    call = await openCall(portal, world, options);
    expect((await officer.api('POST', `/calls/${call.id}/form/amendment`, {})).status).toBe(200);
  };
  const change = async (body: Record<string, unknown>): Promise<void> => {
    expect((await officer.api('POST', `/calls/${call.id}/form/arrangement`, body)).status).toBe(201);
  };
  const add = async (required: boolean): Promise<string> => {
    const before = new Set(await keys());
    expect((await officer.api('POST', `/calls/${call.id}/form/sections/C/questions/longText`, { code: 'C6', labelEn: 'Local voice', labelFr: 'Voix locale', limit: 500, required })).status).toBe(201);
    return (await keys()).find((key) => !before.has(key))!;
  };
  const keys = async (): Promise<string[]> => (await officer.api('GET', `/calls/${call.id}/form`)).json.sections.flatMap(({ questions }: { questions: { key: string }[] }) => questions.map(({ key }) => key));
  const versions = (): Promise<unknown> => portal.source.query('select number from form_versions where call_id = $1 order by number', [call.id]);
  const formOf = async (id: string): Promise<unknown> => (await portal.source.query<{ number: number }[]>('select v.number from proposals p join form_versions v on v.id = p.form_version_id where p.id = $1', [id]))[0]!.number;
  const answerTo = async (id: string, key: string): Promise<unknown> => (await portal.source.query<{ value: unknown }[]>('select value from answers where proposal_id = $1 and question_key = $2', [id, key]))[0]?.value;

  it('changes nothing for applicants until it is issued, then is the next version, with its reason', async () => {
    await begin();
    const key = await add(false);
    await change({ remove: 'lessons' });
    const draft = await draftProposal(portal, world, call);
    expect([await versions(), (await owner.api('GET', `/proposals/${draft.id}/sections/C`)).json.questions.length]).toEqual([[{ number: 1 }], 5]);
    const review = await manager.get(`/en/calls/${call.id}/form/amendment`);
    expect(review.words).toContain('New question: C6 Local voice');
    const issued = await manager.submit(review, 'Issue the amendment', reason);
    expect([issued.status, issued.words.includes('The amendment is issued')]).toEqual([200, true]);
    expect(await versions()).toEqual([{ number: 1 }, { number: 2 }]);
    expect(await portal.source.query(`select name, reason, particulars from events where subject_id = $1 and name = 'call.amended'`, [call.id]))
      .toEqual([{ name: 'call.amended', reason: 'A question was missing. / Il manquait une question.', particulars: { callId: call.id, formVersion: 2, changes: [`added ${key}`, 'removed lessons'] } }]);
    const page = await (await portal.signedIn('owner@southgate.example')).get(`/en/calls/${call.id}`);
    expect([page.words.includes('Addendum 1 – The application form is amended'), page.words.includes('A question was missing.'), page.words.includes('New question: ')]).toEqual([true, true, true]);
    expect((await manager.get(`/en/calls/${call.id}/form`)).status).toBe(409);
    const begun = await owner.api('POST', '/proposals', { callId: call.id, organizationId: world.northbridge, language: 'en' });
    expect(await formOf(begun.json.id as string)).toBe(2);
  });

  it('tells drafters what changed, carries their answers over and keeps those no longer asked readable', async () => {
    await begin();
    const key = await add(true);
    await change({ remove: 'lessons' });
    const draft = await draftProposal(portal, world, call, { complete: true, answers: { lessons: 'Lessons we had learned.' } });
    await manager.api('POST', `/calls/${call.id}/amendment`, reason);
    await portal.settle();
    expect(portal.mailbox.to('editor@northbridge.example').map(({ subject }) => subject)).toContain(`Le formulaire de l’appel ${call.reference} a changé`);
    const overview = await editor.get(`/en/proposals/${draft.id}`);
    for (const words of ['The form of this call has changed', 'A question was missing.', 'New question: C6 Local voice', 'No longer asked: C5']) expect(overview.words).toContain(words);
    expect((await editor.get(`/fr/proposals/${draft.id}`)).words).toContain('Il manquait une question.');
    const early = await owner.api('POST', `/proposals/${draft.id}/submission`, { name: 'Amara Okafor', agreed: true, password });
    expect([early.status, problemsOf(early)]).toEqual([422, ['form formChanged']]);
    const moved = await editor.submit(overview, 'Move this draft to the new form');
    expect([moved.status, moved.words.includes('Your draft is on the new form.'), moved.words.includes('The form of this call has changed'), moved.words.includes('Lessons we had learned.')]).toEqual([200, true, false, true]);
    expect([await formOf(draft.id), await answerTo(draft.id, 'lessons')]).toEqual([2, 'Lessons we had learned.']);
    const missing = await owner.api('POST', `/proposals/${draft.id}/submission`, { name: 'Amara Okafor', agreed: true, password });
    expect([missing.status, problemsOf(missing)]).toEqual([422, [`answers.${key} required`]]);
    expect((await editor.api('POST', `/proposals/${draft.id}/sections/C`, { answers: { [key]: 'People themselves.' }, versions: {} })).status).toBe(200);
    expect((await owner.api('POST', `/proposals/${draft.id}/submission`, { name: 'Amara Okafor', agreed: true, password })).status).toBe(201);
  });

  it('leaves submitted proposals as they are', async () => {
    await begin();
    const sent = await submittedProposal(portal, world, call);
    await add(true);
    await manager.api('POST', `/calls/${call.id}/amendment`, reason);
    const page = await owner.get(`/en/proposals/${sent.id}`);
    expect([page.status, page.words.includes('The form of this call has changed'), await formOf(sent.id)]).toEqual([200, false, 1]);
    expect([(await owner.api('POST', `/proposals/${sent.id}/form-version`, {})).status, await formOf(sent.id)]).toEqual([409, 1]);
  });

  it('asks for a later deadline when it asks more of applicants and little time is left', async () => {
    await begin({ closesAt: new Date(portal.clock.now().getTime() + 5 * day + 3_600_000) });
    await add(false);
    expect((await manager.api('GET', `/calls/${call.id}/form/amendment`)).json.mustExtend).toBe(false);
    await change({ remove: 'lessons' });
    expect((await officer.api('POST', `/calls/${call.id}/form/questions/summary`, { code: 'B2', labelEn: 'Summary', labelFr: 'Résumé', limit: 100, required: true })).status).toBe(201);
    expect((await manager.api('GET', `/calls/${call.id}/form/amendment`)).json).toMatchObject({ mustExtend: true, daysLeft: 5, daysNeeded: 10 });
    const refused = await manager.submit(await manager.get(`/en/calls/${call.id}/form/amendment`), 'Issue the amendment', reason);
    expect([refused.status, refused.page('#error-summary a').attr('href'), await versions()]).toEqual([422, '#field-closesAt', [{ number: 1 }]]);
    const earlier = await manager.api('POST', `/calls/${call.id}/amendment`, { ...reason, closesAt: new Date(portal.clock.now().getTime() + day).toISOString() });
    expect([earlier.status, problemsOf(earlier)]).toEqual([422, ['closesAt notLater']]);
    const closesAt = new Date(portal.clock.now().getTime() + 11 * day + 3_600_000).toISOString();
    const issued = await manager.api('POST', `/calls/${call.id}/amendment`, { ...reason, closesAt });
    expect([issued.status, issued.json.closesAt, await versions()]).toEqual([200, closesAt, [{ number: 1 }, { number: 2 }]]);
  });

  it('is issued by a manager, once, with a reason in both languages, and only if something differs', async () => {
    await begin();
    expect(problemsOf(await manager.api('POST', `/calls/${call.id}/amendment`, reason))).toEqual([' nothingChanged']);
    await add(false);
    expect(problemsOf(await manager.api('POST', `/calls/${call.id}/amendment`, { reasonEn: 'Why' }))).toEqual(['reasonFr required']);
    expect([(await officer.api('POST', `/calls/${call.id}/amendment`, reason)).status, (await owner.api('POST', `/calls/${call.id}/amendment`, reason)).status]).toEqual([403, 403]);
    const twice = await Promise.all([1, 2].map(() => manager.api('POST', `/calls/${call.id}/amendment`, reason)));
    expect([twice.map(({ status }) => status).sort(), await versions()]).toEqual([[200, 409], [{ number: 1 }, { number: 2 }]]);
  });

  it('is discarded without a trace for applicants', async () => {
    await begin();
    await add(true);
    const review = await officer.get(`/en/calls/${call.id}/form/amendment`);
    const back = await officer.submit(review, 'Discard the amendment');
    expect([back.status, back.words.includes('The amendment is discarded.'), await versions()]).toEqual([200, true, [{ number: 1 }]]);
    expect((await officer.api('GET', `/calls/${call.id}/form/amendment`)).status).toBe(409);
  });

  it('loses no word of a page that was open when its draft moved', async () => {
    await begin();
    await change({ remove: 'lessons' });
    await change({ remove: 'F' });
    const draft = await draftProposal(portal, world, call);
    const [c, f] = [await editor.get(`/en/proposals/${draft.id}/sections/C`), await editor.get(`/en/proposals/${draft.id}/sections/F`)];
    await manager.api('POST', `/calls/${call.id}/amendment`, reason);
    expect((await owner.api('POST', `/proposals/${draft.id}/form-version`, {})).status).toBe(200);
    expect((await editor.submit(c, 'Save', { 'answers[problem]': 'The problem.', 'answers[lessons]': 'Typed before I knew.' })).status).toBe(200);
    expect((await editor.submit(f, 'Save', { 'answers[monitoringPlan]': 'How we watch.' })).status).not.toBe(500);
    expect([await answerTo(draft.id, 'problem'), await answerTo(draft.id, 'lessons'), await answerTo(draft.id, 'monitoringPlan')]).toEqual(['The problem.', 'Typed before I knew.', 'How we watch.']);
    expect((await editor.get(`/en/proposals/${draft.id}`)).words).toContain('Typed before I knew.');
    const foreign = await openCall(portal, world);
    expect((await editor.api('POST', `/proposals/${draft.id}/sections/C`, { answers: { problem: 'x' }, form: foreign.formVersionId })).status).toBe(404);
  });

  it('races with saves and moves: every save is kept, and all drafts end on one form', async () => {
    await begin();
    await change({ remove: 'lessons' });
    const drafts = await Promise.all(Array.from({ length: 3 }, () => draftProposal(portal, world, call)));
    const work = drafts.flatMap(({ id }, index) => ['problem', 'context', 'policyFit', 'lessons'].map((key) =>
      editor.api('POST', `/proposals/${id}/sections/C`, { answers: { [key]: `${key} ${index}` }, versions: {}, form: call.formVersionId })));
    const answers = await Promise.all([...work, manager.api('POST', `/calls/${call.id}/amendment`, reason), ...drafts.map(({ id }) => owner.api('POST', `/proposals/${id}/form-version`, {}))]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    await Promise.all(drafts.map(({ id }) => owner.api('POST', `/proposals/${id}/form-version`, {})));
    for (const [index, { id }] of drafts.entries()) {
      expect([await formOf(id), ...(await Promise.all(['problem', 'context', 'policyFit', 'lessons'].map((key) => answerTo(id, key))))]).toEqual([2, `problem ${index}`, `context ${index}`, `policyFit ${index}`, `lessons ${index}`]);
    }
  });
});
