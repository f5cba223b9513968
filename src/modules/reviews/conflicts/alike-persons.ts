/** Words of two names that met: the same word, one letter more, less or other (short words: more or less only), or the same consonants. */
const met = `o.spelling = t.spelling and abs(length(o.word) - length(t.word)) <= 1
  and (length(o.word) > 4 or length(t.word) > 4 or o.spelling in (o.word, t.word) or o.spelling like '~%')`;
/** J Smith and John Smith: the only word that is written out met, and each initial begins another word. */
const initials = (short: string, long: string): string => `(${short} ~ '(^| )[a-z0-9]( |$)' and not exists (select from unnest(string_to_array(${short}, ' ')) i
  where i ~ '^[a-z0-9]$' and not exists (select from unnest(string_to_array(${long}, ' ')) w where left(w, 1) = i and not (' ' || ${short} || ' ') like '% ' || w || ' %' or w = i)))`;

/** The words of names that are more than an initial, and how many a name has. */
const words = (names: string): string => `select n.id, n.key, w.word, count(*) over (partition by n.id) as count from ${names} n cross join lateral unnest(string_to_array(n.key, ' ')) w(word) where w.word !~ '^[a-z0-9]?$'`;
const spelled = (of: string): string => `select s.word, s.spelling from (select distinct word from ${of}) d cross join lateral person_spellings(d.word) s`;

/**
 * SQL that pairs the names of persons that are the same or alike: `ours` and `theirs` have the columns `id` and `key`
 * (`person_key`), the answer `ours_id`, `theirs_id`, `same`. Same: the same words. Alike: every word of the shorter name, at
 * least two, met one of the longer. No trigrams, as names of organizations have them: Marc and Marie Tremblay share more of
 * them (0.71) than Jon and John Smith do (0.62), because a long surname outweighs everything, and in the C locale letters
 * outside ASCII have none. Instead words that meet are found once for all names by their spellings (ADR 0040), and names by
 * those words: joins of a few ten thousand rows, where each pair of names by itself would be millions of comparisons. Each
 * step is materialized, because the planner cannot know how many spellings a word has.
 */
export const alikePersons = (ours: string, theirs: string): string => `
  select o.id as ours_id, t.id as theirs_id, true as same from ${ours} o join ${theirs} t on o.key = t.key where o.key <> ''
  union all
  select ours_id, theirs_id, false from (
    with ours_words as materialized (${words(ours)}), theirs_words as materialized (${words(theirs)}),
      ours_spelled as materialized (${spelled('ours_words')}), theirs_spelled as materialized (${spelled('theirs_words')}),
      meeting as materialized (select distinct o.word as ours, t.word as theirs from ours_spelled o join theirs_spelled t on ${met})
    select o.id as ours_id, o.key as ours_key, o.count as ours_count, t.id as theirs_id, t.key as theirs_key, t.count as theirs_count, least(count(distinct o.word), count(distinct t.word)) as met
    from ours_words o join meeting m on m.ours = o.word join theirs_words t on t.word = m.theirs
    where o.key <> t.key group by o.id, o.key, o.count, t.id, t.key, t.count) pair
  where (met >= 2 and met >= least(ours_count, theirs_count)) or (ours_count = 1 and ${initials('ours_key', 'theirs_key')}) or (theirs_count = 1 and ${initials('theirs_key', 'ours_key')})`;
