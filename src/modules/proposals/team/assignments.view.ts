import type { Bilingual } from '../../../kernel/i18n/text.js';
import type { ProposalHead, Progress } from '../section.view.js';

/** Who writes which section. */
export interface SectionAssignmentsView {
  proposal: ProposalHead;
  sections: { key: string; title: Bilingual; personId: string | null; name: string | null }[];
  /** Members who may write. */
  colleagues: { id: string; name: string }[];
  mayGive: boolean;
}

/** A section somebody was given. */
export interface MySection {
  id: string;
  proposal: { id: string; reference: string; title: string; language: 'en' | 'fr'; organization: string };
  call: { title: Bilingual; closesAt: Date; zone: string };
  section: { key: string; title: Bilingual };
  progress: Progress;
  left: number;
  givenBy: string;
  givenAt: Date;
}

export interface MySectionsView {
  sections: MySection[];
  next: string | null;
  now: Date;
}
