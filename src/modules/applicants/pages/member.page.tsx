import { texts } from '../../../kernel/i18n/text.js';
import { ActionForm, Breadcrumbs, Button, Checkboxes, Form, InsetText, page, PageHeading, Section, usePage } from '../../../ui/index.js';
import type { MemberPageView } from '../organization.view.js';
import { roleChoices } from './role-choices.js';

const says = texts({
  organizations: { en: 'Organizations', fr: 'Organismes' },
  roles: { en: 'Roles', fr: 'Rôles' },
  save: { en: 'Save the roles', fr: 'Enregistrer les rôles' },
  removal: { en: 'Removal', fr: 'Retrait' },
  removalLead: { en: 'A removed member no longer sees the organization’s proposals. What they did stays on record.', fr: 'Un membre retiré ne voit plus les propositions de l’organisme. Ce qu’il a fait reste consigné.' },
  remove: { en: 'Remove the member', fr: 'Retirer le membre' },
  removeQuestion: { en: 'Remove {name} from the organization?', fr: 'Retirer {name} de l’organisme?' },
  lastOwner: { en: 'This is the only owner. Make somebody else an owner before this one gives the role up or leaves.', fr: 'C’est la seule personne responsable. Nommez-en une autre avant qu’elle renonce à ce rôle ou quitte l’organisme.' },
});

function MemberBody({ organizationId, organizationName, member, self }: MemberPageView) {
  const { t } = usePage();
  const path = `/organizations/${organizationId}`;
  return (
    <>
      <Breadcrumbs items={[{ href: '/organizations', label: says.organizations }, { href: path, label: organizationName }]} />
      <PageHeading title={member.name} lead={member.email} />
      {member.lastOwner && <InsetText>{says.lastOwner}</InsetText>}
      <Form action={`${path}/members/${member.personId}/roles`}>
        <Checkboxes name="roles" label={says.roles} required choices={roleChoices} values={member.roles} />
        <Button>{says.save}</Button>
      </Form>
      {!self && (
        <Section title={says.removal} lead={says.removalLead}>
          <ActionForm action={`${path}/members/${member.personId}/removal`} label={says.remove} tone="danger" confirm={{ question: t(says.removeQuestion, { name: member.name }) }} />
        </Section>
      )}
    </>
  );
}

export const memberPage = page<MemberPageView>(({ member }) => member.name, (view) => <MemberBody {...view} />);
