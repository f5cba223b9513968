import type { Bilingual } from '../../../kernel/i18n/text.js';
import type { Action } from '../../../kernel/workflow/judge.js';
import type { TimelineEntry } from '../../../platform/events/timelines.js';
import type { GoverningBodySummary } from '../governing/governing-body.view.js';
import type { FilePart } from './document-kind.js';
import type { DocumentState } from './document.workflow.js';
import type { ContactKey } from './standing-answers.service.js';
import type { FileTask } from './file-standing.js';

/** A document as members and officers see it. */
export interface DocumentView {
  id: string;
  kind: string;
  name: Bilingual;
  fiscalYear: number | null;
  state: DocumentState;
  issuedOn: string;
  validFrom: string;
  validTo: string | null;
  fileName: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  submittedAt: Date;
  submittedBy: string;
  checkedAt: Date | null;
  /** What the officer says about it; the reason when a new one is asked for. */
  checkNote: string | null;
}

/** What we have, what is missing, what expires. */
export interface OrganizationFileView {
  organizationId: string;
  organizationName: string;
  audience: 'applicant' | 'staff';
  tasks: FileTask[];
  /** How the named governing body stands, beside its document. */
  governingBody: GoverningBodySummary;
  /** Who speaks and who signs; what was never said is missing. */
  contacts: Partial<Record<ContactKey, string>>;
  mayNamePeople: boolean;
  /** Whether this reader may open the page of the bank account. */
  seesAccount: boolean;
  /** Documents that were replaced. */
  earlier: DocumentView[];
  /** Parts to which this reader adds documents. */
  mayGive: FilePart[];
  /** The kind a link chose, for the form. */
  chosen: string | null;
  today: string;
}

/** The form of the people an organization names once. */
export interface ContactsView {
  organizationId: string;
  organizationName: string;
  contacts: Partial<Record<ContactKey, string>>;
}

/** One document, with what may be done about it. */
export interface DocumentPageView {
  document: DocumentView;
  organizationId: string;
  organizationName: string;
  audience: 'applicant' | 'staff';
  /** Who checked it, for staff only. */
  checkedBy: string | null;
  actions: Action[];
  timeline: TimelineEntry[];
}

/** A line of the queue of documents to check. */
export interface QueuedDocument {
  id: string;
  name: Bilingual;
  organizationId: string;
  organizationName: string;
  submittedAt: Date;
  validTo: string | null;
}
export interface DocumentQueueView {
  documents: QueuedDocument[];
  next: string | null;
}
