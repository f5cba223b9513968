import type { JSX } from 'preact';
import { formatBytes } from '../../kernel/files/bytes.js';
import { uiTexts } from '../messages.js';
import { useWords } from '../words.js';
import { FieldFrame, type FieldProps, useField } from './field.js';

/** What a file takes. Its form needs `multipart`. */
export interface FileFieldProps extends FieldProps {
  /** File kinds the picker offers: `.pdf,.docx`. The server checks the content. */
  accept?: string;
  maxBytes?: number;
  multiple?: boolean;
  /** The file already there. */
  currentName?: string | null;
}

/** One or more files to send. */
export function FileField(props: FileFieldProps): JSX.Element {
  const { t, c, locale } = useWords();
  const facts = [
    props.accept?.split(',').map((kind) => kind.trim().replace('.', '').toUpperCase()).join(', '),
    props.maxBytes ? t(uiTexts.maxFileSize, { size: formatBytes(props.maxBytes, locale) }) : undefined,
  ].filter(Boolean).join(' · ');
  const field = { ...props, hint: props.hint || facts ? <>{c(props.hint)}{props.hint && facts && <br />}{facts}</> : undefined };
  const link = useField(field);
  return (
    <FieldFrame field={field} link={link}>
      {props.currentName && <p class="field__current">{t(uiTexts.currentFile, { name: props.currentName })}</p>}
      <input class="input input--file" type="file" {...link.control} accept={props.accept} multiple={props.multiple} data-max-bytes={props.maxBytes} />
    </FieldFrame>
  );
}
