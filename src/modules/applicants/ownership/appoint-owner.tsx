import { texts } from '../../../kernel/i18n/text.js';
import { ActionForm, Notice, Select, TextArea, usePage } from '../../../ui/index.js';
import { memberChoices } from './member-choices.js';
import type { OrganizationView } from '../organization.view.js';

const says = texts({
  title: { en: 'No owner can act', fr: 'Aucune personne responsable ne peut agir' },
  text: { en: 'The accounts of all owners are deactivated. Name a member as owner, so that the organization can be run again.', fr: 'Les comptes de toutes les personnes responsables sont désactivés. Nommez une ou un membre responsable, pour que l’organisme puisse de nouveau être géré.' },
  nobody: { en: 'No other member has an active account either. An administrator can reactivate one.', fr: 'Aucun autre membre n’a de compte actif non plus. Une personne de l’administration peut en réactiver un.' },
  appoint: { en: 'Name an owner', fr: 'Nommer une personne responsable' },
  who: { en: 'Member', fr: 'Membre' },
  reason: { en: 'Why? The organization’s members read this.', fr: 'Pourquoi? Les membres de l’organisme liront ce texte.' },
});

/** The department's way out where an organization's owners cannot act any more. */
export function AppointOwner({ organization, members }: OrganizationView) {
  const { t } = usePage();
  const active = members.filter((m) => m.active);
  return (
    <>
      <Notice tone="warning" title={says.title} level={3}><p>{t(active.length ? says.text : says.nobody)}</p></Notice>
      {active.length > 0 && (
        <ActionForm action={`/organizations/${organization.id}/owner-appointment`} label={says.appoint} confirm={{ question: '' }}>
          <Select name="personId" label={says.who} required choices={memberChoices(active)} />
          <TextArea name="reason" label={says.reason} required rows={3} limit={2_000} />
        </ActionForm>
      )}
    </>
  );
}
