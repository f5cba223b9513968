import yauzl, { type Entry } from 'yauzl';
import { invalidField } from '../../../kernel/errors/refusal.js';
import { mostUnpackedBytes } from './sheet.js';
import { sheetWords } from './sheet-words.js';

const mostEntries = 500;

/** The parts of a workbook, unpacked one at a time and counted as they come: what the package says of its sizes is not believed. */
export interface Package {
  has(name: string): boolean;
  text(name: string): Promise<string>;
  close(): void;
}

export async function openPackage(bytes: Buffer): Promise<Package> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    entries.set(entry.fileName, entry);
    if (entries.size > mostEntries) throw tooLarge();
  }
  let unpacked = 0;
  return {
    has: (name) => entries.has(name),
    close: () => { zip.close(); },
    async text(name) {
      const entry = entries.get(name);
      if (!entry) throw new Error('no such part');
      const chunks: Buffer[] = [];
      for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
        unpacked += chunk.length;
        if (unpacked > mostUnpackedBytes) throw tooLarge();
        chunks.push(chunk);
      }
      return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    },
  };
}

const tooLarge = (): Error => invalidField('file', 'sheetTooLarge', sheetWords.tooLargeUnpacked);
