import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pageProblems } from '../../support/html.js';
import { password, type Portal, startPortal } from '../../support/portal.js';
import { draftProposal, openCall, type OpenCall, submittedProposal } from '../../support/proposals.js';
import { insertPerson } from '../../support/reviews.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

describe('writing together', () => {
  let portal: Portal;
  let world: World;
  let call: OpenCall;
  let owner: Visitor;
  let editor: Visitor;
  let reader: Visitor;
  let stranger: Visitor;
  let officer: Visitor;
  let names: Record<'owner' | 'editor', string>;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    call = await openCall(portal, world);
    const readerId = await insertPerson(portal, 'reader@northbridge.example', 'Paul Reader', []);
    await portal.source.query(`insert into organization_members (organization_id, person_id, roles, since) values ($1, $2, '{reader}', now())`, [world.northbridge, readerId]);
    world.people['reader@northbridge.example'] = readerId;
    [owner, editor, reader, stranger, officer] = await Promise.all(['owner@northbridge.example', 'editor@northbridge.example', 'reader@northbridge.example', 'owner@southgate.example', 'officer@hsp.example'].map((email) => portal.signedIn(email))) as [Visitor, Visitor, Visitor, Visitor, Visitor];
    const nameOf = async (email: string): Promise<string> => (await portal.source.query<{ name: string }[]>('select name from persons where email = $1', [email]))[0]!.name;
    names = { owner: await nameOf('owner@northbridge.example'), editor: await nameOf('editor@northbridge.example') };
  });
  afterAll(() => portal.close());
  const person = (name: string): string => world.people[`${name}@northbridge.example`]!;

  describe('gives sections', () => {
    it('to a colleague, who is told once and finds them', async () => {
      const { id, reference } = await draftProposal(portal, world, call);
      const who = await owner.follow(await owner.get(`/en/proposals/${id}`), 'Who writes what');
      expect([who.heading, await pageProblems(who)]).toEqual(['Who writes what', []]);
      const overview = await owner.submit(who, 'Save who writes what', { 'sections[B]': person('editor'), 'sections[C]': person('editor') });
      expect([overview.status, overview.words.split(`Given to ${names.editor}`).length - 1]).toEqual([200, 2]);
      await portal.settle();
      expect(portal.mailbox.to('editor@northbridge.example').map(({ subject }) => subject).filter((subject) => subject.includes(reference)).length).toBe(1);
      const mine = await editor.get('/fr/my-sections');
      expect([mine.heading, await pageProblems(mine), mine.page('tbody tr').length, mine.words.includes('Pas commencée')]).toEqual(['Mes sections', [], 2, true]);
      expect((await editor.follow(mine, /^C\./)).words).toContain('Vous est confiée');
      expect((await reader.get(`/en/proposals/${id}/assignments`)).words).toContain(names.editor);
      expect((await owner.api('GET', '/my-sections')).json.sections).toEqual([]);
    });

    it('without undoing what somebody gave meanwhile', async () => {
      const { id } = await draftProposal(portal, world, call);
      const stale = await owner.get(`/en/proposals/${id}/assignments`);
      await editor.api('POST', `/proposals/${id}/assignments`, { sections: { D: person('editor') } });
      await owner.submit(stale, 'Save who writes what', { 'sections[E]': person('owner') });
      const { json } = await owner.api('GET', `/proposals/${id}/assignments`);
      expect(json.sections.filter((one: { personId: string | null }) => one.personId).map((one: { key: string; name: string }) => [one.key, one.name])).toEqual([['D', names.editor], ['E', names.owner]]);
    });

    it('neither to nor by people who may not write, and never to strangers', async () => {
      const { id } = await draftProposal(portal, world, call);
      const sent = await submittedProposal(portal, world, call);
      const give = async (whose: Visitor, sections: object, proposal = id): Promise<number> => (await whose.api('POST', `/proposals/${proposal}/assignments`, { sections })).status;
      expect([await give(owner, { B: person('reader') }), await give(owner, { B: world.people['owner@southgate.example'] }), await give(owner, { ZZ: person('editor') }), await give(owner, { B: { x: 1 } }), await give(reader, { B: person('editor') }),
        await give(stranger, { B: person('editor') }), await give(officer, { B: person('editor') }), await give(owner, { B: person('editor') }, sent.id)]).toEqual([422, 422, 422, 422, 403, 404, 404, 409]);
      expect(await portal.source.query('select 1 from section_assignments where proposal_id = $1', [id])).toEqual([]);
      expect([(await officer.get(`/en/proposals/${sent.id}/assignments`)).status, (await stranger.get(`/en/proposals/${id}/assignments`)).status]).toEqual([404, 404]);
    });
  });

  describe('shows who is in a section', () => {
    it('from a page view alone, to colleagues, for two minutes', async () => {
      const { id } = await draftProposal(portal, world, call);
      await editor.get(`/en/proposals/${id}/sections/C`);
      const line = `${names.editor} is writing here now`;
      expect((await owner.get(`/en/proposals/${id}/sections/C`)).page('[aria-live] .here').text()).toBe(line);
      expect([(await owner.get(`/en/proposals/${id}/sections/D`)).page('.here').length, (await reader.get(`/en/proposals/${id}`)).words.includes(line), (await editor.get(`/en/proposals/${id}/sections/C`)).words.includes(line)]).toEqual([0, true, false]);
      await portal.source.query("update section_presence set seen_at = seen_at - interval '121 seconds' where proposal_id = $1", [id]);
      expect((await reader.get(`/en/proposals/${id}`)).words).not.toContain(line);
    });

    it('by the script’s signs, until it says that the page is left', async () => {
      const { id } = await draftProposal(portal, world, call);
      const sign = (who: Visitor, body: object = {}) => who.api('POST', `/proposals/${id}/sections/C/presence`, body);
      expect((await sign(editor)).json.here).toEqual([]);
      expect((await sign(owner)).json.here).toEqual([{ name: names.editor }]);
      await sign(editor, { leaving: true });
      expect((await sign(owner)).json.here).toEqual([]);
      expect([(await sign(reader)).status, (await sign(stranger)).status, (await sign(officer)).status, (await owner.api('POST', `/proposals/${id}/sections/ZZ/presence`, {})).status]).toEqual([403, 404, 404, 404]);
      await reader.get(`/en/proposals/${id}/sections/C`);
      expect(await portal.source.query('select person_id from section_presence where proposal_id = $1', [id])).toEqual([{ person_id: person('owner') }]);
    });
  });

  describe('talks in comments', () => {
    const secret = 'Our reserve is only 40,000 dollars';

    it('with replies, resolved and opened again, by plain forms', async () => {
      const { id } = await draftProposal(portal, world, call);
      const comments = await reader.follow(await reader.get(`/en/proposals/${id}/sections/C`), 'Comments');
      expect([comments.heading, await pageProblems(comments)]).toEqual(['Comments on section C', []]);
      const added = await reader.submit(comments, 'Add the comment', { question: 'problem', body: 'Is this figure right?' });
      expect([added.page('.thread').length, added.page('.thread__about').text().includes('C')]).toEqual([1, true]);
      const replied = await owner.submit(await owner.get(`/fr/proposals/${id}/sections/C/comments`), 'Ajouter la réponse', { body: 'Oui, vérifié.' });
      expect([replied.page('.thread__comment').length, replied.words.includes('Oui, vérifié.')]).toEqual([2, true]);
      expect((await owner.get(`/en/proposals/${id}/sections/C`)).words).toContain('Comments: 1 open');
      const resolved = await owner.submit(await owner.get(`/en/proposals/${id}/sections/C/comments`), /^Resolve/);
      expect([resolved.page('.thread').length, resolved.words.includes('The comment is resolved.')]).toEqual([0, true]);
      const reopened = await reader.submit(await reader.follow(resolved, 'Resolved'), /^Reopen/);
      expect(reopened.page('.thread').length).toBe(1);
      const empty = await reader.submit(reopened, 'Add the comment', { body: ' ' });
      expect([empty.status, empty.page('[role=alert] a').attr('href')]).toEqual([422, '#field-body']);
    });

    it('and tells, once each, the person who has the section, those in the thread, and those named', async () => {
      const { id, reference } = await draftProposal(portal, world, call);
      await owner.api('POST', `/proposals/${id}/assignments`, { sections: { C: person('editor') } });
      await portal.settle();
      const told = (name: string): number => portal.mailbox.to(`${name}@northbridge.example`).filter(({ subject }) => /comment/i.test(subject) && subject.includes(reference)).length;
      const before = [told('owner'), told('editor'), told('reader')];
      const { json } = await owner.api('POST', `/proposals/${id}/sections/C/comments`, { body: secret, mentions: [person('editor'), person('reader')] });
      await portal.settle();
      expect(before).toEqual([0, 0, 0]);
      expect([told('owner') - before[0]!, told('reader') - before[2]!]).toEqual([0, 1]);
      await reader.api('POST', `/proposals/${id}/sections/C/comments/${json.id}/replies`, { body: 'Seen' });
      await portal.settle();
      expect([told('owner') - before[0]!, told('reader') - before[2]!]).toEqual([1, 1]);
      const notices = await portal.source.query("select person_id, count(*)::int as n from notifications where template = 'commentWritten' group by 1 order by 2, 1");
      expect(notices.filter((one: { person_id: string }) => one.person_id === person('editor'))).toEqual([{ person_id: person('editor'), n: 2 }]);
      expect(await portal.source.query('select 1 from mails where body like $1 or subject like $1', [`%${secret}%`])).toEqual([]);
    });

    it('which nobody outside the organization ever gets, in no answer, snapshot, event or letter', async () => {
      const { id } = await submittedProposal(portal, world, call);
      const started = await owner.api('POST', `/proposals/${id}/sections/C/comments`, { body: secret, question: 'problem' });
      expect([started.status, (await reader.get(`/en/proposals/${id}/sections/C/comments`)).words.includes(secret)]).toEqual([201, true]);
      const { id: draft } = await draftProposal(portal, world, call, { complete: true });
      await owner.api('POST', `/proposals/${draft}/sections/C/comments`, { body: secret });
      const submitted = await owner.api('POST', `/proposals/${draft}/submission`, { agreed: true, name: names.owner, password });
      expect(submitted.status).toBe(201);
      await portal.settle();
      const staff = await Promise.all(['officer', 'manager', 'decider', 'auditor', 'admin'].map((name) => portal.signedIn(`${name}@hsp.example`)));
      for (const proposal of [id, draft]) {
        for (const who of [...staff, stranger, await portal.signedIn('reviewer1@reviews.example')]) {
          for (const path of ['', '/sections/C', '/check', '/snapshots/1', '/sections/C/comments', '/assignments', '/answers/problem/versions']) {
            for (const locale of ['/en', '/api']) expect([path, (await who.get(`${locale}/proposals/${proposal}${path}`)).text.includes(secret)]).toEqual([path, false]);
          }
          const refused = await who.api('POST', `/proposals/${proposal}/sections/C/comments/${started.json.id}/replies`, { body: 'x' });
          expect(refused.status).toBe(404);
        }
      }
      expect((await officer.api('GET', `/proposals/${id}/sections/C`)).json.team).toBe(null);
      const leaks = ['proposal_snapshots', 'events', 'mails', 'notifications', 'answers'].map((table) => `select '${table}' as at from ${table} t where t::text like $1`).join(' union ');
      expect(await portal.source.query(leaks, [`%${secret}%`])).toEqual([]);
    });

    it('only on questions that are there, to members, and in the right state', async () => {
      const { id } = await draftProposal(portal, world, call);
      const { json: thread } = await owner.api('POST', `/proposals/${id}/sections/C/comments`, { body: 'First' });
      const step = async (who: Visitor, path: string, body: object = {}): Promise<number> => (await who.api('POST', `/proposals/${id}/sections/C/comments${path}`, body)).status;
      expect([await step(owner, '', { body: 'x', question: 'nothing' }), await step(owner, '', { body: 'x', mentions: [world.people['owner@southgate.example']] }), await step(stranger, '', { body: 'x' }), await step(officer, '', { body: 'x' })]).toEqual([422, 422, 404, 404]);
      expect([await step(reader, `/${thread.id}/resolution`), await step(owner, `/${thread.id}/reopening`), await step(owner, `/${thread.id}/resolution`), await step(owner, `/${thread.id}/resolution`), await step(owner, `/${thread.id}/replies`, { body: 'x' }), await step(owner, `/${id}/replies`, { body: 'x' })]).toEqual([403, 409, 200, 409, 409, 404]);
      expect(await portal.source.query('select body from comments c join comment_threads t on t.id = c.thread_id where t.proposal_id = $1', [id])).toEqual([{ body: 'First' }]);
    });
  });
});
