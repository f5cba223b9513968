import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Bilingual } from '../../kernel/i18n/text.js';
import { newId } from '../../kernel/ids/ids.js';
import { Clock } from '../../kernel/time/clock.js';
import type { MailAttachment } from '../../platform/mail/mail.entity.js';
import { PostOffice } from '../../platform/mail/post-office.js';
import { BASE_URL } from '../../platform/platform.module.js';
import type { Recipient } from './audiences.js';
import { letterBody, noticeTexts } from './letters.js';
import type { Subject } from './subject.js';
import type { TemplateName } from './templates.js';

/** A message to one person; the same key is the same message, and is written once. */
export interface Message {
  key: string;
  recipient: Recipient;
  template: TemplateName;
  subject: Subject;
  path: string;
  /** A file in the letter, in the recipient's language. */
  attachment?: MailAttachment | null;
}

/** People per transaction: an extension may concern thousands. */
const together = 100;

/** Writes a notice in the portal and its letter, both or neither, then wakes the sender. */
@Injectable()
export class Herald {
  constructor(
    private readonly source: DataSource,
    private readonly post: PostOffice,
    private readonly clock: Clock,
    @Inject(BASE_URL) private readonly baseUrl: string,
  ) {}

  /** How many of the messages were new. */
  async tell(messages: readonly Message[]): Promise<number> {
    const written: string[] = [];
    const spoken = new Map<string, { subject: Bilingual; body: Bilingual }>();
    for (let from = 0; from < messages.length; from += together) {
      written.push(...(await this.some(messages.slice(from, from + together), spoken)));
    }
    // When the queue is away the letters wait for the sweep.
    for (const id of written) await this.post.wake(id).catch(() => undefined);
    return written.length;
  }

  /** Tells everybody whom `due` finds, a batch at a time, until one is not full: who was told is not found again. `keep` notes each batch where the notices alone do not say so. */
  async tellAll<D>(batch: number, due: () => Promise<D[]>, message: (one: D) => Message, keep?: (told: readonly D[]) => Promise<void>): Promise<void> {
    for (let found = batch; found === batch; ) {
      const rows = await due();
      found = rows.length;
      await this.tell(rows.map(message));
      if (found) await keep?.(rows);
    }
  }

  private some(messages: readonly Message[], spoken: Map<string, { subject: Bilingual; body: Bilingual }>): Promise<string[]> {
    return this.source.transaction(async (manager) => {
      const written: string[] = [];
      const zones = new Map((await manager.query<{ id: string; zone: string }[]>('select id, time_zone as zone from persons where id = any($1) and time_zone is not null', [messages.map(({ recipient }) => recipient.id)])).map(({ id, zone }) => [id, zone]));
      for (const { key, recipient, template, subject, path, attachment } of messages) {
        const zone = zones.get(recipient.id) ?? null;
        const about = `${template} ${subject.subjectId} ${zone}`;
        const texts = spoken.get(about) ?? noticeTexts(template, subject, zone);
        spoken.set(about, texts);
        await manager.query(
          `insert into notifications (id, dedupe_key, person_id, template, subject, body, href, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (dedupe_key) do nothing`,
          [newId(), key, recipient.id, template, texts.subject, texts.body, path, this.clock.now()]);
        const mailId = await this.post.write({
          dedupeKey: key, personId: recipient.id, to: recipient.email, locale: recipient.locale, subject: texts.subject[recipient.locale],
          body: letterBody(recipient.locale, recipient.name, texts.body, `${this.baseUrl}/${recipient.locale}${path}`), attachment: attachment ?? null,
        }, manager);
        if (mailId) written.push(mailId);
      }
      return written;
    });
  }
}
