import { texts } from '../../../../kernel/i18n/text.js';
import { Button, Details, Form, InstantText, Link, Notice, page, PageHeading, Radios, Section, SummaryList, TextArea, usePage } from '../../../../ui/index.js';
import { InvitationDoors } from '../../../applicants/index.js';
import type { InvitationToReviewView } from '../invitation.view.js';
import { declineReasonNames, declineReasons } from '../invitation-words.js';

const says = texts({
  title: { en: 'Invitation to become a reviewer', fr: 'Invitation à devenir évaluateur ou évaluatrice' },
  lead: { en: 'Reviewers read proposals in their field, judge them by published criteria, and say for each whether they have a conflict of interest. You sign an agreement and declare your interests before the first one.', fr: 'Les évaluateurs et évaluatrices lisent des propositions de leur domaine, les jugent selon des critères publiés et indiquent pour chacune s’il y a conflit d’intérêts. Vous signez une entente et déclarez vos intérêts avant la première.' },
  for: { en: 'For', fr: 'Pour' },
  by: { en: 'Invited by', fr: 'Invitation de' },
  until: { en: 'Open until', fr: 'Ouverte jusqu’au' },
  accepting: { en: 'Accept', fr: 'Accepter' },
  accept: { en: 'Accept the invitation', fr: 'Accepter l’invitation' },
  decline: { en: 'Decline the invitation', fr: 'Refuser l’invitation' },
  reason: { en: 'Why?', fr: 'Pourquoi?' },
  note: { en: 'Anything you want to add', fr: 'Autre chose à ajouter' },
  accepted: { en: 'This invitation was accepted already.', fr: 'Cette invitation a déjà été acceptée.' },
  declined: { en: 'This invitation was declined. If you have changed your mind, write to the program.', fr: 'Cette invitation a été refusée. Si vous avez changé d’avis, écrivez au programme.' },
  revoked: { en: 'This invitation was withdrawn. Ask for a new one if you expected it.', fr: 'Cette invitation a été retirée. Demandez-en une nouvelle si vous l’attendiez.' },
  expired: { en: 'This invitation has expired. Ask for a new one.', fr: 'Cette invitation est expirée. Demandez-en une nouvelle.' },
  profile: { en: 'Your reviewer profile', fr: 'Votre profil d’évaluation' },
});

function InvitationBody(view: InvitationToReviewView) {
  const { t, form } = usePage();
  const path = `/invitations-to-review/${view.token}`;
  return (
    <>
      <PageHeading title={says.title} lead={says.lead} />
      {view.standing !== 'open' && <Notice tone={view.standing === 'declined' ? 'info' : 'warning'}><p>{t(says[view.standing])}</p></Notice>}
      {view.standing === 'accepted' && view.reader === 'invited' && <p><Link href="/reviewer-profile">{says.profile}</Link></p>}
      <SummaryList items={[
        { term: says.for, value: <><span>{view.name}</span>, <span>{view.email}</span></> },
        { term: says.by, value: view.invitedBy },
        { term: says.until, value: <InstantText at={view.expiresAt} /> },
      ]} />
      {view.standing === 'open' && (
        <>
          <Section title={says.accepting}><InvitationDoors path={path} email={view.email} reader={view.reader} readerEmail={view.readerEmail} accept={says.accept} /></Section>
          <Details summary={says.decline} open={form?.action === `${path}/refusal`}>
            <Form action={`${path}/refusal`} scope="decline">
              <Radios name="reason" label={says.reason} required choices={declineReasons.map((code) => ({ value: code, label: declineReasonNames[code] }))} />
              <TextArea name="note" label={says.note} rows={3} limit={500} />
              <Button tone="secondary">{says.decline}</Button>
            </Form>
          </Details>
        </>
      )}
    </>
  );
}

export const invitationToReviewPage = page<InvitationToReviewView>((_, say) => say(says.title), (view) => <InvitationBody {...view} />);
