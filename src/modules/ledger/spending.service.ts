import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../platform/access/actor.js';
import { withheldCalls } from '../accounts/index.js';
import { Programmes } from '../programmes/index.js';
import type { SpendingFilter } from './spending-filter.dto.js';
import { SpendingQueries } from './spending.queries.js';
import { spendingView, type SpendingView } from './spending.view.js';

/** What was done with the money; the same number of queries for any number of entries. */
@Injectable()
export class Spending {
  constructor(
    private readonly source: DataSource,
    private readonly queries: SpendingQueries,
    private readonly programmes: Programmes,
  ) {}

  /** Without the reserves of calls in which an organization of the reader applies, until they are told, and of proposals they have a conflict of interest with: a sum would tell them. */
  async show(filter: SpendingFilter, me: Actor | null): Promise<SpendingView> {
    const { id } = await this.programmes.current();
    const year = filter.year ?? null;
    const by = filter.by ?? 'year';
    const withheld = await withheldCalls(this.source.manager, me);
    const proposals = me?.conflicts ?? [];
    const without = { calls: withheld.map((call) => call.id), proposals };
    const [years, sums, totals] = await Promise.all([this.queries.years(id), this.queries.groups(id, year, by, without), this.queries.totals(id, year, without)]);
    return spendingView({ year, by }, years, sums, totals, withheld, proposals.length > 0);
  }
}
