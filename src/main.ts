import path from 'node:path';
import type { AddressInfo } from 'node:net';
import { migrations } from '../migrations/index.js';
import { createApplication } from './application.js';
import { ConfigError, readConfig } from './config/config.js';
import { migrate } from './platform/database/migrate.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './platform/embedded/index.js';

/** The web process; it also works off the jobs, unless workers of their own are started beside it. */
async function main(): Promise<void> {
  const config = readConfig();
  let embedded: EmbeddedPostgres | undefined;
  if (!config.databaseUrl) embedded = await startEmbeddedPostgres({ dir: path.join(config.dataDir, 'postgres'), database: 'portal' });
  const databaseUrl = config.databaseUrl ?? embedded!.url;
  await migrate(databaseUrl, migrations);
  const application = await createApplication(config, databaseUrl);
  await application.work();
  await application.nest.listen(config.port, config.host);
  const { port } = application.nest.getHttpServer().address() as AddressInfo;
  process.stdout.write(`Ready: http://localhost:${port}/en\n`);

  let closing = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (closing) return;
      closing = true;
      void application.close().then(() => embedded?.stop()).then(() => process.exit(0), () => process.exit(1));
    });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(error instanceof ConfigError ? `${error.message}\n` : `${(error as Error).stack ?? String(error)}\n`);
  process.exit(1);
});
