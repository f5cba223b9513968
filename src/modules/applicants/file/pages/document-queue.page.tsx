import { texts } from '../../../../kernel/i18n/text.js';
import { Breadcrumbs, DateText, InstantText, Link, page, PageHeading, Pagination, Table, usePage } from '../../../../ui/index.js';
import type { DocumentQueueView } from '../file.view.js';

const says = texts({
  title: { en: 'Documents to check', fr: 'Documents à vérifier' },
  lead: { en: 'What organizations sent for their files, the longest waiting first. A verified document serves every proposal of its organization.', fr: 'Ce que les organismes ont envoyé pour leurs dossiers, en commençant par le plus ancien. Un document vérifié sert à toutes les propositions de son organisme.' },
  organizations: { en: 'Organizations', fr: 'Organismes' },
  document: { en: 'Document', fr: 'Document' },
  organization: { en: 'Organization', fr: 'Organisme' },
  since: { en: 'Waiting since', fr: 'En attente depuis' },
  to: { en: 'Counts until', fr: 'Valide jusqu’au' },
  none: { en: 'Every document is checked.', fr: 'Tous les documents sont vérifiés.' },
});

function Body({ documents, next }: DocumentQueueView) {
  const { t } = usePage();
  return (
    <>
      <Breadcrumbs items={[{ href: '/organizations', label: says.organizations }]} />
      <PageHeading title={says.title} lead={says.lead} />
      <Table caption={says.title} captionHidden rows={documents} rowKey={(d) => d.id} empty={says.none} columns={[
        { key: 'document', label: says.document, cell: (d) => <Link href={`/organization-documents/${d.id}`}>{t(d.name)}</Link> },
        { key: 'organization', label: says.organization, cell: (d) => <Link href={`/organizations/${d.organizationId}/file`}>{d.organizationName}</Link> },
        { key: 'since', label: says.since, cell: (d) => <InstantText at={d.submittedAt} /> },
        { key: 'to', label: says.to, cell: (d) => <DateText date={d.validTo} /> },
      ]} />
      <Pagination next={next && `/organization-documents?after=${encodeURIComponent(next)}`} />
    </>
  );
}

/** The officers' queue. */
export const documentQueuePage = page<DocumentQueueView>((_, say) => say(says.title), (view) => <Body {...view} />);
