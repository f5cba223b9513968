import { ActionForm, BackLink, ButtonGroup, EmptyState, InstantText, KeyFigures, Link, LinkButton, Notice, page, PageHeading, Prose, Section, StatusTag, SummaryList, Table, usePage } from '../../../../ui/index.js';
import { Points } from '../../pages/review-content.js';
import type { MemberRow } from '../panel.queries.js';
import type { AgendaItem, AgendaLine, RoomView } from '../panel.view.js';
import { panelItemWorkflow } from '../panel-item.workflow.js';
import { panelMeetingWorkflow } from '../panel-meeting.workflow.js';
import { adviceNames, panelRoleNames } from '../panel-words.js';
import { Live, LivePart } from './live.js';
import { roomTexts as says } from './room-texts.js';

const isItem = (line: AgendaLine): line is AgendaItem => !line.recused;

function RoomBody(view: RoomView) {
  const { t } = usePage();
  const { meeting } = view;
  const path = `/panels/${meeting.id}`;
  const { staff, tone } = panelMeetingWorkflow.states[meeting.state];
  return (
    <>
      {meeting.manages || meeting.role === null ? <BackLink href={`/calls/${meeting.call.id}/panels`} label={says.call} /> : <BackLink href="/panels" label={says.mine} />}
      <PageHeading title={meeting.title} caption={<>{meeting.call.reference} · {t(meeting.call.title)}</>} status={<StatusTag label={staff} tone={tone} />} />
      {meeting.state === 'cancelled' && <Notice tone="warning" title={says.cancelled}><Prose text={meeting.cancelledWhy ?? ''} /></Notice>}
      {meeting.state === 'locked' && <Notice>{says.locked}</Notice>}
      <SummaryList items={[
        { term: says.when, value: <InstantText at={meeting.startsAt} zone={meeting.zone} both /> },
        ...(meeting.place ? [{ term: says.where, value: meeting.place }] : []),
        ...(meeting.link && meeting.state !== 'cancelled' ? [{ term: says.online, value: <a href={meeting.link} rel="noopener noreferrer">{meeting.link}</a> }] : []),
        { term: says.quorum, value: meeting.quorum },
      ]} />
      <ButtonGroup>
        {meeting.state !== 'cancelled' && <LinkButton href={`${path}/minutes`} tone="secondary">{says.minutes}</LinkButton>}
        {meeting.manages && (meeting.state === 'planned' || meeting.state === 'open') && <LinkButton href={`${path}/plan`} tone="secondary">{says.plan}</LinkButton>}
      </ButtonGroup>
      {meeting.role && meeting.state === 'planned' && <p><Link href={`/deadlines/panel/${meeting.id}`} download>{says.calendar}</Link></p>}
      {meeting.state === 'cancelled' ? null : meeting.state === 'locked' ? <Parts view={view} /> : <Live path={path} feed={`${path}/live`} stamp={view.stamp}><Parts view={view} /></Live>}
    </>
  );
}

function Parts({ view }: { view: RoomView }) {
  return (
    <>
      <LivePart name="now"><Now view={view} /></LivePart>
      <LivePart name="agenda"><Agenda view={view} /></LivePart>
      <LivePart name="people"><People view={view} /></LivePart>
      <LivePart name="steps"><Steps view={view} /></LivePart>
    </>
  );
}

function Now({ view: { meeting, items, present } }: { view: RoomView }) {
  const { t } = usePage();
  const current = items.filter(isItem).find(({ state }) => state === 'underDiscussion');
  const done = items.filter(isItem).filter(({ state }) => state === 'settled' || state === 'deferred').length;
  return (
    <Section title={says.now} id="now">
      <KeyFigures items={[
        { label: says.present, value: t(says.of, { present, quorum: meeting.quorum }) },
        { label: says.settled, value: t(says.ofItems, { done, all: items.length }) },
      ]} />
      {current ? <p><strong>{t(says.current)}{t({ en: ':', fr: '\u00a0:' })}</strong> <Link href={`/panels/${meeting.id}/items/${current.id}`}>{t(says.item, { number: current.number })} – <span lang={current.language}>{current.title || current.reference}</span></Link></p> : <p>{t(says.nothingNow)}</p>}
    </Section>
  );
}

function Agenda({ view: { meeting, items, criteria } }: { view: RoomView }) {
  const { t } = usePage();
  return (
    <Section title={says.agenda} id="agenda">
      {items.length === 0 ? <EmptyState>{says.empty}</EmptyState> : (
        <Table caption={says.agenda} captionHidden rows={items} rowKey={(row) => row.number} columns={[
          { key: 'number', label: says.number, numeric: true, cell: (row) => row.number },
          { key: 'proposal', label: says.proposal, rowHeader: true, cell: (row) => (row.recused ? t(says.youAreRecused) : <Proposal meetingId={meeting.id} row={row} />) },
          { key: 'average', label: says.average, numeric: true, cell: (row) => (row.recused ? '–' : <Points value={row.average} />) },
          { key: 'state', label: says.state, cell: (row) => (row.recused ? '–' : <StatusTag label={panelItemWorkflow.states[row.state].staff} tone={panelItemWorkflow.states[row.state].tone} />) },
          { key: 'consensus', label: says.consensus, cell: (row) => (row.recused ? '–' : row.total !== null ? <><strong><Points value={row.total} /></strong>{row.advice && <div>{t(adviceNames[row.advice])}</div>}</> : <span class="muted">{t(says.scored, { scored: row.scored, all: criteria })}</span>) },
        ]} />
      )}
    </Section>
  );
}

function Proposal({ meetingId, row }: { meetingId: string; row: AgendaItem }) {
  const { t } = usePage();
  return (
    <div>
      <Link href={`/panels/${meetingId}/items/${row.id}`}><span lang={row.language}>{row.title || row.reference}</span></Link><br />
      <span class="muted">{row.reference}{row.organization && <> · <span>{row.organization}</span></>}</span>
      {row.recusals.length > 0 && <div class="muted">{t(says.recused, { names: row.recusals.map(({ name }) => name).join(', ') })}</div>}
    </div>
  );
}

function People({ view: { meeting, members, readerId } }: { view: RoomView }) {
  const { t } = usePage();
  const runs = meeting.state === 'planned' || meeting.state === 'open';
  const action = `/panels/${meeting.id}/attendance`;
  const press = (row: MemberRow) => {
    const own = row.id === readerId;
    if (!runs || (!own && !meeting.leads)) return '';
    const label = row.present ? (own ? says.iLeave : says.leaves) : own ? says.iAmHere : says.arrives;
    return <ActionForm action={action} label={label} {...(own ? {} : { about: row.name })} tone="secondary" fields={{ personId: row.id, present: row.present ? 'false' : 'true' }} />;
  };
  return (
    <Section title={says.people} id="people">
      {members.length === 0 ? <p>{t(says.noMembers)}</p> : (
        <Table caption={says.people} captionHidden rows={members} rowKey={(row) => row.id} columns={[
          { key: 'name', label: says.name, rowHeader: true, cell: (row) => row.name },
          { key: 'role', label: says.role, cell: (row) => panelRoleNames[row.role] },
          { key: 'attendance', label: says.attendance, cell: (row) => <StatusTag label={row.present ? says.here : says.notHere} tone={row.present ? 'success' : 'neutral'} /> },
          ...(runs ? [{ key: 'steps', label: says.steps, labelHidden: true, cell: press }] : []),
        ]} />
      )}
    </Section>
  );
}

function Steps({ view: { meeting, actions } }: { view: RoomView }) {
  const { t } = usePage();
  const open = actions.find(({ name }) => name === 'open');
  if (!open && meeting.state !== 'open') return null;
  return (
    <Section title={says.next} id="next">
      {open && (open.unmet.length ? <p><strong>{t(open.label)}.</strong> {t(says.blocked)} {open.unmet.map(({ text }) => t(text)).join(' ')}</p> : <ActionForm action={`/panels/${meeting.id}/opening`} label={open.label} tone="primary" />)}
      {meeting.state === 'open' && <p>{t(says.toMinutes)}</p>}
    </Section>
  );
}

export const roomPage = page<RoomView>(({ meeting }, say) => `${say(meeting.title)} – ${meeting.call.reference}`, (view) => <RoomBody {...view} />);
