import { texts } from '../../../../kernel/i18n/text.js';
import { DateText, Link, Section, StatusTag, Table } from '../../../../ui/index.js';
import { localDateOf } from '../../../../kernel/time/dates.js';
import type { OwnRequest } from '../access-request.view.js';

const says = texts({
  title: { en: 'My requests for access', fr: 'Mes demandes d’accès' },
  organization: { en: 'Organization', fr: 'Organisme' },
  sent: { en: 'Sent', fr: 'Envoyée le' },
  status: { en: 'Status', fr: 'État' },
});

/** Where the reader asked to join, as far as that is not settled. */
export function OwnRequests({ requests }: { requests: readonly OwnRequest[] }) {
  if (!requests.length) return null;
  return (
    <Section title={says.title}>
      <Table caption={says.title} captionHidden rows={requests} rowKey={(r) => r.id} columns={[
        { key: 'organization', label: says.organization, cell: (r) => <Link href={`/organizations/${r.organization.id}/access-request`}>{r.organization.legalName}</Link> },
        { key: 'sent', label: says.sent, cell: (r) => <DateText date={localDateOf(new Date(r.requestedAt))} /> },
        { key: 'status', label: says.status, cell: (r) => <StatusTag tone={r.status.tone} label={r.status.label} /> },
      ]} />
    </Section>
  );
}
