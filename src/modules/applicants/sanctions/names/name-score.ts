import { isTelling, spellingsOf, tokensOf, weightOf, weightOfAll } from './name-key.js';

/** From this score on a pair is shown to a person (ADR 0040). */
export const threshold = 80;
/** What a word that is only alike counts of one that is the same. */
export const alikeShare = 0.9;

const alike = (a: readonly string[], b: ReadonlySet<string>): boolean => a.some((spelling) => b.has(spelling));

/** The words of two names that met, each used once, the same before the alike. */
function meet(few: readonly string[], many: readonly string[]): { one: string; other: string; same: boolean }[] {
  const left = new Set(many);
  const same = few.filter((token) => left.delete(token)).map((token) => ({ one: token, other: token, same: true }));
  const met = new Set(same.map(({ one }) => one));
  return [...same, ...few.filter((token) => !met.has(token)).flatMap((token) => {
    const own = spellingsOf(token);
    const other = [...left].find((one) => alike(own, new Set(spellingsOf(one))));
    if (other !== undefined) left.delete(other);
    return other === undefined ? [] : [{ one: token, other, same: false }];
  })];
}

/** The weight of the words two names share; nothing when names of several words share only one. */
function shared(few: readonly string[], many: readonly string[]): number {
  const met = meet(few, many);
  if (few.length > 1 && many.length > 1 && met.length < 2) return 0;
  return met.reduce((sum, { one, other, same }) => sum + (same ? weightOf(one) : alikeShare * Math.min(weightOf(one), weightOf(other))), 0);
}

/** The words of two keys with which of them met, for a person to look at. */
export function metWords(ours: string, theirs: string): { ours: { word: string; met: boolean }[]; theirs: { word: string; met: boolean }[] } {
  const met = meet(tokensOf(ours), tokensOf(theirs));
  return { ours: tokensOf(ours).map((word) => ({ word, met: met.some(({ one }) => one === word) })), theirs: tokensOf(theirs).map((word) => ({ word, met: met.some(({ other }) => other === word) })) };
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
