import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { load } from 'cheerio';
import { Ledger } from '../../../src/modules/ledger/index.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { approvedCall } from '../../support/calls.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { seedWorld, type World } from '../../support/world.js';
import type { Visitor } from '../../support/visitor.js';

describe('appropriations and spending', () => {
  let portal: Portal;
  let world: World;
  let manager: Visitor;
  let callId: string;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal, { years: [2026, 2027] });
    portal.clock.moveTo(new Date('2026-11-23T15:00:00Z'));
    manager = await portal.signedIn('manager@hsp.example');
    callId = await approvedCall(portal, { titleEn: '=HYPERLINK("x")', envelope: [{ fiscalYear: 2026, amount: 1_000_000 }] });
    const entry = { programmeId: world.programmeId, fiscalYear: 2026, callId, actorId: null };
    await portal.application.nest.get(UnitOfWork).run((work) => portal.application.nest.get(Ledger).post(work, [
      { ...entry, kind: 'reserve', amountCents: 10_001, themeCode: 'POC-1', countryShares: [{ country: 'CO', percent: 50 }, { country: 'UA', percent: 50 }] },
      { ...entry, kind: 'commit', amountCents: 5_000, themeCode: 'POC', countryShares: [{ country: 'CO', percent: 100 }] },
      { ...entry, kind: 'commit', amountCents: 7, themeCode: 'GOV' },
    ]));
  });
  afterAll(() => portal.close());
  const entries = async (): Promise<unknown> => portal.source.query('select count(*)::int as n from ledger_entries');

  it('records an increase through the page, with its event', async () => {
    const saved = await manager.submit(await manager.get('/fr/appropriations'), 'Enregistrer le changement', { fiscalYear: '2027', change: 'increase', amount: '250 000,50', note: 'Budget supplémentaire' });
    expect([saved.status, saved.words.includes('Les crédits sont enregistrés.'), saved.words.includes('Budget supplémentaire')]).toEqual([200, true, true]);
    expect(await portal.source.query("select subject_id as id, reason, particulars ->> 'amountCents' as cents from events where name = 'appropriation.recorded'"))
      .toEqual([{ id: world.appropriations[2027], reason: 'Budget supplémentaire', cents: '25000050' }]);
  });

  it('opens a fiscal year with its first amount', async () => {
    const answer = await manager.api('POST', '/appropriations', { fiscalYear: 2030, change: 'increase', amount: 100, note: 'First', vote: '15' });
    expect([answer.status, (answer.json as { appropriations: unknown[] }).appropriations[0]]).toMatchObject([201, { fiscalYear: 2030, vote: '15', appropriatedCents: 10_000, allocatedCents: 0, freeCents: 10_000 }]);
  });

  it('refuses to go below what calls have been given, and changes nothing', async () => {
    const before = await entries();
    const refused = await manager.submit(await manager.get('/en/appropriations'), 'Record the change', { fiscalYear: '2026', change: 'decrease', amount: '9,000,000.01', note: 'Cut' });
    expect([refused.status, refused.page('[name=amount]').attr('value'), refused.page('#error-summary a').attr('href')]).toEqual([409, '9,000,000.01', '#field-amount']);
    expect((await manager.api('POST', '/appropriations', { fiscalYear: 2035, change: 'decrease', amount: 1, note: 'x' })).status).toBe(409);
    expect(await entries()).toEqual(before);
    expect(await portal.source.query('select count(*)::int as n from appropriations where fiscal_year = 2035')).toEqual([{ n: 0 }]);
  });

  it('names every wrong field', async () => {
    const answer = await manager.api('POST', '/appropriations', { fiscalYear: 1999, change: 'double', amount: -5, note: '' });
    expect([answer.status, (answer.json as { problems: { field: string }[] }).problems.map(({ field }) => field).sort()]).toEqual([422, ['amount', 'change', 'fiscalYear', 'note']]);
  });

  it('is recorded by managers and administrators only, and read by staff only', async () => {
    const before = await entries();
    const body = { fiscalYear: 2026, change: 'increase', amount: 1, note: 'x' };
    const statuses: number[] = [];
    for (const email of ['officer@hsp.example', 'auditor@hsp.example', 'owner@northbridge.example']) {
      const visitor = await portal.signedIn(email);
      statuses.push((await visitor.api('POST', '/appropriations', body)).status, (await visitor.get('/en/spending')).status, (await visitor.get('/en/spending/chart.svg')).status, (await visitor.api('GET', '/spending/download.csv')).status);
    }
    expect(statuses).toEqual([403, 200, 200, 200, 403, 200, 200, 200, 403, 403, 403, 403]);
    expect((await portal.visitor().api('GET', '/spending')).status).toBe(401);
    expect(await entries()).toEqual(before);
  });

  it('shows what is available, reserved, committed, paid and free, the same by each grouping', async () => {
    const view = async (by: string) => (await manager.api('GET', `/spending?by=${by}&year=2026`)).json as { rows: Record<string, unknown>[]; totals: unknown };
    const totals = { availableCents: 1_000_000_000, reservedCents: 10_001, committedCents: 5_007, paidCents: 0, freeCents: 999_984_992 };
    expect(await view('year')).toMatchObject({ rows: [{ key: '2026', ...totals }], totals });
    expect(await view('call')).toMatchObject({ rows: [{ key: callId, availableCents: 100_000_000, reservedCents: 10_001, committedCents: 5_007, freeCents: 99_984_992 }, { key: null, availableCents: 900_000_000, freeCents: 900_000_000 }], totals });
    expect(await view('theme')).toMatchObject({ rows: [{ key: 'POC', reservedCents: 10_001, committedCents: 5_000, availableCents: null }, { key: 'GOV', committedCents: 7 }], totals });
    expect(await view('country')).toMatchObject({ rows: [{ key: 'CO', reservedCents: 5_001, committedCents: 5_000 }, { key: 'UA', reservedCents: 5_000 }, { key: null, label: { fr: 'Sans pays' }, committedCents: 7 }], totals });
  });

  it('draws the same numbers as an image with words, beside a table, in both languages', async () => {
    for (const [locale, word] of [['en', 'Committed'], ['fr', 'Engagé']] as const) {
      const page = await manager.get(`/${locale}/spending?by=theme&year=2026`);
      const image = page.page('figure img');
      expect([image.attr('alt')!.length > 20, page.page('table tbody tr').length]).toEqual([true, 2]);
      const svg = await manager.get(image.attr('src')!);
      expect([svg.status, svg.headers.get('content-type'), svg.headers.get('content-security-policy')?.includes('sandbox')]).toEqual([200, 'image/svg+xml; charset=utf-8', true]);
      const drawn = load(svg.text, { xml: true });
      expect([drawn('svg').attr('role'), drawn('svg').attr('aria-label') === drawn('svg > title').text(), drawn('text').text().includes(word)]).toEqual(['img', true, true]);
    }
  });

  it('downloads the rows as CSV in the page’s language, with no formula', async () => {
    const file = await manager.get('/en/spending/download.csv?by=call&year=2026');
    expect([file.headers.get('content-type'), file.headers.get('content-disposition')]).toEqual(['text/csv; charset=utf-8', expect.stringContaining('filename="spending-2026-2027-call.csv"')]);
    expect(parse(file.text)).toEqual([
      ['Fiscal year', 'Call for proposals', 'Available', 'Reserved', 'Committed', 'Paid', 'Free'],
      ['2026-2027', 'HSP-2026-01: =HYPERLINK("x")', '1000000.00', '100.01', '50.07', '0.00', '999849.92'],
      ['2026-2027', 'Not allocated to a call', '9000000.00', '0.00', '0.00', '0.00', '9000000.00'],
    ]);
    const french: string[][] = parse((await manager.get('/fr/spending/download.csv?by=country')).text);
    expect([french[0], french[1]]).toEqual([['Exercice', 'Pays', 'Disponible', 'Réservé', 'Engagé', 'Payé', 'Libre'], ['Tous les exercices', 'Colombie', '', '50.01', '50.00', '0.00', '']]);
  });

  it('refuses a filter it does not know', async () => {
    const statuses = await Promise.all(['by=person', 'year=abc', 'year=1900', 'other=1'].map(async (query) => (await manager.api('GET', `/spending?${query}`)).status));
    expect(statuses).toEqual([422, 422, 422, 422]);
  });

  it('costs the same number of queries for any number of entries', async () => {
    const { logger } = portal.source;
    const logQuery = logger.logQuery.bind(logger);
    let count = 0;
    const countOf = async (path: string): Promise<number> => {
      count = 0;
      logger.logQuery = () => { count += 1; };
      await manager.get(path);
      logger.logQuery = logQuery;
      return count;
    };
    await countOf('/en/spending');
    const few = await countOf('/en/spending?by=country');
    await portal.application.nest.get(UnitOfWork).run((work) => portal.application.nest.get(Ledger).post(work, Array.from({ length: 300 }, (_, i) =>
      ({ programmeId: world.programmeId, fiscalYear: 2026, callId, actorId: null, kind: 'commit' as const, amountCents: i + 1, countryShares: [{ country: ['CO', 'UA', 'ML', 'NE', 'CD'][i % 5]!, percent: 100 }] }))));
    expect([await countOf('/en/spending?by=country') === few, few <= 8]).toEqual([true, true]);
  });
});
