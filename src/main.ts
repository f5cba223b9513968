import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { migrations } from '../migrations/index.js';
import { createApplication } from './application.js';
import { readConfig, withPort } from './config/config.js';
import { loadDemonstration } from './demonstration/demonstration.js';
import { Clock } from './kernel/time/clock.js';
import { migrate } from './platform/database/migrate.js';
import { type EmbeddedPostgres, freePort, startEmbeddedPostgres } from './platform/embedded/index.js';
import { runUntilStopped } from './run.js';

/** The web process; it also works off the jobs, so that one process is a whole portal. */
await runUntilStopped(async () => {
  const given = readConfig();
  const config = given.port === 0 ? withPort(given, await freePort()) : given;
  let embedded: EmbeddedPostgres | undefined;
  if (!config.databaseUrl) embedded = await startEmbeddedPostgres({ dir: path.join(config.dataDir, 'postgres') });
  const databaseUrl = config.databaseUrl ?? embedded!.url;
  await migrate(databaseUrl, migrations);
  const application = await createApplication(config, databaseUrl);
  await application.work();
  if (config.mode === 'demonstration' && (await loadDemonstration(application.nest, application.nest.get(Clock).now()))) process.stdout.write('The demonstration is loaded\n');
  await application.nest.listen(config.port, config.host);
  const { port } = application.nest.getHttpServer().address() as AddressInfo;
  process.stdout.write(`Ready: http://localhost:${port}/en\n`);
  return async () => {
    await application.close();
    await embedded?.stop();
  };
});
