import type { MigrationInterface, QueryRunner } from 'typeorm';

const cyrillicAndGreek = ['АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯІЇЄҐЎЈЉЊЋЏЂΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩς', 'абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўјљњћџђαβγδεζηθικλμνξοπρστυφχψωσ'];
/** What parts words: everything ASCII that is neither letter nor digit, and the punctuation of other scripts. Named by code, since classes of characters depend on the locale of the database (ADR 0040). */
const breaks = String.raw`[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u060c\u061b\u2000-\u206f\u3000-\u3004\u3008-\u3020\u30fb\uff0c\ufeff]+`;
/** Forms of address and degrees, wherever they stand; and those that only stand at an end, because inside they may be a name or an initial. */
const titles = '(^| )((the |le |la )?((right|very|tres) )?l?hon(ou?rable)?|dr|dre|doctor|docteure?|mr|mrs|ms|mx|miss|mme|mlle|mgr|prof|professor|professeure?|rev|reverende?|sir|maitre|phd)(?= |$)';
const before = '^(m|me) (?=[^ ]{2,} [^ ]{2,})';
const behind = '( (md|pc|cp|cr|qc|kc|cm|oc|oq|cpa|mba|peng|esq))+$';

/** The governing body of an organization as named people, and what their names are compared by (ADR 0046). */
export class CreateGoverningBody1764060500000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function person_key(name text) returns text language sql immutable parallel safe as $key$
        with plain as (select btrim(regexp_replace(regexp_replace(translate(lower(public.unaccent('public.unaccent'::regdictionary, name)), '${cyrillicAndGreek[0]}', '${cyrillicAndGreek[1]}'), '[''’ʼ\`´.]', '', 'g'), '${breaks}', ' ', 'g')) as words),
        telling as (select words, btrim(regexp_replace(regexp_replace(btrim(regexp_replace(words, '${titles}', '', 'g')), '${before}', ''), '${behind}', '')) as untitled from plain)
        select coalesce((select string_agg(word, ' ' order by word collate "C")
          from (select distinct word from unnest(string_to_array(case when untitled like '% %' then untitled else words end, ' ')) word where word <> '') each), '') from telling
      $key$;
      create function person_spellings(key text) returns table (word text, spelling text) language sql immutable parallel safe rows 24 as $spellings$
        select w.word, s.spelling from unnest(string_to_array(key, ' ')) w(word) cross join lateral (
          select w.word as spelling
          union select left(w.word, n - 1) || substr(w.word, n + 1) from generate_series(1, length(w.word)) n where length(w.word) >= 4 and w.word !~ '^[0-9]+$'
          union select '~' || sound from (select regexp_replace(translate(replace(left(w.word, 1) || regexp_replace(substr(w.word, 2), '[aeiouy]', '', 'g'), 'ph', 'f'), 'qczw', 'kksv'), '(.)\\1+', '\\1', 'g')) heard(sound)
            where w.word ~ '^[a-z]{4,}$' and length(sound) >= 3) s
        where w.word !~ '^[a-z0-9]?$'
      $spellings$;
      create table governing_members (
        id uuid primary key,
        organization_id uuid not null references organizations,
        full_name text not null constraint governing_members_full_name check (char_length(full_name) between 1 and 200),
        name_key text not null generated always as (person_key(full_name)) stored constraint governing_members_name_key check (name_key <> ''),
        position text not null constraint governing_members_position check (position in ('chair', 'viceChair', 'treasurer', 'secretary', 'member', 'executiveDirector')),
        since_year int constraint governing_members_since_year check (since_year between 1900 and 2199),
        left_year int constraint governing_members_left_year check (left_year between 1900 and 2199),
        added_by uuid not null references persons,
        added_at timestamptz not null,
        constraint governing_members_years check (left_year >= since_year),
        constraint governing_members_once unique (organization_id, name_key, position)
      );
      create index governing_members_left on governing_members (left_year) where left_year is not null;
      create table governing_statements (
        id uuid primary key,
        organization_id uuid not null references organizations,
        complete_on date not null,
        member_count int not null constraint governing_statements_member_count check (member_count > 0),
        stated_by uuid not null references persons,
        stated_at timestamptz not null
      );
      create index governing_statements_organization on governing_statements (organization_id, id);
      create trigger governing_statements_immutable before update or delete on governing_statements for each row execute function refuse_change();
      alter table sanctions_matches drop constraint sanctions_matches_subject_kind;
      alter table sanctions_matches add constraint sanctions_matches_subject_kind check (subject_kind in ('legalName', 'operatingName', 'member', 'contact', 'signatory', 'governingMember', 'partner'));
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
