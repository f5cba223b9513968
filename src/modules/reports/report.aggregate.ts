import { type Actor, hasRole, rolesIn } from '../../platform/access/actor.js';
import type { Aggregate } from '../../platform/workflow/engine.js';
import { permissions } from '../accounts/index.js';
import { Report } from './report.entity.js';
import { type ReportFacts, type ReportRole, type ReportStateName, type ReportTransition, reportWorkflow } from './report.workflow.js';

/** Members of the recipient, and the department's readers of agreements. */
export const seesReport = (row: { organizationId: string }, actor: Actor): boolean =>
  rolesIn(actor, row.organizationId).length > 0 || hasRole(actor, ...permissions['agreement.readAll']);

/** Nobody accepts the report of their own organization. */
export function rolesOn(row: { organizationId: string }, actor: Actor): ReportRole[] {
  const own = rolesIn(actor, row.organizationId);
  if (own.length) return own.some((role) => role === 'owner' || role === 'editor' || role === 'signatory') ? ['editor'] : [];
  return hasRole(actor, ...permissions['report.review']) ? ['officer'] : [];
}

/** Binds the report's row to its workflow. */
export const ReportAggregate: Aggregate<ReportStateName, ReportTransition, ReportRole, Report, ReportFacts> = {
  workflow: reportWorkflow,
  entity: Report,
  sees: (_work, row, actor) => seesReport(row, actor),
  roles: (_work, row, actor) => rolesOn(row, actor),
  facts: (_work, { achievements, lessons, spentCents }) => ({ achievements, lessons, spentCents }),
};
