import { texts } from '../../../../kernel/i18n/text.js';
import { ActionForm, Breadcrumbs, Button, Columns, Form, InsetText, InstantText, Link, page, PageHeading, Section, Select, StatusTag, SummaryList, Timeline, usePage } from '../../../../ui/index.js';
import { languageNames } from '../../messages.js';
import { roleNames, roles } from '../../role.js';
import { personEvent } from '../person-events.js';
import type { PersonView } from '../person.view.js';
import { accountState } from './account-state.js';

const says = texts({
  people: { en: 'People', fr: 'Personnes' },
  email: { en: 'Email address', fr: 'Adresse courriel' },
  locale: { en: 'Language of letters', fr: 'Langue des lettres' },
  since: { en: 'Registered', fr: 'Inscription' },
  organizations: { en: 'Organizations', fr: 'Organismes' },
  none: { en: 'None', fr: 'Aucun' },
  sessions: { en: 'Open sessions', fr: 'Sessions ouvertes' },
  roles: { en: 'Roles', fr: 'Rôles' },
  rolesLead: { en: 'A change ends the person’s sessions; the new rights apply from the next sign-in.', fr: 'Un changement met fin aux sessions de la personne; les nouveaux droits s’appliquent à la session suivante.' },
  noRoles: { en: 'No role in the program.', fr: 'Aucun rôle dans le programme.' },
  take: { en: 'Take away', fr: 'Retirer' },
  takeQuestion: { en: 'Take this role away? The person’s sessions end at once.', fr: 'Retirer ce rôle? Les sessions de la personne se terminent aussitôt.' },
  role: { en: 'Role to give', fr: 'Rôle à attribuer' },
  give: { en: 'Give the role', fr: 'Attribuer le rôle' },
  account: { en: 'Account', fr: 'Compte' },
  deactivate: { en: 'Deactivate the account', fr: 'Désactiver le compte' },
  deactivateQuestion: { en: 'Nobody will be able to sign in with this account. What the person did stays on record.', fr: 'Personne ne pourra plus ouvrir de session avec ce compte. Ce que la personne a fait reste consigné.' },
  reactivate: { en: 'Reactivate the account', fr: 'Réactiver le compte' },
  own: { en: 'This is your own account. Another administrator has to change its roles or deactivate it.', fr: 'C’est votre propre compte. Un autre administrateur ou une autre administratrice doit en modifier les rôles ou le désactiver.' },
  history: { en: 'Last events', fr: 'Derniers événements' },
});

function PersonBody({ person, own, timeline }: PersonView) {
  const { t } = usePage();
  const free = roles.filter((role) => !person.roles.includes(role));
  const action = person.active
    ? <ActionForm action={`/people/${person.id}/deactivation`} label={says.deactivate} tone="danger" confirm={{ question: says.deactivateQuestion }} />
    : <ActionForm action={`/people/${person.id}/reactivation`} label={says.reactivate} />;
  const aside = (
    <>
      <h2>{t(says.account)}</h2>
      <SummaryList compact items={[
        { term: says.since, value: <InstantText at={person.createdAt} /> },
        { term: says.locale, value: languageNames[person.locale] },
        { term: says.sessions, value: String(person.sessions) },
      ]} />
      {!own && action}
    </>
  );
  return (
    <>
      <Breadcrumbs items={[{ href: '/people', label: says.people }]} />
      <PageHeading title={person.name} status={<StatusTag {...accountState(person)} />} />
      <Columns aside={aside} asideLabel={says.account}>
        <SummaryList items={[
          { term: says.email, value: person.email },
          { term: says.organizations, value: person.memberships.length
            ? person.memberships.map((m, i) => <>{i > 0 && ', '}<Link href={`/organizations/${m.organizationId}`}>{m.organizationName}</Link></>) : <span class="muted">{t(says.none)}</span> },
        ]} />
        <Section title={says.roles} lead={own ? undefined : says.rolesLead}>
          {own && <InsetText>{says.own}</InsetText>}
          {person.roles.length === 0 && <p>{t(says.noRoles)}</p>}
          {person.roles.length > 0 && (
            <SummaryList items={person.roles.map((role) => ({
              term: roleNames[role],
              value: own ? '–' : <ActionForm action={`/people/${person.id}/role-removal`} label={says.take} about={roleNames[role]} fields={{ role }} confirm={{ question: says.takeQuestion }} />,
            }))} />
          )}
          {!own && free.length > 0 && (
            <Form action={`/people/${person.id}/roles`} label={says.give}>
              <Select name="role" label={says.role} required choices={free.map((role) => ({ value: role, label: roleNames[role] }))} />
              <Button tone="secondary">{says.give}</Button>
            </Form>
          )}
        </Section>
        {timeline.length > 0 && (
          <Section title={says.history}>
            <Timeline events={timeline.map((e) => ({ at: e.at, what: personEvent(e), who: e.actorName && e.actorName !== person.name ? e.actorName : null, reason: e.reason }))} />
          </Section>
        )}
      </Columns>
    </>
  );
}

export const personPage = page<PersonView>(({ person }) => person.name, (view) => <PersonBody {...view} />);
