import { describe, expect, it } from '@jest/globals';
import { commonPasswords } from './common-passwords.js';
import { passwordProblem, shortestPassword } from './password-policy.js';

const person = { email: 'amara.okafor@northbridge.example', name: 'Amara Okafor' };
const codeOf = (password: string): string | undefined => passwordProblem(password, person)?.code;

describe('the password policy', () => {
  it('ships at least two hundred common passwords, all long enough to be typed and in lower case', () => {
    expect(commonPasswords.size).toBeGreaterThanOrEqual(200);
    expect([...commonPasswords].filter((one) => one.length < shortestPassword || one !== one.toLowerCase())).toEqual([]);
  });

  it('refuses common passwords however they are capitalized, accented or punctuated', () => {
    expect(['Password12345', 'pass-word-12345', 'Motdépasse123', '1qaz2wsx3edc'].map(codeOf)).toEqual(Array(4).fill('passwordCommon'));
  });

  it('refuses what is made of the name or the address', () => {
    expect(['Amara Okafor 2026', 'okaforamara!!', 'amara.okafor@northbridge.example', 'Northbridge-1'].map(codeOf)).toEqual(Array(4).fill('passwordPersonal'));
  });

  it('refuses a few characters repeated', () => {
    expect(['aaaaaaaaaaaa', 'abababababab'].map(codeOf)).toEqual(['passwordMonotonous', 'passwordMonotonous']);
  });

  it('asks for no digits, capitals or signs, and takes any script', () => {
    expect(['copper lantern walks slowly', 'мир и безопасность людей', '8264-9937-1150-42', 'Amara walks by the river'].map(codeOf)).toEqual([undefined, undefined, undefined, undefined]);
  });
});
