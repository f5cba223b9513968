import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Answers, AnswerValue } from './answers.js';
import { isBudget } from './budget.js';
import { adviseOn, checkProposal, checkSection } from './check.js';
import type { CheckContext } from './check-context.js';
import { exampleAnswers } from './example-answers.js';
import type { FormDefinition, Question } from './form.js';
import { questionsOf, sectionOf } from './questions.js';
import { standardForm } from './standard-form.js';

const context: CheckContext = {
  call: { minCents: 1_000_000, maxCents: 50_000_000, earliestStartOn: '2027-04-01', maxMonths: 18, costSharePercent: 5, overheadPercent: 12, stackingPercent: 75 },
  now: new Date('2026-11-23T15:00:00Z'),
};
const good = exampleAnswers(standardForm, 'en', 1, { startOn: '2027-04-01', requestCents: 25_000_000 });
const found = (form: FormDefinition, answers: Answers, more: Partial<CheckContext> = {}): string[] => checkProposal(form, answers, { ...context, ...more }).map(({ field, code }) => `${field.replace('answers.', '')} ${code}`);
/** What is wrong with the good proposal after a change. */
const after = (change: Record<string, AnswerValue | null>, more: Partial<CheckContext> = {}): string[] => found(standardForm, { ...good, ...change }, more);
const label = { en: 'Label', fr: 'Libellé' };
const alone = (question: Question, value: AnswerValue | null, ...others: Question[]): string[] => found({ sections: [{ key: 'A', title: label, questions: [...others, question] }] }, { q: value });
const base = { key: 'q', code: 'Q', label, required: true } as const;

describe('a proposal', () => {
  it('that is complete has no problem, and an empty one lists every required question once, in order', () => {
    expect(found(standardForm, good)).toEqual([]);
    const empty = found(standardForm, {});
    const due = questionsOf(standardForm).filter((question) => question.required && !question.when).map((question) => `${question.key} ${question.kind === 'declaration' ? 'mustDeclare' : 'required'}`);
    expect(empty.filter((line) => line !== 'beneficiariesWomen nobodyBenefits')).toEqual(due);
    expect(empty).toContain('beneficiariesWomen nobodyBenefits');
  });
  it('is checked section by section with the same result', () => {
    const answers = { ...good, projectTitle: null, problem: 'x'.repeat(4001), risks: null };
    expect(standardForm.sections.flatMap((section) => checkSection(standardForm, section, answers, context))).toEqual(checkProposal(standardForm, answers, context));
    const section = sectionOf(standardForm, 'C');
    expect(section && checkSection(standardForm, section, answers, context).map(({ code, text }) => ({ code, ...text }))).toEqual([
      { code: 'tooLong', en: 'Shorten this text by 1 character: the limit is 4,000.', fr: 'Raccourcissez ce texte de 1 caractère\u00a0: la limite est de 4\u00a0000.' },
    ]);
  });
  it('keeps the dates of the call', () => {
    expect(after({ startOn: '2027-03-31' })).toContain('startOn startTooEarly');
    expect(after({ endOn: '2027-04-01' })).toContain('endOn endBeforeStart');
    expect(after({ endOn: '2028-09-30' })).toEqual([]);
    expect(after({ endOn: '2028-10-01' })).toContain('endOn projectTooLong');
    expect(after({ endOn: '2028-02-30' })).toContain('endOn required');
  });
  it('keeps the sub-themes of the call', () => {
    expect(after({}, { call: { ...context.call, subThemes: ['CPR-1'] } })).toEqual(['subThemes subThemeOutsideCall']);
    expect(after({ subThemes: ['CPR-1', 'CPR-2', 'CPR-3', 'CPR-4'] })).toEqual(['subThemes chooseAtMost']);
    expect(after({ subThemes: ['toString'] })).toEqual(['subThemes unknownOption']);
  });
  it('needs someone who benefits', () => {
    expect(after({ beneficiariesWomen: 0, beneficiariesMen: null, beneficiariesGirls: 0, beneficiariesBoys: 0, beneficiariesOther: 0 })).toEqual(['beneficiariesWomen nobodyBenefits']);
    expect(after({ beneficiariesWomen: 0 })).toEqual([]);
    expect(after({ beneficiariesMen: 1.5 })).toEqual(['beneficiariesMen notWhole']);
    expect(after({ beneficiariesMen: -1 })).toEqual(['beneficiariesMen numberTooSmall']);
  });
  it('asks hidden questions nothing', () => {
    expect(after({ owesCrown: true })).toEqual(['amountOwed required']);
    expect(after({ owesCrown: true, amountOwed: 500 })).toEqual([]);
    expect(after({ owesCrown: false, amountOwed: -5 })).toEqual([]);
    expect(after({ hasPreviousFunding: false, previousFunding: [] })).toEqual([]);
    expect(after({ hasPreviousFunding: true, previousFunding: null })).toEqual(['previousFunding required']);
  });
  it('links results: indicators and outputs to outcomes, activities to outputs', () => {
    expect(after({ indicators: [{ outcome: 1, indicator: 'a', unit: 'b', baseline: 3, target: 3, source: 'c' }, { outcome: 7, indicator: 'a', unit: 'b', baseline: 3, target: 4, source: 'c' }] })).toEqual([
      'indicators.1.outcome noSuchRow', 'indicators rowNotCovered', 'indicators.0.target cellsMustDiffer',
    ]);
    expect(after({ outputs: [{ outcome: 1, output: 'x' }] }).every((line) => /^activities\.\d\.output noSuchRow$/.test(line))).toBe(true);
    expect(after({ outcomes: [] })).toContain('outcomes required');
  });
  it('keeps activities inside the project', () => {
    const activity = { activity: 'a', output: 1, lead: 'b' };
    expect(after({ activities: [{ ...activity, startOn: '2027-03-31', endOn: '2027-05-01' }, { ...activity, startOn: '2027-05-02', endOn: '2027-05-01' }, { ...activity, startOn: '2028-09-30', endOn: '2028-10-01' }, { ...activity, startOn: '2027-04-01', endOn: '2028-09-30' }] })).toEqual([
      'activities.0.startOn rowOutsideProject', 'activities.1.endOn rowEndsBeforeStart', 'activities.2.endOn rowOutsideProject',
    ]);
    expect(after({ activities: [{ ...activity, startOn: '2027-04-01' }] })).toEqual(['activities.0.endOn requiredInRow']);
  });
  it('counts rows', () => {
    const risk = { risk: 'a', type: 'security', likelihood: '1', impact: '5', response: 'b', owner: 'c' };
    expect(after({ risks: [risk, risk] })).toEqual(['risks rowsTooFew']);
    expect(after({ risks: Array.from({ length: 16 }, () => risk) })).toEqual(['risks rowsTooMany']);
    expect(after({ risks: [risk, risk, { ...risk, likelihood: '6', owner: 'x'.repeat(151) }] })).toEqual(['risks.2.likelihood unknownOption', 'risks.2.owner tooLong']);
  });
  it('knows no project completed in the future', () => {
    const project = { title: 'a', funder: 'b', amount: 1, result: 'c' };
    expect(after({ similarProjects: [{ ...project, year: 2026 }, { ...project, year: 2027 }] })).toEqual(['similarProjects.1.year yearInFuture']);
  });
  it('forecasts exactly what it asks for, in its own years', () => {
    expect(after({ cashFlow: [{ fiscalYear: 2027, quarter: 'Q1', amount: 24_999_999 }] })).toEqual(['cashFlow cashFlowDiffers']);
    expect(after({ cashFlow: [{ fiscalYear: 2026, quarter: 'Q4', amount: 25_000_000 }] })).toEqual(['cashFlow.0.fiscalYear cashFlowOutsideProject']);
  });
  it('names the funders its budget counts on', () => {
    expect(after({ fundingSources: [] })).toEqual(['fundingSources fundingSourceDiffers']);
    expect(after({ fundingSources: [...(good['fundingSources'] as readonly Record<string, string | number>[]), { source: 'municipal', funder: 'x', amount: 1, status: 'confirmed' }] })).toEqual(['fundingSources fundingSourceDiffers']);
  });
  it('checks the budget with its dates and instrument', () => {
    const { budget } = good;
    if (!isBudget(budget)) throw new Error('no budget');
    const passing = { lines: budget.lines.map((line) => (line.category === '20' ? { ...line, category: '75' as const } : line)) };
    expect(after({ budget: passing })).toEqual([]);
    expect(after({ budget: passing, instrument: 'G' })).toEqual(['budget redistributionNeedsContribution']);
    expect(after({ endOn: '2028-03-01' }).filter((line) => line.startsWith('budget')).every((line) => line.endsWith('yearOutsideProject'))).toBe(true);
  });
  it('must make every declaration', () => {
    expect(after({ declareTrue: false, declareConduct: null })).toEqual(['declareTrue mustDeclare', 'declareConduct mustDeclare']);
  });
  it('has mail addresses and telephone numbers that can be used', () => {
    for (const contactEmail of ['a', 'a@b', 'a b@c.org', '<a@b.org>', 'a@b..org']) expect(after({ contactEmail })).toEqual(['contactEmail emailMalformed']);
    for (const contactEmail of ['a@b.org', 'marie-ève.o’neil@exemple.gouv.qc.ca']) expect(after({ contactEmail })).toEqual([]);
    expect(after({ contactPhone: 'call me' })).toEqual(['contactPhone phoneMalformed']);
    expect(after({ contactPhone: '+33 1 23 45 67 89 poste 12' })).toEqual([]);
  });
  it('is advised, not stopped, when contact and signatory share a mail address', () => {
    const same = { ...good, contactEmail: 'Same@example.org', signatoryEmail: 'same@example.org' };
    expect(found(standardForm, same)).toEqual([]);
    expect(adviseOn(standardForm, same).map(({ code }) => code)).toEqual(['sameEmail']);
    expect(adviseOn(standardForm, good)).toEqual([]);
  });
});

describe('country shares', () => {
  const question: Question = { ...base, kind: 'countryShares', max: 3 };
  const share = (country: string, percent: number | null): { country: string; share: number | null } => ({ country, share: percent });
  it.each([
    ['thirds', [share('CO', 33.33), share('GH', 33.33), share('TG', 33.34)], []],
    ['99.99', [share('CO', 99.99)], ['q sharesNotHundred']],
    ['twice', [share('CO', 50), share('CO', 50)], ['q.1.country countryTwice']],
    ['negative', [share('CO', 150), share('GH', -50)], ['q.0.share shareOutOfRange', 'q.1.share shareOutOfRange']],
    ['missing parts', [share('', 100), share('CO', null)], ['q.0.country unknownCountry', 'q.1.share shareOutOfRange']],
    ['too many', [share('CO', 25), share('GH', 25), share('TG', 25), share('CM', 25)], ['q rowsTooMany']],
  ])('%s', (_name, shares, problems) => {
    expect(alone(question, shares)).toEqual(problems);
  });
});

describe('limits', () => {
  it('count graphemes and line ends as one', () => {
    const question: Question = { ...base, kind: 'longText', limit: 5 };
    expect(alone(question, '👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧\n🇨🇦')).toEqual([]);
    expect(alone(question, 'a\r\nbcd')).toEqual([]);
    expect(alone(question, 'abcdef')).toEqual(['q tooLong']);
  });
  it('of choices and files', () => {
    const options = ['a', 'b', 'c'].map((code) => ({ code, label }));
    expect(alone({ ...base, kind: 'choices', options, min: 2, max: 2 }, ['a'])).toEqual(['q chooseAtLeast']);
    expect(alone({ ...base, kind: 'files', accept: ['pdf'], maxFiles: 1, maxMb: 1 }, ['x', 'y'])).toEqual(['q tooManyFiles']);
    expect(alone({ ...base, kind: 'choice', options }, 'constructor')).toEqual(['q unknownOption']);
  });
  it('a condition on a hidden question hides too, and a circle hides both', () => {
    const first: Question = { ...base, key: 'a', kind: 'yesNo', required: false };
    const second: Question = { ...base, key: 'b', kind: 'yesNo', required: false, when: { question: 'a', equals: true } };
    const third: Question = { ...base, kind: 'text', limit: 5, when: { question: 'b', equals: true } };
    const form = { sections: [{ key: 'A', title: label, questions: [first, second, third] }] };
    expect(found(form, { a: true, b: true })).toEqual(['q required']);
    expect(found(form, { a: false, b: true })).toEqual([]);
    const circle = { sections: [{ key: 'A', title: label, questions: [{ ...first, required: true, when: { question: 'a', equals: true } }] }] };
    expect(found(circle, { a: true })).toEqual([]);
  });
});

it('no stored JSON, however wrong, makes the check throw or pass', () => {
  const keys = questionsOf(standardForm).map((question) => question.key);
  fc.assert(fc.property(fc.dictionary(fc.constantFrom(...keys), fc.jsonValue()), (answers) => {
    const problems = checkProposal(standardForm, answers as Answers, context);
    expect(problems.length > 0 && problems.every(({ field, text }) => field.startsWith('answers.') && text.en !== '' && text.fr !== '' && text.en !== text.fr)).toBe(true);
  }));
});
