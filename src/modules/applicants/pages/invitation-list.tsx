import { texts } from '../../../kernel/i18n/text.js';
import { ActionForm, Button, Checkboxes, EmailField, Form, InstantText, Section, Table, usePage } from '../../../ui/index.js';
import { organizationRoleNames } from '../organization-role.js';
import type { PendingInvitation } from '../organization.view.js';
import { roleChoices } from './role-choices.js';

const says = texts({
  pending: { en: 'Pending invitations', fr: 'Invitations en attente' },
  email: { en: 'Email address', fr: 'Adresse courriel' },
  roles: { en: 'Roles', fr: 'Rôles' },
  by: { en: 'Invited by', fr: 'Invitation de' },
  until: { en: 'Open until', fr: 'Ouverte jusqu’au' },
  action: { en: 'Withdraw', fr: 'Retirer' },
  revoke: { en: 'Withdraw', fr: 'Retirer' },
  invite: { en: 'Invite a colleague', fr: 'Inviter un ou une collègue' },
  inviteLead: { en: 'The colleague gets a letter with a link for this address only. It works once, for 14 days.', fr: 'La personne reçoit une lettre avec un lien qui ne vaut que pour cette adresse. Il fonctionne une seule fois, pendant 14 jours.' },
  submit: { en: 'Send the invitation', fr: 'Envoyer l’invitation' },
});

/** Invitations that wait for an answer; owners also send and withdraw them. */
export function InvitationList({ organizationId, invitations, mayManage }: { organizationId: string; invitations: readonly PendingInvitation[]; mayManage: boolean }) {
  const { t } = usePage();
  return (
    <>
      {invitations.length > 0 && (
        <Section title={says.pending} level={3}>
          <Table caption={says.pending} captionHidden rows={invitations} rowKey={(i) => i.id} columns={[
            { key: 'email', label: says.email, cell: (i) => i.email },
            { key: 'roles', label: says.roles, cell: (i) => i.roles.map((role) => t(organizationRoleNames[role])).join(', ') },
            { key: 'by', label: says.by, cell: (i) => i.invitedBy },
            { key: 'until', label: says.until, cell: (i) => <InstantText at={i.expiresAt} /> },
            ...(mayManage ? [{ key: 'action', label: says.action, labelHidden: true, cell: (i: PendingInvitation) => <ActionForm action={`/organizations/${organizationId}/invitations/${i.id}/revocation`} label={says.revoke} about={i.email} /> }] : []),
          ]} />
        </Section>
      )}
      {mayManage && (
        <Section title={says.invite} level={3} lead={says.inviteLead}>
          <Form action={`/organizations/${organizationId}/invitations`} scope="invitation" label={says.invite}>
            <EmailField name="email" label={says.email} autocomplete="off" required />
            <Checkboxes name="roles" label={says.roles} required choices={roleChoices} />
            <Button tone="secondary">{says.submit}</Button>
          </Form>
        </Section>
      )}
    </>
  );
}
