import path from 'node:path';
import { migrations } from '../migrations/index.js';
import { createApplication } from './application.js';
import { readConfig } from './config/config.js';
import { migrate } from './platform/database/migrate.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './platform/embedded/index.js';
import { runUntilStopped } from './run.js';

/** A process that only works off jobs; start as many as wanted beside the web process. */
await runUntilStopped(async () => {
  const config = readConfig();
  let embedded: EmbeddedPostgres | undefined;
  if (!config.databaseUrl) embedded = await startEmbeddedPostgres({ dir: path.join(config.dataDir, 'postgres') });
  const databaseUrl = config.databaseUrl ?? embedded!.url;
  await migrate(databaseUrl, migrations);
  const application = await createApplication(config, databaseUrl);
  await application.work();
  process.stdout.write('Ready: working off jobs\n');
  return async () => {
    await application.close();
    await embedded?.stop();
  };
});
