import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { publicAccountsRows } from '../../../src/modules/register/history/import-public-accounts.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { testDatabase } from '../../support/test-database.js';

describe('the Public Accounts in the portal', () => {
  let portal: Portal;
  beforeAll(async () => {
    // The template has them already.
    const databaseUrl = await testDatabase();
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query('truncate public_accounts_payments, public_accounts_authorities, public_accounts_totals');
    await client.end();
    portal = await startPortal({ work: false, databaseUrl });
  });
  afterAll(() => portal.close());

  it('agree with themselves: in each of the 23 printed totals, listed lines and the remainder make the total', async () => {
    const rows = await portal.source.query<{ line: string; sum: number; listed: number; unlisted: number; total: number; lines: number; count: number }[]>(
      `select t.fiscal_year || ' ' || t.programme_code || ' ' || t.transfer_type as line, sum(p.amount_cents)::bigint as sum, t.listed_cents as listed, t.unlisted_cents as unlisted, t.total_cents as total,
         count(p.id) as lines, t.listed_count as count
       from public_accounts_totals t join public_accounts_payments p on p.fiscal_year = t.fiscal_year and p.programme_code = t.programme_code and p.transfer_type = t.transfer_type group by t.id`);
    expect(rows.length).toBe(23);
    expect(rows.filter((r) => r.sum !== r.listed || r.sum + r.unlisted !== r.total || r.lines !== r.count)).toEqual([]);
  });

  it('hold every line of the files, to the dollar', async () => {
    const cents = (name: 'payments' | 'totals' | 'authorities', column: string): number => publicAccountsRows(name).reduce((sum, row) => sum + Number(row[column]) * 100, 0);
    expect(await portal.source.query('select (select count(*) from public_accounts_payments) as payments, (select count(*) from public_accounts_totals) as totals, (select count(*) from public_accounts_authorities) as authorities')).toEqual([{ payments: 431, totals: 23, authorities: 135 }]);
    expect(await portal.source.query('select (select sum(amount_cents)::bigint from public_accounts_payments) as paid, (select sum(total_cents)::bigint from public_accounts_totals) as total, (select sum(total_cents)::bigint from public_accounts_authorities) as voted'))
      .toEqual([{ paid: cents('payments', 'amount_cad'), total: cents('totals', 'total_spent_cad'), voted: cents('authorities', 'total_available') }]);
  });

  it('satisfy the printed identities of each vote', async () => {
    expect(await portal.source.query(`select name from public_accounts_authorities where previous_years_cents + main_estimates_cents + supplementary_cents + adjustments_cents <> total_cents or total_cents - used_cents - lapsed_cents - subsequent_years_cents <> 0`)).toEqual([]);
  });

  it('are loaded once, also when a second process starts on the same database', async () => {
    const second = await startPortal({ work: false, databaseUrl: portal.databaseUrl });
    await second.close();
    expect(await portal.source.query('select count(*) as n from public_accounts_payments')).toEqual([{ n: 431 }]);
  });
});
