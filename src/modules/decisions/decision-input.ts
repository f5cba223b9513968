import { type FieldProblem, problem } from '../../kernel/errors/refusal.js';
import { texts } from '../../kernel/i18n/text.js';
import { formatMoney, maxCents, readDollars } from '../../kernel/money/money.js';
import { addMonths } from '../../kernel/time/dates.js';
import { fiscalYearLabel } from '../../kernel/time/fiscal-year.js';
import { countCharacters } from '../calls/index.js';
import type { Advice } from '../reviews/index.js';
import type { Decide } from './decision.dto.js';
import type { YearAmount } from './decision.entity.js';
import { fits, type Outcome } from './decision-words.js';

/** Feedback shorter than this helps nobody. */
export const minFeedback = 50;

const says = texts({
  code: { en: 'Choose a reason that fits the outcome.', fr: 'Choisissez un motif qui correspond à la décision.' },
  amount: { en: 'Give the approved amount.', fr: 'Indiquez le montant approuvé.' },
  tooMuch: { en: 'The request is {requested}. Approve at most that.', fr: 'La demande est de {requested}. Approuvez au plus ce montant.' },
  split: { en: 'The fiscal years make {sum}, but the amount is {amount}. They must be equal.', fr: 'Les exercices totalisent {sum}, mais le montant est de {amount}. Les deux doivent être égaux.' },
  yearAmount: { en: 'Enter an amount in dollars for {year}, such as 12,500.00.', fr: 'Entrez un montant en dollars pour {year}, par exemple 12\u00a0500,00.' },
  year: { en: 'The call has no money in this fiscal year.', fr: 'L’appel ne dispose d’aucun budget pour cet exercice.' },
  reason: { en: 'This decision leaves the ranking. Write down why.', fr: 'Cette décision s’écarte du classement. Indiquez-en les raisons par écrit.' },
  panelReason: { en: 'This decision leaves the advice of the panel. Write down why.', fr: 'Cette décision s’écarte de l’avis du comité. Indiquez-en les raisons par écrit.' },
  conflictReason: { en: 'A score comes from a person with a conflict of interest. Write down why you decide so all the same.', fr: 'Une note provient d’une personne en conflit d’intérêts. Indiquez par écrit pourquoi vous décidez ainsi malgré tout.' },
  until: { en: 'Say until when it stays on the reserve list: a day still to come, at most two years ahead.', fr: 'Indiquez jusqu’à quand elle reste sur la liste de réserve\u00a0: un jour à venir, d’ici deux ans au plus.' },
  conceptReserve: { en: 'A concept note binds no money: invite it or decline it.', fr: 'Une note conceptuelle n’engage aucuns fonds\u00a0: invitez-la ou refusez-la.' },
  feedback: { en: 'Write at least {least, number} characters, so that the applicant can learn from it.', fr: 'Rédigez au moins {least, number} caractères, afin que le demandeur puisse en tirer parti.' },
});

/** What a decision is measured against. */
export interface DecisionFrame {
  requestedCents: number;
  /** Fiscal years the call has money in. */
  years: readonly number[];
  passes: boolean;
  /** A concept note is approved without an amount. */
  concept?: boolean;
  /** What a panel advised, where one settled the proposal. */
  advice?: Advice | null;
  /** A score counts although its author has a conflict of interest. */
  questioned?: boolean;
  /** The local day of the decision, for the time on the reserve list. */
  today?: string;
}

export interface ReadDecision {
  amountCents: number;
  years: YearAmount[];
  reserveUntil: string | null;
  problems: FieldProblem[];
}

const both = (cents: number): { en: string; fr: string } => ({ en: formatMoney(cents, 'en'), fr: formatMoney(cents, 'fr') });

/** A problem whose amounts read differently in the two languages. */
const withMoney = (field: string, code: string, text: { en: string; fr: string }, amounts: Record<string, number>): FieldProblem => {
  const fill = (locale: 'en' | 'fr'): string => Object.entries(amounts).reduce((said, [name, cents]) => said.replace(`{${name}}`, both(cents)[locale]), text[locale]);
  return problem(field, code, { en: fill('en'), fr: fill('fr') });
};

/** Reads and checks what a decider entered: every problem at its field. */
export function readDecision(dto: Decide, frame: DecisionFrame): ReadDecision {
  const problems: FieldProblem[] = [];
  const { amountCents, years } = dto.outcome !== 'declined' && !frame.concept ? readMoney(dto, frame, problems) : { amountCents: 0, years: [] };
  const reserveUntil = dto.outcome === 'reserve' ? (dto.reserveUntil ?? null) : null;
  if (dto.outcome === 'reserve') {
    if (frame.concept) problems.push(problem('outcome', 'conceptReserve', says.conceptReserve));
    else if (!reserveUntil || (frame.today && (reserveUntil <= frame.today || reserveUntil > addMonths(frame.today, 24)))) problems.push(problem('reserveUntil', 'reserveUntil', says.until));
  }
  if (!fits(dto.reasonCode, dto.outcome)) problems.push(problem('reasonCode', 'reasonCodeMismatch', says.code));
  if (needsReason(dto.outcome, frame) && !dto.reason) problems.push(problem('reason', 'reasonRequired', leavesRanking(dto.outcome, frame.passes) ? says.reason : leavesAdvice(dto.outcome, frame.advice) ? says.panelReason : says.conflictReason));
  if (countCharacters(dto.feedback) < minFeedback) problems.push(problem('feedback', 'feedbackTooShort', says.feedback, { least: minFeedback }));
  return { amountCents, years, reserveUntil, problems };
}

/** Approving what does not pass, or declining what does. */
export const leavesRanking = (outcome: Outcome, passes: boolean): boolean => (outcome !== 'declined') !== passes;

/** Funding what the panel did not recommend, or declining what it did. Without a panel nothing is left. */
export const leavesAdvice = (outcome: Outcome, advice: Advice | null | undefined): boolean => !!advice && (outcome !== 'declined') !== (advice === 'recommended');

/** The ranking and the panel each ask for a written reason when a decision leaves them; a score in conflict asks for one in any case (ADR 0047). */
export const needsReason = (outcome: Outcome, frame: Pick<DecisionFrame, 'passes' | 'advice' | 'questioned'>): boolean => leavesRanking(outcome, frame.passes) || leavesAdvice(outcome, frame.advice) || !!frame.questioned;

function readMoney(dto: Decide, frame: DecisionFrame, problems: FieldProblem[]): { amountCents: number; years: YearAmount[] } {
  const years: YearAmount[] = [];
  for (const [key, typed] of Object.entries(dto.years ?? {})) {
    const fiscalYear = /^\d{4}$/.test(key) ? Number(key) : Number.NaN; // `2027` and `2027.0` would be one year twice
    const cents = centsOf(typed);
    if (!frame.years.includes(fiscalYear)) {
      if (cents !== 0) problems.push(problem(`years.${key}`, 'yearWithoutMoney', says.year));
    } else if (cents === undefined || cents < 0 || cents > maxCents) {
      problems.push(problem(`years.${key}`, 'amount', says.yearAmount, { year: fiscalYearLabel(fiscalYear) }));
    } else if (cents > 0) years.push({ fiscalYear, amountCents: cents });
  }
  years.sort((a, b) => a.fiscalYear - b.fiscalYear);
  const amountCents = dto.amount ?? 0;
  const sum = years.reduce((total, year) => total + year.amountCents, 0);
  if (amountCents <= 0) problems.push(problem('amount', 'amountRequired', says.amount));
  else if (amountCents > frame.requestedCents) problems.push(withMoney('amount', 'moreThanRequested', says.tooMuch, { requested: frame.requestedCents }));
  else if (!problems.length && sum !== amountCents) problems.push(withMoney('amount', 'splitDiffers', says.split, { sum, amount: amountCents }));
  return { amountCents, years };
}

/** Dollars as typed, or a number of dollars; nothing is zero. */
const centsOf = (typed: unknown): number | undefined =>
  typed === undefined || typed === null || (typeof typed === 'string' && typed.trim() === '') ? 0 : readDollars(typed);

/**
 * An amount over the fiscal years as the budget asks for it: years outside the call's go to the nearest of its years,
 * and a lower amount is spread in the same proportion, the last year taking the remainder.
 */
export function defaultSplit(amountCents: number, budget: readonly YearAmount[], years: readonly number[]): YearAmount[] {
  if (!years.length) return [];
  const nearest = (year: number): number => years.reduce((best, one) => (Math.abs(one - year) < Math.abs(best - year) ? one : best));
  const asked = new Map(years.map((year) => [year, 0]));
  for (const { fiscalYear, amountCents: cents } of budget) asked.set(nearest(fiscalYear), (asked.get(nearest(fiscalYear)) ?? 0) + cents);
  const total = [...asked.values()].reduce((sum, cents) => sum + cents, 0);
  if (total === 0) return years.map((fiscalYear, index) => ({ fiscalYear, amountCents: index === 0 ? amountCents : 0 }));
  let left = amountCents;
  const used = [...asked].filter(([, cents]) => cents > 0);
  return [...asked].map(([fiscalYear, cents]) => {
    const part = cents === 0 ? 0 : fiscalYear === used.at(-1)?.[0] ? left : Number((BigInt(amountCents) * BigInt(cents)) / BigInt(total));
    left -= part;
    return { fiscalYear, amountCents: part };
  });
}
