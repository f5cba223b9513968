import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/kernel/ids/ids.js';
import { pageProblems } from '../../support/html.js';
import { good, lock, openMeeting, type PanelWorld, panelWorld, settle } from '../../support/panels.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { problems, traces } from '../../support/reviews.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

interface Decision {
  questioned: { name: string; inAverage: boolean; inPanel: boolean; waits: boolean }[];
  mayDecide: boolean;
  obstacles: { code: string }[];
  standing: { average: number };
}

/** Locked minutes do not change; whoever decides is told whose score to take with care (ADR 0047). */
describe('a conflict of interest found after a panel has locked', () => {
  let portal: Portal;
  let world: World;
  let w: PanelWorld;
  let decider: Visitor;
  let meeting: string;
  let proposal: string;
  const feedback = 'The reviewers found the needs well shown and the plan convincing.';
  const approval = (reason: string | null = null): Record<string, unknown> => ({ outcome: 'approved', amount: 50_000, years: { 2026: 50_000 }, reasonCode: 'ranked', reason, feedback });
  const record = (): Promise<unknown> => portal.source.query('select r.sha256, (select json_agg(s order by s.item_id, s.criterion) from panel_scores s) as scores, (select json_agg(i order by i.id) from panel_items i) as items from panel_records r where r.meeting_id = $1', [meeting]);
  const find = async (personId: string, certainty = 'certain'): Promise<string> => {
    const id = newId();
    await portal.source.query("insert into review_conflicts (id, reviewer_id, proposal_id, call_id, source, kind, certainty, evidence, found_at) values ($1, $2, $3, $4, 'computed', 'employer', $5, 'Northbridge', now())", [id, personId, proposal, w.call.id, certainty]);
    return id;
  };
  const decision = async (): Promise<Decision> => (await decider.api('GET', `/proposals/${proposal}/decision`)).json as Decision;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    w = await panelWorld(portal, world);
    const { id, items } = await openMeeting(w);
    meeting = id;
    proposal = w.proposals[0]!;
    for (const [n, item] of items.entries()) await settle(w, id, item.id, 3 - n, n < 2 ? 'recommended' : 'notRecommended');
    await lock(w, id);
    await portal.source.query("update calls set state = 'deciding' where id = $1", [w.call.id]);
    decider = await portal.signedIn('decider@hsp.example');
    await portal.settle();
  });
  afterAll(() => portal?.close());

  it('says nothing while there is none', async () => {
    expect(await decision()).toMatchObject({ questioned: [], mayDecide: true, obstacles: [], standing: { average: 100 } });
  });

  it('stops recommendation and decision until an officer has judged it, and changes nothing of the record', async () => {
    const before = await record();
    await find(world.people['reviewer5@reviews.example']!);
    await find(w.ids.member);
    const marks = await traces(portal);
    for (const [who, noun, body] of [[decider, 'decision', approval('All the same')], [w.officer, 'recommendation', approval('All the same')]] as const) {
      const refused = await who.api('POST', `/proposals/${proposal}/${noun}`, body);
      expect([noun, refused.status, refused.json.code]).toEqual([noun, 409, 'conflictsAreJudged']);
    }
    expect(await traces(portal)).toEqual(marks);
    expect(await record()).toEqual(before);
    const view = await decision();
    expect([view.mayDecide, view.obstacles.map(({ code }) => code), view.standing.average]).toEqual([false, ['conflictsAreJudged'], 100]);
    expect(view.questioned.map(({ inAverage, inPanel, waits }) => [inAverage, inPanel, waits]).sort()).toEqual([[false, true, true], [true, false, true]]);
    for (const [locale, title, waits] of [['en', 'A score comes from a person with a conflict of interest', 'An officer has not judged the conflict yet.'], ['fr', 'Une note provient d’une personne en conflit d’intérêts', 'Aucun agent n’a encore tranché le conflit.']] as const) {
      const page = await decider.get(`/${locale}/proposals/${proposal}/decision`);
      expect([page.words.includes(title), page.words.includes(waits), page.words.includes('Benoît Lavoie'), await pageProblems(page)]).toEqual([true, true, true, []]);
      expect((await decider.get(`/${locale}/calls/${w.call.id}/ranking`)).words).toContain(locale === 'en' ? 'Score in conflict' : 'Note en conflit');
      expect((await w.officer.get(`/${locale}/proposals/${proposal}/decision`)).page(`a[href="/${locale}/calls/${w.call.id}/conflicts"]`).length).toBe(1);
    }
    const ranking = (await decider.api('GET', `/calls/${w.call.id}/ranking`)).json as { rows: { id: string; questioned: boolean }[] };
    expect(ranking.rows.filter(({ questioned }) => questioned).map(({ id }) => id)).toEqual([proposal]);
    // Others of the call are decided as ever.
    expect((await decider.api('POST', `/proposals/${w.proposals[1]}/decision`, approval())).status).toBe(200);
  });

  it('stands among the officer’s work, and confirmed it sets nothing aside but asks for a written reason', async () => {
    const before = await record();
    expect((await w.officer.get('/en/home')).words).toContain('Possible conflicts of interest to judge');
    const { conflicts } = await good<{ conflicts: { id: string; reviewer: string; review: string | null }[] }>(w.officer.api('GET', `/calls/${w.call.id}/conflicts`));
    expect(conflicts.map(({ review }) => review).sort()).toEqual(['submitted', null].sort());
    for (const { id } of conflicts) await good(w.officer.api('POST', `/calls/${w.call.id}/conflicts/${id}/confirmation`, { reason: 'She works there' }));
    await portal.settle();
    expect(await portal.source.query("select state from review_assignments where proposal_id = $1 and reviewer_id = $2", [proposal, world.people['reviewer5@reviews.example']])).toEqual([{ state: 'submitted' }]);
    expect(await record()).toEqual(before);
    expect(await decision()).toMatchObject({ mayDecide: true, obstacles: [], standing: { average: 100 }, questioned: [{ waits: false }, { waits: false }] });
    expect(problems(await decider.api('POST', `/proposals/${proposal}/decision`, approval()))).toEqual(['reason reasonRequired']);
    const french = await decider.get(`/fr/proposals/${proposal}/decision`);
    const form = await decider.submit(french, 'Consigner la décision', { outcome: 'approved', amount: '50 000,00', 'years[2026]': '50 000,00', reasonCode: 'ranked', reason: '', feedback });
    expect([form.status, form.words.includes('Indiquez par écrit pourquoi vous décidez ainsi malgré tout.'), form.page('textarea[name=feedback]').text()]).toEqual([422, true, feedback]);
    expect((await w.officer.api('POST', `/proposals/${proposal}/recommendation`, approval('Two other reviews say the same.'))).status).toBe(200);
  });

  it('stops a recommendation that gave no reason, when it is found on the way', async () => {
    const late = w.proposals[2]!;
    await good(w.officer.api('POST', `/proposals/${late}/recommendation`, { outcome: 'declined', reasonCode: 'belowPassMark', feedback }));
    proposal = late;
    const found = await find(world.people['reviewer6@reviews.example']!);
    const approve = (): ReturnType<Visitor['api']> => decider.api('POST', `/proposals/${late}/recommendation-approval`, {});
    expect((await approve()).json.code).toBe('conflictsAreJudged');
    await good(w.officer.api('POST', `/calls/${w.call.id}/conflicts/${found}/confirmation`, { reason: 'He works there' }));
    expect((await approve()).json.code).toBe('leavesRankingNow');
    await portal.source.query("update review_conflicts set state = 'open' where id = $1", [found]);
    await good(w.officer.api('POST', `/calls/${w.call.id}/conflicts/${found}/clearing`, { reason: 'Another organization' }));
    expect(await decision()).toMatchObject({ questioned: [] });
    expect((await approve()).status).toBe(200);
  });
});
