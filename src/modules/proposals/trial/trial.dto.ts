import { Nested, OneOf, Words } from '../../../platform/http/fields.js';

/** A section of a form that staff try. The fields with a leading line are the page's buttons. */
export class SaveTrial {
  /** Answers by question key; their content is checked by the form. */
  @Nested({ optional: true }) answers?: Record<string, unknown> | null;
  /** The questions that the page showed. */
  @Nested({ optional: true }) versions?: Record<string, unknown> | null;
  /** By question for files, `true` for one that counts as answered: no file is kept in a test. */
  @Nested({ optional: true }) files?: Record<string, unknown> | null;
  @Words({ max: 80, optional: true }) _add?: string | null;
  @Words({ max: 80, optional: true }) _remove?: string | null;
  @OneOf(['next', 'stay'], { optional: true }) _go?: 'next' | 'stay' | null;
}
