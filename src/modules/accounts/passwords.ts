import { hash, verify } from '@node-rs/argon2';

/** argon2id with the parameters OWASP gives: 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
let decoy: Promise<string> | undefined;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), parameters);

/** True when the password fits. Without a hash the same work is done, so that unknown addresses answer as slowly. */
export async function passwordFits(stored: string | undefined, password: string): Promise<boolean> {
  const against = stored ?? (await (decoy ??= hashPassword('no person has this password')));
  const fits = await verify(against, password.normalize('NFC'));
  return stored !== undefined && fits;
}
