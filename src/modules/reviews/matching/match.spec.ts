import { describe, expect, it } from '@jest/globals';
import { groundsOf, groundWords, matchOf, matchWords } from './match.js';

const proposal = { theme: 'POC-1', field: 'POC', language: 'fr', countries: ['CO', 'PE'], regions: ['005'] };
const nobody = { themes: {}, fields: {}, languages: [], countries: [], regions: [] };
const expert = { themes: { 'POC-1': 3 }, fields: { POC: 3 }, languages: ['fr', 'en'], countries: ['PE'], regions: ['005'] };

describe('the match of a reviewer and a proposal', () => {
  it('counts theme, language and country', () => {
    expect(matchOf(expert, proposal)).toBe(100);
    expect(matchOf({ ...nobody, languages: ['fr'] }, proposal)).toBe(50);
    expect(matchOf(nobody, proposal)).toBe(20);
    expect(matchOf(nobody, { ...proposal, theme: null, field: null })).toBe(20);
  });
  it('counts how well the theme is known, and a related one less than the theme itself at any level', () => {
    expect([1, 2, 3].map((level) => matchOf({ ...nobody, themes: { 'POC-1': level } }, proposal))).toEqual([50, 55, 60]);
    expect([1, 2, 3].map((level) => matchOf({ ...nobody, fields: { POC: level } }, proposal))).toEqual([35, 40, 45]);
    // A familiar theme counts before an expert of the field.
    expect(matchOf({ ...nobody, themes: { 'POC-1': 1 }, fields: { POC: 3 } }, proposal)).toBe(50);
  });
  it('counts the region where no country is shared, with half of what a country counts', () => {
    const elsewhere = { ...expert, countries: ['EC'], regions: ['005'] };
    expect([matchOf(elsewhere, proposal), matchOf({ ...elsewhere, countries: ['ML'], regions: ['011'] }, proposal)]).toEqual([95, 90]);
    // A country is not counted a second time as its region.
    expect(matchOf({ ...nobody, countries: ['CO'], regions: ['005'] }, proposal)).toBe(30);
    expect(matchOf({ ...nobody, countries: [], regions: [] }, { ...proposal, countries: [], regions: [] })).toBe(20);
  });
  it('is said in words, with its grounds', () => {
    expect([100, 75, 50, 20].map((score) => matchWords(score).en)).toEqual(['very good match', 'good match', 'fair match', 'weak match']);
    expect(groundsOf(expert, proposal)).toEqual(['expert', 'language', 'country']);
    expect(groundWords(groundsOf({ ...expert, themes: { 'POC-1': 2 }, countries: ['EC'] }, proposal), 'en')).toBe('theme, language, region');
    expect(groundWords(groundsOf({ ...nobody, fields: { POC: 1 }, regions: ['005'] }, proposal), 'fr')).toBe('thème voisin, région');
    expect(groundWords(groundsOf(nobody, { ...proposal, theme: 'constructor', field: 'toString' }), 'en')).toBe('none');
  });
});
