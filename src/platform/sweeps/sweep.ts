import { SetMetadata } from '@nestjs/common';

/** Finds what is due by the clock and does it: openings, closings, reminders, forgotten mail. Derived from rows, so nothing can be missed. */
export interface Sweep {
  /** Does what is due at `now`; idempotent, and safe beside another process doing the same. */
  sweep: (now: Date) => Promise<void>;
}
export const sweepKey = 'sweep';
/** Marks a sweep; `order` puts closings before what depends on them. */
export const Sweeping = (name: string, order = 50) => <C extends new (...args: never[]) => Sweep>(target: C): C => {
  SetMetadata(sweepKey, { name, order })(target);
  return target;
};
