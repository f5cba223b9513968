import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { newId } from '../../kernel/ids/ids.js';
import { checkedKey, FileStore, type KeptFile } from './file-store.js';
import { measure } from './measure.js';

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
    const measured = measure();
    try {
      await pipeline(content, measured.stream, createWriteStream(partial, { flags: 'wx', flush: true }));
      await rename(partial, target);
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
    return { key, ...measured.result() };
  }

  async open(key: string): Promise<Readable> {
    const file = await open(this.#path(key)); // a missing file is told before the first byte is sent
    return file.createReadStream();
  }

  lend<T>(key: string, use: (path: string) => Promise<T>): Promise<T> {
    return use(this.#path(key));
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

  /** The last characters (random in UUIDv7) spread files over folders. */
  #path(key: string): string {
    return path.join(this.folder, checkedKey(key).slice(-2), key);
  }
}
