import type { Bilingual } from '../../../kernel/i18n/text.js';
import { newId } from '../../../kernel/ids/ids.js';
import type { Actor } from '../../../platform/access/actor.js';
import type { Work } from '../../../platform/database/unit-of-work.js';

/** Publishes a change of the call under the next number. The call's row is locked, so numbers have no gap and no twin. */
export async function addAddendum({ manager, at }: Work, callId: string, { title, body, material }: { title: Bilingual; body: Bilingual; material: boolean }, me: Actor): Promise<void> {
  await manager.query(
    `insert into call_addenda (id, call_id, number, title, body, material, published_by, published_at)
     values ($1, $2, (select coalesce(max(number), 0) + 1 from call_addenda where call_id = $2), $3, $4, $5, $6, $7)`,
    [newId(), callId, title, body, material, me.personId, at]);
}
