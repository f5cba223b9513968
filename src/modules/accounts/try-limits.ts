import { createHash } from 'node:crypto';
import { type RateLimiterAbstract, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { Refusal } from '../../kernel/errors/refusal.js';
import { sayBoth, texts } from '../../kernel/i18n/text.js';

const says = texts({
  tooMany: { en: 'Too many tries. Wait {minutes, plural, one {# minute} other {# minutes}}, then try again.', fr: 'Trop de tentatives. Attendez {minutes, plural, one {# minute} other {# minutes}}, puis réessayez.' },
});

export interface TryRule {
  name: string;
  /** Tries for one address from one origin, and for one origin altogether. */
  pair: number;
  origin: number;
  seconds: number;
}

/** Counts tries per address and origin together, so that a stranger elsewhere cannot lock anybody out; and per origin. */
export class TryLimits {
  readonly #pair: RateLimiterAbstract;
  readonly #origin: RateLimiterAbstract;

  constructor(source: DataSource, { name, pair, origin, seconds }: TryRule) {
    const storeClient = (source.driver as unknown as { master: unknown }).master;
    const shared = { storeClient, tableName: 'rate_limits', tableCreated: true, clearExpiredByTimeout: false } as const;
    this.#pair = new RateLimiterPostgres({ ...shared, keyPrefix: `${name}-pair`, points: pair, duration: seconds });
    this.#origin = new RateLimiterPostgres({ ...shared, keyPrefix: `${name}-origin`, points: origin, duration: seconds });
  }

  /** Counts a try; refuses with 429 and how long to wait. */
  async take(origin: string, email: string): Promise<void> {
    try {
      await this.#origin.consume(origin);
      await this.#pair.consume(pairKey(origin, email));
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new Refusal('tooMany', 'tooManyTries', sayBoth(says.tooMany, { minutes: Math.ceil(error.msBeforeNext / 60_000) }));
    }
  }

  /** A good try clears the count. */
  async forgive(origin: string, email: string): Promise<void> {
    await this.#pair.delete(pairKey(origin, email));
    await this.#origin.reward(origin);
  }
}

/** Addresses are not kept readable in the counter's table. */
const pairKey = (origin: string, email: string): string => createHash('sha256').update(`${origin}|${email.toLowerCase()}`).digest('hex');
