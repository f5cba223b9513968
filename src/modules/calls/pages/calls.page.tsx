import { texts } from '../../../kernel/i18n/text.js';
import { Card, CardGrid, Deadline, EmptyState, FilterForm, InstantText, LinkButton, Money, page, PageHeading, Pagination, Select, StatusTag, usePage } from '../../../ui/index.js';
import type { CallPhase } from '../call.dto.js';
import type { CallCard, CallsView } from '../calls-list.view.js';

const says = texts({
  title: { en: 'Calls for proposals', fr: 'Appels de propositions' },
  lead: { en: 'Read a call and its whole form here before you sign in.', fr: 'Consultez ici un appel et tout son formulaire avant d’ouvrir une session.' },
  draft: { en: 'Draft a call', fr: 'Rédiger un appel' },
  state: { en: 'Status', fr: 'État' },
  theme: { en: 'Theme', fr: 'Thème' },
  all: { en: 'All', fr: 'Tous' },
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

function CallsBody({ calls, next, filter, phases, themes, mayPrepare, now }: CallsView) {
  const { t } = usePage();
  const filtered = filter.state !== null || filter.theme !== null;
  const query = new URLSearchParams({ ...(filter.state ? { state: filter.state } : {}), ...(filter.theme ? { theme: filter.theme } : {}), ...(next ? { after: next } : {}) });
  return (
    <>
      <PageHeading title={says.title} lead={says.lead} actions={mayPrepare && <LinkButton href="/calls/new">{says.draft}</LinkButton>} />
      <FilterForm action="/calls" active={filtered}>
        <Select name="state" label={says.state} value={filter.state} placeholder={says.all} width="s" choices={phases.map((phase) => ({ value: phase, label: phaseNames[phase] }))} />
        <Select name="theme" label={says.theme} value={filter.theme} placeholder={says.all} choices={themes.map(({ code, name }) => ({ value: code, label: name }))} />
      </FilterForm>
      {calls.length === 0
        ? <EmptyState actions={filtered && <LinkButton href="/calls" tone="secondary">{says.showAll}</LinkButton>}>{filtered ? says.none : says.noneAtAll}</EmptyState>
        : <CardGrid>{calls.map((call) => <CallSummary key={call.id} call={call} now={now} />)}</CardGrid>}
      <Pagination next={next && `/calls?${query.toString()}`} label={t(says.title)} />
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
