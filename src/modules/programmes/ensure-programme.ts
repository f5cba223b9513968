import type { DataSource, EntityManager } from 'typeorm';
import { newId } from '../../kernel/ids/ids.js';
import { humanSecurityProgram } from './human-security-program.js';
import { crossCuttingSubThemes, type SubTheme, themes } from './reference/index.js';

interface ThemeSeed {
  code: string;
  parentCode: string | null;
  name: { en: string; fr: string };
  crsCode: string;
  position: number;
  validFrom: string | null;
  validTo: string | null;
}

const seedOf = (theme: SubTheme, parentCode: string | null, position: number): ThemeSeed =>
  ({ code: theme.code, parentCode, name: theme.name, crsCode: theme.crs, position, validFrom: theme.validFrom ?? null, validTo: theme.validTo ?? null });

/** Parents before children, so that each row finds its parent. */
const seeds: readonly ThemeSeed[] = [
  ...themes.map((theme, i) => seedOf(theme, null, i + 1)),
  ...themes.flatMap((theme) => theme.subThemes.map((sub, i) => seedOf(sub, theme.code, i + 1))),
  ...crossCuttingSubThemes.map((sub, i) => seedOf(sub, null, 100 + i)),
];

/**
 * Writes the programme and its themes where they are missing, and changes nothing that is there: staff may have
 * renamed them. Several processes may do this at once.
 */
export async function ensureProgramme(database: DataSource | EntityManager, at: Date): Promise<void> {
  const { code, name, purpose } = humanSecurityProgram;
  await database.query('insert into programmes (id, code, name, purpose, created_at) values ($1, $2, $3, $4, $5) on conflict (code) do nothing', [newId(), code, name, purpose, at]);
  await database.query(
    `insert into themes (code, programme_id, parent_code, name, crs_code, position, valid_from, valid_to)
     select s ->> 'code', p.id, s ->> 'parentCode', s -> 'name', s ->> 'crsCode', (s ->> 'position')::int, (s ->> 'validFrom')::date, (s ->> 'validTo')::date
     from programmes p, jsonb_array_elements($2::jsonb) with ordinality as r(s, n) where p.code = $1 order by r.n
     on conflict (code) do nothing`, [code, JSON.stringify(seeds)]);
}
