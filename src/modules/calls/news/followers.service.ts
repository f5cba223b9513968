import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { notFound } from '../../../kernel/errors/refusal.js';
import { Clock } from '../../../kernel/time/clock.js';
import type { Actor } from '../../../platform/access/actor.js';
import { isAnnounced } from '../call-visibility.js';
import { Calls } from '../calls.service.js';

/** People who asked to be told of news of a call. A choice of their own, so it leaves no event. */
@Injectable()
export class CallFollowers {
  constructor(
    private readonly source: DataSource,
    private readonly calls: Calls,
    private readonly clock: Clock,
  ) {}

  async follow(callId: string, me: Actor): Promise<void> {
    if (!isAnnounced(await this.calls.one(callId))) throw notFound();
    await this.source.query('insert into call_followers (call_id, person_id, since) values ($1, $2, $3) on conflict do nothing', [callId, me.personId, this.clock.now()]);
  }

  async unfollow(callId: string, me: Actor): Promise<void> {
    if (!isAnnounced(await this.calls.one(callId))) throw notFound();
    await this.source.query('delete from call_followers where call_id = $1 and person_id = $2', [callId, me.personId]);
  }
}
