import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { migrations } from '../migrations/index.js';
import { createApplication } from '../src/application.js';
import { readConfig } from '../src/config/config.js';
import { demonstrationPassword } from '../src/demonstration/accounts.js';
import { migrate } from '../src/platform/database/migrate.js';
import { startEmbeddedPostgres } from '../src/platform/embedded/index.js';
import { assignmentRow } from './assignment-work.js';
import { casesOf, type Case } from './cases.js';
import { insertDataset } from './dataset.js';
import { type Figures, measure, median } from './measure.js';
import { Recorder } from './recorder.js';
import type { Replay } from './replay.js';
import { rankingRows } from './ranking-work.js';
import { signIn } from './sign-in.js';

/**
 * Each case runs against the portal and against a bare server that sends the same statements and writes the same
 * bytes, in turn, in one run, on one database. Only the ratio counts: machines are noisy.
 */
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const seconds = Number(process.env.BENCH_SECONDS ?? 4);
const proposals = Number(process.env.BENCH_PROPOSALS ?? 100_000);
const connections = 10;
/** Keys of cases, to measure these alone: `BENCH_ONLY=proposal-page,register`. */
const only = process.env.BENCH_ONLY?.split(',');

const dir = mkdtempSync(path.join(os.tmpdir(), 'portal-bench-'));
const server = await startEmbeddedPostgres({ dir, ephemeral: true });
await migrate(server.url, migrations);
const settings = { NODE_ENV: 'test', DATA_DIR: path.join(dir, 'app'), LOG_LEVEL: 'error', SESSION_SECRET: randomBytes(48).toString('base64'), PORT: '0' };
const recorder = new Recorder();
const inside = await createApplication(readConfig(settings), server.url);
const data = await insertDataset(inside.nest.get(DataSource), { proposals, drafts: 12_000, awards: 100_000 });
await inside.nest.listen(0, '127.0.0.1');
const insideUrl = await inside.nest.getUrl();

const children: ChildProcess[] = [];
process.on('exit', () => { for (const one of children) one.kill('SIGTERM'); });
const portal = await child(['--max-semi-space-size=32', 'dist/bench/portal.js'], { ...settings });
const replays: Replay[] = [];
const cases: Case[] = (await casesOf(data, (email) => signIn(insideUrl, email, demonstrationPassword))).filter(({ key }) => !only || only.includes(key));
for (const c of cases) replays.push(await record(c));
const replayFile = path.join(dir, 'replays.json');
writeFileSync(replayFile, JSON.stringify(replays));
const bare = await child(['dist/bench/bare.js', replayFile], {});

const rows: string[] = [];
for (const c of cases) {
  const figures: { portal: Figures[]; bare: Figures[] } = { portal: [], bare: [] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const side of ['portal', 'bare'] as const) {
      const figure = await measure({ url: side === 'portal' ? portal : bare, method: c.method, headers: { ...c.headers, 'x-bench': c.key }, next: side === 'portal' ? c.next : () => ({ path: `/${c.key}`, ...(c.method === 'POST' ? { body: '{}' } : {}) }), amount: c.amount && (round === 0 ? 50 : c.amount), connections: c.connections ?? connections, seconds: round === 0 ? 1 : seconds });
      if (round > 0) figures[side].push(figure); // the first round warms up
    }
  }
  const ratios = figures.portal.map((f, i) => f.perSecond / figures.bare[i]!.perSecond);
  const of = (side: Figures[], key: keyof Figures): number => median(side.map((f) => f[key]));
  rows.push(`| ${c.name} | ${of(figures.portal, 'perSecond').toFixed(0)} | ${of(figures.portal, 'p50')} | ${of(figures.portal, 'p99')} | ${of(figures.bare, 'perSecond').toFixed(0)} | ${of(figures.bare, 'p50')} | ${of(figures.bare, 'p99')} | ${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}) | ${c.target.toFixed(2)} | ${replays.find((r) => r.key === c.key)!.statements.length} | ${[...figures.portal, ...figures.bare].reduce((n, f) => n + f.errors, 0)} |`);
}
process.stdout.write(`\n| case | req/s | p50 ms | p99 ms | bare req/s | p50 | p99 | ratio (spread) | target | statements | errors |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`);

if (!only) {
  process.stdout.write(await rankingRows(portal, await signIn(portal, 'manager@hsp.example', demonstrationPassword), data.rankedCallId));
  process.stdout.write(await assignmentRow());
}

await inside.close();
await server.stop();
rmSync(dir, { recursive: true, force: true });
process.exit(0);

/** Does the request once in this process, and keeps its statements and its answer. */
async function record(c: Case): Promise<Replay> {
  const request = c.next();
  const send = () => fetch(insideUrl + (request.path), { method: c.method, headers: { ...c.headers, origin: insideUrl }, redirect: 'manual', ...(request.body === undefined ? {} : { body: request.body }) });
  if (c.method === 'GET') await send(); // caches filled, as in the measured process
  const since = Date.now();
  const { result, statements } = await recorder.during(send);
  const body = await result.text();
  if (result.status >= 400) throw new Error(`${c.name}: ${result.status} ${body.slice(0, 500)}`);
  const kept = ['content-type', 'cache-control', 'content-security-policy', 'location'];
  return { key: c.key, status: result.status, headers: Object.fromEntries(kept.flatMap((k) => (result.headers.has(k) ? [[k, result.headers.get(k)!]] : []))), body, statements, recordedSubject: c.recordedSubject, subjects: c.bareSubjects, fresh: c.recordedSubject ? madeUp(statements.flatMap((s) => s.values), body, c, since) : [] };
}

/** Identifiers (version 7: their time tells when) and receipts that the request made up itself: unique in the database, so each replay needs its own. */
function madeUp(values: unknown[], body: string, c: Case, since: number): string[] {
  const ids = new Set(JSON.stringify(values).match(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? []);
  return [...[...ids].filter((id) => parseInt(id.slice(0, 13).replace('-', ''), 16) >= since), ...c.uniqueTexts(body)];
}

/** A process of its own that says where it listens. */
async function child(args: string[], env: Record<string, string>): Promise<string> {
  const started = spawn(process.execPath, args, { env: { PATH: process.env.PATH ?? '', DATABASE_URL: server.url, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(started);
  for await (const chunk of started.stdout) {
    const port = /Ready: (\d+)/.exec(String(chunk))?.[1];
    if (port) return `http://127.0.0.1:${port}`;
  }
  throw new Error(`${args[0]} did not start`);
}
