import { type Bilingual, type Locale, say, type TextValues, texts } from '../../kernel/i18n/text.js';
import { formatDate, formatDeadline, formatInstant } from '../../kernel/time/dates.js';
import { documentKindName } from '../applicants/index.js';
import type { Subject } from './subject.js';
import { type TemplateName, templates } from './templates.js';

const says = texts({
  greeting: { en: 'Hello {name},', fr: 'Bonjour {name},' },
  signature: { en: 'Human Security Program', fr: 'Programme de la sécurité humaine' },
  automatic: { en: 'This message was sent by the grant portal. Answers to it are not read.', fr: 'Ce message a été envoyé par le portail de subventions. Les réponses ne sont pas lues.' },
});

/** The values a text may name, in one language. */
const valuesOf = (s: Subject, locale: Locale): TextValues => ({
  reference: s.reference ?? '', organization: s.organization ?? '', partner: s.partner ?? '', call: s.call?.[locale] ?? '', role: s.role?.[locale] ?? '',
  deadline: s.deadline ? formatDeadline(s.deadline, locale) : '', due: s.due ? formatDeadline(s.due, locale) : '', hasDue: s.due ? 'yes' : 'no',
  nextCall: s.nextCall?.[locale] ?? '', nextDeadline: s.nextDeadline ? formatDeadline(s.nextDeadline, locale) : '',
  document: s.documentKind ? documentKindName(s.documentKind, s.fiscalYear ?? null)[locale] : '',
  sections: s.sections ?? '', dueOn: s.dueOn ? formatDate(s.dueOn, locale) : '', at: s.at ? formatInstant(s.at, locale) : '', receipt: s.receipt ?? '', version: s.version ?? 1, sha256: s.sha256 ?? '',
});

/** What a notice says, in both languages: its reader may change the page's language. */
export function noticeTexts(template: TemplateName, subject: Subject): { subject: Bilingual; body: Bilingual } {
  const { subject: line, body } = templates[template];
  const [en, fr] = [valuesOf(subject, 'en'), valuesOf(subject, 'fr')];
  return { subject: { en: say('en', line, en), fr: say('fr', line, fr) }, body: { en: say('en', body, en), fr: say('fr', body, fr) } };
}

/** A whole letter in the recipient's language: greeting, paragraph, link, signature. The name is all it says about a person. */
export const letterBody = (locale: Locale, name: string, body: Bilingual, link: string): string =>
  `${say(locale, says.greeting, { name })}\n\n${body[locale]}\n\n${link}\n\n${say(locale, says.signature)}\n${say(locale, says.automatic)}\n`;
