import { runMigrations } from 'bullmq';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { type ClassList, dataSourceOptions } from './data-source.js';

/** `HSPM` in ASCII: one migration run at a time per database. */
const migrationLock = 0x48_53_50_4d;

/** BullMQ's tables live here, beside ours in the same database. */
export const queueSchema = 'bullmq';

/**
 * Brings the database up to date: our migrations, then the queue's. Several instances may start at once; the first
 * migrates while the others wait. Returns the names of the migrations that ran.
 */
export async function migrate(url: string, migrations: ClassList): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    const ran = await runOurs(url, migrations);
    await runMigrations(client, queueSchema);
    return ran;
  } finally {
    await client.end(); // releases the lock
  }
}

async function runOurs(url: string, migrations: ClassList): Promise<string[]> {
  const source = await new DataSource({ ...dataSourceOptions(url, [], migrations), poolSize: 1 }).initialize();
  try {
    return (await source.runMigrations()).map(({ name }) => name);
  } finally {
    await source.destroy();
  }
}
