import type { Locale } from '../../kernel/i18n/text.js';

/** A column of a table; widths are shares of the page. */
export interface PrintedColumn {
  label: string;
  width: number;
  numeric: boolean;
}

/** What a document is made of, in reading order. All texts are plain: none of them can become markup. */
export type PrintedBlock =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'facts'; rows: readonly { term: string; value: string }[] }
  | { kind: 'table'; columns: readonly PrintedColumn[]; rows: readonly (readonly string[])[]; totals: readonly string[] | null };

/** A document to be set, in one language. The same document always becomes the same bytes. */
export interface PrintedDocument {
  language: Locale;
  title: string;
  subtitle: string;
  author: string;
  keywords: readonly string[];
  /** The date the file carries: when what it says became fixed, never when it was made. */
  at: Date;
  /** At the foot of every page. */
  footer: readonly string[];
  blocks: readonly PrintedBlock[];
}
