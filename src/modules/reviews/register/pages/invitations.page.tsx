import { texts } from '../../../../kernel/i18n/text.js';
import { ActionForm, Breadcrumbs, Button, EmailField, EmptyState, Form, InstantText, Link, page, PageHeading, Pagination, Prose, Radios, Section, StatusTag, type Tone, Table, TextField, usePage } from '../../../../ui/index.js';
import type { InvitationStanding } from '../../../applicants/index.js';
import type { ListedInvitation, ReviewerInvitationsView } from '../invitation.view.js';
import { declineReasonNames } from '../invitation-words.js';
import { readLanguageNames } from '../register-words.js';

const says = texts({
  register: { en: 'Reviewer register', fr: 'Répertoire d’évaluation' },
  title: { en: 'Invitations to become a reviewer', fr: 'Invitations à devenir évaluateur ou évaluatrice' },
  none: { en: 'Nobody has been invited yet.', fr: 'Personne n’a encore été invité.' },
  invite: { en: 'Invite somebody', fr: 'Inviter quelqu’un' },
  inviteLead: { en: 'The person gets a letter with a link for this address only. It works once, for 14 days. Whoever accepts gets the role of reviewer; an account is made on the way.', fr: 'La personne reçoit une lettre avec un lien qui ne vaut que pour cette adresse. Il fonctionne une seule fois, pendant 14 jours. Quiconque accepte reçoit le rôle d’évaluation; un compte est créé en chemin.' },
  name: { en: 'Name', fr: 'Nom' },
  email: { en: 'Email address', fr: 'Adresse courriel' },
  language: { en: 'Language of the letter', fr: 'Langue de la lettre' },
  submit: { en: 'Send the invitation', fr: 'Envoyer l’invitation' },
  state: { en: 'Status', fr: 'État' },
  by: { en: 'Invited by', fr: 'Invitation de' },
  sent: { en: 'Sent', fr: 'Envoi' },
  until: { en: 'Open until', fr: 'Ouverte jusqu’au' },
  answer: { en: 'Answered', fr: 'Réponse' },
  steps: { en: 'Steps', fr: 'Actions' },
  open: { en: 'Waiting for an answer', fr: 'En attente de réponse' },
  expired: { en: 'Expired', fr: 'Expirée' },
  accepted: { en: 'Accepted', fr: 'Acceptée' },
  declined: { en: 'Declined', fr: 'Refusée' },
  revoked: { en: 'Withdrawn', fr: 'Retirée' },
  revoke: { en: 'Withdraw', fr: 'Retirer' },
  renew: { en: 'Send again', fr: 'Renvoyer' },
});
const tones: Record<InvitationStanding, Tone> = { open: 'info', expired: 'warning', accepted: 'success', declined: 'neutral', revoked: 'neutral' };

function Answer({ one }: { one: ListedInvitation }) {
  const { t } = usePage();
  return (
    <>
      <StatusTag label={says[one.standing]} tone={tones[one.standing]} />
      {one.declineReason && <div>{t(declineReasonNames[one.declineReason])}</div>}
      {one.declineNote && <Prose text={one.declineNote} />}
    </>
  );
}

function Steps({ one }: { one: ListedInvitation }) {
  if (one.standing !== 'open' && one.standing !== 'expired') return null;
  const base = `/reviewer-invitations/${one.id}`;
  return (
    <>
      {one.standing === 'expired' && <ActionForm action={`${base}/renewal`} label={says.renew} about={one.name} />}
      <ActionForm action={`${base}/revocation`} label={says.revoke} about={one.name} />
    </>
  );
}

function InvitationsBody({ invitations, next, mayManage }: ReviewerInvitationsView) {
  const { t } = usePage();
  return (
    <>
      <Breadcrumbs items={[{ href: '/reviewers', label: says.register }]} />
      <PageHeading title={says.title} />
      {mayManage && (
        <Section title={says.invite} lead={says.inviteLead}>
          <Form action="/reviewer-invitations" scope="invite">
            <TextField name="name" label={says.name} required spellcheck={false} autocomplete="off" />
            <EmailField name="email" label={says.email} required autocomplete="off" />
            <Radios name="language" label={says.language} required inline choices={(['en', 'fr'] as const).map((code) => ({ value: code, label: readLanguageNames[code] }))} />
            <Button>{says.submit}</Button>
          </Form>
        </Section>
      )}
      {invitations.length === 0 ? <EmptyState>{says.none}</EmptyState> : (
        <Table caption={says.title} captionHidden wide rows={invitations} rowKey={(row) => row.id} columns={[
          { key: 'name', label: says.name, cell: (row) => (row.personId ? <Link href={`/reviewers/${row.personId}`}>{row.name}</Link> : row.name) },
          { key: 'email', label: says.email, cell: (row) => row.email },
          { key: 'state', label: says.state, cell: (row) => <Answer one={row} /> },
          { key: 'by', label: says.by, cell: (row) => row.invitedBy },
          { key: 'sent', label: says.sent, cell: (row) => <InstantText at={row.sentAt} /> },
          { key: 'until', label: says.until, cell: (row) => <InstantText at={row.expiresAt} /> },
          { key: 'answered', label: says.answer, cell: (row) => <InstantText at={row.answeredAt} /> },
          ...(mayManage ? [{ key: 'steps', label: says.steps, labelHidden: true, cell: (row: ListedInvitation) => <Steps one={row} /> }] : []),
        ]} />
      )}
      <Pagination next={next && `/reviewer-invitations?after=${next}`} label={t(says.title)} />
    </>
  );
}

export const reviewerInvitationsPage = page<ReviewerInvitationsView>((_, say) => say(says.title), (view) => <InvitationsBody {...view} />);
