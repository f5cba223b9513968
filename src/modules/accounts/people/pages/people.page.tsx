import { texts } from '../../../../kernel/i18n/text.js';
import { type Column, DateText, FilterForm, Link, page, PageHeading, Pagination, Select, StatusTag, Table, TextField, usePage } from '../../../../ui/index.js';
import { localDateOf } from '../../../../kernel/time/dates.js';
import { roleNames, roles } from '../../role.js';
import type { PersonRow } from '../people.queries.js';
import type { PeopleView } from '../person.view.js';
import { accountState } from './account-state.js';

const says = texts({
  title: { en: 'People', fr: 'Personnes' },
  lead: { en: 'Everybody with an account, and the roles they hold in the program.', fr: 'Toutes les personnes qui ont un compte, et leurs rôles dans le programme.' },
  search: { en: 'Name or email address', fr: 'Nom ou adresse courriel' },
  role: { en: 'Role', fr: 'Rôle' },
  any: { en: 'Any', fr: 'Tous' },
  caption: { en: 'People', fr: 'Personnes' },
  name: { en: 'Name', fr: 'Nom' },
  email: { en: 'Email address', fr: 'Adresse courriel' },
  roles: { en: 'Roles', fr: 'Rôles' },
  state: { en: 'Account', fr: 'Compte' },
  since: { en: 'Registered', fr: 'Inscription' },
  empty: { en: 'Nobody matches. Search for fewer letters, or clear the filters.', fr: 'Aucun résultat. Cherchez moins de lettres ou effacez les filtres.' },
});

function PeopleBody({ people, q, role, next }: PeopleView) {
  const { t } = usePage();
  const columns: Column<PersonRow>[] = [
    { key: 'name', label: says.name, cell: (p) => <Link href={`/people/${p.id}`}>{p.name}</Link> },
    { key: 'email', label: says.email, cell: (p) => p.email },
    { key: 'roles', label: says.roles, cell: (p) => p.roles.map((one) => t(roleNames[one])).join(', ') },
    { key: 'state', label: says.state, cell: (p) => <StatusTag {...accountState(p)} /> },
    { key: 'since', label: says.since, cell: (p) => <DateText date={localDateOf(new Date(p.createdAt))} /> },
  ];
  const query = new URLSearchParams({ ...(q ? { q } : {}), ...(role ? { role } : {}), ...(next ? { after: next } : {}) });
  return (
    <>
      <PageHeading title={says.title} lead={says.lead} />
      <FilterForm action="/people" active={Boolean(q || role)}>
        <TextField name="q" label={says.search} value={q} spellcheck={false} />
        <Select name="role" label={says.role} value={role} placeholder={says.any} choices={roles.map((one) => ({ value: one, label: roleNames[one] }))} />
      </FilterForm>
      <Table caption={says.caption} captionHidden columns={columns} rows={people} rowKey={(p) => p.id} empty={says.empty} />
      <Pagination next={next && `/people?${query}`} />
    </>
  );
}

export const peoplePage = page<PeopleView>((_, say) => say(says.title), (view) => <PeopleBody {...view} />);
