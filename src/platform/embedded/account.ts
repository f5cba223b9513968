import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { childEnvironment } from '../../config/child-environment.js';

const run = promisify(execFile);

/** Who runs the server: ourselves, or for root (PostgreSQL refuses root) an account without rights. */
export interface ServerAccount {
  readonly uid?: number;
  readonly gid?: number;
  /** Command that must precede every server program, where changing the user id is impossible. */
  readonly prefix: readonly string[];
}

/** The user and group ids in the form `spawn` and `execFile` take. */
export const idsOf = ({ uid, gid }: ServerAccount): { uid?: number; gid?: number } => (uid === undefined ? {} : { uid, gid });

/** `nobody` exists on every system; in a container that maps root alone it is reached by a user namespace. */
export async function findServerAccount(): Promise<ServerAccount> {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return { prefix: [] };
  const nobody = { uid: await idOf('-u'), gid: await idOf('-g'), prefix: [] };
  if (await succeeds(nobody, '/bin/sh', ['-c', ':'])) return nobody;
  const mapped = { prefix: ['unshare', '-U', `--map-user=${nobody.uid}`, `--map-group=${nobody.gid}`, '--'] };
  if (await succeeds(mapped, '/bin/sh', ['-c', ':'])) return mapped;
  throw new Error('PostgreSQL refuses to run as root, and this container allows no other user: set DATABASE_URL or start as an ordinary user');
}

/** Whether the account may execute a file, or enter a folder. */
export const canUse = (account: ServerAccount, file: string): Promise<boolean> =>
  process.platform === 'win32' ? Promise.resolve(true) : succeeds(account, '/bin/sh', ['-c', 'test -x "$0"', file]);

/** Runs a server program to its end as the account. */
export async function runAs(account: ServerAccount, file: string, args: readonly string[]): Promise<void> {
  const [program, ...rest] = [...account.prefix, file, ...args] as [string, ...string[]];
  // A working folder the account can surely enter: ours may be private.
  await run(program, rest, { ...idsOf(account), cwd: '/', env: childEnvironment() });
}

async function succeeds(account: ServerAccount, file: string, args: readonly string[]): Promise<boolean> {
  try {
    await runAs(account, file, args);
    return true;
  } catch {
    return false;
  }
}

async function idOf(flag: '-u' | '-g'): Promise<number> {
  try {
    return Number((await run('id', [flag, 'nobody'])).stdout);
  } catch {
    return 65534;
  }
}
