import { createPostgresBackend, createRedisBackend, type QueueOptions, setDefaultBackendFactory } from 'bullmq';
import pg from 'pg';

/** Where BullMQ keeps its jobs: Postgres (own schema, same database) or Redis. The job code is the same. */
export interface JobBackend {
  connection: QueueOptions['connection'];
  close: () => Promise<void>;
}

/** Opens the backend; the factory is process-wide in BullMQ. Each worker keeps one client of the pool for ever. */
export function jobBackend(options: { databaseUrl: string; redisUrl?: string | undefined; workers: number }): JobBackend {
  setDefaultBackendFactory((options.redisUrl ? createRedisBackend : createPostgresBackend) as Parameters<typeof setDefaultBackendFactory>[0]);
  if (options.redisUrl) return { connection: { url: options.redisUrl, maxRetriesPerRequest: null }, close: () => Promise.resolve() };
  const pool = new pg.Pool({ connectionString: options.databaseUrl, max: options.workers + 6, keepAlive: true, options: '-c search_path=bullmq' });
  pool.on('error', () => undefined); // an idle connection dropped; pg replaces it
  pool.setMaxListeners(4 * options.workers); // every queue and every worker listens
  return { connection: pool, close: () => pool.end() };
}
