import { type Bilingual, type Locale, say } from '../../../kernel/i18n/text.js';
import { formatInstant } from '../../../kernel/time/dates.js';
import type { PrintedBlock, PrintedDocument } from '../../../platform/documents/printed-document.js';
import { isScore, scoreLabels } from '../../calls/index.js';
import { conflictName } from '../conflicts/conflict-words.js';
import { minutesTexts as says } from './minutes-texts.js';
import type { MinutesView } from './panel.view.js';
import { panelItemWorkflow } from './panel-item.workflow.js';
import { panelMeetingWorkflow } from './panel-meeting.workflow.js';
import { adviceNames, panelRoleNames } from './panel-words.js';

/** The minutes as a document in the reader's language, with what the reader may see: of an item they are recused from, its number. */
export function minutesDocument({ meeting, members, general, items, sha256 }: MinutesView, locale: Locale, at: Date): PrintedDocument {
  const t = (text: Bilingual, values?: Record<string, string | number>): string => say(locale, text, values);
  const instant = (one: Date | string | null): string => (one === null ? '–' : formatInstant(new Date(one), locale, meeting.zone));
  const points = (value: number): string => new Intl.NumberFormat(`${locale}-CA`, { minimumFractionDigits: 1 }).format(value);
  const heading = (text: string, level: 2 | 3 = 2): PrintedBlock => ({ kind: 'heading', level, text });
  const paragraphs = (text: string): PrintedBlock[] => text.split(/\n{2,}/).filter((one) => one.trim()).map((one) => ({ kind: 'text', text: one.trim() }));
  const facts = (rows: readonly (readonly [Bilingual, string | null])[]): PrintedBlock => ({ kind: 'facts', rows: rows.flatMap(([term, value]) => (value ? [{ term: t(term), value }] : [])) });
  const table = (columns: readonly (readonly [Bilingual, number, boolean?])[], rows: readonly (readonly string[])[]): PrintedBlock =>
    ({ kind: 'table', columns: columns.map(([label, width, numeric = false]) => ({ label: t(label), width, numeric })), rows, totals: null });
  return {
    language: locale, title: t(says.title), subtitle: t(meeting.title), author: t(says.program), keywords: [meeting.call.reference, ...(sha256 ? [sha256] : [])], at,
    footer: [`${meeting.call.reference} · ${t(meeting.title)}`, sha256 ? `SHA-256 ${sha256}` : t(says.notLocked)],
    blocks: [
      facts([
        [says.call, `${meeting.call.reference} – ${t(meeting.call.title)}`], [says.state, t(panelMeetingWorkflow.states[meeting.state].staff)], [says.when, instant(meeting.startsAt)], [says.where, [meeting.place, meeting.link].filter(Boolean).join(' · ')],
        [says.opened, meeting.openedAt && instant(meeting.openedAt)], [says.locked, meeting.lockedAt && instant(meeting.lockedAt)], [says.quorum, String(meeting.quorum)],
      ]),
      heading(t(says.attendance)),
      table([[says.name, 3], [says.role, 2], [says.inRoom, 4]], members.map(({ name, role, spells }) => [name, t(panelRoleNames[role]), spells.map(({ from, to }) => (to ? `${instant(from)} – ${instant(to)}` : instant(from))).join('; ') || '–'])),
      ...(general[locale] ? [heading(t(says.general)), ...paragraphs(general[locale])] : []),
      ...items.flatMap((item): PrintedBlock[] => {
        if (item.recused) return [heading(t(says.item, { number: item.number })), { kind: 'text', text: t(says.recused) }];
        const note = locale === 'en' ? item.noteEn : item.noteFr;
        return [
          heading(`${t(says.item, { number: item.number })} – ${item.reference}`),
          facts([
            [says.proposal, item.title], [says.organization, item.organization], [says.state, t(panelItemWorkflow.states[item.state].staff)], [says.advice, item.advice && t(adviceNames[item.advice])],
            [says.total, item.total === null ? null : points(item.total)], [says.average, item.average === null ? null : points(item.average)],
            [says.recusals, item.recusals.map(({ name, kind }) => `${name} (${t(conflictName(kind))})`).join('; ') || t(says.nobody)],
          ]),
          ...(item.scores.length ? [table([[says.criterion, 5], [says.score, 3]], item.scores.map(({ code, label, score }) => [`${code}. ${t(label)}`, isScore(score) ? `${score} – ${t(scoreLabels[score])}` : String(score)]))] : []),
          ...(note ? [heading(t(says.note), 3), ...paragraphs(note)] : []),
        ];
      }),
    ],
  };
}
