import { ActionForm, Breadcrumbs, DateText, EmptyState, Link, LinkButton, Money, page, PageHeading, Section, type SummaryItem, SummaryList, usePage } from '../../../ui/index.js';
import { countryName } from '../../programmes/index.js';
import type { SavedSearch, SavedSearchesView } from './saved-searches.service.js';
import { searchWords as says } from './saved-searches.words.js';
import { fieldNames, phaseNames } from './search-fields.js';
import { searchPath, stageNames } from './search.js';

function SavedSearchesBody(view: SavedSearchesView) {
  const { t } = usePage();
  const { searches, alerts } = view;
  return (
    <>
      <Breadcrumbs items={[{ href: '/calls', label: says.calls }]} />
      <PageHeading title={says.title} lead={says.lead} />
      {searches.length === 0 && <EmptyState actions={<LinkButton href="/calls">{says.toCalls}</LinkButton>}>{says.none}</EmptyState>}
      {searches.map((search) => <Search key={search.id} search={search} view={view} />)}
      {searches.length > 0 && (
        <Section title={says.alerts}>
          <p>{t(alerts ? says.alertsOn : says.alertsOff)}</p>
          <ActionForm action="/saved-searches/alerts" label={alerts ? says.stop : says.start} fields={{ on: String(!alerts) }} />
        </Section>
      )}
    </>
  );
}

function Search({ search, view }: { search: SavedSearch; view: SavedSearchesView }) {
  const { t, locale } = usePage();
  const { filter, name, id } = search;
  const named = (choices: SavedSearchesView['themes'], code: string): string => t(choices.find((one) => one.code === code)?.name ?? { en: code, fr: code });
  const items: SummaryItem[] = [
    ...(filter.q ? [{ term: says.words, value: <span>{filter.q}</span> }] : []),
    ...(filter.state ? [{ term: fieldNames.state, value: t(phaseNames[filter.state]) }] : []),
    ...(filter.theme ? [{ term: fieldNames.theme, value: named(view.themes, filter.theme) }] : []),
    ...(filter.kind ? [{ term: fieldNames.kind, value: named(view.kinds, filter.kind) }] : []),
    ...(filter.stage ? [{ term: fieldNames.stage, value: t(stageNames[filter.stage]) }] : []),
    ...(filter.country ? [{ term: fieldNames.country, value: countryName(filter.country, locale) }] : []),
    ...(filter.amountCents === null ? [] : [{ term: fieldNames.amount, value: <Money cents={filter.amountCents} /> }]),
    ...(filter.closesBy ? [{ term: fieldNames.closesBy, value: <DateText date={filter.closesBy} /> }] : []),
  ];
  return (
    <Section title={name}>
      {items.length ? <SummaryList compact items={items} /> : <p>{t(says.all)}</p>}
      <p><Link href={searchPath('/calls', filter)}><>{t(says.show)}<span class="visually-hidden"> {name}</span></></Link></p>
      <ActionForm action={`/saved-searches/${id}/removal`} label={says.remove} about={name} />
    </Section>
  );
}

/** The searches a person keeps. */
export const savedSearchesPage = page<SavedSearchesView>((_, say) => say(says.title), (view) => <SavedSearchesBody {...view} />);
