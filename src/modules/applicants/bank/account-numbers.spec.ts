import { describe, expect, it } from '@jest/globals';
import { isIban, lastDigits, numberProblems, numbersOf } from './account-numbers.js';

const codes = (country: string, given: Partial<Parameters<typeof numbersOf>[1]>): string[] => numberProblems(country, numbersOf(country, { holder: 'A', ...given })).map(({ field, code }) => `${field} ${code}`);

describe('the numbers of an account', () => {
  it('have the checksum of an IBAN', () => {
    expect(['GB82WEST12345698765432', 'FR1420041010050500013M02606', 'NO9386011117947'].map(isIban)).toEqual([true, true, true]);
    expect(['GB82WEST12345698765433', 'GB28WEST12345698765432', 'GB82', ''].map(isIban)).toEqual([false, false, false, false]);
  });

  it('are Canadian in Canada', () => {
    expect(codes('CA', { institution: '003', transit: '00006', account: '123-4567' })).toEqual([]);
    expect(codes('CA', { institution: '3', iban: 'GB82WEST12345698765432' })).toEqual(['institution institution', 'transit transit', 'account accountNumber']);
  });

  it('are an IBAN or an account number, and a BIC, elsewhere', () => {
    expect(codes('GB', { iban: 'gb82 west 1234 5698 7654 32', bic: 'westgb22' })).toEqual([]);
    expect(codes('CO', { account: '0011223344', bic: 'COLOCOBM' })).toEqual([]);
    expect(codes('FR', { iban: 'GB82WEST12345698765432', bic: 'WESTGB22XXX' })).toEqual(['iban ibanCountry']);
    expect(codes('CO', {})).toEqual(['iban accountMissing', 'bic bic']);
  });

  it('show only their end', () => expect(lastDigits(numbersOf('CA', { holder: 'A', account: '12345678' }))).toBe('5678'));
});
