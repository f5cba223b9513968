import { createReadStream, readFileSync } from 'node:fs';
import path from 'node:path';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { parse } from 'csv-parse/sync';
import { DataSource, type EntityManager } from 'typeorm';
import { projectRoot } from '../../../platform/http/project-root.js';

export const publicAccountsFiles = {
  payments: 'public-accounts-security-programmes-payments.csv',
  totals: 'public-accounts-security-programmes-totals.csv',
  authorities: 'public-accounts-vote10-authorities.csv',
} as const;
export type PublicAccountsFile = keyof typeof publicAccountsFiles;

const fileOf = (name: PublicAccountsFile): string => path.join(projectRoot(), 'src/modules/register/history/data', publicAccountsFiles[name]);

/** The file as it was read from the printed volumes. */
export const publicAccountsStream = (name: PublicAccountsFile): NodeJS.ReadableStream => createReadStream(fileOf(name));

type Row = Record<string, string>;
export const publicAccountsRows = (name: PublicAccountsFile): Row[] => parse<Row>(readFileSync(fileOf(name)), { columns: true, bom: true });

const cents = (dollars: string | undefined): number => Number(dollars) * 100;
const year = (label: string | undefined): number => Number(label?.slice(0, 4));
const filled = (text: string | undefined): string | null => text?.trim() || null;

/** Loads the printed history where it is missing; several processes may start at once. */
@Injectable()
export class ImportPublicAccounts implements OnApplicationBootstrap {
  constructor(private readonly source: DataSource) {}

  async onApplicationBootstrap(): Promise<void> {
    if (await isThere(this.source.manager)) return;
    await this.source.transaction(async (manager) => {
      await manager.query("select pg_advisory_xact_lock(hashtextextended('public accounts', 0))");
      if (!(await isThere(manager))) await load(manager);
    });
  }
}

async function isThere(manager: EntityManager): Promise<boolean> {
  const [row] = await manager.query<{ there: boolean }[]>('select exists (select 1 from public_accounts_totals) as there');
  return row!.there;
}

async function load(manager: EntityManager): Promise<void> {
  const insert = (table: string, rows: object[]): Promise<unknown> =>
    manager.query(`insert into ${table} (${Object.keys(rows[0]!).join(', ')}) select ${Object.keys(rows[0]!).join(', ')} from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [JSON.stringify(rows)]);
  await insert('public_accounts_payments', publicAccountsRows('payments').map((row, i) => ({
    id: i + 1, fiscal_year: year(row.fiscal_year), programme_code: row.programme_code, transfer_type: row.transfer_type, recipient: { en: row.recipient_en, fr: filled(row.recipient_fr) ?? row.recipient_en },
    recipient_name: filled(row.recipient_name), city: filled(row.city), region_or_country: filled(row.region_or_country), amount_cents: cents(row.amount_cad), aggregate: row.is_aggregate === 'true',
    aggregate_count: row.aggregate_recipient_count ? Number(row.aggregate_recipient_count) : null, source_page: Number(row.source_page),
  })));
  await insert('public_accounts_authorities', publicAccountsRows('authorities').map((row, i) => ({
    id: i + 1, fiscal_year: year(row.fiscal_year), name: row.name, previous_years_cents: cents(row.available_from_previous_years), main_estimates_cents: cents(row.main_estimates),
    supplementary_cents: cents(row.supplementary_estimates), adjustments_cents: cents(row.adjustments_and_transfers), total_cents: cents(row.total_available), used_cents: cents(row.used_current_year),
    lapsed_cents: cents(row.lapsed_or_overexpended), subsequent_years_cents: cents(row.available_subsequent_years), used_previous_year_cents: cents(row.used_previous_year), source_page: Number(row.source_page),
  })));
  await insert('public_accounts_totals', publicAccountsRows('totals').map((row, i) => ({
    id: i + 1, fiscal_year: year(row.fiscal_year), programme_code: row.programme_code, transfer_type: row.transfer_type, programme: { en: row.programme_en, fr: filled(row.programme_fr) ?? row.programme_en },
    total_cents: cents(row.total_spent_cad), listed_count: Number(row.listed_rows), listed_cents: cents(row.listed_sum_cad), unlisted_cents: cents(row.unlisted_under_100k_cad),
  })));
}
