import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { migrations } from '../migrations/index.js';
import { createApplication } from './application.js';
import { readConfig } from './config/config.js';
import { generatedDocs } from './generated-docs.js';
import { migrate } from './platform/database/migrate.js';
import { startEmbeddedPostgres } from './platform/embedded/index.js';
import { projectRoot } from './platform/http/project-root.js';

/** Writes docs/generated from the running code; with `--check` only says which files are stale, and fails. */
const dir = mkdtempSync(path.join(os.tmpdir(), 'portal-docs-'));
const server = await startEmbeddedPostgres({ dir, durable: false, ephemeral: true });
await migrate(server.url, migrations);
const application = await createApplication(readConfig({ NODE_ENV: 'test', DATA_DIR: path.join(dir, 'app'), PORT: '0', LOG_LEVEL: 'silent' }), server.url);
const check = process.argv.includes('--check');
const stale: string[] = [];
for (const [name, content] of Object.entries(generatedDocs(application.nest))) {
  const file = path.join(projectRoot(), 'docs/generated', name);
  if (read(file) === content) continue;
  stale.push(name);
  if (!check) writeFileSync(file, content);
}
await application.close();
await server.stop();
rmSync(dir, { recursive: true, force: true });
process.stdout.write(stale.length ? `${check ? 'Stale' : 'Written'}: ${stale.join(', ')}\n` : 'docs/generated is fresh\n');
process.exit(check && stale.length ? 1 : 0);

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
