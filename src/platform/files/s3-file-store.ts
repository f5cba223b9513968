import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AbortMultipartUploadCommand, DeleteObjectCommand, GetObjectCommand, ListMultipartUploadsCommand, S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { newId } from '../../kernel/ids/ids.js';
import { checkedKey, FileStore, type KeptFile } from './file-store.js';
import { measure } from './measure.js';

/** Two parts of this size at once are all that is held in memory of a file. */
const partSize = 5 * 1024 * 1024;

/** Files in a bucket of any S3-compatible store, addressed by path: `https://key:secret@host/bucket?region=ca-central-1`. */
export class S3FileStore extends FileStore {
  readonly #client: S3Client;
  readonly #bucket: string;

  /** `scratch`: a folder of this machine for what must be looked into. */
  constructor(url: string, private readonly scratch: string) {
    super();
    const { origin, pathname, username, password, searchParams } = new URL(url);
    this.#bucket = pathname.replaceAll('/', '');
    this.#client = new S3Client({
      endpoint: origin, region: searchParams.get('region') ?? 'us-east-1', forcePathStyle: true,
      credentials: { accessKeyId: decodeURIComponent(username), secretAccessKey: decodeURIComponent(password) },
      // Newer checksums are not understood by every store; the portal keeps its own SHA-256.
      requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  async put(content: Readable): Promise<KeptFile> {
    const key = newId();
    const measured = measure();
    const upload = new Upload({ client: this.#client, params: { Bucket: this.#bucket, Key: key, Body: measured.stream, ContentType: 'application/octet-stream' }, partSize, queueSize: 2 });
    const sent = upload.done();
    sent.catch((error: unknown) => measured.stream.destroy(error instanceof Error ? error : new Error('The store refused the file')));
    try {
      await pipeline(content, measured.stream, { end: true });
      await sent;
    } catch (error) {
      await sent.catch(() => undefined); // a cut stream ends the upload, which takes its parts back
      throw error;
    }
    return { key, ...measured.result() };
  }

  async open(key: string): Promise<Readable> {
    const { Body } = await this.#client.send(new GetObjectCommand({ Bucket: this.#bucket, Key: checkedKey(key) }));
    return Body as Readable;
  }

  async lend<T>(key: string, use: (path: string) => Promise<T>): Promise<T> {
    await mkdir(this.scratch, { recursive: true });
    const file = path.join(this.scratch, newId());
    try {
      await pipeline(await this.open(key), createWriteStream(file, { flags: 'wx', mode: 0o600 }));
      return await use(file);
    } finally {
      await rm(file, { force: true });
    }
  }

  async remove(key: string): Promise<void> {
    await this.#client.send(new DeleteObjectCommand({ Bucket: this.#bucket, Key: checkedKey(key) }));
  }

  async removeAbandoned(olderThanMs: number): Promise<void> {
    // Stores and file systems keep real time, whatever the portal's clock says.
    const before = performance.timeOrigin + performance.now() - olderThanMs;
    const { Uploads = [] } = await this.#client.send(new ListMultipartUploadsCommand({ Bucket: this.#bucket }));
    for (const { Key, UploadId, Initiated } of Uploads) {
      if (Initiated && Initiated.getTime() < before) await this.#client.send(new AbortMultipartUploadCommand({ Bucket: this.#bucket, Key, UploadId }));
    }
    for (const name of await readdir(this.scratch).catch(() => [] as string[])) {
      const file = path.join(this.scratch, name);
      const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Infinity }));
      if (mtimeMs < before) await rm(file, { force: true });
    }
  }
}
