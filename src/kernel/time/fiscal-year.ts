/** A fiscal year of the Government of Canada, 1 April to 31 March, named by the year it starts in (FIN-01). */
export type FiscalYear = number;

/** `2026` becomes `2026-2027`. */
export const fiscalYearLabel = (year: FiscalYear): string => `${year}-${year + 1}`;

/** The fiscal year of a local date `YYYY-MM-DD`. */
export function fiscalYearOf(date: string): FiscalYear {
  const year = Number(date.slice(0, 4));
  return Number(date.slice(5, 7)) >= 4 ? year : year - 1;
}

/** Every fiscal year a period touches, in order. */
export function fiscalYearsBetween(start: string, end: string): FiscalYear[] {
  const first = fiscalYearOf(start);
  const last = fiscalYearOf(end);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

/** First and last local date of a fiscal year. */
export const fiscalYearSpan = (year: FiscalYear): { startOn: string; endOn: string } => ({ startOn: `${year}-04-01`, endOn: `${year + 1}-03-31` });
