import { type FieldProblem, problem } from '../../../kernel/errors/refusal.js';
import { texts } from '../../../kernel/i18n/text.js';
import { onOneLine } from '../../../platform/http/fields.js';
import { type GoverningPosition, positionOf } from './governing-position.js';

/** The longest name of a member. */
export const mostLetters = 200;

/** The most lines that are named at once: who pasted something else altogether need not read of each. */
const mostProblems = 20;

/** One person out of a pasted list, with the line it stood on. */
export interface PastedName {
  line: number;
  fullName: string;
  position: GoverningPosition;
}

const says = texts({
  position: { en: 'Line {line}: “{word}” is no position we know. Use chair, vice-chair, treasurer, secretary, member or executive director.', fr: 'Ligne {line}\u00a0: «\u00a0{word}\u00a0» n’est pas une fonction reconnue. Utilisez présidence, vice-présidence, trésorerie, secrétariat, membre ou direction générale.' },
  noName: { en: 'Line {line}: type the name of a person.', fr: 'Ligne {line}\u00a0: inscrivez le nom d’une personne.' },
  manyWords: { en: 'Line {line}: a name has at most {most} words. Give each person a line of their own.', fr: 'Ligne {line}\u00a0: un nom compte au plus {most} mots. Donnez une ligne à chaque personne.' },
  tooLong: { en: 'Line {line}: a name has at most {most} characters.', fr: 'Ligne {line}\u00a0: un nom compte au plus {most} caractères.' },
});

/** Whether anything in it can be a name: a letter of any script, and no address of a web page. */
export const isName = (text: string): boolean => /(?![ªºµ])[\p{Lu}\p{Ll}\p{Lt}\p{Lo}]/u.test(text) && !/:\/\/|\bwww\./iu.test(text);

/** The most words of one name: more are several people on one line, and would be alike to half the reviewers of a call. */
const mostWords = 12;
/** Refuses a line of several people; `{most}` is how many words a name has. */
export const manyWords = { most: mostWords, isOver: (name: string): boolean => name.split(/[\s,;/&]+/u).filter((word) => /\p{L}/u.test(word)).length > mostWords };

/** One name per line; after a semicolon or a tab the position. Everything that is wrong, by line. */
export function readNames(text: string): { names: PastedName[]; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const names = text.split('\n').flatMap((raw, at): PastedName[] => {
    if (problems.length === mostProblems || onOneLine(raw) === '') return [];
    const line = at + 1;
    const [first = '', ...rest] = raw.trim().split(/[;\t]/);
    const [fullName, word] = [onOneLine(first), onOneLine(rest.join(' '))];
    const position = word === '' ? 'member' : positionOf(word);
    if (!isName(fullName)) problems.push(problem('names', 'lineNoName', says.noName, { line }));
    else if ([...fullName].length > mostLetters) problems.push(problem('names', 'lineTooLong', says.tooLong, { line, most: mostLetters }));
    else if (manyWords.isOver(fullName)) problems.push(problem('names', 'lineManyWords', says.manyWords, { line, most: mostWords }));
    else if (!position) problems.push(problem('names', 'linePosition', says.position, { line, word: word.slice(0, 60) }));
    else return [{ line, fullName, position }];
    return [];
  });
  return { names, problems };
}
