/** The phases of reviewing a call, in their order. */
export const phaseNames = ['scoring', 'discussion', 'panel'] as const;
export type PhaseName = (typeof phaseNames)[number];

/** From its opening, inclusive, to its closing, exclusive: what is done at the closing instant comes too late. */
export interface PhaseSpan {
  opensAt: Date;
  closesAt: Date;
}
/** A call with dated phases always has its scoring; discussion and panel may be left out. */
export type PhaseDates = Readonly<Record<PhaseName, PhaseSpan | null> & { scoring: PhaseSpan }>;

/** Where a call with dated phases stands at an instant. */
export interface PhaseStanding {
  /** The phase that is open; null before the first, between two, and after the last. */
  current: PhaseName | null;
  /** The next phase that opens; null once the last one has begun. */
  next: PhaseName | null;
  dates: PhaseDates;
}

export const isOpenAt = ({ opensAt, closesAt }: PhaseSpan, now: Date): boolean => opensAt <= now && now < closesAt;

/** The phases a call has, in their order. */
export const spansOf = (dates: PhaseDates): (PhaseSpan & { name: PhaseName })[] =>
  phaseNames.flatMap((name) => { const span = dates[name]; return span ? [{ name, ...span }] : []; });

/** From when on reviewers may open each other's reviews: with the discussion, and in a call without one once everybody has scored alone. */
export const othersOpenAt = ({ scoring, discussion }: PhaseDates): Date => discussion?.opensAt ?? scoring.closesAt;

export const phaseAt = (dates: PhaseDates, now: Date): PhaseStanding => {
  const spans = spansOf(dates);
  return { current: spans.find((span) => isOpenAt(span, now))?.name ?? null, next: spans.find(({ opensAt }) => now < opensAt)?.name ?? null, dates };
};
