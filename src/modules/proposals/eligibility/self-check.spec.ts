import { describe, expect, it } from '@jest/globals';
import { questionsOf, selfCheck, selfCheckProblems } from './self-check.js';

const call = { recipientKinds: ['CDN_NPO'], requiredDocuments: ['auditedStatements'], earliestStartOn: '2027-01-01', maximumMonths: 24, minimumCents: 5_000_000, maximumCents: 90_000_000, costSharePercent: 5 };
const organization = { kind: 'CDN_NPO', registrationYear: 2011 };
const yes = { servesThemes: 'yes', startsInTime: 'yes', withinAmounts: 'yes', sharesCost: 'yes', nothingBefore: 'yes' } as const;

describe('the eligibility self-check', () => {
  it('asks what the call’s own rules say, in both languages', () => {
    const texts = questionsOf(call).map(({ key, text }) => [key, text.en]);
    expect(texts[1]).toEqual(['startsInTime', 'The project starts on January 1, 2027 or later and lasts at most 24 months']);
    expect(questionsOf({ ...call, costSharePercent: 0 }).map(({ key }) => key)).toEqual(['servesThemes', 'startsInTime', 'withinAmounts', 'nothingBefore']);
    expect(questionsOf(call).filter(({ text }) => /[{}]|undefined/.test(text.en + text.fr))).toEqual([]);
  });

  it('says eligible when everything holds, and that nobody said when an answer is missing', () => {
    expect(selfCheck(call, organization, yes, 2026).verdict).toBe('eligible');
    expect(selfCheck(call, organization, { ...yes, sharesCost: null }, 2026).verdict).toBe('unanswered');
    expect(selfCheck(call, { ...organization, registrationYear: null }, yes, 2026).verdict).toBe('eligible');
  });

  it.each([
    ['another kind of organization', { kind: 'COMPANY', registrationYear: 2011 }, yes, ['organizationId', 'goOn']],
    ['an organization younger than its statements', { kind: 'CDN_NPO', registrationYear: 2025 }, yes, ['organizationId', 'goOn']],
    ['a project that starts too early', organization, { ...yes, startsInTime: 'no' as const }, ['startsInTime', 'goOn']],
  ])('says why %s is probably not eligible', (_, who, answers, fields) => {
    const found = selfCheck(call, who, answers, 2026);
    expect([found.verdict, selfCheckProblems(found).map(({ field }) => field)]).toEqual(['probablyNot', fields]);
  });
});
