import { texts } from '../../../../kernel/i18n/text.js';
import { Breadcrumbs, Button, Checkboxes, Details, EmptyState, Form, InstantText, page, PageHeading, Pagination, Prose, Section, StatusTag, SummaryList, TextArea, usePage } from '../../../../ui/index.js';
import { organizationRoleNames } from '../../organization-role.js';
import { roleChoices } from '../../pages/role-choices.js';
import type { ReceivedRequest, ReceivedRequestsView } from '../access-request.view.js';
import { accessRequestWorkflow } from '../access-request.workflow.js';

const says = texts({
  title: { en: 'Requests for access', fr: 'Demandes d’accès' },
  organizations: { en: 'Organizations', fr: 'Organismes' },
  lead: { en: 'People who say that they work with your organization. Let in only whom you know.', fr: 'Personnes qui disent travailler avec votre organisme. N’admettez que celles que vous connaissez.' },
  none: { en: 'Nobody has asked for access.', fr: 'Personne n’a demandé l’accès.' },
  email: { en: 'Email address, confirmed', fr: 'Adresse courriel, confirmée' },
  known: { en: 'The same mail domain as a member of your organization', fr: 'Même domaine de courriel qu’un membre de votre organisme' },
  asked: { en: 'Sent', fr: 'Envoyée le' },
  message: { en: 'Message', fr: 'Message' },
  answered: { en: 'Answered', fr: 'Réponse' },
  roles: { en: 'Roles', fr: 'Rôles' },
  why: { en: 'Why do you refuse? The person reads this.', fr: 'Pourquoi refusez-vous? La personne lira ce texte.' },
  reason: { en: 'Reason', fr: 'Motif' },
});

function ReceivedBody({ organizationId, organizationName, requests, next }: ReceivedRequestsView) {
  return (
    <>
      <Breadcrumbs items={[{ href: '/organizations', label: says.organizations }, { href: `/organizations/${organizationId}`, label: organizationName }]} />
      <PageHeading title={says.title} lead={says.lead} />
      {requests.length === 0 && <EmptyState>{says.none}</EmptyState>}
      {requests.map((request) => <Request key={request.id} organizationId={organizationId} request={request} />)}
      <Pagination next={next && `/organizations/${organizationId}/access-requests?after=${next}`} />
    </>
  );
}

/** One request, with its two answers while it waits. */
function Request({ organizationId, request }: { organizationId: string; request: ReceivedRequest }) {
  const { t, form } = usePage();
  const path = `/organizations/${organizationId}/access-requests/${request.id}`;
  const { grant, refuse } = accessRequestWorkflow.transitions;
  const waits = request.state === 'requested';
  return (
    <Section title={request.name} id={`request-${request.id}`} actions={<StatusTag tone={request.status.tone} label={request.status.label} />}>
      <SummaryList items={[
        { term: says.email, value: <><span data-typed>{request.email}</span>{request.domainKnown && <><br /><span class="muted">{t(says.known)}</span></>}</> },
        { term: says.asked, value: <InstantText at={request.requestedAt} /> },
        { term: says.message, value: <Prose text={request.message} /> },
        ...(request.answeredAt ? [{ term: says.answered, value: <>{request.answeredBy && !(request.state === 'withdrawn') && <><span data-typed>{request.answeredBy}</span>{' · '}</>}<InstantText at={request.answeredAt} /></> }] : []),
        ...(request.roles ? [{ term: says.roles, value: request.roles.map((role) => t(organizationRoleNames[role])).join(', ') }] : []),
        ...(request.why ? [{ term: says.reason, value: <Prose text={request.why} /> }] : []),
      ]} />
      {waits && (
        <div class="steps">
          <Details summary={grant.label} open={form?.action === `${path}/${grant.noun}`}>
            <Form action={`${path}/${grant.noun}`} scope={`g${request.id.slice(-12)}`} label={`${t(grant.label)} – ${request.name}`}>
              <Checkboxes name="roles" label={says.roles} required choices={roleChoices} />
              <Button>{grant.label}</Button>
            </Form>
          </Details>
          <Details summary={refuse.label} open={form?.action === `${path}/${refuse.noun}`}>
            <Form action={`${path}/${refuse.noun}`} scope={`r${request.id.slice(-12)}`} label={`${t(refuse.label)} – ${request.name}`}>
              <TextArea name="reason" label={says.why} required rows={3} limit={2_000} />
              <Button tone="danger">{refuse.label}</Button>
            </Form>
          </Details>
        </div>
      )}
    </Section>
  );
}

/** What an organization's owners read and answer. */
export const receivedRequestsPage = page<ReceivedRequestsView>((_, say) => say(says.title), (view) => <ReceivedBody {...view} />);
