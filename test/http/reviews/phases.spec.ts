import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { pageProblems } from '../../support/html.js';
import { meetingPlan } from '../../support/panels.js';
import { insertPhases, phaseDates } from '../../support/phases.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { insertCall, insertProposal, insertReview, problems, scoresOf, type TestCall, traces } from '../../support/reviews.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const day = 86_400_000;
const secret = 'SECRET-OF-ANOTHER, long enough to be the reason for a score of any kind.';

describe('the dated phases of a call', () => {
  let portal: Portal;
  let world: World;
  let officer: Visitor;
  let manager: Visitor;
  let mine: Visitor;
  let call: TestCall;
  let now: Date;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    [officer, manager, mine] = (await Promise.all(['officer@hsp.example', 'manager@hsp.example', 'reviewer1@reviews.example'].map((email) => portal.signedIn(email)))) as [Visitor, Visitor, Visitor];
  });
  afterAll(() => portal?.close());
  beforeEach(async () => {
    portal.clock.reset();
    now = portal.clock.now();
    call = await insertCall(portal, world);
  });

  const path = (): string => `/calls/${call.id}/phases`;
  const set = (dates: Record<string, string>, more: Record<string, unknown> = {}, by = officer) => by.api('POST', path(), { ...dates, version: 0, ...more });
  const at = (iso: string, offset = 0): void => portal.clock.moveTo(new Date(new Date(iso).getTime() + offset));

  it('are set from the page that hands out reviews, shown in both zones, and a call without them says so', async () => {
    const assignments = await officer.get(`/en/calls/${call.id}/assignments`);
    const page = await officer.follow(assignments, 'Phases and silent reviewers');
    expect(page.words).toContain('This call has no dated phases yet.');
    expect((await officer.api('GET', path())).json).toMatchObject({ phase: null, version: 0, begun: false, maySet: true, silence: { isOn: false, version: 0 } });
    const saved = await officer.submit(page, 'Save the dates', {
      scoringOpensAt: '2099-03-02T12:00', scoringClosesAt: '2099-03-12T12:00', discussionOpensAt: '2099-03-12T12:00', discussionClosesAt: '2099-03-16T17:00', panelOpensAt: '2099-03-18T09:00', panelClosesAt: '2099-03-19T17:00',
    });
    expect([saved.status, saved.words.includes('Scoring is still to come'), await pageProblems(saved)]).toEqual([200, true, []]);
    // The clocks change on 8 March 2099: wall-clock noon on both sides.
    expect((await officer.api('GET', path())).json.phase.dates.scoring).toEqual({ opensAt: '2099-03-02T17:00:00.000Z', closesAt: '2099-03-12T16:00:00.000Z' });
    const french = await officer.get(`/fr${path()}`);
    expect([french.words.includes('La notation est à venir'), french.words.includes('Notation indépendante')]).toEqual([true, true]);
    await portal.source.query(`update persons set time_zone = 'Asia/Tokyo' where email = 'officer@hsp.example'`);
    const abroad = await portal.signedIn('officer@hsp.example');
    expect((await abroad.get(`/en${path()}`)).words).toContain('(Tokyo: ');
    await portal.source.query(`update persons set time_zone = null where email = 'officer@hsp.example'`);
    expect(await portal.source.query(`select name, reason from events where subject_id = $1`, [call.id])).toEqual([{ name: 'call.phasesSet', reason: null }]);
  });

  it('keep their order, come after the deadline of the call, and are not closed after the fact; what was typed stays', async () => {
    const wrong = async (days: number[]): Promise<string[]> => problems(await set(phaseDates(now, days)));
    expect(await wrong([-20, 5, 5, 9, 10, 12])).toEqual(['scoringOpensAt beforeCallCloses']);
    expect(await wrong([-2, -2, 5, 9, 10, 12])).toEqual(['scoringClosesAt closesFirst']);
    expect(await wrong([-2, 5, 4, 9, 8, 12])).toEqual(['discussionOpensAt phasesOverlap', 'panelOpensAt phasesOverlap']);
    expect(await wrong([-5, -1, 5, 9, 10, 12])).toEqual(['scoringClosesAt closesPast']);
    expect(problems(await officer.api('POST', path(), { version: 0 })).sort()).toEqual(['scoringClosesAt instant', 'scoringOpensAt instant']);
    const page = await officer.submit(await officer.get(`/fr${path()}`), 'Enregistrer les dates', { scoringOpensAt: '2099-03-02T12:00', scoringClosesAt: '2099-03-01T12:00', discussionOpensAt: '', discussionClosesAt: '', panelOpensAt: '', panelClosesAt: '' });
    expect([page.status, page.page('[name=scoringOpensAt]').attr('value'), page.page('.error-summary').length]).toEqual([422, '2099-03-02T12:00', 1]);
    expect(await portal.source.query('select 1 from review_phases where call_id = $1', [call.id])).toEqual([]);
  });

  const without = (name: 'discussion' | 'panel', dates: Record<string, string>): Record<string, string> => ({ ...dates, [`${name}OpensAt`]: '', [`${name}ClosesAt`]: '' });

  it('can leave out the discussion, the panel or both, each dated by itself with its problem at its field and what was typed kept', async () => {
    expect((await set(without('discussion', phaseDates(now)))).json.phase).toMatchObject({ current: 'scoring', next: 'panel', dates: { discussion: null } });
    expect((await set(without('panel', without('discussion', phaseDates(now))), { version: 1 })).json.phase).toMatchObject({ current: 'scoring', next: null, dates: { discussion: null, panel: null } });
    // One more is dated later, by itself.
    expect((await set(without('panel', phaseDates(now)), { version: 2 })).json).toMatchObject({ version: 3, phase: { next: 'discussion', dates: { panel: null } } });
    const wrong = async (dates: Record<string, string>): Promise<string[]> => problems(await set(dates, { version: 3 }));
    const dates = phaseDates(now);
    expect(await wrong({ ...dates, discussionClosesAt: '' })).toEqual(['discussionClosesAt bothOrNeither']);
    expect(await wrong({ ...dates, discussionOpensAt: '', panelClosesAt: '' })).toEqual(['discussionOpensAt bothOrNeither', 'panelClosesAt bothOrNeither']);
    expect(await wrong(without('discussion', phaseDates(now, [-2, 5, 5, 9, 4, 12])))).toEqual(['panelOpensAt phasesOverlap']);
    const page = await officer.submit(await officer.get(`/fr${path()}`), 'Enregistrer les dates', { discussionOpensAt: '2099-04-02T12:00', discussionClosesAt: '' });
    expect([page.status, page.page('[name=discussionOpensAt]').attr('value'), page.page('[name=discussionClosesAt]').attr('aria-invalid'), page.words.includes('Donnez les deux dates de cette étape, ou aucune pour l’omettre.')]).toEqual([422, '2099-04-02T12:00', 'true', true]);
    const shown = await officer.get(`/fr${path()}`);
    expect([shown.words.includes('Omise pour cet appel'), shown.page('[name=panelOpensAt]').attr('value'), await pageProblems(shown)]).toEqual([true, '', []]);
  });

  it('keep a phase that has begun, a discussion in which something was said and the panel of a planned meeting', async () => {
    const begun = phaseDates(now, [-3, -2, -1, 9, 10, 12]);
    await insertPhases(portal, world, call, begun);
    expect(problems(await set(without('discussion', begun), { version: 1 }))).toEqual(['discussionOpensAt phaseBegun']);
    const proposal = await insertProposal(portal, world, call, { state: 'underReview' });
    const officerId = world.people['officer@hsp.example'];
    await portal.source.query("insert into discussion_posts (id, proposal_id, written_by, body, written_at) values (gen_random_uuid(), $1, $2, 'Said', now())", [proposal, officerId]);
    const later = phaseDates(now, [-3, 1, 2, 9, 10, 12]);
    expect((await set(later, { version: 1 })).json.phase.current).toBe('scoring');
    expect(problems(await set(without('discussion', later), { version: 2 }))).toEqual(['discussionOpensAt phaseBegun']);
    const meeting = meetingPlan({ startsAt: new Date(now.getTime() + 11 * day).toISOString() });
    expect((await officer.api('POST', `/calls/${call.id}/panels`, meeting)).status).toBe(201);
    expect(problems(await set(without('panel', later), { version: 2 }))).toEqual(['panelOpensAt meetingPlanned']);
    const [planned] = await portal.source.query<{ id: string }[]>('select id from panel_meetings where call_id = $1', [call.id]);
    expect((await officer.api('POST', `/panels/${planned!.id}/cancellation`, { reason: 'No panel is needed.' })).status).toBe(200);
    expect((await set(without('panel', later), { version: 2 })).json.phase.dates.panel).toBeNull();
    expect(problems(await officer.api('POST', `/calls/${call.id}/panels`, meeting))).toEqual(['startsAt noPanelPhase']);
  });

  it('are set by one of two officers at once; the other is shown what was saved', async () => {
    const answers = await Promise.all([set(phaseDates(now)), set(phaseDates(now, [-1, 6, 6, 9, 10, 12]), {}, manager)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await set(phaseDates(now, [-1, 7, 7, 9, 10, 12]), { version: 1 })).json.version).toBe(2);
    const page = await officer.get(`/en${path()}`);
    await set(phaseDates(now, [-1, 8, 8, 9, 10, 12]), { version: 2 }, manager);
    const stale = await officer.submit(page, 'Save the dates', { panelClosesAt: '2099-03-19T17:00' });
    expect([stale.status, stale.page('[name=panelClosesAt]').attr('value'), stale.page('[name=version]').first().attr('value')]).toEqual([409, '2099-03-19T17:00', '3']);
  });

  it('need a reason once reviewers were asked, who are then told; due dates follow the end of scoring', async () => {
    await insertPhases(portal, world, call, phaseDates(now));
    const proposal = await insertProposal(portal, world, call, { state: 'underReview' });
    const id = await insertReview(portal, world, call, proposal, 'reviewer1@reviews.example', { state: 'accepted' });
    const next = phaseDates(now, [-2, 6, 6, 9, 10, 12]);
    const before = await traces(portal);
    expect(problems(await set(next, { version: 1 }))).toEqual(['reason reasonRequired']);
    expect(await traces(portal)).toEqual(before);
    expect((await set(next, { version: 1, reason: 'A holiday lies in between.' })).status).toBe(200);
    expect(await portal.source.query(`select name, reason, particulars -> 'dueDatesMoved' as moved from events where subject_id = $1`, [call.id])).toEqual([{ name: 'call.phasesMoved', reason: 'A holiday lies in between.', moved: 1 }]);
    expect(await portal.source.query('select due_at from review_assignments where id = $1', [id])).toEqual([{ due_at: new Date(next.scoringClosesAt!) }]);
    await portal.settle();
    expect((await mine.api('GET', '/notifications')).text).toContain(`New dates for your reviews of ${call.reference}`);
    // Nothing new is nothing said.
    expect((await set(next, { version: 2 })).json.version).toBe(2);
  });

  it('are the business of officers: 403 for other staff and reviewers, 404 for a call that is none, 409 once results are out', async () => {
    for (const email of ['decider@hsp.example', 'auditor@hsp.example', 'reviewer1@reviews.example', 'owner@northbridge.example']) {
      const visitor = await portal.signedIn(email);
      expect([email, (await visitor.api('GET', path())).status, (await set(phaseDates(now), {}, visitor)).status, (await visitor.api('POST', `${path()}/silence-rule`, { version: 0, answerDays: 7, overdueDays: 5 })).status]).toEqual([email, 403, 403, 403]);
    }
    expect((await officer.api('GET', '/calls/0198c5a0-0000-7000-8000-000000000000/phases')).status).toBe(404);
    await portal.source.query(`update calls set state = 'released' where id = $1`, [call.id]);
    expect([(await set(phaseDates(now))).json.code, (await officer.get(`/en${path()}`)).page('main form').length]).toEqual(['phasesAreOver', 0]);
  });

  describe('give rights', () => {
    let dates: Record<string, string>;
    let proposal: string;
    let id: string;
    beforeEach(async () => {
      dates = phaseDates(now);
      proposal = await insertProposal(portal, world, call, { state: 'underReview' });
      id = await insertReview(portal, world, call, proposal, 'reviewer1@reviews.example', { state: 'accepted' });
      await insertReview(portal, world, call, proposal, 'reviewer2@reviews.example', { comment: secret });
    });
    const dated = () => insertPhases(portal, world, call, dates);
    const save = (score: number) => mine.api('POST', `/reviews/${id}/scores`, { scores: { R1: score } });
    const submit = () => mine.api('POST', `/reviews/${id}/submission`, { scores: scoresOf(3), recommendation: 'fund', confidence: 'high' });

    it('to write scores from the opening of scoring to its last millisecond', async () => {
      await dated();
      at(dates.scoringOpensAt!, -2_000);
      expect([(await save(2)).json.code, (await mine.get(`/en/reviews/${id}`)).words.includes('Scoring is still to come')]).toEqual(['scoringIsOpen', true]);
      at(dates.scoringOpensAt!);
      expect((await save(2)).status).toBe(200);
      const page = await mine.get(`/en/reviews/${id}`);
      expect([page.words.includes('Independent scoring'), page.page('textarea[name="comments[R1]"]').length]).toEqual([true, 1]);
      at(dates.scoringClosesAt!, -900); // the clock runs on: the request itself comes some milliseconds later
      expect((await submit()).status).toBe(200);
      await mine.api('POST', `/reviews/${id}/reopening`);
      at(dates.scoringClosesAt!);
      const before = await traces(portal);
      const late = await save(4);
      expect([late.status, late.json.code, (await submit()).json.code]).toEqual([409, 'scoringIsOpen', 'scoringIsOpen']);
      expect(await traces(portal)).toEqual(before);
    });

    it('to nobody too late, and nothing typed is lost: the refusal says whom to ask', async () => {
      await dated();
      const page = await mine.get(`/fr/reviews/${id}`);
      at(dates.scoringClosesAt!, 1_000);
      const late = await mine.submit(page, 'Enregistrer l’ébauche', { 'comments[R1]': 'TYPED-TOO-LATE', 'scores[R1]': '3' });
      expect([late.status, late.page('textarea[name="comments[R1]"]').text().trim(), late.words.includes('adressez-vous à l’agent ou à l’agente de programme')]).toEqual([409, 'TYPED-TOO-LATE', true]);
      const closed = await mine.get(`/fr/reviews/${id}`);
      expect([closed.page('textarea[name="comments[R1]"]').length, closed.words.includes('La notation est terminée et votre évaluation n’a pas été soumise.')]).toEqual([0, true]);
    });

    it('to one reviewer alone whom an officer gave time, until that time', async () => {
      await dated();
      at(dates.scoringClosesAt!, day);
      const until = new Date(new Date(dates.scoringClosesAt!).getTime() + 2 * day).toISOString();
      expect(problems(await officer.api('POST', `/reviews/${id}/more-time`, { dueAt: until }))).toEqual(['reason reasonRequired']);
      expect(problems(await officer.api('POST', `/reviews/${id}/more-time`, { dueAt: '2020-01-01T12:00', reason: 'Ill' }))).toEqual(['dueAt duePast']);
      const staff = await officer.get(`/en/reviews/${id}`);
      const given = await officer.submit(staff, 'Give this reviewer more time', { reason: 'Ill for a week.', dueAt: until });
      expect([given.status, await pageProblems(given)]).toEqual([200, []]);
      const page = await mine.get(`/en/reviews/${id}`);
      expect([page.words.includes('The program officer gave you more time'), page.words.includes('Ill for a week.'), page.words.includes('You were given time')]).toEqual([true, true, true]);
      at(until, -1_500);
      expect((await submit()).status).toBe(200);
      at(until);
      expect((await mine.api('POST', `/reviews/${id}/reopening`)).json.code).toBe('scoringIsOpen');
      expect((await mine.api('POST', `/reviews/${id}/more-time`, { dueAt: '2099-01-01T12:00', reason: 'x' })).status).toBe(403);
    });

    it('to the author of a review that was sent back after scoring, with a date of its own', async () => {
      await dated();
      await submit();
      at(dates.scoringClosesAt!, 3 * day);
      expect(problems(await officer.api('POST', `/reviews/${id}/return`, { reason: 'R2 lacks a reason.' }))).toEqual(['dueAt dueNeeded']);
      const until = new Date(new Date(dates.scoringClosesAt!).getTime() + 5 * day).toISOString();
      expect((await officer.api('POST', `/reviews/${id}/return`, { reason: 'R2 lacks a reason.', dueAt: until })).json.review).toMatchObject({ state: 'returned', dueAt: until });
      expect((await submit()).json).toMatchObject({ state: 'submitted', lateUntilAt: until });
    });

    it('to open the others’ reviews from the discussion on, and not before, in both languages', async () => {
      await dated();
      await submit();
      expect((await mine.api('POST', `/reviews/${id}/others`)).json.code).toBe('discussionHasBegun');
      const waiting = await mine.get(`/fr/reviews/${id}`);
      expect([waiting.words.includes('Votre évaluation est soumise. Les autres vous seront ouvertes au début de la discussion.'), waiting.text.includes(secret)]).toEqual([true, false]);
      at(dates.discussionOpensAt!);
      const opened = await mine.submit(await mine.get(`/fr/reviews/${id}`), 'Ouvrir les autres évaluations');
      expect([opened.status, opened.text.includes(secret)]).toEqual([200, true]);
    });

    it('to open the others’ reviews from the last instant of scoring where there is no discussion, and to write nothing to each other', async () => {
      await insertPhases(portal, world, call, { ...dates, discussionOpensAt: null, discussionClosesAt: null });
      await submit();
      at(dates.scoringClosesAt!, -900);
      expect((await mine.api('POST', `/reviews/${id}/others`)).json.code).toBe('discussionHasBegun');
      const waiting = await mine.get(`/fr/reviews/${id}`);
      expect([waiting.words.includes('Cet appel n’a pas de discussion'), waiting.words.includes('s’il n’y en a pas, à partir de la fin de la notation'), waiting.text.includes(secret)]).toEqual([true, true, false]);
      at(dates.scoringClosesAt!);
      const opened = await mine.submit(await mine.get(`/en/reviews/${id}`), 'Open the other reviews');
      expect([opened.status, opened.text.includes(secret), opened.words.includes('This call has no discussion') || opened.words.includes('this call has no discussion'), opened.words.includes('Go to the discussion'), opened.words.includes('Left out in this call'), await pageProblems(opened)]).toEqual([200, true, true, false, true, []]);
      const before = await traces(portal);
      expect([(await mine.api('GET', `/reviews/${id}/discussion`)).status, (await mine.api('POST', `/reviews/${id}/discussion`, { body: 'Hello' })).status, (await mine.api('POST', `/reviews/${id}/amendment`, { scores: { R2: 2 }, reason: 'x' })).json.code]).toEqual([404, 404, 'discussionIsOpen']);
      expect([(await officer.get(`/proposals/${proposal}/discussion`)).status, (await officer.get(`/en/proposals/${proposal}/reviews`)).words.includes('Go to the discussion')]).toEqual([404, false]);
      expect(await traces(portal)).toEqual(before);
      const { deadlines } = (await mine.api('GET', '/deadlines')).json as { deadlines: { kind: string; id: string }[] };
      expect(deadlines.filter((one) => one.id === call.id).map(({ kind }) => kind)).toEqual(['panelPhase']);
    });

    it('as they always were where a call has no dated phases', async () => {
      at(dates.panelClosesAt!, day);
      expect([(await save(2)).status, (await submit()).status, (await mine.api('POST', `/reviews/${id}/others`)).status]).toEqual([200, 200, 200]);
      const page = await officer.get(`/en/reviews/${id}`);
      expect([page.words.includes('Give this reviewer more time'), page.page('[name=dueAt]').length]).toEqual([false, 0]);
      expect((await mine.api('GET', `/reviews/${id}/discussion`)).status).toBe(404);
      expect((await mine.api('GET', `/reviews/${id}`)).json).toMatchObject({ phase: null });
    });

    it('and are seen with their ends on the desk, among the deadlines, as a file and in the feed', async () => {
      await dated();
      expect((await mine.api('GET', '/reviews')).json.rows.find((row: { id: string }) => row.id === id).phase).toMatchObject({ current: 'scoring', next: 'discussion' });
      expect((await mine.get('/fr/reviews')).words).toContain('Notation indépendante');
      const { deadlines } = (await mine.api('GET', '/deadlines')).json as { deadlines: { kind: string; id: string; at: string }[] };
      expect(deadlines.filter((one) => one.id === call.id).map((one) => [one.kind, one.at])).toEqual([['discussionOpens', dates.discussionOpensAt], ['scoring', dates.scoringClosesAt], ['discussion', dates.discussionClosesAt], ['panelPhase', dates.panelClosesAt]]);
      expect((await mine.get(`/fr/deadlines/discussionOpens/${call.id}`)).text).toContain(`SUMMARY:Début de la discussion sur l’appel ${call.reference}`);
      const file = await mine.get(`/fr/deadlines/scoring/${call.id}`);
      expect([file.status, file.text.includes(`SUMMARY:Fin de la notation de l’appel ${call.reference}`)]).toEqual([200, true]);
      await mine.api('POST', '/deadlines/feed');
      expect((await portal.visitor().get(`/en${(await mine.api('GET', '/deadlines')).json.feed}`)).text).toContain(`UID:panelPhase-${call.id}`);
      expect((await (await portal.signedIn('reviewer3@reviews.example')).api('GET', `/deadlines/scoring/${call.id}`)).status).toBe(404);
    });

    it('and a new review is never due after scoring has closed, unless it is asked for afterwards', async () => {
      await dated();
      const other = await insertProposal(portal, world, call);
      const ask = (n: number) => officer.api('POST', `/calls/${call.id}/assignments`, { proposalId: other, reviewerId: world.people[`reviewer${n}@reviews.example`], dueAt: dates.panelClosesAt });
      expect((await ask(3)).json.dueAt).toBe(dates.scoringClosesAt);
      at(dates.scoringClosesAt!);
      expect((await ask(4)).json.dueAt).toBe(dates.panelClosesAt);
      expect((await officer.get(`/en/calls/${call.id}/assignments?proposal=${other}`)).words).toContain('Scoring is over: until this date the new reviewer may write.');
    });
  });
});
