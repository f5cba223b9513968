import { texts } from '../../../kernel/i18n/text.js';
import { localDateOf } from '../../../kernel/time/dates.js';
import { type Column, DateText, Details, Link, SummaryList, Table, usePage } from '../../../ui/index.js';
import { organizationRoleHints, organizationRoleNames, organizationRoles } from '../organization-role.js';
import type { MemberView } from '../organization.view.js';

const says = texts({
  caption: { en: 'Members and their roles', fr: 'Membres et leurs rôles' },
  name: { en: 'Name', fr: 'Nom' },
  email: { en: 'Email address', fr: 'Adresse courriel' },
  roles: { en: 'Roles', fr: 'Rôles' },
  since: { en: 'Member since', fr: 'Membre depuis' },
  action: { en: 'Change', fr: 'Modifier' },
  what: { en: 'What each role may do', fr: 'Ce que permet chaque rôle' },
  you: { en: '(you)', fr: '(vous)' },
});

/** Members; owners find a way to change each. */
export function MemberList({ organizationId, members, mayManage, me }: { organizationId: string; members: readonly MemberView[]; mayManage: boolean; me: string }) {
  const { t } = usePage();
  const columns: Column<MemberView>[] = [
    { key: 'name', label: says.name, cell: (m) => <>{m.name}{m.personId === me && ` ${t(says.you)}`}</> },
    { key: 'email', label: says.email, cell: (m) => m.email },
    { key: 'roles', label: says.roles, cell: (m) => m.roles.map((role) => t(organizationRoleNames[role])).join(', ') },
    { key: 'since', label: says.since, cell: (m) => <DateText date={localDateOf(new Date(m.since))} /> },
    ...(mayManage ? [{ key: 'action', label: says.action, labelHidden: true, cell: (m: MemberView) => <Link href={`/organizations/${organizationId}/members/${m.personId}`} about={m.name}>{says.action}</Link> }] : []),
  ];
  return (
    <>
      <Table caption={says.caption} captionHidden columns={columns} rows={members} rowKey={(m) => m.personId} />
      <Details summary={says.what}><SummaryList compact items={organizationRoles.map((role) => ({ term: organizationRoleNames[role], value: organizationRoleHints[role] }))} /></Details>
    </>
  );
}
