import type { Locale } from '../../kernel/i18n/text.js';

/** One thing that is told in a feed. */
export interface FeedEntry {
  /** Stays the same for ever: `urn:uuid:…`. */
  id: string;
  title: string;
  url: string;
  publishedAt?: Date;
  updatedAt: Date;
  author?: string;
  summary: string;
  categories: readonly { term: string; label: string }[];
}

/** A list that people follow, in one language; written as Atom or as JSON Feed. */
export interface Feed {
  title: string;
  author?: string;
  locale: Locale;
  /** The page that shows the same. */
  page: string;
  /** Where the feed itself is. */
  self: string;
  entries: readonly FeedEntry[];
}

/** When it last changed; an empty feed never did. */
export const updatedAt = ({ entries }: Feed): Date => entries.reduce((latest, entry) => (entry.updatedAt > latest ? entry.updatedAt : latest), new Date('2000-01-01T00:00:00Z'));
