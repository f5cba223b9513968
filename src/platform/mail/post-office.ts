import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { newId } from '../../kernel/ids/ids.js';
import type { Locale } from '../../kernel/i18n/text.js';
import { Clock } from '../../kernel/time/clock.js';
import { Jobs } from '../jobs/jobs.js';
import { Mail, type MailAttachment } from './mail.entity.js';
import { sendMail } from './send-mail.job.js';

export interface NewMail {
  /** The same key is the same letter. */
  dedupeKey: string;
  personId: string | null;
  to: string;
  locale: Locale;
  subject: string;
  body: string;
  attachment?: MailAttachment | null;
}

/** Takes letters in. A letter written in a transaction leaves only if it commits. */
@Injectable()
export class PostOffice {
  constructor(
    private readonly source: DataSource,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Writes the letter's row; true when it is new. Call `wake` after the commit, or let the sweep find it. */
  async write(mail: NewMail, manager: EntityManager = this.source.manager): Promise<string | null> {
    const now = this.clock.now();
    const id = newId();
    const inserted = await manager.createQueryBuilder().insert().into(Mail)
      .values({ id, dedupeKey: mail.dedupeKey, personId: mail.personId, toAddress: mail.to, locale: mail.locale, subject: mail.subject, body: mail.body, attachment: mail.attachment ?? null,
        delivery: 'queued', attempts: 0, mayRepeat: false, nextAttemptAt: now, createdAt: now, sentAt: null, lastError: null })
      .orIgnore().returning('id').execute();
    return (inserted.raw as unknown[]).length ? id : null;
  }

  /** Lets the worker send it now. */
  wake(id: string): Promise<void> {
    return this.jobs.add(sendMail, { mailId: id, attempt: 0 });
  }

  /** Writes and wakes in one go, outside any transaction. */
  async send(mail: NewMail): Promise<void> {
    const id = await this.write(mail);
    if (id) await this.wake(id);
  }
}
