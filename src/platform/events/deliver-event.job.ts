import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { defineJob, Performing, type Performs } from '../jobs/define-job.js';
import { EventListeners } from './event-listeners.js';
import { EventRow } from './event.entity.js';

export const deliverEvent = defineJob<{ eventId: number; listener: string }>({
  name: 'deliver-event', queue: 'events', purpose: 'Hands one committed event to one listener', attempts: 8, backoffMs: 2_000,
  key: ({ eventId, listener }) => `${eventId}-${listener}`,
});

@Injectable()
@Performing(deliverEvent)
export class DeliverEvent implements Performs<{ eventId: number; listener: string }> {
  constructor(
    private readonly source: DataSource,
    private readonly listeners: EventListeners,
  ) {}

  async perform({ eventId, listener }: { eventId: number; listener: string }): Promise<void> {
    const event = await this.source.manager.findOneBy(EventRow, { id: eventId });
    const found = this.listeners.find(listener);
    if (!event) throw new Error('The event is not there');
    if (!found) throw new Error(`No listener is named ${listener}`);
    await found.handle(event);
  }
}
