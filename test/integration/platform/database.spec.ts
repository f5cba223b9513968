import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Column, DataSource, Entity, type MigrationInterface, type QueryRunner } from 'typeorm';
import type { Bilingual } from '../../../src/kernel/i18n/text.js';
import { newId } from '../../../src/kernel/ids/ids.js';
import { BilingualColumn, CentsColumn, IdColumn, InstantColumn, JsonColumn, LocalDateColumn, ReferenceColumn, TextColumn } from '../../../src/platform/database/columns.js';
import { dataSourceOptions } from '../../../src/platform/database/data-source.js';
import { migrate } from '../../../src/platform/database/migrate.js';
import { emptyDatabase } from '../../support/test-database.js';

@Entity('samples')
class Sample {
  @IdColumn() id: string;
  @ReferenceColumn({ nullable: true }) ownerId: string | null;
  @TextColumn() shortName: string;
  @CentsColumn() amountCents: number;
  @CentsColumn({ nullable: true }) paidCents: number | null;
  @InstantColumn() openedAt: Date;
  @LocalDateColumn() startOn: string;
  @BilingualColumn() title: Bilingual;
  @JsonColumn<string[]>() tags: string[];
  @Column({ type: 'integer', default: 0 }) version: number;
}

class MakeSamples1 implements MigrationInterface {
  name = 'MakeSamples1700000000000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table samples (id uuid primary key, owner_id uuid, short_name text not null, amount_cents bigint not null,
      paid_cents bigint, opened_at timestamptz not null, start_on date not null, title jsonb not null, tags jsonb not null, version integer not null default 0)`);
  }
  async down(): Promise<void> {}
}

describe('the database', () => {
  let url: string;
  let source: DataSource;
  let ran: string[][];
  beforeAll(async () => {
    url = await emptyDatabase();
    ran = await Promise.all([1, 2, 3].map(() => migrate(url, [MakeSamples1])));
    source = await new DataSource(dataSourceOptions(url, [Sample], [])).initialize();
  });
  afterAll(() => source?.destroy());

  it('is migrated once when several instances start together', async () => {
    expect(ran.flat()).toEqual(['MakeSamples1700000000000']);
    expect(await source.query(`select count(*) > 0 as there from information_schema.tables where table_schema = 'bullmq'`)).toEqual([{ there: true }]);
  });

  it('equals the entity in columns and names', async () => {
    expect((await source.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('gives back what was saved, through entities and in raw queries', async () => {
    const sample: Sample = {
      id: newId(), ownerId: null, shortName: 'É', amountCents: 9_007_199_254_740_991, paidCents: null, openedAt: new Date('2026-11-23T12:34:56.789Z'),
      startOn: '2026-03-08', title: { en: 'Call', fr: 'Appel' }, tags: ['a'], version: 3,
    };
    await source.getRepository(Sample).insert(sample);
    expect({ ...await source.getRepository(Sample).findOneByOrFail({ id: sample.id }) }).toEqual(sample);
    expect(await source.query('select amount_cents as "amountCents", start_on as "startOn", opened_at as "openedAt", (select count(*) from samples) as rows from samples'))
      .toEqual([{ amountCents: sample.amountCents, startOn: '2026-03-08', openedAt: sample.openedAt, rows: 1 }]);
  });

  it('takes no amount that is not whole cents', async () => {
    const half = { id: newId(), shortName: 'x', amountCents: 0.5, openedAt: new Date(0), startOn: '2026-01-01', title: { en: '', fr: '' }, tags: [] };
    await expect(source.getRepository(Sample).insert(half)).rejects.toThrow('0.5 is no exact amount of cents');
    expect(await source.getRepository(Sample).countBy({ shortName: 'x' })).toBe(0);
  });
});
