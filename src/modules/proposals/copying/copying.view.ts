import type { Bilingual } from '../../../kernel/i18n/text.js';
import type { ProposalHead } from '../section.view.js';
import type { LeftOut, NamedQuestion } from './carry-over.js';

/** Carrying answers over into a draft: what can be chosen, and what became of each choice. */
export interface CopyView {
  proposal: ProposalHead;
  mayCopy: boolean;
  sources: readonly { id: string; reference: string; title: string; call: Bilingual; copied: boolean }[];
  /** The latest first. */
  copies: readonly CopyReport[];
}
export interface CopyReport {
  from: { id: string; reference: string; title: string };
  at: Date;
  carried: readonly NamedQuestion[];
  toCheck: readonly LeftOut[];
  left: readonly LeftOut[];
}
