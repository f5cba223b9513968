import { Injectable } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { type EventListener, type Listening, listensKey } from './listener.js';

/** Every listener of the application, found once. */
@Injectable()
export class EventListeners {
  #all: { name: string; events: Listening['events']; instance: EventListener }[] | undefined;
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  all(): { name: string; events: Listening['events']; instance: EventListener }[] {
    return (this.#all ??= this.discovery.getProviders().flatMap(({ metatype, instance }) => {
      const listening = metatype ? this.reflector.get<Listening | undefined>(listensKey, metatype) : undefined;
      return listening ? [{ ...listening, instance: instance as EventListener }] : [];
    }));
  }
  /** The names of those who want an event. */
  wanting(event: string): string[] {
    return this.all().filter(({ events }) => events === 'all' || events.includes(event)).map(({ name }) => name);
  }
  find(name: string): EventListener | undefined {
    return this.all().find((listener) => listener.name === name)?.instance;
  }
}
