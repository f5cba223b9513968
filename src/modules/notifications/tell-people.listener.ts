import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type EventListener, ListensTo, type RecordedEvent } from '../../platform/events/listener.js';
import { type Role, roleNames } from '../accounts/index.js';
import { Clock } from '../../kernel/time/clock.js';
import type { Organizer } from '../../platform/calendar/calendar-file.js';
import type { MailAttachment } from '../../platform/mail/mail.entity.js';
import { BASE_URL, ORGANIZER } from '../../platform/platform.module.js';
import { type Recipient, recipientsOf } from './audiences.js';
import { Herald, type Message } from './herald.js';
import { meetingEntry } from './meeting-entry.js';
import { type Subject, subjectOf } from './subject.js';
import { tellings } from './tellings.js';

/** Tells people what concerns them. The key names event, person and text: an event delivered twice is told once. */
@Injectable()
@ListensTo('notifications', Object.keys(tellings))
export class TellPeople implements EventListener {
  constructor(
    private readonly source: DataSource,
    private readonly herald: Herald,
    private readonly clock: Clock,
    @Inject(BASE_URL) private readonly baseUrl: string,
    @Inject(ORGANIZER) private readonly organizer: Organizer,
  ) {}

  async handle(event: RecordedEvent): Promise<void> {
    const found = await subjectOf(this.source.manager, event.subjectType, event.subjectId);
    if (!found) return;
    const subject: Subject = { ...found, ...named(event) };
    const told = new Set<string>();
    const messages: Message[] = [];
    for (const { to, template, path, receipt, calendar } of tellings[event.name] ?? []) {
      for (const recipient of await recipientsOf(this.source.manager, to, subject, receipt ? null : event.actorId)) {
        if (told.has(recipient.id)) continue;
        told.add(recipient.id);
        messages.push({ key: `${event.id}:${recipient.id}:${template}`, recipient, template, subject, path: path(subject), ...(calendar ? { attachment: this.entry(subject, recipient, path(subject), calendar === 'withdrawal') } : {}) });
      }
    }
    await this.herald.tell(messages);
  }

  private entry(subject: Subject, { locale }: Recipient, path: string, withdrawn: boolean): MailAttachment | null {
    return meetingEntry(subject, { locale, url: `${this.baseUrl}/${locale}${path}`, organizer: this.organizer, madeAt: this.clock.now(), withdrawn });
  }
}

/** What the event itself names: a person, a role. */
function named({ subjectType, subjectId, particulars, at }: RecordedEvent): Partial<Subject> {
  const personId = subjectType === 'person' ? subjectId : typeof particulars.personId === 'string' ? particulars.personId : null;
  const role = typeof particulars.role === 'string' && Object.hasOwn(roleNames, particulars.role) ? roleNames[particulars.role as Role] : undefined;
  const { sections, receipt, number, sha256 } = particulars;
  return {
    personId, at, ...(role ? { role } : {}), ...(typeof sections === 'string' ? { sections } : {}), ...(typeof receipt === 'string' ? { receipt } : {}), ...(typeof number === 'number' ? { version: number } : {}), ...(typeof sha256 === 'string' ? { sha256 } : {}),
  };
}
