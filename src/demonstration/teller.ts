import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { Clock, type MovableClock } from '../kernel/time/clock.js';
import { Dispatcher } from '../platform/events/dispatcher.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { Sweeper } from '../platform/sweeps/sweeper.js';
import { demonstrationPassword } from './accounts.js';

/** What an answer holds; a story reads few fields of it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of forty routes, read as a program outside would
export type Told = any;

/** Somebody of the demonstration, acting through the API as a program of theirs would. */
export interface Voice {
  get: (path: string) => Promise<Told>;
  post: (path: string, body?: unknown) => Promise<Told>;
  /** Sends a file with fields beside it. */
  upload: (path: string, fields: Readonly<Record<string, string>>, file: { field: string; name: string; content: Uint8Array }) => Promise<Told>;
}

/** Tells a story to the portal over its own API on loopback, at the times at which it happens. */
export class Teller {
  readonly #voices = new Map<string, Promise<Voice>>();
  readonly #server: Server;
  #origin = '';

  constructor(private readonly nest: NestExpressApplication) {
    this.#server = createServer(nest.getHttpAdapter().getInstance() as never);
  }

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.#origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/api`;
  }

  async close(): Promise<void> {
    this.nest.get<MovableClock>(Clock).reset();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Makes it this instant; what is due happens. What listeners still have to do belongs to the time before. */
  async at(instant: Date): Promise<void> {
    await this.settle();
    this.nest.get<MovableClock>(Clock).moveTo(instant);
    await this.nest.get(Sweeper).perform();
  }

  /** Waits until listeners have done what past events ask of them. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 2; ) {
      await this.nest.get(Dispatcher).wake();
      const [row] = await this.nest.get(DataSource).query<{ n: number }[]>('select count(*) as n from outbox');
      const events = (await this.nest.get(Jobs).health()).find(({ queue }) => queue === 'events');
      const busy = (row?.n ?? 0) + (events ? events.waiting + events.active : 0);
      quiet = busy ? 0 : quiet + 1;
      if (busy) await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Somebody, signed in once. */
  as(email: string): Promise<Voice> {
    let voice = this.#voices.get(email);
    if (!voice) this.#voices.set(email, (voice = this.signIn(email)));
    return voice;
  }

  private async signIn(email: string): Promise<Voice> {
    const answer = await fetch(`${this.#origin}/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password: demonstrationPassword }) });
    if (!answer.ok) throw new Error(`${email} could not sign in: ${answer.status}`);
    await answer.arrayBuffer();
    const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
    const send = async (method: string, path: string, body?: unknown): Promise<Told> => {
      const isForm = body instanceof FormData;
      const response = await fetch(this.#origin + path, { method, headers: { cookie, ...(method === 'POST' && !isForm ? { 'content-type': 'application/json' } : {}) }, ...(method === 'POST' ? { body: isForm ? body : JSON.stringify(body ?? {}) } : {}) });
      const text = await response.text();
      if (!response.ok) throw new Error(`${email} ${method} ${path}: ${response.status} ${text.slice(0, 600)}`);
      return JSON.parse(text);
    };
    return {
      get: (path) => send('GET', path),
      post: (path, body) => send('POST', path, body),
      upload: (path, fields, { field, name, content }) => {
        const form = new FormData();
        for (const [key, value] of Object.entries(fields)) form.append(key, value);
        form.append(field, new Blob([content as BlobPart]), name);
        return send('POST', path, form);
      },
    };
  }
}
