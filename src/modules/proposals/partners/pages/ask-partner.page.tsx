import { texts } from '../../../../kernel/i18n/text.js';
import { ActionForm, Breadcrumbs, Button, type Column, EmailField, FilterForm, Form, page, PageHeading, Section, SummaryList, Table, TextField, usePage } from '../../../../ui/index.js';
import type { FoundOrganization } from '../../../applicants/index.js';
import { countryName } from '../../../programmes/index.js';
import { linkDays } from '../partner-consent.limits.js';
import type { AskPartnerView } from '../partner-consent.view.js';
import { useShownFacts } from './shown-facts.js';

const says = texts({
  title: { en: 'Ask {partner} for consent', fr: 'Demander le consentement de {partner}' },
  proposals: { en: 'Proposals', fr: 'Propositions' },
  partners: { en: 'Consent of the partners', fr: 'Consentement des partenaires' },
  reads: { en: 'What the partner reads', fr: 'Ce que lit le partenaire' },
  readsLead: { en: 'Besides this only the title of your project and the name of your organization.', fr: 'En plus, seulement le titre de votre projet et le nom de votre organisme.' },
  here: { en: 'The partner is registered in the portal', fr: 'Le partenaire est inscrit au portail' },
  hereLead: { en: 'Its owners and signatories are told and answer here. Its file then counts as the partner’s.', fr: 'Ses responsables et signataires sont avisés et répondent ici. Son dossier vaut alors pour le partenaire.' },
  search: { en: 'Name or business number', fr: 'Nom ou numéro d’entreprise' },
  find: { en: 'Search', fr: 'Rechercher' },
  found: { en: 'Organizations found', fr: 'Organismes trouvés' },
  nothing: { en: 'No organization found. Ask the partner by letter.', fr: 'Aucun organisme trouvé. Consultez le partenaire par lettre.' },
  name: { en: 'Legal name', fr: 'Nom légal' },
  place: { en: 'Place', fr: 'Lieu' },
  action: { en: 'Action', fr: 'Action' },
  ask: { en: 'Ask this organization', fr: 'Consulter cet organisme' },
  letter: { en: 'By letter to a person', fr: 'Par lettre à une personne' },
  letterLead: { en: 'The person gets a link that takes one answer, for {days} days. No account is needed.', fr: 'La personne reçoit un lien qui reçoit une seule réponse, pendant {days} jours. Aucun compte n’est nécessaire.' },
  email: { en: 'Email address of somebody who may speak for the partner', fr: 'Adresse courriel d’une personne qui peut parler au nom du partenaire' },
  send: { en: 'Send the letter', fr: 'Envoyer la lettre' },
});

function AskPartnerBody({ id, reference, partner, q, found }: AskPartnerView) {
  const { t, locale } = usePage();
  const facts = useShownFacts();
  const path = `/proposals/${id}/partners`;
  const columns: Column<FoundOrganization>[] = [
    { key: 'name', label: says.name, cell: (o) => o.legalName },
    { key: 'place', label: says.place, cell: (o) => <><span data-typed>{o.city}</span>, {countryName(o.country, locale)}</> },
    { key: 'action', label: says.action, labelHidden: true, cell: (o) => <ActionForm action={`${path}/${partner.position}/request`} fields={{ organizationId: o.id }} label={says.ask} about={o.legalName} /> },
  ];
  return (
    <>
      <Breadcrumbs items={[{ href: '/proposals', label: says.proposals }, { href: `/proposals/${id}`, label: reference }, { href: path, label: says.partners }]} />
      <PageHeading title={t(says.title, { partner: partner.shown.name })} />
      <Section title={says.reads} lead={says.readsLead}><SummaryList items={facts(partner.shown)} /></Section>
      <Section title={says.here} lead={says.hereLead}>
        <FilterForm action={`${path}/${partner.position}`} title={says.find} button={says.find}><TextField name="q" label={says.search} value={q} spellcheck={false} maxLength={200} /></FilterForm>
        <Table caption={says.found} captionHidden columns={columns} rows={found} rowKey={(o) => o.id} empty={says.nothing} />
      </Section>
      <Section title={says.letter} lead={t(says.letterLead, { days: linkDays })}>
        <Form action={`${path}/${partner.position}/letter`} scope="letter" label={says.letter}>
          <EmailField name="email" label={says.email} autocomplete="off" required />
          <Button tone="secondary">{says.send}</Button>
        </Form>
      </Section>
    </>
  );
}

/** Where one partner is asked. */
export const askPartnerPage = page<AskPartnerView>(({ partner }, say) => say(says.title, { partner: partner.shown.name }), (view) => <AskPartnerBody {...view} />);
