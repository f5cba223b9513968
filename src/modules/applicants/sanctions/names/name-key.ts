/** Latin letters that no decomposition takes apart. */
const letters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ħ: 'h' };
/** Forms of companies and articles: they say nothing about who it is. */
const forms = new Set(['inc', 'incorporated', 'ltd', 'limited', 'ltee', 'limitee', 'llc', 'llp', 'lp', 'plc', 'corp', 'corporation', 'co', 'sa', 'sas', 'sarl', 'spa', 'srl', 'gmbh', 'ag', 'bv', 'nv', 'ab', 'oy', 'as', 'ooo', 'oao', 'zao', 'pao', 'jsc', 'ojsc', 'pjsc', 'fze', 'fzco', 'pty', 'pte', 'sdn', 'bhd',
  'the', 'of', 'for', 'and', 'le', 'la', 'les', 'de', 'du', 'des', 'et', 'pour', 'ооо', 'оао', 'зао', 'пао', 'ао']);

/** Accents of Latin letters only: in Cyrillic they make another letter. */
const plain = (text: string): string => text.normalize('NFKD').replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '').normalize('NFC').replace(/[ßæœøđðþłıħ]/g, (letter) => letters[letter]!);

/** Arabic as it is written without vowels, lengthening and the variants of one letter. */
const arabic = (text: string): string => text.replace(/[\u0640\u064b-\u0652\u0670]/gu, '').replace(/[أإآٱ]/gu, 'ا').replace(/ى/gu, 'ي').replace(/ة/gu, 'ه');

/** A name as it is compared: lower case, without accents, punctuation and legal forms; the order of its words does not count. Empty when nothing is left. */
export function nameKey(name: string): string {
  // A dot or an apostrophe is no break: S.A. is sa, O'Brien obrien.
  const words = arabic(plain(name.toLowerCase())).replace(/['’ʼʻ`´.]/gu, '').split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const telling = words.filter((word) => !forms.has(word));
  return [...new Set(telling.length ? telling : words)].sort().join(' ');
}

/** The words of a key. */
export const tokensOf = (key: string): string[] => (key === '' ? [] : key.split(' '));

/** Words that thousands of organizations have in their names: they count a third. */
const frequent = new Set(['international', 'internationale', 'foundation', 'fondation', 'organization', 'organisation', 'association', 'society', 'societe', 'institute', 'institut', 'centre', 'center', 'council', 'conseil', 'committee', 'comite', 'company', 'compagnie',
  'group', 'groupe', 'network', 'reseau', 'trading', 'general', 'global', 'national', 'nationale', 'development', 'developpement', 'federation', 'union', 'university', 'universite', 'charity', 'relief', 'humanitarian', 'services', 'enterprise', 'enterprises', 'industries', 'industry', 'bank', 'fund', 'trust']);

/** A word that only few names hold. */
export const isTelling = (token: string): boolean => !frequent.has(token);

/** How much a word says about a name: its letters. */
export const weightOf = (token: string): number => [...token].length * (isTelling(token) ? 1 : 1 / 3);
export const weightOfAll = (tokens: readonly string[]): number => tokens.reduce((sum, token) => sum + weightOf(token), 0);

const latin = /^[a-z]+$/;
/** Consonants as they sound, for names that were written in another script: yaseen and yasin, mohammed and muhamad. */
const sound = (token: string): string => (token[0]! + token.slice(1).replace(/[aeiouy]/g, '')).replace(/ph/g, 'f').replace(/[qc]/g, 'k').replace(/[z]/g, 's').replace(/[w]/g, 'v').replace(/(.)\1+/g, '$1');

/** What a word is found by. Two words are alike when they share a spelling: the word, the word without one letter, or its consonants. */
export function spellingsOf(token: string): string[] {
  const signs = [...token];
  const found = new Set([token]);
  if (signs.length >= 5 && !/^\p{N}+$/u.test(token)) for (let at = 0; at < signs.length; at += 1) found.add([...signs.slice(0, at), ...signs.slice(at + 1)].join(''));
  if (signs.length >= 4 && latin.test(token) && sound(token).length >= 3) found.add(`~${sound(token)}`);
  return [...found];
}
