import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { Vault } from './vault.js';

describe('the vault', () => {
  const [old, next] = [randomBytes(32), randomBytes(32)];
  const vault = new Vault(old);

  it('opens what it sealed, and never seals the same twice', () => {
    const sealed = vault.seal('1234567', 'here');
    expect([vault.open(sealed, 'here'), sealed.includes('1234567'), sealed === vault.seal('1234567', 'here')]).toEqual(['1234567', false, false]);
  });

  it('opens nothing that was changed or moved', () => {
    const sealed = vault.seal('1234567', 'here');
    expect(() => vault.open(sealed, 'there')).toThrow();
    const parts = sealed.split('.');
    expect(() => vault.open([...parts.slice(0, 4), Buffer.from('7654321').toString('base64url')].join('.'), 'here')).toThrow();
    expect(() => vault.open('v1.00000000.a.b.c', 'here')).toThrow('names a key');
  });

  it('opens texts of an earlier key and seals with the present one', () => {
    const rotated = new Vault(next, [old]);
    const sealed = vault.seal('x', 'here');
    expect([rotated.open(sealed, 'here'), sealed.startsWith(rotated.present), rotated.seal('x', 'here').startsWith(rotated.present)]).toEqual(['x', false, true]);
    expect(() => new Vault(next).open(sealed, 'here')).toThrow();
  });
});
