/** How long is left, in the two units people think in: days and hours, hours and minutes, or minutes alone. */
export interface TimeLeft {
  days: number;
  hours: number;
  minutes: number;
}

const minute = 60_000;

/**
 * What is left from one instant to a later one, in whole minutes begun, so that a countdown never promises nothing
 * while a moment is left. These are elapsed hours, not wall-clock hours: a change of time shortens or lengthens no day.
 */
export function timeLeft(from: Date, to: Date): TimeLeft {
  const total = Math.max(0, Math.ceil((to.getTime() - from.getTime()) / minute));
  return { days: Math.floor(total / 1_440), hours: Math.floor(total / 60) % 24, minutes: total % 60 };
}
