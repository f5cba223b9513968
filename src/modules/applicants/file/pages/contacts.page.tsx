import { texts } from '../../../../kernel/i18n/text.js';
import { Breadcrumbs, Button, EmailField, Fieldset, Form, page, PageHeading, Radios, TextField } from '../../../../ui/index.js';
import { contactNames, languageNames } from '../contact-words.js';
import type { ContactsView } from '../file.view.js';

const says = texts({
  organizations: { en: 'Organizations', fr: 'Organismes' },
  file: { en: 'Organization file', fr: 'Dossier de l’organisme' },
  title: { en: 'Contact and signatory', fr: 'Personne-ressource et signataire' },
  lead: { en: 'Named once here, they stand in every proposal you start. Drafts in which nobody changed them follow this page.', fr: 'Nommées une fois ici, ces personnes figurent dans chaque proposition que vous commencez. Les ébauches où personne ne les a modifiées suivent cette page.' },
  contact: { en: 'Contact', fr: 'Personne-ressource' },
  signatory: { en: 'Authorized signatory', fr: 'Signataire autorisé' },
  save: { en: 'Save the people', fr: 'Enregistrer les personnes' },
});

function Body({ organizationId, organizationName, contacts: c }: ContactsView) {
  const path = `/organizations/${organizationId}`;
  return (
    <>
      <Breadcrumbs items={[{ href: '/organizations', label: says.organizations }, { href: path, label: organizationName }, { href: `${path}/file`, label: says.file }]} />
      <PageHeading title={says.title} caption={organizationName} lead={says.lead} />
      <Form action={`${path}/contacts`} warnUnsaved>
        <Fieldset legend={says.contact}>
          <TextField name="contactName" label={contactNames.contactName} required value={c.contactName} maxLength={100} autocomplete="off" />
          <TextField name="contactTitle" label={contactNames.contactTitle} required value={c.contactTitle} maxLength={100} />
          <EmailField name="contactEmail" label={contactNames.contactEmail} required value={c.contactEmail} autocomplete="off" />
          <TextField name="contactPhone" label={contactNames.contactPhone} required value={c.contactPhone} maxLength={40} type="tel" inputmode="tel" width="m" />
          <Radios name="contactLanguage" label={contactNames.contactLanguage} required value={c.contactLanguage} inline choices={(['en', 'fr'] as const).map((value) => ({ value, label: languageNames[value] }))} />
        </Fieldset>
        <Fieldset legend={says.signatory}>
          <TextField name="signatoryName" label={contactNames.signatoryName} required value={c.signatoryName} maxLength={100} autocomplete="off" />
          <TextField name="signatoryTitle" label={contactNames.signatoryTitle} required value={c.signatoryTitle} maxLength={100} />
          <EmailField name="signatoryEmail" label={contactNames.signatoryEmail} required value={c.signatoryEmail} autocomplete="off" />
          <TextField name="signatoryPhone" label={contactNames.signatoryPhone} required value={c.signatoryPhone} maxLength={40} type="tel" inputmode="tel" width="m" />
        </Fieldset>
        <Button>{says.save}</Button>
      </Form>
    </>
  );
}

/** The people an organization names once. */
export const contactsPage = page<ContactsView>((_, say) => say(says.title), (view) => <Body {...view} />);
