import { type FieldProblem, invalid } from '../../../kernel/errors/refusal.js';
import { checkForm, type FormDefinition } from '../form/index.js';

/** What a page is about, so that problems stand at its fields. */
interface Focus {
  question?: string;
  section?: string;
}

/** The parts of a question, as the fields of its page are named. */
const fieldNames: Readonly<Record<string, string>> = {
  'label.en': 'labelEn', 'label.fr': 'labelFr', 'hint.en': 'hintEn', 'hint.fr': 'hintFr', 'title.en': 'titleEn', 'title.fr': 'titleFr', 'intro.en': 'introEn', 'intro.fr': 'introFr', code: 'code', when: 'when', key: 'labelEn',
};

/** The form itself, or 422 with what is wrong with it: at the fields of the question being written, or naming the other question. */
export function soundForm(form: FormDefinition, focus: Focus = {}): FormDefinition {
  const problems = checkForm(form);
  if (problems.length) throw invalid(problems.map((found) => placed(form, found, focus)));
  return form;
}

function placed(form: FormDefinition, { field, code, text }: FieldProblem, focus: Focus): FieldProblem {
  const [, sectionAt = '', kind, questionAt = '', ...rest] = field.split('.');
  const section = form.sections[Number(sectionAt)];
  const question = kind === 'questions' ? section?.questions[Number(questionAt)] : undefined;
  if (question && question.key === focus.question) return { field: fieldOfPart(rest, question.kind), code, text };
  if (section && !question && section.key === focus.section) return { field: fieldNames[[kind, questionAt].filter(Boolean).join('.')] ?? '', code, text };
  const name = question?.code ?? section?.key;
  return { field: '', code, text: name ? { en: `${name}: ${text.en}`, fr: `${name}\u00a0: ${text.fr}` } : text };
}

function fieldOfPart(part: readonly string[], kind: string): string {
  const [first, index, ...inner] = part;
  if (first === undefined) return kind === 'files' ? 'maxFiles' : kind === 'text' || kind === 'longText' ? 'limit' : 'max';
  if (first === 'options') return 'options';
  if (first === 'columns' && index !== undefined) return `columns.${index}.${inner[0] === undefined ? 'limit' : inner[0] === 'options' ? 'options' : (fieldNames[inner.join('.')] ?? 'labelEn')}`;
  return fieldNames[part.join('.')] ?? (first === 'columns' ? 'columns.0.labelEn' : '');
}
