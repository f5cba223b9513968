import { texts } from '../../../../kernel/i18n/text.js';
import { Button, Checkbox, Details, Form, HiddenField, InstantText, Notice, page, PageHeading, Prose, Section, SummaryList, TextArea, TextField, usePage } from '../../../../ui/index.js';
import { standingTexts } from '../partner-consent.words.js';
import type { PartnerView } from '../partner-consent.view.js';
import { consentLabels } from '../partner-consent.workflow.js';
import { useShownFacts } from './shown-facts.js';

const says = texts({
  title: { en: 'Does your organization take part in this project?', fr: 'Votre organisme participe-t-il à ce projet?' },
  lead: { en: 'The applicant names your organization as a partner. This is all that is shown of the proposal, as the applicant wrote it.', fr: 'Le demandeur nomme votre organisme comme partenaire. Voici tout ce qui est montré de la proposition, tel que le demandeur l’a écrit.' },
  project: { en: 'Project', fr: 'Projet' },
  untitled: { en: 'Not named yet', fr: 'Pas encore nommé' },
  applicant: { en: 'Applicant', fr: 'Demandeur' },
  as: { en: 'Partner', fr: 'Partenaire' },
  your: { en: 'Asked in the portal', fr: 'Consulté dans le portail' },
  until: { en: 'Open until', fr: 'Ouvert jusqu’au' },
  answeredBy: { en: 'Answered by', fr: 'Réponse de' },
  why: { en: 'Reason', fr: 'Motif' },
  answer: { en: 'Your answer', fr: 'Votre réponse' },
  agreed: { en: 'I may speak for the organization, and it takes part in the project as described here.', fr: 'Je peux parler au nom de l’organisme, et il participe au projet tel qu’il est décrit ici.' },
  name: { en: 'Your full name', fr: 'Votre nom complet' },
  reason: { en: 'Why does it not take part? The applicant reads this.', fr: 'Pourquoi n’y participe-t-il pas? Le demandeur lira ce texte.' },
  others: { en: 'An owner or a signatory of your organization answers.', fr: 'Une personne responsable ou signataire de votre organisme répond.' },
  anew: { en: 'If the applicant changes this, you are asked anew.', fr: 'Si le demandeur modifie ces renseignements, vous serez consulté de nouveau.' },
});

function PartnerConsentBody(view: PartnerView) {
  const { t } = usePage();
  const facts = useShownFacts();
  const { project, standing } = view;
  return (
    <>
      <PageHeading title={says.title} lead={standing === 'open' ? says.lead : undefined} />
      {standing !== 'open' && <Notice tone={standing === 'consented' ? 'success' : 'info'}><p>{t(standingTexts[standing])}</p></Notice>}
      {project && (
        <SummaryList items={[
          { term: says.project, value: project.title ? <span lang={project.language} dir="auto" data-typed>{project.title}</span> : t(says.untitled) },
          { term: says.applicant, value: <span data-typed>{project.applicant}</span> },
          { term: says.as, value: <span data-typed>{project.shown.name}</span> },
          ...facts(project.shown, project.language),
          ...(view.organization ? [{ term: says.your, value: <span data-typed>{view.organization.legalName}</span> }] : []),
          ...(standing === 'open' && view.expiresAt ? [{ term: says.until, value: <InstantText at={view.expiresAt} /> }] : []),
          ...(view.answeredAt ? [{ term: says.answeredBy, value: <><span data-typed>{view.answeredName}</span>{' · '}<InstantText at={view.answeredAt} /></> }] : []),
          ...(view.why ? [{ term: says.why, value: <Prose text={view.why} /> }] : []),
        ]} />
      )}
      {standing === 'open' && (view.mayAnswer ? <Answer {...view} /> : <p>{t(says.others)}</p>)}
    </>
  );
}

/** Yes, or no with a reason. */
function Answer({ id, token, seen }: PartnerView) {
  const { form } = usePage();
  const path = token ? `/partner-invitations/${token}` : `/partner-consents/${id}`;
  const name = token && <TextField name="name" label={says.name} required maxLength={100} autocomplete="name" />;
  return (
    <Section title={says.answer} lead={says.anew}>
      <Form action={`${path}/consent`} scope="consent" label={consentLabels.consent}>
        <HiddenField name="seen" value={seen} />
        {name}
        <Checkbox name="agreed" label={says.agreed} required />
        <Button>{consentLabels.consent}</Button>
      </Form>
      <div class="steps"><Details summary={consentLabels.decline} open={form?.action === `${path}/refusal`}>
        <Form action={`${path}/refusal`} scope="refusal" label={consentLabels.decline}>
          <HiddenField name="seen" value={seen} />
          {name}
          <TextArea name="reason" label={says.reason} required rows={3} limit={2_000} />
          <Button tone="danger">{consentLabels.decline}</Button>
        </Form>
      </Details></div>
    </Section>
  );
}

/** What a partner reads and answers. */
export const partnerConsentPage = page<PartnerView>((_, say) => say(says.title), (view) => <PartnerConsentBody {...view} />);
