import type { Bilingual, Locale } from '../../../kernel/i18n/text.js';
import type { State } from '../../../kernel/workflow/workflow.js';
import type { PublishedAnswer } from './call-news.queries.js';

/** A question of the reader's own organization; who of them asked is not told even there. */
export interface OwnQuestion {
  id: string;
  text: string;
  language: Locale;
  askedAt: Date;
  status: { label: Bilingual; tone: State['tone'] };
  why: string | null;
}

/** A question to be answered by staff, who do not learn who asked. */
export interface OpenQuestion {
  id: string;
  text: string;
  language: Locale;
  askedAt: Date;
  state: 'asked' | 'answered';
  question: Bilingual | null;
  answer: Bilingual | null;
}

/** Questions and answers of a call: what everybody reads, what one's organization asked, what staff still answer. */
export interface ClarificationsView {
  call: { id: string; reference: string; title: Bilingual; zone: string; closesAt: Date };
  /** Until when questions are taken. */
  closesAt: Date;
  takesQuestions: boolean;
  published: readonly PublishedAnswer[];
  next: string | null;
  /** Organizations the reader may ask for; empty for strangers and staff. */
  organizations: readonly { id: string; name: string }[];
  own: readonly OwnQuestion[];
  /** Null for everybody but those who answer. */
  open: readonly OpenQuestion[] | null;
  now: Date;
}
