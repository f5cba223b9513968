import { Checkbox, Checkboxes, DateField, MoneyField, NumberField, Radios, Select, TextArea, TextField } from '../../../ui/index.js';
import type { Question } from '../../calls/index.js';
import { BudgetQuestionField } from './budget-question-field.js';
import { CountrySharesField } from './country-shares-field.js';
import { FilesField } from './files-field.js';
import { fieldWords as says } from './field-words.js';
import { labelled, nameOf, type QuestionProps } from './question-props.js';
import { RowsField } from './rows-field.js';
import { TrialFilesField } from './trial-files-field.js';

/** A list this long is a select; a shorter one shows all its options. */
const mostRadios = 7;

/** The field of a question, by its kind. */
export function QuestionField({ question, value, view }: QuestionProps) {
  const common = { name: nameOf(question.key), label: labelled(question), required: question.required, ...(question.hint ? { hint: question.hint } : {}) };
  switch (question.kind) {
    case 'text':
      return <TextField {...common} value={value as string | null} width={question.limit > 120 ? 'full' : 'l'} {...(question.format ? { type: question.format === 'email' ? 'email' : 'tel', code: true } : {})} />;
    case 'longText':
      return <TextArea {...common} value={value as string | null} limit={question.limit} limitWords={question.words} rows={rowsFor(question.limit)} lang={view.proposal.language} />;
    case 'choice': {
      const choices = question.options.map(({ code, label }) => ({ value: code, label }));
      return choices.length > mostRadios ? <Select {...common} value={value as string | null} choices={choices} width="l" /> : <Radios {...common} value={value as string | null} choices={choices} />;
    }
    case 'choices':
      return <Checkboxes {...common} values={(value as readonly string[] | null) ?? []} choices={question.options.map(({ code, label }) => ({ value: code, label }))} />;
    case 'yesNo':
      return <Radios {...common} inline value={value === true ? 'yes' : value === false ? 'no' : null} choices={[{ value: 'yes', label: says.yes }, { value: 'no', label: says.no }]} />;
    case 'number':
      return <NumberField {...common} value={value as number | null} decimal={!question.whole} />;
    case 'money':
      return <MoneyField {...common} value={value as number | null} />;
    case 'date':
      return <DateField {...common} value={value as string | null} hint={question.hint} />;
    case 'declaration':
      return <Checkbox {...common} checked={value === true} />;
    case 'countryShares':
      return <CountrySharesField question={question} value={value} view={view} />;
    case 'rows':
      return <RowsField question={question} value={value} view={view} />;
    case 'budget':
      return <BudgetQuestionField question={question} value={value} view={view} />;
    case 'files':
      return view.trial ? <TrialFilesField question={question} value={value} view={view} /> : <FilesField question={question} value={value} view={view} />;
  }
}

/** Room for about half of what may be written, so that a page stays readable. */
export const rowsFor = (limit: number): number => Math.min(14, Math.max(3, Math.round(limit / 220)));

/** The kinds whose label is a legend of their own group. */
export const isGroup = ({ kind }: Question): boolean => kind === 'countryShares' || kind === 'rows' || kind === 'budget' || kind === 'files';
