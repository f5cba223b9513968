import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { createDatabase, startEmbeddedPostgres } from '../../../src/platform/embedded/index.js';

const launcher = fileURLToPath(new URL('../../../src/platform/embedded/index.ts', import.meta.url));
const loader = import.meta.resolve('@swc-node/register/esm-register');
let root: string;
let dir: string;

async function ask<T>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}

/** Another process that starts the server in `dir` and then only waits. */
async function otherProcess(): Promise<{ process: ChildProcess; url: string }> {
  const code = `const { startEmbeddedPostgres } = await import(${JSON.stringify(launcher)});
    console.log((await startEmbeddedPostgres({ dir: ${JSON.stringify(dir)} })).url); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', loader, '--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.once('exit', () => reject(new Error('the other process ended')));
  });
  return { process: child, url };
}

const serverPid = (): number => Number(fs.readFileSync(path.join(dir, 'cluster/data/postmaster.pid'), 'utf8').split('\n')[0]);
const supervisorPid = (): number => Number(fs.readFileSync(path.join(dir, 'cluster/supervisor.pid'), 'utf8'));

async function gone(file: string): Promise<void> {
  for (let left = 100; left > 0 && fs.existsSync(file); left--) await wait(50);
  expect(fs.existsSync(file)).toBe(false);
}

describe('the embedded PostgreSQL', () => {
  beforeAll(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'portal-embedded-'));
    fs.chmodSync(root, 0o755); // the server's account must pass
    dir = path.join(root, 'postgres');
  });
  afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

  it('starts in an empty folder, in UTF-8 and UTC, and keeps its data between starts', async () => {
    const first = await startEmbeddedPostgres({ dir });
    expect(await ask(first.url, `select current_setting('server_encoding') as encoding, current_setting('timezone') as zone, current_database() as name`))
      .toEqual([{ encoding: 'UTF8', zone: 'UTC', name: 'portal' }]);
    await ask(first.url, 'create table kept as select 42 as answer');
    await first.stop();
    await expect(ask(first.url, 'select 1')).rejects.toThrow();
    const second = await startEmbeddedPostgres({ dir });
    expect(await ask(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    await second.stop();
  });

  it('ends when its process is killed', async () => {
    const other = await otherProcess();
    expect(await ask(other.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    other.process.kill('SIGKILL');
    await gone(path.join(dir, 'cluster/data/postmaster.pid'));
  });

  it('replaces a server whose process and supervisor were both killed', async () => {
    const other = await otherProcess();
    const orphan = serverPid();
    process.kill(supervisorPid(), 'SIGKILL');
    other.process.kill('SIGKILL');
    const next = await startEmbeddedPostgres({ dir });
    expect(serverPid()).not.toBe(orphan);
    expect(await ask(next.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    await next.stop();
  });

  it('recovers after everything was killed', async () => {
    const other = await otherProcess();
    await ask(other.url, 'insert into kept values (43)');
    for (const pid of [supervisorPid(), serverPid()]) process.kill(pid, 'SIGKILL');
    other.process.kill('SIGKILL');
    const next = await startEmbeddedPostgres({ dir });
    expect(await ask(next.url, 'select answer from kept order by answer')).toEqual([{ answer: 42 }, { answer: 43 }]);
    await next.stop();
  });

  it('is shared with another living process and left running for it', async () => {
    const other = await otherProcess();
    const guest = await startEmbeddedPostgres({ dir });
    expect(guest.url).toBe(other.url);
    await guest.stop();
    expect(await ask(other.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    other.process.kill('SIGKILL');
    await gone(path.join(dir, 'cluster/data/postmaster.pid'));
  });

  it('copies a template into a new database, and leaves one that exists alone', async () => {
    const server = await startEmbeddedPostgres({ dir });
    await createDatabase(server.adminUrl, 'copy', 'portal');
    await createDatabase(server.adminUrl, 'copy');
    expect(await ask(server.adminUrl.replace(/postgres$/, 'copy'), 'select count(*)::int as rows from kept')).toEqual([{ rows: 2 }]);
    await server.stop();
  });

  it('removes its folder when it was for once only', async () => {
    const once = path.join(root, 'once');
    const server = await startEmbeddedPostgres({ dir: once, durable: false, ephemeral: true });
    await server.stop();
    expect(fs.existsSync(once)).toBe(false);
  });
});
