import { type Bilingual, type Locale, say, type TextValues, texts } from '../../kernel/i18n/text.js';
import { formatDate, formatInstant } from '../../kernel/time/dates.js';
import { deadlineInBoth } from '../../kernel/time/zones.js';
import { documentKindName } from '../applicants/index.js';
import type { Subject } from './subject.js';
import { type TemplateName, templates } from './templates.js';

const says = texts({
  greeting: { en: 'Hello {name},', fr: 'Bonjour {name},' },
  signature: { en: 'Human Security Program', fr: 'Programme de la sécurité humaine' },
  automatic: { en: 'This message was sent by the grant portal. Answers to it are not read.', fr: 'Ce message a été envoyé par le portail de subventions. Les réponses ne sont pas lues.' },
});

/** The values a text may name, in one language. */
const valuesOf = (s: Subject, locale: Locale, zone: string | null): TextValues => ({
  reference: s.reference ?? '', organization: s.organization ?? '', partner: s.partner ?? '', call: s.call?.[locale] ?? '', role: s.role?.[locale] ?? '',
  deadline: s.deadline ? deadlineInBoth(s.deadline, locale, zone) : '', due: s.due ? deadlineInBoth(s.due, locale, zone, s.zone) : '', hasDue: s.due ? 'yes' : 'no',
  nextCall: s.nextCall?.[locale] ?? '', nextDeadline: s.nextDeadline ? deadlineInBoth(s.nextDeadline, locale, zone) : '',
  document: s.documentKind ? documentKindName(s.documentKind, s.fiscalYear ?? null)[locale] : '',
  sections: s.sections ?? '', location: s.location ?? '', dueOn: s.dueOn ? formatDate(s.dueOn, locale) : '', at: s.at ? formatInstant(s.at, locale) : '', receipt: s.receipt ?? '', version: s.version ?? 1, sha256: s.sha256 ?? '',
});

/** What a notice says, in both languages: its reader may change the page's language. Deadlines stand in the reader's zone too. */
export function noticeTexts(template: TemplateName, subject: Subject, zone: string | null = null): { subject: Bilingual; body: Bilingual } {
  const { subject: line, body } = templates[template];
  const [en, fr] = [valuesOf(subject, 'en', zone), valuesOf(subject, 'fr', zone)];
  return { subject: { en: say('en', line, en), fr: say('fr', line, fr) }, body: { en: say('en', body, en), fr: say('fr', body, fr) } };
}

/** A whole letter in the recipient's language: greeting, paragraph, link, signature. The name is all it says about a person. */
export const letterBody = (locale: Locale, name: string, body: Bilingual, link: string): string =>
  `${say(locale, says.greeting, { name })}\n\n${body[locale]}\n\n${link}\n\n${say(locale, says.signature)}\n${say(locale, says.automatic)}\n`;
