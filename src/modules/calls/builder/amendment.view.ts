import type { Bilingual } from '../../../kernel/i18n/text.js';
import type { FormChange } from '../form/index.js';

/** An amendment before it is issued. */
export interface AmendmentView {
  callId: string;
  reference: string;
  title: Bilingual;
  /** The version in force, and the one that would follow. */
  version: number;
  next: number;
  changes: readonly FormChange[];
  /** How many drafts it concerns. */
  drafts: number;
  closesAt: Date;
  zone: string;
  daysLeft: number;
  daysNeeded: number;
  /** It asks more of applicants, and too little time is left. */
  mustExtend: boolean;
}

/** Whole days of 24 hours before the deadline. */
export const daysLeft = (closesAt: Date, now: Date): number => Math.floor((closesAt.getTime() - now.getTime()) / 86_400_000);
