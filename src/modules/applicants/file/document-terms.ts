import { type FieldProblem, problem } from '../../../kernel/errors/refusal.js';
import { texts } from '../../../kernel/i18n/text.js';
import { addDays, addMonths } from '../../../kernel/time/dates.js';
import { documentKindOf } from './document-kind.js';

const says = texts({
  ahead: { en: 'Enter the day of issue. It cannot lie ahead.', fr: 'Entrez la date de délivrance. Elle ne peut pas être à venir.' },
  order: { en: 'The last day comes after the first day.', fr: 'Le dernier jour vient après le premier.' },
  over: { en: 'This document has expired: its last day was {date}. Send a newer one.', fr: 'Ce document est expiré\u00a0: son dernier jour était le {date}. Envoyez-en un plus récent.' },
  year: { en: 'Enter the fiscal year of the document.', fr: 'Entrez l’exercice visé par le document.' },
});

/** What somebody says about a document. */
export interface GivenTerms {
  kind: string;
  fiscalYear?: number | null | undefined;
  issuedOn: string;
  validFrom?: string | null | undefined;
  validTo?: string | null | undefined;
}
/** Since when and until when it counts. */
export interface DocumentTerms {
  fiscalYear: number | null;
  issuedOn: string;
  validFrom: string;
  validTo: string | null;
}

/** Fills in what was left empty: from its issue, for as long as its kind counts. A statement counts from the end of its year. */
export function termsOf({ kind, fiscalYear, issuedOn, validFrom, validTo }: GivenTerms): DocumentTerms {
  const { years, months } = documentKindOf(kind);
  const year = years ? (fiscalYear ?? null) : null;
  const from = validFrom ?? issuedOn;
  const counted = months === null ? null : addDays(addMonths(year === null ? from : `${year + 1}-04-01`, months), -1);
  return { fiscalYear: year, issuedOn, validFrom: from, validTo: validTo ?? counted };
}

/** What is wrong with the terms, every field at once. */
export function termProblems(kind: string, { fiscalYear, issuedOn, validFrom, validTo }: DocumentTerms, today: string): FieldProblem[] {
  const found: FieldProblem[] = [];
  if (documentKindOf(kind).years && (fiscalYear === null || fiscalYear > Number(today.slice(0, 4)))) found.push(problem('fiscalYear', 'fiscalYear', says.year));
  if (issuedOn > today) found.push(problem('issuedOn', 'dateAhead', says.ahead));
  if (validTo !== null && validTo < validFrom) found.push(problem('validTo', 'dateOrder', says.order));
  else if (validTo !== null && validTo < today) found.push(problem('validTo', 'documentOver', says.over, { date: validTo }));
  return found;
}
