import { texts } from '../../../kernel/i18n/text.js';
import { InstantText, Link, Notice, page, PageHeading, SummaryList, usePage } from '../../../ui/index.js';
import { organizationRoleNames } from '../organization-role.js';
import type { InvitationView } from '../organization.view.js';
import { InvitationDoors } from './invitation-doors.js';

const says = texts({
  title: { en: 'Invitation to {organization}', fr: 'Invitation de {organization}' },
  by: { en: 'Invited by', fr: 'Invitation de' },
  for: { en: 'For the address', fr: 'Pour l’adresse' },
  roles: { en: 'Roles', fr: 'Rôles' },
  until: { en: 'Open until', fr: 'Ouverte jusqu’au' },
  accept: { en: 'Accept the invitation', fr: 'Accepter l’invitation' },
  accepted: { en: 'This invitation was accepted already.', fr: 'Cette invitation a déjà été acceptée.' },
  revoked: { en: 'This invitation was withdrawn. Ask for a new one if you expected it.', fr: 'Cette invitation a été retirée. Demandez-en une nouvelle si vous l’attendiez.' },
  expired: { en: 'This invitation has expired. Ask for a new one.', fr: 'Cette invitation est expirée. Demandez-en une nouvelle.' },
  open: { en: 'Open the organization', fr: 'Ouvrir la page de l’organisme' },
});

function InvitationBody(view: InvitationView) {
  const { t } = usePage();
  return (
    <>
      <PageHeading title={t(says.title, { organization: view.organizationName })} />
      {view.standing !== 'open' && <Notice tone="warning"><p>{t(says[view.standing])}</p></Notice>}
      {view.standing === 'accepted' && view.reader === 'invited' && <p><Link href={`/organizations/${view.organizationId}`}>{says.open}</Link></p>}
      <SummaryList items={[
        { term: says.by, value: view.invitedBy },
        { term: says.for, value: view.email },
        { term: says.roles, value: view.roles.map((role) => t(organizationRoleNames[role])).join(', ') },
        { term: says.until, value: <InstantText at={view.expiresAt} /> },
      ]} />
      {view.standing === 'open' && <InvitationDoors path={`/invitations/${view.token}`} email={view.email} reader={view.reader} readerEmail={view.readerEmail} accept={says.accept} />}
    </>
  );
}

export const invitationPage = page<InvitationView>(({ organizationName }, say) => say(says.title, { organization: organizationName }), (view) => <InvitationBody {...view} />);
