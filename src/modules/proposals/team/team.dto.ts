import { Flag, IdField, IdList, Nested, Words } from '../../../platform/http/fields.js';

/** A sign of presence in a section, or of having left it. */
export class SignPresence {
  @Flag() leaving: boolean = false;
}

/** Who writes which section. */
export class GiveSections {
  /** People by section key; blank for nobody. Whoever may not give any is refused before what is missing. */
  @Nested({ optional: true }) sections?: Record<string, unknown> | null;
  /** What the page showed: only a choice that differs from it changes anything. */
  @Nested({ optional: true }) seen?: Record<string, unknown> | null;
}

const comment = 4_000;

export class StartThread {
  /** Blank for the section as a whole. */
  @Words({ max: 80, optional: true }) question?: string | null;
  @Words({ max: comment }) body: string;
  /** Colleagues to be told besides those who are anyway. */
  @IdList({ max: 50 }) mentions: string[] = [];
}

export class ReplyToThread {
  @Words({ max: comment }) body: string;
  @IdList({ max: 50 }) mentions: string[] = [];
}

export class MySectionsFilter {
  @IdField({ optional: true }) after?: string | null;
}
