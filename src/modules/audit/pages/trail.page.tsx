import { DateField, FileLink, FilterForm, InstantText, Link, Notice, page, PageHeading, Pagination, Select, Table, TextField, usePage } from '../../../ui/index.js';
import { eventWords, subjectTypes, subjectWords } from '../event-words.js';
import { says } from '../messages.js';
import type { TrailEntry, TrailView } from '../trail.view.js';
import { TrailTabs } from './trail-tabs.js';

function placeOf({ filter }: TrailView, path: string, after: number | null): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, after })) if (value !== null) query.set(name, String(value));
  return query.size ? `${path}?${query}` : path;
}

function Filters({ filter }: TrailView) {
  const groups = subjectTypes.map((type) => ({
    group: subjectWords[type], choices: Object.entries(eventWords).filter(([name]) => name.startsWith(`${type}.`)).map(([value, label]) => ({ value, label })),
  }));
  return (
    <FilterForm action="/trail" folded active={Object.values(filter).some((value) => value !== null)}>
      <Select name="event" label={says.event} value={filter.event} placeholder={says.allEvents} choices={groups} />
      <Select name="subject" label={says.about} value={filter.subject} placeholder={says.allSubjects} choices={subjectTypes.map((value) => ({ value, label: subjectWords[value] }))} />
      <TextField name="subjectId" label={says.subjectId} value={filter.subjectId} code />
      <TextField name="actor" label={says.who} hint={says.whoHint} value={filter.actor} width="m" />
      <DateField name="from" label={says.from} value={filter.from} />
      <DateField name="to" label={says.to} value={filter.to} />
    </FilterForm>
  );
}

function About({ subjectType, subjectId, subjectLabel, name }: TrailEntry) {
  const { t } = usePage();
  return <>{t(subjectWords[subjectType] ?? { en: subjectType, fr: subjectType })}{subjectLabel && <> <bdi>{subjectLabel}</bdi></>}<br /><Link href={`/trail?subject=${subjectType}&subjectId=${subjectId}`} about={`${name} ${subjectLabel ?? ''}`}>{says.onlyThis}</Link></>;
}

function TrailBody(view: TrailView) {
  const { t } = usePage();
  const { events, next, after } = view;
  return (
    <>
      <TrailTabs />
      <PageHeading title={says.trail} lead={says.lead} />
      {view.withheld && <Notice>{says.withheld}</Notice>}
      <Filters {...view} />
      <Table caption={says.trail} captionHidden rows={events} rowKey={(row) => row.id} empty={says.none} columns={[
        { key: 'event', label: says.event, cell: (row) => row.words },
        { key: 'when', label: says.when, cell: (row) => <InstantText at={row.at} /> },
        { key: 'who', label: says.who, cell: (row) => row.actorName ?? says.portal },
        { key: 'about', label: says.about, cell: (row) => <About {...row} /> },
        { key: 'reason', label: says.reason, cell: (row) => row.reason ?? '–' },
      ]} />
      <Pagination previous={after ? placeOf(view, '/trail', null) : null} next={next ? placeOf(view, '/trail', next) : null} />
      <p><FileLink href={placeOf(view, '/trail/download.csv', null)} name={t(says.download)} /></p>
    </>
  );
}

/** The trail, to search. */
export const trailPage = page<TrailView>((_, say) => say(says.trail), (view) => <TrailBody {...view} />);
