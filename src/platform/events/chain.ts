import { createHash } from 'node:crypto';

export const firstHash = '0'.repeat(64);

/** What a link of the chain covers. */
export interface Link {
  name: string;
  subjectType: string;
  subjectId: string;
  actorId: string | null;
  fromState: string | null;
  toState: string | null;
  reason: string | null;
  particulars: Record<string, unknown>;
  at: Date;
}

/** JSON with sorted keys: the same text for the same content, whatever order Postgres gives back. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (value && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, v]) => v !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** SHA-256 over the previous hash and the event: changing any past row breaks every later one. */
export const hashOf = (previous: string, e: Link): string =>
  createHash('sha256').update(`${previous}\n${canonical([e.name, e.subjectType, e.subjectId, e.actorId, e.fromState, e.toState, e.reason, e.particulars, e.at])}`).digest('hex');
