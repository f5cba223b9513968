import { crc32, deflateRawSync } from 'node:zlib';

/** A part of an archive; `claims` lies about its size. */
export interface Part {
  name: string;
  content: string | Buffer;
  claims?: number;
}

/** A ZIP archive of these parts. */
export function zipOf(parts: readonly Part[]): Buffer {
  const [locals, centrals]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, content, claims } of parts) {
    const plain = Buffer.from(content as string);
    const packed = deflateRawSync(plain, { level: 9 });
    const label = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(plain), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(claims ?? plain.length, 18);
    facts.writeUInt16LE(label.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), facts, label, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), Buffer.from([20, 0]), facts, rest, label]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}

const types = (kind: string): Part => ({ name: '[Content_Types].xml', content: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="application/vnd.${kind}+xml"/></Types>` });
const word = 'openxmlformats-officedocument.wordprocessingml.document.main';

/** A small text document, with more parts if wanted. */
export const docx = (...more: readonly Part[]): Buffer => zipOf([types(word), { name: 'word/document.xml', content: '<w:document/>' }, ...more]);
export const xlsx = (...more: readonly Part[]): Buffer => zipOf([types('openxmlformats-officedocument.spreadsheetml.sheet.main'), { name: 'xl/workbook.xml', content: '<workbook/>' }, ...more]);
/** A text document that says it holds macros, without the part that does. */
export const docmByType = (): Buffer => zipOf([types('ms-word.document.macroEnabled.main'), { name: 'word/document.xml', content: '<w:document/>' }]);
/** A small PDF, with something in its body. */
export const pdf = (body = ''): Buffer => Buffer.from(`%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n${body}\ntrailer << /Root 1 0 R >>\n%%EOF\n`, 'latin1');
/** A document with a password: a compound file that names the encrypted package. */
export const encryptedOffice = (): Buffer => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1_016), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(480)]);
/** One white dot. */
export const png = (): Buffer => Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');
/** The industry's harmless test "virus", put together here so that no scanner minds this source. */
export const eicar = (): string => ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!', '$H+H*'].join('');
