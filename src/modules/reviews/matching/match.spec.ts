import { describe, expect, it } from '@jest/globals';
import { matchOf, matchWords } from './match.js';

const proposal = { theme: 'POC-1', field: 'POC', language: 'fr', countries: ['CO', 'PE'] };
const nobody = { themes: [], fields: [], languages: [], countries: [] };

describe('the match of a reviewer and a proposal', () => {
  it('counts theme, language and country', () => {
    expect(matchOf({ themes: ['POC-1'], fields: ['POC'], languages: ['fr', 'en'], countries: ['PE'] }, proposal)).toBe(100);
    expect(matchOf({ ...nobody, fields: ['POC'] }, proposal)).toBe(45);
    expect(matchOf({ ...nobody, languages: ['fr'] }, proposal)).toBe(50);
    expect(matchOf(nobody, proposal)).toBe(20);
    expect(matchOf(nobody, { ...proposal, theme: null, field: null })).toBe(20);
  });
  it('is said in words', () => expect([100, 75, 50, 20].map((score) => matchWords(score).en)).toEqual(['very good match', 'good match', 'fair match', 'weak match']));
});
