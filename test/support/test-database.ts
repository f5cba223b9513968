import { randomBytes } from 'node:crypto';
import { createDatabase } from '../../src/platform/embedded/index.js';

/** The address of a private copy of the migrated template, or of another; the whole server goes after the run, so nothing is dropped. */
export async function testDatabase(template = 'template_portal'): Promise<string> {
  return databaseFrom(template);
}

/** The address of a private database without any table. */
export async function emptyDatabase(): Promise<string> {
  return databaseFrom(undefined);
}

/** The address of the run's database server, for what concerns more than one database. */
export function testServer(): string {
  const adminUrl = process.env.TEST_ADMIN_URL;
  if (!adminUrl) throw new Error('TEST_ADMIN_URL is unset: run the tests with npm test, which starts the database');
  return adminUrl;
}

async function databaseFrom(template: string | undefined): Promise<string> {
  const adminUrl = testServer();
  const name = `test_${process.env.JEST_WORKER_ID ?? '0'}_${randomBytes(6).toString('hex')}`;
  await createDatabase(adminUrl, name, template);
  return adminUrl.replace(/\/postgres$/, `/${name}`);
}
