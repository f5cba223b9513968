import path from 'node:path';
import { DataSource } from 'typeorm';
import { readConfig } from './config/config.js';
import { dataSourceOptions } from './platform/database/data-source.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './platform/embedded/index.js';
import { verifyChain } from './platform/events/verify-chain.js';

/** Recomputes the trail's chain of hashes; exits with 1 and names the first event that does not hold. */
const config = readConfig();
let embedded: EmbeddedPostgres | undefined;
if (!config.databaseUrl) embedded = await startEmbeddedPostgres({ dir: path.join(config.dataDir, 'postgres') });
const source = await new DataSource(dataSourceOptions(config.databaseUrl ?? embedded!.url, [], [])).initialize();
const { ok, count, brokenId, head } = await verifyChain(source);
await source.destroy();
await embedded?.stop();
process.stdout.write(ok ? `The trail holds: ${count} events, head ${head}\n` : `The trail does not hold: ${count} events hold, event ${brokenId} does not\n`);
process.exit(ok ? 0 : 1);
