import { texts } from '../../../kernel/i18n/text.js';
import { Card, CardGrid, Deadline, EmptyState, FilterForm, InstantText, Link, LinkButton, Money, page, PageHeading, Pagination, SearchField, Section, StatusTag, usePage } from '../../../ui/index.js';
import { searchWords } from '../finding/saved-searches.words.js';
import { SearchFields } from '../finding/search-fields.js';
import { narrows, searchPath } from '../finding/search.js';
import type { CallCard, CallsView } from '../calls-list.view.js';

const says = texts({
  title: { en: 'Calls for proposals', fr: 'Appels de propositions' },
  lead: { en: 'Read a call and its whole form here before you sign in.', fr: 'Consultez ici un appel et tout son formulaire avant d’ouvrir une session.' },
  draft: { en: 'Draft a call', fr: 'Rédiger un appel' },
  searchHint: { en: 'Words of the title, the summary or the purpose, or a reference', fr: 'Mots du titre, du résumé ou du but, ou numéro de référence' },
  follow: { en: 'Follow new calls', fr: 'Suivre les nouveaux appels' },
  save: { en: 'Save this search and be told of new calls', fr: 'Enregistrer cette recherche et être avisé des nouveaux appels' },
  signInToSave: { en: 'Sign in to save this search and be told of new calls', fr: 'Ouvrir une session pour enregistrer cette recherche et être avisé des nouveaux appels' },
  feed: { en: 'Feeds of all open calls, for a feed reader:', fr: 'Fils de tous les appels ouverts, pour un lecteur de fils\u00a0:' },
  feedFiltered: { en: 'Feeds of the open calls that fit this search, for a feed reader:', fr: 'Fils des appels ouverts qui correspondent à cette recherche, pour un lecteur de fils\u00a0:' },
  atomName: { en: 'Atom', fr: 'Atom' },
  jsonName: { en: 'JSON Feed', fr: 'JSON Feed' },
  atom: { en: 'Open calls (Atom)', fr: 'Appels ouverts (Atom)' },
  json: { en: 'Open calls (JSON Feed)', fr: 'Appels ouverts (JSON Feed)' },
  found: { en: '{count, plural, =0 {No call} one {# call} other {# calls}}', fr: '{count, plural, =0 {Aucun appel} one {# appel} other {# appels}}' },
  upTo: { en: 'per proposal', fr: 'par proposition' },
  opens: { en: 'Opens', fr: 'Ouvre le' },
  none: { en: 'There is no call here at the moment. Look at all calls, or come back later.', fr: 'Il n’y a pas d’appel ici pour le moment. Consultez tous les appels ou revenez plus tard.' },
  noneAtAll: { en: 'No call for proposals has been published yet. Come back later.', fr: 'Aucun appel de propositions n’a encore été publié. Revenez plus tard.' },
  showAll: { en: 'Show all calls', fr: 'Afficher tous les appels' },
});
/** The feed of open calls with the same filters. */
const feedPath = (kind: 'atom' | 'json', filter: CallsView['filter']): string => searchPath(`/calls/feed.${kind}`, { ...filter, state: null });

function CallsBody({ calls, total, next, filter, phases, themes, kinds, mayPrepare, maySave, now }: CallsView) {
  const { t } = usePage();
  const filtered = narrows(filter);
  return (
    <>
      <PageHeading title={says.title} lead={says.lead} actions={mayPrepare && <LinkButton href="/calls/new">{says.draft}</LinkButton>} />
      <FilterForm action="/calls" active={filtered}>
        <SearchField value={filter.q} hint={says.searchHint} />
        <SearchFields filter={filter} themes={themes} kinds={kinds} phases={phases} />
      </FilterForm>
      {filtered && calls.length > 0 && <p>{t(says.found, { count: total })}</p>}
      {calls.length === 0
        ? <EmptyState actions={filtered && <LinkButton href="/calls" tone="secondary">{says.showAll}</LinkButton>}>{filtered ? says.none : says.noneAtAll}</EmptyState>
        : <CardGrid>{calls.map((call) => <CallSummary key={call.id} call={call} now={now} />)}</CardGrid>}
      <Pagination next={next && searchPath('/calls', filter, next)} label={t(says.title)} />
      <Section title={says.follow} id="follow">
        <p>{maySave ? <><Link href={searchPath('/saved-searches/new', filter)}>{says.save}</Link> · <Link href="/saved-searches">{searchWords.title}</Link></> : <Link href={`/sign-in?next=${encodeURIComponent(searchPath('/saved-searches/new', filter))}`}>{says.signInToSave}</Link>}</p>
        <p>{t(filtered ? says.feedFiltered : says.feed)} <Link href={feedPath('atom', filter)}>{says.atomName}</Link> · <Link href={feedPath('json', filter)}>{says.jsonName}</Link></p>
      </Section>
    </>
  );
}

function CallSummary({ call, now }: { call: CallCard; now: Date }) {
  const { t } = usePage();
  const upcoming = new Date(call.opensAt) > new Date(now);
  return (
    <Card title={call.title} href={`/calls/${call.id}`} meta={call.reference} status={<StatusTag label={call.status.label} tone={call.status.tone} />}
      footer={<>{call.themes.map(({ name }) => t(name)).join(' · ')}</>}>
      <>
        <p>{t(call.summary)}</p>
        <p>
          {upcoming && <>{t(says.opens)} <InstantText at={call.opensAt} zone={call.zone} both /><br /></>}
          <Deadline at={call.closesAt} now={now} zone={call.zone} /><br />
          <Money cents={call.minimumCents} short /> – <Money cents={call.maximumCents} short /> {t(says.upTo)}
        </p>
      </>
    </Card>
  );
}

export const callsPage = page<CallsView>((_, say) => say(says.title), (view) => <CallsBody {...view} />,
  ({ filter }) => [{ type: 'application/atom+xml', title: says.atom, href: feedPath('atom', filter) }, { type: 'application/feed+json', title: says.json, href: feedPath('json', filter) }]);
