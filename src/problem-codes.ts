import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { refusalStatus, type RefusalKind } from './kernel/errors/refusal.js';
import { workflows } from './workflows.js';

const refusals = /new Refusal\('(\w+)', '(\w+)'/g;
const named = /\b(wrongState|forbidden)\('(\w+)'/g;
const fields = /\b(?:problem|invalidField|complain|says)\((?:[^,()]+, )?'(\w+)'/g;

/** Every code an answer of problem+json may carry, read from the sources: refusals with their status, guards, field problems. */
export function problemCodes(sources: string): string {
  const statuses = new Map<string, number>();
  const ofFields = new Set<string>();
  for (const name of readdirSync(sources, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(name) || /\.spec\./.test(name)) continue;
    const text = readFileSync(path.join(sources, name), 'utf8');
    for (const [, kind, code] of [...text.matchAll(refusals), ...text.matchAll(named)]) statuses.set(code!, refusalStatus[kind as RefusalKind]);
    for (const [, code] of text.matchAll(fields)) ofFields.add(code!);
  }
  const guards = workflows.flatMap((w) => Object.entries(w.transitions).flatMap(([step, { when }]) => (when ?? []).map(({ code, text }) => `| ${code} | ${w.name}: ${step} | ${text.en} |`)));
  return `# Problem codes\n\nThe \`code\` of an answer in \`application/problem+json\`.\n\n| code | status |\n| --- | --- |\n${[...statuses].sort().map(([code, status]) => `| ${code} | ${status} |`).join('\n')}\n\n## Guards of steps (422)\n\n| code | step | what to do |\n| --- | --- | --- |\n${[...new Set(guards)].sort().join('\n')}\n\n## Fields (in \`problems\`)\n\n${[...ofFields].sort().map((code) => `\`${code}\``).join(', ')}\n`;
}
