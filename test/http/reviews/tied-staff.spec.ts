import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { newId } from '../../../src/kernel/ids/ids.js';
import { FileStore } from '../../../src/platform/files/file-store.js';
import { pageProblems } from '../../support/html.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { insertCall, insertPerson, insertProposal, insertReview, problems, type TestCall, traces } from '../../support/reviews.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const roles = ['officer', 'manager', 'decider', 'reviewer'];
const comment = 'COMMENT-OF-ANOTHER: who asked for it is clear, and how they will be protected as well.';

/** Conflicts override every role: what the matrix of review access found open, one by one. */
describe('staff who are tied to a proposal', () => {
  let portal: Portal;
  let world: World;
  let call: TestCall;
  let tied: string;
  let free: string;
  let file: string;
  let officer: Visitor;
  let conflicted: Visitor;
  let reviewing: Visitor;
  let own: string;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    for (const [email, name] of [['conflicted@desk.example', 'Odile Bernier'], ['reviewing@desk.example', 'Wren Castellan']] as const) world.people[email] = await insertPerson(portal, email, name, roles);
    call = await insertCall(portal, world, { state: 'deciding' });
    tied = await insertProposal(portal, world, call, { state: 'underReview', title: 'Tied wells', summary: 'TEXT-OF-THE-PROPOSAL' });
    free = await insertProposal(portal, world, call, { state: 'underReview', title: 'Free wells', organizationId: world.southgate });
    for (const id of [tied, free]) for (const n of [1, 2]) await insertReview(portal, world, call, id, `reviewer${n}@reviews.example`, { comment, scores: id === tied ? 4 : 3 });
    await insertReview(portal, world, call, tied, 'conflicted@desk.example', { state: 'conflicted' });
    await portal.source.query("insert into review_conflicts (id, reviewer_id, proposal_id, call_id, source, kind, certainty, found_at) values ($1, $2, $3, $4, 'declared', 'family', 'certain', now())", [newId(), world.people['conflicted@desk.example'], tied, call.id]);
    own = await insertReview(portal, world, call, tied, 'reviewing@desk.example', { state: 'accepted' });
    const kept = await portal.application.nest.get(FileStore).put(Readable.from(['%PDF-1.4 annex']));
    file = newId();
    await portal.source.query(
      `insert into attachments (id, proposal_id, question_key, file_name, media_type, bytes, sha256, store_key, uploaded_by, uploaded_at) values ($1, $2, 'supportingDocuments', 'annex.pdf', 'application/pdf', 14, $3, $4, $5, now())`,
      [file, tied, kept.sha256, kept.key, world.people['owner@northbridge.example']]);
    [officer, conflicted, reviewing] = await Promise.all(['officer@hsp.example', 'conflicted@desk.example', 'reviewing@desk.example'].map((email) => portal.signedIn(email))) as [Visitor, Visitor, Visitor];
  });
  afterAll(() => portal?.close());

  const row = async (who: Visitor, path: string, id: string): Promise<{ average: number | null } | undefined> => ((await who.api('GET', path)).json.rows as { id: string; average: number | null }[]).find((one) => one.id === id);

  it('by a conflict of interest of their own read neither its text nor its files, and are told why in both languages', async () => {
    for (const path of ['', '/check', '/budget', '/sections/B', '/messages', `/attachments/${file}`, '/decision']) {
      expect([path, (await officer.api('GET', `/proposals/${tied}${path}`)).status]).toEqual([path, 200]);
      const answer = await conflicted.api('GET', `/proposals/${tied}${path}`);
      expect([path, answer.status, answer.text.includes('TEXT-OF-THE-PROPOSAL') || answer.text.includes('COMMENT-OF-ANOTHER')]).toEqual([path, 403, false]);
      expect((await conflicted.api('GET', `/proposals/${free}${path}`)).status).toBe(path.startsWith('/attachments') ? 404 : 200);
    }
    expect((await conflicted.api('GET', `/proposals/${tied}`)).json.code).toBe('ownConflict');
    for (const [locale, words] of [['en', 'You have a conflict of interest with this proposal'], ['fr', 'Vous êtes en conflit d’intérêts à l’égard de cette proposition']] as const) {
      const page = await conflicted.get(`/${locale}/proposals/${tied}`);
      expect([page.status, page.words.includes(words), await pageProblems(page)]).toEqual([403, true, []]);
    }
  });

  it('by a conflict take no step on it, and nothing changes', async () => {
    const before = await traces(portal);
    for (const [noun, body] of [['messages', { body: 'Hello' }], ['information-request', { items: [{ question: 'Who?' }], dueAt: '2099-01-01T12:00:00Z' }], ['recommendation', { outcome: 'declined', reasonCode: 'belowPassMark', feedback: comment }], ['decision', { outcome: 'declined', reasonCode: 'belowPassMark', feedback: comment }]] as const) {
      const { status } = await conflicted.api('POST', `/proposals/${tied}/${noun}`, body);
      expect([noun, status === 403 || status === 404]).toEqual([noun, true]);
    }
    expect(problems(await conflicted.api('POST', `/calls/${call.id}/assignments`, { proposalId: tied, reviewerId: world.people['reviewer4@reviews.example'], dueAt: '2099-01-01T12:00:00Z' }))).toEqual(['proposalId proposalUnknown']);
    expect(await traces(portal)).toEqual(before);
  });

  it('find it in no ranking and no plan, which say that something is left out, until they handed theirs in and opened the others', async () => {
    for (const path of [`/calls/${call.id}/ranking`, `/calls/${call.id}/what-if`]) {
      expect((await row(officer, path, tied))?.average).toBe(100);
      for (const who of [conflicted, reviewing]) expect([(await row(who, path, tied))?.average, (await row(who, path, free))?.average]).toEqual([undefined, 75]);
    }
    const page = await reviewing.get(`/fr/calls/${call.id}/ranking`);
    expect([page.words.includes('Une proposition ne vous est pas présentée, parce que vous l’évaluez ou êtes en conflit d’intérêts'), page.page(`a[href$="/proposals/${tied}/reviews"]`).length, await pageProblems(page)]).toEqual([true, 0, []]);
    const calibration = (await reviewing.api('GET', `/calls/${call.id}/calibration`)).json as { counts: { reviews: number }; proposals: { id: string }[] };
    expect([calibration.counts.reviews, calibration.proposals.map(({ id }) => id)]).toEqual([2, [free]]);
    const totals = async (who: Visitor) => ((await who.api('GET', `/calls/${call.id}/assignments`)).json.proposals as { id: string; reviewers: { total: number | null }[] }[]).find(({ id }) => id === tied)?.reviewers.map(({ total }) => total).filter((one) => one !== null);
    expect([await totals(officer), await totals(reviewing), await totals(conflicted)]).toEqual([[100, 100], [], undefined]);
    const decision = await reviewing.api('GET', `/proposals/${tied}/decision`);
    expect([decision.status, decision.json.code, decision.text.includes('COMMENT-OF-ANOTHER')]).toEqual([403, 'ownReview', false]);
    await portal.source.query("update review_assignments set state = 'submitted', total = 50, submitted_at = now(), others_seen_at = now() where id = $1", [own]);
    expect([(await row(reviewing, `/calls/${call.id}/ranking`, tied))?.average, (await reviewing.api('GET', `/proposals/${tied}/decision`)).status]).toEqual([83.3, 200]);
    await portal.source.query("update review_assignments set state = 'accepted', total = null, submitted_at = null, others_seen_at = null where id = $1", [own]);
  });

  it('by a conflict find it in the list by its title, never by what is decided', async () => {
    await portal.source.query("update proposals set state = 'approved' where id = any($1::uuid[])", [[tied, free]]);
    const list = async (query: string) => ((await conflicted.api('GET', `/proposals?${query}`)).json.proposals as { id: string; state: string }[]).map(({ id, state }) => [id === tied ? 'tied' : 'free', state]).sort();
    expect([await list('q=wells'), await list('state=approved')]).toEqual([[['free', 'approved'], ['tied', 'underReview']], [['free', 'approved']]]);
    await portal.source.query("update proposals set state = 'underReview' where id = any($1::uuid[])", [[tied, free]]);
  });

  it('have it back when the conflict is cleared', async () => {
    await portal.source.query("update review_conflicts set state = 'cleared' where proposal_id = $1", [tied]);
    expect((await conflicted.api('GET', `/proposals/${tied}`)).status).toBe(200);
    await portal.source.query("update review_conflicts set state = 'open' where proposal_id = $1", [tied]);
    expect((await conflicted.api('GET', `/proposals/${tied}`)).status).toBe(403);
  });

  it('by another applicant of the call take no part in the reviewing of its proposals, until the results are told', async () => {
    await portal.source.query("insert into organization_members (organization_id, person_id, roles, since) values ($1, $2, '{reader}', now())", [world.southgate, world.people['officer@hsp.example']]);
    const [review] = await portal.source.query<[{ id: string }]>("select id from review_assignments where proposal_id = $1 and state = 'submitted' order by id limit 1", [tied]);
    const before = await traces(portal);
    for (const path of [`/proposals/${tied}/reviews`, `/reviews/${review.id}`]) {
      const answer = await officer.api('GET', path);
      expect([path, answer.status, answer.json.code, answer.text.includes('COMMENT-OF-ANOTHER')]).toEqual([path, 403, 'ownConflict', false]);
    }
    for (const noun of ['return', 'recusal']) expect([noun, (await officer.api('POST', `/reviews/${review.id}/${noun}`, { reason: 'A rival' })).status]).toEqual([noun, 403]);
    expect(await traces(portal)).toEqual(before);
    await portal.source.query("update calls set state = 'released' where id = $1", [call.id]);
    expect((await officer.api('GET', `/proposals/${tied}/reviews`)).status).toBe(200);
    await portal.source.query("update calls set state = 'deciding' where id = $1", [call.id]);
    await portal.source.query('delete from organization_members where person_id = $1', [world.people['officer@hsp.example']]);
  });

  it('as nobody else read a draft in the replay: what was not handed in is its author’s', async () => {
    await portal.source.query("insert into review_scores (assignment_id, criterion, score, comment_for_applicant, comment_internal, edited_at) values ($1, 'R1', 2, 'DRAFT-OF-A-REVIEWER', 'DRAFT-INTERNAL', now())", [own]);
    const { text, json } = await officer.api('GET', `/proposals/${tied}/replay`);
    expect([text.includes('COMMENT-OF-ANOTHER'), text.includes('DRAFT-'), (json.reviews as { id: string; scores: unknown[] }[]).find(({ id }) => id === own)?.scores]).toEqual([true, false, []]);
  });

  it('of the cashier’s desk read no reason of a decision before or after it is told', async () => {
    await portal.source.query("insert into events (name, subject_type, subject_id, actor_id, from_state, to_state, reason, particulars, at, previous_hash, hash) select 'proposal.declined', 'proposal', $1, $2, 'underReview', 'declined', 'WRITTEN-REASON', '{}', now(), hash, md5('x') from events order by id desc limit 1", [free, world.people['decider@hsp.example']]);
    const payer = await portal.signedIn('payer@hsp.example');
    expect([(await officer.api('GET', `/proposals/${free}`)).text.includes('WRITTEN-REASON'), (await payer.api('GET', `/proposals/${free}`)).text.includes('WRITTEN-REASON')]).toEqual([true, false]);
  });

  it('who still judge alone learn no average on a panel’s agenda, plan and room', async () => {
    const made = (await officer.api('POST', `/calls/${call.id}/panels`, { titleEn: 'Panel', titleFr: 'Comité', startsAt: '2099-02-01T15:00:00Z', zone: 'America/Toronto', place: 'Ottawa', quorum: 2 })).json as { id: string };
    await officer.api('POST', `/panels/${made.id}/items`, { proposalIds: [tied] });
    for (const path of [`/panels/${made.id}`, `/panels/${made.id}/plan`]) {
      const averageFor = async (who: Visitor): Promise<number | null> => ((await who.api('GET', path)).json.items as { average: number | null }[])[0]!.average;
      expect([path, await averageFor(officer), await averageFor(reviewing)]).toEqual([path, 100, null]);
    }
  });

  it('by another applicant read no discussion of a rival before the results are told', async () => {
    await portal.source.query(
      `insert into review_phases (call_id, scoring_opens_at, scoring_closes_at, discussion_opens_at, discussion_closes_at, panel_opens_at, panel_closes_at, set_by, set_at)
       values ($1, now() - interval '9 days', now() - interval '2 days', now() - interval '1 day', now() + interval '1 day', now() + interval '2 days', now() + interval '3 days', $2, now())`, [call.id, world.people['officer@hsp.example']]);
    expect((await officer.api('GET', `/proposals/${tied}/discussion`)).status).toBe(200);
    await portal.source.query("insert into organization_members (organization_id, person_id, roles, since) values ($1, $2, '{reader}', now())", [world.southgate, world.people['officer@hsp.example']]);
    const answer = await officer.api('GET', `/proposals/${tied}/discussion`);
    expect([answer.status, answer.json.code]).toEqual([403, 'ownConflict']);
  });
});
