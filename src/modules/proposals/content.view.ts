import type { Bilingual, Locale } from '../../kernel/i18n/text.js';
import type { Cents } from '../../kernel/money/money.js';
import type { Budget, BudgetTotals, Column } from '../calls/index.js';
import type { FileView, OrganizationFacts } from './proposal-reads.js';

/** An answer with its codes in words, so that it can be read without the form. */
export type ShownValue =
  | { kind: 'text'; text: string }
  | { kind: 'choice'; code: string; label: Bilingual }
  | { kind: 'choices'; chosen: readonly { code: string; label: Bilingual }[] }
  | { kind: 'truth'; yes: boolean }
  | { kind: 'number'; number: number }
  | { kind: 'money'; cents: Cents }
  | { kind: 'date'; date: string }
  | { kind: 'countryShares'; shares: readonly { country: string; name: Bilingual; share: number | null }[] }
  | { kind: 'rows'; columns: readonly { key: string; kind: Column['kind']; label: Bilingual }[]; rows: readonly Readonly<Record<string, ShownCell>>[] }
  | { kind: 'budget'; budget: Budget; totals: BudgetTotals }
  | { kind: 'files'; files: readonly FileView[] };
/** A cell as stored, or the words of a choice. */
export type ShownCell = string | number | Bilingual;

export interface ShownAnswer {
  key: string;
  code: string;
  label: Bilingual;
  required: boolean;
  /** Null while unanswered. */
  value: ShownValue | null;
}

export interface ShownSection {
  key: string;
  title: Bilingual;
  answers: ShownAnswer[];
}

/** A whole proposal, to be read. */
export interface ContentView {
  proposalId: string;
  language: Locale;
  organization: OrganizationFacts;
  sections: ShownSection[];
  totals: BudgetTotals | null;
  attachments: FileView[];
}
