import { Breadcrumbs, Button, ButtonGroup, Form, HiddenField, Link, page, PageHeading, Select, SummaryList, usePage } from '../../../ui/index.js';
import type { SectionAssignmentsView } from './assignments.view.js';
import { teamWords as says } from './team.words.js';

function AssignmentsBody(view: SectionAssignmentsView) {
  const { t } = usePage();
  const { proposal, sections, colleagues } = view;
  return (
    <>
      <Breadcrumbs items={[{ href: '/proposals', label: says.proposals }, { href: `/proposals/${proposal.id}`, label: proposal.reference }]} />
      <PageHeading title={says.who} {...(view.mayGive ? { lead: says.whoLead } : {})} />
      {view.mayGive
        ? (
          <Form action={`/proposals/${proposal.id}/assignments`} warnUnsaved>
            {sections.map(({ key, title, personId, name }) => (
              <div key={key}>
                <HiddenField name={`seen[${key}]`} value={personId ?? ''} />
                <Select name={`sections[${key}]`} label={`${key}. ${t(title)}`} required placeholder={says.nobody} value={personId} width="l"
                  choices={[...colleagues, ...(personId && !colleagues.some(({ id }) => id === personId) ? [{ id: personId, name: name! }] : [])].map((one) => ({ value: one.id, label: one.name }))} />
              </div>
            ))}
            <ButtonGroup><Button>{says.save}</Button><Link href={`/proposals/${proposal.id}`}>{says.overview}</Link></ButtonGroup>
          </Form>
        )
        : (
          <>
            <SummaryList items={sections.map(({ key, title, name }) => ({ term: `${key}. ${t(title)}`, value: name ?? t(says.nobody) }))} />
            <p><Link href={`/proposals/${proposal.id}`}>{says.overview}</Link></p>
          </>
        )}
    </>
  );
}

/** Who writes which section of a draft. */
export const assignmentsPage = page<SectionAssignmentsView>((_, say) => say(says.who), (view) => <AssignmentsBody {...view} />);
