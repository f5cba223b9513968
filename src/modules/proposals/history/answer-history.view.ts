import type { Bilingual, Locale } from '../../../kernel/i18n/text.js';
import type { AnswerValue } from '../../calls/index.js';
import type { ProposalHead } from '../section.view.js';
import type { Piece } from './difference.js';

/** One entry of a history: some saves of one person, shown by the last of them. */
export interface SaveView {
  version: number;
  editedBy: string;
  editedAt: Date;
  /** How many saved versions it stands for. */
  count: number;
  /** An earlier version of the list with the same text: the person put it back. */
  sameAs: number | null;
}

/** The history of one answer, with the difference between two of its versions. */
export interface AnswerHistoryView {
  proposal: ProposalHead;
  section: { key: string; title: Bilingual };
  question: { key: string; code: string; label: Bilingual };
  /** The version that stands now; 0 while nobody has answered. */
  current: number;
  saves: SaveView[];
  /** One entry for each saved version. */
  every: boolean;
  /** Where earlier saves begin. */
  before: number | null;
  chosen: { version: number; against: number | null; editedBy: string; editedAt: Date; value: AnswerValue | null; words: Record<Locale, string>; difference: Record<Locale, Piece[]> } | null;
  mayRestore: boolean;
}

/** What a restored answer became. */
export interface RestoredAnswer {
  proposalId: string;
  section: string;
  question: string;
  version: number;
}
