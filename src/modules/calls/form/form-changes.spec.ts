import { describe, expect, it } from '@jest/globals';
import type { FormDefinition, Question } from './form.js';
import { formChanges } from './form-changes.js';
import { standardForm } from './standard-form.js';

const both = (text: string) => ({ en: text, fr: text });
const text = (changes: Partial<Question> = {}): Question => ({ kind: 'longText', key: 'aim', code: 'A1', label: both('Aim'), required: false, limit: 100, ...changes }) as Question;
const form = (...questions: Question[]): FormDefinition => ({ sections: [{ key: 'A', title: both('A'), questions }] });
const changes = (before: FormDefinition, after: FormDefinition): string[] => formChanges(before, after).map(({ kind, question, tightens }) => `${kind} ${question}${tightens ? ' !' : ''}`);

describe('what differs between two forms', () => {
  it('is nothing between a form and itself', () => {
    expect(formChanges(standardForm, structuredClone(standardForm))).toEqual([]);
  });
  it('is what came and what went', () => {
    expect(changes(form(text()), form(text({ key: 'other' })))).toEqual(['added other', 'removed aim']);
    expect(changes(form(text()), form(text(), text({ key: 'other', required: true })))).toEqual(['added other !']);
  });
  it.each<[string, Partial<Question>, string[]]>([
    ['words', { label: both('Goal') }, ['reworded aim']],
    ['hint', { hint: both('Say it') }, ['reworded aim']],
    ['required', { required: true }, ['required aim !']],
    ['lower limit', { limit: 50 }, ['limits aim !']],
    ['higher limit', { limit: 500 }, ['limits aim']],
    ['a condition', { when: { question: 'x', equals: true } }, ['condition aim']],
    ['number only', { code: 'A2' }, []],
  ])('%s', (_, change, expected) => {
    expect(changes(form(text()), form(text(change)))).toEqual(expected);
  });
  it('a required question asked of more people tightens', () => {
    expect(changes(form(text({ required: true, when: { question: 'x', equals: true } })), form(text({ required: true })))).toEqual(['condition aim !']);
  });
  it('an option taken away tightens, one added does not', () => {
    const choice = (...codes: string[]): Question => ({ kind: 'choice', key: 'c', code: 'A2', label: both('C'), required: false, options: codes.map((code) => ({ code, label: both(code) })) });
    expect([changes(form(choice('a', 'b', 'c')), form(choice('a', 'b'))), changes(form(choice('a', 'b')), form(choice('a', 'b', 'c')))]).toEqual([['limits c !'], ['limits c']]);
  });
  it('a column that must be filled in tightens', () => {
    const rows = (required: boolean): Question => ({ kind: 'rows', key: 'r', code: 'A3', label: both('R'), required: false, min: 0, max: 3, columns: [{ kind: 'date', key: 'on', label: both('On'), required }] });
    expect([changes(form(rows(false)), form(rows(true))), changes(form(rows(true)), form(rows(false)))]).toEqual([['limits r !'], ['limits r']]);
  });
  it('another section', () => {
    const two = (first: Question[], second: Question[]): FormDefinition => ({ sections: [{ key: 'A', title: both('A'), questions: first }, { key: 'B', title: both('B'), questions: second }] });
    expect(changes(two([text(), text({ key: 'o' })], [text({ key: 'p' })]), two([text({ key: 'o' })], [text({ key: 'p' }), text()]))).toEqual(['moved aim']);
  });
});
