import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pageProblems } from '../../support/html.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { openCall, type OpenCall, proposalTraces, submittedProposal } from '../../support/proposals.js';
import type { Answer, Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const day = 86_400_000;
const pdf = { name: 'letter.pdf', content: '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n', type: 'application/pdf' };

describe('questions about a submitted proposal', () => {
  let portal: Portal;
  let world: World;
  let call: OpenCall;
  let owner: Visitor;
  let editor: Visitor;
  let stranger: Visitor;
  let officer: Visitor;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    call = await openCall(portal, world, { state: 'closed' });
    [owner, editor, stranger, officer] = await Promise.all(['owner@northbridge.example', 'editor@northbridge.example', 'owner@southgate.example', 'officer@hsp.example'].map((email) => portal.signedIn(email))) as [Visitor, Visitor, Visitor, Visitor];
  });
  afterAll(() => portal.close());

  const post = (who: Visitor, id: string, noun: string, body: unknown = {}): Promise<Answer> => who.api('POST', `/proposals/${id}/${noun}`, body);
  const dueIn = (days: number): string => new Date(portal.clock.now().getTime() + days * day).toISOString();
  const fields = ({ json }: Answer): string[] => json.problems.map(({ field }: { field: string }) => field);
  const asked = async (questions = ['Who signs?', 'Who holds the funds?'], days = 5): Promise<string> => {
    const { id } = await submittedProposal(portal, world, call);
    const answer = await post(officer, id, 'information-request', { items: questions.map((question) => ({ question })), dueAt: dueIn(days) });
    expect([answer.status, answer.json.state]).toEqual([200, 'informationRequested']);
    return id;
  };

  it('are asked several at once with a due time, and what is missing is said at its field', async () => {
    const { id } = await submittedProposal(portal, world, call);
    const before = await proposalTraces(portal);
    expect(fields(await post(officer, id, 'information-request', { dueAt: dueIn(5) }))).toEqual(['items.0.question']);
    expect(fields(await post(officer, id, 'information-request', { items: [{ question: 'Who?' }] }))).toEqual(['dueAt']);
    expect(fields(await post(officer, id, 'information-request', { items: [{ question: 'Who?' }], dueAt: portal.clock.now().toISOString() }))).toEqual(['dueAt']);
    expect(fields(await post(officer, id, 'information-request', { items: [{ question: 'x'.repeat(4_001) }], dueAt: dueIn(5) }))).toEqual(['items.0.question']);
    for (const [locale, button] of [['en', 'Ask for information'], ['fr', 'Demander des renseignements']] as const) {
      const bad = await officer.submit(await officer.get(`/${locale}/proposals/${id}`), button, { 'items[0][question]': 'Who signs?', 'items[3][question]': 'And when?', dueAt: '2020-01-01T00:00' });
      expect([bad.status, bad.page('[name="items[0][question]"]').text(), bad.page('details[open] details[open] [name="items[3][question]"]').text(), await pageProblems(bad)]).toEqual([422, 'Who signs?', 'And when?', []]);
    }
    expect(await proposalTraces(portal)).toEqual(before);
    const good = await officer.submit(await officer.get(`/en/proposals/${id}`), 'Ask for information', { 'items[0][question]': 'Who signs?', 'items[3][question]': 'And when?', dueAt: '2030-01-01T12:00' });
    expect([good.status, good.page('.tag').first().text()]).toEqual([200, 'Information requested']);
    expect((await owner.api('GET', `/proposals/${id}`)).json.information[0].items.map(({ question }: { question: string }) => question)).toEqual(['Who signs?', 'And when?']);
  });

  it('are answered at their fields, one by one, and sent once', async () => {
    const id = await asked();
    expect([(await post(stranger, id, 'information', { answers: [{ answer: 'x' }] })).status, (await post(officer, id, 'information', { answers: [{ answer: 'x' }] })).status]).toEqual([404, 403]);
    expect(fields(await post(owner, id, 'information', { answers: [{ answer: 'Maria' }] }))).toEqual(['answers.1.answer']);
    expect(fields(await post(owner, id, 'information', { answers: [{}, {}, { answer: 'x' }] }))).toEqual(['answers.2.answer']);
    const page = await editor.get(`/fr/proposals/${id}`);
    expect([page.page('.tag').first().text(), await pageProblems(page)]).toEqual(['Réponse attendue de votre part', []]);
    const bad = await editor.submit(page, 'Envoyer la réponse', { 'answers[0][answer]': 'Maria Torres' });
    expect([bad.status, bad.page('[name="answers[0][answer]"]').text(), bad.page('.error-summary a, [role=alert] a').length > 0]).toEqual([422, 'Maria Torres', true]);
    const saved = await editor.submit(bad, 'Enregistrer pour plus tard', { 'answers[0][answer]': 'Maria Torres' });
    expect([saved.status, saved.words.includes('Elles ne sont pas encore envoyées') || saved.text.includes('Elles ne sont pas encore envoyées')]).toEqual([200, true]);
    // What is only saved is the organization's own.
    expect((await officer.api('GET', `/proposals/${id}`)).json).toMatchObject({ state: 'informationRequested', information: [{ items: [{ answer: null }, { answer: null }] }] });
    const sent = await owner.submit(await owner.get(`/en/proposals/${id}`), 'Send the answer', { 'answers[1][answer]': 'Our office' });
    expect([sent.status, sent.page('.tag').first().text()]).toEqual([200, 'Submitted']);
    expect((await officer.api('GET', `/proposals/${id}`)).json).toMatchObject({ state: 'submitted', information: [{ items: [{ answer: 'Maria Torres' }, { answer: 'Our office' }] }] });
    expect([(await post(owner, id, 'information', { answers: [{ answer: 'again' }] })).status, (await post(owner, id, 'information/saving', { answers: [{ answer: 'again' }] })).status]).toEqual([409, 409]);
  });

  it('lose no word when two colleagues write at once', async () => {
    const id = await asked();
    const [first, second] = [await owner.get(`/en/proposals/${id}`), await editor.get(`/en/proposals/${id}`)];
    await owner.submit(first, 'Save for later', { 'answers[0][answer]': 'The owner’s words' });
    const clash = await editor.submit(second, 'Save for later', { 'answers[0][answer]': 'The editor’s words' });
    expect([clash.status, clash.page('[name="answers[0][answer]"]').text(), clash.words.includes('The owner’s words')]).toEqual([409, 'The editor’s words', true]);
    expect((await editor.submit(clash, 'Save for later')).page('[name="answers[0][answer]"]').text()).toBe('The editor’s words');
    const both = await Promise.all([owner, editor].map((who) => post(who, id, 'information', { answers: [{ answer: 'A' }, { answer: 'B' }] })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('take files with an answer, which staff get once they are sent and reviewers never do', async () => {
    const id = await asked(['Send the letter, please.']);
    const page = await owner.get(`/en/proposals/${id}`);
    const wrong = await owner.submit(page, 'Save for later', { 'answers[0][answer]': 'Here it is' }, { 'files[0]': { name: 'notes.txt', content: 'text' } });
    expect([wrong.status, wrong.page('[name="answers[0][answer]"]').text()]).toEqual([422, 'Here it is']);
    await owner.submit(page, 'Save for later', { 'answers[0][answer]': 'Here it is' }, { 'files[0]': pdf });
    const [file] = (await owner.api('GET', `/proposals/${id}`)).json.information[0].items[0].files as { id: string; fileName: string }[];
    expect(file?.fileName).toBe('letter.pdf');
    const path = `/en/proposals/${id}/attachments/${file!.id}`;
    expect([(await owner.get(path)).status, (await officer.get(path)).status, (await officer.api('GET', `/proposals/${id}`)).json.information[0].items[0].files]).toEqual([200, 404, []]);
    await owner.submit(await owner.get(`/en/proposals/${id}`), 'Send the answer');
    expect([(await officer.get(path)).status, (await officer.get(`/en/proposals/${id}`)).page(`a[href="${path}"]`).length]).toEqual([200, 1]);
    expect((await owner.api('GET', `/proposals/${id}`)).json.files.filter((one: { id: string }) => one.id === file!.id)).toEqual([]);
  });

  it('remind before they are due, and at the due time the proposal goes on with what there is', async () => {
    const id = await asked(['Who signs?', 'Who holds the funds?'], 4);
    await post(owner, id, 'information/saving', { answers: [{ answer: 'Maria' }] });
    const letters = (subject: RegExp): number => portal.mailbox.to('editor@northbridge.example').filter((letter) => subject.test(letter.subject) && letter.subject.includes(reference)).length;
    const { reference, information: [{ dueAt }] } = (await owner.api('GET', `/proposals/${id}`)).json as { reference: string; information: [{ dueAt: string }] };
    const deadlines = (await owner.api('GET', '/deadlines')).json.deadlines as { kind: string; id: string }[];
    expect(deadlines.some((one) => one.kind === 'information' && one.id === id)).toBe(true);
    const due = new Date(dueAt).getTime();
    portal.clock.moveTo(new Date(due - 3 * day));
    await portal.settle();
    await portal.settle();
    expect(letters(/attendue bientôt|due soon/)).toBe(1);
    portal.clock.moveTo(new Date(due - day));
    await portal.settle();
    expect(letters(/attendue bientôt|due soon/)).toBe(2);
    // The due instant itself is late; what was received before it still counts while the grace lasts.
    portal.clock.moveTo(new Date(due));
    await portal.settle();
    const late = await post(owner, id, 'information', { answers: [{}, { answer: 'Late' }] });
    expect([late.status, late.json.code]).toEqual([409, 'afterDue']);
    portal.clock.moveTo(new Date(due + 61_000));
    await portal.settle();
    const seen = (await officer.api('GET', `/proposals/${id}`)).json;
    expect([seen.state, seen.information[0].items.map(({ answer }: { answer: string | null }) => answer)]).toEqual(['submitted', ['Maria', null]]);
    expect((await officer.get(`/en/proposals/${id}`)).words).toContain('Not answered by the due time');
    expect([letters(/écoulé|has passed/), portal.mailbox.to('officer@hsp.example').filter((letter) => letter.subject.includes(reference)).length]).toEqual([1, 1]);
    expect(((await owner.api('GET', '/deadlines')).json.deadlines as { id: string }[]).some((one) => one.id === id)).toBe(false);
    await portal.settle();
    expect(letters(/écoulé|has passed/)).toBe(1);
  });
});
