import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { notFound } from '../../../kernel/errors/refusal.js';
import { newId } from '../../../kernel/ids/ids.js';
import { Clock } from '../../../kernel/time/clock.js';
import { FEED_KEY } from '../../../platform/platform.module.js';
import { tokenHash } from '../../accounts/index.js';

/** What an unsubscribing link shows. */
export interface UnsubscriptionView {
  token: string;
  stopped: boolean;
}

/**
 * Whether somebody is written to about new calls, and the secret of the link that stops it. The token is derived from a
 * key the database does not hold, so each letter can carry it while the table keeps its hash only.
 */
@Injectable()
export class CallAlerts {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    @Inject(FEED_KEY) private readonly key: Buffer,
  ) {}

  async isOn(personId: string): Promise<boolean> {
    const [row] = await this.source.query<{ on: boolean }[]>('select stopped_at is null as on from call_alerts where person_id = $1', [personId]);
    return row?.on ?? false;
  }

  /** Begins with the first saved search; who stopped it is not written to again for saving another. */
  async begin(personId: string, manager: EntityManager): Promise<void> {
    const serial = newId();
    await manager.query('insert into call_alerts (person_id, serial, token_hash) values ($1, $2, $3) on conflict (person_id) do nothing', [personId, serial, tokenHash(this.tokenOf(personId, serial))]);
  }

  /** Turned on again, the links of earlier letters stop working. */
  async set(personId: string, on: boolean): Promise<void> {
    const serial = newId();
    await this.source.query(
      `insert into call_alerts as a (person_id, serial, token_hash, stopped_at) values ($1, $2, $3, case when $4 then null else $5::timestamptz end)
       on conflict (person_id) do update set serial = case when $4 and a.stopped_at is not null then excluded.serial else a.serial end,
         token_hash = case when $4 and a.stopped_at is not null then excluded.token_hash else a.token_hash end, stopped_at = case when $4 then null else coalesce(a.stopped_at, $5) end`,
      [personId, serial, tokenHash(this.tokenOf(personId, serial)), on, this.clock.now()]);
  }

  /** By a letter's link; 404 for a link that nobody has. */
  async show(token: string): Promise<UnsubscriptionView> {
    const [row] = await this.source.query<{ stopped: boolean }[]>('select stopped_at is not null as stopped from call_alerts where token_hash = $1', [tokenHash(token)]);
    if (!row) throw notFound();
    return { token, stopped: row.stopped };
  }

  async stop(token: string): Promise<UnsubscriptionView> {
    await this.source.query('update call_alerts set stopped_at = coalesce(stopped_at, $2) where token_hash = $1', [tokenHash(token), this.clock.now()]);
    return this.show(token);
  }

  tokenOf(personId: string, serial: string): string {
    return createHmac('sha256', this.key).update(`call-alerts:${personId}:${serial}`).digest('base64url');
  }
}
