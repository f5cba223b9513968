import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail server on loopback that keeps what it gets, and can be slow or refuse. */
export class MailServer {
  readonly received: ParsedMail[] = [];
  /** How long it thinks before it accepts a letter. */
  delayMs = 0;
  refusing = false;
  #server: SMTPServer | undefined;

  async start(): Promise<string> {
    const server = new SMTPServer({
      authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false,
      onData: (stream, _session, done) => {
        const parsed = simpleParser(stream);
        setTimeout(() => {
          if (this.refusing) return done(Object.assign(new Error('try later'), { responseCode: 451 }));
          parsed.then((mail) => {
            this.received.push(mail);
            done();
          }, done);
        }, this.delayMs);
      },
    });
    server.on('error', () => undefined); // a client that was killed
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  }

  to(address: string): ParsedMail[] {
    return this.received.filter((mail) => [mail.to].flat().some((to) => to?.text.includes(address)));
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.#server?.close(() => resolve()));
  }
}
