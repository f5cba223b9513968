import { EmptyState, InstantText, Link, LinkButton, page, PageHeading, Pagination, StatusTag, Table, usePage } from '../../../ui/index.js';
import { progressNames, progressTones } from '../progress-words.js';
import type { MySection, MySectionsView } from './assignments.view.js';
import { teamWords as says } from './team.words.js';

function MySectionsBody({ sections, next }: MySectionsView) {
  const { t } = usePage();
  return (
    <>
      <PageHeading title={says.mine} lead={says.mineLead} />
      {sections.length === 0
        ? <EmptyState actions={<LinkButton href="/proposals" tone="secondary">{says.proposals}</LinkButton>}>{says.mineNone}</EmptyState>
        : (
          <Table caption={says.mine} captionHidden rows={sections} rowKey={({ id }) => id} columns={[
            { key: 'section', label: says.section, rowHeader: true, cell: ({ proposal, section }: MySection) => <Link href={`/proposals/${proposal.id}/sections/${section.key}`}>{`${section.key}. ${t(section.title)}`}</Link> },
            { key: 'proposal', label: says.proposal, cell: ({ proposal }) => <div><Link href={`/proposals/${proposal.id}`}><span lang={proposal.title ? proposal.language : undefined} dir="auto">{proposal.title || t(says.untitled)}</span></Link><br /><span class="muted reference">{proposal.reference}</span></div> },
            { key: 'state', label: says.state, cell: ({ progress }) => <StatusTag label={progressNames[progress]} tone={progressTones[progress]} /> },
            { key: 'deadline', label: says.deadline, cell: ({ call }) => <InstantText at={call.closesAt} zone={call.zone} both /> },
            { key: 'givenBy', label: says.givenBy, cell: ({ givenBy }) => givenBy },
          ]} />
        )}
      <Pagination next={next && `/my-sections?after=${next}`} />
    </>
  );
}

/** The sections somebody was given. */
export const mySectionsPage = page<MySectionsView>((_, say) => say(says.mine), (view) => <MySectionsBody {...view} />);
