import type { Locale } from '../../../kernel/i18n/text.js';
import type { Cents } from '../../../kernel/money/money.js';
import { addDays, addMonths } from '../../../kernel/time/dates.js';
import type { Answers, AnswerValue, Row } from './answers.js';
import { budgetTotals } from './budget.js';
import { exampleBudget, exampleCashFlow } from './examples/example-budget.js';
import { commonProse, type ExampleProject, exampleProjects } from './examples/projects.js';
import { beneficiaryKeys, type Column, type FormDefinition, known, type Question } from './form.js';
import type { FundingSourceCode } from './funding-sources.js';
import { isVisible } from './visibility.js';

export interface ExampleFrame {
  readonly startOn: string;
  readonly requestCents: Cents;
  /** Length of the project; 18 unless told. */
  readonly months?: number;
  /** Sub-themes of the call: a fitting project is preferred. */
  readonly subThemes?: readonly string[];
  /** Uploaded files by question, for forms that require some. */
  readonly files?: Readonly<Record<string, readonly string[]>>;
}

const pick = <T>(list: readonly T[], seed: number): T => {
  const found = list[((seed % list.length) + list.length) % list.length];
  if (found === undefined) throw new RangeError('An empty list has nothing to pick.');
  return found;
};

/** Cut to the limit at the end of a sentence, where there is one. */
function fit(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  const end = cut.lastIndexOf('. ');
  return end > 0 ? cut.slice(0, end + 1) : cut.trimEnd();
}

const addressOf = (name: string): string => `${name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z]+/g, '.')}@example.org`;

/** Answers of one project to the questions of the standard form. */
function answersOf(project: ExampleProject, locale: Locale, seed: number, frame: ExampleFrame): Record<string, AnswerValue> {
  const round = Math.floor(Math.abs(seed) / exampleProjects.length);
  const prose = project.prose[locale];
  const common = commonProse[locale];
  const { startOn, requestCents } = frame;
  const months = frame.months ?? 18;
  const endOn = addDays(addMonths(startOn, months), -1);
  const budget = exampleBudget(requestCents, startOn, endOn, common.costs);
  const totals = budgetTotals(budget);
  const [contact, signatory] = [pick(common.people, seed), pick(common.people, seed + 1)];
  const phone = (line: number): string => `${locale === 'fr' ? '819' : '613'}-555-01${String(line % 100).padStart(2, '0')}`;
  const at = (fraction: number): string => addDays(startOn, Math.floor(months * 30 * fraction));
  const subThemes = project.subThemes.filter((code) => !frame.subThemes?.length || frame.subThemes.includes(code));
  const year = Number(startOn.slice(0, 4)) - 2;
  const text = (list: readonly (readonly string[])[], index: number, place: number): string => list[index]?.[place] ?? '';
  const given: Record<string, AnswerValue> = {
    contactName: contact[0], contactTitle: contact[1], contactEmail: addressOf(contact[0]), contactPhone: phone(seed * 2 + 10), contactLanguage: locale,
    signatoryName: signatory[0], signatoryTitle: signatory[1], signatoryEmail: addressOf(signatory[0]), signatoryPhone: phone(seed * 2 + 11),
    partners: [{ name: prose.partner[0], type: project.partner[0], country: project.partner[1], role: prose.partner[1], signatory: project.partner[2] }],
    [known.title]: round === 0 ? prose.title : `${prose.title} – phase ${round + 1}`,
    [known.summary]: prose.summary, [known.theme]: project.theme,
    [known.subThemes]: subThemes.length > 0 ? subThemes : (frame.subThemes ?? []).slice(0, 1),
    [known.countries]: project.countries, [known.startOn]: startOn, [known.endOn]: endOn,
    problem: prose.problem, context: prose.context, policyFit: prose.policyFit, localSupport: prose.localSupport, lessons: prose.lessons, ultimateOutcome: prose.ultimateOutcome,
    outcomes: prose.outcomes.map((statement, index) => ({ level: project.levels[index] ?? 'immediate', statement })),
    indicators: project.indicators.map(([outcome, baseline, target], index) => ({
      outcome, indicator: text(prose.indicators, index, 0), unit: text(prose.indicators, index, 1), baseline, target, source: text(prose.indicators, index, 2),
    })),
    outputs: prose.outputs.map((output, index) => ({ outcome: project.outputs[index] ?? 1, output })),
    [known.expectedResults]: prose.expectedResults,
    activities: project.activities.map(([from, to, output], index) => ({
      activity: text(prose.activities, index, 0), startOn: at(from), endOn: to === 1 ? endOn : at(to), output, lead: text(prose.activities, index, 1),
    })),
    monitoringPlan: prose.monitoringPlan, genderAnalysis: prose.genderAnalysis, [known.genderMarker]: project.genderMarker, environment: prose.environment, governance: prose.governance, doNoHarm: prose.doNoHarm,
    risks: project.risks.map(([type, likelihood, impact], index) => ({ risk: text(prose.risks, index, 0), type, likelihood, impact, response: text(prose.risks, index, 1), owner: text(prose.risks, index, 2) })),
    experience: prose.experience,
    similarProjects: [{ title: prose.similar[0], funder: prose.similar[1], year, amount: Math.floor(requestCents / 12_500) * 10_000, result: prose.similar[2] }],
    team: prose.team, financialControls: pick(common.financialControls, seed + round), hasPreviousFunding: seed % 2 === 0,
    previousFunding: [{ department: common.funding[0], purpose: common.funding[1], year: year - 1, amount: 12_500_000 }],
    [known.instrument]: 'C', [known.budget]: budget,
    fundingSources: totals.bySource.otherDonors > 0 ? [{ source: 'otherDonors' satisfies FundingSourceCode, funder: pick(common.donors, seed + round), amount: totals.bySource.otherDonors, status: 'confirmed' }] : [],
    cashFlow: exampleCashFlow(budget, startOn, endOn), minimumNeeded: pick(common.minimumNeeded, seed + round),
    owesCrown: false, signatureName: signatory[0], signatureTitle: signatory[1],
  };
  beneficiaryKeys.forEach((key, index) => { given[key] = project.beneficiaries[index] ?? 0; });
  return given;
}

const inBounds = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));

function fitCell(column: Column, value: string | number | undefined, anyText: string, startOn: string): string | number {
  switch (column.kind) {
    case 'text':
    case 'longText': return fit(typeof value === 'string' && value !== '' ? value : column.kind === 'text' && column.format ? (column.format === 'email' ? 'office@example.org' : '613-555-0100') : anyText, column.limit);
    case 'choice': return column.options.some((option) => option.code === value) ? (value ?? '') : (column.options[0]?.code ?? '');
    case 'number': return inBounds(typeof value === 'number' ? value : 1, column.min, column.max);
    case 'money': return typeof value === 'number' ? value : 100_000;
    case 'date': return typeof value === 'string' ? value : startOn;
  }
}

/** The example's answer made to fit a question that staff may have changed, or one of its own for a new question. */
function fitAnswer(question: Question, value: AnswerValue | undefined, anyText: string, frame: ExampleFrame): AnswerValue | undefined {
  switch (question.kind) {
    case 'text':
    case 'longText':
    case 'choice':
    case 'number':
    case 'money':
    case 'date': return fitCell(question, typeof value === 'string' || typeof value === 'number' ? value : undefined, anyText, frame.startOn);
    case 'choices': {
      const wanted = Array.isArray(value) ? (value as readonly unknown[]) : [];
      const offered = question.options.map((option) => option.code);
      const chosen = offered.filter((code) => wanted.includes(code));
      return [...chosen, ...offered.filter((code) => !chosen.includes(code)).slice(0, Math.max(0, question.min - chosen.length))].slice(0, question.max);
    }
    case 'yesNo': return typeof value === 'boolean' ? value : false;
    case 'declaration': return true;
    case 'rows': {
      const rows = (Array.isArray(value) ? value : []) as readonly Row[];
      const enough = rows.length >= question.min ? rows : Array.from({ length: question.min }, (_, index) => rows[index % Math.max(1, rows.length)] ?? {});
      return enough.slice(0, question.max).map((row) => Object.fromEntries(question.columns.map((column) => [column.key, fitCell(column, row[column.key], anyText, frame.startOn)])));
    }
    case 'files': return frame.files?.[question.key] ?? (question.required ? ['01900000-0000-7000-8000-000000000001'] : undefined);
    case 'countryShares': return value ?? [{ country: 'CA', share: 100 }];
    case 'budget': return value;
  }
}

/**
 * Complete, believable and invented answers in one language, for demonstration data and tests: the same seed gives
 * the same answers. They pass `checkProposal` for a call with the usual limits (overhead 10% or more, cost share
 * 25% or less, stacking 75% or more) whose amounts and months allow the frame.
 */
export function exampleAnswers(form: FormDefinition, locale: Locale, seed: number, frame: ExampleFrame): Answers {
  const fitting = exampleProjects.filter((project) => !frame.subThemes?.length || project.subThemes.some((code) => frame.subThemes?.includes(code)));
  const project = pick(fitting.length > 0 ? fitting : exampleProjects, seed);
  const given = answersOf(project, locale, seed, frame);
  const answers: Record<string, AnswerValue> = {};
  for (const section of form.sections) {
    for (const question of section.questions) {
      if (!isVisible(form, question, answers)) continue;
      const value = fitAnswer(question, given[question.key], commonProse[locale].anyText, frame);
      if (value !== undefined) answers[question.key] = value;
    }
  }
  return answers;
}
