import { describe, expect, it } from '@jest/globals';
import { positionOf } from './governing-position.js';
import { readNames } from './pasted-names.js';

describe('a pasted list of names', () => {
  it('is read line by line, with positions in either language', () => {
    expect(readNames('Marie Tremblay; Présidente\n\n  Tremblay,  Jon\tvice-chair\nAmara Okafor\nNoor Haddad ; Direction générale (d’office)').names).toEqual([
      { line: 1, fullName: 'Marie Tremblay', position: 'chair' }, { line: 3, fullName: 'Tremblay, Jon', position: 'viceChair' },
      { line: 4, fullName: 'Amara Okafor', position: 'member' }, { line: 5, fullName: 'Noor Haddad', position: 'executiveDirector' },
    ]);
  });

  it('names the line of everything that is wrong', () => {
    const { problems } = readNames(`12; chair\nAmara Okafor; astronaut\n${'a'.repeat(201)}\nsee www.example.org`);
    expect(problems.map(({ field, code, text }) => [field, code, /^Line (\d)/.exec(text.en)?.[1], /^Ligne (\d)/.exec(text.fr)?.[1]])).toEqual([
      ['names', 'lineNoName', '1', '1'], ['names', 'linePosition', '2', '2'], ['names', 'lineTooLong', '3', '3'], ['names', 'lineNoName', '4', '4'],
    ]);
    expect(problems[1]!.text.fr).toContain('«\u00a0astronaut\u00a0»');
  });

  it('skips lines nobody sees anything in, and joins words that only look whole', () => {
    expect(readNames('\u200b\n\u00a0\nMar\u00adie Trem\u200bblay\u200f\n\ufeff').names).toEqual([{ line: 3, fullName: 'Marie Tremblay', position: 'member' }]);
  });

  it('refuses several people on one line, not one person with many names', () => {
    const several = 'Robin Castellan, Marie Tremblay, Jon Smith, Noor Haddad, Amara Okafor, Wren Marchetti, Ana Bo; member';
    expect(readNames(`${several}\nThe Right Honourable María de los Ángeles García López de la Torre`).problems.map(({ code, text }) => [code, text.en, text.fr])).toEqual([
      ['lineManyWords', 'Line 1: a name has at most 12 words. Give each person a line of their own.', 'Ligne 1\u00a0: un nom compte au plus 12 mots. Donnez une ligne à chaque personne.'],
    ]);
  });

  it('names twenty lines at most', () => expect(readNames('1\n'.repeat(7_000)).problems.length).toBe(20));

  it.each([['Chair', 'chair'], ['trésorier', 'treasurer'], ['viceChair', 'viceChair'], ['EXECUTIVE DIRECTOR', 'executiveDirector'], ['administratrice', 'member'], ['king', undefined]])('takes %s for %s', (word, position) => expect(positionOf(word)).toBe(position));
});
