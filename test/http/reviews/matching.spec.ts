import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/kernel/ids/ids.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { insertCall, insertProposal, insertReview, problems, type TestCall, traces } from '../../support/reviews.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const due = '2099-03-02T17:00';

describe('searching an assignment for a call', () => {
  let portal: Portal;
  let world: World;
  let officer: Visitor;
  let call: TestCall;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    officer = await portal.signedIn('officer@hsp.example');
  });
  afterAll(() => portal?.close());
  beforeEach(async () => { call = await insertCall(portal, world); });

  const path = (): string => `/calls/${call.id}/matching`;
  const reviewer = (n: number): string => world.people[`reviewer${n}@reviews.example`]!;
  const search = (capacity = 5) => officer.api('POST', path(), { dueAt: due, capacity });
  const show = async () => (await officer.api('GET', path())).json;
  /** A profile as it stands; languages that are left out are those of the account. */
  const knows = async (personId: string, { skills = {}, languages = [], countries = [] }: { skills?: Record<string, number>; languages?: string[]; countries?: string[] }): Promise<void> => {
    await portal.source.query('update reviewer_profiles set languages = $2, countries = $3 where person_id = $1', [personId, Object.keys(skills).length && !languages.length ? ['en'] : languages, countries]);
    await portal.source.query('delete from reviewer_skills where person_id = $1', [personId]);
    for (const [code, level] of Object.entries(skills)) await portal.source.query('insert into reviewer_skills (person_id, code, level) values ($1, $2, $3)', [personId, code, level]);
  };
  const made = () => portal.source.query<{ proposalId: string; reviewerId: string }[]>(`select proposal_id as "proposalId", reviewer_id as "reviewerId" from review_assignments where call_id = $1 and state = 'invited' order by 1, 2`, [call.id]);

  it('counts levels, countries and regions, and says so by hand and in what it proposes, in both languages', async () => {
    const proposal = await insertProposal(portal, world, call, { title: 'Andes' });
    await knows(reviewer(1), { skills: { POC: 3 }, countries: ['CO'] });
    await knows(reviewer(2), { skills: { POC: 2 }, countries: ['EC'] });
    await knows(reviewer(3), { skills: { 'POC-5': 1 }, languages: ['ru'], countries: ['ML'] });
    await knows(reviewer(4), { countries: ['BO'], languages: ['ru'] });
    const { reviewers } = (await officer.api('GET', `/calls/${call.id}/assignments?proposal=${proposal}`)).json as { reviewers: { id: string; match: number; grounds: string[] }[] };
    const found = new Map(reviewers.map(({ id, match, grounds }) => [id, [match, ...grounds]]));
    expect([1, 2, 3, 4].map((n) => found.get(reviewer(n)))).toEqual([[100, 'expert', 'language', 'country'], [90, 'theme', 'language', 'region'], [35, 'field'], [25, 'region']]);
    expect(reviewers.slice(0, 2).map(({ id }) => id)).toEqual([reviewer(1), reviewer(2)]);
    const choice = async (locale: string) => (await officer.get(`/${locale}/calls/${call.id}/assignments?proposal=${proposal}`)).page(`select[name=reviewerId] option[value=${reviewer(2)}]`).text();
    expect([await choice('en'), await choice('fr')]).toEqual(['Benoît Lavoie – very good match (90 of 100: theme, language, region), nothing open', 'Benoît Lavoie – correspondance très bonne (90 sur 100\u00a0: thème, langue, région), rien en cours']);
    await search();
    await portal.settle();
    const { run, proposals } = await show();
    expect((proposals[0].pairs as { reviewerId: string; score: number; grounds: string[] }[]).map(({ reviewerId, score, grounds }) => [reviewerId, score, grounds])).toEqual([[reviewer(1), 100, ['expert', 'language', 'country']], [reviewer(2), 90, ['theme', 'language', 'region']]]);
    const page = await officer.get(`/fr${path()}?proposal=${proposal}`);
    expect([page.words.includes('Benoît Lavoie – correspondance très bonne (90 sur 100 : thème, langue, région)'), page.page('select[name=reviewerId] option').text().includes('faible correspondance (25 sur 100\u00a0: région)')]).toEqual([true, true]);
    // Added by hand, the pair keeps its grounds too.
    const added = (await officer.api('POST', `${path()}/addition`, { runId: run.id, proposalId: proposal, reviewerId: reviewer(4) })).json as { proposals: { pairs: { reviewerId: string; grounds: string[] }[] }[] };
    expect(added.proposals[0]!.pairs.find(({ reviewerId }) => reviewerId === reviewer(4))!.grounds).toEqual(['region']);
    expect((await officer.get(`/en/reviewers/${reviewer(2)}`)).words).toContain('South America');
    await officer.api('POST', `${path()}/discarding`, { runId: run.id });
    for (const n of [1, 2, 3, 4]) await knows(reviewer(n), {});
  });

  it('proposes, sends nothing, is changed by hand, confirmed once, and tells each reviewer', async () => {
    const ids = [await insertProposal(portal, world, call, { title: 'First' }), await insertProposal(portal, world, call, { title: 'Second', language: 'fr' })];
    expect((await search()).status).toBe(201);
    await portal.settle();
    const found = await show();
    expect([found.run.state, found.run.gap, found.run.pairs, found.missing]).toEqual(['proposed', 0, 4, { reviews: 0, proposals: 0 }]);
    expect(await made()).toEqual([]);
    expect((await search()).json.code).toBe('matchingOpen');

    const [out] = found.proposals[0].pairs as { reviewerId: string }[];
    const about = { runId: found.run.id, proposalId: ids[0] };
    expect((await officer.api('POST', `${path()}/removal`, { ...about, reviewerId: out!.reviewerId })).json.missing).toEqual({ reviews: 1, proposals: 1 });
    const taken = new Set((found.proposals[0].pairs as { reviewerId: string }[]).map((pair) => pair.reviewerId));
    const other = [1, 2, 3, 4, 5, 6].map(reviewer).find((id) => !taken.has(id))!;
    expect((await officer.api('POST', `${path()}/addition`, { ...about, reviewerId: other })).json.missing).toEqual({ reviews: 0, proposals: 0 });
    expect(problems(await officer.api('POST', `${path()}/addition`, { ...about, reviewerId: other }))).toEqual(['reviewerId alreadyProposed']);

    const answers = await Promise.all([1, 2].map(() => officer.api('POST', `${path()}/confirmation`, { runId: found.run.id })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    await portal.settle();
    const sent = await show();
    expect([sent.run.state, sent.run.invited, sent.run.notInvited, sent.missing.reviews]).toEqual(['sent', 4, 0, 0]);
    const rows = await made();
    expect([rows.length, rows.some((row) => row.proposalId === ids[0] && row.reviewerId === other), rows.some((row) => row.proposalId === ids[0] && row.reviewerId === out!.reviewerId)]).toEqual([4, true, false]);
    expect((await officer.api('POST', `${path()}/removal`, { ...about, reviewerId: other })).json.code).toBe('matchingNotProposed');
  });

  it('leaves out members of the applicant and reports what nobody can take', async () => {
    await insertProposal(portal, world, call);
    for (const n of [1, 2, 3, 4, 5]) await portal.source.query(`insert into organization_members (organization_id, person_id, roles, since) values ($1, $2, '{reader}', now())`, [world.northbridge, reviewer(n)]);
    await search();
    await portal.settle();
    const found = await show();
    expect([(found.proposals[0].pairs as { reviewerId: string }[]).map((pair) => pair.reviewerId), found.missing]).toEqual([[reviewer(6)], { reviews: 1, proposals: 1 }]);
    const refused = await officer.api('POST', `${path()}/addition`, { runId: found.run.id, proposalId: found.proposals[0].id, reviewerId: reviewer(1) });
    expect(problems(refused)).toEqual(['reviewerId reviewerConflict']);
    // Somebody who becomes a member after the search is not asked.
    await portal.source.query(`insert into organization_members (organization_id, person_id, roles, since) values ($1, $2, '{reader}', now())`, [world.northbridge, reviewer(6)]);
    await officer.api('POST', `${path()}/confirmation`, { runId: found.run.id });
    await portal.settle();
    expect([(await show()).run.notInvited, await made()]).toEqual([1, []]);
    await portal.source.query('delete from organization_members where person_id = any($1)', [[1, 2, 3, 4, 5, 6].map(reviewer)]);
  });

  it('is refused for a past date, the wrong people, another call, and changes nothing', async () => {
    await insertProposal(portal, world, call);
    const before = await traces(portal);
    expect(problems(await officer.api('POST', path(), { dueAt: '2020-01-01T09:00', capacity: 0 }))).toEqual(['capacity range']);
    expect(problems(await officer.api('POST', path(), { dueAt: '2020-01-01T09:00', capacity: 3 }))).toEqual(['dueAt duePast']);
    for (const email of ['decider@hsp.example', 'auditor@hsp.example', 'reviewer1@reviews.example', 'owner@northbridge.example']) {
      const visitor = await portal.signedIn(email);
      expect([(await visitor.api('GET', path())).status, (await visitor.api('POST', path(), { dueAt: due, capacity: 3 })).status]).toEqual([403, 403]);
    }
    expect((await officer.api('POST', `${path()}/confirmation`, { runId: newId() })).status).toBe(404);
    await portal.source.query(`update calls set state = 'open' where id = $1`, [call.id]);
    expect((await search()).json.code).toBe('callNotInReview');
    await portal.source.query(`update calls set state = 'inReview' where id = $1`, [call.id]);
    expect(await traces(portal)).toEqual(before);
  });

  it('can be cancelled on the page before it has found anything', async () => {
    await insertProposal(portal, world, call);
    const page = await officer.get(`/en${path()}`);
    const started = await officer.submit(page, 'Search for an assignment', { dueAt: due, capacity: '4' });
    expect(started.heading).toContain('Propose reviewers for all proposals');
    const done = await officer.submit(started, 'Cancel the search', {});
    expect([done.status, done.words.includes('The search is cancelled.')]).toEqual([200, true]);
    await portal.settle();
    expect([(await show()).run.state, await made()]).toEqual(['cancelled', []]);
  });

  it('walks by links and forms in French', async () => {
    await insertProposal(portal, world, call, { title: 'Routes sûres', language: 'fr' });
    const list = await officer.get(`/fr/calls/${call.id}/assignments`);
    const page = await officer.follow(list, 'Laisser le portail proposer une attribution pour toutes les propositions');
    await officer.submit(page, 'Chercher une attribution', { dueAt: due, capacity: '4' });
    await portal.settle();
    const found = await officer.get(`/fr${path()}`);
    expect([found.words.includes('aucune autre attribution n’est meilleure'), found.words.includes('Routes sûres')]).toEqual([true, true]);
    await officer.submit(found, 'Confirmer et envoyer les invitations', {});
    await portal.settle();
    expect((await made()).length).toBe(2);
  });

  it('asks again somebody who declined, and assigns one person to several proposals', async () => {
    const ids = [await insertProposal(portal, world, call), await insertProposal(portal, world, call), await insertProposal(portal, world, call)];
    await insertReview(portal, world, call, ids[0]!, 'reviewer1@reviews.example', { state: 'declined' });
    await insertReview(portal, world, call, ids[1]!, 'reviewer1@reviews.example', { state: 'accepted' });
    const several = (body: Record<string, unknown>) => officer.api('POST', `/calls/${call.id}/assignments/several`, { proposalIds: [], reviewerId: reviewer(1), dueAt: due, ...body });
    expect(problems(await several({}))).toEqual(['proposalIds noProposals']);
    expect(problems(await several({ proposalIds: [ids[1]] }))).toEqual(['proposalIds alreadyAssigned']);
    expect((await several({ allShort: true })).json).toEqual({ callId: call.id, assigned: 2, leftOut: 1 });
    expect((await made()).map((row) => row.proposalId).sort()).toEqual([ids[0], ids[2]].sort());
    const page = await officer.get(`/en/calls/${call.id}/assignments?proposal=${ids[0]}`);
    expect(page.page('select[name=reviewerId] option').eq(1).text()).toMatch(/ – .* match \(\d+ of 100: theme, language\), /);
  });
});
