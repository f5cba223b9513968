import type { Answer, Visitor } from './visitor.js';

/** Sends a file in parts from where it stands to `until` (its end unless told), as the page's script does. */
export async function sendParts(who: Visitor, address: string, content: Buffer, from: number, until = content.length, partBytes = 512 * 1024): Promise<number> {
  let received = from;
  while (received < until) {
    const answer = await sendPart(who, address, received, content.subarray(received, Math.min(received + partBytes, content.length)));
    if (answer.status !== 200) throw new Error(`${address}: ${answer.status} ${answer.text}`);
    ({ received } = answer.json as { received: number });
  }
  return received;
}

export const sendPart = (who: Visitor, address: string, at: number, part: Uint8Array): Promise<Answer> =>
  who.request('POST', `${address}/parts?at=${at}`, { body: part as BodyInit, headers: { accept: 'application/json', 'content-type': 'application/octet-stream' } });

/** A PDF of a size, with content that does not shrink. */
export function largePdf(bytes: number): Buffer {
  const file = Buffer.alloc(bytes, 'stone by stone, never the same \u0001');
  for (let at = 64; at + 8 < bytes; at += 4_096) file.writeUInt32BE(at, at);
  file.write('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n', 0);
  file.write('\n%%EOF\n', bytes - 7);
  return file;
}
