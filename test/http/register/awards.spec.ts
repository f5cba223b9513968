import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { load } from 'cheerio';
import { newId } from '../../../src/kernel/ids/ids.js';
import { pageProblems } from '../../support/html.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { seedAward } from '../../support/agreements.js';
import { seedWorld, type World } from '../../support/world.js';

interface Row {
  number: string;
  valueCents: number;
}

describe('the register of awards', () => {
  let portal: Portal;
  let world: World;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    const { callId, proposalId } = await seedAward(portal, world);
    // 45 more proposals, agreements and awards, copied from one.
    await portal.source.query(
      `with numbers as (select n, gen_random_uuid() as proposal, gen_random_uuid() as agreement from generate_series(1, 45) n),
       made as (insert into proposals (id, reference, call_id, organization_id, form_version_id, state, language, title, theme_code, requested_cents, started_by, created_at, updated_at)
         select n.proposal, 'R-' || n.n, p.call_id, p.organization_id, p.form_version_id, 'awarded', 'en', 'T', 'POC', 1, p.started_by, now(), now() from numbers n, proposals p where p.id = $1 returning id),
       agreed as (insert into agreements (id, number, proposal_id, call_id, programme_id, organization_id, state, kind, title, public_description, expected_results, theme_code, country_shares, language, maximum_cents, years, start_on, end_on, created_at, updated_at)
         select n.agreement, 'HSP-A-' || n.n, n.proposal, $2, $3, $4, 'inForce', 'grant', '{}', '{}', '{}', 'POC', '[]', 'en', 1, '[]', '2026-04-01', '2027-03-31', now(), now() from numbers n, (select count(*) from made) m returning id)
       insert into awards (agreement_id, number, recipient, recipient_kind, recipient_country, recipient_city, programme, call_reference, title, description, expected_results, theme_code, countries, kind, value_cents, start_on, end_on, signed_on, status)
       select n.agreement, 'HSP-A-' || n.n, 'Northbridge Peace Institute', 'CDN_NPO', 'CA', 'Ottawa', '{"en": "Program", "fr": "Programme"}', 'HSP-2026-0001',
         jsonb_build_object('en', case when n.n = 7 then 'Clearing landmines' else 'Dialogue ' || n.n end, 'fr', case when n.n = 7 then 'Enlever les mines' else '=Dialogue ' || n.n end),
         '{"en": "We mediate conflicts & <build> trust.", "fr": "Nous négocions."}', '{"en": "Less violence", "fr": "Moins de violence"}',
         case when n.n % 3 = 0 then 'GOV' else 'POC' end, case when n.n % 2 = 0 then '[{"country": "CO", "percent": 100}]'::jsonb else '[{"country": "PE", "percent": 60}, {"country": "ML", "percent": 40}]'::jsonb end,
         'grant', (n.n % 5 + 1) * 1000000, '2026-04-01', '2027-03-31', date '2025-06-01' + n.n * 10, 'inForce'
       from numbers n, (select count(*) from agreed) a`, [proposalId, callId, world.programmeId, world.northbridge]);
  });
  afterAll(() => portal.close());

  const all = async (query: string): Promise<Row[]> => {
    const visitor = portal.visitor();
    const rows: Row[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const view: { awards: Row[]; next: string | null } = (await visitor.api('GET', `/awards?${query}${after && `&after=${after}`}`)).json;
      rows.push(...view.awards);
      after = view.next;
    }
    return rows;
  };

  it('lists every award once, newest or largest first, with the total of all', async () => {
    const newest = await all('');
    expect(newest.map((r) => r.number)).toEqual(Array.from({ length: 45 }, (_, i) => `HSP-A-${45 - i}`));
    const largest = await all('sort=value');
    expect([largest.length, new Set(largest.map((r) => r.number)).size, largest.every((r, i) => i === 0 || largest[i - 1]!.valueCents >= r.valueCents)]).toEqual([45, 45, true]);
    expect((await portal.visitor().api('GET', '/awards')).json.total).toEqual({ count: 45, valueCents: newest.reduce((sum, r) => sum + r.valueCents, 0) });
  });

  it('finds words in the page’s language, in any form of the word', async () => {
    const visitor = portal.visitor();
    expect((await visitor.get('/en/awards?q=landmine')).page('tbody tr').length).toBe(1);
    expect((await visitor.get('/fr/awards?q=enlevait')).words).toContain('Enlever les mines');
    expect((await visitor.get('/fr/awards?q=landmine')).words).toContain('Aucun financement ne correspond.');
    expect((await visitor.get('/en/awards?q=%22%27%26%7C%21%28%29%3A%2A')).status).toBe(200);
  });

  it('narrows by theme, country and fiscal year', async () => {
    const count = async (query: string): Promise<number> => (await all(query)).length;
    expect(await count('theme=GOV')).toBe(15);
    expect(await count('country=co')).toBe(22);
    expect(await count('country=ML&theme=GOV')).toBe(8);
    expect([await count('year=2025'), await count('year=2026')]).toEqual([30, 15]);
    expect((await portal.visitor().api('GET', '/awards?year=abc')).status).toBe(422);
    const { choices } = (await portal.visitor().api('GET', '/awards')).json as { choices: { countries: string[]; years: number[] } };
    expect([choices.countries, choices.years]).toEqual([['CO', 'ML', 'PE'], [2026, 2025]]);
  });

  it('offers the same awards as a file, in one language, safe to open in a spreadsheet', async () => {
    const answer = await portal.visitor().get('/fr/awards/download.csv?theme=GOV');
    const rows = parse<Record<string, string>>(answer.text, { columns: true, bom: true });
    const bytes = new Uint8Array(await (await fetch(`${portal.origin}/fr/awards/download.csv`)).arrayBuffer());
    expect([rows.length, answer.headers.get('content-type'), [...bytes.slice(0, 3)]]).toEqual([15, 'text/csv; charset=utf-8', [0xef, 0xbb, 0xbf]]);
    expect([rows[0]!['Numéro'], rows[0]!['Titre'], rows[0]!['Valeur']]).toEqual(['HSP-A-45', "'=Dialogue 45", '10000.00']);
  });

  it('has a feed of the newest awards that is well-formed', async () => {
    const answer = await portal.visitor().get('/en/awards/feed.atom');
    const feed = load(answer.text, { xml: true });
    expect([answer.headers.get('content-type'), feed('entry').length, feed('entry > title').first().text(), feed('entry > summary').first().text()]).toEqual([
      'application/atom+xml; charset=utf-8', 45, 'Dialogue 45', 'Northbridge Peace Institute, $10,000. We mediate conflicts & <build> trust.',
    ]);
  });

  it('shows one award, and nothing for an unknown one', async () => {
    const visitor = portal.visitor();
    const page = await visitor.follow(await visitor.get('/fr/awards?q=enlever'), 'Enlever les mines');
    expect([page.heading, page.words.includes('Mali (40 %)'.replace(' %', '\u00a0%').replace(/\s/g, ' '))]).toEqual(['Enlever les mines', true]);
    expect(await pageProblems(page)).toEqual([]);
    for (const wrong of [newId(), 'x']) expect((await visitor.api('GET', `/awards/${wrong}`)).status).toBe(404);
  });

  it.each(['/en/awards', '/fr/awards?q=x', '/en/awards?theme=GOV&country=CO&year=2025&sort=value'])('is a sound page: %s', async (path) => {
    expect(await pageProblems(await portal.visitor().get(path))).toEqual([]);
  });

  it('may be kept by caches for visitors, except the answer that sets their first cookie, and never for those signed in', async () => {
    const visitor = portal.visitor();
    const first = await visitor.get('/en/awards');
    const second = await visitor.get('/en/awards');
    const tag = second.headers.get('etag')!;
    expect([first.headers.get('cache-control'), second.headers.get('cache-control'), second.headers.get('set-cookie')]).toEqual(['private, no-cache', 'public, max-age=60', null]);
    expect((await visitor.request('GET', '/en/awards', { headers: { 'if-none-match': tag, 'cache-control': 'max-age=0' } })).status).toBe(304);
    expect((await portal.visitor().api('GET', '/awards')).headers.get('cache-control')).toBe('public, max-age=60');
    expect((await (await portal.signedIn('owner@northbridge.example')).get('/en/awards')).headers.get('cache-control')).toBe('no-store');
  });
});
