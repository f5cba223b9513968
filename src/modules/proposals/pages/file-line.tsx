import { texts } from '../../../kernel/i18n/text.js';
import { Details, FileLink, StatusTag, usePage } from '../../../ui/index.js';
import type { FileView } from '../proposal-reads.js';
import { scanTag } from '../scanning/scan-state.js';

const says = texts({
  sha256: { en: 'SHA-256', fr: 'SHA-256' },
  fingerprint: { en: 'Fingerprint of {name}', fr: 'Empreinte de {name}' },
  sameAs: { en: 'Same content as “{name}”', fr: 'Même contenu que «\u00a0{name}\u00a0»' },
});

/** A file with what is known of it: a link while it may be opened, its scan, its twin, its SHA-256. */
export function FileLine({ file, href }: { file: FileView; href: string }) {
  const { t } = usePage();
  return (
    <>
      {file.scan === 'infected' ? <bdi>{file.fileName}</bdi> : <FileLink href={href} name={file.fileName} bytes={file.bytes} />}
      {' '}<StatusTag {...scanTag(file.scan)} />
      {file.sameAs !== null && <span class="muted"> {t(says.sameAs, { name: file.sameAs })}</span>}
      <Details summary={t(says.fingerprint, { name: file.fileName })}><p>{t(says.sha256)}<br /><code class="fingerprint">{file.sha256}</code></p></Details>
    </>
  );
}
