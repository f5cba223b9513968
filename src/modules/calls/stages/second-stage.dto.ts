import { Amount, LocalDate, LocalInstant, OneOf } from '../../../platform/http/fields.js';

/** What the form of the second stage starts from. */
export const formSources = ['first', 'standard'] as const;

/** What differs from the first stage; everything else is taken over and can be edited in the draft. */
export class PlanSecondStage {
  @LocalInstant() opensAt: Date;
  @LocalInstant() closesAt: Date;
  @LocalDate() earliestStartOn: string;
  @Amount() minimum: number;
  @Amount({ minCents: 1 }) maximum: number;
  @OneOf(formSources) form: (typeof formSources)[number];
}
