import type { Bilingual } from '../../kernel/i18n/text.js';
import { type Answers, answerTo, type Budget, budgetTotals, type CountryShare, type FormDefinition, isBudget, isVisible, known, type Option, type Question, type Row } from '../calls/index.js';
import { countries } from '../programmes/index.js';
import type { ContentView, ShownAnswer, ShownCell, ShownSection, ShownValue } from './content.view.js';
import type { FileView, ProposalRow } from './proposal-reads.js';

const countryNames = new Map(countries.map(({ code, name }) => [code, name]));
const same = (text: string): Bilingual => ({ en: text, fr: text });
const labelOf = (options: readonly Option[], code: string): Bilingual => options.find((option) => option.code === code)?.label ?? same(code);

/** A proposal with its answers in words. Questions that are not asked with these answers are left out. */
export function contentView(row: Pick<ProposalRow, 'id' | 'language' | 'organization' | 'files'>, form: FormDefinition, answers: Answers): ContentView {
  const budget = answers[known.budget];
  return {
    proposalId: row.id, language: row.language, organization: row.organization,
    sections: form.sections.map((section): ShownSection => ({
      key: section.key, title: section.title,
      answers: section.questions.filter((question) => isVisible(form, question, answers)).map((question) => shownAnswer(question, answers, row.files)),
    })),
    totals: isBudget(budget) ? budgetTotals(budget) : null,
    attachments: row.files,
  };
}

/** One answer in words. */
export const shownAnswer = (question: Question, answers: Answers, files: readonly FileView[]): ShownAnswer => ({
  key: question.key, code: question.code, label: question.label, required: question.required, value: shown(question, answers, files),
});

function shown(question: Question, answers: Answers, files: readonly FileView[]): ShownValue | null {
  if (question.kind === 'files') {
    const own = files.filter((file) => file.question === question.key);
    return own.length ? { kind: 'files', files: own } : null;
  }
  const value = answerTo(question, answers);
  if (value === undefined || value === '' || (Array.isArray(value) && !value.length)) return null;
  switch (question.kind) {
    case 'text':
    case 'longText': return { kind: 'text', text: value as string };
    case 'choice': return { kind: 'choice', code: value as string, label: labelOf(question.options, value as string) };
    case 'choices': return { kind: 'choices', chosen: (value as readonly string[]).map((code) => ({ code, label: labelOf(question.options, code) })) };
    case 'yesNo':
    case 'declaration': return { kind: 'truth', yes: value as boolean };
    case 'number': return { kind: 'number', number: value as number };
    case 'money': return { kind: 'money', cents: value as number };
    case 'date': return { kind: 'date', date: value as string };
    case 'countryShares': return { kind: 'countryShares', shares: (value as readonly CountryShare[]).map(({ country, share }) => ({ country, name: countryNames.get(country) ?? same(country), share })) };
    case 'rows': {
      const rows = (value as readonly Row[]).map((row) => Object.fromEntries(question.columns.flatMap((column): [string, ShownCell][] => {
        const cell = row[column.key];
        return cell === undefined ? [] : [[column.key, column.kind === 'choice' ? labelOf(column.options, String(cell)) : cell]];
      })));
      return { kind: 'rows', columns: question.columns.map(({ key, kind, label }) => ({ key, kind, label })), rows };
    }
    case 'budget': return { kind: 'budget', budget: value as Budget, totals: budgetTotals(value as Budget) };
  }
}
