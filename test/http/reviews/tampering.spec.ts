import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { standardRubric } from '../../../src/modules/calls/form/index.js';
import { newId } from '../../../src/kernel/ids/ids.js';
import { FileStore } from '../../../src/platform/files/file-store.js';
import { pageProblems } from '../../support/html.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { insertCall, insertProposal, insertReview, problems, type TestCall, traces } from '../../support/reviews.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const secret = 'TEXT-OF-THE-PROPOSAL';
const huge = 'é'.repeat(100_000);

/** What somebody sends who edits addresses and forms by hand. */
describe('identifiers and values that do not belong together', () => {
  let portal: Portal;
  let world: World;
  let call: TestCall;
  let other: TestCall;
  let proposal: string;
  let elsewhere: string;
  let review: string;
  let reviewer: Visitor;
  let officer: Visitor;
  let manager: Visitor;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    call = await insertCall(portal, world);
    other = await insertCall(portal, world, { state: 'deciding' });
    proposal = await insertProposal(portal, world, call, { state: 'underReview', title: 'Own wells' });
    elsewhere = await insertProposal(portal, world, other, { state: 'underReview', title: 'Other wells', organizationId: world.southgate, summary: secret });
    review = await insertReview(portal, world, call, proposal, 'reviewer1@reviews.example', { state: 'accepted' });
    [reviewer, officer, manager] = await Promise.all(['reviewer1@reviews.example', 'officer@hsp.example', 'manager@hsp.example'].map((email) => portal.signedIn(email))) as [Visitor, Visitor, Visitor];
  });
  afterAll(() => portal?.close());

  const attach = async (proposalId: string): Promise<string> => {
    const kept = await portal.application.nest.get(FileStore).put(Readable.from([`%PDF-1.4 ${proposalId}`]));
    const id = newId();
    await portal.source.query(
      `insert into attachments (id, proposal_id, question_key, file_name, media_type, bytes, sha256, store_key, uploaded_by, uploaded_at) values ($1, $2, 'supportingDocuments', 'annex.pdf', 'application/pdf', $6, $3, $4, $5, now())`,
      [id, proposalId, kept.sha256, kept.key, world.people['owner@northbridge.example'], kept.bytes]);
    return id;
  };

  it('a review opens the files of its own proposal alone, and a proposal its own', async () => {
    const [mine, theirs] = [await attach(proposal), await attach(elsewhere)];
    expect([(await reviewer.api('GET', `/reviews/${review}/files/${mine}`)).status, (await reviewer.api('GET', `/reviews/${review}/files/${theirs}`)).status]).toEqual([200, 404]);
    expect([(await officer.api('GET', `/proposals/${elsewhere}/attachments/${theirs}`)).status, (await officer.api('GET', `/proposals/${proposal}/attachments/${theirs}`)).status]).toEqual([200, 404]);
    // The identifier of a proposal, a file or a call is no review.
    for (const id of [proposal, elsewhere, mine, call.id, `${review}0`, review.toUpperCase().replace(/.$/, 'g')]) {
      for (const path of ['', '/print', `/files/${mine}`]) expect([path, (await reviewer.api('GET', `/reviews/${encodeURIComponent(id)}${path}`)).status]).toEqual([path, 404]);
    }
  });

  it('a sheet takes the criteria of its own call alone, and of nobody’s prototype', async () => {
    await portal.source.query('update calls set rubric = $2 where id = $1', [other.id, JSON.stringify({ ...standardRubric, criteria: standardRubric.criteria.map((one) => ({ ...one, code: `Z${one.code}` })) })]);
    const before = await traces(portal);
    for (const code of ['ZR1', '__proto__', 'constructor', 'toString', 'R1 ', 'r1', '']) {
      const body = JSON.stringify({ versions: {} }).replace('{}}', `{}, "scores": {${JSON.stringify(code)}: 3}, "comments": {${JSON.stringify(code)}: "Words"}}`);
      const { status } = await reviewer.request('POST', `/api/reviews/${review}/scores`, { headers: { 'content-type': 'application/json' }, body });
      // Names that would reach a prototype are dropped on the way in; then nothing is left to save.
      expect([code, code in {} ? status < 500 : status === 422]).toEqual([code, true]);
    }
    expect(await traces(portal)).toEqual(before);
  });

  it('a score is a whole number from 0 to 4, whatever it is written as', async () => {
    const before = await traces(portal);
    for (const score of [-1, 5, 4.5, 1e300, '5', '0x1', '1e0', '３', true, [3], { value: 3 }, 'NaN', ' ']) {
      const answer = await reviewer.api('POST', `/reviews/${review}/scores`, { versions: {}, scores: { R1: score } });
      if (score !== ' ') expect([score, answer.status, problems(answer)]).toEqual([score, 422, ['scores.R1 scoreMalformed']]);
    }
    expect(await traces(portal)).toEqual(before);
    expect(await portal.source.query('select 1 from review_scores where assignment_id = $1 and score is not null', [review])).toEqual([]);
  });

  it('a comment of 100,000 characters is refused at its field with nothing lost, in a score sheet, a conflict, a reason and a decision', async () => {
    const before = await traces(portal);
    const saved = await reviewer.api('POST', `/reviews/${review}/scores`, { versions: {}, comments: { R1: huge }, internal: { R2: huge } });
    expect([saved.status, problems(saved).sort()]).toEqual([422, ['comments.R1 tooLong', 'internal.R2 tooLong']]);
    expect(problems(await reviewer.api('POST', `/reviews/${review}/scores`, { versions: {}, overallComment: huge }))).toEqual(['overallComment tooLong']);
    expect(problems(await reviewer.api('POST', `/reviews/${review}/conflict`, { kind: 'other', note: huge }))).toEqual(['note tooLong']);
    expect(problems(await officer.api('POST', `/reviews/${review}/dismissal`, { reason: huge }))).toEqual(['reason tooLong']);
    const decider = await portal.signedIn('decider@hsp.example');
    expect(problems(await decider.api('POST', `/proposals/${elsewhere}/decision`, { outcome: 'declined', reasonCode: 'belowPassMark', reason: huge, feedback: huge })).sort()).toEqual(['feedback tooLong', 'reason tooLong']);
    const page = await reviewer.submit(await reviewer.get(`/fr/reviews/${review}`), 'Enregistrer l’ébauche', { 'comments[R1]': huge });
    expect([page.status, page.page('[name="comments[R1]"]').text().trim().length, await pageProblems(page)]).toEqual([422, 100_000, []]);
    expect(await traces(portal)).toEqual(before);
  });

  it('a scenario, a conflict and a recommendation are found under their own call and proposal alone', async () => {
    const scenario = (await manager.api('POST', `/calls/${other.id}/scenarios`, { name: 'Half', line: 1, share: 50, reserve: 0 })).json.id as string;
    const conflict = newId();
    await portal.source.query("insert into review_conflicts (id, reviewer_id, proposal_id, call_id, source, kind, certainty, found_at) values ($1, $2, $3, $4, 'computed', 'pastEmployer', 'possible', now())", [conflict, world.people['reviewer4@reviews.example'], elsewhere, other.id]);
    const before = await traces(portal);
    expect([(await manager.api('GET', `/calls/${other.id}/scenarios/${scenario}`)).status, (await manager.api('GET', `/calls/${call.id}/scenarios/${scenario}`)).status]).toEqual([200, 404]);
    for (const [noun, body] of [['choices', { proposalId: elsewhere, place: 'fund' }], ['removal', {}]] as const) expect([noun, (await manager.api('POST', `/calls/${call.id}/scenarios/${scenario}/${noun}`, body)).status]).toEqual([noun, 404]);
    expect(problems(await manager.api('POST', `/calls/${other.id}/scenarios/${scenario}/choices`, { proposalId: proposal, place: 'fund' }))).toEqual(['proposalId proposalUnknown']);
    for (const noun of ['clearing', 'confirmation']) expect([noun, (await officer.api('POST', `/calls/${call.id}/conflicts/${conflict}/${noun}`, { reason: 'No' })).status]).toEqual([noun, 404]);
    expect(problems(await officer.api('POST', `/calls/${call.id}/assignments`, { proposalId: elsewhere, reviewerId: world.people['reviewer3@reviews.example'], dueAt: '2099-01-01T12:00:00Z' }))).toEqual(['proposalId proposalUnknown']);
    expect(await traces(portal)).toEqual(before);
    expect(await portal.source.query('select count(*)::int as n from scenarios')).toEqual([{ n: 1 }]);
    expect(await portal.source.query('select state from review_conflicts where id = $1', [conflict])).toEqual([{ state: 'open' }]);
    // A recommendation belongs to its proposal: one that waits elsewhere is approved nowhere else.
    expect((await officer.api('POST', `/proposals/${elsewhere}/recommendation`, { outcome: 'declined', reasonCode: 'noMoney', feedback: 'The reviewers ask for clearer indicators next time.' })).status).toBe(200);
    await portal.source.query("update calls set state = 'deciding' where id = $1", [call.id]);
    const decider = await portal.signedIn('decider@hsp.example');
    expect((await decider.api('POST', `/proposals/${proposal}/recommendation-approval`, {})).status).toBe(409);
    await portal.source.query("update calls set state = 'inReview' where id = $1", [call.id]);
  });

  describe('a reviewer who becomes conflicted while typing', () => {
    const typed = { versions: {}, scores: { R1: 3 }, comments: { R1: 'What was typed before.' } };
    const scene = async (email: string): Promise<{ id: string; page: Awaited<ReturnType<Visitor['get']>>; visitor: Visitor; target: string }> => {
      const target = await insertProposal(portal, world, call, { state: 'underReview', summary: secret });
      const id = await insertReview(portal, world, call, target, email, { state: 'accepted' });
      const visitor = await portal.signedIn(email);
      expect((await visitor.api('POST', `/reviews/${id}/scores`, typed)).status).toBe(200);
      const page = await visitor.get(`/en/reviews/${id}`);
      expect(page.text.includes(secret)).toBe(true);
      return { id, page, visitor, target };
    };
    const suspect = (target: string, email: string): Promise<unknown> =>
      portal.source.query("insert into review_conflicts (id, reviewer_id, proposal_id, call_id, source, kind, certainty, found_at) values ($1, $2, $3, $4, 'computed', 'pastEmployer', 'possible', now())", [newId(), world.people[email], target, call.id]);

    it('is refused at the next save with the reason, learns nothing more, and finds the saved draft again when it is cleared', async () => {
      const { id, page, visitor, target } = await scene('reviewer2@reviews.example');
      await suspect(target, 'reviewer2@reviews.example');
      const before = await traces(portal);
      const next = { versions: { R1: 1 }, comments: { R1: 'What was typed since.' } };
      const saved = await visitor.api('POST', `/reviews/${id}/scores`, next);
      expect([saved.status, saved.json.code, saved.json.title]).toEqual([409, 'conflictOpen', expect.stringContaining('Nothing was saved')]);
      const form = await visitor.submit(page, 'Save the draft', { 'comments[R1]': 'What was typed since.' });
      for (const answer of [saved, form, await visitor.get(`/en/reviews/${id}`), await visitor.get(`/fr/reviews/${id}`), await visitor.api('GET', `/reviews/${id}`)]) {
        expect([answer.url, answer.text.includes(secret), answer.text.includes('What was typed before.')]).toEqual([answer.url, false, false]);
      }
      expect([form.status, form.words.includes('the proposal is closed to you until the program officer has cleared it')]).toEqual([409, true]);
      expect(await traces(portal)).toEqual(before);
      await portal.source.query("update review_conflicts set state = 'cleared' where proposal_id = $1", [target]);
      expect((await visitor.api('POST', `/reviews/${id}/scores`, next)).status).toBe(200);
      expect((await visitor.api('GET', `/reviews/${id}`)).json.sheet.criteria[0]).toMatchObject({ score: 3, comment: 'What was typed since.' });
    });

    it('is cut off when the conflict is certain: the draft is set aside and kept, and shown to nobody', async () => {
      const { id, page, visitor } = await scene('reviewer3@reviews.example');
      expect((await officer.api('POST', `/reviews/${id}/recusal`, { reason: 'Works for the organization since Monday.' })).status).toBe(200);
      const saved = await visitor.api('POST', `/reviews/${id}/scores`, { versions: { R1: 1 }, comments: { R1: 'What was typed since.' } });
      const form = await visitor.submit(page, 'Save the draft', { 'comments[R1]': 'What was typed since.' });
      for (const answer of [saved, form]) expect([answer.status, answer.text.includes(secret), answer.text.includes('typed before')]).toEqual([404, false, false]);
      expect(await portal.source.query('select score, comment_for_applicant as comment from review_scores where assignment_id = $1', [id])).toEqual([{ score: 3, comment: 'What was typed before.' }]);
      expect((await officer.api('GET', `/reviews/${id}`)).text.includes('typed before')).toBe(false);
    });
  });
});
