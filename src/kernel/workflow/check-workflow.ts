import type { AnyWorkflow } from './workflow.js';

/** What is unsound in a table: states nobody can reach, dead ends that are not final, final states with a way out. */
export function checkWorkflow(workflow: AnyWorkflow): string[] {
  const transitions = Object.entries(workflow.transitions);
  const reached = new Set([workflow.initial]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const [, { from, to }] of transitions) {
      if (!reached.has(to) && from.some((state) => reached.has(state))) {
        reached.add(to);
        grew = true;
      }
    }
  }
  const problems: string[] = [];
  for (const [state, { final }] of Object.entries(workflow.states)) {
    const leaves = transitions.some(([, t]) => t.from.includes(state) && t.to !== state);
    if (!reached.has(state)) problems.push(`${workflow.name}: nobody can reach ${state}`);
    if (!leaves && !final) problems.push(`${workflow.name}: ${state} is a dead end and not final`);
    if (leaves && final) problems.push(`${workflow.name}: ${state} is final and has a way out`);
  }
  for (const [name, t] of transitions) if (!t.by.length) problems.push(`${workflow.name}: nobody may ${name}`);
  return problems;
}
