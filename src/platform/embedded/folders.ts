import fs from 'node:fs';
import path from 'node:path';
import { canUse, type ServerAccount } from './account.js';

const shared = '/var/lib/human-security-portal';

/** A place outside private folders, for root only; the parents are made so that other accounts can pass. */
export function sharedFolder(name: string): string {
  fs.mkdirSync(shared, { recursive: true });
  fs.chmodSync(shared, 0o755);
  return path.join(shared, name);
}

/** Gives a file or folder to the server's account; nothing to do when that is our own. */
export function giveTo(account: ServerAccount, file: string): void {
  if (account.uid !== undefined && account.gid !== undefined) fs.chownSync(file, account.uid, account.gid);
}

/** Makes the folder for the cluster, private to the account; elsewhere when the account cannot reach the wanted one. */
export async function prepareFolder(wanted: string, account: ServerAccount): Promise<string> {
  const folder = path.resolve(wanted);
  makePrivate(folder, account);
  if (await canUse(account, folder)) return folder;
  const elsewhere = sharedFolder(folder.replaceAll(path.sep, '_'));
  makePrivate(elsewhere, account);
  return elsewhere;
}

function makePrivate(folder: string, account: ServerAccount): void {
  fs.mkdirSync(folder, { recursive: true });
  try {
    fs.chmodSync(folder, 0o700);
    giveTo(account, folder);
  } catch (error) {
    throw new Error(`${folder} belongs to another user: start as that user, or set DATA_DIR or DATABASE_URL`, { cause: error });
  }
}
