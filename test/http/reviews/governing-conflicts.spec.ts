import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/kernel/ids/ids.js';
import { ConflictCheck } from '../../../src/modules/reviews/conflicts/conflict-check.service.js';
import { pageProblems } from '../../support/html.js';
import { openMeeting, panelWorld } from '../../support/panels.js';
import { password, type Portal, startPortal } from '../../support/portal.js';
import { draftProposal, openCall } from '../../support/proposals.js';
import { insertCall, insertPerson, insertProposal, insertReview, type TestCall } from '../../support/reviews.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const email = 'robin.castellan@reviews.example';
interface Found { id: string; kind: string; certainty: string; state: string; evidence: string | null }

describe('conflicts of interest out of the governing body', () => {
  let portal: Portal;
  let world: World;
  let officer: Visitor, owner: Visitor, southgate: Visitor, reviewer: Visitor;
  let call: TestCall;
  let proposal: string;
  let review: string;
  let year: number;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    world.people[email] = await insertPerson(portal, email, 'Robin Élise Castellan', ['reviewer']);
    [officer, owner, southgate, reviewer] = await Promise.all(['officer@hsp.example', 'owner@northbridge.example', 'owner@southgate.example', email].map((one) => portal.signedIn(one))) as [Visitor, Visitor, Visitor, Visitor];
    year = portal.clock.now().getFullYear();
  });
  afterAll(() => portal?.close());
  beforeEach(async () => {
    await portal.source.query('delete from governing_members');
    call = await insertCall(portal, world);
    proposal = await insertProposal(portal, world, call, { state: 'underReview', summary: 'Wexford corridors are mined.' });
    review = await insertReview(portal, world, call, proposal, email, { state: 'accepted' });
  });

  const add = async (fullName: string, over: Record<string, unknown> = {}, who = owner, organization = world.northbridge): Promise<void> => {
    const answer = await who.api('POST', `/organizations/${organization}/governing-body/members`, { fullName, position: 'member', ...over });
    expect([answer.status, answer.status === 201 ? '' : answer.text]).toEqual([201, '']);
    await portal.settle();
  };
  const conflicts = (id = proposal): Promise<Found[]> => portal.source.query('select id, kind, certainty, state, evidence from review_conflicts where proposal_id = $1 and reviewer_id = $2 order by id', [id, world.people[email]]);
  const checkAll = (): Promise<void> => portal.application.nest.get(ConflictCheck).run({});
  const stateOf = async (): Promise<string> => (await portal.source.query<{ state: string }[]>('select state from review_assignments where id = $1', [review]))[0]!.state;
  const reads = async (): Promise<boolean> => (await Promise.all([reviewer.api('GET', `/reviews/${review}`), reviewer.get(`/en/reviews/${review}`), reviewer.api('GET', `/proposals/${proposal}`)])).some((answer) => answer.text.includes('Wexford'));

  it.each(['CASTELLAN, Robin Elise', 'Rob\u00adin Elise Cas\u200btellan', 'Dr. robin elise castellan', 'Hon. Élise-Robin Castellan'])('cut access at once when %s is named after reading began, and set the review aside', async (name) => {
    expect(await reads()).toBe(true);
    await portal.source.query(`insert into review_scores (assignment_id, criterion, score, comment_internal, edited_at) values ($1, 'R1', 3, 'Half typed', now())`, [review]);
    await add(name);
    expect(await conflicts()).toEqual([expect.objectContaining({ kind: 'governingBody', certainty: 'certain', state: 'open', evidence: name.replace(/[\u00ad\u200b]/g, '') })]);
    expect([await stateOf(), await reads(), (await reviewer.api('POST', `/reviews/${review}/scores`, { scores: { R1: 4 } })).status]).toEqual(['recused', false, 404]);
    expect(await portal.source.query('select comment_internal from review_scores where assignment_id = $1', [review])).toEqual([{ comment_internal: 'Half typed' }]);
    // Once: neither the next run nor somebody else in the list makes another one.
    await checkAll();
    await add('Noor Haddad');
    expect((await conflicts()).length).toBe(1);
  });

  it('find nothing in other names', async () => {
    for (const name of ['Robin Gagnon', 'Roberta Castellan', 'Elise Castle', 'Noor Haddad']) await add(name);
    await checkAll();
    expect([await conflicts(), await stateOf(), await reads()]).toEqual([[], 'accepted', true]);
  });

  it('are possible for a name that is alike; cleared they stay cleared, and nobody but the officer learns the name', async () => {
    await add('Robyn Castellan');
    const [found] = await conflicts();
    expect(found).toMatchObject({ kind: 'governingBody', certainty: 'possible', state: 'open' });
    expect([await stateOf(), await reads()]).toEqual(['accepted', false]);
    const base = `/calls/${call.id}/conflicts`;
    for (const [locale, kind] of [['en', 'Has the name of a member of the governing body'], ['fr', 'Porte le nom d’un membre du conseil d’administration']] as const) {
      const page = await officer.get(`/${locale}${base}`);
      expect([page.words.includes(kind), page.words.includes('Robyn Castellan')]).toEqual([true, true]);
    }
    // Neither the reviewer, who reads of a conflict, nor the applicant, who reads of none.
    const pages = await Promise.all([`/reviews/${review}`, '/reviews', `/organizations/${world.northbridge}/governing-body`, base, '/home', '/notifications'].flatMap((path) => [reviewer.get(`/en${path}`), reviewer.api('GET', path)]));
    expect(pages.filter(({ text }) => text.includes('Robyn')).map(({ url }) => url)).toEqual([]);
    const own = await Promise.all([`/proposals/${proposal}`, '/home', `/organizations/${world.northbridge}/governing-body`, `/organizations/${world.northbridge}`].flatMap((path) => [owner.get(`/en${path}`), owner.api('GET', path)]));
    expect(own.filter(({ text, words }) => text.includes('Castellan, Robin') || text.includes('Élise') || words.includes('onflict of interest')).map(({ url }) => url)).toEqual([]);
    const mails = await portal.source.query<unknown[]>("select 1 from mails where body like '%Robyn%' or subject like '%Robyn%'");
    expect([mails, (await portal.source.query<unknown[]>("select 1 from events where particulars::text like '%Robyn%'"))]).toEqual([[], []]);

    expect((await reviewer.api('POST', `${base}/${found!.id}/clearing`, { reason: 'Not me.' })).status).toBe(403);
    const cleared = await officer.submit(await officer.get(`/fr${base}`), 'Lever le conflit', { reason: 'Une autre personne de ce nom.' });
    expect([cleared.words.includes('Le conflit est levé.'), await reads()]).toEqual([true, true]);
    await checkAll();
    await add('Noor Haddad');
    expect([(await conflicts()).map(({ state }) => state), await reads()]).toEqual([['cleared'], true]);
  });

  it('are certain while somebody serves or left within five years, afterwards possible', async () => {
    await add('Robin Elise Castellan', { leftYear: year - 5 });
    expect(await conflicts()).toMatchObject([{ certainty: 'certain' }]);
    const other = await insertProposal(portal, world, call, { state: 'underReview' });
    await portal.source.query('update governing_members set left_year = $1', [year - 6]);
    await checkAll();
    expect(await conflicts(other)).toMatchObject([{ certainty: 'possible', state: 'open' }]);
    // Back in office, what nobody judged becomes certain.
    await portal.source.query('update governing_members set left_year = null');
    await checkAll();
    expect(await conflicts(other)).toMatchObject([{ certainty: 'certain' }]);
  });

  it('are found in the governing body of a consented partner, which the evidence names', async () => {
    const consent = newId();
    await portal.source.query(`insert into partner_consents (id, proposal_id, position, state, partner_name, shown, organization_id, asked_by, asked_at) values ($1, $2, 1, 'asked', 'Red del Sur', '{}', $3, $4, now())`,
      [consent, proposal, world.southgate, world.people['owner@northbridge.example']]);
    await add('Robin Elise Castellan', {}, southgate, world.southgate);
    expect(await conflicts()).toEqual([]);
    await portal.source.query("update partner_consents set state = 'consented', answered_at = now(), answered_name = 'Lucía' where id = $1", [consent]);
    await portal.application.nest.get(ConflictCheck).run({ organizationId: world.southgate });
    expect(await conflicts()).toEqual([expect.objectContaining({ kind: 'governingBody', certainty: 'certain', evidence: 'Robin Elise Castellan – Southgate Mediation Network' })]);
    expect(await stateOf()).toBe('recused');
  });

  it('are found when a proposal is submitted, before anybody is assigned', async () => {
    await add('Robin Elise Castellan');
    const { id } = await draftProposal(portal, world, await openCall(portal, world), { complete: true });
    expect(await conflicts(id)).toEqual([]);
    expect((await owner.api('POST', `/proposals/${id}/submission`, { agreed: true, name: 'Amara Okafor', password })).status).toBe(201);
    await portal.settle();
    expect((await conflicts(id)).filter(({ kind }) => kind === 'governingBody')).toMatchObject([{ certainty: 'certain', state: 'open' }]);
  });

  it('never take a submitted review away by themselves: who wrote the list would choose the reviewers; it waits for an officer, and the decision with it', async () => {
    await portal.source.query('delete from review_assignments where id = $1', [review]);
    review = await insertReview(portal, world, call, proposal, email, { scores: 1 });
    await insertReview(portal, world, call, proposal, 'reviewer5@reviews.example', { scores: 4 });
    await portal.source.query("update calls set state = 'deciding' where id = $1", [call.id]);
    await owner.api('POST', `/organizations/${world.northbridge}/governing-body/names`, { names: 'Robin Elise Castellan\nNoor Haddad' });
    await portal.settle();
    const [found] = await conflicts();
    expect([found?.certainty, await stateOf(), await reads()]).toEqual(['certain', 'submitted', false]);
    const decider = await portal.signedIn('decider@hsp.example');
    const decline = (): ReturnType<Visitor['api']> => decider.api('POST', `/proposals/${proposal}/decision`, { outcome: 'declined', reasonCode: 'belowPassMark', reason: 'All the same.', feedback: 'The needs are well shown, the plan is not convincing.' });
    expect((await decline()).json.code).toBe('conflictsAreJudged');
    expect((await officer.get('/en/home')).words).toContain('Possible conflicts of interest to judge');
    const base = `/calls/${call.id}/conflicts`;
    for (const [locale, words] of [['en', ['still counts', 'One reviewer has a name of it.', 'last added a name on']], ['fr', ['compte toujours', 'Une personne chargée de l’évaluation porte un de ses noms.', 'Dernier nom ajouté par le demandeur']]] as const) {
      const page = await officer.get(`/${locale}${base}`);
      expect([words.filter((one) => !page.words.includes(one)), await pageProblems(page)]).toEqual([[], []]);
    }
    // Another person of that name: the review counts as before, and its author may read it again.
    expect((await officer.api('POST', `${base}/${found!.id}/clearing`, { reason: 'Another person of that name.' })).status).toBe(200);
    expect([await stateOf(), (await reviewer.api('GET', `/reviews/${review}`)).status, (await decline()).json.code]).not.toContain('conflictsAreJudged');
    expect([await stateOf(), (await reviewer.api('GET', `/reviews/${review}`)).status]).toEqual(['submitted', 200]);
    // The same person: set aside.
    await portal.source.query("update proposals set state = 'underReview' where id = $1", [proposal]);
    expect((await officer.api('POST', `${base}/${found!.id}/confirmation`, { reason: 'The same person.' })).status).toBe(200);
    expect(await stateOf()).toBe('recused');
  });

  it('stand again when a name that was alike, and cleared, is followed by the very name', async () => {
    await add('Robyn Castellan');
    const [alike] = await conflicts();
    expect((await officer.api('POST', `/calls/${call.id}/conflicts/${alike!.id}/clearing`, { reason: 'Another person.' })).status).toBe(200);
    expect(await reads()).toBe(true);
    await add('Robin Élise Castellan');
    expect([await conflicts(), await reads(), await stateOf()]).toEqual([[{ ...alike, certainty: 'certain', state: 'open', evidence: 'Robin Élise Castellan' }], false, 'recused']);
    expect(await portal.source.query("select particulars ->> 'certainty' as certainty from events where name = 'conflict.found' and subject_id = $1 order by id", [alike!.id])).toEqual([{ certainty: 'possible' }, { certainty: 'certain' }]);
    // A certain one that was cleared stays cleared.
    expect((await officer.api('POST', `/calls/${call.id}/conflicts/${alike!.id}/clearing`, { reason: 'A namesake, asked by telephone.' })).status).toBe(200);
    await checkAll();
    expect((await conflicts()).map(({ state }) => state)).toEqual(['cleared']);
  });

  it('are another reason at the table of a panel: its members learn no name of the governing body by them', async () => {
    const w = await panelWorld(portal, world);
    const meeting = await openMeeting(w);
    const [{ name }] = await portal.source.query<[{ name: string }]>('select name from persons where id = $1', [w.ids.member]);
    await add(name);
    const recused = await portal.source.query<{ kind: string }[]>("select kind from review_conflicts where reviewer_id = $1 and state = 'open' and call_id = $2", [w.ids.member, w.call.id]);
    expect(recused).toContainEqual({ kind: 'governingBody' });
    const paths = [`/panels/${meeting.id}`, `/panels/${meeting.id}/items/${meeting.items[0]!.id}`];
    const told = await Promise.all([w.chair, w.member, w.officer].flatMap((who) => paths.flatMap((path) => [who.api('GET', path), who.get(`/en${path}`), who.get(`/fr${path}`)])));
    expect(told.filter(({ text }) => /governingBody|member of the governing body|membre du conseil/.test(text)).map(({ url }) => url)).toEqual([]);
    const { items } = (await w.chair.api('GET', paths[0]!)).json as { items: { recused: boolean; recusals: unknown[] }[] };
    expect(items[0]!.recusals).toEqual([{ name, kind: 'other' }]);
  });

  it('are found when a reviewer takes the name', async () => {
    await add('Wren Marchetti');
    expect(await conflicts()).toEqual([]);
    const answer = await reviewer.api('POST', '/profile', { name: 'Wren Marchetti', locale: 'en' });
    expect(answer.status).toBe(200);
    await portal.settle();
    expect(await conflicts()).toMatchObject([{ kind: 'governingBody', certainty: 'certain' }]);
  });
});
