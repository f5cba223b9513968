import type { FieldProblem } from '../../../kernel/errors/refusal.js';
import type { Bilingual } from '../../../kernel/i18n/text.js';
import type { SectionView } from '../section.view.js';

/** What every page of a test shows at its head. */
export interface TrialHead {
  call: { id: string; reference: string; title: Bilingual };
  /** The form is an amendment that is not issued yet. */
  amending: boolean;
}

/** A test of a call's form by one member of the staff: its sections, and what submit would ask for. */
export interface TrialView extends TrialHead {
  startedAt: Date | null;
  sections: readonly { key: string; title: Bilingual; questionCount: number; started: boolean; problems: FieldProblem[] }[];
  problems: FieldProblem[];
}

/** One section, as an applicant would have it. */
export interface TrialSectionView extends TrialHead {
  section: SectionView;
}

/** What a save of a section answers. */
export interface SavedTrial {
  callId: string;
  section: string;
  nextSection: string | null;
  stays: boolean;
  more: string | null;
}
