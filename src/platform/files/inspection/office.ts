import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { bytesAt, hasMarkup } from './bytes.js';
import { refused, type Verdict } from './reasons.js';

/** More parts than any document has. */
const mostEntries = 5_000;
/** Unpacked, all parts together. */
const mostUnpacked = 400 * 1024 * 1024;
/** Text packs well, but a part that shrinks more than this and is large is made to fill a disk. */
const mostRatio = 200;
const smallEnough = 10 * 1024 * 1024;
const mostTypes = 1024 * 1024;

const kinds: readonly (readonly [string, string])[] = [
  ['wordprocessingml.document.main+xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['spreadsheetml.sheet.main+xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
];

/** A packed office document: every part is unpacked and counted, never trusted by its stated size; macros are looked for by name and by type. */
export async function inspectOffice(path: string): Promise<Verdict> {
  const head = await bytesAt(path, 0, 1_024);
  if (head.includes('%PDF-') || hasMarkup(head)) return refused('polyglot');
  let zip: ZipFile;
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true });
  } catch {
    return refused('damaged');
  }
  try {
    return await inspectParts(zip);
  } catch {
    return refused('damaged');
  } finally {
    zip.close();
  }
}

async function inspectParts(zip: ZipFile): Promise<Verdict> {
  if (zip.entryCount > mostEntries) return refused('tooMuchInside');
  let [unpacked, types] = [0, ''];
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) return refused('encrypted');
    if (/vbaproject\.bin$|(?:^|\/)macrosheets\//i.test(entry.fileName)) return refused('macros');
    if (entry.uncompressedSize > mostUnpacked - unpacked || isBomb(entry.uncompressedSize, entry.compressedSize)) return refused('tooMuchInside');
    const part = await unpack(zip, entry, entry.fileName === '[Content_Types].xml');
    unpacked += part.bytes;
    if (unpacked > mostUnpacked) return refused('tooMuchInside');
    types += part.text;
  }
  if (/macroenabled|vbaProject/i.test(types)) return refused('macros');
  const kind = kinds.find(([mark]) => types.includes(mark));
  return kind ? { mediaType: kind[1] } : refused('wrongKind');
}

const isBomb = (unpacked: number, packed: number): boolean => unpacked > smallEnough && unpacked / Math.max(1, packed) > mostRatio;

/** Unpacks one part to nowhere; the list of types is kept. */
async function unpack(zip: ZipFile, entry: Entry, keep: boolean): Promise<{ bytes: number; text: string }> {
  let [bytes, text] = [0, ''];
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (keep && bytes <= mostTypes) text += chunk.toString('utf8');
  }
  return { bytes, text };
}
