import { Amount, IdField, LocalDate, OneOf, WholeNumber, Words } from '../../platform/http/fields.js';
import { reportWorkflow } from './report.workflow.js';

/** The longest narrative answer, in characters. */
export const narrativeLimit = 8_000;

/** Parts that are absent keep what is stored; blank empties. */
export class SaveReport {
  /** The version that was read; another one means somebody saved meanwhile. */
  @WholeNumber({ min: 1, max: 1_000_000 }) version: number;
  @Words({ max: narrativeLimit, optional: true }) achievements?: string | null;
  @Words({ max: narrativeLimit, optional: true }) lessons?: string | null;
  @Amount({ optional: true }) spent?: number | null;
  /** A form's second button: save, then submit. */
  @OneOf(['submit'], { optional: true }) then?: 'submit' | null;
}

export class GiveReason {
  @Words({ max: 2000, optional: true }) reason?: string | null;
}

export class ListReports {
  @OneOf(Object.keys(reportWorkflow.states), { optional: true }) state?: string | null;
  @LocalDate({ optional: true }) afterDue?: string | null;
  @IdField({ optional: true }) after?: string | null;
}
