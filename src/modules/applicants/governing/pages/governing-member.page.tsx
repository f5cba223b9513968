import { texts } from '../../../../kernel/i18n/text.js';
import { ActionForm, Breadcrumbs, Button, Form, page, PageHeading, Section, usePage } from '../../../../ui/index.js';
import type { GoverningMemberView } from '../governing-body.view.js';
import { MemberFields } from './member-fields.js';

const says = texts({
  organizations: { en: 'Organizations', fr: 'Organismes' },
  file: { en: 'Organization file', fr: 'Dossier de l’organisme' },
  list: { en: 'Governing body', fr: 'Conseil d’administration' },
  save: { en: 'Save the person', fr: 'Enregistrer la personne' },
  removal: { en: 'Removal', fr: 'Retrait' },
  removalLead: { en: 'For an entry made in error. Somebody who left gets the year of leaving instead, and stays in the list for five years.', fr: 'Pour une inscription faite par erreur. Pour une personne partie, inscrivez plutôt l’année de son départ\u00a0: elle reste sur la liste pendant cinq ans.' },
  remove: { en: 'Remove the person', fr: 'Retirer la personne' },
  question: { en: 'Remove {name} from the list?', fr: 'Retirer {name} de la liste?' },
});

function Body({ organizationId, organizationName, member }: GoverningMemberView) {
  const { t } = usePage();
  const home = `/organizations/${organizationId}`;
  const path = `${home}/governing-body/${member.id}`;
  return (
    <>
      <Breadcrumbs items={[{ href: '/organizations', label: says.organizations }, { href: home, label: organizationName }, { href: `${home}/file`, label: says.file }, { href: `${home}/governing-body`, label: says.list }]} />
      <PageHeading title={member.fullName} caption={organizationName} />
      <Form action={path} warnUnsaved>
        <MemberFields member={member} />
        <Button>{says.save}</Button>
      </Form>
      <Section title={says.removal} lead={says.removalLead}>
        <ActionForm action={`${path}/removal`} label={says.remove} tone="danger" confirm={{ question: t(says.question, { name: member.fullName }) }} />
      </Section>
    </>
  );
}

/** One person of a governing body, to change or take out. */
export const governingMemberPage = page<GoverningMemberView>(({ member }) => member.fullName, (view) => <Body {...view} />);
