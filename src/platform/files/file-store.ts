import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { newId } from '../../kernel/ids/ids.js';

export interface KeptFile {
  key: string;
  bytes: number;
  sha256: string;
}

/** Where the bytes of files live; the database holds what they are. */
export abstract class FileStore {
  /** Streams a file in; never holds it in memory. A cut stream leaves nothing behind. */
  abstract put(content: Readable): Promise<KeptFile>;
  abstract open(key: string): Readable;
  abstract remove(key: string): Promise<void>;
  /** Removes half-written files that nobody has written to for so long. */
  abstract removeAbandoned(olderThanMs: number): Promise<void>;
}

/** Files in a folder of the data directory, written aside and moved into place when whole. */
export class DiskFileStore extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  async put(content: Readable): Promise<KeptFile> {
    const key = newId();
    const target = this.#path(key);
    await mkdir(path.dirname(target), { recursive: true });
    const partial = `${target}.partial`;
    const hash = createHash('sha256');
    let bytes = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        bytes += chunk.length;
        done(null, chunk);
      },
    });
    try {
      await pipeline(content, measure, createWriteStream(partial, { flags: 'wx', flush: true }));
      await rename(partial, target);
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
    return { key, bytes, sha256: hash.digest('hex') };
  }

  open(key: string): Readable {
    return createReadStream(this.#path(key));
  }

  async remove(key: string): Promise<void> {
    await rm(this.#path(key), { force: true });
  }

  async removeAbandoned(olderThanMs: number): Promise<void> {
    for (const name of await readdir(this.folder, { recursive: true }).catch(() => [] as string[])) {
      if (!name.endsWith('.partial')) continue;
      const file = path.join(this.folder, name);
      const { mtimeMs } = await stat(file);
      // The file system's clock is real time, whatever the portal's clock says.
      if (performance.timeOrigin + performance.now() - mtimeMs > olderThanMs) await rm(file, { force: true });
    }
  }

  /** Keys are our own identifiers; the last characters (random in UUIDv7) spread files over folders. */
  #path(key: string): string {
    if (!/^[0-9a-f-]{36}$/.test(key)) throw new Error('not a file key');
    return path.join(this.folder, key.slice(-2), key);
  }
}
