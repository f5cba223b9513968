import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { type Application, createApplication } from '../../src/application.js';
import { readConfig } from '../../src/config/config.js';
import { demonstrationPassword } from '../../src/demonstration/accounts.js';
import { Clock, type MovableClock } from '../../src/kernel/time/clock.js';
import { Dispatcher } from '../../src/platform/events/dispatcher.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { MailTransport, type Letter } from '../../src/platform/mail/mail-transport.js';
import { Sweeper } from '../../src/platform/sweeps/sweeper.js';
import { Visitor } from './visitor.js';
import { testDatabase } from './test-database.js';

/** Keeps what was sent, instead of sending it. */
export class Mailbox extends MailTransport {
  readonly letters: Letter[] = [];
  /** Set to make the next sends fail. */
  failing: Error | null = null;
  send(letter: Letter): Promise<void> {
    if (this.failing) return Promise.reject(this.failing);
    this.letters.push(letter);
    return Promise.resolve();
  }
  to(address: string): Letter[] {
    return this.letters.filter((letter) => letter.to === address);
  }
}

/** The whole portal on its own database, listening on loopback. */
export interface Portal {
  origin: string;
  application: Application;
  source: DataSource;
  clock: MovableClock;
  mailbox: Mailbox;
  databaseUrl: string;
  /** Where this portal keeps uploaded files, among others. */
  dataDir: string;
  /** Runs everything due, delivers every event and letter, until nothing is left to do. */
  settle: () => Promise<void>;
  /** A new browser without cookies. */
  visitor: () => Visitor;
  /** A browser signed in as one of the demonstration accounts (or any address and password). */
  signedIn: (email: string, password?: string) => Promise<Visitor>;
  close: () => Promise<void>;
}

export { demonstrationPassword as password } from '../../src/demonstration/accounts.js';
let prefixes = 0;

/** Starts a portal for a test file; `work: false` leaves jobs alone until `settle`. */
export async function startPortal(options: { databaseUrl?: string; dataDir?: string; work?: boolean; env?: Record<string, string> } = {}): Promise<Portal> {
  const databaseUrl = options.databaseUrl ?? (await testDatabase());
  const dataDir = options.dataDir ?? mkdtempSync(path.join(os.tmpdir(), 'portal-test-'));
  const mailbox = new Mailbox();
  const config = readConfig({ NODE_ENV: 'test', DATA_DIR: dataDir, PORT: '0', REDIS_URL: process.env.REDIS_URL, LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent', ...options.env });
  const application = await createApplication(config, databaseUrl, { jobPrefix: `test-${process.pid}-${(prefixes += 1)}`, mail: mailbox });
  if (options.work !== false) await application.work();
  await application.nest.listen(0, '127.0.0.1');
  const { port } = application.nest.getHttpServer().address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const source = application.nest.get(DataSource);
  const visitor = (): Visitor => new Visitor(origin);
  return {
    origin, application, source, mailbox, databaseUrl, dataDir, visitor,
    clock: application.nest.get<MovableClock>(Clock),
    async signedIn(email, secret = demonstrationPassword) {
      const browser = visitor();
      const answer = await browser.api('POST', '/sign-in', { email, password: secret });
      if (answer.status !== 200) throw new Error(`${email} could not sign in: ${answer.status}`);
      return browser;
    },
    async settle() {
      await application.nest.get(Sweeper).perform();
      for (let quiet = 0; quiet < 2; ) {
        await application.nest.get(Dispatcher).wake();
        const health = await application.nest.get(Jobs).health();
        const [row] = await source.query<{ left: number }[]>("select (select count(*) from outbox) + (select count(*) from mails where delivery in ('queued', 'sending')) as left");
        const left = row?.left ?? 0;
        const busy = health.filter((q) => q.queue !== 'sweeps').reduce((sum, q) => sum + q.waiting + q.active, 0) + (mailbox.failing ? 0 : left);
        quiet = busy === 0 ? quiet + 1 : 0;
        if (busy) await new Promise((resolve) => setTimeout(resolve, 25));
      }
    },
    async close() {
      await application.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
