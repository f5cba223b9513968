import { type FieldProblem, problem } from '../../kernel/errors/refusal.js';
import { texts } from '../../kernel/i18n/text.js';
import { localDateOf } from '../../kernel/time/dates.js';
import type { DraftCall } from './call.dto.js';
import type { Criterion } from './form/index.js';

const says = texts({
  theme: { en: 'Choose at least one theme of the program.', fr: 'Choisissez au moins un thème du programme.' },
  kinds: { en: 'Choose at least one kind of applicant.', fr: 'Choisissez au moins une catégorie de demandeurs.' },
  closes: { en: 'The deadline must come after the opening.', fr: 'La date limite doit être postérieure à l’ouverture.' },
  questions: { en: 'The question deadline must come after the opening and not after the deadline.', fr: 'La date limite des questions doit suivre l’ouverture et ne pas dépasser la date limite.' },
  maximum: { en: 'The maximum must not be below the minimum.', fr: 'Le maximum ne doit pas être inférieur au minimum.' },
  start: { en: 'Projects cannot start before the deadline.', fr: 'Les projets ne peuvent commencer avant la date limite.' },
  target: { en: 'Decisions cannot be expected before the deadline has passed.', fr: 'Les décisions ne peuvent être attendues avant que la date limite soit passée.' },
  envelope: { en: 'Give the money of at least one fiscal year.', fr: 'Indiquez les fonds d’au moins un exercice.' },
  year: { en: 'Choose the fiscal year of this amount.', fr: 'Choisissez l’exercice de ce montant.' },
  amount: { en: 'Enter the amount of this fiscal year.', fr: 'Entrez le montant de cet exercice.' },
  yearTwice: { en: 'This fiscal year is already above.', fr: 'Cet exercice figure déjà plus haut.' },
  weight: { en: 'Enter a whole weight from 1 to 100.', fr: 'Entrez une pondération entière de 1 à 100.' },
  unknown: { en: 'The rubric has no such criterion.', fr: 'La grille n’a pas ce critère.' },
});

/** What one field alone cannot tell: every problem at once. */
export function checkCall(dto: DraftCall, themes: readonly string[], criteria: readonly Criterion[]): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!dto.themeCodes.length || dto.themeCodes.some((code) => !themes.includes(code))) problems.push(problem('themeCodes', 'choose', says.theme));
  if (!dto.recipientKinds.length) problems.push(problem('recipientKinds', 'choose', says.kinds));
  problems.push(...checkWindow(dto));
  if (dto.questionsCloseAt && (dto.questionsCloseAt <= dto.opensAt || dto.questionsCloseAt > dto.closesAt)) problems.push(problem('questionsCloseAt', 'outsideWindow', says.questions));
  if (dto.decisionTargetOn && dto.decisionTargetOn <= localDateOf(dto.closesAt)) problems.push(problem('decisionTargetOn', 'beforeDeadline', says.target));
  problems.push(...checkEnvelope(dto));
  problems.push(...checkWeights(dto.weights, criteria));
  return problems;
}

/** Dates in their order, and amounts. */
export function checkWindow(dto: Pick<DraftCall, 'opensAt' | 'closesAt' | 'minimum' | 'maximum' | 'earliestStartOn'>): FieldProblem[] {
  return [
    ...(dto.closesAt <= dto.opensAt ? [problem('closesAt', 'beforeOpening', says.closes)] : []),
    ...(dto.maximum < dto.minimum ? [problem('maximum', 'belowMinimum', says.maximum)] : []),
    ...(dto.earliestStartOn < localDateOf(dto.closesAt) ? [problem('earliestStartOn', 'beforeDeadline', says.start)] : []),
  ];
}

function checkEnvelope({ envelope }: DraftCall): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const years = new Set<number>();
  envelope.forEach(({ fiscalYear = null, amount = null }, row) => {
    if (fiscalYear === null && amount !== null) problems.push(problem(`envelope.${row}.fiscalYear`, 'required', says.year));
    if (fiscalYear !== null && amount === null) problems.push(problem(`envelope.${row}.amount`, 'required', says.amount));
    if (fiscalYear !== null && years.has(fiscalYear)) problems.push(problem(`envelope.${row}.fiscalYear`, 'twice', says.yearTwice));
    if (fiscalYear !== null) years.add(fiscalYear);
  });
  if (!years.size && !problems.length) problems.push(problem('envelope.0.fiscalYear', 'required', says.envelope));
  return problems;
}

/** The weight typed for a criterion; NaN when it is none. */
export const weightOf = (weights: Record<string, unknown>, code: string): number => {
  const typed = Object.hasOwn(weights, code) ? weights[code] : undefined;
  return typeof typed === 'number' ? typed : typeof typed === 'string' && /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
};

/** Each weight by itself; that they make 100 is asked when approval is requested, so a draft may wait. */
function checkWeights(weights: Record<string, unknown>, criteria: readonly Criterion[]): FieldProblem[] {
  const fits = (weight: number): boolean => Number.isInteger(weight) && weight >= 1 && weight <= 100;
  return [
    ...criteria.filter(({ code }) => !fits(weightOf(weights, code))).map(({ code }) => problem(`weights.${code}`, 'range', says.weight)),
    ...Object.keys(weights).filter((code) => !criteria.some((criterion) => criterion.code === code)).map((code) => problem(`weights.${code.slice(0, 40)}`, 'unknownField', says.unknown)),
  ];
}
