import { setTimeout as wait } from 'node:timers/promises';
import { findServerAccount } from './account.js';
import { findBinaries } from './binaries.js';
import { type Cluster, openCluster } from './cluster.js';
import { createDatabase } from './create-database.js';
import { prepareFolder } from './folders.js';
import { freePort } from './free-port.js';
import { runningPort, stopOrphan, urlOf } from './running-server.js';
import { superviseServer } from './supervisor.js';

export interface EmbeddedPostgresOptions {
  /** Folder that holds the cluster; made when absent. */
  dir: string;
  /** 0 or absent: any free port. */
  port?: number;
  /** False: no waiting for the disk, for tests. */
  durable?: boolean;
  /** The database to make where it is missing. */
  database?: string;
  /** Delete the folder when the server ends, however it ends. */
  ephemeral?: boolean;
  log?: (message: string) => void;
}

/** A private PostgreSQL that ends with the process that started it. */
export interface EmbeddedPostgres {
  /** Address of the database asked for. */
  url: string;
  /** Address of the `postgres` database, for making others. */
  adminUrl: string;
  port: number;
  /** Shuts the server down; nothing happens when another process looks after it. */
  stop(): Promise<void>;
}

const attempts = 6;

/**
 * Starts a private PostgreSQL from the npm package's programs: no system installation, any user (root included),
 * data kept between starts. A server left by a killed process is replaced, one of a living process is shared.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { durable = true, database = 'portal', log = () => {} } = options;
  const startedAt = performance.now();
  const account = await findServerAccount();
  const binaries = await findBinaries(account);
  const dir = await prepareFolder(options.dir, account);
  const cluster = await openCluster(dir, account, binaries, durable);
  let output = '';
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const shared = await runningPort(cluster);
    if (shared) {
      log(`using the PostgreSQL of another process on port ${shared}`);
      return opened(cluster, shared, database, () => Promise.resolve());
    }
    const port = options.port || (await freePort());
    const server = superviseServer(cluster, binaries, account, { port, durable, ...(options.ephemeral ? { remove: dir } : {}) });
    if (await server.ready) {
      const stop = async (): Promise<void> => {
        await server.stop();
        await stopOrphan(cluster); // in case the supervisor was killed before
      };
      log(`PostgreSQL ${binaries.major} in ${dir} on port ${port}, ready after ${Math.round(performance.now() - startedAt)} ms`);
      return opened(cluster, port, database, stop);
    }
    output = server.output();
    await wait(400 * attempt); // port taken meanwhile, another start under way, or memory of a crashed server still shared
  }
  throw new Error(`The embedded PostgreSQL did not start:\n${output}`);
}

async function opened(cluster: Cluster, port: number, database: string, stop: () => Promise<void>): Promise<EmbeddedPostgres> {
  const adminUrl = urlOf(cluster, port, 'postgres');
  await createDatabase(adminUrl, database);
  return { url: urlOf(cluster, port, database), adminUrl, port, stop };
}
