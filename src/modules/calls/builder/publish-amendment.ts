import type { Bilingual, Locale } from '../../../kernel/i18n/text.js';
import { texts } from '../../../kernel/i18n/text.js';
import { newId } from '../../../kernel/ids/ids.js';
import type { Actor } from '../../../platform/access/actor.js';
import type { Work } from '../../../platform/database/unit-of-work.js';
import type { FormChange } from '../form/index.js';
import { changeWords } from './change-words.js';

const says = texts({
  title: { en: 'The application form is amended', fr: 'Le formulaire de demande est modifié' },
});

/** An amendment is public: it takes the next number among the addenda, with its reason and what it changes. */
export async function publishAmendment({ manager, at }: Work, callId: string, changes: readonly FormChange[], reason: Bilingual, me: Actor): Promise<void> {
  // The call's row is locked, so numbers have no gap and no twin.
  await manager.query(
    `insert into call_addenda (id, call_id, number, title, body, material, published_by, published_at)
     values ($1, $2, (select coalesce(max(number), 0) + 1 from call_addenda where call_id = $2), $3, $4, $5, $6, $7)`,
    [newId(), callId, says.title, { en: bodyIn('en', reason, changes), fr: bodyIn('fr', reason, changes) }, changes.some(({ tightens }) => tightens), me.personId, at]);
}

/** The reason, then a line for each change. */
const bodyIn = (locale: Locale, reason: Bilingual, changes: readonly FormChange[]): string =>
  [reason[locale], changes.map(({ kind, code, label }) => `${changeWords[kind][locale]}${locale === 'fr' ? '\u00a0' : ''}: ${code} ${label[locale]}`).join('\n')].filter(Boolean).join('\n\n');
