import { expect, it } from '@jest/globals';
import { say } from '../../../kernel/i18n/text.js';
import { budgetMessages } from './messages-budget.js';
import { formMessages } from './messages-form.js';
import { complain } from './messages.js';
import { standardForm } from './standard-form.js';
import { standardRubric } from './standard-rubric.js';

/** Every text inside a value. */
const textsIn = (value: unknown, language: 'en' | 'fr'): string[] =>
  typeof value !== 'object' || value === null ? [] : Object.entries(value).flatMap(([key, inner]) => (key === language && typeof inner === 'string' ? [inner] : textsIn(inner, language)));

it('French follows Canadian spacing, in messages, form and rubric', () => {
  const french = [budgetMessages, formMessages, standardForm, standardRubric].flatMap((source) => textsIn(source, 'fr'));
  expect(french.length > 400).toBe(true);
  for (const text of french) expect({ text, wrong: / [:;!?%»$]|« |[^\u00a0\d]:(?!\/)|'/.exec(text)?.[0] }).toEqual({ text, wrong: undefined });
});

it('both languages use the same values', () => {
  const values = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)[},]/g)].map((match) => match[1] ?? ''))].sort();
  for (const [code, { en, fr }] of Object.entries({ ...budgetMessages, ...formMessages })) expect({ code, values: values(fr) }).toEqual({ code, values: values(en) });
});

it('amounts, dates and labels are said in each language', () => {
  expect(complain('x', 'projectTooLong', { months: 24, latest: { date: '2029-03-31' } }).text).toEqual({
    en: 'The project may last 24 months at most: end it by March 31, 2029.', fr: 'Le projet peut durer au plus 24 mois\u00a0: terminez-le au plus tard le 31 mars 2029.',
  });
  expect(complain('x', 'required', { label: { en: 'Title', fr: 'Titre' } }).text).toEqual({ en: 'Answer this question: Title.', fr: 'Répondez à cette question\u00a0: Titre.' });
  expect(say('fr', budgetMessages.overheadTooHigh, { overhead: '1', percent: 12.5, direct: '2', most: '3' })).toContain('12,5\u00a0%');
});
