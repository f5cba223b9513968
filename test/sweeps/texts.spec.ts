import { describe, expect, it } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { looseWordsOf, sourceFiles, type SourceText, textsOf } from '../support/source-texts.js';

const texts = sourceFiles().flatMap(textsOf);
const where = ({ file, line }: SourceText): string => `${file}:${line}`;
/** Names the texts that break a rule; the rule answers what is wrong, or nothing. */
const breaking = (rule: (text: SourceText) => string | false | undefined): string[] => texts.flatMap((text) => {
  const wrong = rule(text);
  return wrong ? [`${where(text)} ${wrong}`] : [];
});
/** What stands around a finding. */
const finding = (text: string, wrong: RegExp): string | undefined => {
  const found = wrong.exec(text);
  return found ? `…${text.slice(Math.max(0, found.index - 25), found.index + 25)}…` : undefined;
};

/** The same word in both languages: names, and words the two share. */
const shared = new Set([
  'Acceptable', 'Action', 'Budget', 'budget', 'Code', 'Conditions', 'Contribution', 'Dates', 'Description', 'Document', 'Final', 'Immigration', 'Instrument', 'Instruments', 'Maximum', 'Menu', 'Message', 'Municipal', 'Note', 'Pages', 'Parties',
  'Police', 'Prisons', 'Question', 'Questions', 'Section', 'Sections', 'Sessions', 'Signatures', 'Source', 'Total', 'Type', 'Version', 'Version {version}',
  'Alberta', 'Manitoba', 'Nunavut', 'Ontario', 'Saskatchewan', 'Yukon',
  'Certain', 'Consensus', 'Possible', 'Documents', 'SHA-256', 'Virus', 'Atom', 'JSON Feed', 'Messages', 'Question {number}',
  '{count, plural, one {# question} other {# questions}}', '{score, number} – {label}', '{seconds, number} s', '{name} ({size}, SHA-256 {sha256})',
]);
const isMessage = (text: string): boolean => /\{\w+[,}]/.test(text);
/** The names of the values a message takes, those inside its plurals included. */
function valuesOf(text: string): string[] {
  const names = new Set<string>();
  const walk = (parts: readonly MessagePart[]): void => {
    for (const part of parts) {
      if (part.type !== 0 && part.type !== 7 && part.value !== undefined) names.add(part.value);
      for (const option of Object.values(part.options ?? {})) walk(option.value);
    }
  };
  if (isMessage(text)) walk(new IntlMessageFormat(text, 'fr-CA', undefined, { ignoreTag: true }).getAst());
  return [...names].sort();
}
interface MessagePart {
  /** 0 is plain text, 7 the number of a plural. */
  type: number;
  value?: string;
  options?: Record<string, { value: readonly MessagePart[] }>;
}

describe('the texts', () => {
  it('are found', () => expect(texts.length).toBeGreaterThan(1500));

  it('exist in both languages, and French is not English', () => {
    expect(breaking(({ en, fr }) => (!en.trim() !== !fr.trim() ? `empty in one language: ${en}${fr}` : /\p{L}{3}/u.test(en) && en === fr && !shared.has(en) ? `the same in both: ${en}` : undefined))).toEqual([]);
  });

  it('take the same values in both languages, and are messages that can be read', () => {
    expect(breaking(({ en, fr }) => {
      try {
        const [english, french] = [valuesOf(en).join(), valuesOf(fr).join()];
        return english !== french && `${english} / ${french}`;
      } catch (error) {
        return String(error);
      }
    })).toEqual([]);
  });

  it('are typed with real apostrophes, quotation marks and ellipses', () => {
    expect(breaking(({ fr }) => finding(fr, /(?<=\p{L})'(?=\p{L})/u))).toEqual([]);
    expect(breaking(({ en }) => finding(en, /(?<=\p{L})'(?=\p{L})/u))).toEqual([]);
    expect(breaking(({ en, fr }) => finding(fr, /["“”]/) ?? finding(en, /"/))).toEqual([]);
    expect(breaking(({ en, fr }) => finding(fr, /\.\.\./) ?? finding(en, /\.\.\./))).toEqual([]);
  });

  it('follow Canadian French spacing', () => {
    const wrong = [/\s[?!;]/, /[^\u00a0]:(?=\s|$)|\s:(?=\S)/, /«[^\u00a0]|[^\u00a0]»/, /[^\u00a0]%/, /\d \d{3}|\d [$€]|[\d}]\$/];
    expect(wrong.flatMap((rule) => breaking(({ fr }) => finding(fr, rule)))).toEqual([]);
  });

  it('use the words of the portal', () => {
    expect(breaking(({ fr }) => finding(fr.replace(/\{\w+\}/g, ''), /\be-?mails?\b|\bmails?\b|\bsoumissionnaire|\bTODO\b/i))).toEqual([]);
    expect(breaking(({ en }) => finding(en, /\be-mail\b|\bTODO\b|\bprogrammes?\b|\bgrantee\b/i))).toEqual([]);
  });
});

describe('the pages', () => {
  it('say nothing in one language only', () => {
    expect(sourceFiles().filter((file) => file.endsWith('.tsx')).flatMap((file) => looseWordsOf(file).map(({ line, text }) => `${file}:${line} ${text}`))).toEqual([]);
  });
});
