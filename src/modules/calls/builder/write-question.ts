import { type FieldProblem, invalid } from '../../../kernel/errors/refusal.js';
import { type Column, complain, type Condition, type FormDefinition, type Option, type Question, type QuestionKind, questionOf } from '../form/index.js';
import { codeFrom, readOptions, unused } from './option-lines.js';
import type { WriteColumn, WriteQuestion } from './write-question.dto.js';

/** The question that was written. Throws 422 for what cannot be read; whether it is sound in its form is asked afterwards. */
export function writtenQuestion(form: FormDefinition, kind: QuestionKind, key: string, dto: WriteQuestion, before: Question | null): Question {
  const problems: FieldProblem[] = [];
  const optionsOf = (text: string | null | undefined, field: string, were: readonly Option[]): readonly Option[] => {
    if (!text) return were;
    const read = readOptions(text, field);
    problems.push(...read.problems);
    return read.options;
  };
  const when = conditionOf(form, dto.when);
  const base = {
    key, code: dto.code, label: { en: dto.labelEn, fr: dto.labelFr }, required: dto.required,
    ...(dto.hintEn || dto.hintFr ? { hint: { en: dto.hintEn ?? '', fr: dto.hintFr ?? '' } } : {}), ...(when ? { when } : {}),
  };
  const optionsBefore = before && 'options' in before ? before.options : [];
  const question = ((): Question => {
    switch (kind) {
      case 'text': return { ...base, kind, limit: dto.limit ?? 0, ...(dto.format ? { format: dto.format } : {}) };
      case 'longText': return { ...base, kind, limit: dto.limit ?? 0 };
      case 'choice': return { ...base, kind, options: optionsOf(dto.options, 'options', optionsBefore) };
      case 'choices': return { ...base, kind, options: optionsOf(dto.options, 'options', optionsBefore), min: dto.min ?? 0, max: dto.max ?? 1 };
      case 'number': return { ...base, kind, min: dto.min ?? 0, max: dto.max ?? 0, whole: dto.whole };
      case 'countryShares': return { ...base, kind, max: dto.max ?? 0 };
      case 'rows': {
        const rules = before?.kind === 'rows' ? before.rules : undefined;
        return { ...base, kind, min: dto.min ?? 0, max: dto.max ?? 0, columns: columnsOf(dto.columns, before?.kind === 'rows' ? before.columns : [], optionsOf), ...(rules ? { rules } : {}) };
      }
      case 'files': return { ...base, kind, accept: dto.accept, maxFiles: dto.maxFiles ?? 0, maxMb: dto.maxMb ?? 0 };
      case 'yesNo':
      case 'money':
      case 'date':
      case 'budget':
      case 'declaration': return { ...base, kind };
    }
  })();
  if (problems.length) throw invalid(problems);
  return question;
}

/** A condition as it travels in a form: `theme=POC`, `hasPreviousFunding=true`. */
export const conditionText = ({ question, equals }: Condition): string => `${question}=${String(equals)}`;

function conditionOf(form: FormDefinition, text: string | null | undefined): Condition | null {
  if (!text) return null;
  const [key = '', ...rest] = text.split('=');
  const value = rest.join('=');
  const on = questionOf(form, key);
  if (!on) throw invalid([complain('when', 'whenUnknown', { key })]);
  if (on.kind === 'yesNo' || on.kind === 'declaration') return { question: key, equals: value === 'true' };
  return { question: key, equals: on.kind === 'number' ? Number(value) : value };
}

type ReadOptions = (text: string | null | undefined, field: string, were: readonly Option[]) => readonly Option[];

function columnsOf(written: readonly WriteColumn[], before: readonly Column[], optionsOf: ReadOptions): Column[] {
  const taken = new Set(written.flatMap(({ key }) => key ?? []));
  return written.flatMap((dto, index): Column[] => {
    if (dto.remove || (!dto.labelEn && !dto.labelFr && !dto.key)) return [];
    const was = before.find(({ key }) => key === dto.key);
    const key = was?.key ?? unused(codeFrom(dto.labelEn ?? 'column'), taken);
    taken.add(key);
    const base = { key, required: dto.required, label: { en: dto.labelEn ?? '', fr: dto.labelFr ?? '' }, ...(was?.hint ? { hint: was.hint } : {}) };
    const kind = was?.kind ?? dto.kind ?? 'text';
    switch (kind) {
      case 'text': return [{ ...base, kind, limit: dto.limit ?? 200, ...(was?.kind === 'text' && was.format ? { format: was.format } : {}) }];
      case 'longText': return [{ ...base, kind, limit: dto.limit ?? 1_000 }];
      case 'number': return [{ ...base, kind, min: dto.min ?? 0, max: dto.max ?? 1_000_000, whole: was?.kind === 'number' ? was.whole : true }];
      case 'choice': return [{ ...base, kind, options: optionsOf(dto.options, `columns.${index}.options`, was?.kind === 'choice' ? was.options : []) }];
      case 'money':
      case 'date': return [{ ...base, kind }];
    }
  });
}
