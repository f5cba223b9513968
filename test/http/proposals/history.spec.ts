import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pageProblems } from '../../support/html.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { completeAnswers, draftProposal, openCall, type OpenCall, proposalTraces, submittedProposal } from '../../support/proposals.js';
import { insertPerson } from '../../support/reviews.js';
import type { Answer, Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

describe('the history of an answer', () => {
  let portal: Portal;
  let world: World;
  let call: OpenCall;
  let owner: Visitor;
  let editor: Visitor;
  let reader: Visitor;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    call = await openCall(portal, world);
    const readerId = await insertPerson(portal, 'reader@northbridge.example', 'Paul Reader', []);
    await portal.source.query(`insert into organization_members (organization_id, person_id, roles, since) values ($1, $2, '{reader}', now())`, [world.northbridge, readerId]);
    [owner, editor, reader] = await Promise.all(['owner', 'editor', 'reader'].map((name) => portal.signedIn(`${name}@northbridge.example`))) as [Visitor, Visitor, Visitor];
  });
  afterAll(() => portal.close());

  const save = (who: Visitor, id: string, problem: string | null, version: number): Promise<Answer> => who.api('POST', `/proposals/${id}/sections/C`, { answers: { problem }, versions: { problem: version } });
  const history = async (who: Visitor, id: string, query = '', key = 'problem'): Promise<Answer> => who.api('GET', `/proposals/${id}/answers/${key}/versions${query}`);
  /** Two writers, one after the other: each text must stay. */
  const written = async (): Promise<string> => {
    const { id } = await draftProposal(portal, world, call);
    await save(owner, id, 'Two mediators', 0);
    await save(owner, id, 'Two mediators in Bogotá', 1);
    await save(editor, id, 'Three mediators in Bogotá', 2);
    await save(owner, id, 'Nothing', 3);
    return id;
  };

  it('keeps each saved text, shows saves of one person as one, and compares two of them', async () => {
    const id = await written();
    const { json } = await history(reader, id);
    expect(json.saves.map((one: { version: number; editedBy: string; count: number }) => [one.version, one.count])).toEqual([[4, 1], [3, 1], [2, 2]]);
    expect([json.current, json.chosen.version, json.chosen.against, json.mayRestore]).toEqual([4, 4, 3, false]);
    const compared = await history(owner, id, '?version=3&against=2');
    expect(compared.json.chosen.difference.en).toEqual([{ kind: 'removed', text: 'Two' }, { kind: 'added', text: 'Three' }, { kind: 'same', text: ' mediators in Bogotá' }]);
    expect((await history(owner, id, '?every=1')).json.saves.map(({ version }: { version: number }) => version)).toEqual([4, 3, 2, 1]);
    await expect(portal.source.query('delete from answer_versions where proposal_id = $1', [id])).rejects.toThrow();
    await expect(portal.source.query('update answers set value = null where proposal_id = $1', [id])).rejects.toThrow();
  });

  it('is a page that marks changes without colour, and is linked from the section', async () => {
    const id = await written();
    const section = await editor.get(`/fr/proposals/${id}/sections/C`);
    const page = await editor.follow(section, /^Historique de la réponse/);
    expect([page.status, page.heading, await pageProblems(page)]).toEqual([200, 'Historique de la réponse C1', []]);
    const third = await editor.follow(page, /^Version 3/);
    expect([third.page('ins').text(), third.page('del').text()]).toEqual([' [ajouté\u00a0:] Three [fin du changement] ', ' [retiré\u00a0:] Two [fin du changement] ']);
    expect(third.words).toContain('Les mots ajoutés sont soulignés, les mots retirés sont barrés.');
  });

  it('puts an earlier text back as a new version', async () => {
    const id = await written();
    const third = await owner.follow(await owner.get(`/en/proposals/${id}/answers/problem/versions`), /^Version 3/);
    const section = await owner.submit(third, 'Put version 3 back');
    expect([section.status, section.page('[name="answers[problem]"]').text(), section.words.includes('The earlier text is back.')]).toEqual([200, 'Three mediators in Bogotá', true]);
    const { json } = await history(owner, id);
    expect([json.current, json.saves.map(({ version, sameAs }: { version: number; sameAs: number | null }) => [version, sameAs])]).toEqual([5, [[5, 3], [4, null], [3, null], [2, null]]]);
  });

  it('keeps also what the organization’s file had given, once somebody writes over it', async () => {
    const { id } = await draftProposal(portal, world, call);
    const given = (text: string) => portal.source.query(`insert into answers as a (proposal_id, question_key, value, version, edited_by, edited_at) values ($1, 'problem', $2, 0, $3, now())
      on conflict (proposal_id, question_key) do update set value = excluded.value`, [id, JSON.stringify(text), world.people['owner@northbridge.example']]);
    await given('From the file');
    await given('From the file, refreshed');
    await save(editor, id, 'Our own', 0);
    expect((await history(owner, id)).json).toMatchObject({ current: 1, saves: [{ version: 1 }, { version: 0 }], chosen: { version: 1, against: 0 } });
    expect((await history(owner, id, '?version=0')).json.chosen).toMatchObject({ words: { en: 'From the file, refreshed' }, against: null });
  });

  it('of a choice, of countries, of rows and of a budget is told in words', async () => {
    const answers = completeAnswers(portal, call);
    const { id } = await draftProposal(portal, world, call, { answers });
    const before = answers.countries as { country: string; share: number }[];
    await owner.api('POST', `/proposals/${id}/sections/B`, { answers: { countries: [{ country: 'CO', share: 100 }], theme: 'CPR' }, versions: { countries: 1, theme: 1 } });
    const { difference } = (await history(owner, id, '', 'countries')).json.chosen;
    expect(difference.fr.filter(({ kind }: { kind: string }) => kind !== 'removed').map(({ text }: { text: string }) => text).join('')).toBe('Colombie, 100\u00a0%');
    expect(before.length).toBeGreaterThan(0);
    for (const key of ['theme', 'budget', 'partners', 'startOn']) expect([key, (await history(owner, id, '', key)).json.chosen.words.en.length > 2]).toEqual([key, true]);
    expect((await history(owner, id, '', 'budget')).json.chosen.words.fr).toContain('Coût unitaire\u00a0:');
  });

  it('is for members of the organization only, also after the submission', async () => {
    const { id } = await submittedProposal(portal, world, call);
    const [officer, stranger] = await Promise.all(['officer@hsp.example', 'owner@southgate.example'].map((email) => portal.signedIn(email))) as [Visitor, Visitor];
    expect([(await officer.api('GET', `/proposals/${id}`)).status, (await history(officer, id)).status, (await history(stranger, id)).status, (await history(portal.visitor(), id)).status, (await history(owner, id)).status]).toEqual([200, 404, 404, 401, 200]);
    const { id: draft } = await draftProposal(portal, world, call, { answers: { problem: 'Kept' } });
    const before = await proposalTraces(portal);
    const restore = (who: Visitor, proposal: string, body: object): Promise<Answer> => who.api('POST', `/proposals/${proposal}/answers/problem/restoration`, body);
    expect([(await restore(reader, draft, { version: 1, seen: 1 })).status, (await restore(stranger, draft, { version: 1, seen: 1 })).status, (await restore(owner, id, { version: 1, seen: 1 })).status]).toEqual([403, 404, 409]);
    expect([(await restore(owner, draft, { version: 1, seen: 0 })).json.code, (await restore(owner, draft, { version: 7, seen: 1 })).json.code, (await restore(owner, draft, { version: 'x' })).status]).toEqual(['answerChanged', 'invalid', 422]);
    expect((await history(owner, draft, '', 'supportingDocuments')).status + (await history(owner, draft, '?version=9')).status).toBe(808);
    expect(await proposalTraces(portal)).toEqual(before);
  });
});
