import { texts } from '../../../kernel/i18n/text.js';
import { type Column, DateText, EmptyState, FilterForm, InstantText, Link, LinkButton, Money, page, PageHeading, Pagination, SearchField, Select, StatusTag, SubNavigation, Table, usePage } from '../../../ui/index.js';
import { localDateOf } from '../../../kernel/time/dates.js';
import type { ListedProposal, ProposalsView } from '../proposals.service.js';

const says = texts({
  title: { en: 'Proposals', fr: 'Propositions' },
  mine: { en: 'Proposals of my organization', fr: 'Propositions de mon organisme' },
  all: { en: 'All proposals', fr: 'Toutes les propositions' },
  lead: { en: 'Drafts and submitted proposals of the organizations you belong to.', fr: 'Ébauches et propositions soumises des organismes dont vous faites partie.' },
  start: { en: 'Find an open call', fr: 'Trouver un appel ouvert' },
  search: { en: 'Reference, organization or title', fr: 'Référence, organisme ou titre' },
  call: { en: 'Call', fr: 'Appel' },
  state: { en: 'Status', fr: 'État' },
  theme: { en: 'Theme', fr: 'Thème' },
  any: { en: 'All', fr: 'Tous' },
  reference: { en: 'Reference', fr: 'Référence' },
  proposal: { en: 'Proposal', fr: 'Proposition' },
  organization: { en: 'Organization', fr: 'Organisme' },
  requested: { en: 'Requested', fr: 'Demandé' },
  submitted: { en: 'Submitted', fr: 'Soumise le' },
  deadline: { en: 'Deadline', fr: 'Date limite' },
  edited: { en: 'Last edited', fr: 'Dernière modification' },
  untitled: { en: 'Untitled draft', fr: 'Ébauche sans titre' },
  noneTitle: { en: 'No proposals yet', fr: 'Pas encore de propositions' },
  none: { en: 'Choose an open call and start a proposal. You can save it and come back until the deadline.', fr: 'Choisissez un appel ouvert et commencez une proposition. Vous pouvez l’enregistrer et revenir jusqu’à la date limite.' },
  noneStaff: { en: 'No proposal has been submitted yet. They appear here as soon as they are.', fr: 'Aucune proposition n’a encore été soumise. Elles paraissent ici dès leur soumission.' },
  noneFound: { en: 'No proposal matches. Use fewer words or clear the filters.', fr: 'Aucune proposition ne correspond. Utilisez moins de mots ou effacez les filtres.' },
  partner: { en: 'We as a partner', fr: 'Nous comme partenaire' },
  mySections: { en: 'My sections', fr: 'Mes sections' },
  sides: { en: 'Which proposals', fr: 'Quelles propositions' },
});

function ProposalsBody(view: ProposalsView) {
  const { t } = usePage();
  const { side, filter, proposals, next } = view;
  const staff = side === 'staff';
  const filtered = [filter.call, filter.state, filter.theme, filter.q].some(Boolean);
  const query = new URLSearchParams(Object.entries({ ...filter, sort: staff ? filter.sort : null, view: !staff && view.both ? 'own' : null, after: next }).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  const title: Column<ListedProposal> = {
    key: 'title', label: says.proposal, rowHeader: true,
    cell: (row) => <div><Link href={`/proposals/${row.id}`}><span lang={row.title ? row.language : undefined} dir="auto">{row.title || t(says.untitled)}</span></Link>{!staff && <><br /><span class="muted reference">{row.reference}</span></>}</div>,
  };
  const status: Column<ListedProposal> = { key: 'status', label: says.state, cell: (row) => <StatusTag label={row.status.label} tone={row.status.tone} /> };
  const columns: Column<ListedProposal>[] = staff
    ? [
      { key: 'reference', label: says.reference, sortKey: 'reference', cell: (row) => <span class="reference">{row.reference}</span> }, title,
      { key: 'organization', label: says.organization, cell: (row) => row.organization.name }, status,
      { key: 'requested', label: says.requested, sortKey: 'requested', numeric: true, cell: (row) => <Money cents={row.requestedCents} short /> },
      { key: 'submitted', label: says.submitted, sortKey: 'submitted', cell: (row) => <DateText date={row.submittedAt && localDateOf(new Date(row.submittedAt))} /> },
    ]
    : [
      title, { key: 'organization', label: says.organization, cell: (row) => row.organization.name }, { key: 'call', label: says.call, cell: (row) => t(row.call.title) }, status,
      { key: 'when', label: says.deadline, cell: (row) => <InstantText at={row.call.closesAt} both /> },
      { key: 'edited', label: says.edited, cell: (row) => <DateText date={localDateOf(new Date(row.updatedAt))} /> },
    ];
  const start = <LinkButton href="/calls?state=open" tone={proposals.length ? 'secondary' : 'primary'}>{says.start}</LinkButton>;
  return (
    <>
      <PageHeading title={says.title} {...(staff ? {} : { lead: says.lead, actions: <><LinkButton href="/my-sections" tone="secondary">{says.mySections}</LinkButton><LinkButton href="/partner-consents" tone="secondary">{says.partner}</LinkButton>{(proposals.length > 0 || filtered) && start}</> })} />
      {view.both && <SubNavigation label={says.sides} items={[{ href: '/proposals', label: says.all, current: staff }, { href: '/proposals?view=own', label: says.mine, current: !staff }]} />}
      {(staff || filtered || proposals.length > 0) && (
        <FilterForm action="/proposals" active={filtered} folded={!staff} keep={{ sort: filter.sort && filter.sort !== '-submitted' ? filter.sort : undefined, view: !staff && view.both ? 'own' : undefined }}>
          <SearchField label={says.search} value={filter.q} />
          {staff && <Select name="call" label={says.call} value={filter.call} placeholder={says.any} width="full" choices={view.calls.map(({ id, reference, title: words }) => ({ value: id, label: `${reference} ${t(words)}` }))} />}
          <Select name="state" label={says.state} value={filter.state} placeholder={says.any} choices={view.states.map(({ code, label }) => ({ value: code, label }))} />
          {staff && <Select name="theme" label={says.theme} value={filter.theme} placeholder={says.any} choices={view.themes.map(({ code, name }) => ({ value: code, label: name }))} />}
        </FilterForm>
      )}
      {proposals.length === 0 && !filtered
        ? <EmptyState {...(staff ? {} : { title: says.noneTitle, actions: start })}>{staff ? says.noneStaff : says.none}</EmptyState>
        : <Table caption={says.title} captionHidden columns={columns} rows={proposals} rowKey={(row) => row.id} sort={filter.sort ?? undefined} empty={says.noneFound} />}
      <Pagination next={next && `/proposals?${query.toString()}`} />
    </>
  );
}

/** The list of proposals. */
export const proposalsPage = page<ProposalsView>((_, say) => say(says.title), (view) => <ProposalsBody {...view} />);
