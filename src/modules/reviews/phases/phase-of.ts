import type { EntityManager } from 'typeorm';
import { phaseAt, type PhaseStanding } from './phase.js';
import { datesOf, ReviewPhases } from './review-phases.entity.js';

/** The one place that says in which phase of its reviewing a call is at an instant; null for a call without dated phases. */
export async function phaseOf(manager: EntityManager, callId: string, now: Date): Promise<PhaseStanding | null> {
  const row = await manager.findOneBy(ReviewPhases, { callId });
  return row && phaseAt(datesOf(row), now);
}
