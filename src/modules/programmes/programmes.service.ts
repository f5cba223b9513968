import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Bilingual } from '../../kernel/i18n/text.js';
import { Clock } from '../../kernel/time/clock.js';
import { ensureProgramme } from './ensure-programme.js';
import { humanSecurityProgram } from './human-security-program.js';

export interface ProgrammeRecord {
  id: string;
  code: string;
  name: Bilingual;
  purpose: Bilingual;
}
export interface ThemeRecord {
  code: string;
  /** Null for a theme; the theme's code for a sub-theme. */
  parentCode: string | null;
  name: Bilingual;
  crsCode: string;
}

/** Themes change a few times a year; other processes see a change after this long. */
const keptMs = 60_000;

/** The programme and its themes, as everybody else reads them. */
@Injectable()
export class Programmes implements OnApplicationBootstrap {
  #programme: Promise<ProgrammeRecord> | undefined;
  #themes: { at: number; list: Promise<ThemeRecord[]> } | undefined;

  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await ensureProgramme(this.source, this.clock.now());
  }

  /** The programme this portal serves. */
  current(): Promise<ProgrammeRecord> {
    this.#programme ??= this.source.query<ProgrammeRecord[]>('select id, code, name, purpose from programmes where code = $1', [humanSecurityProgram.code])
      .then(([found]) => found ?? Promise.reject(new Error('The programme is not in the database')))
      .catch((error: unknown) => {
        this.#programme = undefined;
        throw error;
      });
    return this.#programme;
  }

  /** Every theme, each followed by its sub-themes. */
  themes(): Promise<ThemeRecord[]> {
    const now = performance.now();
    if (!this.#themes || now - this.#themes.at > keptMs) {
      const list = this.source.query<ThemeRecord[]>(
        `select t.code, t.parent_code as "parentCode", t.name, t.crs_code as "crsCode" from themes t left join themes p on p.code = t.parent_code
         order by coalesce(p.position, t.position), (t.parent_code is not null), t.position, t.code`);
      this.#themes = { at: now, list };
      list.catch(() => (this.#themes = undefined));
    }
    return this.#themes.list;
  }

  /** The themes themselves: those that have sub-themes. */
  async mainThemes(): Promise<ThemeRecord[]> {
    const all = await this.themes();
    const parents = new Set(all.map((theme) => theme.parentCode));
    return all.filter((theme) => theme.parentCode === null && parents.has(theme.code));
  }
}
