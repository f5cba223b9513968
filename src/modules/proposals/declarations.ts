import type { Bilingual } from '../../kernel/i18n/text.js';
import type { FormDefinition } from '../calls/index.js';
import type { ShownSection, ShownValue } from './content.view.js';

/** One declaration as it stands on the signing page. */
export interface Declaration {
  code: string;
  label: Bilingual;
  /** An answer that is part of it, such as an amount owed; null for a plain statement. */
  value: ShownValue | null;
}

/** The statements of the form that the signatory makes: the section that holds its declarations, with what was answered in it. */
export function declared(form: FormDefinition, sections: readonly ShownSection[]): Declaration[] {
  const statements = new Set(form.sections.flatMap(({ questions }) => questions.filter(({ kind }) => kind === 'declaration').map(({ key }) => key)));
  return sections.filter(({ answers }) => answers.some(({ key }) => statements.has(key)))
    .flatMap(({ answers }) => answers.map(({ key, code, label, value }) => ({ code, label, value: statements.has(key) ? null : value })));
}
