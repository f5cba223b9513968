import { type FieldProblem, problem } from '../../kernel/errors/refusal.js';
import { type Bilingual, sayBoth, texts } from '../../kernel/i18n/text.js';
import { formatMoney } from '../../kernel/money/money.js';
import { fiscalYearLabel } from '../../kernel/time/fiscal-year.js';
import type { Guard } from '../../kernel/workflow/workflow.js';
import type { Agreement } from './agreement.entity.js';
import { holdbackCents, largeGrantCents, type PlannedInstalment, sameYears, totalOf, yearsOf } from './schedule.js';

/** What the guards of an agreement read. */
export interface AgreementFacts extends Pick<Agreement, 'kind' | 'title' | 'publicDescription' | 'expectedResults' | 'maximumCents' | 'years' | 'holdbackPercent' | 'offerExpiresAt'> {
  now: Date;
  instalments: readonly PlannedInstalment[];
  /** The proposal asks for money to pass on to third parties (budget category 75). */
  passesMoneyOn: boolean;
  finalReportAccepted: boolean;
  /** Instalments neither paid nor cancelled. */
  openPayments: number;
}

const says = texts({
  texts: { en: 'Title, description and expected results are needed in English and in French.', fr: 'Le titre, la description et les résultats attendus sont requis en français et en anglais.' },
  text: { en: 'Write this text in both languages before the agreement is offered.', fr: 'Rédigez ce texte dans les deux langues avant d’offrir l’entente.' },
  kind: { en: 'Money that is passed on to third parties needs a contribution, not a grant.', fr: 'La redistribution à des tiers exige une contribution, et non une subvention.' },
  expiry: { en: 'Set a day, still to come, until which the offer stands.', fr: 'Indiquez une date à venir jusqu’à laquelle l’offre est valable.' },
  maximum: { en: 'The instalments add up to {sum}; the maximum is {maximum}. Make them equal.', fr: 'Les versements totalisent {sum}; le maximum est de {maximum}. Ces montants doivent être égaux.' },
  years: { en: 'The instalments due in each fiscal year must add up to what was decided for that year: {years}.', fr: 'Les versements dus dans chaque exercice doivent totaliser ce qui a été décidé pour cet exercice\u00a0: {years}.' },
  holdback: { en: 'The final payment must be at least the holdback: {holdback}.', fr: 'Le paiement final doit au moins égaler la retenue\u00a0: {holdback}.' },
  grant: { en: 'A grant above $250,000 is paid in two or more instalments.', fr: 'Une subvention de plus de 250\u00a0000\u00a0$ est versée en au moins deux versements.' },
  expired: { en: 'The offer has expired. Ask your program officer for a new one.', fr: 'L’offre a expiré. Demandez-en une nouvelle à votre agent ou agente de programme.' },
  report: { en: 'The final report is not accepted yet.', fr: 'Le rapport final n’est pas encore accepté.' },
  payments: { en: 'Every instalment must be paid, or cancelled with a reason, first.', fr: 'Chaque versement doit d’abord être payé, ou annulé avec un motif.' },
});

/** A bilingual text whose amounts are written the way each language writes them. */
const withMoney = (text: Bilingual, amounts: Record<string, number>, more: Record<string, Bilingual> = {}): Bilingual => {
  const values = (locale: 'en' | 'fr'): Record<string, string> => ({
    ...Object.fromEntries(Object.entries(amounts).map(([key, cents]) => [key, formatMoney(cents, locale)])),
    ...Object.fromEntries(Object.entries(more).map(([key, words]) => [key, words[locale]])),
  });
  return { en: sayBoth(text, values('en')).en, fr: sayBoth(text, values('fr')).fr };
};

const textFields = ['title', 'publicDescription', 'expectedResults'] as const;
const missingTexts = (f: AgreementFacts): FieldProblem[] =>
  textFields.flatMap((field) => (['en', 'fr'] as const).filter((locale) => !f[field][locale].trim()).map((locale) => problem(`${field}${locale === 'en' ? 'En' : 'Fr'}`, 'textMissing', says.text)));

const finalCents = (f: AgreementFacts): number => totalOf(f.instalments.filter(({ kind }) => kind === 'final'));
const decidedYears = (f: AgreementFacts): Bilingual => {
  const line = (locale: 'en' | 'fr'): string => f.years.map((y) => `${fiscalYearLabel(y.fiscalYear)}\u00a0– ${formatMoney(y.amountCents, locale)}`).join('; ');
  return { en: line('en'), fr: line('fr') };
};

/** A claim about the schedule, reported at its table with the figures. */
const ofSchedule = (code: string, text: Bilingual, holds: Guard<AgreementFacts>['holds'], figures: (f: AgreementFacts) => Bilingual): Guard<AgreementFacts> => ({
  code, text, holds, problems: (f) => [problem('instalments', code, figures(f))],
});

/** Before an offer: texts, instrument, expiry and a schedule that agrees with the decision. */
export const offerGuards: readonly Guard<AgreementFacts>[] = [
  { code: 'textsInBothLanguages', text: says.texts, holds: (f) => missingTexts(f).length === 0, problems: missingTexts },
  { code: 'kindFitsBudget', text: says.kind, holds: (f) => f.kind === 'contribution' || !f.passesMoneyOn, problems: () => [problem('kind', 'kindFitsBudget', says.kind)] },
  { code: 'offerExpiryIsAhead', text: says.expiry, holds: (f) => f.offerExpiresAt !== null && f.offerExpiresAt > f.now, problems: () => [problem('offerExpiresAt', 'offerExpiryIsAhead', says.expiry)] },
  ofSchedule('instalmentsEqualMaximum', { en: 'The instalments must add up to the maximum.', fr: 'Les versements doivent totaliser le maximum.' },
    (f) => totalOf(f.instalments) === f.maximumCents, (f) => withMoney(says.maximum, { sum: totalOf(f.instalments), maximum: f.maximumCents })),
  ofSchedule('instalmentsEqualYears', { en: 'The instalments of each fiscal year must add up to what was decided for that year.', fr: 'Les versements de chaque exercice doivent totaliser ce qui a été décidé pour cet exercice.' },
    (f) => sameYears(yearsOf(f.instalments), f.years), (f) => withMoney(says.years, {}, { years: decidedYears(f) })),
  ofSchedule('finalCoversHoldback', { en: 'The final payment must be at least the holdback.', fr: 'Le paiement final doit au moins égaler la retenue.' },
    (f) => finalCents(f) >= holdbackCents(f.maximumCents, f.holdbackPercent), (f) => withMoney(says.holdback, { holdback: holdbackCents(f.maximumCents, f.holdbackPercent) })),
  ofSchedule('largeGrantInInstalments', says.grant, (f) => f.kind !== 'grant' || f.maximumCents <= largeGrantCents || f.instalments.length >= 2, () => says.grant),
];

/** The recipient signs while the offer stands. */
export const offerStands: Guard<AgreementFacts> = { code: 'offerStands', text: says.expired, holds: (f) => f.offerExpiresAt === null || f.now < f.offerExpiresAt };

/** Before closing: nothing is owed in either direction that the portal knows of. */
export const closingGuards: readonly Guard<AgreementFacts>[] = [
  { code: 'finalReportAccepted', text: says.report, holds: (f) => f.finalReportAccepted },
  { code: 'everyInstalmentSettled', text: says.payments, holds: (f) => f.openPayments === 0 },
];
