import type { JSX } from 'preact';
import { fieldText } from '../fields.js';
import { useWords, type Words } from '../words.js';
import { FieldFrame, type FieldProps, type FieldWidth, useField } from './field.js';

/** What one line of text takes. */
export interface TextFieldProps extends FieldProps {
  value?: string | null | undefined;
  width?: FieldWidth;
  maxLength?: number;
  spellcheck?: boolean;
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'url' | 'email' | 'search';
  type?: 'text' | 'email' | 'tel' | 'url';
  /** A unit shown before or after the input, such as `$` or `%`. */
  prefix?: Words;
  suffix?: Words;
  /** Pattern of names, codes and addresses: no capitals, no correction. */
  code?: boolean;
}

/** One line of text. */
export function TextField(props: TextFieldProps): JSX.Element {
  const { form } = useWords();
  const link = useField(props);
  const input = (
    <input class={`input input--${props.width ?? 'l'}`} type={props.type ?? 'text'} list={undefined} {...link.control} value={fieldText(form, props.name, props.value)}
      maxLength={props.maxLength} inputmode={props.inputmode} spellcheck={props.code ? false : props.spellcheck} autocapitalize={props.code ? 'none' : undefined} />
  );
  return (
    <FieldFrame field={props} link={link}>
      {props.prefix || props.suffix ? <Affixed prefix={props.prefix} suffix={props.suffix}>{input}</Affixed> : input}
    </FieldFrame>
  );
}

function Affixed(props: { prefix?: Words | undefined; suffix?: Words | undefined; children: JSX.Element }): JSX.Element {
  const { w } = useWords();
  return (
    <div class="affixed">
      {props.prefix && <span class="affixed__unit" aria-hidden="true">{w(props.prefix)}</span>}
      {props.children}
      {props.suffix && <span class="affixed__unit" aria-hidden="true">{w(props.suffix)}</span>}
    </div>
  );
}

/** An e-mail address. */
export function EmailField(props: Omit<TextFieldProps, 'type' | 'inputmode'>): JSX.Element {
  return <TextField autocomplete="email" {...props} type="email" inputmode="email" code />;
}
