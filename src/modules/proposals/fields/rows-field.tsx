import { DateField, Select, TextArea, TextField, usePage } from '../../../ui/index.js';
import type { Column, RowsQuestion } from '../../calls/index.js';
import { fieldWords as says } from './field-words.js';
import { Group, RemoveRow } from './group.js';
import { nameOf, type QuestionProps } from './question-props.js';
import { isBlank, rowsToShow } from './typed-rows.js';

/** A repeating group: each row its own small group of fields. */
export function RowsField({ question, value, view }: QuestionProps<RowsQuestion>) {
  const page = usePage();
  const { t } = page;
  const rows = rowsToShow(question, value, view, page);
  return (
    <Group question={question} add={rows.length < question.max ? says.addRow : null}>
      {rows.map((cells, index) => (
        <fieldset class="row" key={index}>
          <legend class="row__legend"><span class="visually-hidden">{t(question.label)} </span>{t(says.rowShort, { row: index + 1 })}</legend>
          <div class="row__cells">
            {question.columns.map((column) => <Cell key={column.key} column={column} name={nameOf(question.key, index, column.key)} value={cells[column.key] ?? ''} />)}
          </div>
          {!isBlank(cells) && <RemoveRow question={question} index={index} row={index + 1} />}
        </fieldset>
      ))}
    </Group>
  );
}

function Cell({ column, name, value }: { column: Column; name: string; value: string }) {
  const { locale } = usePage();
  const common = { name, label: column.label, required: column.required, value, ...(column.hint ? { hint: column.hint } : {}) };
  switch (column.kind) {
    case 'longText': return <div class="row__wide"><TextArea {...common} rows={2} limit={column.limit} /></div>;
    case 'text': return column.limit > 120 ? <div class="row__wide"><TextField {...common} width="full" /></div> : <div><TextField {...common} width="full" /></div>;
    case 'date': return <div><DateField {...common} hint={column.hint ?? ''} /></div>;
    case 'choice': return <div><Select {...common} choices={column.options.map(({ code, label }) => ({ value: code, label }))} width="full" /></div>;
    case 'number': return <div><TextField {...common} width="s" inputmode={column.whole ? 'numeric' : 'decimal'} code /></div>;
    case 'money': return <div><TextField {...common} width="s" inputmode="decimal" code {...(locale === 'fr' ? { suffix: '$' } : { prefix: '$' })} /></div>;
  }
}
