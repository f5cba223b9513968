import { describe, expect, it } from '@jest/globals';
import { safeFileName } from './file-name.js';

describe('the name of a file', () => {
  it.each([
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\evil\\a.pdf', 'a.pdf'],
    ['\u202Efdp.exe.pdf', 'fdp.exe.pdf'],
    ['a\u0000b\nc\u0085d\u200be\ufeff.pdf', 'abcde.pdf'],
    ['..', 'file'],
    ['   ', 'file'],
    ['', 'file'],
    ['\ud83d.pdf', '.pdf'],
    ['e\u0301tats.pdf', 'états.pdf'],
    ['عرض 🕊️.pdf', 'عرض 🕊️.pdf'],
  ])('%j is kept as %j', (given, kept) => {
    expect(safeFileName(given)).toBe(kept);
  });

  it('is cut to 200 characters before its extension', () => {
    const kept = safeFileName(`${'🕊'.repeat(300)}.pdf`);
    expect([kept.length <= 200, kept.endsWith('🕊.pdf'), /\p{Cs}/u.test(kept)]).toEqual([true, true, false]);
  });
});
