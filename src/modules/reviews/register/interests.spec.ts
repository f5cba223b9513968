import { describe, expect, it } from '@jest/globals';
import { readInterests } from './interests.js';

const codes = (rows: Parameters<typeof readInterests>[0], nothing = false): string[] => readInterests(rows, nothing).problems.map(({ field, code }) => `${field} ${code}`);

describe('the entries of a declaration of interests', () => {
  it('leave out empty rows and keep what is missing apart', () => {
    const full = { organization: 'Harbour Institute', kind: 'board', since: 2019, until: null, note: null } as const;
    expect(readInterests([{}, full, { organization: null, kind: null, since: null, until: null, note: null }], false)).toEqual({ entries: [full], problems: [] });
  });

  it('name every gap at its field', () => {
    expect(codes([{ organization: 'Harbour Institute' }, {}, { kind: 'money', since: 2020, until: 2019 }])).toEqual(['entries.0.kind choose', 'entries.2.organization required', 'entries.2.until yearsReversed']);
  });

  it('are something or expressly nothing', () => {
    expect([codes([{}]), codes([], true), codes([{ organization: 'Harbour Institute', kind: 'other' }], true)]).toEqual([['nothing nothingDeclared'], [], ['nothing eitherOr']]);
  });
});
