import { describe, expect, it } from '@jest/globals';
import { say, sayBoth } from './text.js';

describe('texts', () => {
  it('fill in values with the plurals of each language', () => {
    const days = { en: '{n, plural, one {# day} other {# days}}', fr: '{n, plural, one {# jour} other {# jours}}' };
    // French counts zero as one.
    expect([0, 1, 2].map((n) => sayBoth(days, { n }))).toEqual([{ en: '0 days', fr: '0 jour' }, { en: '1 day', fr: '1 jour' }, { en: '2 days', fr: '2 jours' }]);
  });

  it('leave a text without values as it is, braces and markup included', () => expect(say('en', { en: '{x} <b>', fr: '' })).toBe('{x} <b>'));

  it('never take a value for markup or a message of its own', () => expect(say('fr', { en: '', fr: 'Bonjour {name}' }, { name: '<b>{name}</b>' })).toBe('Bonjour <b>{name}</b>'));
});
