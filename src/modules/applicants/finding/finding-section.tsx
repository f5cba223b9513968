import { texts } from '../../../kernel/i18n/text.js';
import { type Column, FilterForm, Link, Section, Table, TextField, usePage } from '../../../ui/index.js';
import { countryName } from '../../programmes/index.js';
import type { Finding, FoundOrganization } from './organization-finder.js';

const says = texts({
  title: { en: 'Is your organization here already?', fr: 'Votre organisme est-il déjà inscrit?' },
  lead: { en: 'Look before you register it. If it is here, ask its owners for access instead: one organization has one file.', fr: 'Cherchez-le avant de l’inscrire. S’il l’est déjà, demandez plutôt l’accès à ses responsables\u00a0: un organisme a un seul dossier.' },
  search: { en: 'Name or business number', fr: 'Nom ou numéro d’entreprise' },
  find: { en: 'Search', fr: 'Rechercher' },
  found: { en: 'Organizations found', fr: 'Organismes trouvés' },
  alike: { en: 'Organizations with people of your mail domain', fr: 'Organismes dont des membres ont votre domaine de courriel' },
  nothing: { en: 'Nothing found. Register the organization below.', fr: 'Aucun organisme trouvé. Inscrivez l’organisme ci-dessous.' },
  name: { en: 'Legal name', fr: 'Nom légal' },
  place: { en: 'Place', fr: 'Lieu' },
  action: { en: 'Action', fr: 'Action' },
  ask: { en: 'Ask for access', fr: 'Demander l’accès' },
});

/** Looks for the reader's organization before it is registered a second time. */
export function FindingSection({ q, found, alike }: Finding) {
  const { locale } = usePage();
  const columns: Column<FoundOrganization>[] = [
    { key: 'name', label: says.name, cell: (o) => o.legalName },
    { key: 'place', label: says.place, cell: (o) => <><span data-typed>{o.city}</span>, {countryName(o.country, locale)}</> },
    { key: 'action', label: says.action, labelHidden: true, cell: (o) => <Link href={`/organizations/${o.id}/access-request`} about={o.legalName}>{says.ask}</Link> },
  ];
  return (
    <Section title={says.title} id="finding" lead={says.lead}>
      <FilterForm action="/organizations/new" title={says.title} button={says.find}><TextField name="q" label={says.search} value={q} spellcheck={false} maxLength={200} /></FilterForm>
      {q !== null && <Table caption={says.found} columns={columns} rows={found} rowKey={(o) => o.id} empty={says.nothing} />}
      {q === null && alike.length > 0 && <Table caption={says.alike} columns={columns} rows={alike} rowKey={(o) => o.id} />}
    </Section>
  );
}
