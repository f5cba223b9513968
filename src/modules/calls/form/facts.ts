import type { Cents } from '../../../kernel/money/money.js';
import { type AnswerByKind, type Answers, answerTo, type CountryShare } from './answers.js';
import { budgetTotals } from './budget.js';
import { type FormDefinition, known, type Question } from './form.js';
import { questionOf } from './questions.js';

/** What lists, filters and awards show of a proposal, out of its answers; null while unanswered. */
export interface ProposalFacts {
  readonly title: string | null;
  readonly summary: string | null;
  readonly theme: string | null;
  readonly subThemes: readonly string[];
  readonly countries: readonly CountryShare[];
  readonly startOn: string | null;
  readonly endOn: string | null;
  readonly requestedCents: Cents | null;
  readonly totalCents: Cents | null;
  readonly instrument: string | null;
  readonly genderMarker: string | null;
}

/** Reads the known questions of any form; one that the form lacks counts as unanswered. */
export function proposalFacts(form: FormDefinition, answers: Answers): ProposalFacts {
  const answered = <K extends Question['kind']>(key: string, kind: K): AnswerByKind[K] | undefined => {
    const question = questionOf(form, key);
    return question?.kind === kind ? (answerTo(question, answers) as AnswerByKind[K] | undefined) : undefined;
  };
  const budget = answered(known.budget, 'budget');
  const totals = budget && budgetTotals(budget);
  return {
    title: answered(known.title, 'text') ?? null,
    summary: answered(known.summary, 'longText') ?? null,
    theme: answered(known.theme, 'choice') ?? null,
    subThemes: answered(known.subThemes, 'choices') ?? [],
    countries: answered(known.countries, 'countryShares') ?? [],
    startOn: answered(known.startOn, 'date') ?? null,
    endOn: answered(known.endOn, 'date') ?? null,
    requestedCents: totals?.requestedCents ?? answered(known.indicativeAmount, 'money') ?? null,
    totalCents: totals?.totalCents ?? null,
    instrument: answered(known.instrument, 'choice') ?? null,
    genderMarker: answered(known.genderMarker, 'choice') ?? null,
  };
}
