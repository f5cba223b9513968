import { texts } from '../../../../kernel/i18n/text.js';
import { localDateOf } from '../../../../kernel/time/dates.js';
import { Breadcrumbs, type Column, DateText, Link, page, PageHeading, Pagination, StatusTag, Table, usePage } from '../../../../ui/index.js';
import type { AskedConsent, AskedConsentsView } from '../partner-consent.view.js';

const says = texts({
  title: { en: 'Projects that name us as a partner', fr: 'Projets qui nous nomment comme partenaire' },
  proposals: { en: 'Proposals', fr: 'Propositions' },
  lead: { en: 'Other organizations ask yours to consent to a part in their project.', fr: 'D’autres organismes demandent au vôtre de consentir à une part de leur projet.' },
  none: { en: 'Nobody has asked your organization yet.', fr: 'Personne n’a encore consulté votre organisme.' },
  project: { en: 'Project', fr: 'Projet' },
  untitled: { en: 'Not named yet', fr: 'Pas encore nommé' },
  applicant: { en: 'Applicant', fr: 'Demandeur' },
  organization: { en: 'Organization asked', fr: 'Organisme consulté' },
  asked: { en: 'Asked', fr: 'Demande du' },
  status: { en: 'Status', fr: 'État' },
});

function AskedConsentsBody({ consents, next }: AskedConsentsView) {
  const { t } = usePage();
  const columns: Column<AskedConsent>[] = [
    { key: 'project', label: says.project, cell: (c) => <Link href={`/partner-consents/${c.id}`}>{c.title ? <span lang={c.language} dir="auto" data-typed>{c.title}</span> : t(says.untitled)}</Link> },
    { key: 'applicant', label: says.applicant, cell: (c) => c.applicant },
    { key: 'organization', label: says.organization, cell: (c) => c.organization },
    { key: 'asked', label: says.asked, cell: (c) => <DateText date={localDateOf(new Date(c.askedAt))} /> },
    { key: 'status', label: says.status, cell: (c) => <StatusTag tone={c.status.tone} label={c.status.label} /> },
  ];
  return (
    <>
      <Breadcrumbs items={[{ href: '/proposals', label: says.proposals }]} />
      <PageHeading title={says.title} lead={says.lead} />
      <Table caption={says.title} captionHidden columns={columns} rows={consents} rowKey={(c) => c.id} empty={says.none} />
      <Pagination next={next && `/partner-consents?after=${next}`} />
    </>
  );
}

/** What an organization is asked as a partner. */
export const askedConsentsPage = page<AskedConsentsView>((_, say) => say(says.title), (view) => <AskedConsentsBody {...view} />);
