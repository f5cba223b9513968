import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Gives a secret of 32 random bytes in base64 for a name; the same one each time. */
export type SecretSource = (dataDir: string, name: string) => string;

/** A secret made at the first start and kept beside the data, readable by this user only. Not for production. */
export const keptSecret: SecretSource = (dataDir, name) => {
  const file = path.join(dataDir, name);
  fs.mkdirSync(dataDir, { recursive: true });
  try {
    // Fails when it exists: two processes that start at once agree on the first one's.
    fs.writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return fs.readFileSync(file, 'utf8').trim();
};
