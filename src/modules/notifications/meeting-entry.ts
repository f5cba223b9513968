import { type Locale, say, texts } from '../../kernel/i18n/text.js';
import { calendarFile, meetingMinutes, type Organizer } from '../../platform/calendar/calendar-file.js';
import type { MailAttachment } from '../../platform/mail/mail.entity.js';
import type { Subject } from './subject.js';

const says = texts({
  title: { en: 'Panel meeting on call {reference}', fr: 'Réunion du comité au sujet de l’appel {reference}' },
  name: { en: 'Panel meetings', fr: 'Réunions du comité' },
});

/** Where the entry leads, who calls the meeting, and whether it is struck out for this reader alone, who no longer belongs to it. */
export interface EntryFor {
  locale: Locale;
  url: string;
  organizer: Organizer;
  madeAt: Date;
  withdrawn: boolean;
}

/**
 * The meeting as a file for a calendar; the same entry as in the feed of deadlines, so that one replaces the other. It names no
 * proposal. A withdrawal counts one below the entries that follow it, so that who is named again gets a newer one (RFC 5546).
 */
export function meetingEntry({ subjectId, reference = '', call, due, location, sequence = 0, cancelled: calledOff = false }: Subject, { locale, url, organizer, madeAt, withdrawn }: EntryFor): MailAttachment | null {
  if (!due) return null;
  const cancelled = calledOff || withdrawn;
  const method = cancelled ? 'CANCEL' : 'PUBLISH';
  const entry = {
    uid: `panel-${subjectId}@human-security-program`, sequence: withdrawn ? sequence - 1 : sequence, title: say(locale, says.title, { reference }), description: call?.[locale] ?? '', url, organizer, at: due, minutes: meetingMinutes, cancelled,
    ...(location ? { location } : {}),
  };
  return { fileName: `${reference}-panel.ics`, mediaType: `text/calendar; charset=utf-8; method=${method}`, content: calendarFile([entry], say(locale, says.name), madeAt, method) };
}
