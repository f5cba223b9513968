import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { migrations } from '../../migrations/index.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { startEmbeddedPostgres } from '../../src/platform/embedded/index.js';

/** One throw-away server for the whole run, and one migrated template that every test file copies. */
export default async function setup(): Promise<void> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'portal-test-'));
  const server = await startEmbeddedPostgres({ dir, durable: false, ephemeral: true, database: 'template_portal' });
  try {
    await migrate(server.url, migrations);
  } catch (error) {
    await server.stop();
    throw error;
  }
  process.env.TEST_ADMIN_URL = server.adminUrl; // inherited by the workers
  (globalThis as { stopTestServer?: () => Promise<void> }).stopTestServer = () => server.stop();
}
