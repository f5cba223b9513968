import { createTransport } from 'nodemailer';
import type { MailAttachment } from './mail.entity.js';

export interface Letter {
  to: string;
  subject: string;
  body: string;
  locale: string;
  attachment: MailAttachment | null;
  /** Stable per letter, so that a mail system can drop a second copy. */
  messageId: string;
  mayRepeat: boolean;
}

/** How letters leave. */
export abstract class MailTransport {
  abstract send(letter: Letter): Promise<void>;
  close(): void {
    // Nothing is open by default.
  }
}

/** No mail server is set: letters stay in the mailbox page of the portal. */
export class MailboxTransport extends MailTransport {
  send(): Promise<void> {
    return Promise.resolve();
  }
}

/** A real mail server, over one pooled connection set; a server that hangs is given up after a while. */
export class SmtpTransport extends MailTransport {
  readonly #transport;
  constructor(url: string, private readonly from: string) {
    super();
    this.#transport = createTransport({ url, pool: true, maxConnections: 4, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 } as never);
  }
  async send({ to, subject, body, locale, attachment, messageId, mayRepeat }: Letter): Promise<void> {
    await this.#transport.sendMail({
      from: this.from, to, subject, text: body, messageId, ...(attachment ? { attachments: [{ filename: attachment.fileName, content: attachment.content, contentType: attachment.mediaType }] } : {}),
      headers: { 'Content-Language': locale, 'Auto-Submitted': 'auto-generated', ...(mayRepeat ? { 'X-May-Repeat': 'yes' } : {}) },
    });
  }
  override close(): void {
    this.#transport.close();
  }
}
