import { texts } from '../../../kernel/i18n/text.js';
import { ActionForm, Breadcrumbs, ButtonGroup, Link, LinkButton, Notice, page, PageHeading, Section, StatusTag, SummaryList, type SummaryItem, Timeline, usePage } from '../../../ui/index.js';
import { fieldNames } from '../messages.js';
import { organizationEvent } from '../organization-events.js';
import { AppointOwner } from '../ownership/appoint-owner.js';
import { profileKeys } from '../organization-profile.js';
import type { OrganizationView } from '../organization.view.js';
import { InvitationList } from './invitation-list.js';
import { MemberList } from './member-list.js';
import { organizationWorkflow } from '../standing/organization.workflow.js';
import { ScreeningSection } from '../sanctions/pages/screening-section.js';
import { StandingSection } from './standing-section.js';
import { profileWords } from './profile-words.js';

const says = texts({
  organizations: { en: 'Organizations', fr: 'Organismes' },
  file: { en: 'Organization file', fr: 'Dossier de l’organisme' },
  fileLead: { en: 'Documents that serve every proposal: registration, statements, policies, bank.', fr: 'Documents qui servent à toutes les propositions : enregistrement, états financiers, politiques, banque.' },
  openFile: { en: 'Open the organization file', fr: 'Ouvrir le dossier de l’organisme' },
  edit: { en: 'Edit the profile', fr: 'Modifier le profil' },
  profile: { en: 'Profile', fr: 'Profil' },
  members: { en: 'Members', fr: 'Membres' },
  history: { en: 'History', fr: 'Historique' },
  waiting: { en: '{count, plural, one {# person asks} other {# people ask}} for access.', fr: '{count, plural, one {# personne demande} other {# personnes demandent}} l’accès.' },
  answer: { en: 'Read and answer', fr: 'Lire et répondre' },
  requests: { en: 'Requests for access', fr: 'Demandes d’accès' },
  hand: { en: 'Hand the ownership over', fr: 'Céder la responsabilité' },
  leave: { en: 'Leave the organization', fr: 'Quitter l’organisme' },
  leaveQuestion: { en: 'You will no longer see its proposals. Only an owner can invite you again.', fr: 'Vous ne verrez plus ses propositions. Seule une personne responsable pourra vous inviter de nouveau.' },
});

function OrganizationBody(view: OrganizationView) {
  const { organization: o, members, invitations, timeline, names, mayManage, isMember, me } = view;
  const { t, locale } = usePage();
  const items: SummaryItem[] = profileKeys
    .filter((key) => o[key] !== null && key !== 'legalName')
    .map((key) => ({ term: fieldNames[key], value: key === 'website' ? <a href={o.website!} rel="external noopener noreferrer">{o.website}</a> : profileWords(key, o[key], locale) }));
  return (
    <>
      <Breadcrumbs items={[{ href: '/organizations', label: says.organizations }]} />
      <PageHeading title={o.legalName} status={<StatusTag tone={organizationWorkflow.states[o.state].tone} label={view.standing.label} />} actions={mayManage && <LinkButton href={`/organizations/${o.id}/edit`} tone="secondary">{says.edit}</LinkButton>} />
      <Section title={says.profile}><SummaryList items={items} /></Section>
      <StandingSection {...view} />
      {view.screening && <ScreeningSection screening={view.screening} organization={o.legalName} />}
      <Section title={says.file} lead={says.fileLead}><p><LinkButton href={`/organizations/${o.id}/file`} tone="secondary">{says.openFile}</LinkButton></p></Section>
      <Section title={says.members} id="members">
        {mayManage && view.openRequests > 0 && <Notice><p>{t(says.waiting, { count: view.openRequests })} <Link href={`/organizations/${o.id}/access-requests`}>{says.answer}</Link></p></Notice>}
        {view.mayAppoint && <AppointOwner {...view} />}
        <MemberList organizationId={o.id} members={members} mayManage={mayManage} me={me} />
        <InvitationList organizationId={o.id} invitations={invitations} mayManage={mayManage} />
        {mayManage && <ButtonGroup><LinkButton href={`/organizations/${o.id}/access-requests`} tone="secondary">{says.requests}</LinkButton><LinkButton href={`/organizations/${o.id}/ownership-transfer`} tone="secondary">{says.hand}</LinkButton></ButtonGroup>}
        {isMember && !members.find(({ personId }) => personId === me)?.lastOwner && (
          <ActionForm action={`/organizations/${o.id}/departure`} label={says.leave} confirm={{ question: says.leaveQuestion }} />
        )}
      </Section>
      {timeline.length > 0 && (
        <Section title={says.history}>
          <Timeline events={timeline.toReversed().map((entry) => {
            const { what, detail } = organizationEvent(entry, names);
            return { at: entry.at, what, who: entry.actorName, reason: entry.reason, detail };
          })} />
        </Section>
      )}
    </>
  );
}

export const organizationPage = page<OrganizationView>(({ organization }) => organization.legalName, (view) => <OrganizationBody {...view} />);
