import { texts } from '../../../../kernel/i18n/text.js';
import { Checkbox, HiddenField, NumberField, Select, TextField, usePage } from '../../../../ui/index.js';
import type { Column } from '../../form/index.js';
import { kindNames } from '../kind-names.js';
import { columnKinds, mostColumns } from '../write-question.dto.js';
import { limitWords, OptionsField } from './options-field.js';

const says = texts({
  column: { en: 'Column {number}', fr: 'Colonne {number}' },
  kind: { en: 'Kind', fr: 'Type' },
  labelEn: { en: 'Heading in English', fr: 'Titre en anglais' },
  labelFr: { en: 'Heading in French', fr: 'Titre en français' },
  required: { en: 'Must be filled in', fr: 'À remplir obligatoirement' },
  remove: { en: 'Remove this column', fr: 'Retirer cette colonne' },
  blank: { en: 'Leave it empty if you need no more columns. Limits and options apply to the kinds that have them.', fr: 'Laissez-la vide s’il ne faut plus de colonne. Les limites et les options valent pour les types qui en ont.' },
});

/** The columns of a repeating group, and two empty ones for more. */
export function ColumnFields({ columns }: { columns: readonly Column[] }) {
  const { t } = usePage();
  const rows: (Column | null)[] = [...columns, ...Array.from({ length: Math.min(2, mostColumns - columns.length) }, () => null)];
  return (
    <>
      {rows.map((column, index) => (
        <fieldset class="row" key={index}>
          <legend class="row__legend">{t(says.column, { number: index + 1 })}</legend>
          {!column && <p class="muted">{t(says.blank)}</p>}
          {column && <HiddenField name={`columns[${index}][key]`} value={column.key} />}
          <div class="row__cells">
            <div><TextField name={`columns[${index}][labelEn]`} label={says.labelEn} value={column?.label.en} required width="full" /></div>
            <div><TextField name={`columns[${index}][labelFr]`} label={says.labelFr} value={column?.label.fr} required width="full" /></div>
            {column ? <p>{t(kindNames[column.kind])}</p> : <div><Select name={`columns[${index}][kind]`} label={says.kind} required placeholder={null} value="text" choices={columnKinds.map((kind) => ({ value: kind, label: kindNames[kind] }))} width="full" /></div>}
            <Limits column={column} name={(part) => `columns[${index}][${part}]`} />
          </div>
          <Checkbox name={`columns[${index}][required]`} label={says.required} checked={column?.required ?? false} required />
          {column && <Checkbox name={`columns[${index}][remove]`} label={says.remove} required />}
        </fieldset>
      ))}
    </>
  );
}

/** What a column of this kind may hold; a new one may become any. */
function Limits({ column, name }: { column: Column | null; name: (part: string) => string }) {
  const text = !column || column.kind === 'text' || column.kind === 'longText';
  const number = !column || column.kind === 'number';
  return (
    <>
      {text && <div><NumberField name={name('limit')} label={limitWords.limit} required value={column && 'limit' in column ? column.limit : null} width="s" /></div>}
      {number && <div><NumberField name={name('min')} label={limitWords.least} required value={column?.kind === 'number' ? column.min : null} width="s" /></div>}
      {number && <div><NumberField name={name('max')} label={limitWords.most} required value={column?.kind === 'number' ? column.max : null} width="s" /></div>}
      {(!column || column.kind === 'choice') && <div class="row__wide"><OptionsField name={name('options')} options={column?.kind === 'choice' ? column.options : []} /></div>}
    </>
  );
}
