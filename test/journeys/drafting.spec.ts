import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Portal, startPortal } from '../support/portal.js';
import { openCall, type OpenCall } from '../support/proposals.js';
import type { Answer, Visitor } from '../support/visitor.js';
import { seedWorld, type World } from '../support/world.js';

/** Two colleagues write one draft: by links and forms only in one, by JSON in the other telling. */
describe('drafting that loses no words', () => {
  let portal: Portal;
  let world: World;
  let call: OpenCall;
  let owner: Visitor;
  let editor: Visitor;
  let editorName: string;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    call = await openCall(portal, world);
    [owner, editor] = await Promise.all(['owner', 'editor'].map((name) => portal.signedIn(`${name}@northbridge.example`))) as [Visitor, Visitor];
    [{ name: editorName }] = (await portal.source.query<{ name: string }[]>("select name from persons where email = 'editor@northbridge.example'")) as [{ name: string }];
  });
  afterAll(() => portal.close());

  const words = {
    en: { start: 'Start the draft', who: 'Who writes what', save: 'Save who writes what', mine: 'My sections', saveText: 'Save', clash: 'Two texts for one answer', history: /^History of answer C1/, restore: /^Put version 1 back/, comments: /^Comments$/, add: 'Add the comment', resolve: /^Resolve /, open: 'Comments: 1 open', proposals: 'Proposals', all: 'Back to all sections', draft: 'Untitled draft' },
    fr: { start: 'Commencer l’ébauche', who: 'Qui rédige quoi', save: 'Enregistrer la répartition', mine: 'Mes sections', saveText: 'Enregistrer', clash: 'Deux textes pour une réponse', history: /^Historique de la réponse C1/, restore: /^Rétablir la version 1/, comments: /^Commentaires$/, add: 'Ajouter le commentaire', resolve: /^Marquer comme réglé/, open: 'Commentaires : 1 en cours', proposals: 'Propositions', all: 'Retour à toutes les sections', draft: 'Ébauche sans titre' },
  };

  for (const locale of ['en', 'fr'] as const) {
    it(`walks through the pages (${locale})`, async () => {
      const say = words[locale];
      const overview = await owner.submit(await owner.get(`/${locale}/proposals/new?call=${call.id}`), say.start, { organizationId: world.northbridge, language: locale });
      // The owner gives section C to the editor, who is told and finds it.
      const who = await owner.follow(overview, say.who);
      expect((await owner.submit(who, say.save, { 'sections[C]': world.people['editor@northbridge.example'] })).words).toContain(editorName);
      await portal.settle();
      expect(portal.mailbox.to('editor@northbridge.example').length).toBeGreaterThan(0);
      const mine = await editor.follow(await editor.get(`/${locale}/proposals`), say.mine);
      const theirs = await editor.follow(mine, /^C\. /);
      // Both write the same answer: nothing is overwritten unseen.
      const ours = await owner.follow(overview, /^C\. /);
      expect(ours.words).toContain(editorName);
      await editor.submit(theirs, { name: '_go', value: 'stay' }, { 'answers[problem]': 'First text' });
      const clash = await owner.submit(ours, { name: '_go', value: 'stay' }, { 'answers[problem]': 'Second text' });
      expect([clash.status, clash.words.includes(say.clash), clash.words.includes('First text'), clash.words.includes('Second text')]).toEqual([409, true, true, true]);
      const chosen = await owner.submit(clash, { name: '_go', value: 'stay' }, { 'versions[problem]': 1 });
      expect(chosen.page('[name="answers[problem]"]').text()).toBe('Second text');
      // The first text is found in the history, and put back.
      const history = await owner.follow(chosen, say.history);
      expect([history.page('del').text().includes('First'), history.page('ins').text().includes('Second')]).toEqual([true, true]);
      const first = await owner.follow(history, /^Version 1/);
      const restored = await owner.submit(first, say.restore);
      expect(restored.page('[name="answers[problem]"]').text()).toBe('First text');
      // They talk about it, and settle it.
      const commented = await owner.submit(await owner.follow(restored, say.comments), say.add, { body: 'Which figure is right?' });
      expect(commented.page('.thread').length).toBe(1);
      const seen = await editor.follow(await editor.get(new URL(theirs.url).pathname), say.open);
      expect((await editor.submit(seen, say.resolve)).page('.thread').length).toBe(0);
    });
  }

  it('is told as JSON', async () => {
    const must = async (answer: Promise<Answer>, status = 200) => {
      const given = await answer;
      expect([given.url, given.status, given.status === status ? '' : given.text]).toEqual([given.url, status, '']);
      return given.json;
    };
    const { id } = await must(owner.api('POST', '/proposals', { callId: call.id, organizationId: world.northbridge, language: 'en' }), 201);
    await must(owner.api('POST', `/proposals/${id}/assignments`, { sections: { C: world.people['editor@northbridge.example'] } }));
    const { sections } = await must(editor.api('GET', '/my-sections'));
    expect(sections[0]).toMatchObject({ proposal: { id }, section: { key: 'C' }, progress: 'notStarted' });
    await must(editor.api('POST', `/proposals/${id}/sections/C/presence`, {}));
    expect((await must(owner.api('GET', `/proposals/${id}`))).sections[2]).toMatchObject({ key: 'C', givenTo: { name: editorName, me: false }, here: [editorName], openComments: 0 });
    await must(editor.api('POST', `/proposals/${id}/sections/C`, { answers: { problem: 'First text' } }));
    const clash = await must(owner.api('POST', `/proposals/${id}/sections/C`, { answers: { problem: 'Second text' } }), 409);
    expect(clash.particulars.clashes.problem).toMatchObject({ stored: 'First text', version: 1, editedBy: editorName });
    await must(owner.api('POST', `/proposals/${id}/sections/C`, { answers: { problem: 'Second text' }, versions: { problem: 1 } }));
    const history = await must(owner.api('GET', `/proposals/${id}/answers/problem/versions`));
    expect([history.current, history.chosen.difference.en[0]]).toEqual([2, { kind: 'removed', text: 'First' }]);
    expect(await must(owner.api('POST', `/proposals/${id}/answers/problem/restoration`, { version: 1, seen: 2 }))).toEqual({ proposalId: id, section: 'C', question: 'problem', version: 3 });
    const { id: thread } = await must(owner.api('POST', `/proposals/${id}/sections/C/comments`, { question: 'problem', body: 'Which figure is right?' }), 201);
    await must(editor.api('POST', `/proposals/${id}/sections/C/comments/${thread}/replies`, { body: 'The first.' }), 201);
    await must(editor.api('POST', `/proposals/${id}/sections/C/comments/${thread}/resolution`));
    expect((await must(owner.api('GET', `/proposals/${id}/sections/C/comments?show=resolved`))).threads[0]).toMatchObject({ id: thread, resolved: { by: editorName }, comments: [{ body: 'Which figure is right?' }, { body: 'The first.' }] });
  });
});
