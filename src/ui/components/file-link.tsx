import type { JSX } from 'preact';
import { formatBytes } from '../../kernel/files/bytes.js';
import { useWords } from '../words.js';

/** A file to download, with its kind and size. */
export function FileLink(props: { href: string; name: string; bytes?: number | null }): JSX.Element {
  const { locale, address } = useWords();
  const kind = /\.(\w{2,5})$/.exec(props.name)?.[1]?.toUpperCase();
  const facts = [kind, typeof props.bytes === 'number' ? formatBytes(props.bytes, locale) : undefined].filter(Boolean).join(', ');
  return <span class="file-link"><a href={address(props.href)}><bdi>{props.name}</bdi></a>{facts && <span class="muted"> ({facts})</span>}</span>;
}
