import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { mermaidOf, tableOf } from './kernel/workflow/print-workflow.js';
import { permissions } from './modules/accounts/index.js';
import { EventListeners } from './platform/events/event-listeners.js';
import { type Route, RouteCatalogue } from './platform/http/route-catalogue.js';
import { JobWorkers } from './platform/jobs/job-workers.js';
import { projectRoot } from './platform/http/project-root.js';
import { problemCodes } from './problem-codes.js';
import { Sweeper } from './platform/sweeps/sweeper.js';
import { workflows } from './workflows.js';

const made = '<!-- Made by `npm run docs` from the code; do not edit. -->\n';

/** The generated pages by file name: workflows, routes with permissions, jobs. */
export const generatedDocs = (app: INestApplicationContext): Record<string, string> => ({
  'workflows.md': `${made}# Workflows\n\n${workflows.map((w) => `## ${w.title.en}\n\n\`\`\`mermaid\n${mermaidOf(w)}\n\`\`\`\n\n${tableOf(w)}\n\n| state | for staff | for applicants |\n| --- | --- | --- |\n${Object.entries(w.states).map(([name, s]) => `| ${name} | ${s.staff.en} / ${s.staff.fr} | ${s.applicant.en} / ${s.applicant.fr} |`).join('\n')}\n`).join('\n')}`,
  'routes.md': `${made}# Routes and who may use them\n\nEach route answers as a page under \`/en\` and \`/fr\`, and as JSON under \`/api\`.\n\n| method | path | who | page or form |\n| --- | --- | --- | --- |\n${app.get(RouteCatalogue).routes().map((r) => `| ${r.method} | ${r.path} | ${whoOf(r)} | ${r.hasPage ? 'page' : r.hasForm ? 'form' : ''} |`).join('\n')}\n`,
  'permissions.md': `${made}# Permissions by role\n\n| permission | roles |\n| --- | --- |\n${Object.entries(permissions).map(([name, roles]) => `| ${name} | ${roles.join(', ')} |`).join('\n')}\n`,
  'problems.md': `${made}${problemCodes(path.join(projectRoot(), 'src'))}`,
  'jobs.md': `${made}# Jobs, listeners and sweeps\n\n| job | queue | attempts | purpose |\n| --- | --- | --- | --- |\n${app.get(JobWorkers).kinds().map((k) => `| ${k.name} | ${k.queue} | ${k.attempts} | ${k.purpose} |`).sort().join('\n')}\n\n| listener | events |\n| --- | --- |\n${app.get(EventListeners).all().map((l) => `| ${l.name} | ${l.events === 'all' ? 'all' : [...l.events].sort().join(', ')} |`).sort().join('\n')}\n\n| sweep | order |\n| --- | --- |\n${app.get(Sweeper).sweeps().map((s) => `| ${s.name} | ${s.order} |`).join('\n')}\n`,
});

const whoOf = ({ access }: Route): string => (!access ? '?' : access.kind === 'public' ? 'anybody' : access.kind === 'signedIn' ? 'signed in' : access.roles.join(', '));
