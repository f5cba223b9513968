import { addDays, addMonths, instantOf, localDateOf } from '../kernel/time/dates.js';
import { furtherOrganizations, organizations, people } from './accounts.js';
import type { Applicant, Story } from './story.js';
import type { Teller } from './teller.js';

/** What every part of the demonstration is told with. */
export interface Stage {
  teller: Teller;
  story: Story;
  /** The present; all dates are counted from it. */
  now: Date;
  /** Person identifiers by address. */
  people: Record<string, string>;
  /** Organization identifiers by legal name. */
  organizations: Record<string, string>;
}

/** Noon in Ottawa, so many days before or after an instant: when calls open and close. */
export const daysFrom = (instant: Date, days: number): Date => instantOf(`${addDays(localDateOf(instant), days)}T12:00`)!;

/** The owner of an organization, as an applicant. */
export function applicantOf({ organizations: ids }: Stage, legalName: string, seed: number, request: number): Applicant {
  const further = furtherOrganizations.find((o) => o.legalName === legalName);
  const known = organizations.find((o) => o.legalName === legalName);
  const email = further?.owner.email ?? Object.entries(known?.members ?? {}).find(([, roles]) => roles.includes('owner'))?.[0];
  const language = further?.owner.locale ?? people.find((p) => p.email === email)!.locale;
  return { email: email!, organizationId: ids[legalName]!, language, seed, request };
}

export const minutesFrom = (instant: Date, minutes: number): Date => new Date(instant.getTime() + minutes * 60_000);

/** A project's first day: the first of a month, some months after an instant. */
export const firstOfMonth = (instant: Date, months: number): string => `${addMonths(localDateOf(instant), months).slice(0, 8)}01`;
