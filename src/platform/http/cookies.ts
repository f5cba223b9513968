import type { Request } from 'express';

/** The seed of this browser's form token; the prefix binds it to this host over https. */
export const seedName = (secure: boolean): string => (secure ? '__Host-seed' : 'seed');
/** Whether the browser has a seed already. */
export const hasSeed = (req: Request): boolean => [true, false].some((secure) => cookieOf(req, seedName(secure)) !== undefined);

/** One cookie's value, undefined when the browser sent none. */
export function cookieOf(req: Request, name: string): string | undefined {
  for (const part of (req.headers.cookie ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}
