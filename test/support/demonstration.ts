import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { loadDemonstration } from '../../src/demonstration/demonstration.js';
import type { Letter } from '../../src/platform/mail/mail-transport.js';
import { type Portal, startPortal } from './portal.js';
import { testDatabase, testServer } from './test-database.js';

const template = 'template_demonstration';
const lettersFile = 'letters.json';

/**
 * A portal with the demonstration, everything delivered. It is told once in a run, by whoever asks first; the others
 * begin with a copy of its database, files, keys and sent letters, as a portal does that is started again.
 */
export async function demonstrationPortal(): Promise<Portal> {
  const told = await toldOnce();
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'portal-test-'));
  cpSync(told, dataDir, { recursive: true });
  const portal = await startPortal({ databaseUrl: await testDatabase(template), dataDir });
  portal.mailbox.letters.push(...(JSON.parse(readFileSync(path.join(told, lettersFile), 'utf8')) as Letter[]));
  return portal;
}

/** The folder of the told demonstration; its database is the template. */
async function toldOnce(): Promise<string> {
  const folder = process.env.TEST_DEMONSTRATION_DIR!;
  const client = new pg.Client({ connectionString: testServer() });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(1)'); // until the connection ends
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [template]);
    if (!rowCount) {
      const portal = await startPortal();
      try {
        await loadDemonstration(portal.application.nest, new Date());
        await portal.settle();
        cpSync(portal.dataDir, folder, { recursive: true });
        writeFileSync(path.join(folder, lettersFile), JSON.stringify(portal.mailbox.letters));
      } finally {
        await portal.close();
      }
      await client.query(`alter database ${client.escapeIdentifier(new URL(portal.databaseUrl).pathname.slice(1))} rename to ${template}`);
    }
  } finally {
    await client.end();
  }
  return folder;
}
