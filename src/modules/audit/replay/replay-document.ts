import { type Bilingual, type Locale, say } from '../../../kernel/i18n/text.js';
import { formatMoney } from '../../../kernel/money/money.js';
import { formatInstant } from '../../../kernel/time/dates.js';
import type { PrintedBlock, PrintedDocument } from '../../../platform/documents/printed-document.js';
import { outcomeNames, type ReasonCode, reasonNames } from '../../decisions/index.js';
import { adviceNames, conflictName, conflictStanding, panelOutcomeTexts, type Recommendation, recommendationNames } from '../../reviews/index.js';
import { wordsOf } from '../event-words.js';
import { completenessTexts } from './completeness.js';
import { replayTexts as says, stateWords } from './replay-texts.js';
import type { ReplayReview, ReplayView } from './replay.view.js';

/** The replay as a document, in the reader's language: what the page shows, with every step. */
export function replayDocument(view: ReplayView, locale: Locale, at: Date): PrintedDocument {
  const t = (text: Bilingual, values?: Record<string, string | number>): string => say(locale, text, values);
  const instant = (one: Date | string | null): string => (one === null ? '–' : formatInstant(new Date(one), locale));
  const facts = (rows: readonly (readonly [Bilingual, string | null])[]): PrintedBlock => ({ kind: 'facts', rows: rows.flatMap(([term, value]) => (value ? [{ term: t(term), value }] : [])) });
  const table = (columns: readonly (readonly [Bilingual, number, boolean?])[], rows: readonly (readonly string[])[]): PrintedBlock =>
    ({ kind: 'table', columns: columns.map(([label, width, numeric = false]) => ({ label: t(label), width, numeric })), rows, totals: null });
  const heading = (text: string, level: 2 | 3 = 2): PrintedBlock => ({ kind: 'heading', level, text });
  const { proposal, call, completeness, decision } = view;
  const points = (value: number): string => new Intl.NumberFormat(`${locale}-CA`, { minimumFractionDigits: 1 }).format(value);
  const review = (one: ReplayReview): PrintedBlock[] => [
    heading(one.reviewer, 3),
    facts([
      [says.status, t(stateWords('review', one.state))], [says.asked, instant(one.assignedAt)], [says.submitted, one.submittedAt && instant(one.submittedAt)], [says.conflict, one.conflictKind && t(conflictName(one.conflictKind))],
      [says.total, one.total === null ? null : points(one.total)], [says.recommendation, one.recommendation && t(recommendationNames[one.recommendation as Recommendation])],
    ]),
    ...(one.overall ? [{ kind: 'text' as const, text: one.overall }] : []),
    ...(one.scores.length ? [table([[says.criterion, 3], [says.points, 1, true], [says.forApplicant, 5], [says.internal, 5]], one.scores.map((score) => {
      const found = view.criteria.find(({ code }) => code === score.criterion);
      return [found ? `${score.criterion} ${t(found.label)}` : score.criterion, String(score.score ?? '–'), score.commentForApplicant || '–', score.commentInternal || '–'];
    }))] : []),
    ...(one.earlier.length ? [table([[says.amended, 3], [says.total, 1, true], [says.points, 4], [says.reason, 4]], one.earlier.map((was) => [
      instant(was.replacedAt), was.total === null ? '–' : points(was.total), was.scores.map(({ criterion, score }) => `${criterion} ${score ?? '–'}`).join(', '), was.reason,
    ]))] : []),
  ];
  const panel = (one: ReplayView['panels'][number]): PrintedBlock[] => {
    const labels = new Map(view.criteria.map(({ code, label }) => [code, label]));
    const note = locale === 'en' ? one.noteEn : one.noteFr;
    return [
      heading(t(one.title), 3),
      facts([
        [panelOutcomeTexts.meeting, `${instant(one.startsAt)} – ${t(stateWords('panelMeeting', one.meetingState))}`], [panelOutcomeTexts.item, t(stateWords('panelItem', one.itemState))], [panelOutcomeTexts.total, one.total === null ? null : points(one.total)],
        [panelOutcomeTexts.advice, one.advice && t(adviceNames[one.advice])], [panelOutcomeTexts.recused, one.recusals.map(({ name, kind }) => `${name} (${t(conflictName(kind))})`).join('; ') || t(panelOutcomeTexts.nobody)],
        [panelOutcomeTexts.locked, one.lockedAt && instant(one.lockedAt)], [panelOutcomeTexts.hash, one.sha256],
      ]),
      ...(note ? [{ kind: 'text' as const, text: note }] : []),
      ...(one.scores.length ? [table([[says.criterion, 6], [says.points, 1, true]], one.scores.map(({ criterion, score }) => [labels.has(criterion) ? `${criterion} ${t(labels.get(criterion)!)}` : criterion, String(score)]))] : []),
    ];
  };
  return {
    language: locale, title: t(says.title, { reference: proposal.reference }), subtitle: proposal.title, author: proposal.organization, keywords: [proposal.reference, call.reference], at,
    footer: [proposal.reference, t(says.asOf, { at: instant(at) })],
    blocks: [
      facts([[says.organization, proposal.organization], [says.call, `${call.reference} – ${t(call.title)}`], [says.status, t(stateWords('proposal', proposal.state))], [says.score, t(says.percent, { score: completeness.score })]]),
      heading(t(says.what)),
      table([[says.what, 5], [says.status, 2]], completeness.items.map(({ key, there }) => [t(completenessTexts[key]), t(there ? says.there : there === null ? says.later : says.missing)])),
      heading(t(says.decision)),
      decision
        ? facts([
          [says.outcome, t(outcomeNames[decision.outcome])], [says.amount, decision.amountCents > 0 ? formatMoney(decision.amountCents, locale) : null], [says.code, t(reasonNames[decision.reasonCode as ReasonCode])], [says.written, decision.reason],
          [says.decidedBy, decision.decidedBy], [says.decided, instant(decision.decidedAt)], [says.released, decision.releasedAt && instant(decision.releasedAt)], [says.feedback, decision.feedback],
        ])
        : { kind: 'text', text: t(says.noDecision) },
      heading(t(says.reviews)),
      ...(view.reviews.length ? view.reviews.flatMap(review) : [{ kind: 'text' as const, text: t(says.noReviews) }]),
      ...(view.posts.length ? [heading(t(says.discussion)), table([[says.when, 3], [says.who, 3], [says.post, 8]], view.posts.map((post) => [instant(post.writtenAt), post.author, post.correctsAt ? `${t(says.corrects)} ${instant(post.correctsAt)}\u00a0: ${post.body}` : post.body]))] : []),
      heading(t(panelOutcomeTexts.title)),
      ...(view.panels.length ? view.panels.flatMap(panel) : [{ kind: 'text' as const, text: t(panelOutcomeTexts.none) }]),
      heading(t(says.conflicts)),
      view.conflicts.length
        ? table([[says.reviewer, 3], [says.conflict, 3], [says.status, 2], [says.judged, 3], [says.reason, 4]], view.conflicts.map((one) => [one.reviewer, t(conflictName(one.kind)), t(conflictStanding(one)), one.decidedBy ? `${one.decidedBy}, ${instant(one.decidedAt)}` : '–', one.reason ?? '–']))
        : { kind: 'text', text: t(says.noConflicts) },
      heading(t(says.steps)),
      table([[says.when, 3], [says.step, 4], [says.who, 3], [says.reason, 4]], view.steps.map((step) => [instant(step.at), t(wordsOf(step.name)), step.actor ?? t(says.portal), step.reason ?? '–'])),
      heading(t(says.people)),
      table([[says.person, 4], [says.count, 1, true]], view.people.map(({ name, steps }) => [name, String(steps)])),
    ],
  };
}
