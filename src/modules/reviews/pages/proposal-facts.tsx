import type { Words } from '../../../ui/index.js';
import { InstantText, SummaryList, usePage } from '../../../ui/index.js';
import type { CallFacts, ProposalFacts } from '../review.view.js';
import { reviewPageTexts as says } from './review-page-texts.js';

/** What may be known of a proposal before anybody accepts to review it. */
export function ProposalFactsList({ proposal, call, dueAt, more = [] }: { proposal: ProposalFacts; call: CallFacts; dueAt: Date; more?: { term: Words; value: preact.ComponentChildren }[] }) {
  const { t } = usePage();
  return (
    <SummaryList items={[
      { term: says.proposal, value: <span lang={proposal.language}>{proposal.title || t(says.untitled)}</span> },
      ...(proposal.organization === null ? [] : [{ term: says.organization, value: proposal.organization }]),
      ...(proposal.theme === null && proposal.countries.length === 0 ? [] : [{ term: says.theme, value: proposal.theme && t(proposal.theme) }, { term: says.countries, value: proposal.countries.map((country) => t(country)).join(', ') }]),
      { term: says.language, value: proposal.language === 'fr' ? says.french : says.english },
      { term: says.call, value: <>{t(call.title)} <span class="muted">({call.reference})</span></> },
      { term: says.due, value: <InstantText at={dueAt} both /> },
      ...more,
    ]} />
  );
}
