import { bytesAt, endsAsZip, hasMarkup, textOf } from './bytes.js';
import { refused, type Verdict } from './reasons.js';

const tailLength = 66_000;
/** More than line ends and a signature's padding after the last end mark is another file. */
const longestRest = 1_024;

/** A PDF, read from end to end: no password, no programs, nothing else hidden in front or behind. */
export async function inspectPdf(path: string, bytes: number): Promise<Verdict> {
  const [head, tail] = [await bytesAt(path, 0, 1_024), await bytesAt(path, bytes - tailLength, tailLength)];
  if (!head.subarray(0, 5).equals(Buffer.from('%PDF-'))) return refused('wrongKind');
  const end = tail.lastIndexOf('%%EOF');
  const rest = end >= 0 ? tail.subarray(end + 5) : tail.subarray(-longestRest);
  if (endsAsZip(tail) || hasMarkup(head) || hasMarkup(rest)) return refused('polyglot');
  if (end >= 0 && rest.toString('latin1').trim().length > longestRest) return refused('polyglot');
  let programs = false;
  for await (const text of textOf(path)) {
    if (/\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(text)) return refused('encrypted');
    programs ||= /\/JavaScript\s*[(<\d/]|\/S\s*\/(?:JavaScript|Launch)\b/.test(text);
  }
  return programs ? refused('activeContent') : { mediaType: 'application/pdf' };
}
