import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Portal, startPortal } from '../../support/portal.js';
import { insertCall, insertProposal, insertReview, problems, traces } from '../../support/reviews.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

describe('a score sheet', () => {
  let portal: Portal;
  let world: World;
  let mine: Visitor;
  let id: string;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    mine = await portal.signedIn('reviewer1@reviews.example');
  });
  afterAll(() => portal?.close());
  beforeEach(async () => {
    const call = await insertCall(portal, world);
    id = await insertReview(portal, world, call, await insertProposal(portal, world, call, { state: 'underReview' }), 'reviewer1@reviews.example', { state: 'accepted' });
  });
  const save = (body: Record<string, unknown>) => mine.api('POST', `/reviews/${id}/scores`, body);
  const sheet = async () => (await mine.api('GET', `/reviews/${id}`)).json.sheet as { versions: Record<string, number>; criteria: { code: string; score: number | null; comment: string }[]; overallComment: string | null };

  it('stores what it can: a clash or a text that is too long costs nothing else', async () => {
    await save({ versions: {}, scores: { R1: 3, R2: 3 }, comments: { R1: 'First window' } });
    const answer = await save({ versions: { R1: 0, R2: 1, R3: 0, overall: 0 }, scores: { R2: 2, R3: 1 }, comments: { R1: 'Second window', R3: 'x'.repeat(2001) }, overallComment: 'é'.repeat(4001) });
    expect([answer.status, answer.json.code, problems(answer).sort()]).toEqual([409, 'partsChanged', ['comments.R3 tooLong', 'overallComment tooLong', 'scores.R1 changedMeanwhile']]);
    expect(answer.json.particulars).toEqual({ saved: ['R2'], refused: ['R3', 'overall'], versions: expect.objectContaining({ R1: 1, R2: 2, R3: 0, overall: 0 }), clashes: { R1: { version: 1, stored: { score: 3, comment: 'First window', internal: '' } } } });
    expect((await sheet()).criteria.slice(0, 3).map(({ score, comment }) => [score, comment])).toEqual([[3, 'First window'], [2, ''], [null, '']]);
  });

  it('takes the same text twice for saved, and gives way where the stored one is chosen', async () => {
    await save({ versions: {}, comments: { R1: 'Same' } });
    expect((await save({ versions: { R1: 0 }, comments: { R1: ' Same ' } })).json).toMatchObject({ saved: [], versions: { R1: 1 } });
    expect((await save({ versions: { R1: 'theirs' }, comments: { R1: 'Given up' } })).json.saved).toEqual([]);
    expect((await save({ versions: { R1: 1 }, comments: { R1: 'Chosen' } })).json.versions.R1).toBe(2);
    for (const odd of [-1, 1.5, '2x', null, {}, [], 'NaN']) expect([odd, (await save({ versions: { R1: odd }, comments: { R1: `Odd ${JSON.stringify(odd)}` } })).status]).toEqual([odd, 409]);
  });

  it('shows both texts of the overall view, in the language of the page', async () => {
    const page = await mine.get(`/fr/reviews/${id}`);
    await mine.submit(page, 'Enregistrer l’ébauche', { recommendation: 'fund', confidence: 'low', overallComment: 'Texte gardé' });
    const clash = await mine.submit(page, 'Enregistrer l’ébauche', { recommendation: 'doNotFund', confidence: 'high', overallComment: 'Texte saisi' });
    const both = clash.page('[data-question=overall] .clash').text();
    expect([clash.status, ['Texte gardé', 'Texte saisi', 'Financer', 'Ne pas financer', 'Deux textes pour une même partie'].filter((words) => !both.includes(words))]).toEqual([409, []]);
    const settled = await mine.submit(clash, 'Enregistrer l’ébauche', { 'versions[overall]': 'theirs' });
    expect([settled.status, settled.page('textarea[name=overallComment]').text(), settled.page('input[name=confidence][checked]').attr('value')]).toEqual([200, 'Texte gardé', 'low']);
  });

  it('does not submit over a change of another window, and changes nothing then', async () => {
    await save({ versions: {}, comments: { R1: 'First window' } });
    const before = await traces(portal);
    const refused = await mine.api('POST', `/reviews/${id}/submission`, { versions: { R1: 0 }, scores: { R2: 3 }, comments: { R1: 'Second window' } });
    expect([refused.status, refused.json.particulars.saved, Object.keys(refused.json.particulars.clashes)]).toEqual([409, [], ['R1']]);
    expect(await traces(portal)).toEqual(before);
  });

  it('is saved for nobody but its writer, whoever is signed in in the browser', async () => {
    const other = await save({ _writer: world.people['reviewer2@reviews.example'], versions: {}, scores: { R1: 0 } });
    expect([other.status, other.json.code]).toEqual([403, 'otherWriter']);
    expect((await save({ _writer: world.people['reviewer1@reviews.example'], versions: {}, scores: { R1: 0 } })).status).toBe(200);
  });

  it('leads from criterion to criterion, to the parts it reads and back, and is ready for its script', async () => {
    const { page } = await mine.get(`/en/reviews/${id}`);
    const links = page('main a[href^="#"]').toArray().map((a) => page(a).attr('href')!);
    expect(['#criterion-R1', '#criterion-R9', '#criterion-overall', '#section-B', '#answer-C3', '#score-sheet'].filter((href) => !links.includes(href))).toEqual([]);
    expect(links.filter((href) => page(href).length !== 1)).toEqual([]);
    const form = page(`form[data-autosave="/api/reviews/${id}/scores"]`);
    expect([form.length, form.find('[data-question]').length, form.find('input[type=hidden][name^="versions["]').length]).toEqual([1, 10, 10]);
    expect(JSON.parse(form.find('[data-score-total]').attr('data-score-total')!)).toMatchObject({ R1: 20, R9: 5 });
    expect(form.find('[data-question=R1] .choice__hint').length).toBe(5);
  });
});
