import type { Bilingual } from '../../../kernel/i18n/text.js';
import type { Column, FormDefinition, Question } from './form.js';
import { questionOf, questionsOf, sectionOfQuestion } from './questions.js';

/** What may happen to a question between two versions of a form. */
export type ChangeKind = 'added' | 'removed' | 'reworded' | 'required' | 'optional' | 'limits' | 'condition' | 'moved';

/** One difference between two versions. */
export interface FormChange {
  readonly kind: ChangeKind;
  readonly question: string;
  readonly code: string;
  readonly label: Bilingual;
  /** It asks more of an applicant than the earlier version did. */
  readonly tightens: boolean;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const lost = (before: readonly { readonly code: string }[], after: readonly { readonly code: string }[]): boolean => before.some(({ code }) => !after.some((one) => one.code === code));

/** Whether an answer that fits before may not fit after. The two are of one kind: a key never changes its kind. */
function narrows(before: Question | Column, after: Question | Column): boolean {
  switch (after.kind) {
    case 'text': return before.kind !== 'text' || after.limit < before.limit || (after.format !== undefined && after.format !== before.format);
    case 'longText': return before.kind !== 'longText' || after.limit < before.limit;
    case 'choice': return before.kind !== 'choice' || lost(before.options, after.options);
    case 'choices': return before.kind !== 'choices' || lost(before.options, after.options) || after.min > before.min || after.max < before.max;
    case 'number': return before.kind !== 'number' || after.min > before.min || after.max < before.max || (after.whole && !before.whole);
    case 'countryShares': return before.kind !== 'countryShares' || after.max < before.max;
    case 'files': return before.kind !== 'files' || after.maxFiles < before.maxFiles || after.maxMb < before.maxMb || before.accept.some((ending) => !after.accept.includes(ending));
    case 'rows': return before.kind !== 'rows' || after.min > before.min || after.max < before.max || narrowsColumns(before.columns, after.columns);
    case 'yesNo':
    case 'money':
    case 'date':
    case 'budget':
    case 'declaration': return before.kind !== after.kind;
  }
}

const narrowsColumns = (before: readonly Column[], after: readonly Column[]): boolean =>
  after.some((column) => {
    const was = before.find(({ key }) => key === column.key);
    return was ? (column.required && !was.required) || narrows(was, column) : column.required;
  });

/** What of a question is neither words nor whether and when it is asked. */
const limitsOf = (question: Question): unknown => Object.entries(question).filter(([part]) => !['label', 'hint', 'code', 'required', 'when'].includes(part)).sort(([a], [b]) => a.localeCompare(b));

function changesOf(before: FormDefinition, after: FormDefinition, question: Question): FormChange[] {
  const change = (kind: ChangeKind, tightens = false): FormChange => ({ kind, question: question.key, code: question.code, label: question.label, tightens });
  const was = questionOf(before, question.key);
  if (!was) return [change('added', question.required)];
  const changes: FormChange[] = [];
  if (!same(was.label, question.label) || !same(was.hint, question.hint)) changes.push(change('reworded'));
  if (was.required !== question.required) changes.push(question.required ? change('required', true) : change('optional'));
  if (!same(limitsOf(was), limitsOf(question))) changes.push(change('limits', narrows(was, question)));
  if (!same(was.when, question.when)) changes.push(change('condition', question.required && was.when !== undefined));
  if (sectionOfQuestion(before, question.key)?.key !== sectionOfQuestion(after, question.key)?.key) changes.push(change('moved'));
  return changes;
}

/** Everything that differs for an applicant, in the order of the later form; what is gone comes last. */
export const formChanges = (before: FormDefinition, after: FormDefinition): FormChange[] => [
  ...questionsOf(after).flatMap((question) => changesOf(before, after, question)),
  ...questionsOf(before).filter(({ key }) => !questionOf(after, key)).map(({ key, code, label }): FormChange => ({ kind: 'removed', question: key, code, label, tightens: false })),
];
