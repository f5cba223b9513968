import { Select, TextField, usePage } from '../../../ui/index.js';
import type { CountrySharesQuestion } from '../../calls/index.js';
import { countriesByName } from '../../programmes/index.js';
import { fieldWords as says } from './field-words.js';
import { Group, RemoveRow } from './group.js';
import { nameOf, type QuestionProps } from './question-props.js';
import { isBlank, rowsToShow } from './typed-rows.js';

/** Countries with their share of the work, one row each. */
export function CountrySharesField({ question, value, view }: QuestionProps<CountrySharesQuestion>) {
  const page = usePage();
  const { t, locale } = page;
  const rows = rowsToShow(question, value, view, page);
  const choices = countriesByName(locale).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Group question={question} add={rows.length < question.max ? says.addCountry : null}>
      {rows.map((cells, index) => (
        <fieldset class="row row--inline" key={index}>
          <legend class="visually-hidden">{t(says.row, { label: t(question.label), row: index + 1 })}</legend>
          <div class="row__cells">
            <div class="row__grow"><Select name={nameOf(question.key, index, 'country')} label={says.country} required choices={choices} value={cells.country ?? ''} width="full" /></div>
            <div><TextField name={nameOf(question.key, index, 'share')} label={says.share} required value={cells.share ?? ''} width="xs" inputmode="decimal" code suffix="%" /></div>
          </div>
          {!isBlank(cells) && <RemoveRow question={question} index={index} row={index + 1} />}
        </fieldset>
      ))}
    </Group>
  );
}
