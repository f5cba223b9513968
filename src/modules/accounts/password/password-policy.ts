import { type FieldProblem, problem } from '../../../kernel/errors/refusal.js';
import { texts } from '../../../kernel/i18n/text.js';
import { commonPasswords } from './common-passwords.js';

/** Length is asked for by the field; composition rules are not, they make passwords worse (NIST SP 800-63B). */
export const shortestPassword = 12;

const says = texts({
  common: { en: 'Many people use this password, so it is easy to guess. Choose another one: four words that do not belong together work well.', fr: 'Ce mot de passe est très répandu, donc facile à deviner. Choisissez-en un autre\u00a0: quatre mots sans lien entre eux conviennent bien.' },
  personal: { en: 'This password consists of your name or address. Choose one that does not.', fr: 'Ce mot de passe est formé de votre nom ou de votre adresse. Choisissez-en un autre.' },
  monotonous: { en: 'This password repeats a few characters. Choose one with more variety.', fr: 'Ce mot de passe répète quelques caractères. Choisissez-en un plus varié.' },
});

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const wordsOf = (text: string): string[] => plain(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= 3).sort((a, b) => b.length - a.length);

/** What is wrong with a password for this person, or null. */
export function passwordProblem(password: string, person: { email: string; name: string }, field = 'password'): FieldProblem | null {
  const bare = plain(password);
  if (commonPasswords.has(bare) || commonPasswords.has(bare.replace(/[^a-z0-9]/g, ''))) return problem(field, 'passwordCommon', says.common);
  if (new Set(bare).size < 5) return problem(field, 'passwordMonotonous', says.monotonous);
  const rest = [...wordsOf(person.email), ...wordsOf(person.name)].reduce((left, word) => left.replaceAll(word, ''), bare).replace(/[^\p{L}]/gu, '');
  const letters = bare.replace(/[^\p{L}]/gu, '');
  return rest.length < letters.length && rest.length < 4 ? problem(field, 'passwordPersonal', says.personal) : null;
}
