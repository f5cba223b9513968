import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Registry } from 'prom-client';
import { newId } from '../../../src/kernel/ids/ids.js';
import { pageProblems } from '../../support/html.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { draftProposal, openCall, type OpenCall } from '../../support/proposals.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

interface Listed { reference: string; title: string; state: string; requestedCents: number; organization: { name: string } }

describe('the list of proposals', () => {
  let portal: Portal;
  let world: World;
  let call: OpenCall;
  let other: OpenCall;
  let owner: Visitor;
  let southgate: Visitor;
  let officer: Visitor;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    [call, other] = [await openCall(portal, world), await openCall(portal, world)];
    const states = ['submitted', 'eligible', 'underReview', 'ineligible'];
    // 50 submitted by two organizations; requested amounts and instants repeat, so that ties are broken by the key.
    for (let n = 0; n < 50; n += 1) {
      await portal.source.query(
        `insert into proposals (id, reference, call_id, organization_id, form_version_id, state, language, title, theme_code, requested_cents, started_by, created_at, updated_at, submitted_at)
         values ($1, $2, $3, $4, $5, $6, 'en', $7, $8, $9, $10, now(), now(), timestamptz '2026-11-01T12:00:00.123456Z' + ($11::int / 3) * interval '1 minute')`,
        [newId(), `REF-${String(n).padStart(3, '0')}`, n % 5 === 0 ? other.id : call.id, n % 2 ? world.northbridge : world.southgate, call.formVersionId, states[n % 4],
          n === 7 ? '100% of_it: Peace' : `Project ${n}`, ['POC', 'CPR', 'PSO'][n % 3], 1_000_000 + (n % 6) * 100_000, world.people['owner@northbridge.example'], n]);
    }
    await draftProposal(portal, world, call, { answers: { projectTitle: 'A secret draft' } });
    await draftProposal(portal, world, call, { state: 'notSubmitted', answers: { projectTitle: 'A lapsed draft' } });
    await portal.source.query(`update proposals set state = 'withdrawn' where title = 'A lapsed draft' and submitted_at is null`);
    [owner, southgate, officer] = await Promise.all(['owner@northbridge.example', 'owner@southgate.example', 'officer@hsp.example'].map((email) => portal.signedIn(email))) as [Visitor, Visitor, Visitor];
  });
  afterAll(() => portal.close());

  const all = async (who: Visitor, query = ''): Promise<Listed[]> => {
    const found: Listed[] = [];
    for (let after: string | null = '', pages = 0; after !== null && pages < 10; pages += 1) {
      const { json } = await who.api('GET', `/proposals?${query}${after ? `&after=${encodeURIComponent(after)}` : ''}`);
      found.push(...json.proposals);
      after = json.next;
    }
    return found;
  };

  it('shows staff everything that was submitted, each once, and never a draft', async () => {
    const rows = await all(officer);
    expect([rows.length, new Set(rows.map((row) => row.reference)).size, rows.filter((row) => /draft/.test(row.title))]).toEqual([50, 50, []]);
    expect((await all(officer, 'q=draft')).length + (await all(officer, 'state=draft')).filter((row) => row.state === 'draft').length + (await all(officer, 'state=withdrawn')).length).toBe(0);
  });

  it.each([['-submitted'], ['submitted'], ['-requested'], ['requested'], ['-reference'], ['reference']])('is sorted by %s over all pages', async (sort) => {
    const key = sort.replace('-', '');
    const rows = await all(officer, `sort=${sort}`);
    const values = rows.map((row) => (key === 'requested' ? row.requestedCents : key === 'reference' ? row.reference : (row as unknown as { submittedAt: string }).submittedAt));
    const sorted = [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0) * (sort.startsWith('-') ? -1 : 1));
    expect([rows.length, values]).toEqual([50, sorted]);
  });

  it('is narrowed by call, state and theme, together with the sort', async () => {
    const rows = await all(officer, `call=${call.id}&state=eligible&theme=CPR&sort=-requested`);
    expect([rows.length > 0, rows.every((row) => row.state === 'eligible')]).toEqual([true, true]);
    expect((await all(officer, `call=${other.id}`)).length).toBe(10);
    const page = await officer.get(`/en/proposals?call=${call.id}&state=eligible&sort=reference`);
    expect([page.page('[name=call] [selected]').val(), page.page('[name=state] [selected]').val(), page.page('[name=sort]').val(), await pageProblems(page)]).toEqual([call.id, 'eligible', 'reference', []]);
  });

  it('finds words in reference, title and organization, and takes them literally', async () => {
    expect((await all(officer, 'q=ref-01')).length).toBe(10);
    expect((await all(officer, 'q=mediation')).every((row) => row.organization.name === 'Southgate Mediation Network')).toBe(true);
    expect((await all(officer, `q=${encodeURIComponent('100% of_it')}`)).map((row) => row.reference)).toEqual(['REF-007']);
    expect((await all(officer, `q=${encodeURIComponent("' or 1=1 --")}`)).length).toBe(0);
    const none = await officer.get('/fr/proposals?q=introuvable');
    expect([none.words.includes('Aucune proposition ne correspond'), none.page('a[href="/fr/proposals"]').length > 0]).toEqual([true, true]);
  });

  it('starts from its top when its address is broken', async () => {
    for (const query of ['after=xyz', 'after=WyJhIiwiYiJd', 'call=no', 'state=no', 'sort=no', 'theme=no']) expect([query, (await officer.api('GET', `/proposals?${query}`)).status]).toEqual([query, 200]);
    expect((await officer.api('GET', '/proposals?unknown=1')).status).toBe(422);
  });

  it('shows an organization its own, drafts included, and nothing of others', async () => {
    const mine = await all(owner);
    expect([mine.length, mine.every((row) => row.organization.name === 'Northbridge Peace Institute'), mine.some((row) => row.title === 'A secret draft')]).toEqual([27, true, true]);
    expect([(await all(southgate)).length, (await all(southgate, 'q=secret')).length, (await all(southgate, `call=${call.id}&q=Northbridge`)).length]).toEqual([25, 0, 0]);
    const reviewer = await portal.signedIn('reviewer1@reviews.example');
    const empty = await reviewer.get('/en/proposals');
    expect([empty.status, empty.words.includes('No proposals yet'), await pageProblems(empty)]).toEqual([200, true, []]);
    expect([(await portal.visitor().api('GET', '/proposals')).status, (await (await portal.signedIn('admin@hsp.example')).api('GET', '/proposals')).json.proposals]).toEqual([401, []]);
  });

  it('goes from page to page by a link, as page and in both languages', async () => {
    let page = await officer.get('/fr/proposals?sort=-requested');
    expect([page.page('tbody tr').length, page.page('th[aria-sort=descending]').length, await pageProblems(page)]).toEqual([20, 1, []]);
    page = await officer.follow(page, 'Suivant');
    page = await officer.follow(page, 'Suivant');
    expect([page.page('tbody tr').length, page.page('a[rel=next]').length]).toEqual([10, 0]);
  });

  it('costs four statements at most, and a proposal eight', async () => {
    const [row] = await portal.source.query<{ id: string }[]>('select id from proposals where submitted_at is not null limit 1');
    const counter = portal.application.nest.get(Registry).getSingleMetric('http_request_queries_total')!;
    const cost = async (path: string): Promise<number> => {
      const total = async (): Promise<number> => (await counter.get()).values[0]?.value ?? 0;
      await officer.get(path);
      const before = await total();
      await officer.get(path);
      return (await total()) - before;
    };
    expect(await cost('/en/proposals?state=submitted&sort=-requested&q=project')).toBeLessThanOrEqual(4);
    expect(await cost(`/en/proposals/${row!.id}`)).toBeLessThanOrEqual(8);
  });
});
