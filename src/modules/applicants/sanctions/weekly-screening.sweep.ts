import { Injectable } from '@nestjs/common';
import { addDays, instantOf, localDateOf } from '../../../kernel/time/dates.js';
import { type Sweep, Sweeping } from '../../../platform/sweeps/sweep.js';
import { ScreeningRuns } from './screening-run.service.js';

/** Every name with every entry once a week (workflows 3, job 10), for what no event told. Another process doing the same finds it done. */
@Injectable()
@Sweeping('sanctions-screening', 61)
export class WeeklyScreening implements Sweep {
  #lookedAt = '';
  constructor(private readonly runs: ScreeningRuns) {}

  async sweep(now: Date): Promise<void> {
    const hour = now.toISOString().slice(0, 13);
    if (this.#lookedAt === hour) return;
    await this.runs.run({ cause: 'weekly', unlessSince: instantOf(`${addDays(localDateOf(now), -6)}T00:00`)! });
    this.#lookedAt = hour;
  }
}
