import { IdField } from '../../../platform/http/fields.js';

/** Carries the answers of an earlier proposal over. */
export class CopyAnswers {
  @IdField({ optional: true }) fromId?: string | null;
}
