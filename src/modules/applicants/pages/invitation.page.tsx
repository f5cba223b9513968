import { texts } from '../../../kernel/i18n/text.js';
import { ActionForm, ButtonGroup, InstantText, Link, LinkButton, Notice, page, PageHeading, SummaryList, usePage } from '../../../ui/index.js';
import { organizationRoleNames } from '../organization-role.js';
import type { InvitationView } from '../organization.view.js';

const says = texts({
  title: { en: 'Invitation to {organization}', fr: 'Invitation de {organization}' },
  by: { en: 'Invited by', fr: 'Invitation de' },
  for: { en: 'For the address', fr: 'Pour l’adresse' },
  roles: { en: 'Roles', fr: 'Rôles' },
  until: { en: 'Open until', fr: 'Ouverte jusqu’au' },
  accept: { en: 'Accept the invitation', fr: 'Accepter l’invitation' },
  visitor: { en: 'Sign in with this address to accept, or create an account with it.', fr: 'Ouvrez une session avec cette adresse pour accepter, ou créez un compte avec elle.' },
  signIn: { en: 'Sign in', fr: 'Ouvrir une session' },
  register: { en: 'Create an account', fr: 'Créer un compte' },
  otherTitle: { en: 'This invitation is for another address', fr: 'Cette invitation vaut pour une autre adresse' },
  other: { en: 'You are signed in as {reader}. Sign out, then sign in with {email} to accept.', fr: 'Votre session est ouverte avec l’adresse {reader}. Fermez-la, puis ouvrez-en une avec l’adresse {email} pour accepter.' },
  signOut: { en: 'Sign out', fr: 'Fermer la session' },
  accepted: { en: 'This invitation was accepted already.', fr: 'Cette invitation a déjà été acceptée.' },
  revoked: { en: 'This invitation was withdrawn. Ask for a new one if you expected it.', fr: 'Cette invitation a été retirée. Demandez-en une nouvelle si vous l’attendiez.' },
  expired: { en: 'This invitation has expired. Ask for a new one.', fr: 'Cette invitation est expirée. Demandez-en une nouvelle.' },
  open: { en: 'Open the organization', fr: 'Ouvrir la page de l’organisme' },
});

function InvitationBody(view: InvitationView) {
  const { t } = usePage();
  const next = encodeURIComponent(`/invitations/${view.token}`);
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
      {view.standing === 'open' && view.reader === 'invited' && <ActionForm action={`/invitations/${view.token}/acceptance`} label={says.accept} tone="primary" />}
      {view.standing === 'open' && view.reader === 'visitor' && (
        <>
          <p>{t(says.visitor)}</p>
          <ButtonGroup>
            <LinkButton href={`/sign-in?next=${next}`}>{says.signIn}</LinkButton>
            <LinkButton href={`/registration?next=${next}`} tone="secondary">{says.register}</LinkButton>
          </ButtonGroup>
        </>
      )}
      {view.standing === 'open' && view.reader === 'other' && (
        <>
          <Notice tone="warning" title={says.otherTitle}><p>{t(says.other, { reader: view.readerEmail ?? '', email: view.email })}</p></Notice>
          <ActionForm action="/sign-out" label={says.signOut} />
        </>
      )}
    </>
  );
}

export const invitationPage = page<InvitationView>(({ organizationName }, say) => say(says.title, { organization: organizationName }), (view) => <InvitationBody {...view} />);
