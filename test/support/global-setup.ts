import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { ImportPublicAccounts } from '../../src/modules/register/history/import-public-accounts.js';
import { dataSourceOptions } from '../../src/platform/database/data-source.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { startEmbeddedPostgres } from '../../src/platform/embedded/index.js';

/** One throw-away server for the whole run, and one template that every test file copies: migrated, and with the printed history each portal would load first. */
export default async function setup(): Promise<void> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'portal-test-'));
  const server = await startEmbeddedPostgres({ dir, durable: false, ephemeral: true, database: 'template_portal' });
  try {
    await migrate(server.url, migrations);
    const source = await new DataSource({ ...dataSourceOptions(server.url, [], []), poolSize: 1 }).initialize();
    await new ImportPublicAccounts(source).onApplicationBootstrap();
    await source.destroy(); // PostgreSQL copies no template somebody is connected to
  } catch (error) {
    await server.stop();
    throw error;
  }
  const told = fs.mkdtempSync(path.join(os.tmpdir(), 'portal-test-demonstration-'));
  Object.assign(process.env, { TEST_ADMIN_URL: server.adminUrl, TEST_DEMONSTRATION_DIR: told }); // inherited by the workers
  (globalThis as { stopTestServer?: () => Promise<void> }).stopTestServer = async () => {
    fs.rmSync(told, { recursive: true, force: true });
    await server.stop();
  };
}
