import { type FieldProblem, problem } from '../../../kernel/errors/refusal.js';
import { texts } from '../../../kernel/i18n/text.js';
import type { Option } from '../form/index.js';

const says = texts({
  line: { en: 'Line {line, number}: write the option as “code | English | French”, or “English | French” for a new one.', fr: 'Ligne {line, number}\u00a0: inscrivez l’option sous la forme «\u00a0code | anglais | français\u00a0», ou «\u00a0anglais | français\u00a0» si elle est nouvelle.' },
});

/** Lists this long are the portal's own, such as countries, and are not typed here. */
export const mostTypedOptions = 60;

/** Options, one a line. */
export const linesOf = (options: readonly Option[]): string => options.map(({ code, label }) => `${code} | ${label.en} | ${label.fr}`).join('\n');

/** A short code out of English words: letters and digits. */
export const codeFrom = (words: string): string => {
  const [first = 'other', ...rest] = words.normalize('NFD').replace(/[^A-Za-z0-9 ]/g, '').trim().split(/ +/).filter(Boolean);
  return [first.charAt(0).toLowerCase() + first.slice(1), ...rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('').slice(0, 40).replace(/^(?=\d)/, 'n');
};

/** A name nobody has yet. */
export const unused = (name: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(name)) return name;
  for (let number = 2; ; number += 1) if (!taken.has(`${name}${number}`)) return `${name}${number}`;
};

/** Reads options; the codes of those there were stay, so that answers keep their meaning. */
export function readOptions(text: string, field: string): { options: Option[]; problems: FieldProblem[] } {
  const options: Option[] = [];
  const problems: FieldProblem[] = [];
  const lines = text.split('\n').map((line) => line.split('|').map((part) => part.trim()));
  const codes = new Set(lines.filter((parts) => parts.length === 3).map(([code]) => code!));
  lines.forEach((parts, index) => {
    if (parts.join('') === '') return;
    const [code, en, fr] = parts.length === 2 ? [unused(codeFrom(parts[0]!), codes), ...parts] : parts;
    if (parts.length > 3 || !code || !en || !fr) problems.push(problem(field, 'optionLine', says.line, { line: index + 1 }));
    else options.push({ code, label: { en, fr } });
    if (parts.length === 2 && code) codes.add(code);
  });
  return { options, problems };
}
