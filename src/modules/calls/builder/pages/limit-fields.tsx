import { Checkbox, Checkboxes, NumberField, Select } from '../../../../ui/index.js';
import type { Question } from '../../form/index.js';
import { textFormats } from '../write-question.dto.js';
import { ColumnFields } from './column-fields.js';
import { limitWords, OptionsField } from './options-field.js';

const fileKinds = ['pdf', 'docx', 'xlsx', 'odt', 'ods', 'png', 'jpg', 'csv', 'txt'];

/** The fields of what an answer may be, by kind. */
export function LimitFields({ question }: { question: Question }) {
  switch (question.kind) {
    case 'text': return (
      <>
        <NumberField name="limit" label={limitWords.limit} required value={question.limit} width="xs" />
        <Select name="format" label={limitWords.format} required placeholder={limitWords.anyText} value={question.format} choices={textFormats.map((format) => ({ value: format, label: limitWords[format] }))} />
      </>
    );
    case 'longText': return <NumberField name="limit" label={limitWords.limit} required value={question.limit} width="xs" />;
    case 'choice': return <OptionsField name="options" options={question.options} />;
    case 'choices': return <><OptionsField name="options" options={question.options} /><Range least={limitWords.choicesMin} most={limitWords.choicesMax} {...question} /></>;
    case 'number': return <><Range least={limitWords.least} most={limitWords.most} {...question} /><Checkbox name="whole" label={limitWords.whole} checked={question.whole} required /></>;
    case 'countryShares': return <NumberField name="max" label={limitWords.countries} required value={question.max} width="xs" />;
    case 'rows': return <><Range least={limitWords.rowsMin} most={limitWords.rowsMax} {...question} /><ColumnFields columns={question.columns} /></>;
    case 'files': return (
      <>
        <Checkboxes name="accept" label={limitWords.accept} required inline values={question.accept} choices={[...new Set([...fileKinds, ...question.accept])].map((kind) => ({ value: kind, label: kind.toUpperCase() }))} />
        <NumberField name="maxFiles" label={limitWords.maxFiles} required value={question.maxFiles} width="xs" />
        <NumberField name="maxMb" label={limitWords.maxMb} required value={question.maxMb} width="xs" />
      </>
    );
    case 'yesNo':
    case 'money':
    case 'date':
    case 'budget':
    case 'declaration': return null;
  }
}

type Words = { en: string; fr: string };
function Range({ least, most, min, max }: { least: Words; most: Words; min: number; max: number }) {
  return <><NumberField name="min" label={least} required value={min} width="s" /><NumberField name="max" label={most} required value={max} width="s" /></>;
}
