import { describe, expect, it } from '@jest/globals';
import { sectionOf, standardForm } from '../calls/index.js';
import type { StoredAnswers } from './answers.store.js';
import { mergeSection, strangersIn, withoutRow } from './merge-section.js';

const section = sectionOf(standardForm, 'B')!;
const stored: StoredAnswers = new Map([['projectTitle', { value: 'Old', version: 3 }], ['subThemes', { value: ['POC-1'], version: 1 }]]);
const merge = (answers: Record<string, unknown>, versions: Record<string, unknown>, whole = false) => mergeSection(section, { answers, versions, whole }, stored);

describe('merging a saved section', () => {
  it('stores what changed since the version that was seen', () => {
    expect(merge({ projectTitle: 'New', summary: 'First' }, { projectTitle: 3, summary: '0' })).toEqual({ changes: { projectTitle: 'New', summary: 'First' }, clashes: [], problems: [] });
  });

  it('leaves an answer alone that is sent as it is stored, whatever version was seen', () => {
    expect(merge({ projectTitle: ' Old ' }, { projectTitle: 1 })).toEqual({ changes: {}, clashes: [], problems: [] });
  });

  it('asks when another text was stored meanwhile, also of those who name no version', () => {
    expect([merge({ projectTitle: 'New' }, { projectTitle: 2 }).clashes, merge({ projectTitle: 'New' }, {}).clashes, merge({ projectTitle: 'New' }, { projectTitle: 'x' }).clashes]).toEqual([['projectTitle'], ['projectTitle'], ['projectTitle']]);
  });

  it('keeps the stored text where it was chosen', () => {
    expect(merge({ projectTitle: 'New' }, { projectTitle: 'theirs' })).toEqual({ changes: {}, clashes: [], problems: [] });
  });

  it('empties what a whole page showed and did not send, and nothing it did not show', () => {
    expect(merge({}, { subThemes: 1 }, true).changes).toEqual({ subThemes: null });
    expect([merge({}, {}, true).changes, merge({}, { subThemes: 1 }).changes]).toEqual([{}, {}]);
  });

  it('reports what cannot be stored beside what can', () => {
    const { changes, problems } = merge({ startOn: '2027-02-31', summary: 'Good' }, {});
    expect([changes, problems.map(({ field, code }) => [field, code])]).toEqual([{ summary: 'Good' }, [['answers.startOn', 'notDate']]]);
  });

  it('knows no other questions, and takes no files', () => {
    expect(strangersIn(section, { answers: { projectTitle: '', risks: [], constructor: 1 }, versions: {}, whole: false }).map(({ field, code }) => [field, code])).toEqual([['answers.risks', 'unknownQuestion'], ['answers.constructor', 'unknownQuestion']]);
    expect(strangersIn(sectionOf(standardForm, 'I')!, { answers: { supportingDocuments: [] }, versions: {}, whole: false }).map(({ code }) => code)).toEqual(['filesByUpload']);
  });

  it('takes a row away from lists, indexed objects and budgets', () => {
    expect(withoutRow({ a: ['x', 'y', 'z'] }, 'a.1')).toEqual({ a: ['x', 'z'] });
    expect(withoutRow({ a: { 0: 'x', 1: 'y' } }, 'a.0')).toEqual({ a: { 1: 'y' } });
    expect(withoutRow({ budget: { lines: [{ n: 1 }, { n: 2 }] } }, 'budget.0')).toEqual({ budget: { lines: [{ n: 2 }] } });
    expect(withoutRow({ a: 1 }, 'b.0')).toEqual({ a: 1 });
  });
});
