import { Injectable } from '@nestjs/common';
import { Log } from '../../../platform/logs/log.js';
import { type Sweep, Sweeping } from '../../../platform/sweeps/sweep.js';
import { ReplaceSilent } from './replace-silent.service.js';
import { SilentReviews } from './silent-reviews.queries.js';

const batch = 100;

/** Reminds silent reviewers once, and two days later replaces them where the rule of their call says so. */
@Injectable()
@Sweeping('silent-reviewers', 62)
export class SilentReviewers implements Sweep {
  constructor(
    private readonly silent: SilentReviews,
    private readonly rule: ReplaceSilent,
    private readonly log: Log,
  ) {}

  async sweep(now: Date): Promise<void> {
    for (const id of await this.silent.toWarn(now, batch)) await this.one('reminder', id, () => this.rule.warn(id));
    let after: string | null = null;
    for (let found = batch; found === batch; ) {
      const reviews: Awaited<ReturnType<SilentReviews['toReplace']>> = await this.silent.toReplace(now, after, batch);
      found = reviews.length;
      after = reviews.at(-1)?.id ?? null;
      for (const { id, proposalId } of reviews) await this.one('replacement', id, () => this.rule.replace(id, proposalId));
    }
  }

  /** One that fails waits for the next sweep and keeps nobody else waiting. */
  private async one(step: string, id: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.log.warn(`${step} of a silent reviewer failed`, { id, error });
    }
  }
}
