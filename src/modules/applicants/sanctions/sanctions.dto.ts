import { Line, OneOf, WholeNumber, Words } from '../../../platform/http/fields.js';
import { listSources, type ListSource } from './lists/list-entry.js';
import { mostEntries } from './lists/list-limits.js';
import { type MatchState, matchStates } from './match.workflow.js';
import { type SubjectKind, subjectKinds } from './names/named.js';

/** What is said about a list file; the file itself comes as the upload `file`. */
export class LoadList {
  @OneOf(listSources) source: ListSource;
  @Line({ max: 120, optional: true }) name?: string | null;
  /** How many entries the file holds, typed once the portal has warned that they are many fewer than before. */
  @WholeNumber({ min: 1, max: mostEntries, optional: true }) fewerEntries?: number | null;
}

export class MatchFilter {
  @OneOf(matchStates, { optional: true }) state?: MatchState | null;
  @OneOf(subjectKinds, { optional: true }) kind?: SubjectKind | null;
  @Line({ max: 100, optional: true }) q?: string | null;
  @Words({ max: 200, optional: true }) after?: string | null;
}

/** Why; asked for after rights and state. */
export class JudgeMatch {
  @Words({ max: 2_000, optional: true }) reason?: string | null;
}
