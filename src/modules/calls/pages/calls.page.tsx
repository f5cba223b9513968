import { texts } from '../../../kernel/i18n/text.js';
import { Card, CardGrid, DateField, Deadline, EmptyState, FilterForm, InstantText, LinkButton, Money, MoneyField, page, PageHeading, Pagination, SearchField, Select, StatusTag, usePage } from '../../../ui/index.js';
import type { CallPhase } from '../call.dto.js';
import type { CallCard, CallsView } from '../calls-list.view.js';

const says = texts({
  title: { en: 'Calls for proposals', fr: 'Appels de propositions' },
  lead: { en: 'Read a call and its whole form here before you sign in.', fr: 'Consultez ici un appel et tout son formulaire avant d’ouvrir une session.' },
  draft: { en: 'Draft a call', fr: 'Rédiger un appel' },
  state: { en: 'Status', fr: 'État' },
  theme: { en: 'Theme', fr: 'Thème' },
  all: { en: 'All', fr: 'Tous' },
  kind: { en: 'Kind of organization', fr: 'Type d’organisme' },
  amount: { en: 'Amount you would ask for', fr: 'Montant que vous demanderiez' },
  closesBy: { en: 'Closes on or before', fr: 'Date de clôture au plus tard le' },
  searchHint: { en: 'Words of the title, the summary or the purpose, or a reference', fr: 'Mots du titre, du résumé ou du but, ou numéro de référence' },
  found: { en: '{count, plural, =0 {No call} one {# call} other {# calls}}', fr: '{count, plural, =0 {Aucun appel} one {# appel} other {# appels}}' },
  upTo: { en: 'per proposal', fr: 'par proposition' },
  opens: { en: 'Opens', fr: 'Ouvre le' },
  none: { en: 'There is no call here at the moment. Look at all calls, or come back later.', fr: 'Il n’y a pas d’appel ici pour le moment. Consultez tous les appels ou revenez plus tard.' },
  noneAtAll: { en: 'No call for proposals has been published yet. Come back later.', fr: 'Aucun appel de propositions n’a encore été publié. Revenez plus tard.' },
  showAll: { en: 'Show all calls', fr: 'Afficher tous les appels' },
});
export const phaseNames = texts({
  open: { en: 'Open', fr: 'Ouverts' },
  upcoming: { en: 'Upcoming', fr: 'À venir' },
  closed: { en: 'Closed', fr: 'Fermés' },
  preparation: { en: 'In preparation', fr: 'En préparation' },
  cancelled: { en: 'Cancelled', fr: 'Annulés' },
}) satisfies Record<CallPhase, { en: string; fr: string }>;

/** The address of the list with its filters. */
function placeOf({ state, theme, q, kind, amountCents, closesBy }: CallsView['filter'], after: string): string {
  const given = Object.entries({ state, theme, q, kind, amount: amountCents === null ? null : (amountCents / 100).toFixed(2), closesBy, after });
  return `/calls?${new URLSearchParams(given.filter((entry): entry is [string, string] => entry[1] !== null)).toString()}`;
}

function CallsBody({ calls, total, next, filter, phases, themes, kinds, mayPrepare, now }: CallsView) {
  const { t } = usePage();
  const filtered = [filter.state, filter.theme, filter.q, filter.kind, filter.amountCents, filter.closesBy].some((value) => value !== null);
  return (
    <>
      <PageHeading title={says.title} lead={says.lead} actions={mayPrepare && <LinkButton href="/calls/new">{says.draft}</LinkButton>} />
      <FilterForm action="/calls" active={filtered}>
        <SearchField value={filter.q} hint={says.searchHint} />
        <Select name="state" label={says.state} value={filter.state} placeholder={says.all} width="s" choices={phases.map((phase) => ({ value: phase, label: phaseNames[phase] }))} />
        <Select name="theme" label={says.theme} value={filter.theme} placeholder={says.all} choices={themes.map(({ code, name }) => ({ value: code, label: name }))} />
        <Select name="kind" label={says.kind} value={filter.kind} placeholder={says.all} choices={kinds.map(({ code, name }) => ({ value: code, label: name }))} />
        <MoneyField name="amount" label={says.amount} value={filter.amountCents} />
        <DateField name="closesBy" label={says.closesBy} value={filter.closesBy ?? ''} />
      </FilterForm>
      {filtered && calls.length > 0 && <p>{t(says.found, { count: total })}</p>}
      {calls.length === 0
        ? <EmptyState actions={filtered && <LinkButton href="/calls" tone="secondary">{says.showAll}</LinkButton>}>{filtered ? says.none : says.noneAtAll}</EmptyState>
        : <CardGrid>{calls.map((call) => <CallSummary key={call.id} call={call} now={now} />)}</CardGrid>}
      <Pagination next={next && placeOf(filter, next)} label={t(says.title)} />
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
          {upcoming && <>{t(says.opens)} <InstantText at={call.opensAt} zone={call.zone} /><br /></>}
          <Deadline at={call.closesAt} now={now} zone={call.zone} /><br />
          <Money cents={call.minimumCents} short /> – <Money cents={call.maximumCents} short /> {t(says.upTo)}
        </p>
      </>
    </Card>
  );
}

export const callsPage = page<CallsView>((_, say) => say(says.title), (view) => <CallsBody {...view} />);
