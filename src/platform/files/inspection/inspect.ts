import path from 'node:path';
import { fileTypeFromFile } from 'file-type';
import { bytesAt, hasMarkup } from './bytes.js';
import { inspectOffice } from './office.js';
import { inspectPdf } from './pdf.js';
import { inspectPicture } from './picture.js';
import { refused, type Verdict } from './reasons.js';

/** Kinds of documents people may upload, by extension. */
export const documentKinds: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.csv': 'text/csv',
};
const macroKinds = new Set(['.docm', '.dotm', '.xlsm', '.xltm', '.xlsb', '.pptm']);

const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const zipped = Buffer.from('PK\u0003\u0004', 'latin1');

/** Judges a file by its content: what it is, or why it is refused. The name only has to agree. `xml`: where such files are read, element by element, they are taken too. */
export async function inspect(fileName: string, file: string, bytes: number, xml = false): Promise<Verdict> {
  if (bytes === 0) return refused('empty');
  const extension = path.extname(fileName).toLowerCase();
  const head = await bytesAt(file, 0, 4_096);
  // An office document with a password is not packed: it is a compound file around the encrypted package.
  if (head.subarray(0, 8).equals(compound)) return isEncryptedPackage(await bytesAt(file, 0, 64 * 1024)) || extension in documentKinds ? refused('encrypted') : refused('wrongKind');
  if (xml && extension === '.xml') return head.includes('%PDF-') || !beginsAsXml(head) ? refused('noXml') : { mediaType: 'application/xml' };
  const verdict = extension === '.csv' ? await inspectTable(file, head) : await byContent(file, bytes, head);
  if (macroKinds.has(extension) && head.subarray(0, 4).equals(zipped)) return refused('macros');
  if (verdict.refused) return verdict;
  return documentKinds[extension] === verdict.mediaType ? verdict : refused('wrongKind');
}

async function byContent(file: string, bytes: number, head: Buffer): Promise<Verdict> {
  if (head.subarray(0, 4).equals(zipped)) return inspectOffice(file);
  if (head.subarray(0, 5).equals(Buffer.from('%PDF-'))) return inspectPdf(file, bytes);
  const found = await fileTypeFromFile(file).catch(() => undefined);
  if (found?.mime === 'image/png' || found?.mime === 'image/jpeg') return inspectPicture(file, bytes, found.mime);
  // A real PDF begins with its mark; one further down leaves room for another file before it.
  if (head.includes('%PDF-')) return refused('polyglot');
  return refused(/<svg[\s>]/i.test(head.toString('latin1')) && hasMarkup(head) ? 'drawing' : 'wrongKind');
}

/** Plain text has no mark of its own: what is recognized as something else, or no text at all, is not it. */
const inspectTable = async (file: string, head: Buffer): Promise<Verdict> =>
  head.includes('%PDF-') || hasMarkup(head) ? refused('polyglot') : (await fileTypeFromFile(file).catch(() => undefined)) || (head.includes(0) && !hasWideMark(head)) ? refused('wrongKind') : { mediaType: documentKinds['.csv']! };

/** Spreadsheets also write text of two bytes a character, with a mark in front. */
const hasWideMark = (head: Buffer): boolean => head.length > 1 && [0xfeff, 0xfffe].includes(head.readUInt16BE(0));
/** The first sign after a mark and blanks opens an element or a declaration. */
const beginsAsXml = (head: Buffer): boolean => /^(\xef\xbb\xbf)?\s*<[?!A-Za-z_]/.test(head.toString('latin1'));
const isEncryptedPackage = (head: Buffer): boolean => head.includes(Buffer.from('EncryptedPackage', 'utf16le'));
