import { describe, expect, it } from '@jest/globals';
import { load } from 'cheerio';
import { fieldId, fieldPath, fieldProblem, fieldValue } from './fields.js';
import { Checkboxes, MoneyField, PasswordField, TextField } from './index.js';
import type { FormState } from './page.js';
import { render } from './testing.js';

const text = { en: 'Enter an amount', fr: 'Indiquez un montant' };
const refused = (values: Record<string, unknown>): FormState => ({
  values, problems: [{ field: 'budget.0.amount', code: 'amount', text }], text: { en: 'No', fr: 'Non' }, particulars: {}, action: '/x', scope: null, status: 422,
});

describe('a field of a refused form', () => {
  it('has one path however its name is written', () => {
    expect(['budget[0][amount]', 'budget.0.amount', 'themes[]'].map(fieldPath)).toEqual(['budget.0.amount', 'budget.0.amount', 'themes']);
    expect(fieldId('budget[0][amount]')).toBe(fieldId('budget.0.amount'));
  });

  it('finds what was typed by name, by path and inside nested values', () => {
    for (const values of [{ 'budget[0][amount]': 'x' }, { 'budget.0.amount': 'x' }, { budget: [{ amount: 'x' }] }])
      expect(fieldValue(refused(values), 'budget[0][amount]')).toBe('x');
    expect(fieldValue(refused({}), 'constructor')).toBeUndefined();
    expect(fieldProblem(refused({}), 'budget[0][amount]')?.code).toBe('amount');
  });

  it('shows what was typed, not the stored amount, and is described by its problem', () => {
    const $ = load(render(<MoneyField name="budget[0][amount]" label="Amount" value={100} />, { form: refused({ budget: [{ amount: '"abc' }] }) }));
    const input = $('input');
    expect([input.val(), input.attr('aria-invalid')]).toEqual(['"abc', 'true']);
    expect($(`#${input.attr('aria-describedby')}`).text()).toBe('Error: Enter an amount');
    expect($('label').attr('for')).toBe(input.attr('id'));
  });

  it('never shows a password again', () => {
    expect(render(<PasswordField name="password" label="Password" />, { form: refused({ password: 'secret-1' }) })).not.toContain('secret-1');
  });

  it('keeps a box unchecked that was unchecked', () => {
    const boxes = <Checkboxes name="themes" label="Themes" values={['a']} choices={[{ value: 'a', label: 'A' }, { value: 'b', label: 'B' }]} />;
    const checked = (values: Record<string, unknown>): unknown[] => load(render(boxes, { form: refused(values) }))('input[checked]').map((_, box) => box.attribs['value']).get();
    expect(checked({ themes: ['b'] })).toEqual(['b']);
    expect(checked({ title: 'x' })).toEqual([]);
  });
});

describe('a field', () => {
  it('is marked when it may stay empty', () => {
    expect(load(render(<TextField name="a" label="Title" />))('label').text()).toBe('Title (optional)');
    expect(load(render(<TextField name="a" label={{ en: 'Title', fr: 'Titre' }} required />, { locale: 'fr' }))('label').text()).toBe('Titre');
  });
});
