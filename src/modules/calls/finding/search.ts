import { texts } from '../../../kernel/i18n/text.js';
import type { CallsSearch } from '../calls.queries.js';
import type { CallStage } from '../call.dto.js';

/** How one applies, in words. */
export const stageNames = texts({
  single: { en: 'One step: the full proposal', fr: 'Une étape\u00a0: la proposition complète' },
  concept: { en: 'Concept note first', fr: 'Note conceptuelle d’abord' },
  invited: { en: 'By invitation, after a concept note', fr: 'Sur invitation, après une note conceptuelle' },
}) satisfies Record<CallStage, { en: string; fr: string }>;

/** The address of a list of calls, or of a feed of them, with its filters. */
export function searchPath(path: string, { state, theme, q, kind, amountCents, closesBy, country, stage }: CallsSearch, after: string | null = null): string {
  const given = Object.entries({ state, theme, q, kind, amount: amountCents === null ? null : (amountCents / 100).toFixed(2), closesBy, country, stage, after });
  const query = new URLSearchParams(given.filter((entry): entry is [string, string] => entry[1] !== null)).toString();
  return query ? `${path}?${query}` : path;
}

/** Whether it narrows anything. */
export const narrows = ({ state, theme, q, kind, amountCents, closesBy, country, stage }: CallsSearch): boolean => [state, theme, q, kind, amountCents, closesBy, country, stage].some((value) => value !== null);
