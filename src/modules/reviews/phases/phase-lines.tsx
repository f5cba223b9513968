import type { ComponentChildren } from 'preact';
import type { Bilingual } from '../../../kernel/i18n/text.js';
import { Deadline, InstantText, Notice, StatusTag, SummaryList, usePage } from '../../../ui/index.js';
import type { ReviewerView } from '../review-page.view.js';
import { othersOpenAt, phaseNames, type PhaseSpan, type PhaseStanding, spansOf } from './phase.js';
import { phaseTexts as says, phaseTitles, standingWords } from './phase-words.js';

/** Every phase with its two instants, or that the call has none, in the call's zone and the reader's, and which one it is now. */
export function PhaseList({ phase, now }: { phase: PhaseStanding; now: Date }) {
  return <SummaryList items={phaseNames.map((name) => ({ term: phaseTitles[name], value: <Span span={phase.dates[name]} now={now} current={phase.current === name} /> }))} />;
}

function Span({ span, now, current }: { span: PhaseSpan | null; now: Date; current: boolean }) {
  const { t } = usePage();
  if (!span) return <span class="muted">{t(says.leftOut)}</span>;
  const tag = current ? { label: says.now, tone: 'progress' as const } : new Date(span.closesAt) <= new Date(now) ? { label: says.over, tone: 'neutral' as const } : { label: says.coming, tone: 'info' as const };
  return <><StatusTag {...tag} /><br />{t(says.from)} <InstantText both at={span.opensAt} /><br />{t(says.until)} <InstantText both at={span.closesAt} /></>;
}

/** What comes next, for those who wait. */
function Next({ phase }: { phase: PhaseStanding }) {
  const { t } = usePage();
  const next = spanNamed(phase, phase.next);
  return next && <>{t(says.opens, { phase: t(phaseTitles[next.name]) })} <InstantText both at={next.opensAt} /></>;
}

const spanNamed = (phase: PhaseStanding, name: PhaseStanding['next']) => spansOf(phase.dates).find((span) => span.name === name);

/** Which phase it is, until when, and what one may do in it. */
function PhaseNotice({ phase, now, tone = 'info', children }: { phase: PhaseStanding; now: Date; tone?: 'info' | 'warning'; children: ComponentChildren }) {
  const current = spanNamed(phase, phase.current);
  return (
    <Notice title={standingWords(phase)} tone={tone}>
      {current && <p><Deadline at={current.closesAt} now={now} /></p>}
      {children}
      {!current && phase.next && <p><Next phase={phase} />.</p>}
    </Notice>
  );
}

/** The phase on the page of one's own review. */
export function ReviewerPhase({ view }: { view: ReviewerView }) {
  const { t } = usePage();
  const { phase, now, lateUntilAt, state, open } = view;
  if (!phase || !open) return null;
  const submitted = state === 'submitted';
  const late = !submitted && phase.current !== 'scoring' && lateUntilAt !== null && new Date(now) < new Date(lateUntilAt);
  const scoringOver = new Date(phase.dates.scoring.closesAt) <= new Date(now);
  const { discussion } = phase.dates;
  const waits = new Date(now) < new Date(othersOpenAt(phase.dates));
  const more: Bilingual = submitted
    ? phase.current === 'discussion' ? says.discussionNow : discussion ? (waits ? says.submittedWaits : says.discussionOver) : waits ? says.submittedAlone : says.aloneOver
    : phase.current === 'scoring' ? says.scoringNow : scoringOver ? says.scoringOver : says.scoringComes;
  return (
    <PhaseNotice phase={phase} now={now} tone={!submitted && scoringOver && !late ? 'warning' : 'info'}>
      {late ? <p>{t(says.ownTime)} <InstantText both at={lateUntilAt} />.</p> : <p>{t(more)}</p>}
    </PhaseNotice>
  );
}

/** The phase on pages of staff. */
export function StaffPhase({ phase, now }: { phase: PhaseStanding | null; now: Date }) {
  const { t } = usePage();
  if (!phase) return null;
  return <PhaseNotice phase={phase} now={now}><p>{t({ scoring: says.staffScoring, discussion: says.staffDiscussion, panel: says.staffPanel, none: says.staffBetween }[phase.current ?? 'none'])}</p></PhaseNotice>;
}

/** The phase and its end, in a line. */
export function PhaseLine({ phase }: { phase: PhaseStanding }) {
  const { t } = usePage();
  const current = spanNamed(phase, phase.current);
  return <><StatusTag label={standingWords(phase)} tone={phase.current ? 'progress' : 'neutral'} />{current && <><br /><span class="muted">{t(says.ends)}{' '}<InstantText both at={current.closesAt} /></span></>}{!current && phase.next && <><br /><span class="muted"><Next phase={phase} /></span></>}</>;
}
