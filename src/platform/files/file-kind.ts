import path from 'node:path';
import type { Readable } from 'node:stream';
import { fileTypeFromStream } from 'file-type';

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

/** The media type when the content is what its name says; null when it is something else or of a kind not accepted. */
export async function kindOf(fileName: string, content: Readable): Promise<string | null> {
  const claimed = documentKinds[path.extname(fileName).toLowerCase()];
  try {
    const found = await fileTypeFromStream(content);
    // Plain text has no mark of its own: what is recognized as something else is not it.
    if (claimed === 'text/csv') return found === undefined ? claimed : null;
    return claimed !== undefined && found?.mime === claimed ? claimed : null;
  } finally {
    content.destroy();
  }
}

/** The name without any folder, control or bidirectional override character, at most 200 characters. */
export const safeFileName = (name: string): string =>
   
  (name.normalize('NFC').replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '').split(/[\\/]/).at(-1) ?? '').slice(-200).trim() || 'file';
