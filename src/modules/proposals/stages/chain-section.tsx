import { ActionForm, Deadline, InstantText, Link, Section, SummaryList, usePage } from '../../../ui/index.js';
import type { ProposalView } from '../proposal.view.js';
import { chainWords } from './stage.words.js';

/** The other stage of the proposal: the concept note it follows, or the full proposal it leads to. */
export function ChainSection({ id, chain, now }: ProposalView) {
  const { t } = usePage();
  if (!chain.isConcept && !chain.concept) return null;
  const { concept, full, nextCall } = chain;
  return (
    <Section title={chainWords.title}>
      {chain.isConcept && <p>{t(chainWords.isConcept)}</p>}
      <SummaryList compact items={[
        ...(concept ? [{ term: chainWords.concept, value: <Link href={`/proposals/${concept.id}`}>{`${concept.reference} – ${concept.title}`}</Link> }] : []),
        ...(full ? [{ term: chainWords.full, value: <Link href={`/proposals/${full.id}`}>{`${full.reference} – ${full.title}`}</Link> }] : []),
        ...(nextCall ? [
          { term: chainWords.call, value: <Link href={`/calls/${nextCall.id}`}>{nextCall.title}</Link> },
          { term: chainWords.opens, value: <InstantText at={nextCall.opensAt} zone={nextCall.zone} both /> },
          { term: chainWords.deadline, value: <Deadline at={nextCall.closesAt} now={now} zone={nextCall.zone} /> },
        ] : []),
      ]} />
      {chain.mayStart && <><p>{t(chainWords.hint)}</p><ActionForm action={`/proposals/${id}/full-proposal`} label={chainWords.start} tone="primary" /></>}
    </Section>
  );
}
