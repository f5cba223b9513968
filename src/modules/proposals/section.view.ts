import type { FieldProblem } from '../../kernel/errors/refusal.js';
import type { Bilingual, Locale } from '../../kernel/i18n/text.js';
import type { Action } from '../../kernel/workflow/judge.js';
import { deadlineOf } from '../calls/index.js';
import type { AnswerValue, BudgetTotals, ConsentRule, Question } from '../calls/index.js';
import type { FileView, ProposalRow } from './proposal-reads.js';

/** What the head of every page of a proposal shows. */
export interface ProposalHead {
  id: string;
  reference: string;
  title: string;
  language: Locale;
  organization: string;
  call: { id: string; reference: string; title: Bilingual; closesAt: Date; zone: string; partnerConsent: ConsentRule };
}

/** A question with what belongs to it besides its answer. */
export interface QuestionView {
  question: Question;
  /** Asked only when another question has this answer. The page shows it then, or always where it cannot know. */
  when: { key: string; equals: string; text: Bilingual; sameSection: boolean } | null;
  visible: boolean;
}

/** One section of a proposal: its questions and answers. */
export interface SectionView {
  proposal: ProposalHead;
  section: { key: string; title: Bilingual; intro: Bilingual | null };
  /** Where it stands among the sections. */
  position: { index: number; count: number; previous: string | null; next: string | null };
  mayEdit: boolean;
  /** Staff test the form: nothing here belongs to a proposal. */
  trial: boolean;
  /** The form version these questions are of; sent back with a save. */
  form: string;
  /** It waits for its signature, and the reader may make it a draft again. */
  mayTakeBack: boolean;
  questions: QuestionView[];
  answers: Record<string, AnswerValue | null>;
  /** Answers that stand in the organization's file and were not changed here. */
  fromFile: { organizationId: string; keys: string[] };
  /** To be sent back with each answer that is saved. */
  versions: Record<string, number>;
  files: FileView[];
  /** Fiscal years a cost may fall in. */
  fiscalYears: number[];
  totals: BudgetTotals | null;
  /** Names of the partners a cost may belong to. */
  partners: string[];
  /** What does not fit yet; nothing here keeps a draft from being saved. */
  problems: FieldProblem[];
  /** The question that shows one more row. */
  more: string | null;
  /** What colleagues see of each other; null for staff, who never do. */
  team: SectionTeam | null;
  /** Who reads: what this browser keeps unsent is sent as nobody else. */
  readerId: string;
  now: Date;
}

/** Who has the section, who is in it now, and open comments by question. */
export interface SectionTeam {
  givenTo: { name: string; me: boolean } | null;
  here: { name: string }[];
  openComments: number;
  openByQuestion: Record<string, number>;
}

/** What a save answers. */
export interface SavedSection {
  proposalId: string;
  section: string;
  savedAt: Date;
  /** The questions whose answers changed. */
  saved: string[];
  versions: Record<string, number>;
  nextSection: string | null;
  /** The page is shown again, perhaps with one more row. */
  stays: boolean;
  more: string | null;
}

/** Where a section stands: in the task list. */
export type Progress = 'notStarted' | 'inProgress' | 'needsAttention' | 'complete';

export interface SectionTask {
  key: string;
  title: Bilingual;
  progress: Progress;
  /** How many things are left to do. */
  left: number;
  givenTo: { name: string; me: boolean } | null;
  /** Who is writing in it now, apart from the reader. */
  here: string[];
  openComments: number;
}

export type ProposalAction = Action;

/** Whose answers a section shows: a proposal, or the trial of a form. */
export type AnswersOwner = Pick<ProposalRow, 'id' | 'reference' | 'title' | 'language' | 'organizationId' | 'formVersionId' | 'extendedUntil' | 'files'> & { organization: { legalName: string } };

export const headOf = (row: AnswersOwner, call: ProposalHead['call']): ProposalHead => ({
  id: row.id, reference: row.reference, title: row.title, language: row.language, organization: row.organization.legalName,
  call: { id: call.id, reference: call.reference, title: call.title, closesAt: deadlineOf(call, row.extendedUntil), zone: call.zone, partnerConsent: call.partnerConsent },
});
