import { texts } from '../../../kernel/i18n/text.js';
import { Link, Notice, Section, StatusTag, Table, usePage } from '../../../ui/index.js';
import { consentRuleText } from '../../calls/index.js';
import type { ProposalHead } from '../section.view.js';
import type { PartnerLine } from './partner-consent.view.js';
import { lacksConsent } from './partner-lines.js';

const says = texts({
  title: { en: 'Partners', fr: 'Partenaires' },
  partner: { en: 'Partner', fr: 'Partenaire' },
  unnamed: { en: 'Without a name', fr: 'Sans nom' },
  consent: { en: 'Consent', fr: 'Consentement' },
  answer: { en: 'Answer', fr: 'Réponse' },
  open: { en: 'Ask the partners for consent', fr: 'Demander le consentement des partenaires' },
  openRead: { en: 'Read what they answered', fr: 'Lire leurs réponses' },
  lacking: { en: 'Partners that have not consented', fr: 'Partenaires qui n’ont pas consenti' },
  lackingLead: { en: 'You can submit all the same. The program sees who has not consented.', fr: 'Vous pouvez tout de même soumettre la proposition. Le programme voit qui n’a pas consenti.' },
});

/** How the consent of each partner stands, on the overview of a proposal. */
export function PartnersSection({ id, partners, mayAsk, call }: { id: string; partners: readonly PartnerLine[]; mayAsk: boolean; call: ProposalHead['call'] }) {
  const { t } = usePage();
  if (!partners.length) return null;
  return (
    <Section title={says.title} id="partners" {...(mayAsk && call.partnerConsent !== 'off' ? { lead: consentRuleText(call.partnerConsent) } : {})}>
      <Table caption={says.title} captionHidden rows={partners} rowKey={(p) => p.position} columns={[
        { key: 'partner', label: says.partner, cell: (p) => p.shown.name || t(says.unnamed) },
        { key: 'consent', label: says.consent, cell: (p) => <><StatusTag tone={p.status.tone} label={p.status.label} />{p.consent?.organization?.standing && <>{' '}<StatusTag tone={p.consent.organization.standing.tone} label={p.consent.organization.standing.label} /></>}</> },
      ]} />
      <p><Link href={`/proposals/${id}/partners`}>{mayAsk ? says.open : says.openRead}</Link></p>
    </Section>
  );
}

/** Before a proposal is submitted: who has not consented, where the call only warns of it. What it requires stands among what is left to do. */
export function ConsentsLacking({ id, partners, call }: { id: string; partners: readonly PartnerLine[]; call: ProposalHead['call'] }) {
  const { t } = usePage();
  const lacking = call.partnerConsent === 'warn' ? partners.filter(lacksConsent) : [];
  if (!lacking.length) return null;
  return (
    <Notice tone="warning" title={says.lacking}>
      <>
        <ul>{lacking.map((p) => <li key={p.position}><span data-typed>{p.shown.name || t(says.unnamed)}</span>{' – '}<span>{t(p.status.label)}</span></li>)}</ul>
        <p>{t(says.lackingLead)} <Link href={`/proposals/${id}/partners`}>{says.open}</Link></p>
      </>
    </Notice>
  );
}
