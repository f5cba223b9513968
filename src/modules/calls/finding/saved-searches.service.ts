import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { invalidField, notFound } from '../../../kernel/errors/refusal.js';
import type { Locale } from '../../../kernel/i18n/text.js';
import { isId, newId } from '../../../kernel/ids/ids.js';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Programmes, recipientTypes } from '../../programmes/index.js';
import type { CallsFilter } from '../call.dto.js';
import type { Named } from '../call.view.js';
import type { CallsSearch } from '../calls.queries.js';
import { CallAlerts } from './call-alerts.service.js';
import type { SaveSearch } from './saved-search.dto.js';
import { searchWords as says } from './saved-searches.words.js';

export interface SavedSearch {
  id: string;
  name: string;
  filter: CallsSearch;
  savedAt: Date;
}

/** The filters' choices, by their names. */
export interface SearchChoices {
  themes: readonly Named[];
  kinds: readonly Named[];
}

export interface SavedSearchesView extends SearchChoices {
  searches: readonly SavedSearch[];
  /** Written to about new calls. */
  alerts: boolean;
}

export interface NewSearchView extends SearchChoices {
  filter: CallsSearch;
}

const mostSearches = 20;

/** Searches of calls that people keep, each their own. */
@Injectable()
export class SavedSearches {
  constructor(
    private readonly source: DataSource,
    private readonly units: UnitOfWork,
    private readonly programmes: Programmes,
    private readonly alerts: CallAlerts,
  ) {}

  async list({ personId }: Actor): Promise<SavedSearchesView> {
    const [rows, alerts, choices] = await Promise.all([
      this.source.query<SavedSearch[]>(`select id, name, filter - 'locale' as filter, saved_at as "savedAt" from saved_searches where person_id = $1 order by id desc limit ${mostSearches}`, [personId]), this.alerts.isOn(personId), this.choices(),
    ]);
    return { searches: rows, alerts, ...choices };
  }

  /** The form of a search about to be saved, filled with what the list was narrowed by. */
  async begin(filter: CallsFilter): Promise<NewSearchView> {
    return { filter: searchOf(filter), ...(await this.choices()) };
  }

  /** Keeps a search with the language its words are in. */
  async save({ name, ...filter }: SaveSearch, locale: Locale, me: Actor): Promise<void> {
    await this.units.run(async ({ manager, at }) => {
      await manager.query('select 1 from persons where id = $1 for update', [me.personId]);
      const [{ kept }] = (await manager.query<{ kept: number }[]>('select count(*)::int as kept from saved_searches where person_id = $1', [me.personId])) as [{ kept: number }];
      if (kept >= mostSearches) throw invalidField('name', 'tooMany', says.tooMany);
      const written = await manager.query<unknown[]>('insert into saved_searches (id, person_id, name, filter, saved_at) values ($1, $2, $3, $4, $5) on conflict (person_id, name) do nothing returning id',
        [newId(), me.personId, name, JSON.stringify({ ...searchOf(filter), locale }), at]);
      if (!written.length) throw invalidField('name', 'taken', says.taken);
      await this.alerts.begin(me.personId, manager);
    });
  }

  async remove(id: string, me: Actor): Promise<void> {
    const [gone] = isId(id) ? (await this.source.query<[{ id: string }[], number]>('delete from saved_searches where id = $1 and person_id = $2 returning id', [id, me.personId]))[0] : [];
    if (!gone) throw notFound();
  }

  private async choices(): Promise<SearchChoices> {
    const themes = await this.programmes.mainThemes();
    return { themes: themes.map(({ code, name }) => ({ code, name })), kinds: recipientTypes.map(({ code, name }) => ({ code, name })) };
  }
}

const searchOf = ({ state = null, theme = null, q = null, kind = null, amount = null, closesBy = null, country = null, stage = null }: CallsFilter): CallsSearch =>
  ({ state: state === 'preparation' || state === 'cancelled' ? null : state, theme, q, kind, amountCents: amount, closesBy, country, stage });
