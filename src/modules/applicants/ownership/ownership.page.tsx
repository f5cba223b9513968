import { texts } from '../../../kernel/i18n/text.js';
import { Breadcrumbs, Button, Form, Link, Notice, page, PageHeading, PasswordField, Radios, Select, usePage, Warning } from '../../../ui/index.js';
import { organizationRoleHints, organizationRoleNames } from '../organization-role.js';
import { memberChoices } from './member-choices.js';
import { stays } from './ownership.dto.js';
import type { OwnershipView } from './ownership.service.js';

const says = texts({
  title: { en: 'Hand the ownership over', fr: 'Céder la responsabilité' },
  organizations: { en: 'Organizations', fr: 'Organismes' },
  lead: { en: 'Another member becomes owner in your place. All members are told, and it stands in the history.', fr: 'Une ou un autre membre devient responsable à votre place. Tous les membres en sont avisés, et l’historique en garde la trace.' },
  nobody: { en: 'There is no other active member. Invite a colleague first.', fr: 'Il n’y a pas d’autre membre actif. Invitez d’abord une ou un collègue.' },
  back: { en: 'Back to the organization', fr: 'Retour à la page de l’organisme' },
  who: { en: 'Who becomes owner', fr: 'Qui devient responsable' },
  then: { en: 'What you are afterwards', fr: 'Ce que vous serez ensuite' },
  leave: { en: 'I leave the organization', fr: 'Je quitte l’organisme' },
  leaveHint: { en: 'You no longer see its proposals.', fr: 'Vous ne verrez plus ses propositions.' },
  password: { en: 'Your password', fr: 'Votre mot de passe' },
  passwordHint: { en: 'Once more, to show that it is you.', fr: 'Encore une fois, pour montrer que c’est bien vous.' },
  warning: { en: 'You cannot take this back yourself: only an owner can make you one again.', fr: 'Vous ne pourrez pas annuler cette étape\u00a0: seule une personne responsable peut vous rendre ce rôle.' },
  give: { en: 'Hand it over', fr: 'Céder' },
});

function OwnershipBody({ organizationId, organizationName, members }: OwnershipView) {
  const { t } = usePage();
  const path = `/organizations/${organizationId}`;
  return (
    <>
      <Breadcrumbs items={[{ href: '/organizations', label: says.organizations }, { href: path, label: organizationName }]} />
      <PageHeading title={says.title} lead={says.lead} />
      {members.length === 0 ? <Notice tone="warning"><p>{t(says.nobody)} <Link href={`${path}#members`}>{says.back}</Link></p></Notice> : (
        <Form action={`${path}/ownership-transfer`} autocomplete="off">
          <Select name="personId" label={says.who} required choices={memberChoices(members)} />
          <Radios name="stays" label={says.then} required choices={stays.map((role) => (role === 'leave' ? { value: role, label: says.leave, hint: t(says.leaveHint) } : { value: role, label: organizationRoleNames[role], hint: t(organizationRoleHints[role]) }))} />
          <PasswordField name="password" label={says.password} hint={says.passwordHint} required />
          <Warning>{says.warning}</Warning>
          <Button>{says.give}</Button>
        </Form>
      )}
    </>
  );
}

/** Where an owner hands the organization to another member. */
export const ownershipPage = page<OwnershipView>((_, say) => say(says.title), (view) => <OwnershipBody {...view} />);
