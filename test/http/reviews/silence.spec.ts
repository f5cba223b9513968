import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SilentReviewers } from '../../../src/modules/reviews/silence/silent-reviewers.sweep.js';
import { insertPhases, phaseDates } from '../../support/phases.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { insertCall, insertProposal, insertReview, problems, type TestCall } from '../../support/reviews.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const day = 86_400_000;

describe('silent reviewers', () => {
  let portal: Portal;
  let world: World;
  let officer: Visitor;
  let call: TestCall;
  let proposal: string;
  let start: Date;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    officer = await portal.signedIn('officer@hsp.example');
  });
  afterAll(() => portal?.close());
  beforeEach(async () => {
    portal.clock.reset();
    start = portal.clock.now();
    await portal.source.query('delete from silence_rules');
    call = await insertCall(portal, world, { reviewsPerProposal: 1 });
    proposal = await insertProposal(portal, world, call, { state: 'underReview' });
  });

  const rule = (more: Record<string, unknown> = {}) => officer.api('POST', `/calls/${call.id}/phases/silence-rule`, { isOn: true, answerDays: 7, overdueDays: 5, version: 0, ...more });
  const after = (days: number): void => portal.clock.moveTo(new Date(start.getTime() + days * day));
  const sweep = () => portal.application.nest.get(SilentReviewers).sweep(portal.clock.now());
  const events = async (id: string): Promise<string[]> => (await portal.source.query<{ name: string }[]>(`select name from events where subject_id = $1 and name like 'review.%' order by id`, [id])).map(({ name }) => name);
  const reviews = (): Promise<{ id: string; email: string; state: string; replacedBy: string | null }[]> => portal.source.query(
    `select a.id, n.email, a.state, b.email as "replacedBy" from review_assignments a join persons n on n.id = a.reviewer_id left join review_assignments r on r.id = a.replaced_by_id left join persons b on b.id = r.reviewer_id where a.proposal_id = $1 order by a.assigned_at, a.id`, [proposal]);

  it('are reminded once, let go two days later by the rule, and replaced by the best matched reviewer without a conflict', async () => {
    await rule();
    const id = await insertReview(portal, world, call, proposal, 'reviewer1@reviews.example', { state: 'invited' });
    await portal.source.query(`insert into reviewer_skills (person_id, code, level) values ($1, 'POC', 3), ($2, 'POC', 3)`, [world.people['reviewer4@reviews.example'], world.people['reviewer5@reviews.example']]);
    await portal.source.query(`insert into review_conflicts (id, reviewer_id, proposal_id, call_id, source, kind, certainty, found_at) values (gen_random_uuid(), $1, $2, $3, 'computed', 'pastEmployer', 'possible', now())`, [world.people['reviewer4@reviews.example'], proposal, call.id]);
    after(4);
    await sweep();
    expect(await events(id)).toEqual([]);
    after(5.1);
    await sweep();
    await sweep();
    expect(await events(id)).toEqual(['review.silenceWarned']);
    after(7.05); // the rule's seven days are over, the two days after the reminder are not
    await sweep();
    expect((await reviews()).map(({ state }) => state)).toEqual(['invited']);
    after(7.2);
    await sweep();
    expect(await events(id)).toEqual(['review.silenceWarned', 'review.lapsed', 'review.replaced']);
    expect((await reviews()).map(({ email, state, replacedBy }) => [email, state, replacedBy])).toEqual([['reviewer1@reviews.example', 'dismissed', 'reviewer5@reviews.example'], ['reviewer5@reviews.example', 'invited', null]]);
    const [{ reason, actor }] = (await portal.source.query<{ reason: string; actor: string | null }[]>(`select reason, actor_id as actor from events where subject_id = $1 and name = 'review.lapsed'`, [id])) as [{ reason: string; actor: string | null }];
    expect([reason, actor]).toEqual(['Rule of the call: no answer within 7 days / Règle de l’appel\u00a0: aucune réponse en 7 jours', null]);
    await portal.settle();
    const page = await officer.get(`/en/calls/${call.id}/assignments`);
    expect(page.words).toContain('Silent; replaced by');
    expect((await officer.get(`/fr/calls/${call.id}/assignments`)).words).toContain('Sans réponse; remplacement');
    expect((await officer.api('GET', '/notifications')).text).toContain('A silent reviewer of');
    expect((await (await portal.signedIn('reviewer1@reviews.example')).api('GET', '/notifications')).text).toContain('You need not review');
    expect((await (await portal.signedIn('reviewer5@reviews.example')).api('GET', '/notifications')).text).toContain('Will you review proposal');
    expect((await (await portal.signedIn('reviewer1@reviews.example')).api('GET', `/reviews/${id}`)).status).toBe(404);
  });

  it('are handled once by two workers, and again by nobody', async () => {
    await rule();
    const ids = [await insertReview(portal, world, call, proposal, 'reviewer1@reviews.example', { state: 'invited' })];
    after(6);
    await Promise.all([sweep(), sweep()]);
    after(8.1);
    await Promise.all([sweep(), sweep(), sweep()]);
    await sweep();
    expect(await events(ids[0]!)).toEqual(['review.silenceWarned', 'review.lapsed', 'review.replaced']);
    expect(await reviews()).toHaveLength(2);
  });

  it('lose and win nothing when the work is cut in the middle: it is all there or not at all', async () => {
    await rule();
    const id = await insertReview(portal, world, call, proposal, 'reviewer1@reviews.example', { state: 'invited' });
    after(6);
    await sweep();
    after(8.1);
    await portal.source.query(`create function cut() returns trigger language plpgsql as $$ begin raise exception 'cut off'; end $$; create trigger cut before insert on review_assignments for each row execute function cut()`);
    await sweep();
    await portal.source.query('drop trigger cut on review_assignments; drop function cut');
    expect([await events(id), (await reviews()).map(({ state }) => state)]).toEqual([['review.silenceWarned'], ['invited']]);
    await sweep();
    expect((await reviews()).map(({ state }) => state)).toEqual(['dismissed', 'invited']);
  });

  it('are not those who answer, save a draft or submit; past due they are, and whoever saved within 48 hours is not', async () => {
    await rule();
    const mine = await portal.signedIn('reviewer1@reviews.example');
    const id = await insertReview(portal, world, call, proposal, 'reviewer1@reviews.example', { state: 'invited' });
    after(6);
    await sweep();
    await mine.api('POST', `/reviews/${id}/acceptance`, { noConflict: true });
    after(9);
    await sweep();
    expect(await events(id)).toEqual(['review.silenceWarned', 'review.accepted']);
    after(11.5); // due after seven days, five days past it is twelve
    await sweep();
    expect((await events(id)).at(-1)).toBe('review.silenceWarned');
    await mine.api('POST', `/reviews/${id}/scores`, { scores: { R1: 2 } });
    after(13.4);
    await sweep();
    expect([(await reviews()).map(({ state }) => state), (await events(id)).length]).toEqual([['accepted'], 3]);
    after(13.6);
    await sweep();
    after(15.7);
    await sweep();
    expect([await events(id), (await reviews()).map(({ state }) => state)]).toEqual([['review.silenceWarned', 'review.accepted', 'review.silenceWarned', 'review.silenceWarned', 'review.lapsed', 'review.replaced'], ['dismissed', 'invited']]);
    // Their draft stays in the file.
    expect(await portal.source.query('select criterion, score from review_scores where assignment_id = $1', [id])).toEqual([{ criterion: 'R1', score: 2 }]);
  });

  it('are told to the officer when nobody is free', async () => {
    await rule();
    await portal.source.query(`update reviewer_profiles set state = 'paused'`);
    const id = await insertReview(portal, world, call, proposal, 'reviewer1@reviews.example', { state: 'invited' });
    after(6);
    await sweep();
    after(8.1);
    await sweep();
    await portal.source.query(`update reviewer_profiles set state = 'active'`);
    expect([await events(id), (await reviews()).map(({ state, replacedBy }) => [state, replacedBy])]).toEqual([['review.silenceWarned', 'review.lapsed', 'review.notReplaced'], [['dismissed', null]]]);
    await portal.settle();
    expect((await officer.api('GET', '/notifications')).text).toContain('Nobody is free to review');
  });

  it('are nobody where the rule is off; enabling it reminds first, however long the silence was', async () => {
    const id = await insertReview(portal, world, call, proposal, 'reviewer1@reviews.example', { state: 'invited' });
    after(30);
    await sweep();
    expect(await events(id)).toEqual([]);
    await rule();
    await sweep();
    await sweep();
    expect(await events(id)).toEqual(['review.silenceWarned']);
    await rule({ isOn: false, version: 1 });
    after(40);
    await sweep();
    expect(await events(id)).toEqual(['review.silenceWarned']);
  });

  it('leave a replacement with time of its own after scoring has closed', async () => {
    const dates = phaseDates(start, [-1, 7, 8, 20, 21, 22]);
    await insertPhases(portal, world, call, dates);
    await rule();
    await insertReview(portal, world, call, proposal, 'reviewer1@reviews.example', { state: 'invited' });
    after(6);
    await sweep();
    after(8.1);
    await sweep();
    const [, next] = await portal.source.query<{ due: Date; late: Date }[]>('select due_at as due, late_until_at as late from review_assignments where proposal_id = $1 order by assigned_at, id', [proposal]);
    expect([next!.late, next!.due > new Date(start.getTime() + 15 * day)]).toEqual([next!.due, true]);
  });

  it('have their rule set with limits, one of two officers at once, and from the page', async () => {
    expect(problems(await rule({ answerDays: 2, overdueDays: 61 })).sort()).toEqual(['answerDays range', 'overdueDays range']);
    const manager = await portal.signedIn('manager@hsp.example');
    const both = await Promise.all([rule(), manager.api('POST', `/calls/${call.id}/phases/silence-rule`, { isOn: true, answerDays: 9, overdueDays: 5, version: 0 })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const page = await officer.submit(await officer.get(`/fr/calls/${call.id}/phases`), 'Enregistrer la règle', { answerDays: '10' });
    expect([page.status, page.page('[name=answerDays]').attr('value'), page.page('[name=isOn]').attr('checked') !== undefined]).toEqual([200, '10', true]);
    expect((await officer.api('GET', `/calls/${call.id}/phases`)).json.silence).toMatchObject({ answerDays: 10, version: 2 });
  });
});
