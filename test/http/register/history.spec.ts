import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { PaymentsView } from '../../../src/modules/register/history/history.view.js';
import { pageProblems } from '../../support/html.js';
import { type Portal, startPortal } from '../../support/portal.js';

const digits = (text: string): number => Number(text.replace(/\D/g, ''));

describe('the printed history', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
  });
  afterAll(() => portal.close());

  it('shows on the page the same sums as the file offered there', async () => {
    const visitor = portal.visitor();
    const file = parse<Record<string, string>>((await visitor.get('/en/history/totals.csv')).text, { columns: true });
    for (const locale of ['en', 'fr']) {
      const answer = await visitor.get(`/${locale}/history`);
      const { page } = answer;
      const cells = page('table tbody tr').toArray().map((row) => page(row).find('.numeric').toArray().map((cell) => digits(page(cell).text())));
      expect(cells.length).toBe(23);
      const column = (i: number): number => cells.reduce((sum, row) => sum + row[i]!, 0);
      const inFile = (name: string): number => file.reduce((sum, row) => sum + Number(row[name]), 0);
      const printed = page('table tfoot .numeric').toArray().map((cell) => digits(page(cell).text()));
      const wanted = ['listed_rows', 'listed_sum_cad', 'unlisted_under_100k_cad', 'total_spent_cad'].map(inFile);
      expect([[0, 1, 2, 3].map(column), printed]).toEqual([wanted, wanted]);
      expect(cells.every((row) => row[1]! + row[2]! === row[3]!)).toBe(true);
      expect(answer.words).toContain(locale === 'en' ? 'Source: Public Accounts of Canada' : 'Source : Comptes publics du Canada');
    }
  });

  it('draws the chart as an image of its own, in each language', async () => {
    const [en, fr] = await Promise.all(['en', 'fr'].map((locale) => portal.visitor().get(`/${locale}/history/chart.svg`)));
    expect([en!.status, en!.headers.get('content-type'), en!.text.includes('Global Peace and Security'), fr!.text.includes('Dépenses par exercice')]).toEqual([200, 'image/svg+xml; charset=utf-8', true, true]);
  });

  it('finds payments by a part of the name, by year and by program, a page at a time', async () => {
    const visitor = portal.visitor();
    const all: { id: number; amountCents: number }[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const view: { payments: typeof all; next: string | null; total: { count: number } } = (await visitor.api('GET', `/history/payments${after && `?after=${after}`}`)).json;
      all.push(...view.payments);
      after = view.next;
      expect(view.total.count).toBe(431);
    }
    expect([all.length, new Set(all.map((p) => p.id)).size]).toEqual([431, 431]);
    expect(all.every((p, i) => i === 0 || all[i - 1]!.amountCents >= p.amountCents)).toBe(true);
    const found = (await visitor.api('GET', '/history/payments?q=canadem&year=2004&programme=HSP')).json as PaymentsView;
    expect(found.payments.every((p) => p.fiscalYear === 2004 && /canadem/i.test(p.recipient.en))).toBe(true);
    expect(found.total.count).toBeGreaterThan(0);
    expect((await visitor.api('GET', '/history/payments?q=%25')).json.total.count).toBe(0);
    expect((await visitor.api('GET', '/history/payments?programme=XXX')).status).toBe(422);
    const page = await visitor.submit(await visitor.get('/fr/history/payments'), 'Rechercher', { q: 'zzzz' });
    expect(page.words).toContain('Aucune ligne ne correspond.');
  });

  it.each(['/en/history', '/fr/history', '/en/history/payments', '/fr/history/payments', '/en/history/authorities', '/fr/history/authorities'])('is a sound page: %s', async (path) => {
    expect(await pageProblems(await portal.visitor().get(path))).toEqual([]);
  });

  it('lists all votes, twenty at a time', async () => {
    const visitor = portal.visitor();
    const ids: number[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const view: { authorities: { id: number }[]; next: string | null } = (await visitor.api('GET', `/history/authorities${after && `?after=${after}`}`)).json;
      ids.push(...view.authorities.map((a) => a.id));
      after = view.next;
    }
    expect(ids).toEqual(Array.from({ length: 135 }, (_, i) => i + 1));
  });

  it.each([['payments', 431], ['totals', 23], ['authorities', 135]])('offers %s as a file', async (name, rows) => {
    const answer = await portal.visitor().get(`/fr/history/${name}.csv`);
    expect([answer.status, answer.headers.get('content-disposition')?.startsWith('attachment'), parse(answer.text, { columns: true }).length]).toEqual([200, true, rows]);
  });
});
