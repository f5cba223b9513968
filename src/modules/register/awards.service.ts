import { Injectable } from '@nestjs/common';
import { notFound } from '../../kernel/errors/refusal.js';
import type { Locale } from '../../kernel/i18n/text.js';
import { isId } from '../../kernel/ids/ids.js';
import { cursorOf } from '../../platform/http/cursor.js';
import { Programmes, type ThemeRecord } from '../programmes/index.js';
import type { AwardFilter, AwardSort } from './award.dto.js';
import type { AwardRow, AwardsView, AwardView } from './award.view.js';
import { AwardsQueries, type AwardSearch } from './awards.queries.js';

type Choices = Awaited<ReturnType<AwardsQueries['occurring']>>;

const pageSize = 20;
const batch = 500;
/** The filters' choices change with new awards only; they are looked up again after this long, by one reader while all others get those of before. */
const choicesKeptMs = 60_000;

/** The public register of awards. */
@Injectable()
export class Awards {
  #choices: { at: number; list: Promise<Choices> } | undefined;

  constructor(
    private readonly queries: AwardsQueries,
    private readonly programmes: Programmes,
  ) {}

  /** Two queries; themes and choices are kept for a minute. */
  async list(filter: AwardFilter, locale: Locale): Promise<AwardsView> {
    const themes = await this.programmes.themes();
    const search = searchOf(filter, themes);
    const sort = filter.sort ?? 'newest';
    const [rows, total, choices] = await Promise.all([
      this.queries.list(search, sort, locale, filter.after ?? null, pageSize + 1), this.queries.total(search, locale), this.choices(),
    ]);
    const shown = rows.slice(0, pageSize);
    return {
      awards: shown.map((row) => ({ ...row, theme: themeOf(row.themeCode, themes) })),
      total,
      filter: { q: search.q, theme: filter.theme ?? null, country: search.country, year: search.year, sort },
      choices: { themes: themes.map(({ code, name, parentCode }) => ({ code, name, parentCode })), countries: choices.countries, years: choices.years },
      next: rows.length > pageSize ? after(shown.at(-1)!, sort) : null,
      after: filter.after ?? null,
    };
  }

  async show(id: string): Promise<AwardView> {
    const found = isId(id) ? await this.queries.one(id) : undefined;
    if (!found) throw notFound();
    return { ...found, theme: themeOf(found.themeCode, await this.programmes.themes()) };
  }

  /** Every award that fits, a batch at a time. */
  async *all(filter: AwardFilter, locale: Locale): AsyncGenerator<AwardView> {
    const themes = await this.programmes.themes();
    const search = searchOf(filter, themes);
    const sort = filter.sort ?? 'newest';
    for (let from: string | null = null; ; ) {
      const rows = await this.queries.full(search, sort, locale, from, batch);
      for (const row of rows) yield { ...row, theme: themeOf(row.themeCode, themes) };
      if (rows.length < batch) return;
      from = after(rows.at(-1)!, sort);
    }
  }

  /** The newest ones, for the feed. */
  async newest(most: number): Promise<AwardView[]> {
    const themes = await this.programmes.themes();
    const rows = await this.queries.full({ q: null, themes: null, country: null, year: null }, 'newest', 'en', null, most);
    return rows.map((row) => ({ ...row, theme: themeOf(row.themeCode, themes) }));
  }

  private choices(): Promise<Choices> {
    const now = performance.now();
    const kept = this.#choices;
    if (kept && now - kept.at <= choicesKeptMs) return kept.list;
    const list = this.queries.occurring();
    this.#choices = { at: now, list: kept?.list ?? list };
    list.then(() => (this.#choices = { at: now, list }), () => (this.#choices = undefined));
    return list;
  }
}

const after = (row: AwardRow, sort: AwardSort): string => (sort === 'value' ? cursorOf(row.valueCents, row.id) : cursorOf(row.signedOn, row.id));

const themeOf = (code: string, themes: readonly ThemeRecord[]): ThemeRecord['name'] => themes.find((theme) => theme.code === code)?.name ?? { en: code, fr: code };

const searchOf = ({ q, theme, country, year }: AwardFilter, themes: readonly ThemeRecord[]): AwardSearch => ({
  q: q ?? null, themes: theme ? [theme, ...themes.filter((t) => t.parentCode === theme).map((t) => t.code)] : null, country: country?.toUpperCase() ?? null, year: year ?? null,
});
