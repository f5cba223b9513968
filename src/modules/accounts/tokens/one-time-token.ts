import { createHash, randomBytes } from 'node:crypto';

/** A secret that goes out in one letter; only its hash stays here. */
export interface OneTimeToken {
  token: string;
  hash: string;
}

/** What the database keeps of a token: who reads the table cannot use it. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** 32 random bytes, written for an address line. */
export function newToken(): OneTimeToken {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: tokenHash(token) };
}
