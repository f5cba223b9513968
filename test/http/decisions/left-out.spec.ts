import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/kernel/ids/ids.js';
import { pageProblems } from '../../support/html.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { insertCall, insertProposal, insertReview, problems, type TestCall } from '../../support/reviews.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const feedback = 'The reviewers found the needs well shown and the plan convincing.';
const secret = /54[\s\u00a0\u202f,]?321|5432100|Second wells|WORDS-OF-A-REVIEWER/;

/** Somebody with a conflict about one proposal reads the ranking of the others as if it were not there (ADR 0047). */
describe('a proposal left out for a conflict of interest', () => {
  let portal: Portal;
  let world: World;
  let call: TestCall;
  let manager: Visitor;
  let decider: Visitor;
  let certifier: Visitor;
  let first: string;
  let second: string;
  let third: string;
  let scenario: string;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    call = await insertCall(portal, world, { state: 'deciding', envelope: { 2026: 20_000_000 } });
    const add = async (title: string, scores: number): Promise<string> => {
      const id = await insertProposal(portal, world, call, { title, state: 'underReview', requested: { 2026: 6_000_000 } });
      for (const n of [1, 2]) await insertReview(portal, world, call, id, `reviewer${n}@reviews.example`, { scores, comment: title === 'Second wells' ? 'WORDS-OF-A-REVIEWER: it is clear who asked.' : 'It is clear who asked for it.' });
      return id;
    };
    first = await add('First wells', 4);
    second = await add('Second wells', 4);
    third = await add('Third wells', 3);
    [manager, decider, certifier] = await Promise.all(['manager@hsp.example', 'decider@hsp.example', 'certifier@hsp.example'].map((email) => portal.signedIn(email))) as [Visitor, Visitor, Visitor];
    for (const [id, amount] of [[first, 50_000], [second, 54_321]] as const) expect((await decider.api('POST', `/proposals/${id}/decision`, { outcome: 'approved', amount, years: { 2026: amount }, reasonCode: 'ranked', feedback })).status).toBe(200);
    scenario = ((await decider.api('POST', `/calls/${call.id}/scenarios`, { name: 'All', line: 3, share: 100, reserve: 0 })).json as { id: string }).id;
  });
  afterAll(() => portal?.close());

  const conflict = async (email: string): Promise<void> => void (await portal.source.query("insert into review_conflicts (id, reviewer_id, proposal_id, call_id, source, kind, certainty, found_at) values ($1, $2, $3, $4, 'declared', 'family', 'certain', now())", [newId(), world.people[email], second, call.id]));
  const places = (): string[] => [
    ...['ranking', 'ranking?show=approved', 'ranking?show=undecided', 'what-if', 'what-if?line=3', `scenarios/${scenario}`, 'scenarios', 'release', `bulk-decision?pick=chosen&proposals=${'$'}&outcome=declined&reasonCode=noMoney&reason=x`].map((end) => `/calls/${call.id}/${end.replace('$', second)}`),
    `/calls/${call.id}`, `/proposals/${third}/decision`, '/spending?by=call', '/spending?by=country', '/spending/download.csv?by=call',
  ];
  const told = (body: string): string | undefined => secret.exec(body.replace(/href="[^"]*"|"address":"[^"]*"/g, ''))?.[0];

  it('tells, before, in these places', async () => {
    const found = (await Promise.all(places().slice(0, 9).map(async (place) => told((await manager.api('GET', place)).text)))).filter(Boolean);
    expect(found.length).toBeGreaterThanOrEqual(6);
    expect((await certifier.api('GET', '/spending?by=call')).text).toContain('10432100');
    expect((await manager.api('GET', `/calls/${call.id}/ranking`)).json.money).toMatchObject([{ reservedCents: 10_432_100, freeCents: 9_567_900 }]);
  });

  it('leaves no gap in ranks, no sum with it, and says so in words of both languages', async () => {
    for (const email of ['manager@hsp.example', 'certifier@hsp.example']) await conflict(email);
    for (const place of places()) for (const answer of [await manager.api('GET', place), await manager.get(`/en${place}`)]) expect([place, told(answer.text)]).toEqual([place, undefined]);
    expect((await certifier.api('GET', '/spending?by=call')).json).toMatchObject({ withoutConflicts: true, totals: { reservedCents: 5_000_000 } });
    const { rows, counts, money } = (await manager.api('GET', `/calls/${call.id}/ranking`)).json as { rows: { id: string; rank: number; place: number; runningCents: number }[]; counts: unknown; money: unknown };
    expect(rows.map(({ id, rank, place, runningCents }) => [id, rank, place, runningCents])).toEqual([[first, 1, 1, 5_000_000], [third, 2, 2, 11_000_000]]);
    expect(counts).toEqual({ proposals: 2, undecided: 1, approved: 1, reserve: 0, declined: 0, approvedCents: 5_000_000, passing: 2, hidden: 1 });
    expect(money).toMatchObject([{ allocatedCents: 20_000_000, reservedCents: 5_000_000, freeCents: 15_000_000 }]);
    const plan = (await manager.api('GET', `/calls/${call.id}/what-if?line=3`)).json as { rows: { id: string; rank: number }[]; found: number; hidden: number; effect: { years: { freeCents: number }[] } };
    expect([plan.rows.map(({ id, rank }) => [id, rank]), plan.found, plan.hidden, plan.effect.years[0]!.freeCents]).toEqual([[[first, 1], [third, 2]], 2, 1, 15_000_000]);
    const release = (await manager.api('GET', `/calls/${call.id}/release`)).json as { byYear: unknown; counts: { approved: number; hidden: number } };
    expect([release.byYear, release.counts.approved, release.counts.hidden]).toEqual([[{ fiscalYear: 2026, amountCents: 5_000_000 }], 1, 1]);
    const decision = (await manager.api('GET', `/proposals/${third}/decision`)).json as { standing: { rank: number; of: number; hidden: number }; money: { freeCents: number }[] };
    expect([decision.standing.rank, decision.standing.of, decision.standing.hidden, decision.money[0]!.freeCents]).toEqual([2, 2, 1, 15_000_000]);
    for (const [locale, words] of [['en', 'One proposal is not shown to you'], ['fr', 'Une proposition ne vous est pas présentée']] as const) {
      for (const end of ['ranking', 'release', 'what-if', 'scenarios', `scenarios/${scenario}`, 'bulk-decision']) {
        const page = await manager.get(`/${locale}/calls/${call.id}/${end}`);
        expect([end, page.words.includes(words), await pageProblems(page)]).toEqual([end, true, []]);
      }
      expect((await manager.get(`/${locale}/proposals/${third}/decision`)).words).toContain(words);
    }
    expect([(await certifier.get('/en/spending')).words.includes('Without what is reserved for proposals with which you have a conflict'), (await certifier.get('/fr/spending')).words.includes('Sans les fonds réservés aux propositions')]).toEqual([true, true]);
    expect([(await manager.get(`/en/calls/${call.id}`)).words.includes('Without proposals with which you have a conflict'), (await manager.get(`/fr/calls/${call.id}`)).words.includes('Sans les propositions à l’égard desquelles')]).toEqual([true, true]);
  });

  it('is not decided with others, nor moved in a plan', async () => {
    expect(problems(await manager.api('POST', `/calls/${call.id}/bulk-decision`, { proposals: [second], outcome: 'declined', reasonCode: 'noMoney' }))).toEqual(['proposals noProposals']);
    expect(problems(await manager.api('POST', `/calls/${call.id}/scenarios/${scenario}/choices`, { proposalId: second, place: 'leave' }))).toEqual(['proposalId proposalUnknown']);
  });

  it('stands in the list of proposals with title and organization: the same whether it is decided or not, by no search, order or instant', async () => {
    interface Listed { id: string; state: string; requestedCents: number | null; updatedAt: string; submittedAt: string }
    const list = async (query: string, who = manager): Promise<Listed[]> => ((await who.api('GET', `/proposals?call=${call.id}${query}`)).json as { proposals: Listed[] }).proposals;
    const ids = async (query: string): Promise<boolean[]> => { const found = (await list(query)).map(({ id }) => id); return [first, second].map((id) => found.includes(id)); };
    expect((await list('', decider)).find(({ id }) => id === second)).toMatchObject({ state: 'approved', requestedCents: 6_000_000 });
    const row = (await list('')).find(({ id }) => id === second)!;
    expect(row).toMatchObject({ state: 'underReview', requestedCents: null, updatedAt: row.submittedAt });
    expect([await ids('&state=underReview'), await ids('&state=approved'), await ids('&state=declined'), await ids('&sort=requested'), await ids('&sort=-requested'), await ids('&sort=reference')]).toEqual([[false, true], [true, false], [false, false], [true, false], [true, false], [true, true]]);
    const page = await manager.get(`/fr/proposals?call=${call.id}&state=underReview`);
    expect([page.words.includes('Second wells'), await pageProblems(page)]).toEqual([true, []]);
  });

  it('does not keep the person from releasing what others decided; being a member of an applicant does', async () => {
    expect((await decider.api('POST', `/proposals/${third}/decision`, { outcome: 'declined', reasonCode: 'noMoney', reason: 'The money is used.', feedback })).status).toBe(200);
    await portal.source.query("insert into organization_members (organization_id, person_id, roles, since) values ($1, $2, '{reader}', now())", [world.northbridge, world.people['manager@hsp.example']]);
    const refused = await manager.api('POST', `/calls/${call.id}/release`);
    expect([refused.status, refused.json.code, (await portal.source.query('select state from calls where id = $1', [call.id]))]).toEqual([403, 'ownInterest', [{ state: 'deciding' }]]);
    await portal.source.query('delete from organization_members where person_id = $1', [world.people['manager@hsp.example']]);
    const released = await manager.api('POST', `/calls/${call.id}/release`);
    expect([released.status, released.json]).toEqual([200, { callId: call.id, approved: 1, reserve: 0, declined: 1 }]);
    expect(await portal.source.query('select state from proposals where call_id = $1 order by title', [call.id])).toEqual([{ state: 'awarded' }, { state: 'awarded' }, { state: 'notFunded' }]);
    expect(told((await manager.api('GET', `/calls/${call.id}/release`)).text)).toBeUndefined();
  });
});
