import type { EntityManager } from 'typeorm';
import { spellingsOf, tokensOf, weightOf, weightOfAll } from './name-key.js';
import { nameScore, threshold } from './name-score.js';

/** A key of ours beside an entry of a current list, near enough for a person to look at. */
export interface FoundPair {
  key: string;
  entryId: string;
  score: number;
  /** The name of the entry that met, as a key. */
  entryKey: string;
}

const batch = 20_000;
/** Follows from the score and its threshold (ADR 0040): no name is more than twice as long as the other, and four fifths of the shorter are shared. Rounded down a little. */
const [mostTimes, leastOfShorter, leastOfOurs] = [2.05, 0.78, 0.49];

/** Fills a temporary table in pieces; arrays, one for each column. */
async function fill(manager: EntityManager, table: string, types: readonly string[], columns: readonly (readonly unknown[])[]): Promise<void> {
  const length = columns[0]?.length ?? 0;
  for (let from = 0; from < length; from += batch) {
    await manager.query(`insert into ${table} select * from unnest(${types.map((type, i) => `$${i + 1}::${type}[]`).join(', ')})`, columns.map((column) => column.slice(from, from + batch)));
  }
}

/** What our keys are found by, for this transaction only. */
async function prepare(manager: EntityManager, keys: readonly string[]): Promise<void> {
  await manager.query(`
    set local work_mem = '64MB';
    drop table if exists our_words, our_spellings, our_names, our_pairs, our_looks;
    create temp table our_names (n int, weight real) on commit drop;
    create temp table our_words (n int, token text, weight real) on commit drop;
    create temp table our_spellings (spelling text, token text) on commit drop;
    create temp table our_pairs (token text, other text) on commit drop;
    create temp table our_looks (n int, name_id uuid) on commit drop`);
  const words = keys.map(tokensOf);
  await fill(manager, 'our_names', ['int', 'real'], [keys.map((_, n) => n), words.map(weightOfAll)]);
  const flat = words.flatMap((tokens, n) => tokens.map((token) => [n, token, weightOf(token)] as const));
  await fill(manager, 'our_words', ['int', 'text', 'real'], [flat.map(([n]) => n), flat.map(([, token]) => token), flat.map(([, , weight]) => weight)]);
  const spelled = [...new Set(flat.map(([, token]) => token))].flatMap((token) => spellingsOf(token).map((spelling) => [spelling, token] as const));
  await fill(manager, 'our_spellings', ['text', 'text'], [spelled.map(([spelling]) => spelling), spelled.map(([, token]) => token)]);
  await manager.query('insert into our_pairs select distinct o.token, s.token from our_spellings o join sanctions_spellings s on s.spelling = o.spelling; analyze our_names; analyze our_words; analyze our_pairs');
}

/** Each of our names is looked up by its rarest words only: the words left could not carry a match by themselves, and of several words two are shared. `$1` keeps to entries that came with one list. */
const looked = `
  insert into our_looks
  with holding as materialized (select t.token, t.name_id from sanctions_tokens t where $1::uuid is null or t.name_id in (select s.id from sanctions_names s join sanctions_entries e on e.id = s.entry_id where e.first_list_id = $1)),
  rarity as materialized (select p.token, count(*) as names from our_pairs p join holding h on h.token = p.other group by p.token),
  ranked as (select w.n, w.token, o.weight as whole, w.weight, sum(w.weight) over rare - w.weight as before, row_number() over rare as place, count(*) over (partition by w.n) as words
    from our_words w join our_names o on o.n = w.n left join rarity r on r.token = w.token window rare as (partition by w.n order by coalesce(r.names, 0), w.token))
  select distinct k.n, h.name_id from ranked k join our_pairs p on p.token = k.token join holding h on h.token = p.other where (k.before < k.whole * ${1 - leastOfOurs} and k.place < k.words) or k.weight >= 0.6 * k.whole`;
/** Then all words of what was found are weighed. */
const weighed = `
  with met as (select distinct x.n, x.name_id, w.token, w.weight from our_looks x join our_words w on w.n = x.n join our_pairs p on p.token = w.token join sanctions_tokens t on t.token = p.other and t.name_id = x.name_id),
  common as (select n, name_id, sum(weight) as weight from met group by n, name_id)
  select g.n, c.entry_id as "entryId", c.key as "entryKey" from common g join our_names o on o.n = g.n join sanctions_names c on c.id = g.name_id
  where g.weight >= ${leastOfShorter} * least(o.weight, c.weight) and g.weight >= ${leastOfOurs} * o.weight and c.weight <= ${mostTimes} * o.weight and o.weight <= ${mostTimes} * c.weight`;

/** Every pair at or above the threshold, the best name of each entry only. Set-based: a few statements for any number of keys. */
export async function findPairs(manager: EntityManager, keys: readonly string[], listId: string | null): Promise<FoundPair[]> {
  if (!keys.length) return [];
  await prepare(manager, keys);
  await manager.query(looked, [listId]);
  await manager.query('analyze our_looks');
  const rows = await manager.query<{ n: number; entryId: string; entryKey: string }[]>(weighed);
  const best = new Map<string, FoundPair>();
  for (const { n, entryId, entryKey } of rows) {
    const key = keys[n]!;
    const score = nameScore(key, entryKey);
    const id = `${n} ${entryId}`;
    if (score >= threshold && score > (best.get(id)?.score ?? 0)) best.set(id, { key, entryId, score, entryKey });
  }
  return [...best.values()];
}
