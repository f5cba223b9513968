import { spawn } from 'node:child_process';
import { childEnvironment } from '../../config/child-environment.js';
import { idsOf, type ServerAccount } from './account.js';
import type { Binaries } from './binaries.js';
import type { Cluster } from './cluster.js';

/**
 * The program between us and the server. It holds the other end of our pipe: when we end in any way, even by
 * `kill -9`, its input closes and it shuts the server down. Kept as text because it must run outside the build and
 * outside jest alike. The pid file goes first, so that a new start never joins a server that is about to leave.
 */
const program = `
const { spawn, execFile } = require('node:child_process');
const fs = require('node:fs');
const o = JSON.parse(process.argv[1]);
for (const s of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(s, () => {});
process.stdout.on('error', () => {});
const heldByLiving = () => { try { process.kill(Number(fs.readFileSync(o.pidFile, 'utf8')), 0); return true; } catch { return false; } };
const claim = () => fs.writeFileSync(o.pidFile, String(process.pid));
if (!heldByLiving()) claim();
const [file, ...args] = o.command;
const server = spawn(file, args, { ...o.ids, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
const release = () => { try { if (fs.readFileSync(o.pidFile, 'utf8') === String(process.pid)) fs.rmSync(o.pidFile); } catch {} };
const stop = () => {
  release();
  if (process.platform === 'win32') execFile(o.pgCtl, ['stop', '-m', 'fast', '-D', o.data], () => {});
  else server.kill('SIGINT');
};
let output = '';
server.stderr.on('data', (d) => {
  process.stdout.write(d);
  if (output === null) return;
  output += d;
  if (output.includes('ready to accept connections')) { output = null; claim(); console.log('SUPERVISED'); }
});
server.on('error', (e) => { release(); console.log(String(e)); process.exit(1); });
server.on('exit', (code) => { release(); if (o.remove) fs.rmSync(o.remove, { recursive: true, force: true }); process.exit(code ?? 1); });
process.on('uncaughtException', stop);
process.stdin.on('end', stop).on('error', stop).resume();
`;

/** How one server is to be run. */
export interface ServerPlan {
  readonly port: number;
  /** False: no waiting for the disk, for tests. */
  readonly durable: boolean;
  /** Folder to delete when the server ends, however it ends. */
  readonly remove?: string;
}

/** A server under supervision. */
export interface SupervisedServer {
  /** True once it accepts connections, false when it ended before. */
  readonly ready: Promise<boolean>;
  /** Its last output, for the error message. */
  output(): string;
  stop(): Promise<void>;
}

/** Starts a server and its supervisor; neither keeps our process alive. */
export function superviseServer(cluster: Cluster, binaries: Binaries, account: ServerAccount, plan: ServerPlan): SupervisedServer {
  const order = {
    command: [...account.prefix, binaries.postgres, ...serverArguments(cluster, plan)],
    ids: idsOf(account), data: cluster.data, pgCtl: binaries.pgCtl, pidFile: cluster.supervisorFile, remove: plan.remove,
  };
  const supervisor = spawn(process.execPath, ['-e', program, JSON.stringify(order)], {
    stdio: ['pipe', 'pipe', 'ignore'], detached: true, env: childEnvironment(),
  });
  let output = '';
  const exited = new Promise<void>((resolve) => supervisor.once('exit', () => resolve()).once('error', () => resolve()));
  const supervised = new Promise<boolean>((resolve) => {
    supervisor.stdout.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-4000);
      if (output.includes('SUPERVISED')) resolve(true);
    });
  });
  supervisor.stdin.on('error', () => {});
  const ready = Promise.race([supervised, exited.then(() => false)]).then((isReady) => {
    for (const kept of [supervisor, supervisor.stdin, supervisor.stdout]) (kept as { unref?: () => void }).unref?.();
    return isReady;
  });
  return {
    ready,
    output: () => output,
    stop: async () => {
      supervisor.ref();
      supervisor.stdin.end();
      await exited;
    },
  };
}

/** On loopback only, without a socket file, in UTC. */
function serverArguments(cluster: Cluster, { port, durable }: ServerPlan): string[] {
  const settings = [
    'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', 'timezone=UTC', 'log_timezone=UTC',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
  return ['-D', cluster.data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
}
