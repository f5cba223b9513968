import type { JSX } from 'preact';
import { type Cents, moneyForInput } from '../../kernel/money/money.js';
import { useWords } from '../words.js';
import { TextField, type TextFieldProps } from './text-field.js';

/** A number; `decimal` allows a fraction. A text input, because browsers' number inputs lose what they cannot read. */
export function NumberField(props: Omit<TextFieldProps, 'value' | 'inputmode' | 'type'> & { value?: number | string | null | undefined; decimal?: boolean }): JSX.Element {
  const { decimal, value, ...rest } = props;
  const { locale } = useWords();
  const shown = typeof value === 'number' && locale === 'fr' ? String(value).replace('.', ',') : value;
  return <TextField width="s" {...rest} value={shown === null || shown === undefined ? '' : String(shown)} inputmode={decimal ? 'decimal' : 'numeric'} code />;
}

/** An amount in dollars; `value` is cents. The sign stands where the language puts it. */
export function MoneyField(props: Omit<TextFieldProps, 'value' | 'inputmode' | 'type' | 'prefix' | 'suffix'> & { value?: Cents | null | undefined }): JSX.Element {
  const { value, ...rest } = props;
  const { locale } = useWords();
  const affix = locale === 'fr' ? { suffix: '$' } : { prefix: '$' };
  return <TextField width="s" {...rest} {...affix} value={value === null || value === undefined ? '' : moneyForInput(value, locale)} inputmode="decimal" code />;
}
