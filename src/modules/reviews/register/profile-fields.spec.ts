import { describe, expect, it } from '@jest/globals';
import { readDomain, readPastEmployers, readSkills } from './profile-fields.js';

describe('the fields of a reviewer’s profile', () => {
  it('read a web domain as people type it', () => {
    expect(['Institute.example', 'https://www.institute.example/people?x=1', 'université.example:8080', '', null].map(readDomain)).toEqual(['institute.example', 'institute.example', 'université.example', null, null]);
    expect(['institute', 'two words.example', 'a@b.example', '..'].map(readDomain)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('keep levels of known themes only', () => {
    const themes = new Set(['POC', 'POC-1']);
    expect(readSkills({ POC: '3', 'POC-1': '' }, themes)).toEqual({ skills: { POC: 3 }, problems: [] });
    expect([{ POC: '4' }, { toString: '1' }, { POC: [2, 2] }, { XYZ: 1 }].map((typed) => readSkills(typed, themes).problems.map(({ field }) => field))).toEqual([['skills'], ['skills'], ['skills'], ['skills']]);
  });

  it('leave out empty rows of past employers and name what is missing', () => {
    const { pastEmployers, problems } = readPastEmployers([{}, { name: 'Quillon College', domain: 'www.quillon.example', until: 2024 }, { until: 2020 }, { name: 'X', domain: '?' }]);
    expect(pastEmployers).toEqual([{ name: 'Quillon College', domain: 'quillon.example', until: 2024 }]);
    expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual(['pastEmployers.2.name required', 'pastEmployers.3.domain domain']);
  });
});
