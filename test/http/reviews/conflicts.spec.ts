import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/kernel/ids/ids.js';
import { ConflictCheck } from '../../../src/modules/reviews/conflicts/conflict-check.service.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { insertCall, insertProposal, insertReview, problems, type TestCall, traces } from '../../support/reviews.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

describe('conflicts of interest', () => {
  let portal: Portal;
  let world: World;
  let officer: Visitor;
  let reviewer: Visitor;
  let call: TestCall;
  let proposal: string;
  let review: string;
  let name: string;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    officer = await portal.signedIn('officer@hsp.example');
    reviewer = await portal.signedIn('reviewer1@reviews.example');
    const [row] = await portal.source.query<{ name: string }[]>('select legal_name as name from organizations where id = $1', [world.northbridge]);
    name = row!.name;
  });
  afterAll(() => portal?.close());
  beforeEach(async () => {
    await portal.source.query('delete from reviewer_profiles');
    call = await insertCall(portal, world);
    proposal = await insertProposal(portal, world, call, { state: 'underReview', summary: 'Wexford corridors are mined.' });
    review = await insertReview(portal, world, call, proposal, 'reviewer1@reviews.example', { state: 'accepted' });
  });

  const person = (): string => world.people['reviewer1@reviews.example']!;
  const profile = (employer: string | null, past: unknown[] = []): Promise<unknown> => portal.source.query(
    `insert into reviewer_profiles (id, person_id, state, employer_name, past_employers, created_at, updated_at) values ($1, $2, 'active', $3, $4, now(), now())`, [newId(), person(), employer, JSON.stringify(past)]);
  const check = (): Promise<void> => portal.application.nest.get(ConflictCheck).run({ callId: call.id });
  const conflicts = (): Promise<{ id: string; kind: string; certainty: string; state: string }[]> => portal.source.query('select id, kind, certainty, state from review_conflicts where call_id = $1 order by kind', [call.id]);
  const stateOf = async (): Promise<string> => (await portal.source.query<{ state: string }[]>('select state from review_assignments where id = $1', [review]))[0]!.state;
  const reads = async (): Promise<boolean> => {
    const answers = [await reviewer.api('GET', `/reviews/${review}`), await reviewer.get(`/en/reviews/${review}`), await reviewer.api('GET', `/proposals/${proposal}`)];
    return answers.some((answer) => answer.text.includes('Wexford'));
  };

  it('finds nothing between strangers, and the reviewer reads on', async () => {
    await profile('Harbour Institute', [{ name: 'Quillon College', domain: null, until: 2025 }]);
    await check();
    expect([await conflicts(), await stateOf(), await reads()]).toEqual([[], 'accepted', true]);
  });

  it('sets the review of an employee aside at once, keeps it, and finds it once', async () => {
    await portal.source.query(`insert into review_scores (assignment_id, criterion, score, comment_internal, edited_at) values ($1, 'R1', 3, 'Half typed', now())`, [review]);
    expect(await reads()).toBe(true);
    await profile(name.toUpperCase());
    await Promise.all([check(), check()]);
    expect((await conflicts()).map(({ kind, certainty, state }) => [kind, certainty, state])).toEqual([['coApplication', 'certain', 'open'], ['employer', 'certain', 'open']]);
    expect([await stateOf(), await reads()]).toEqual(['recused', false]);
    const before = await traces(portal);
    expect((await reviewer.api('POST', `/reviews/${review}/scores`, { scores: { R1: 4 } })).status).toBe(404);
    expect((await reviewer.api('POST', `/reviews/${review}/submission`, { scores: { R1: 4 } })).status).toBe(404);
    expect(await traces(portal)).toEqual(before);
    expect(await portal.source.query('select comment_internal from review_scores where assignment_id = $1', [review])).toEqual([{ comment_internal: 'Half typed' }]);
    expect(await portal.source.query(`select count(*) from events where name = 'review.recused' and subject_id = $1`, [review])).toEqual([{ count: 1 }]);
  });

  it('is judged by one of two officers at once; the other reads the first verdict instead of overruling it unseen', async () => {
    await portal.source.query("insert into review_conflicts (id, reviewer_id, proposal_id, call_id, source, kind, certainty, evidence, found_at) values ($1, $2, $3, $4, 'computed', 'partnerOrganization', 'possible', 'Harbour', now())", [newId(), person(), proposal, call.id]);
    const manager = await portal.signedIn('manager@hsp.example');
    const path = `/calls/${call.id}/conflicts`;
    const [first, second] = [await officer.get(`/en${path}`), await manager.get(`/fr${path}`)];
    const cleared = await officer.submit(first, 'Clear the conflict', { reason: 'Another harbour.' });
    expect(cleared.words).toContain('The conflict is cleared.');
    const late = await manager.submit(second, 'Confirmer le conflit', { reason: 'TYPED-VERDICT' });
    expect([late.status, late.words.includes('Une autre personne a tranché ce conflit entre-temps.'), await stateOf()]).toEqual([409, true, 'accepted']);
    const [row] = await conflicts();
    expect(row!.state).toBe('cleared');
    // Both at the same instant: one of them.
    await portal.source.query("update review_conflicts set state = 'open' where id = $1", [row!.id]);
    const both = await Promise.all([officer.api('POST', `${path}/${row!.id}/clearing`, { reason: 'No', seen: 'open' }), manager.api('POST', `${path}/${row!.id}/confirmation`, { reason: 'Yes', seen: 'open' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await officer.api('POST', `${path}/${row!.id}/clearing`, { reason: 'No', seen: 'nonsense' })).status).toBe(422);
    await portal.source.query('delete from review_conflicts');
  });

  it('closes the proposal for a name that is alike, until an officer clears it with a reason', async () => {
    await profile(null, [{ name: `${name} Foundation`, domain: null, until: 2026 }]);
    await check();
    const [found] = await conflicts();
    expect(found).toMatchObject({ kind: 'pastEmployer', certainty: 'possible', state: 'open' });
    expect([await stateOf(), await reads()]).toEqual(['accepted', false]);
    // Found once, also where the organization has no other name to compare: the next night finds nothing new.
    const marks = (): Promise<unknown> => portal.source.query("select k.found_at, (select count(*)::int from events where name = 'conflict.found' and subject_id = k.id) as told from review_conflicts k where k.id = $1", [found!.id]);
    const before = await marks();
    await check();
    expect([await marks(), before]).toEqual([before, [expect.objectContaining({ told: 1 })]]);
    const save = () => reviewer.api('POST', `/reviews/${review}/scores`, { scores: { R1: 4 } });
    expect([(await save()).status, (await save()).json.code]).toEqual([409, 'conflictOpen']);
    const base = `/calls/${call.id}/conflicts`;
    expect((await reviewer.api('GET', base)).status).toBe(403);
    expect((await officer.get(`/en${base}`)).text).toContain('Possible: you decide');
    expect((await officer.get(`/fr${base}`)).text).toContain('à vous de trancher');
    expect(problems(await officer.api('POST', `${base}/${found!.id}/clearing`, {}))).toEqual(['reason reasonRequired']);
    expect((await officer.api('POST', `${base}/${found!.id}/clearing`, { reason: 'Another organization of a similar name.' })).status).toBe(200);
    expect(await reads()).toBe(true);
    await check();
    expect([(await conflicts())[0]!.state, await reads(), (await save()).status]).toEqual(['cleared', true, 200]);
    expect((await officer.api('POST', `${base}/${found!.id}/confirmation`, { reason: 'It is the same after all.' })).json).toMatchObject({ state: 'confirmed' });
    expect([await stateOf(), await reads()]).toEqual(['recused', false]);
  });
});
