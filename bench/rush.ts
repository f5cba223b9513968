import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { DataSource } from 'typeorm';
import { migrations } from '../migrations/index.js';
import { createApplication } from '../src/application.js';
import { readConfig } from '../src/config/config.js';
import { newId } from '../src/kernel/ids/ids.js';
import { hashPassword } from '../src/modules/accounts/index.js';
import { exampleAnswers, standardForm } from '../src/modules/calls/index.js';
import { migrate } from '../src/platform/database/migrate.js';
import { startEmbeddedPostgres } from '../src/platform/embedded/index.js';
import { demonstrationPassword } from '../src/demonstration/accounts.js';
import { insertDataset } from './dataset.js';

/**
 * The last minute before a deadline: every submission comes from an organization of its own, more of them the nearer
 * the deadline, while others go on saving. Requests leave at their time whether or not earlier ones are answered, and
 * their duration counts from that time, so a slow portal cannot hide behind a patient client. Afterwards each receipt
 * is checked against the stored text. Ends by itself; the exit code tells whether anything was wrong.
 */
const { values: flags } = parseArgs({ options: { submissions: { type: 'string', default: '300' }, drafters: { type: 'string', default: '300' }, seconds: { type: 'string', default: '60' }, every: { type: 'string', default: '30' }, late: { type: 'string', default: '5' }, processes: { type: 'string', default: '1' } } });
const [submissions, drafters, seconds, every, late, processes] = [flags.submissions, flags.drafters, flags.seconds, flags.every, flags.late, flags.processes].map(Number) as [number, number, number, number, number, number];
const passwordHash = await hashPassword(demonstrationPassword);

interface Drafter {
  proposalId: string;
  cookie: string;
}
interface Sent {
  ms: number;
  status: number;
  body: string;
}

const dir = mkdtempSync(path.join(os.tmpdir(), 'portal-rush-'));
const server = await startEmbeddedPostgres({ dir, ephemeral: true });
await migrate(server.url, migrations);
const secret = randomBytes(48).toString('base64');
const settings = { NODE_ENV: 'test', DATA_DIR: path.join(dir, 'app'), LOG_LEVEL: 'silent', SESSION_SECRET: secret, PORT: '0' };
const inside = await createApplication(readConfig(settings), server.url);
const source = inside.nest.get(DataSource);
const data = await insertDataset(source, { proposals: 2_000, drafts: submissions + drafters + late });
const people: Drafter[] = [];
for (const proposalId of data.drafts) people.push({ proposalId, cookie: await ownerOf(proposalId) });
await source.query('analyze');
const children: ChildProcess[] = [];
const origins: string[] = [];
for (let n = 0; n < processes; n += 1) origins.push(await portal());
for (const origin of origins) await fetch(`${origin}/healthz/ready`).then((answer) => answer.text());
// The code is warm before the minute begins, as it is after a day of drafting.
for (const one of people.slice(0, 20)) await fetch(`${origins[0]}/api/proposals/${one.proposalId}/check`, { headers: { cookie: one.cookie } }).then((answer) => answer.text());

const load = { before: os.loadavg() };
const begin = Date.now() + 1_000;
const deadline = begin + seconds * 1_000;
await source.query('update calls set closes_at = $2 where id = $1', [data.callId, new Date(deadline)]);
const [submitters, savers, latecomers] = [people.slice(0, submissions), people.slice(submissions, submissions + drafters), people.slice(submissions + drafters)];
const text = exampleAnswers(standardForm, 'en', 1, { startOn: '2027-06-01', requestCents: 40_000_000 }).problem as string;

const saved: Sent[] = [];
const submitted = submitters.map(async (one, n) => {
  await until(begin + (seconds * 1_000 - 250) * Math.sqrt((n + 1) / submissions));
  return submit(one, n);
});
const saving = savers.map(async (one, n) => {
  let version = 1;
  for (let at = begin + (every * 1_000 * n) / drafters; at < deadline; at += every * 1_000) {
    await until(at);
    const sent = await post(`/api/proposals/${one.proposalId}/sections/C`, one.cookie, { answers: { problem: `${text} ${version}` }, versions: { problem: version } }, n);
    saved.push(sent);
    if (sent.status === 200) version += 1;
  }
});
const afterwards = latecomers.map(async (one, n) => {
  await until(deadline + 50 + n * 50);
  return submit(one, n);
});
const answers = await Promise.all(submitted);
const refusals = await Promise.all(afterwards);
await Promise.all(saving);
const after = os.loadavg();

const wrong = await receiptsThatDiffer(answers.filter(({ status }) => status === 201));
const errors = { submit: answers.filter(({ status }) => status !== 201).length, save: saved.filter(({ status }) => status !== 200).length, late: refusals.filter(({ status }) => status !== 422).length };
const line = (name: string, sent: readonly Sent[], failed: number): string => `| ${name} | ${sent.length} | ${at(sent, 0.5)} | ${at(sent, 0.99)} | ${at(sent, 1)} | ${failed} |`;
process.stdout.write(`
| what | requests | p50 ms | p99 ms | slowest ms | errors |
| --- | --- | --- | --- | --- | --- |
${line('submit', answers, errors.submit)}
${line('save', saved, errors.save)}
${line('submit after the deadline, to be refused', refusals, errors.late)}

receipts checked against the database: ${answers.filter(({ status }) => status === 201).length}, of which differ: ${wrong}
last minute: ${seconds} s, ${submissions} submissions, ${drafters} drafters saving every ${every} s, ${processes} web process(es), ${os.cpus().length} cores, load ${load.before.map((n) => n.toFixed(1)).join(' ')} before, ${after.map((n) => n.toFixed(1)).join(' ')} after
`);
for (const one of children) one.kill('SIGTERM');
await inside.close();
await server.stop();
rmSync(dir, { recursive: true, force: true });
process.exit(wrong || errors.submit || errors.save || errors.late ? 1 : 0);

function until(instant: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, instant - Date.now())));
}

function submit(one: Drafter, n: number): Promise<Sent> {
  return post(`/api/proposals/${one.proposalId}/submission`, one.cookie, { name: 'Amara Okafor', agreed: true, password: demonstrationPassword }, n);
}

async function post(address: string, cookie: string, body: unknown, n: number): Promise<Sent> {
  const origin = origins[n % origins.length]!;
  const started = performance.now();
  try {
    const answer = await fetch(origin + address, { method: 'POST', headers: { cookie, origin, 'content-type': 'application/json' }, body: JSON.stringify(body) });
    const read = await answer.text();
    return { ms: performance.now() - started, status: answer.status, body: read };
  } catch (error) {
    return { ms: performance.now() - started, status: 0, body: String(error) };
  }
}

function at(sent: readonly Sent[], share: number): string {
  const sorted = sent.map(({ ms }) => ms).sort((a, b) => a - b);
  return (sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0).toFixed(0);
}

/** Reads each stored text again and compares: the receipt's hash, the text's hash, and that it was received in time. */
async function receiptsThatDiffer(sent: readonly Sent[]): Promise<number> {
  const stored = await source.query<{ proposal: string; content: string; sha256: string; state: string; at: Date }[]>(
    'select p.id as proposal, s.content, s.sha256, p.state, p.submitted_at as at from proposals p join proposal_snapshots s on s.proposal_id = p.id');
  const byId = new Map(stored.map((row) => [row.proposal, row]));
  return sent.filter(({ body }) => {
    const receipt = JSON.parse(body) as { proposalId: string; sha256: string };
    const row = byId.get(receipt.proposalId);
    return !row || row.state !== 'submitted' || row.at.getTime() >= deadline || row.sha256 !== receipt.sha256 || createHash('sha256').update(row.content).digest('hex') !== receipt.sha256;
  }).length;
}

/** An owner with an organization and an open session for one draft; answers the cookie. */
async function ownerOf(proposalId: string): Promise<string> {
  const [person, organization, session] = [newId(), newId(), randomBytes(24).toString('base64url')];
  await source.query("insert into persons (id, email, name, locale, password_hash, email_confirmed_at, created_at) values ($1, $2, 'Amara Okafor', 'en', $3, now(), now())", [person, `${person}@rush.example`, passwordHash]);
  await source.query("insert into organizations (id, legal_name, kind, country, city, created_at, updated_at) values ($1, $2, 'INT_NGO', 'CO', 'Bogotá', now(), now())", [organization, `Organization ${organization}`]);
  await source.query("insert into organization_members (organization_id, person_id, roles, since) values ($1, $2, '{owner}', now())", [organization, person]);
  await source.query('update proposals set organization_id = $2, started_by = $3 where id = $1', [proposalId, organization, person]);
  await source.query("insert into sessions (id, person_id, data, created_at, last_seen_at, expires_at) values ($1, $2, $3, now(), now(), now() + interval '12 hours')",
    [createHash('sha256').update(session).digest('hex'), person, JSON.stringify({ cookie: { originalMaxAge: null, expires: null, httpOnly: true, sameSite: 'lax', secure: false, path: '/' }, personId: person })]);
  const signature = createHmac('sha256', secret).update(session).digest('base64').replace(/=+$/, '');
  return `session=${encodeURIComponent(`s:${session}.${signature}`)}`;
}

/** A web process of its own. */
async function portal(): Promise<string> {
  const started = spawn(process.execPath, ['dist/bench/portal.js'], { env: { PATH: process.env.PATH ?? '', DATABASE_URL: server.url, ...settings }, stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(started);
  for await (const chunk of started.stdout) {
    const port = /Ready: (\d+)/.exec(String(chunk))?.[1];
    if (port) return `http://127.0.0.1:${port}`;
  }
  throw new Error('the portal did not start');
}
