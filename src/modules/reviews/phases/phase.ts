/** The phases of reviewing a call, in their order. */
export const phaseNames = ['scoring', 'discussion', 'panel'] as const;
export type PhaseName = (typeof phaseNames)[number];

/** From its opening, inclusive, to its closing, exclusive: what is done at the closing instant comes too late. */
export interface PhaseSpan {
  opensAt: Date;
  closesAt: Date;
}
export type PhaseDates = Readonly<Record<PhaseName, PhaseSpan>>;

/** Where a call with dated phases stands at an instant. */
export interface PhaseStanding {
  /** The phase that is open; null before the first, between two, and after the last. */
  current: PhaseName | null;
  /** The next phase that opens; null once the panel has begun. */
  next: PhaseName | null;
  dates: PhaseDates;
}

export const isOpenAt = ({ opensAt, closesAt }: PhaseSpan, now: Date): boolean => opensAt <= now && now < closesAt;

export const phaseAt = (dates: PhaseDates, now: Date): PhaseStanding => ({
  current: phaseNames.find((name) => isOpenAt(dates[name], now)) ?? null,
  next: phaseNames.find((name) => now < dates[name].opensAt) ?? null,
  dates,
});
