import { describe, expect, it } from '@jest/globals';
import { readAnswer } from './answers.js';
import { budgetTotals, isBudget } from './budget.js';
import { checkProposal } from './check.js';
import type { CheckContext } from './check-context.js';
import { exampleAnswers } from './example-answers.js';
import { exampleProjects } from './examples/projects.js';
import { proposalFacts } from './facts.js';
import { questionOf, questionsOf } from './questions.js';
import { standardForm } from './standard-form.js';

const context: CheckContext = {
  call: { minCents: 1_000_000, maxCents: 200_000_000, earliestStartOn: '2027-04-01', maxMonths: 24, costSharePercent: 5, overheadPercent: 12, stackingPercent: 75 },
  now: new Date('2026-11-23T15:00:00Z'),
};
const frame = { startOn: '2027-04-01', requestCents: 25_000_000 };

describe('example answers', () => {
  it.each(['en', 'fr'] as const)('in %s pass every check of the standard form', (locale) => {
    for (let seed = 0; seed < 24; seed++) {
      for (const requestCents of [1_000_000, 24_999_999, 73_456_701, 200_000_000]) {
        const given = exampleAnswers(standardForm, locale, seed, { startOn: seed % 3 === 0 ? '2027-09-15' : '2027-04-01', requestCents });
        expect(checkProposal(standardForm, given, context)).toEqual([]);
        const { budget } = given;
        expect(isBudget(budget) && budgetTotals(budget).requestedCents).toBe(requestCents);
      }
    }
  });
  it('are stored as they are when sent as JSON', () => {
    const given = exampleAnswers(standardForm, 'fr', 2, frame);
    for (const question of questionsOf(standardForm)) {
      expect({ key: question.key, ...readAnswer(question, given[question.key]) }).toEqual({ key: question.key, value: given[question.key] === undefined || (Array.isArray(given[question.key]) && (given[question.key] as unknown[]).length === 0) ? null : given[question.key], problems: [] });
    }
  });
  it('tell twelve different stories, in full prose, and repeat for the same seed', () => {
    const titles = ['en', 'fr'].flatMap((locale) => exampleProjects.map((_, seed) => proposalFacts(standardForm, exampleAnswers(standardForm, locale as 'en' | 'fr', seed, frame)).title));
    expect(new Set(titles).size).toBe(12);
    expect(exampleAnswers(standardForm, 'en', 3, frame)).toEqual(exampleAnswers(standardForm, 'en', 3, frame));
    for (const locale of ['en', 'fr'] as const) {
      for (let seed = 0; seed < 6; seed++) {
        const given = exampleAnswers(standardForm, locale, seed, frame);
        for (const key of ['summary', 'problem', 'context', 'policyFit', 'localSupport', 'lessons', 'monitoringPlan', 'genderAnalysis', 'environment', 'governance', 'doNoHarm', 'experience', 'team', 'financialControls', 'minimumNeeded']) {
          const text = given[key];
          const sentences = (typeof text === 'string' ? text : '').split(/[.!?](?:\s|$)/).filter((part) => part !== '').length;
          expect({ key, seed, locale, fits: sentences >= 2 && sentences <= 5 }).toEqual({ key, seed, locale, fits: true });
        }
      }
    }
  });
  it('keep to the sub-themes of a call', () => {
    const subThemes = ['GOV-3', 'PUB-3'];
    for (let seed = 0; seed < 6; seed++) {
      expect(checkProposal(standardForm, exampleAnswers(standardForm, 'en', seed, { ...frame, subThemes }), { ...context, call: { ...context.call, subThemes } })).toEqual([]);
    }
    const only = ['POC-6'];
    expect(checkProposal(standardForm, exampleAnswers(standardForm, 'en', 1, { ...frame, subThemes: only }), { ...context, call: { ...context.call, subThemes: only } })).toEqual([]);
  });
  it('fit a form that was changed', () => {
    const label = { en: 'New', fr: 'Nouveau' };
    const changed = {
      sections: [...standardForm.sections.map((section) => (section.key === 'C' ? { ...section, questions: section.questions.map((question) => (question.key === 'problem' && question.kind === 'longText' ? { ...question, limit: 200 } : question)) } : section)), {
        key: 'L', title: label,
        questions: [
          { kind: 'longText' as const, key: 'newText', code: 'L1', required: true, limit: 50, label },
          { kind: 'choice' as const, key: 'newChoice', code: 'L2', required: true, label, options: [{ code: 'x', label }, { code: 'y', label }] },
          { kind: 'rows' as const, key: 'newRows', code: 'L3', required: true, min: 2, max: 4, label, columns: [{ kind: 'number' as const, key: 'n', required: true, min: 5, max: 9, whole: true, label }] },
          { kind: 'files' as const, key: 'newFiles', code: 'L4', required: true, accept: ['pdf'], maxFiles: 1, maxMb: 10, label },
        ],
      }],
    };
    expect(checkProposal(changed, exampleAnswers(changed, 'en', 0, frame), context)).toEqual([]);
    expect(questionOf(changed, 'newRows')?.code).toBe('L3');
  });
});
