import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { runAs, type ServerAccount } from './account.js';
import type { Binaries } from './binaries.js';
import { giveTo } from './folders.js';

/** A data folder with its password: made once, complete or not at all. */
export interface Cluster {
  readonly data: string;
  readonly password: string;
  readonly supervisorFile: string;
  readonly created: boolean;
}

/** Opens the cluster below a folder, making it first where there is none. */
export async function openCluster(folder: string, account: ServerAccount, binaries: Binaries, durable: boolean): Promise<Cluster> {
  const home = path.join(folder, 'cluster');
  const created = !fs.existsSync(home);
  if (created) await createCluster(folder, home, account, binaries, durable);
  const data = path.join(home, 'data');
  const major = fs.readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim();
  if (major !== binaries.major) throw new Error(`${data} was made by PostgreSQL ${major}, this is ${binaries.major}: restore it from a dump, or set DATA_DIR`);
  return { data, created, password: fs.readFileSync(path.join(home, 'password'), 'utf8').trim(), supervisorFile: path.join(home, 'supervisor.pid') };
}

/** The folder is renamed when it is complete, so that a start cut short, or two at once, do no harm. */
async function createCluster(folder: string, home: string, account: ServerAccount, binaries: Binaries, durable: boolean): Promise<void> {
  const unfinished = fs.mkdtempSync(path.join(folder, 'new-'));
  giveTo(account, unfinished);
  const passwordFile = path.join(unfinished, 'password');
  fs.writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  giveTo(account, passwordFile);
  try {
    await runAs(account, binaries.initdb, initdbArguments(path.join(unfinished, 'data'), passwordFile, durable));
    fs.renameSync(unfinished, home);
  } catch (error) {
    fs.rmSync(unfinished, { recursive: true, force: true });
    if (!fs.existsSync(home)) throw explained(error);
  }
}

/** An explicit locale: an unset LANG would make an SQL_ASCII cluster, an unknown LC_ALL would fail. */
const initdbArguments = (data: string, passwordFile: string, durable: boolean): string[] => [
  '-D', data, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8', '--locale=C',
  '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions', ...(durable ? [] : ['--no-sync']),
];

function explained(error: unknown): Error {
  const text = String((error as { stderr?: string }).stderr ?? error);
  const advice = text.includes('effective user ID') ? ' This user id has no account: set DATABASE_URL or start as a named user.' : '';
  return new Error(`The embedded PostgreSQL could not be set up.${advice}\n${text}`, { cause: error });
}
