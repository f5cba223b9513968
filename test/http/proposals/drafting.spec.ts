import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/kernel/ids/ids.js';
import { pageProblems } from '../../support/html.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { draftProposal, openCall, type OpenCall, proposalTraces, submittedProposal } from '../../support/proposals.js';
import { insertPerson } from '../../support/reviews.js';
import type { Answer, Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const fields = (answer: Answer): string[] => answer.json.problems.map((p: { field: string; code: string }) => `${p.field} ${p.code}`);

describe('drafting', () => {
  let portal: Portal;
  let world: World;
  let call: OpenCall;
  let owner: Visitor;
  let editor: Visitor;
  let reader: Visitor;
  let stranger: Visitor;
  let officer: Visitor;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    call = await openCall(portal, world);
    const readerId = await insertPerson(portal, 'reader@northbridge.example', 'Paul Reader', []);
    await portal.source.query(`insert into organization_members (organization_id, person_id, roles, since) values ($1, $2, '{reader,finance}', now())`, [world.northbridge, readerId]);
    [owner, editor, reader, stranger, officer] = await Promise.all(['owner@northbridge.example', 'editor@northbridge.example', 'reader@northbridge.example', 'owner@southgate.example', 'officer@hsp.example'].map((email) => portal.signedIn(email))) as [Visitor, Visitor, Visitor, Visitor, Visitor];
  });
  afterAll(() => portal.close());

  const save = (who: Visitor, id: string, key: string, answers: Record<string, unknown>, versions: Record<string, unknown> = {}): Promise<Answer> => who.api('POST', `/proposals/${id}/sections/${key}`, { answers, versions });
  const answersOf = async (id: string, key: string): Promise<Record<string, unknown>> => (await owner.api('GET', `/proposals/${id}/sections/${key}`)).json.answers;

  describe('is started', () => {
    it('from a call, for an organization, in a language', async () => {
      const start = await editor.get(`/fr/proposals/new?call=${call.id}`);
      expect([start.status, start.heading, await pageProblems(start)]).toEqual([200, 'Commencer une proposition', []]);
      const overview = await editor.submit(start, 'Commencer l’ébauche', { organizationId: world.northbridge, language: 'fr' });
      expect([overview.status, overview.heading]).toEqual([200, 'Ébauche sans titre']);
      const [row] = await portal.source.query('select reference, state, language, organization_id, form_version_id from proposals order by created_at desc limit 1');
      expect(row).toEqual({ reference: `${call.reference}-0001`, state: 'draft', language: 'fr', organization_id: world.northbridge, form_version_id: call.formVersionId });
      expect(await portal.source.query(`select name, particulars from events where subject_type = 'proposal'`)).toEqual([{ name: 'proposal.started', particulars: { callId: call.id, organizationId: world.northbridge } }]);
    });

    it('again for the same call, with a warning', async () => {
      expect((await owner.get(`/en/proposals/new?call=${call.id}`)).words).toContain('Your organization has a proposal for this call already');
      const answer = await owner.api('POST', '/proposals', { callId: call.id, organizationId: world.northbridge, language: 'en' });
      expect([answer.status, answer.json.reference, answer.json.state]).toEqual([201, `${call.reference}-0002`, 'draft']);
    });

    it('by two people at once, under two references', async () => {
      const started = await Promise.all([owner, editor].map((who) => who.api('POST', '/proposals', { callId: call.id, organizationId: world.northbridge, language: 'en' })));
      expect(started.map(({ status }) => status)).toEqual([201, 201]);
      expect(started.map(({ json }) => json.reference).sort()).toEqual([`${call.reference}-0003`, `${call.reference}-0004`]);
    });

    it('neither for others, nor by readers, nor for a call that is not open or not there', async () => {
      const [closed, secret] = await Promise.all([openCall(portal, world, { state: 'closed' }), openCall(portal, world, { state: 'draft' })]);
      const late = await openCall(portal, world, { closesAt: new Date(portal.clock.now().getTime() - 1) });
      const before = await proposalTraces(portal);
      const start = async (who: Visitor, callId: string, organizationId = world.northbridge): Promise<number> => (await who.api('POST', '/proposals', { callId, organizationId, language: 'en' })).status;
      expect([await start(stranger, call.id), await start(reader, call.id), await start(owner, closed.id), await start(owner, late.id), await start(owner, secret.id), await start(owner, newId()), await start(portal.visitor(), call.id)]).toEqual([404, 403, 409, 409, 404, 404, 401]);
      expect([(await owner.get(`/en/proposals/new?call=${secret.id}`)).status, (await owner.get('/en/proposals/new?call=x')).status, (await owner.get('/en/proposals/new')).status]).toEqual([404, 404, 200]);
      expect((await owner.get(`/en/proposals/new?call=${closed.id}`)).words).toContain('takes no proposals now');
      expect(await proposalTraces(portal)).toEqual(before);
    });

    it('only with both choices, and the page keeps its call', async () => {
      const again = await owner.submit(await owner.get(`/en/proposals/new?call=${call.id}`), 'Start the draft', { organizationId: null });
      expect([again.status, again.page('[role=alert] a').attr('href'), again.page('[name=callId]').attr('value')]).toEqual([422, '#field-organizationId', call.id]);
    });
  });

  describe('a section', () => {
    it('is shown as page and as JSON with every kind of question', async () => {
      const { id } = await draftProposal(portal, world, call, { complete: true });
      for (const { key, title } of call.form.sections) {
        for (const locale of ['en', 'fr'] as const) {
          const page = await owner.get(`/${locale}/proposals/${id}/sections/${key}`);
          expect([key, page.status, page.heading, await pageProblems(page)]).toEqual([key, 200, `${key}. ${title[locale]}`, []]);
        }
      }
      const { json } = await owner.api('GET', `/proposals/${id}/sections/B`);
      expect([json.answers.countries.length > 0, json.versions.projectTitle, json.mayEdit]).toEqual([true, 1, true]);
    });

    it('sent by the page as it was shown changes nothing', async () => {
      const { id } = await draftProposal(portal, world, call, { complete: true });
      const before = await proposalTraces(portal);
      for (const { key } of call.form.sections) {
        for (const locale of ['en', 'fr']) {
          const page = await owner.get(`/${locale}/proposals/${id}/sections/${key}`);
          expect([key, (await owner.submit(page, /Save and continue|Enregistrer et continuer/)).status]).toEqual([key, 200]);
        }
      }
      expect(await proposalTraces(portal)).toEqual(before);
    });

    it('is saved by the page, which goes on to the next one; unticked boxes are empty', async () => {
      const { id } = await draftProposal(portal, world, call, { answers: { subThemes: ['POC-1', 'POC-2'], theme: 'POC' } });
      const next = await owner.submit(await owner.get(`/en/proposals/${id}/sections/B`), 'Save and continue', {
        'answers[projectTitle]': 'Safe roads', 'answers[subThemes]': [], 'answers[countries][0][country]': 'CO', 'answers[countries][0][share]': '100', 'answers[beneficiariesWomen]': '1,200',
      });
      expect([next.heading, next.words.includes('Your answers are saved.')]).toEqual(['C. Rationale', true]);
      expect(await answersOf(id, 'B')).toMatchObject({ projectTitle: 'Safe roads', theme: 'POC', subThemes: null, countries: [{ country: 'CO', share: 100 }], beneficiariesWomen: 1200 });
      const { json } = await owner.api('GET', `/proposals/${id}`);
      expect([json.title, json.countryShares, json.requestedCents]).toEqual(['Safe roads', [{ country: 'CO', share: 100 }], 0]);
    });

    it('repeats title, theme, amount and countries in the row that lists read', async () => {
      const { id } = await draftProposal(portal, world, call);
      const line = { category: '10', description: 'Coordinator', fiscalYear: 2027, quantity: '2', unitCostCents: '1,000.50', sources: { requested: '1500', applicantCash: '501' } };
      expect((await save(owner, id, 'J', { budget: { lines: [line] } })).status).toBe(200);
      expect((await save(owner, id, 'B', { projectTitle: 'Bridges', theme: 'PSO', countries: [{ country: 'ml', share: '60' }, { country: 'NE', share: 40 }] })).status).toBe(200);
      expect(await portal.source.query('select title, theme_code, requested_cents, country_shares from proposals where id = $1', [id])).toEqual([
        { title: 'Bridges', theme_code: 'PSO', requested_cents: 150_000, country_shares: [{ country: 'ML', share: 60 }, { country: 'NE', share: 40 }] }]);
    });

    it('moves the version of an answer on only when it changed', async () => {
      const { id } = await draftProposal(portal, world, call);
      const first = await save(owner, id, 'B', { projectTitle: 'One', summary: 'Same' });
      expect([first.status, first.json.saved, first.json.versions.projectTitle, first.json.versions.theme, first.json.nextSection]).toEqual([200, ['projectTitle', 'summary'], 1, 0, 'C']);
      const second = await save(owner, id, 'B', { projectTitle: 'Two', summary: 'Same' }, { projectTitle: 1, summary: 1 });
      expect([second.json.saved, second.json.versions.projectTitle, second.json.versions.summary]).toEqual([['projectTitle'], 2, 1]);
    });

    it('keeps what a program does not mention, and empties what it says is null', async () => {
      const { id } = await draftProposal(portal, world, call, { answers: { projectTitle: 'Kept', summary: 'Gone' } });
      expect((await save(owner, id, 'B', { summary: null }, { summary: 1 })).json.saved).toEqual(['summary']);
      expect(await answersOf(id, 'B')).toMatchObject({ projectTitle: 'Kept', summary: null });
    });

    it('keeps emoji, right-to-left text and line ends as they were typed', async () => {
      const { id } = await draftProposal(portal, world, call);
      const text = 'مشروع الأمن الإنساني 👩🏽‍🌾\n\nעברית – Zoë ß ǅ 日本語\n<script>alert(1)</script> {{x}} \'"`';
      const page = await owner.submit(await owner.get(`/en/proposals/${id}/sections/B`), /^Save$/, { 'answers[summary]': text.replaceAll('\n', '\r\n'), 'answers[projectTitle]': '🕊️ سلام' });
      expect(page.status).toBe(200);
      expect(await answersOf(id, 'B')).toMatchObject({ summary: text, projectTitle: '🕊️ سلام' });
      expect([page.page('textarea[name="answers[summary]"]').text(), page.page('script:not([src])').length]).toEqual([text, 0]);
      expect((await owner.get(`/en/proposals/${id}/check`)).page('dd .prose').first().text()).toContain('🕊️');
    });

    it('stores a text over its limit and says how much is too much', async () => {
      const { id } = await draftProposal(portal, world, call);
      const long = 'a'.repeat(1_600);
      const page = await owner.submit(await owner.get(`/en/proposals/${id}/sections/B`), /^Save$/, { 'answers[summary]': long });
      expect([page.status, page.words.includes('Shorten this text by 100 characters'), (await answersOf(id, 'B')).summary]).toEqual([200, true, long]);
      const huge = await save(owner, id, 'B', { summary: 'b'.repeat(100_001), projectTitle: 'Short' }, { summary: 1 });
      expect([huge.status, fields(huge), huge.json.particulars.saved]).toEqual([422, ['answers.summary textTooLarge'], ['projectTitle']]);
    });

    it('tells what is wrong with what is there, but what is missing only when asked', async () => {
      const { id } = await draftProposal(portal, world, call, { answers: { startOn: '2020-01-01' } });
      const path = `/proposals/${id}/sections/B`;
      expect((await owner.api('GET', path)).json.problems.map((p: { field: string }) => p.field)).toEqual(['answers.startOn']);
      const asked = await owner.get(`/en${path}?check=1`);
      expect([asked.page('main .notice a').length > 5, asked.page('main .notice a').toArray().every((a) => asked.page(asked.page(a).attr('href')).length === 1)]).toEqual([true, true]);
    });

    it('gives back what cannot be stored at its field, and stores the rest', async () => {
      const { id } = await draftProposal(portal, world, call);
      const page = await owner.get(`/fr/proposals/${id}/sections/B`);
      const again = await owner.submit(page, 'Enregistrer et continuer', { 'answers[projectTitle]': 'Routes sûres', 'answers[startOn]': '2027-02-31', 'answers[beneficiariesMen]': 'beaucoup', 'answers[countries][0][country]': 'CO', 'answers[countries][0][share]': 'la moitié' });
      expect([again.status, await pageProblems(again)]).toEqual([422, []]);
      expect(again.page('[role=alert] a').toArray().map((a) => again.page(a).attr('href'))).toEqual(['#field-answers-countries-0-share', '#field-answers-startOn', '#field-answers-beneficiariesMen']);
      expect([again.page('[name="answers[startOn]"]').val(), again.page('[name="answers[countries][0][share]"]').val(), again.page('[name="answers[countries][0][country]"] [selected]').val(), again.page('[name="answers[projectTitle]"]').val(), again.page('input[name="versions[projectTitle]"]').val()]).toEqual(['2027-02-31', 'la moitié', 'CO', 'Routes sûres', '1']);
      expect(await answersOf(id, 'B')).toMatchObject({ projectTitle: 'Routes sûres', startOn: null, countries: null });
      const good = await owner.submit(again, 'Enregistrer et continuer', { 'answers[startOn]': '2027-03-01', 'answers[countries][0][share]': '100', 'answers[beneficiariesMen]': '' });
      expect([good.heading, (await answersOf(id, 'B')).startOn]).toEqual(['C. Justification', '2027-03-01']);
    });

    it('refuses unknown questions, unknown fields, and files sent as answers; nothing is stored', async () => {
      const { id } = await draftProposal(portal, world, call);
      const before = await proposalTraces(portal);
      expect(fields(await save(owner, id, 'B', { projectTitle: 'X', budget: {}, nothing: 1 }))).toEqual(['answers.budget unknownQuestion', 'answers.nothing unknownQuestion']);
      expect(fields(await save(owner, id, 'I', { supportingDocuments: [newId()] }))).toEqual(['answers.supportingDocuments filesByUpload']);
      expect(fields(await owner.api('POST', `/proposals/${id}/sections/B`, { answers: { projectTitle: 'X' }, state: 'submitted' }))).toEqual(['state unknownField']);
      expect([(await owner.api('POST', `/proposals/${id}/sections/B`, { answers: 'text' })).status, (await owner.api('POST', `/proposals/${id}/sections/B`, { answers: { countries: 'CO', budget: 5 } })).status]).toEqual([422, 422]);
      expect([(await save(owner, id, 'Z', {})).status, (await save(owner, newId(), 'B', {})).status, (await save(owner, 'none', 'B', {})).status]).toEqual([404, 404, 404]);
      expect(await proposalTraces(portal)).toEqual(before);
    });

    it('is written by owners and editors, looked at by readers, and not there for anybody else', async () => {
      const { id } = await draftProposal(portal, world, call);
      const before = await proposalTraces(portal);
      const path = `/proposals/${id}/sections/B`;
      const status = async (answer: Promise<Answer>): Promise<number> => (await answer).status;
      expect([await status(reader.api('GET', path)), await status(stranger.api('GET', path)), await status(officer.api('GET', path)), await status(portal.visitor().api('GET', path)), await status(officer.get(`/en/proposals/${id}`)), await status(stranger.get(`/en/proposals/${id}/check`))]).toEqual([200, 404, 404, 401, 404, 404]);
      expect([await status(save(reader, id, 'B', { projectTitle: 'X' })), await status(save(stranger, id, 'B', { projectTitle: 'X' })), await status(save(officer, id, 'B', { projectTitle: 'X' }))]).toEqual([403, 404, 404]);
      expect(await proposalTraces(portal)).toEqual(before);
      const page = await reader.get(`/en${path}`);
      expect([page.page('main form').length, page.words.includes('cannot be changed by you')]).toEqual([0, true]);
      expect(await status(save(editor, id, 'B', { projectTitle: 'By the editor' }))).toBe(200);
    });

    it('can no longer be changed once the proposal is no draft', async () => {
      const { id } = await submittedProposal(portal, world, call);
      const before = await proposalTraces(portal);
      expect((await save(owner, id, 'B', { projectTitle: 'Too late' }, { projectTitle: 1 })).status).toBe(409);
      expect((await owner.get(`/en/proposals/${id}/sections/B`)).page('main form').length).toBe(0);
      expect(await proposalTraces(portal)).toEqual(before);
    });
  });

  describe('rows', () => {
    it('are added by a button that saves, without a script', async () => {
      const { id } = await draftProposal(portal, world, call);
      let page = await owner.get(`/en/proposals/${id}/sections/B`);
      page = await owner.submit(page, 'Add a country', { 'answers[projectTitle]': 'Kept', 'answers[countries][0][country]': 'CO', 'answers[countries][0][share]': '50' });
      expect([page.heading, page.page('[name="answers[countries][1][country]"]').length, page.page('[name="answers[countries][2][country]"]').length]).toEqual(['B. Project', 1, 0]);
      page = await owner.submit(page, 'Add a country', { 'answers[countries][1][country]': 'PE', 'answers[countries][1][share]': 'half' });
      expect([page.status, page.page('[name="answers[countries][1][share]"]').val(), page.page('[name="answers[countries][2][country]"]').length]).toEqual([422, 'half', 1]);
      page = await owner.submit(page, /^Save$/, { 'answers[countries][1][share]': '50' });
      expect(await answersOf(id, 'B')).toMatchObject({ projectTitle: 'Kept', countries: [{ country: 'CO', share: 50 }, { country: 'PE', share: 50 }] });
    });

    it('go when they are emptied or removed', async () => {
      const { id } = await draftProposal(portal, world, call, { answers: { countries: [{ country: 'CO', share: 20 }, { country: 'PE', share: 30 }, { country: 'EC', share: 50 }] } });
      let page = await owner.submit(await owner.get(`/en/proposals/${id}/sections/B`), /^Save$/, { 'answers[countries][0][country]': '', 'answers[countries][0][share]': '' });
      expect((await answersOf(id, 'B')).countries).toEqual([{ country: 'PE', share: 30 }, { country: 'EC', share: 50 }]);
      page = await owner.submit(page, 'Remove row 2 of Countries', { 'answers[projectTitle]': 'With it' });
      expect([page.heading, await answersOf(id, 'B')]).toMatchObject(['B. Project', { projectTitle: 'With it', countries: [{ country: 'PE', share: 30 }] }]);
    });

    it('of a budget are typed as people type, and added up', async () => {
      const { id } = await draftProposal(portal, world, call);
      const line = 'answers[budget][lines][0]';
      const page = await owner.submit(await owner.get(`/fr/proposals/${id}/sections/J`), 'Ajouter une ligne budgétaire', {
        [`${line}[category]`]: '30', [`${line}[description]`]: 'Vols', [`${line}[fiscalYear]`]: '2027', [`${line}[quantity]`]: '1,5', [`${line}[unitCostCents]`]: '1 000,50 $', [`${line}[sources][requested]`]: '1500,75',
      });
      expect(page.status).toBe(200);
      expect(((await answersOf(id, 'J')).budget as { lines: unknown[] }).lines).toEqual([{ category: '30', description: 'Vols', fiscalYear: 2027, quantity: 1.5, unitCostCents: 100_050, sources: expect.objectContaining({ requested: 150_075 }) }]);
      expect([page.page('[name="answers[budget][lines][1][category]"]').length, page.page('[data-sum=total] [data-cents]').text().replace(/\s/g, ' '), page.page('[data-sum="year:2027"] [data-requested]').text().replace(/\s/g, ' ')]).toEqual([1, '1 500,75 $', '1 500,75 $']);
    });
  });

  describe('two at once', () => {
    const clashing = async (): Promise<{ id: string; page: Answer }> => {
      const { id } = await draftProposal(portal, world, call, { answers: { projectTitle: 'First', summary: 'Old summary' } });
      const page = await owner.get(`/en/proposals/${id}/sections/B`);
      expect((await save(editor, id, 'B', { projectTitle: 'By Étienne' }, { projectTitle: 1 })).status).toBe(200);
      return { id, page: await owner.submit(page, 'Save and continue', { 'answers[projectTitle]': 'By Amara', 'answers[summary]': 'New summary' }) };
    };

    it('overwrite nothing: both texts come back side by side, the other answers are stored', async () => {
      const { id, page } = await clashing();
      expect([page.status, await pageProblems(page)]).toEqual([409, []]);
      expect([page.words.includes('Saved by Étienne Gagnon'), page.page('.clash .prose').toArray().map((one) => page.page(one).text())]).toEqual([true, ['By Étienne', 'By Amara']]);
      expect(page.page('[name="answers[projectTitle]"]').val()).toBe('By Amara');
      expect(await answersOf(id, 'B')).toMatchObject({ projectTitle: 'By Étienne', summary: 'New summary' });
    });

    it('are asked again while nobody chooses', async () => {
      const { id, page } = await clashing();
      const again = await owner.submit(page, 'Save and continue');
      expect([again.status, (await answersOf(id, 'B')).projectTitle]).toEqual([409, 'By Étienne']);
    });

    it('keep the text that is chosen', async () => {
      const mine = await clashing();
      expect((await owner.submit(mine.page, 'Save and continue', { 'versions[projectTitle]': '2' })).status).toBe(200);
      const theirs = await clashing();
      expect((await owner.submit(theirs.page, 'Save and continue', { 'versions[projectTitle]': 'theirs' })).status).toBe(200);
      expect([(await answersOf(mine.id, 'B')).projectTitle, (await answersOf(theirs.id, 'B')).projectTitle]).toEqual(['By Amara', 'By Étienne']);
    });

    it('in the same instant: one is stored, the other one is asked', async () => {
      const { id } = await draftProposal(portal, world, call, { answers: { projectTitle: 'First' } });
      const answers = await Promise.all([save(owner, id, 'B', { projectTitle: 'Amara', summary: 'S' }, { projectTitle: 1 }), save(editor, id, 'B', { projectTitle: 'Étienne', startOn: '2027-05-01' }, { projectTitle: 1 })]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const lost = answers.find(({ status }) => status === 409)!;
      const won = answers.indexOf(lost) === 0 ? 'Étienne' : 'Amara';
      expect([lost.json.code, fields(lost), lost.json.particulars.clashes.projectTitle.stored, lost.json.particulars.clashes.projectTitle.version]).toEqual(['answersChanged', ['answers.projectTitle changedMeanwhile'], won, 2]);
      expect(await answersOf(id, 'B')).toMatchObject({ projectTitle: won, summary: 'S', startOn: '2027-05-01' });
    });
  });

  it('shows a task list with where each section stands', async () => {
    const { id } = await draftProposal(portal, world, call, { answers: { projectTitle: 'Half', monitoringPlan: 'We measure.', startOn: '1999-01-01' } });
    const { json } = await owner.api('GET', `/proposals/${id}`);
    const standing = Object.fromEntries(json.sections.map((one: { key: string; progress: string }) => [one.key, one.progress]));
    expect([standing.A, standing.B, standing.F]).toEqual(['notStarted', 'needsAttention', 'complete']);
    const page = await owner.get(`/fr/proposals/${id}`);
    expect([page.words.includes('1 sur 11'), page.page('.task').length, await pageProblems(page)]).toEqual([true, 11, []]);
    expect(json.members.map((m: { name: string }) => m.name)).toEqual(['Amara Okafor', 'Paul Reader', 'Étienne Gagnon']);
  });
});
