import type { Bilingual, Locale } from '../../../kernel/i18n/text.js';
import { texts } from '../../../kernel/i18n/text.js';
import type { Actor } from '../../../platform/access/actor.js';
import type { Work } from '../../../platform/database/unit-of-work.js';
import type { FormChange } from '../form/index.js';
import { addAddendum } from '../news/add-addendum.js';
import { changeWords } from './change-words.js';

const says = texts({
  title: { en: 'The application form is amended', fr: 'Le formulaire de demande est modifié' },
});

/** An amendment is public: it takes the next number among the addenda, with its reason and what it changes. */
export async function publishAmendment(work: Work, callId: string, changes: readonly FormChange[], reason: Bilingual, me: Actor): Promise<void> {
  await addAddendum(work, callId, { title: says.title, body: { en: bodyIn('en', reason, changes), fr: bodyIn('fr', reason, changes) }, material: changes.some(({ tightens }) => tightens) }, me);
}

/** The reason, then a line for each change. */
const bodyIn = (locale: Locale, reason: Bilingual, changes: readonly FormChange[]): string =>
  [reason[locale], changes.map(({ kind, code, label }) => `${changeWords[kind][locale]}${locale === 'fr' ? '\u00a0' : ''}: ${code} ${label[locale]}`).join('\n')].filter(Boolean).join('\n\n');
