import { OneOf, Words } from '../../../platform/http/fields.js';
import type { ConflictState } from './conflict.workflow.js';

export class ConflictsFilter {
  @OneOf(['open', 'confirmed', 'cleared'], { optional: true }) state?: ConflictState | null;
  @Words({ max: 60, optional: true }) after?: string | null;
}
/** The officer's verdict; the engine asks for the reason when it is missing. */
export class DecideConflict {
  @Words({ max: 2_000, optional: true }) reason?: string | null;
  /** The state the officer read: another officer's verdict in between is not overruled unseen. */
  @OneOf(['open', 'confirmed', 'cleared'], { optional: true }) seen?: ConflictState | null;
}
