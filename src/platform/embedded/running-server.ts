import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Cluster } from './cluster.js';

/** What a server writes into its data folder while it runs. */
interface LockFile {
  pid: number;
  port: number;
}

/** The address of one database of a cluster. */
export const urlOf = (cluster: Cluster, port: number, database: string): string =>
  `postgres://postgres:${cluster.password}@127.0.0.1:${port}/${database}`;

/**
 * The port of a server that already runs on this cluster and that another process looks after, such as a web process
 * beside this worker. A server nobody looks after any more (its process and supervisor were killed) is stopped first.
 */
export async function runningPort(cluster: Cluster): Promise<number | undefined> {
  const lock = readLock(cluster);
  if (!lock) return undefined;
  if (!(await accepts(urlOf(cluster, lock.port, 'postgres')))) {
    removeForeignLock(cluster, lock);
    return undefined;
  }
  if (isSupervised(cluster)) return lock.port;
  await stopOrphan(cluster);
  return undefined;
}

/** Ends a server that outlived its supervisor; no effect when none runs. */
export async function stopOrphan(cluster: Cluster): Promise<void> {
  const lock = readLock(cluster);
  if (!lock || !isAlive(lock.pid) || !isServer(lock.pid)) return;
  process.kill(lock.pid, 'SIGINT');
  for (let left = 300; left > 0 && isAlive(lock.pid); left--) await wait(50);
}

/** After a container restart another program may have the dead server's process id, and PostgreSQL would wait for it for ever. */
function removeForeignLock(cluster: Cluster, { pid }: LockFile): void {
  if (process.platform === 'linux' && isAlive(pid) && !isServer(pid)) fs.rmSync(lockPath(cluster), { force: true });
}

const lockPath = (cluster: Cluster): string => path.join(cluster.data, 'postmaster.pid');

function readLock(cluster: Cluster): LockFile | undefined {
  try {
    const lines = fs.readFileSync(lockPath(cluster), 'utf8').split('\n');
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    return pid > 0 && port > 0 ? { pid, port } : undefined;
  } catch {
    return undefined;
  }
}

function isSupervised(cluster: Cluster): boolean {
  try {
    return isAlive(Number(fs.readFileSync(cluster.supervisorFile, 'utf8')));
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Ended, but not yet collected by its parent: containers often have a first process that never does. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return /\) [ZX] /.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true; // gone between the two looks
  }
}

/** Whether the process is a PostgreSQL; where the system cannot tell, alive is enough. */
function isServer(pid: number): boolean {
  if (process.platform !== 'linux') return isAlive(pid);
  try {
    return fs.readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres';
  } catch {
    return false;
  }
}

async function accepts(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2000 });
  client.on('error', () => {}); // closed while we were asking: then it does not accept
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
