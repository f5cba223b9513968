import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Portal, startPortal } from '../../support/portal.js';
import { insertCall, insertProposal, insertReview, problems, scoresOf, type TestCall, traces } from '../../support/reviews.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const long = 'This part is explained with evidence from three sources and with figures.';
const codes = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9'];

describe('reviewing', () => {
  let portal: Portal;
  let world: World;
  let first: Visitor;
  let second: Visitor;
  let officer: Visitor;
  let call: TestCall;
  let proposal: string;
  let id: string;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    [first, second, officer] = await Promise.all([portal.signedIn('reviewer1@reviews.example'), portal.signedIn('reviewer2@reviews.example'), portal.signedIn('officer@hsp.example')]);
  });
  afterAll(() => portal?.close());
  beforeEach(async () => {
    call = await insertCall(portal, world);
    proposal = await insertProposal(portal, world, call, { state: 'underReview', summary: 'SECRET-SUMMARY' });
    id = await insertReview(portal, world, call, proposal, 'reviewer1@reviews.example', { state: 'invited' });
  });

  const accept = () => first.api('POST', `/reviews/${id}/acceptance`, { noConflict: true });
  const complete = (scores: number | Record<string, number> = 3) => ({
    scores: scoresOf(scores), comments: Object.fromEntries(codes.map((code) => [code, long])), internal: { R1: 'For the department only' }, recommendation: 'fund', confidence: 'medium', overallComment: 'Good work.',
  });

  it('shows title, organization, theme and countries before acceptance, and nothing of the text', async () => {
    const { json, text } = await first.api('GET', `/reviews/${id}`);
    expect(json.proposal).toEqual({ reference: expect.any(String), title: 'Safe roads to market', language: 'en', organization: 'Northbridge Peace Institute', theme: expect.any(Object), countries: [{ en: 'Colombia', fr: 'Colombie' }, { en: 'Peru', fr: 'Pérou' }] });
    expect([json.content, json.sheet, json.others]).toEqual([null, null, null]);
    expect(text.includes('SECRET-SUMMARY')).toBe(false);
    const page = await first.get(`/fr/reviews/${id}`);
    expect(page.words).toContain('Avez-vous un conflit d’intérêts?');
    expect(page.text.includes('SECRET-SUMMARY')).toBe(false);
  });

  it('opens the proposal with the declaration that there is no conflict, and only with it', async () => {
    const page = await first.get(`/en/reviews/${id}`);
    const refused = await first.submit(page, 'Accept and read the proposal');
    expect([refused.status, refused.page('[role=alert] a').attr('href')]).toEqual([422, '#field-noConflict']);
    const accepted = await first.submit(page, 'Accept and read the proposal', { noConflict: true });
    expect([accepted.status, accepted.page('h2').toArray().map((h) => accepted.page(h).text())]).toEqual([200, expect.arrayContaining(['The proposal', 'Score sheet'])]);
    expect(accepted.text.includes('SECRET-SUMMARY')).toBe(true);
    expect((await portal.source.query(`select name from events where subject_id = $1`, [id]))).toEqual([{ name: 'review.accepted' }]);
    expect((await accept()).status).toBe(409);
  });

  it('cuts access at once when a conflict is declared, and keeps it in the list', async () => {
    await accept();
    const page = await first.get(`/en/reviews/${id}`);
    const desk = await first.submit(page, 'Declare the conflict of interest', { kind: 'partner', note: 'I advised the team.' });
    expect([desk.status, desk.heading, desk.page('[role=status]').text()]).toEqual([200, 'My reviews', 'Thank you. Your conflict of interest is recorded.']);
    expect((await first.get(`/en/reviews/${id}`)).status).toBe(404);
    expect((await first.get('/en/reviews?group=over')).words).toContain('Conflict declared');
    for (const [noun, body] of [['scores', {}], ['submission', {}], ['acceptance', { noConflict: true }], ['refusal', { code: 'time' }]] as const) {
      expect([noun, (await first.api('POST', `/reviews/${id}/${noun}`, body)).status]).toEqual([noun, 404]);
    }
    expect((await officer.api('GET', `/reviews/${id}`)).json.review).toMatchObject({ state: 'conflicted', conflictKind: 'partner', conflictNote: 'I advised the team.', criteria: [] });
    expect((await portal.source.query(`select particulars from events where name = 'review.conflictDeclared' and subject_id = $1`, [id]))[0].particulars)
      .toEqual({ callId: call.id, proposalId: proposal, reviewerId: world.people['reviewer1@reviews.example'], organizationId: world.northbridge, kind: 'partner' });
  });

  it('can be declined with a reason, and asks which conflict it is', async () => {
    expect(problems(await first.api('POST', `/reviews/${id}/conflict`, { kind: 'weather' }))).toEqual(['kind choose']);
    expect(problems(await first.api('POST', `/reviews/${id}/refusal`, {}))).toEqual(['code choose']);
    expect((await first.api('POST', `/reviews/${id}/refusal`, { code: 'load' })).json).toEqual({ id, state: 'declined' });
    expect((await first.api('GET', `/reviews/${id}`)).status).toBe(404);
  });

  it('keeps a draft at any time, part by part', async () => {
    await accept();
    const saved = await first.api('POST', `/reviews/${id}/scores`, { versions: {}, scores: { R1: 4, R2: '2' }, comments: { R1: 'Short' } });
    expect([saved.status, saved.json]).toEqual([200, { id, savedAt: expect.any(String), saved: ['R1', 'R2'], versions: { R1: 1, R2: 1, R3: 0, R4: 0, R5: 0, R6: 0, R7: 0, R8: 0, R9: 0, overall: 0 }, total: null }]);
    const next = await first.api('POST', `/reviews/${id}/scores`, { versions: saved.json.versions, comments: { R2: 'Too thin' }, recommendation: 'doNotFund', confidence: 'low' });
    expect([next.json.saved, next.json.versions.R2, next.json.versions.overall]).toEqual([['R2', 'overall'], 2, 1]);
    const again = (await first.api('GET', `/reviews/${id}`)).json.sheet;
    expect((again.criteria as { score: number; comment: string }[]).slice(0, 2).map((one) => [one.score, one.comment])).toEqual([[4, 'Short'], [2, 'Too thin']]);
    expect([again.recommendation, again.confidence]).toEqual(['doNotFund', 'low']);
  });

  it('refuses scores outside 0 to 4, unknown criteria and comments that are too long, and changes nothing', async () => {
    await accept();
    const before = await traces(portal);
    const refused = await first.api('POST', `/reviews/${id}/scores`, { versions: {}, scores: { R1: 5, R2: 2.5, R3: '-1', X: 1 }, comments: { R1: 'x'.repeat(2001), R2: 7 } });
    expect([refused.status, problems(refused).sort()]).toEqual([422, ['comments.R1 tooLong', 'comments.R2 notText', 'scores.R1 scoreMalformed', 'scores.R2 scoreMalformed', 'scores.R3 scoreMalformed', 'scores.X unknownCriterion'].sort()]);
    expect(await traces(portal)).toEqual(before);
  });

  it('shows both texts when another window saved first', async () => {
    await accept();
    const page = await first.get(`/en/reviews/${id}`);
    await first.submit(page, 'Save the draft', { 'comments[R1]': 'Saved first' });
    const clash = await first.submit(page, 'Save the draft', { 'comments[R1]': 'Typed second' });
    expect([clash.status, clash.page('textarea[name="comments[R1]"]').text()]).toEqual([409, 'Typed second']);
    expect(clash.words).toContain('Saved first');
    expect(clash.page('[data-question=R1] .clash p').text()).toContain('Saved meanwhile in another window');
    // Choosing nothing asks again; nothing is overwritten unseen.
    expect((await first.submit(clash, 'Save the draft')).status).toBe(409);
    const settled = await first.submit(clash, 'Save the draft', { 'versions[R1]': '1' });
    expect([settled.status, settled.page('textarea[name="comments[R1]"]').text()]).toEqual([200, 'Typed second']);
  });

  it('lets one of two savers at the same time win', async () => {
    await accept();
    const save = (text: string) => first.api('POST', `/reviews/${id}/scores`, { versions: {}, comments: { R1: text } });
    const answers = await Promise.all([save('one'), save('two')]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect(answers.find((answer) => answer.status === 409)!.json.code).toBe('partsChanged');
  });

  it('says at each field what is missing for submission, and keeps what was typed', async () => {
    await accept();
    const page = await first.get(`/en/reviews/${id}`);
    const refused = await first.submit(page, 'Check and submit the review', { 'scores[R1]': '4', 'scores[R2]': '3', 'comments[R1]': 'Too short' });
    expect(refused.status).toBe(422);
    expect(refused.page('[role=alert] a').toArray().map((a) => refused.page(a).attr('href'))).toEqual([
      ...['R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9'].map((code) => `#field-scores-${code}`), '#field-recommendation', '#field-confidence', '#field-comments-R1',
    ]);
    expect([refused.page('textarea[name="comments[R1]"]').text(), refused.page('input[name="scores[R1]"][checked]').attr('value')]).toEqual(['Too short', '4']);
    for (const link of refused.page('[role=alert] a').toArray()) expect(refused.page(refused.page(link).attr('href')).length).toBe(1);
  });

  it('asks for fifty characters at a score of 0, 1 or 4', async () => {
    await accept();
    const body = { ...complete({ R1: 0, R2: 1, R3: 4 }), comments: { R1: 'x'.repeat(49), R2: 'x'.repeat(50), R3: ` ${'é'.repeat(48)} ` } };
    expect(problems(await first.api('POST', `/reviews/${id}/submission`, body))).toEqual(['comments.R1 commentTooShort', 'comments.R3 commentTooShort']);
  });

  it('stores the weighted total with the submission and then takes no change', async () => {
    await accept();
    const submitted = await first.api('POST', `/reviews/${id}/submission`, complete({ R1: 4 }));
    expect([submitted.status, submitted.json.state, submitted.json.sheet.total, submitted.json.sheet.editable]).toEqual([200, 'submitted', 80, false]);
    expect((await portal.source.query('select total::float8 as total, state from review_assignments where id = $1', [id]))[0]).toEqual({ total: 80, state: 'submitted' });
    const before = await traces(portal);
    expect((await first.api('POST', `/reviews/${id}/scores`, { versions: {}, scores: { R1: 0 } })).status).toBe(409);
    expect((await first.api('POST', `/reviews/${id}/submission`, complete())).status).toBe(409);
    expect((await first.api('POST', `/reviews/${id}/conflict`, { kind: 'other' })).status).toBe(409);
    expect(await traces(portal)).toEqual(before);
  });

  it('shows the other reviews once the own one is submitted and they are opened, without names and internal comments', async () => {
    await accept();
    await insertReview(portal, world, call, proposal, 'reviewer2@reviews.example', { comment: 'OTHER-COMMENT for the applicant, long enough to be a reason.' });
    await insertReview(portal, world, call, proposal, 'reviewer3@reviews.example', { state: 'accepted' });
    for (const answer of [await first.api('GET', `/reviews/${id}`), await first.get(`/en/reviews/${id}`), await first.get('/en/reviews')]) expect(answer.text.includes('OTHER-COMMENT')).toBe(false);
    expect((await first.api('GET', `/proposals/${proposal}/reviews`)).status).toBe(403);
    expect((await first.api('POST', `/reviews/${id}/others`)).status).toBe(409);
    const sent = await first.api('POST', `/reviews/${id}/submission`, complete());
    expect([sent.json.others, sent.json.othersCount, sent.text.includes('OTHER-COMMENT')]).toEqual([null, 1, false]);
    const closed = await first.get(`/en/reviews/${id}`);
    expect([closed.words.includes('1 other review of this proposal is submitted.'), closed.text.includes('OTHER-COMMENT')]).toEqual([true, false]);
    const submitted = await first.api('POST', `/reviews/${id}/others`);
    expect((submitted.json.others as { number: number; total: number }[]).map((other) => [other.number, other.total])).toEqual([[2, 75]]);
    const page = await first.get(`/en/reviews/${id}`);
    for (const shown of [submitted.text, page.text]) {
      expect(['OTHER-COMMENT', 'Benoît Lavoie', 'For the department: '].map((words) => shown.includes(words))).toEqual([true, false, false]);
    }
    expect(page.words).toContain('Reviewer 2');
  });

  it('can be sent back with a reason, corrected and submitted again', async () => {
    await accept();
    await insertReview(portal, world, call, proposal, 'reviewer2@reviews.example', { comment: 'OTHER-COMMENT, which is long enough to be a reason for a score.' });
    await first.api('POST', `/reviews/${id}/submission`, complete());
    const page = await officer.get(`/en/reviews/${id}`);
    expect((await officer.submit(page, 'Send the review back')).page('[role=alert] a').attr('href')).toBe('#return-field-reason');
    const sent = await officer.submit(page, 'Send the review back', { reason: 'R3 says nothing about indicators.' });
    expect([sent.status, sent.page('[role=status]').text()]).toEqual([200, 'The review is sent back to its author.']);
    const mine = await first.get(`/en/reviews/${id}`);
    expect(mine.words).toContain('R3 says nothing about indicators.');
    expect(mine.text.includes('OTHER-COMMENT')).toBe(false);
    expect((await officer.api('GET', `/proposals/${proposal}/reviews`)).json.totals.submitted).toBe(1);
    const again = await first.api('POST', `/reviews/${id}/submission`, { scores: { R3: 2 } });
    expect([again.status, again.json.sheet.total]).toEqual([200, 71.3]);
  });

  it('is set aside for a conflict that came to light later: kept, no longer counted, and closed to its reviewer', async () => {
    await accept();
    await first.api('POST', `/reviews/${id}/submission`, complete());
    const page = await officer.get(`/fr/reviews/${id}`);
    expect((await officer.submit(page, 'Écarter l’évaluation pour conflit')).page('[role=alert] a').attr('href')).toBe('#recusal-field-reason');
    const aside = await officer.submit(page, 'Écarter l’évaluation pour conflit', { reason: 'The reviewer advised the applicant last year.' });
    expect([aside.status, aside.page('main .tag').first().text()]).toEqual([200, 'Écartée\u00a0: conflit d’intérêts']);
    expect([(await first.get(`/en/reviews/${id}`)).status, (await first.api('GET', `/reviews/${id}`)).status]).toEqual([404, 404]);
    expect((await officer.api('GET', `/proposals/${proposal}/reviews`)).json.totals.submitted).toBe(0);
    expect(await portal.source.query('select count(*)::int as n from review_scores where assignment_id = $1', [id])).toEqual([{ n: 9 }]);
    expect((await officer.api('POST', `/reviews/${id}/recusal`, { reason: 'Again' })).status).toBe(409);
  });

  it('is taken back with a reason, and access ends at once', async () => {
    await accept();
    expect((await officer.api('POST', `/reviews/${id}/dismissal`, {})).json.problems[0].field).toBe('reason');
    expect((await officer.api('POST', `/reviews/${id}/dismissal`, { reason: 'No answer for two weeks.' })).json.review.state).toBe('dismissed');
    expect((await first.get(`/en/reviews/${id}`)).status).toBe(404);
    expect((await officer.api('POST', `/reviews/${id}/dismissal`, { reason: 'Again' })).status).toBe(409);
    for (const email of ['reviewer2@reviews.example', 'owner@northbridge.example', 'decider@hsp.example']) {
      expect((await (await portal.signedIn(email)).api('POST', `/reviews/${id}/dismissal`, { reason: 'x' })).status).toBe(403);
    }
  });

  it('ends when the proposal is withdrawn or decided', async () => {
    await accept();
    for (const state of ['withdrawn', 'approved']) {
      await portal.source.query('update proposals set state = $2 where id = $1', [proposal, state]);
      const { json, text } = await first.api('GET', `/reviews/${id}`);
      expect([json.open, json.content, json.sheet]).toEqual([false, null, null]);
      expect(text.includes('SECRET-SUMMARY')).toBe(false);
      expect((await first.api('POST', `/reviews/${id}/scores`, { scores: { R1: 1 } })).json.code).toBe('reviewingIsOver');
      expect((await first.api('POST', `/reviews/${id}/submission`, complete())).json.code).toBe('reviewingIsOpen');
    }
    expect((await first.get('/en/reviews?group=over')).words).toContain('No longer needed');
  });

  it('is closed to a reviewer who has joined the organization since', async () => {
    await accept();
    await portal.source.query(`insert into organization_members (organization_id, person_id, roles, since) values ($1, $2, '{reader}', now())`, [world.northbridge, world.people['reviewer1@reviews.example']]);
    const { json, text } = await first.api('GET', `/reviews/${id}`);
    expect([json.isMember, json.content]).toEqual([true, null]);
    expect(text.includes('SECRET-SUMMARY')).toBe(false);
    expect((await first.api('POST', `/reviews/${id}/submission`, complete())).json.code).toBe('reviewerIsNoMember');
    await portal.source.query('delete from organization_members where person_id = $1', [world.people['reviewer1@reviews.example']]);
  });

  it('belongs to its reviewer alone', async () => {
    for (const [noun, body] of [['acceptance', { noConflict: true }], ['conflict', { kind: 'other' }], ['refusal', { code: 'time' }], ['scores', {}], ['submission', {}]] as const) {
      expect([noun, (await second.api('POST', `/reviews/${id}/${noun}`, body)).status]).toEqual([noun, 404]);
      expect([noun, (await officer.api('POST', `/reviews/${id}/${noun}`, body)).status]).toEqual([noun, noun === 'scores' ? 404 : 403]);
      expect([noun, (await first.api('POST', `/reviews/not-an-id/${noun}`, body)).status]).toEqual([noun, 404]);
    }
  });

  it('counts the desk by group and pages it by due date', async () => {
    const third = await portal.signedIn('reviewer3@reviews.example');
    for (let i = 0; i < 23; i += 1) {
      await insertReview(portal, world, call, await insertProposal(portal, world, call, { state: 'underReview', title: `Desk ${i}` }), 'reviewer3@reviews.example', { state: 'invited' });
    }
    const desk = (await third.api('GET', '/reviews')).json;
    const rest = (await third.api('GET', `/reviews?after=${encodeURIComponent(desk.next)}`)).json;
    expect([desk.rows.length, rest.next]).toEqual([20, null]);
    expect(new Set([...desk.rows, ...rest.rows].map((row: { id: string }) => row.id)).size).toBe(desk.counts.todo);
    expect((await third.api('GET', '/reviews?after=nonsense&group=nonsense')).json.rows.length).toBe(20);
    expect((await officer.api('GET', '/reviews')).status).toBe(403);
  });
});
