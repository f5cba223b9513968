/** Words of two names that met: the same word, one letter more, less or other (short words: more or less only), or the same consonants. */
const met = `o.spelling = t.spelling and abs(length(o.word) - length(t.word)) <= 1
  and (length(o.word) > 4 or length(t.word) > 4 or o.spelling in (o.word, t.word) or o.spelling like '~%')`;
/** How many words of a key are more than an initial. */
const words = (key: string): string => `(select count(*) from unnest(string_to_array(${key}, ' ')) w where w !~ '^[a-z0-9]$')`;
/** J Smith and John Smith: the only word that is written out met, and each initial begins another word. */
const initials = (short: string, long: string): string => `(${short} ~ '(^| )[a-z0-9]( |$)' and not exists (select from unnest(string_to_array(${short}, ' ')) i
  where i ~ '^[a-z0-9]$' and not exists (select from unnest(string_to_array(${long}, ' ')) w where left(w, 1) = i and not (' ' || ${short} || ' ') like '% ' || w || ' %' or w = i)))`;

/**
 * SQL that pairs the names of persons that are the same or alike: `ours` and `theirs` have the columns `id` and `key`
 * (`person_key`), the answer `ours_id`, `theirs_id`, `same`. Same: the same words. Alike: every word of the shorter name, at
 * least two, met one of the longer. No trigrams, as names of organizations have them: Marc and Marie Tremblay share more of
 * them (0.71) than Jon and John Smith do (0.62), because a long surname outweighs everything, and in the C locale letters
 * outside ASCII have none. Instead the spellings of words are joined (ADR 0040): one hash join for any number of names,
 * whatever the planner knows of the tables, where each pair by itself would be millions of comparisons.
 */
export const alikePersons = (ours: string, theirs: string): string => `
  select o.id as ours_id, t.id as theirs_id, true as same from ${ours} o join ${theirs} t on o.key = t.key where o.key <> ''
  union all
  select ours_id, theirs_id, false from (
    select o.id as ours_id, o.key as ours_key, t.id as theirs_id, t.key as theirs_key, least(count(distinct o.word), count(distinct t.word)) as met
    from (select n.id, n.key, s.word, s.spelling from ${ours} n cross join lateral person_spellings(n.key) s) o
      join (select n.id, n.key, s.word, s.spelling from ${theirs} n cross join lateral person_spellings(n.key) s) t on ${met}
    where o.key <> t.key group by o.id, o.key, t.id, t.key) pair
  where case when met >= 2 then met >= least(${words('ours_key')}, ${words('theirs_key')})
    else (${words('ours_key')} = 1 and ${initials('ours_key', 'theirs_key')}) or (${words('theirs_key')} = 1 and ${initials('theirs_key', 'ours_key')}) end`;
