import { bytesAt, endsAsZip, hasMarkup } from './bytes.js';
import { refused, type Verdict } from './reasons.js';

/** A PNG or JPEG: a picture from its first byte, without web code or an archive in front or behind. */
export async function inspectPicture(path: string, bytes: number, mediaType: 'image/png' | 'image/jpeg'): Promise<Verdict> {
  const [head, tail] = [await bytesAt(path, 0, 1_024), await bytesAt(path, bytes - 66_000, 66_000)];
  if (endsAsZip(tail) || hasMarkup(head) || hasMarkup(tail) || tail.includes('%PDF-')) return refused('polyglot');
  return { mediaType };
}
