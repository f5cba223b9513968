import { type Bilingual, texts } from '../../../../kernel/i18n/text.js';
import { DateText, Link, StatusTag, Table, usePage } from '../../../../ui/index.js';
import { documentWorkflow } from '../document.workflow.js';
import type { DocumentView } from '../file.view.js';

const says = texts({
  document: { en: 'Document', fr: 'Document' },
  issued: { en: 'Issued on', fr: 'Délivré le' },
  to: { en: 'Counts until', fr: 'Valide jusqu’au' },
  open: { en: 'As long as nothing changes', fr: 'Tant que rien ne change' },
  state: { en: 'State', fr: 'État' },
  note: { en: 'What the officer says', fr: 'Ce que dit l’agent ou l’agente' },
});

/** Documents with their dates and states. */
export function DocumentLines({ documents, audience, caption }: { documents: readonly DocumentView[]; audience: 'applicant' | 'staff'; caption: Bilingual }) {
  const { t } = usePage();
  const noted = documents.some(({ checkNote }) => checkNote);
  return (
    <Table caption={caption} captionHidden rows={documents} rowKey={(d) => d.id} columns={[
      { key: 'document', label: says.document, cell: (d) => <Link href={`/organization-documents/${d.id}`}>{t(d.name)}</Link> },
      { key: 'issued', label: says.issued, cell: (d) => <DateText date={d.issuedOn} /> },
      { key: 'to', label: says.to, cell: (d) => (d.validTo ? <DateText date={d.validTo} /> : t(says.open)) },
      { key: 'state', label: says.state, cell: (d) => <StatusTag tone={documentWorkflow.states[d.state].tone} label={documentWorkflow.states[d.state][audience]} /> },
      ...(noted ? [{ key: 'note', label: says.note, cell: (d: DocumentView) => d.checkNote ?? '' }] : []),
    ]} />
  );
}
