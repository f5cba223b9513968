import { checkWorkflow } from './check-workflow.js';
import type { AnyWorkflow } from './workflow.js';

/** Stops the start when a workflow has a state nobody reaches, a dead end, or a step nobody may take. */
export function refuseUnsound(workflows: readonly AnyWorkflow[]): void {
  const problems = workflows.flatMap(checkWorkflow);
  if (problems.length) throw new Error(`These workflows are unsound: ${problems.join('; ')}`);
}
