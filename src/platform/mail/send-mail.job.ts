import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../kernel/time/clock.js';
import { defineJob, Performing, type Performs } from '../jobs/define-job.js';
import { Jobs } from '../jobs/jobs.js';
import { Log } from '../logs/log.js';
import { Mail } from './mail.entity.js';
import { MailTransport } from './mail-transport.js';

export const sendMail = defineJob<{ mailId: string; attempt: number }>({
  name: 'send-mail', queue: 'mail', purpose: 'Sends one letter', attempts: 1, backoffMs: 1_000,
  key: ({ mailId, attempt }) => `${mailId}-${attempt}`,
});

const mostAttempts = 14;
/** 10 s, 20 s, 40 s … at most half an hour: fourteen tries bridge an outage of about three hours. */
const waitAfter = (attempts: number): number => Math.min(10_000 * 2 ** (attempts - 1), 1_800_000);

/** Takes the row, sends, marks it. A row still marked `sending` was cut in the middle: it is sent again and says so. */
@Injectable()
@Performing(sendMail)
export class SendMail implements Performs<{ mailId: string; attempt: number }> {
  constructor(
    private readonly source: DataSource,
    private readonly transport: MailTransport,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  async perform({ mailId }: { mailId: string }): Promise<void> {
    const mail = await this.take(mailId);
    if (!mail) return;
    try {
      await this.transport.send({ to: mail.toAddress, subject: mail.subject, body: mail.body, locale: mail.locale, attachment: mail.attachment, messageId: `<${mail.id}@portal>`, mayRepeat: mail.mayRepeat });
      await this.source.manager.update(Mail, { id: mail.id }, { delivery: 'sent', sentAt: this.clock.now(), lastError: null });
    } catch (error) {
      const over = mail.attempts >= mostAttempts;
      const wait = waitAfter(mail.attempts);
      await this.source.manager.update(Mail, { id: mail.id }, {
        delivery: over ? 'failed' : 'queued', nextAttemptAt: new Date(this.clock.now().getTime() + wait), lastError: (error as { code?: string }).code ?? (error as Error).name,
      });
      this.log.warn('mail not sent', { id: mail.id, attempt: mail.attempts, error });
      if (!over) await this.jobs.add(sendMail, { mailId: mail.id, attempt: mail.attempts }, { delayMs: wait });
    }
  }

  /** Marks the row as being sent. Skips a row that another worker holds, has sent, or that must still wait. */
  private take(id: string): Promise<Mail | null> {
    return this.source.transaction(async (manager) => {
      const mail = await manager.findOne(Mail, { where: { id }, lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' } });
      if (!mail || mail.delivery === 'sent' || mail.delivery === 'failed') return null;
      const cut = mail.delivery === 'sending';
      if (cut && this.clock.now().getTime() < mail.nextAttemptAt.getTime()) return null;
      // While it is being sent nobody else takes it for a minute; after that its sender is taken for dead.
      Object.assign(mail, { delivery: 'sending', attempts: mail.attempts + 1, mayRepeat: mail.mayRepeat || cut, nextAttemptAt: new Date(this.clock.now().getTime() + 60_000) });
      return manager.save(mail);
    });
  }
}
