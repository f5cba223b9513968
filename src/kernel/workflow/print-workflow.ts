import type { AnyWorkflow } from './workflow.js';

/** The Mermaid diagram of a workflow. */
export const mermaidOf = (workflow: AnyWorkflow): string =>
  ['stateDiagram-v2', `  [*] --> ${workflow.initial}`,
    ...Object.entries(workflow.transitions).flatMap(([name, { from, to }]) => from.map((state) => `  ${state} --> ${to}: ${name}`)),
    ...Object.entries(workflow.states).filter(([, { final }]) => final).map(([state]) => `  ${state} --> [*]`),
  ].join('\n');

/** The table of a workflow: one row per transition. */
export const tableOf = (workflow: AnyWorkflow): string =>
  ['| transition | from | to | by | guards | reason | event |', '| --- | --- | --- | --- | --- | --- | --- |',
    ...Object.entries(workflow.transitions).map(([name, t]) =>
      `| ${name} | ${t.from.join(', ')} | ${t.to} | ${t.by.join(', ')} | ${(t.when ?? []).map((g) => g.code).join(', ')} | ${t.reason ?? ''} | ${t.emits} |`),
  ].join('\n');
