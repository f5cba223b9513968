import { texts } from '../../../../kernel/i18n/text.js';
import { Link, LinkButton, Section, SummaryList, usePage } from '../../../../ui/index.js';
import { contactNames, languageNames } from '../contact-words.js';
import type { OrganizationFileView } from '../file.view.js';
import { contactKeys } from '../standing-answers.service.js';

const says = texts({
  title: { en: 'Contact and signatory', fr: 'Personne-ressource et signataire' },
  none: { en: 'Nobody is named yet. Name them here, or in your first proposal: what you submit there is kept.', fr: 'Personne n’est encore nommé. Faites-le ici, ou dans votre première proposition\u00a0: ce que vous y soumettez est conservé.' },
  name: { en: 'Name the contact and the signatory', fr: 'Nommer la personne-ressource et le signataire' },
  change: { en: 'Change the contact or the signatory', fr: 'Modifier la personne-ressource ou le signataire' },
});

/** Who speaks and who signs, with the way to change them. */
export function PeopleSection({ view: { organizationId, contacts, mayNamePeople } }: { view: OrganizationFileView }) {
  const { t } = usePage();
  const named = contactKeys.filter((key) => contacts[key] !== undefined);
  const href = `/organizations/${organizationId}/contacts`;
  return (
    <Section title={says.title} id="people">
      {named.length === 0 ? <p>{t(says.none)}</p> : (
        <SummaryList compact items={named.map((key) => ({ term: contactNames[key], value: key === 'contactLanguage' ? languageNames[contacts[key] === 'fr' ? 'fr' : 'en'] : contacts[key] }))} />
      )}
      {mayNamePeople && <p>{named.length ? <Link href={href}>{says.change}</Link> : <LinkButton href={href} tone="secondary">{says.name}</LinkButton>}</p>}
    </Section>
  );
}
