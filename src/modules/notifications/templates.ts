import type { Bilingual } from '../../kernel/i18n/text.js';
import { agreementTemplates } from './templates/agreements.js';
import { callTemplates } from './templates/calls.js';
import { organizationTemplates } from './templates/organizations.js';
import { panelTemplates } from './templates/panels.js';
import { peopleTemplates } from './templates/people.js';
import { proposalTemplates } from './templates/proposals.js';
import { reviewTemplates } from './templates/reviews.js';

/** What a notice says: one line, and one paragraph. A letter adds the greeting, the link and the signature. */
export interface Template {
  subject: Bilingual;
  body: Bilingual;
}

/** Every template by name; the name is stable, since it is part of the key that keeps a notice from being sent twice. */
export const templates = { ...callTemplates, ...proposalTemplates, ...reviewTemplates, ...panelTemplates, ...agreementTemplates, ...peopleTemplates, ...organizationTemplates } as const satisfies Record<string, Template>;
export type TemplateName = keyof typeof templates;
