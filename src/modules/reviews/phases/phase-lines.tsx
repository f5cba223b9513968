import type { ComponentChildren } from 'preact';
import type { Bilingual } from '../../../kernel/i18n/text.js';
import { Deadline, InstantText, Notice, StatusTag, SummaryList, usePage } from '../../../ui/index.js';
import type { ReviewerView } from '../review-page.view.js';
import { type PhaseName, phaseNames, type PhaseSpan, type PhaseStanding } from './phase.js';
import { phaseTexts as says, phaseTitles, standingWords } from './phase-words.js';

/** Every phase with its two instants, in the call's zone and the reader's, and which one it is now. */
export function PhaseList({ phase, now }: { phase: PhaseStanding; now: Date }) {
  return <SummaryList items={phaseNames.map((name) => ({ term: phaseTitles[name], value: <Span span={phase.dates[name]} now={now} current={phase.current === name} /> }))} />;
}

function Span({ span, now, current }: { span: PhaseSpan; now: Date; current: boolean }) {
  const { t } = usePage();
  const tag = current ? { label: says.now, tone: 'progress' as const } : new Date(span.closesAt) <= new Date(now) ? { label: says.over, tone: 'neutral' as const } : { label: says.coming, tone: 'info' as const };
  return <><StatusTag {...tag} /><br />{t(says.from)} <InstantText both at={span.opensAt} /><br />{t(says.until)} <InstantText both at={span.closesAt} /></>;
}

/** What comes next, for those who wait. */
function Next({ phase, name }: { phase: PhaseStanding; name: PhaseName }) {
  const { t } = usePage();
  return <p>{t(says.opens, { phase: t(phaseTitles[name]) })} <InstantText both at={phase.dates[name].opensAt} />.</p>;
}

/** Which phase it is, until when, and what one may do in it. */
function PhaseNotice({ phase, now, tone = 'info', children }: { phase: PhaseStanding; now: Date; tone?: 'info' | 'warning'; children: ComponentChildren }) {
  return (
    <Notice title={standingWords(phase)} tone={tone}>
      {phase.current && <p><Deadline at={phase.dates[phase.current].closesAt} now={now} /></p>}
      {children}
      {!phase.current && phase.next && <Next phase={phase} name={phase.next} />}
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
  const more: Bilingual = submitted
    ? phase.current === 'discussion' ? says.discussionNow : phase.next === 'panel' || phase.next === null ? says.discussionOver : says.submittedWaits
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
  return <><StatusTag label={standingWords(phase)} tone={phase.current ? 'progress' : 'neutral'} />{phase.current && <><br /><span class="muted">{t(says.ends)}{' '}<InstantText both at={phase.dates[phase.current].closesAt} /></span></>}{!phase.current && phase.next && <><br /><span class="muted">{t(says.opens, { phase: t(phaseTitles[phase.next]) })} <InstantText both at={phase.dates[phase.next].opensAt} /></span></>}</>;
}
