import type { EntityManager } from 'typeorm';
import { prepared } from '../../platform/database/prepared.js';
import { type Answers, type FormDefinition, known, proposalFacts } from '../calls/index.js';

const updateFacts = prepared('proposal facts',
  `update proposals set updated_at = $2,
     title = case when $3 then $4 else title end,
     theme_code = case when $5 then (select code from themes where code = $6) else theme_code end,
     requested_cents = case when $7 then $8::bigint else requested_cents end,
     country_shares = case when $9 then $10::jsonb else country_shares end
   where id = $1`);

/** Marks a save in the proposal's row, and repeats there what lists show of the answers that changed. */
export async function writeProposalFacts(manager: EntityManager, id: string, form: FormDefinition, changes: Answers, at: Date): Promise<void> {
  const facts = proposalFacts(form, changes);
  const changed = (key: string): boolean => Object.hasOwn(changes, key);
  await manager.query(updateFacts, [
    id, at, changed(known.title), facts.title ?? '', changed(known.theme), facts.theme, changed(known.budget) || changed(known.indicativeAmount), facts.requestedCents ?? 0, changed(known.countries), JSON.stringify(facts.countries),
  ]);
}
