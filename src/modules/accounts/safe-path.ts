/** A path inside the portal and nothing else: no scheme, no host, no backslash. */
export const safePath = (next: unknown): string | null => (typeof next === 'string' && /^\/(?![/\\])[A-Za-z0-9/_?=&.,%+-]*$/.test(next) && next.length <= 500 ? next : null);

/** The same page address with where to go afterwards. */
export const withNext = (path: string, next: string | null): string => (next ? `${path}?next=${encodeURIComponent(next)}` : path);
