import type { Bilingual } from '../../../kernel/i18n/text.js';
import { addDays } from '../../../kernel/time/dates.js';
import { type DocumentKind, documentKinds, type FilePart, fileParts } from './document-kind.js';
import type { DocumentView } from './file.view.js';

/** Days before its end from which a document is said to expire (the first notice). */
export const expiringDays = 60;

/** How the file stands for one kind of document. */
export type Standing = 'verified' | 'expiring' | 'waiting' | 'refused' | 'expired' | 'missing' | 'optional';

/** One line of "what we have, what is missing, what expires". */
export interface FileTask {
  kind: string;
  part: FilePart;
  name: Bilingual;
  hint: Bilingual;
  standing: Standing;
  /** How many more years' documents are missing, for kinds of one document a year. */
  yearsMissing: number;
  /** The current documents, newest first. */
  documents: DocumentView[];
}

const counts = (state: string): boolean => state === 'verified' || state === 'submitted';

/** Judges one kind by its documents that were not replaced. */
function taskOf(kind: DocumentKind, documents: readonly DocumentView[], today: string): FileTask {
  const own = documents.filter((d) => d.kind === kind.code && d.state !== 'replaced');
  const good = own.filter((d) => counts(d.state) && (d.validTo === null || d.validTo >= today));
  const wanted = Math.max(1, kind.years);
  const yearsMissing = Math.max(0, wanted - new Set(good.map((d) => d.fiscalYear)).size);
  const standing = ((): Standing => {
    if (yearsMissing === 0) {
      if (good.some((d) => d.validTo !== null && d.validTo <= addDays(today, expiringDays)) && !good.some((d) => d.state === 'submitted')) return 'expiring';
      return good.every((d) => d.state === 'verified') ? 'verified' : 'waiting';
    }
    if (own.some((d) => d.state === 'notVerified')) return 'refused';
    if (own.some((d) => d.state === 'expired' || (d.validTo !== null && d.validTo < today))) return 'expired';
    return kind.expected ? 'missing' : 'optional';
  })();
  return { kind: kind.code, part: kind.part, name: kind.name, hint: kind.hint, standing, yearsMissing: kind.years ? yearsMissing : 0, documents: own };
}

/** The whole file, in the order of its parts. */
export const fileTasks = (documents: readonly DocumentView[], today: string): FileTask[] =>
  fileParts.flatMap((part) => documentKinds.filter((kind) => kind.part === part).map((kind) => taskOf(kind, documents, today)));

/** Those of these kinds that a proposal cannot be submitted without: missing, refused or expired (workflows 1.3: blocks submitting, not drafting). */
export const lacking = (tasks: readonly FileTask[], kinds: readonly string[]): FileTask[] =>
  tasks.filter(({ kind, standing }) => kinds.includes(kind) && ['missing', 'optional', 'refused', 'expired'].includes(standing));
