import { createHash } from 'node:crypto';

/** A short mark that changes whenever what a person sees does. */
export const stampOf = (seen: unknown): string => createHash('sha256').update(JSON.stringify(seen)).digest('base64url').slice(0, 16);
