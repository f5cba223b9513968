import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkForm, isForm } from './check-form.js';
import type { FormDefinition, Question } from './form.js';
import { standardForm } from './standard-form.js';
import { questionsOf } from './questions.js';

const label = { en: 'Label', fr: 'Libellé' };
const base = { label, required: true } as const;
const core: Question[] = [
  { ...base, kind: 'text', key: 'projectTitle', code: '1', limit: 100 }, { ...base, kind: 'date', key: 'startOn', code: '2' },
  { ...base, kind: 'date', key: 'endOn', code: '3' }, { ...base, kind: 'budget', key: 'budget', code: '4' },
];
const formOf = (...questions: unknown[]): unknown => ({ sections: [{ key: 'A', title: label, questions: [...core, ...questions] }] });
const found = (...questions: unknown[]): string[] => checkForm(formOf(...questions)).map(({ field, code }) => `${field.replace('sections.0.questions.', '')} ${code}`);
const options = [{ code: 'a', label }, { code: 'b', label }];
const extra = { ...base, key: 'extra', code: '5' };

describe('a form', () => {
  it('the standard one is sound, and has the eleven sections A to K', () => {
    expect(checkForm(standardForm)).toEqual([]);
    expect(checkForm(JSON.parse(JSON.stringify(standardForm)))).toEqual([]);
    expect(standardForm.sections.map((section) => section.key).join('')).toBe('ABCDEFGHIJK');
    expect(questionsOf(standardForm).every((question) => question.code.startsWith(standardForm.sections.find((section) => section.questions.includes(question))?.key ?? '?'))).toBe(true);
  });
  it('needs the core questions, required and unconditional', () => {
    expect(found()).toEqual([]);
    expect(checkForm({ sections: [{ key: 'A', title: label, questions: [{ ...extra, kind: 'yesNo' }] }] }).map(({ code }) => code)).toEqual(['coreMissing', 'coreMissing', 'coreMissing', 'coreMissing']);
    const optional = { sections: [{ key: 'A', title: label, questions: core.map((question) => (question.key === 'budget' ? { ...question, required: false } : question)) }] };
    expect(checkForm(optional).map(({ code }) => code)).toEqual(['coreOptional']);
  });
  it.each<[string, unknown, string[]]>([
    ['a key used twice', { ...extra, key: 'endOn', kind: 'yesNo' }, ['4.key keyTwice']],
    ['a number used twice', { ...extra, code: '1', kind: 'yesNo' }, ['4.code codeTwice']],
    ['a key that reaches a prototype', { ...extra, key: 'constructor', kind: 'yesNo' }, ['4.key keyMalformed']],
    ['__proto__', { ...extra, key: '__proto__', kind: 'yesNo' }, ['4.key keyMalformed']],
    ['a missing French text', { ...extra, kind: 'yesNo', label: { en: 'x', fr: ' ' } }, ['4.label.fr textMissing']],
    ['half a hint', { ...extra, kind: 'yesNo', hint: { en: 'x' } }, ['4.hint.fr textMissing']],
    ['an unknown kind', { ...extra, kind: 'toString' }, ['4.kind formMalformed']],
    ['no kind', {}, ['4.kind formMalformed']],
    ['null', null, ['4.kind formMalformed']],
    ['a limit of zero', { ...extra, kind: 'text', limit: 0 }, ['4 limitMalformed']],
    ['a limit that is no number', { ...extra, kind: 'longText', limit: '10' }, ['4 limitMalformed']],
    ['min above max', { ...extra, kind: 'number', min: 5, max: 1, whole: true }, ['4 limitMalformed']],
    ['more choices than options', { ...extra, kind: 'choices', options, min: 0, max: 3 }, ['4 limitMalformed']],
    ['one option', { ...extra, kind: 'choice', options: options.slice(1) }, ['4.options optionsMissing']],
    ['an option twice', { ...extra, kind: 'choice', options: [...options, ...options.slice(0, 1)] }, ['4.options.2.code optionTwice']],
    ['an option in one language', { ...extra, kind: 'choice', options: [options[0], { code: 'c', label: { en: 'x' } }] }, ['4.options.1.label.fr textMissing']],
    ['a condition on a later question', { ...extra, kind: 'yesNo', when: { question: 'later', equals: true } }, ['4.when whenUnknown']],
    ['a condition on itself', { ...extra, kind: 'yesNo', when: { question: 'extra', equals: true } }, ['4.when whenUnknown']],
    ['a condition on a text', { ...extra, kind: 'yesNo', when: { question: 'projectTitle', equals: 'x' } }, ['4.when whenImpossible']],
    ['no columns', { ...extra, kind: 'rows', min: 0, max: 1, columns: [] }, ['4.columns columnsMissing']],
    ['a column of an unknown kind', { ...extra, kind: 'rows', min: 0, max: 1, columns: [{ kind: 'budget', key: 'a', label, required: true }] }, ['4.columns.0.kind formMalformed']],
    ['a column twice', { ...extra, kind: 'rows', min: 0, max: 1, columns: [{ kind: 'date', key: 'a', label, required: true }, { kind: 'date', key: 'a', label, required: true }] }, ['4.columns.1.key keyTwice']],
    ['a rule on a missing column', { ...extra, kind: 'rows', min: 0, max: 1, columns: [{ kind: 'date', key: 'a', label, required: true }], rules: [{ rule: 'insideProject', from: 'a', to: 'b' }, { rule: 'namesRowOf', column: 'a', question: 'budget' }, { rule: 'eval' }] }, ['4.rules.0 ruleUnknown', '4.rules.1 ruleUnknown', '4.rules.2 formMalformed']],
    ['files of any kind', { ...extra, kind: 'files', accept: ['*/*'], maxFiles: 1, maxMb: 1 }, ['4 limitMalformed']],
  ])('with %s is refused', (_name, question, problems) => {
    expect(found(question)).toEqual(problems);
  });
  it('with a condition that can be met is sound', () => {
    const choice = { ...extra, kind: 'choice', options };
    expect(found(choice, { ...base, key: 'more', code: '6', kind: 'text', limit: 5, when: { question: 'extra', equals: 'b' } })).toEqual([]);
    expect(found(choice, { ...base, key: 'more', code: '6', kind: 'text', limit: 5, when: { question: 'extra', equals: 'z' } })).toEqual(['5.when whenImpossible']);
  });
  it('with sections twice, empty or too many questions is refused', () => {
    const sections = [{ key: 'A', title: label, questions: core }, { key: 'A', title: label, questions: [] }, { key: 'b', title: { en: 'x', fr: '' }, questions: [{ ...extra, kind: 'yesNo' }] }];
    expect(checkForm({ sections }).map(({ field, code }) => `${field} ${code}`)).toEqual(['sections.1.key sectionTwice', 'sections.1.questions formEmpty', 'sections.2.key formMalformed', 'sections.2.title.fr textMissing']);
    expect(checkForm({ sections: [{ key: 'A', title: label, questions: Array.from({ length: 100_000 }, () => core[0]) }] }).map(({ code }) => code)).toEqual(['formTooLarge']);
  });
  it('is judged whatever it is', () => {
    for (const value of [null, undefined, 5, 'x', [], {}, { sections: {} }, { sections: [null] }]) expect(isForm(value)).toBe(false);
    fc.assert(fc.property(fc.jsonValue(), (value) => checkForm(value).length > 0));
    const broken = fc.record({ ...Object.fromEntries(['kind', 'key', 'code', 'label', 'required', 'limit', 'options', 'columns', 'when', 'rules', 'min', 'max'].map((key) => [key, fc.jsonValue()])) });
    fc.assert(fc.property(broken, (question) => checkForm(formOf({ ...question, kind: 'rows', required: true })).length > 0));
  });
  it('leaves the type with what it checked', () => {
    const form: unknown = formOf();
    const known: FormDefinition | undefined = isForm(form) ? form : undefined;
    expect(known?.sections.length).toBe(1);
  });
});
