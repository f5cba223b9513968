import type { Readable } from 'node:stream';

export interface KeptFile {
  key: string;
  bytes: number;
  sha256: string;
}

/** Where the bytes of files live; the database holds what they are. */
export abstract class FileStore {
  /** Streams a file in; never holds it in memory. A cut stream leaves nothing behind. */
  abstract put(content: Readable): Promise<KeptFile>;
  /** The bytes, once it is known that they are there. */
  abstract open(key: string): Promise<Readable>;
  /** Lends a path on this machine under which the file can be read while `use` runs. */
  abstract lend<T>(key: string, use: (path: string) => Promise<T>): Promise<T>;
  abstract remove(key: string): Promise<void>;
  /** Removes half-written files that nobody has written to for so long. */
  abstract removeAbandoned(olderThanMs: number): Promise<void>;
}

/** Keys are our own identifiers, never a name that somebody typed. */
export function checkedKey(key: string): string {
  if (!/^[0-9a-f-]{36}$/.test(key)) throw new Error('not a file key');
  return key;
}
