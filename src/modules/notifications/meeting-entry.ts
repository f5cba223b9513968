import { type Locale, say, texts } from '../../kernel/i18n/text.js';
import { calendarFile, meetingMinutes } from '../../platform/calendar/calendar-file.js';
import type { MailAttachment } from '../../platform/mail/mail.entity.js';
import type { Subject } from './subject.js';

const says = texts({
  title: { en: 'Panel meeting on call {reference}', fr: 'Réunion du comité au sujet de l’appel {reference}' },
  name: { en: 'Panel meetings', fr: 'Réunions du comité' },
});

/** The meeting as a file for a calendar; the same entry as in the feed of deadlines, so that one replaces the other. It names no proposal. */
export function meetingEntry({ subjectId, reference = '', call, due, location, sequence = 0, cancelled = false }: Subject, locale: Locale, url: string, madeAt: Date): MailAttachment | null {
  if (!due) return null;
  const entry = { uid: `panel-${subjectId}@human-security-program`, sequence, title: say(locale, says.title, { reference }), description: call?.[locale] ?? '', url, at: due, minutes: meetingMinutes, cancelled, ...(location ? { location } : {}) };
  return { fileName: `${reference}-panel.ics`, mediaType: 'text/calendar; charset=utf-8; method=PUBLISH', content: calendarFile([entry], say(locale, says.name), madeAt) };
}
