import { isTelling, spellingsOf, tokensOf, weightOf, weightOfAll } from './name-key.js';

/** From this score on a pair is shown to a person (ADR 0040). */
export const threshold = 80;
/** What a word that is only alike counts of one that is the same. */
export const alikeShare = 0.9;

const alike = (a: readonly string[], b: ReadonlySet<string>): boolean => a.some((spelling) => b.has(spelling));

/** The weight of the words two names share, each word used once, the same before the alike; nothing when names of several words share only one. */
function shared(few: readonly string[], many: readonly string[]): number {
  const left = new Set(many);
  let sum = 0;
  const rest = few.filter((token) => {
    if (left.delete(token)) sum += weightOf(token);
    else return true;
    return false;
  });
  for (const token of rest) {
    const own = spellingsOf(token);
    const other = [...left].find((one) => alike(own, new Set(spellingsOf(one))));
    if (other === undefined) continue;
    left.delete(other);
    sum += alikeShare * Math.min(weightOf(token), weightOf(other));
  }
  return few.length > 1 && many.length > 1 && many.length - left.size < 2 ? 0 : sum;
}

/**
 * How near two names are, 0 to 100: what they share of both, and of the shorter one, since lists and people leave out
 * middle names. A single telling word has no shorter part: it must be nearly the whole name.
 */
export function nameScore(a: string, b: string): number {
  const [few, many] = [tokensOf(a), tokensOf(b)].sort((one, other) => weightOfAll(one) - weightOfAll(other)) as [string[], string[]];
  const [least, most] = [weightOfAll(few), weightOfAll(many)];
  if (!least) return 0;
  const common = shared(few, many);
  const ofBoth = (2 * common) / (least + most);
  return Math.round(100 * (few.filter(isTelling).length < 2 ? ofBoth : 0.6 * ofBoth + 0.4 * Math.min(1, common / least)));
}
