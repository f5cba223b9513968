import { Injectable } from '@nestjs/common';
import { Programmes } from '../programmes/index.js';
import type { SpendingFilter } from './spending-filter.dto.js';
import { SpendingQueries } from './spending.queries.js';
import { spendingView, type SpendingView } from './spending.view.js';

/** What was done with the money; the same number of queries for any number of entries. */
@Injectable()
export class Spending {
  constructor(
    private readonly queries: SpendingQueries,
    private readonly programmes: Programmes,
  ) {}

  async show(filter: SpendingFilter): Promise<SpendingView> {
    const { id } = await this.programmes.current();
    const year = filter.year ?? null;
    const by = filter.by ?? 'year';
    const [years, sums, totals] = await Promise.all([this.queries.years(id), this.queries.groups(id, year, by), this.queries.totals(id, year)]);
    return spendingView({ year, by }, years, sums, totals);
  }
}
