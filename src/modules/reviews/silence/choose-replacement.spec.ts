import { describe, expect, it } from '@jest/globals';
import type { ReviewerStrengths } from '../matching/match.js';
import { chooseReplacement } from './choose-replacement.js';

const subject = { theme: 'POC', field: 'POC', language: 'en', countries: ['CO'], regions: ['005'] };
const one = (id: string, more: Partial<ReviewerStrengths> = {}): ReviewerStrengths => ({ id, name: id, themes: {}, fields: {}, languages: ['en'], countries: [], regions: [], load: 0, capacity: null, ...more });
const chosen = (reviewers: ReviewerStrengths[], barred: string[] = []): string | undefined => chooseReplacement(reviewers, subject, new Set(barred))?.id;

describe('who is asked in a silent reviewer’s place', () => {
  it('is the best match, whatever the order', () => expect(chosen([one('a'), one('b', { themes: { POC: 3 } }), one('c', { fields: { POC: 3 } })])).toBe('b'));
  it('knows the region before somebody from elsewhere', () => expect(chosen([one('a'), one('b', { countries: ['EC'], regions: ['005'] })])).toBe('b'));
  it('is nobody with a conflict, who was asked before, or who has no room', () => {
    expect(chosen([one('a', { themes: { POC: 3 } }), one('b', { themes: { POC: 3 }, load: 2, capacity: 2 }), one('c')], ['a'])).toBe('c');
    expect(chosen([one('a', { load: 6 })])).toBeUndefined();
  });
  it('is the less loaded of equals, and the same one every time', () => {
    expect(chosen([one('a', { load: 3 }), one('b', { load: 1 })])).toBe('b');
    expect([chosen([one('b'), one('a')]), chosen([one('a'), one('b')])]).toEqual(['a', 'a']);
  });
});
