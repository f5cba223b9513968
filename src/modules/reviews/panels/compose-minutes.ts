import { say, texts } from '../../../kernel/i18n/text.js';
import type { Bilingual, Locale } from '../../../kernel/i18n/text.js';
import { formatInstant } from '../../../kernel/time/dates.js';
import type { PanelRole } from './panel-words.js';

/** What the draft of the minutes is made of. */
export interface MinutesFacts {
  title: Bilingual;
  callReference: string;
  zone: string;
  place: string | null;
  quorum: number;
  openedAt: Date | null;
  members: readonly { name: string; role: PanelRole; spells: readonly { from: string; to: string | null }[] }[];
  settled: number;
  deferred: number;
}

const says = texts({
  opened: { en: '{title}, call {reference}. The meeting was opened on {at}.', fr: '{title}, appel {reference}. La réunion a été ouverte le {at}.' },
  place: { en: 'Place: {place}.', fr: 'Lieu\u00a0: {place}.' },
  chair: { en: 'Chair: {names}.', fr: 'Présidence\u00a0: {names}.' },
  present: { en: 'Members present: {names}.', fr: 'Membres présents\u00a0: {names}.' },
  absent: { en: 'Members absent: {names}.', fr: 'Membres absents\u00a0: {names}.' },
  observers: { en: 'Observers: {names}.', fr: 'Observateurs\u00a0: {names}.' },
  quorum: { en: 'The quorum is {quorum, plural, one {# member} other {# members}}; it was counted anew for each item, without members who were recused from it.', fr: 'Le quorum est de {quorum, plural, one {# membre} other {# membres}}; il a été vérifié pour chaque point, sans les membres récusés.' },
  items: { en: 'The panel settled {settled, plural, =0 {no proposal} one {# proposal} other {# proposals}} and deferred {deferred, plural, =0 {none} one {# proposal} other {# proposals}}. What was agreed on each is recorded below.', fr: 'Le comité a réglé {settled, plural, =0 {aucune proposition} one {# proposition} other {# propositions}} et en a reporté {deferred, plural, =0 {aucune} one {# autre} other {# autres}}. Ce qui a été convenu pour chacune est consigné ci-dessous.' },
  left: { en: '{name} (in the room {spells})', fr: '{name} (dans la salle {spells})' },
  spell: { en: '{from} to {to}', fr: 'de {from} à {to}' },
  spellOpen: { en: 'from {from}', fr: 'à partir de {from}' },
});

/** A first text for the general part, to be read through and changed. It says nothing of single proposals: recused members read it too. */
export function composeMinutes(facts: MinutesFacts, locale: Locale): string {
  const t = (text: Bilingual, values?: Record<string, string | number>): string => say(locale, text, values);
  const time = (at: string): string => new Intl.DateTimeFormat(`${locale}-CA`, { timeZone: facts.zone, hour: 'numeric', minute: '2-digit', hourCycle: locale === 'fr' ? 'h23' : 'h12' }).format(new Date(at));
  const spell = ({ from, to }: { from: string; to: string | null }): string => (to === null ? t(says.spellOpen, { from: time(from) }) : t(says.spell, { from: time(from), to: time(to) }));
  const listed = (found: MinutesFacts['members']): string =>
    found.map(({ name, spells }) => (spells.some(({ to }) => to !== null) ? t(says.left, { name, spells: spells.map(spell).join('; ') }) : name)).join(', ');
  const there = facts.members.filter(({ spells }) => spells.length > 0);
  const line = (text: Bilingual, found: MinutesFacts['members']): string[] => (found.length ? [t(text, { names: listed(found) })] : []);
  return [
    t(says.opened, { title: t(facts.title), reference: facts.callReference, at: facts.openedAt ? formatInstant(facts.openedAt, locale, facts.zone) : '–' }),
    ...(facts.place ? [t(says.place, { place: facts.place })] : []),
    ...line(says.chair, facts.members.filter(({ role }) => role === 'chair')),
    ...line(says.present, there.filter(({ role }) => role === 'member')),
    ...line(says.absent, facts.members.filter(({ role, spells }) => role !== 'observer' && role !== 'chair' && spells.length === 0)),
    ...line(says.observers, there.filter(({ role }) => role === 'observer')),
    t(says.quorum, { quorum: facts.quorum }),
    t(says.items, { settled: facts.settled, deferred: facts.deferred }),
  ].join('\n\n');
}
