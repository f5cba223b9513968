import { texts } from '../../../kernel/i18n/text.js';
import { type Column, EmptyState, FilterForm, Link, LinkButton, page, PageHeading, Pagination, Section, Select, StatusTag, Table, TextField, usePage } from '../../../ui/index.js';
import { countryName, recipientTypes } from '../../programmes/index.js';
import { OwnRequests } from '../access/pages/own-requests.js';
import { organizationRoleNames } from '../organization-role.js';
import { organizationStates, organizationWorkflow } from '../standing/organization.workflow.js';
import type { OrganizationRow, OrganizationsView } from '../organization.view.js';

const says = texts({
  title: { en: 'Organizations', fr: 'Organismes' },
  register: { en: 'Find or register an organization', fr: 'Trouver ou inscrire un organisme' },
  mine: { en: 'My organizations', fr: 'Mes organismes' },
  all: { en: 'All organizations', fr: 'Tous les organismes' },
  noneTitle: { en: 'You belong to no organization yet', fr: 'Vous n’appartenez encore à aucun organisme' },
  none: { en: 'Proposals are made by organizations. Register yours or, if it is here already, ask it for access.', fr: 'Ce sont les organismes qui présentent des propositions. Inscrivez le vôtre ou, s’il l’est déjà, demandez-y l’accès.' },
  queue: { en: 'Documents to check', fr: 'Documents à vérifier' },
  search: { en: 'Name or business number', fr: 'Nom ou numéro d’entreprise' },
  find: { en: 'Search', fr: 'Rechercher' },
  name: { en: 'Legal name', fr: 'Nom légal' },
  kind: { en: 'Type', fr: 'Type' },
  place: { en: 'Place', fr: 'Lieu' },
  standing: { en: 'Standing', fr: 'Situation' },
  anyStanding: { en: 'Any standing', fr: 'Toutes les situations' },
  roles: { en: 'My roles', fr: 'Mes rôles' },
  nothing: { en: 'No organization matches. Search for fewer letters, or clear the filter.', fr: 'Aucun organisme trouvé. Cherchez moins de lettres ou effacez le filtre.' },
});

function OrganizationsBody({ mine, requests, all }: OrganizationsView) {
  const { t, locale } = usePage();
  const kindOf = (row: OrganizationRow): string => t(recipientTypes.find(({ code }) => code === row.kind)?.name ?? says.kind);
  const columns: Column<OrganizationRow>[] = [
    { key: 'name', label: says.name, cell: (o) => <><Link href={`/organizations/${o.id}`}>{o.legalName}</Link>{o.operatingName && <> ({o.operatingName})</>}</> },
    { key: 'kind', label: says.kind, cell: kindOf },
    { key: 'place', label: says.place, cell: (o) => `${o.city}, ${countryName(o.country, locale)}` },
  ];
  const withRoles: Column<OrganizationRow>[] = [...columns, { key: 'roles', label: says.roles, cell: (o) => o.roles.map((role) => t(organizationRoleNames[role])).join(', ') }];
  const withStanding: Column<OrganizationRow>[] = [...columns, { key: 'standing', label: says.standing, cell: (o) => <StatusTag tone={organizationWorkflow.states[o.state].tone} label={organizationWorkflow.states[o.state].staff} /> }];
  const register = <LinkButton href="/organizations/new" tone={mine.length ? 'secondary' : 'primary'}>{says.register}</LinkButton>;
  const own = mine.length ? <Table caption={says.mine} captionHidden columns={withRoles} rows={mine} rowKey={(o) => o.id} /> : null;
  if (!all) {
    return (
      <>
        <PageHeading title={says.title} actions={mine.length > 0 && register} />
        <OwnRequests requests={requests} />
        {own ?? <EmptyState title={says.noneTitle} actions={register}>{says.none}</EmptyState>}
      </>
    );
  }
  const query = new URLSearchParams({ ...(all.q ? { q: all.q } : {}), ...(all.state ? { state: all.state } : {}), ...(all.next ? { after: all.next } : {}) });
  return (
    <>
      <PageHeading title={says.title} actions={all.verifies && <LinkButton href="/organization-documents" tone="secondary">{says.queue}</LinkButton>} />
      <OwnRequests requests={requests} />
      {own && <Section title={says.mine}>{own}</Section>}
      <Section title={says.all}>
        <FilterForm action="/organizations" active={Boolean(all.q || all.state)} title={says.find} button={says.find}><TextField name="q" label={says.search} value={all.q} spellcheck={false} />
          <Select name="state" label={says.standing} placeholder={says.anyStanding} value={all.state} choices={organizationStates.map((state) => ({ value: state, label: organizationWorkflow.states[state].staff }))} />
        </FilterForm>
        <Table caption={says.all} captionHidden columns={withStanding} rows={all.rows} rowKey={(o) => o.id} empty={says.nothing} />
        <Pagination next={all.next && `/organizations?${query}`} />
      </Section>
    </>
  );
}

export const organizationsPage = page<OrganizationsView>((_, say) => say(says.title), (view) => <OrganizationsBody {...view} />);
