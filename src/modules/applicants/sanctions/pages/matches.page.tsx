import { texts } from '../../../../kernel/i18n/text.js';
import { FilterForm, HiddenField, InstantText, Link, page, PageHeading, Pagination, Select, SubNavigation, Table, TextField, usePage } from '../../../../ui/index.js';
import { listTitle } from '../lists/list-entry.js';
import { matchStates, matchWorkflow } from '../match.workflow.js';
import { subjectKindNames, subjectKinds } from '../names/named.js';
import type { MatchQueueView } from '../sanctions.view.js';

const says = texts({
  title: { en: 'Sanctions matches', fr: 'Correspondances de sanctions' },
  lead: { en: 'Names that are near an entry of a sanctions list, the nearest first. Until a match is cleared, the organization’s proposals are not found eligible and nothing is paid to it.', fr: 'Noms proches d’une inscription à une liste de sanctions, en commençant par les plus proches. Tant qu’une correspondance n’est pas écartée, les propositions de l’organisme ne sont pas jugées admissibles et rien ne lui est versé.' },
  lists: { en: 'Sanctions lists', fr: 'Listes de sanctions' },
  filter: { en: 'Filter', fr: 'Filtrer' },
  q: { en: 'Organization', fr: 'Organisme' },
  kind: { en: 'Whose name', fr: 'Nom visé' },
  any: { en: 'Any', fr: 'Tous' },
  list: { en: 'List', fr: 'Liste' },
  reference: { en: 'Reference', fr: 'Référence' },
  score: { en: 'Score of 100', fr: 'Score sur 100' },
  found: { en: 'Found', fr: 'Relevée' },
  none: { en: 'No match stands here.', fr: 'Aucune correspondance ici.' },
});

function Body({ matches, state, kind, q, next }: MatchQueueView) {
  const { t } = usePage();
  const kept = { ...(kind ? { kind } : {}), ...(q ? { q } : {}) };
  const at = (more: Record<string, string>): string => `/sanctions-matches?${new URLSearchParams({ ...kept, ...more })}`;
  return (
    <>
      <PageHeading title={says.title} lead={says.lead} />
      <p><Link href="/sanctions-lists">{says.lists}</Link></p>
      <SubNavigation label={says.title} items={matchStates.map((one) => ({ href: at({ state: one }), label: matchWorkflow.states[one].staff, current: one === state }))} />
      <FilterForm action="/sanctions-matches" active={Boolean(kind ?? q)} title={says.filter} button={says.filter}>
        <HiddenField name="state" value={state} />
        <TextField name="q" label={says.q} value={q} spellcheck={false} />
        <Select name="kind" label={says.kind} placeholder={says.any} value={kind} choices={subjectKinds.map((one) => ({ value: one, label: subjectKindNames[one] }))} />
      </FilterForm>
      <Table caption={says.title} captionHidden rows={matches} rowKey={(m) => m.id} empty={says.none} columns={[
        { key: 'organization', label: says.q, cell: (m) => <Link href={`/sanctions-matches/${m.id}`}>{m.organization}</Link> },
        { key: 'kind', label: says.kind, cell: (m) => t(subjectKindNames[m.kind]) },
        { key: 'list', label: says.list, cell: (m) => t(listTitle(m.source, m.listName)) },
        { key: 'reference', label: says.reference, cell: (m) => m.reference },
        { key: 'score', label: says.score, cell: (m) => String(m.score) },
        { key: 'found', label: says.found, cell: (m) => <InstantText at={m.foundAt} /> },
      ]} />
      <Pagination next={next && at({ state, after: next })} />
    </>
  );
}

export const matchesPage = page<MatchQueueView>((_, say) => say(says.title), (view) => <Body {...view} />);
