import type { AddressInfo } from 'node:net';
import { createApplication } from '../src/application.js';
import { readConfig } from '../src/config/config.js';

/** The portal as measured: one web process without jobs of its own. */
const config = readConfig();
const application = await createApplication(config, config.databaseUrl!);
await application.nest.listen(0, '127.0.0.1');
process.stdout.write(`Ready: ${(application.nest.getHttpServer().address() as AddressInfo).port}\n`);
process.on('SIGTERM', () => void application.close().then(() => process.exit(0)));
