import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../../kernel/time/dates.js';
import { type Sweep, Sweeping } from '../../../platform/sweeps/sweep.js';
import { ConflictCheck } from './conflict-check.service.js';

/** Looks at every reviewer and every proposal once a day, for what no event told. Another process doing the same finds nothing new. */
@Injectable()
@Sweeping('conflicts-of-interest', 60)
export class NightlyConflicts implements Sweep {
  #checkedOn = '';
  constructor(private readonly check: ConflictCheck) {}

  async sweep(now: Date): Promise<void> {
    const today = localDateOf(now);
    if (this.#checkedOn === today) return;
    await this.check.run({});
    this.#checkedOn = today;
  }
}
