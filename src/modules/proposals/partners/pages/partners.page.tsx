import { texts } from '../../../../kernel/i18n/text.js';
import { ActionForm, Breadcrumbs, ButtonGroup, EmptyState, InstantText, Link, LinkButton, page, PageHeading, Prose, Section, StatusTag, type SummaryItem, SummaryList, usePage } from '../../../../ui/index.js';
import { consentRuleText } from '../../../calls/index.js';
import type { PartnerLine, PartnersView } from '../partner-consent.view.js';
import { consentLabels } from '../partner-consent.workflow.js';
import { useShownFacts } from './shown-facts.js';

const says = texts({
  title: { en: 'Consent of the partners', fr: 'Consentement des partenaires' },
  proposals: { en: 'Proposals', fr: 'Propositions' },
  lead: { en: 'Each partner reads the title, your organization’s name and its own part, nothing else, and consents or declines.', fr: 'Chaque partenaire lit le titre, le nom de votre organisme et sa propre part, rien d’autre, puis consent ou refuse.' },
  leadStaff: { en: 'What the partners that the proposal names answered to the applicant.', fr: 'Ce que les partenaires nommés dans la proposition ont répondu au demandeur.' },
  none: { en: 'The proposal names no partners.', fr: 'La proposition ne nomme aucun partenaire.' },
  unnamed: { en: 'Partner {position}, without a name', fr: 'Partenaire {position}, sans nom' },
  organization: { en: 'Organization asked', fr: 'Organisme consulté' },
  standing: { en: 'Its standing', fr: 'Sa situation' },
  email: { en: 'Asked by letter to', fr: 'Consulté par lettre à' },
  byLetter: { en: 'Asked by letter', fr: 'Consulté par lettre' },
  asked: { en: 'Asked', fr: 'Demande du' },
  answered: { en: 'Answered', fr: 'Réponse' },
  why: { en: 'Why it declines', fr: 'Motif du refus' },
  anew: { en: 'You changed what the proposal says of this partner. An earlier answer no longer counts: the partner is asked anew by itself once nobody has changed its row for half an hour, or at once with the button.', fr: 'Vous avez modifié ce que la proposition dit de ce partenaire. Une réponse antérieure ne compte plus\u00a0: le partenaire sera consulté de nouveau dès que personne n’aura modifié sa ligne pendant une demi-heure, ou tout de suite avec le bouton.' },
  renamed: { en: 'The name of this partner changed. An earlier answer no longer counts: ask again if it is the same partner, or ask another one.', fr: 'Le nom de ce partenaire a changé. Une réponse antérieure ne compte plus\u00a0: demandez de nouveau s’il s’agit du même partenaire, ou consultez-en un autre.' },
  ask: { en: 'Ask for consent', fr: 'Demander le consentement' },
  other: { en: 'Ask somebody else', fr: 'Consulter quelqu’un d’autre' },
});

function PartnersBody(view: PartnersView) {
  const { t } = usePage();
  return (
    <>
      <Breadcrumbs items={[{ href: '/proposals', label: says.proposals }, { href: `/proposals/${view.id}`, label: view.reference }]} />
      <PageHeading title={says.title} lead={view.side === 'staff' ? says.leadStaff : says.lead} />
      {view.side === 'applicant' && <p>{t(consentRuleText(view.rule))}</p>}
      {view.partners.length === 0 && <EmptyState>{says.none}</EmptyState>}
      {view.partners.map((line) => <Partner key={line.position} view={view} line={line} />)}
    </>
  );
}

/** One partner: its part, its answer, and what can be done about it. */
function Partner({ view, line }: { view: PartnersView; line: PartnerLine }) {
  const { t } = usePage();
  const facts = useShownFacts();
  const { consent, shown, position, status } = line;
  const path = `/proposals/${view.id}`;
  const items: SummaryItem[] = [
    ...facts(shown, view.language),
    ...(consent?.organization ? [{ term: says.organization, value: view.side === 'staff' ? <Link href={`/organizations/${consent.organization.id}`}>{consent.organization.legalName}</Link> : <span data-typed>{consent.organization.legalName}</span> }] : []),
    ...(consent?.organization?.standing ? [{ term: says.standing, value: <StatusTag tone={consent.organization.standing.tone} label={consent.organization.standing.label} /> }] : []),
    ...(consent?.email ? [{ term: says.email, value: <span data-typed>{consent.email}</span> }] : []),
    ...(consent ? [{ term: consent.organization || consent.email ? says.asked : says.byLetter, value: <InstantText at={consent.askedAt} /> }] : []),
    ...(consent?.answeredAt ? [{ term: says.answered, value: <><span data-typed>{consent.answeredName}</span>{' · '}<InstantText at={consent.answeredAt} /></> }] : []),
    ...(consent?.why ? [{ term: says.why, value: <Prose text={consent.why} /> }] : []),
  ];
  return (
    <Section title={shown.name || t(says.unnamed, { position })} id={`partner-${position}`} actions={<StatusTag tone={status.tone} label={status.label} />}>
      <SummaryList items={items} />
      {consent?.state === 'stale' && view.side === 'applicant' && <p>{t(consent.anew ? says.anew : says.renamed)}</p>}
      {view.mayAsk && shown.name && (
        <ButtonGroup>
          {!consent && <LinkButton href={`${path}/partners/${position}`} tone="secondary">{says.ask}</LinkButton>}
          {consent && consent.state !== 'consented' && <ActionForm action={`${path}/partner-consents/${consent.id}/renewal`} label={consentLabels.askAgain} about={shown.name} />}
          {consent && consent.state !== 'consented' && <LinkButton href={`${path}/partners/${position}`} tone="secondary">{says.other}</LinkButton>}
          {consent && <ActionForm action={`${path}/partner-consents/${consent.id}/withdrawal`} label={consentLabels.takeBack} about={shown.name} />}
        </ButtonGroup>
      )}
    </Section>
  );
}

/** The partners of a proposal and how their consent stands. */
export const partnersPage = page<PartnersView>((_, say) => say(says.title), (view) => <PartnersBody {...view} />);
