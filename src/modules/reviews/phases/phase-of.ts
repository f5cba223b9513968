import { type EntityManager, In } from 'typeorm';
import { phaseAt, type PhaseStanding } from './phase.js';
import { datesOf, ReviewPhases } from './review-phases.entity.js';

/** The one place that says in which phase of its reviewing a call is at an instant; null for a call without dated phases. */
export async function phaseOf(manager: EntityManager, callId: string, now: Date): Promise<PhaseStanding | null> {
  const row = await manager.findOneBy(ReviewPhases, { callId });
  return row && phaseAt(datesOf(row), now);
}

/** The same for several calls at once, by call; those without dated phases are left out. */
export async function phasesOf(manager: EntityManager, callIds: readonly string[], now: Date): Promise<Map<string, PhaseStanding>> {
  const rows = await manager.findBy(ReviewPhases, { callId: In([...new Set(callIds)]) });
  return new Map(rows.map((row) => [row.callId, phaseAt(datesOf(row), now)]));
}
