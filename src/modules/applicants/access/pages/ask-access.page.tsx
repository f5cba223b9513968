import { texts } from '../../../../kernel/i18n/text.js';
import { ActionForm, Breadcrumbs, Button, Form, InstantText, Link, Notice, page, PageHeading, Prose, Section, StatusTag, SummaryList, TextArea, usePage } from '../../../../ui/index.js';
import { countryName } from '../../../programmes/index.js';
import { organizationRoleNames } from '../../organization-role.js';
import type { AskAccessView, OwnRequest } from '../access-request.view.js';
import { accessRequestWorkflow } from '../access-request.workflow.js';

const says = texts({
  title: { en: 'Ask {organization} for access', fr: 'Demander l’accès à {organization}' },
  organizations: { en: 'Organizations', fr: 'Organismes' },
  lead: { en: 'Its owners read your name, your confirmed email address and your message, and decide.', fr: 'Ses responsables lisent votre nom, votre adresse courriel confirmée et votre message, puis décident.' },
  place: { en: 'Place', fr: 'Lieu' },
  message: { en: 'Message to the owners', fr: 'Message aux responsables' },
  hint: { en: 'Who you are in the organization and what you will work on.', fr: 'Votre rôle dans l’organisme et ce à quoi vous travaillerez.' },
  send: { en: 'Send the request', fr: 'Envoyer la demande' },
  member: { en: 'You are a member of this organization.', fr: 'Vous êtes membre de cet organisme.' },
  open: { en: 'Open the organization', fr: 'Ouvrir la page de l’organisme' },
  yours: { en: 'Your request', fr: 'Votre demande' },
  status: { en: 'Status', fr: 'État' },
  asked: { en: 'Sent', fr: 'Envoyée le' },
  answered: { en: 'Answered', fr: 'Réponse le' },
  roles: { en: 'Roles', fr: 'Rôles' },
  yourMessage: { en: 'Your message', fr: 'Votre message' },
  why: { en: 'Why it is refused', fr: 'Motif du refus' },
  again: { en: 'Ask once more', fr: 'Demander de nouveau' },
});

function AskAccessBody({ organization, isMember, request }: AskAccessView) {
  const { t, locale } = usePage();
  return (
    <>
      <Breadcrumbs items={[{ href: '/organizations', label: says.organizations }]} />
      <PageHeading title={t(says.title, { organization: organization.legalName })} lead={isMember || request?.state === 'requested' ? undefined : says.lead} />
      <SummaryList items={[{ term: says.place, value: <><span data-typed>{organization.city}</span>, {countryName(organization.country, locale)}</> }]} />
      {isMember && <Notice tone="success"><p>{t(says.member)} <Link href={`/organizations/${organization.id}`}>{says.open}</Link></p></Notice>}
      {request && !isMember && <Latest {...request} />}
      {!isMember && request?.state !== 'requested' && (
        <Section title={request ? says.again : says.message}>
          <Form action={`/organizations/${organization.id}/access-request`} label={says.send}>
            <TextArea name="message" label={says.message} hint={says.hint} required rows={4} limit={500} />
            <Button>{says.send}</Button>
          </Form>
        </Section>
      )}
    </>
  );
}

/** How the last request stands. */
function Latest({ id, organization, state, status, message, requestedAt, answeredAt, roles, why }: OwnRequest) {
  const { t } = usePage();
  return (
    <Section title={says.yours}>
      <SummaryList items={[
        { term: says.status, value: <StatusTag tone={status.tone} label={status.label} /> },
        { term: says.asked, value: <InstantText at={requestedAt} /> },
        { term: says.yourMessage, value: <Prose text={message} /> },
        ...(answeredAt ? [{ term: says.answered, value: <InstantText at={answeredAt} /> }] : []),
        ...(roles ? [{ term: says.roles, value: roles.map((role) => t(organizationRoleNames[role])).join(', ') }] : []),
        ...(why ? [{ term: says.why, value: <Prose text={why} /> }] : []),
      ]} />
      {state === 'requested' && <ActionForm action={`/organizations/${organization.id}/access-requests/${id}/withdrawal`} label={accessRequestWorkflow.transitions.withdraw.label} />}
    </Section>
  );
}

/** Where somebody asks an organization to let them in. */
export const askAccessPage = page<AskAccessView>(({ organization }, say) => say(says.title, { organization: organization.legalName }), (view) => <AskAccessBody {...view} />);
