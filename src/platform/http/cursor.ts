/** A place in a list, as it stands in an address: the sort values of the last row shown. */
export const cursorOf = (...values: readonly (string | number | Date)[]): string =>
  Buffer.from(JSON.stringify(values.map((value) => (value instanceof Date ? value.toISOString() : value)))).toString('base64url');

/** The values of a cursor when they are of these kinds, else null: a broken address starts the list from its top. */
export function readCursor<const K extends readonly ('string' | 'number' | 'instant' | 'id')[]>(text: string | null | undefined, ...kinds: K): { [I in keyof K]: K[I] extends 'number' ? number : string } | null {
  if (!text) return null;
  try {
    const values = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown;
    if (!Array.isArray(values) || values.length !== kinds.length || !kinds.every((kind, i) => isOf(kind, values[i]))) return null;
    return values as unknown as { [I in keyof K]: K[I] extends 'number' ? number : string };
  } catch {
    return null;
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const instant = /^(?!0000)\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/; // Postgres knows no year 0

function isOf(kind: 'string' | 'number' | 'instant' | 'id', value: unknown): boolean {
  if (kind === 'number') return typeof value === 'number' && Number.isSafeInteger(value);
  if (typeof value !== 'string' || value.length > 500 || value.includes('\0')) return false;
  if (kind === 'id') return uuid.test(value);
  return kind === 'string' || (instant.test(value) && !Number.isNaN(Date.parse(value)));
}
