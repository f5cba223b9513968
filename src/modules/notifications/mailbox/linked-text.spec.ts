import { describe, expect, it } from '@jest/globals';
import { linkedText } from './linked-text.js';

const own = 'https://grants.example';

describe('the text of a letter', () => {
  it('gets links to the portal only', () => {
    expect(linkedText('See https://grants.example/en/calls/1. Or https://evil.example/en and https://grants.example.evil.example/x', own)).toEqual([
      { text: 'See ', href: null },
      { text: 'https://grants.example/en/calls/1', href: '/en/calls/1' },
      { text: '. Or https://evil.example/en and https://grants.example.evil.example/x', href: null },
    ]);
  });

  it('never links to another host by two slashes', () => {
    expect(linkedText('https://grants.example//evil.example', own)).toEqual([{ text: 'https://grants.example//evil.example', href: null }]);
  });

  it('is the same text again when put together', () => {
    const text = 'a\nhttps://grants.example/fr/password/x-_y?z=1\n\nb';
    expect(linkedText(text, own).map((p) => p.text).join('')).toBe(text);
  });
});
