import type { EntityManager } from 'typeorm';
import { newId } from '../../../../kernel/ids/ids.js';
import { nameKey, spellingsOf, tokensOf, weightOfAll } from './name-key.js';

const batch = 10_000;

/** Writes what entries are found by: each name once, its words, and the spellings of words not seen before. */
export async function indexNames(manager: EntityManager, entries: readonly { id: string; names: readonly string[] }[]): Promise<void> {
  const names = entries.flatMap(({ id, names: all }) => [...new Set(all.map(nameKey))].filter(Boolean).map((key) => ({ id: newId(), entryId: id, key, tokens: tokensOf(key) })));
  for (let from = 0; from < names.length; from += batch) {
    const part = names.slice(from, from + batch);
    await manager.query('insert into sanctions_names (id, entry_id, key, weight) select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::real[])',
      [part.map(({ id }) => id), part.map(({ entryId }) => entryId), part.map(({ key }) => key), part.map(({ tokens }) => weightOfAll(tokens))]);
    const words = part.flatMap(({ id, tokens }) => tokens.map((token) => [token, id] as const));
    await manager.query('insert into sanctions_tokens (token, name_id) select * from unnest($1::text[], $2::uuid[])', [words.map(([token]) => token), words.map(([, id]) => id)]);
    const spelled = [...new Set(words.map(([token]) => token))].flatMap((token) => spellingsOf(token).map((spelling) => [spelling, token] as const));
    await manager.query('insert into sanctions_spellings (spelling, token) select * from unnest($1::text[], $2::text[]) on conflict do nothing', [spelled.map(([spelling]) => spelling), spelled.map(([, token]) => token)]);
  }
}

/** Entries that left their list are found no more. */
export async function forgetNames(manager: EntityManager, entryIds: readonly string[]): Promise<void> {
  await manager.query('delete from sanctions_names where entry_id = any($1)', [entryIds]);
}
