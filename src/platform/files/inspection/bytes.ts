import { open } from 'node:fs/promises';
import { createReadStream } from 'node:fs';

/** Some bytes of a file; fewer when it ends before. */
export async function bytesAt(path: string, start: number, length: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const buffer = Buffer.alloc(length);
    const { bytesRead } = await file.read(buffer, 0, length, Math.max(0, start));
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Walks through a file piece by piece, as text of single bytes; pieces overlap, so that nothing short hides between two. */
export async function* textOf(path: string, overlap = 64): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    const text = rest + chunk.toString('latin1');
    yield text;
    rest = text.slice(-overlap);
  }
}

const markup = /<(?:!doctype\s+html|html|script|svg|iframe|body|\?php)[\s>]/i;
/** Web code where a program that reads only the beginning or the end would find it. */
export const hasMarkup = (bytes: Buffer): boolean => markup.test(bytes.toString('latin1'));

const endOfDirectory = Buffer.from('PK\u0005\u0006', 'latin1');
/** The end of a file is that of a ZIP archive: unpackers look for it there, whatever stands before. */
export function endsAsZip(tail: Buffer): boolean {
  for (let at = tail.lastIndexOf(endOfDirectory); at >= 0; at = at > 0 ? tail.lastIndexOf(endOfDirectory, at - 1) : -1) {
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) <= tail.length) return true;
  }
  return false;
}
