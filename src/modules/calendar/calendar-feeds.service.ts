import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { newId } from '../../kernel/ids/ids.js';
import { Clock } from '../../kernel/time/clock.js';
import { FEED_KEY } from '../../platform/platform.module.js';
import { tokenHash } from '../accounts/index.js';

/**
 * Secret addresses of calendar feeds. The token is derived from a key the database does not hold, so the page can show
 * it again while the table keeps its hash only: who reads the table cannot read a feed.
 */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    @Inject(FEED_KEY) private readonly key: Buffer,
  ) {}

  /** The token of a person's feed; null without one, or when the portal's secret was changed since. */
  async tokenOf(personId: string): Promise<string | null> {
    const [row] = await this.source.query<{ serial: string; hash: string }[]>('select serial, token_hash as hash from calendar_feeds where person_id = $1', [personId]);
    const token = row ? this.derive(personId, row.serial) : null;
    return token && tokenHash(token) === row!.hash ? token : null;
  }

  /** A new address; the one before stops working in the same moment. */
  async renew(personId: string): Promise<void> {
    const serial = newId();
    await this.source.query(
      `insert into calendar_feeds (person_id, serial, token_hash, created_at) values ($1, $2, $3, $4)
       on conflict (person_id) do update set serial = excluded.serial, token_hash = excluded.token_hash, created_at = excluded.created_at`,
      [personId, serial, tokenHash(this.derive(personId, serial)), this.clock.now()]);
  }

  async revoke(personId: string): Promise<void> {
    await this.source.query('delete from calendar_feeds where person_id = $1', [personId]);
  }

  /** Whose feed this is; null for a token nobody has, or whose person may no longer sign in. */
  async personOf(token: string): Promise<string | null> {
    const [row] = await this.source.query<{ id: string }[]>(
      'select f.person_id as id from calendar_feeds f join persons p on p.id = f.person_id and p.deactivated_at is null where f.token_hash = $1', [tokenHash(token)]);
    return row?.id ?? null;
  }

  private derive(personId: string, serial: string): string {
    return createHmac('sha256', this.key).update(`${personId}:${serial}`).digest('base64url');
  }
}
