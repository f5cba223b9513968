import { texts } from '../../../kernel/i18n/text.js';
import { BackLink, Button, Checkbox, Fieldset, Form, HiddenField, NumberField, page, PageHeading, Section, Select, TextField, usePage } from '../../../ui/index.js';
import { countriesByName, provinces, recipientTypes } from '../../programmes/index.js';
import { FindingSection } from '../finding/finding-section.js';
import { fieldNames } from '../messages.js';
import type { OrganizationFormView } from '../organization.view.js';
import { BothTexts } from './both-texts.js';

const says = texts({
  register: { en: 'Register an organization', fr: 'Inscrire un organisme' },
  edit: { en: 'Edit the organization', fr: 'Modifier l’organisme' },
  lead: { en: 'You become its owner: you invite colleagues and say what they may do.', fr: 'Vous en devenez responsable\u00a0: vous invitez des collègues et décidez de ce qu’ils peuvent faire.' },
  back: { en: 'Organizations', fr: 'Organismes' },
  name: { en: 'Name and type', fr: 'Nom et type' },
  legalHint: { en: 'As it stands in the act of incorporation.', fr: 'Tel qu’il figure dans l’acte de constitution.' },
  operatingHint: { en: 'Only if it differs from the legal name.', fr: 'Seulement s’il diffère du nom légal.' },
  businessHint: { en: 'Nine digits, given by the Canada Revenue Agency. Required for organizations in Canada.', fr: 'Neuf chiffres, attribués par l’Agence du revenu du Canada. Obligatoire pour les organismes situés au Canada.' },
  place: { en: 'Head office', fr: 'Siège social' },
  provinceHint: { en: 'Required in Canada.', fr: 'Obligatoire au Canada.' },
  notCanada: { en: 'Not in Canada', fr: 'Hors du Canada' },
  postalHint: { en: 'In Canada, such as K1A 0G2.', fr: 'Au Canada, par exemple K1A 0G2.' },
  registration: { en: 'Incorporation', fr: 'Constitution' },
  websiteHint: { en: 'An address that begins with https://.', fr: 'Une adresse qui commence par https://.' },
  another: { en: 'My organization is another one', fr: 'Mon organisme en est un autre' },
  anotherHint: { en: 'It has the same name as the one found above, and is not the same organization.', fr: 'Il porte le même nom que celui trouvé ci-dessus, mais ce n’est pas le même organisme.' },
  form: { en: 'It is not here: register it', fr: 'Il n’est pas inscrit : inscrivez-le' },
  submitNew: { en: 'Register the organization', fr: 'Inscrire l’organisme' },
  submit: { en: 'Save the changes', fr: 'Enregistrer les modifications' },
});

function FormBody({ organization: o, finding }: OrganizationFormView) {
  return (
    <>
      <BackLink href={o ? `/organizations/${o.id}` : '/organizations'} label={o ? o.legalName : says.back} />
      <PageHeading title={o ? says.edit : says.register} lead={o ? undefined : says.lead} />
      {o && <BothTexts stored={o} />}
      {finding && <FindingSection {...finding} />}
      {o ? <ProfileForm organization={o} /> : <Section title={says.form}><ProfileForm organization={null} /></Section>}
    </>
  );
}

/** The profile, field by field. */
function ProfileForm({ organization: o }: Pick<OrganizationFormView, 'organization'>) {
  const { locale, form } = usePage();
  return (
    <Form action={o ? `/organizations/${o.id}` : '/organizations'} warnUnsaved>
      {o && <HiddenField name="version" value={o.version} />}
      <Fieldset legend={says.name}>
        <TextField name="legalName" label={fieldNames.legalName} hint={says.legalHint} value={o?.legalName} maxLength={200} autocomplete="organization" required />
        <TextField name="operatingName" label={fieldNames.operatingName} hint={says.operatingHint} value={o?.operatingName} maxLength={200} />
        <Select name="kind" label={fieldNames.kind} value={o?.kind} width="l" required choices={recipientTypes.map(({ code, name }) => ({ value: code, label: name }))} />
        <TextField name="businessNumber" label={fieldNames.businessNumber} hint={says.businessHint} value={o?.businessNumber} width="s" inputmode="numeric" code />
      </Fieldset>
      <Fieldset legend={says.place}>
        <Select name="country" label={fieldNames.country} value={o?.country} required autocomplete="country" choices={countriesByName(locale).map(({ code, name }) => ({ value: code, label: name }))} />
        <Select name="province" label={fieldNames.province} hint={says.provinceHint} value={o?.province} placeholder={says.notCanada} choices={provinces.map(({ code, name }) => ({ value: code, label: name }))} />
        <TextField name="city" label={fieldNames.city} value={o?.city} width="m" maxLength={100} required />
        <TextField name="postalCode" label={fieldNames.postalCode} hint={says.postalHint} value={o?.postalCode} width="s" maxLength={20} autocomplete="postal-code" code />
      </Fieldset>
      <Fieldset legend={says.registration}>
        <TextField name="registrationNumber" label={fieldNames.registrationNumber} value={o?.registrationNumber} width="m" maxLength={60} code />
        <NumberField name="registrationYear" label={fieldNames.registrationYear} value={o?.registrationYear} width="xs" />
        <TextField name="website" label={fieldNames.website} hint={says.websiteHint} value={o?.website} type="url" inputmode="url" maxLength={200} code />
      </Fieldset>
      {(form?.problems.some(({ field }) => field === 'another') || Boolean(form?.values.another)) && <Checkbox name="another" label={says.another} hint={says.anotherHint} />}
      <Button>{o ? says.submit : says.submitNew}</Button>
    </Form>
  );
}

export const organizationFormPage = page<OrganizationFormView>(({ organization }, say) => say(organization ? says.edit : says.register), (view) => <FormBody {...view} />);
