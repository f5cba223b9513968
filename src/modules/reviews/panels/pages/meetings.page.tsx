import { texts } from '../../../../kernel/i18n/text.js';
import { Breadcrumbs, Button, EmptyState, Form, InstantText, Link, Notice, page, PageHeading, Pagination, Section, StatusTag, Table, usePage } from '../../../../ui/index.js';
import type { MeetingsView } from '../panel.view.js';
import { panelMeetingWorkflow } from '../panel-meeting.workflow.js';
import { panelRefusals, panelRoleNames } from '../panel-words.js';
import { MeetingFields } from './meeting-fields.js';

const says = texts({
  ofCall: { en: 'Panel meetings', fr: 'Réunions du comité' },
  mine: { en: 'My panel meetings', fr: 'Mes réunions de comité' },
  calls: { en: 'Calls for proposals', fr: 'Appels de propositions' },
  lead: { en: 'A panel discusses proposals that were reviewed, agrees on a consensus score, and locks its minutes. While a meeting is planned or open, nothing of the call is decided that it has not settled.', fr: 'Un comité discute des propositions évaluées, convient d’une note de consensus et verrouille son procès-verbal. Tant qu’une réunion est planifiée ou en cours, rien de ce qu’elle n’a pas réglé ne fait l’objet d’une décision dans l’appel.' },
  mineLead: { en: 'Meetings in which you are chair, member or observer.', fr: 'Réunions dont vous assurez la présidence, ou auxquelles vous participez comme membre ou à titre d’observation.' },
  none: { en: 'No meeting is planned.', fr: 'Aucune réunion n’est planifiée.' },
  noneMine: { en: 'You are not named in any meeting.', fr: 'Vous n’êtes nommé dans aucune réunion.' },
  meeting: { en: 'Meeting', fr: 'Réunion' },
  when: { en: 'When', fr: 'Moment' },
  call: { en: 'Call', fr: 'Appel' },
  role: { en: 'Role', fr: 'Rôle' },
  state: { en: 'Status', fr: 'État' },
  members: { en: 'Members', fr: 'Membres' },
  items: { en: 'Agenda items', fr: 'Points à l’ordre du jour' },
  plan: { en: 'Plan a meeting', fr: 'Planifier une réunion' },
});

function MeetingsBody({ call, meetings, next, mayPlan, callIsReviewed }: MeetingsView) {
  const { t } = usePage();
  const path = call ? `/calls/${call.id}/panels` : '/panels';
  return (
    <>
      {call && <Breadcrumbs items={[{ href: '/calls', label: says.calls }, { href: `/calls/${call.id}`, label: call.reference }]} />}
      <PageHeading title={call ? says.ofCall : says.mine} {...(call ? { caption: call.title } : {})} lead={call ? says.lead : says.mineLead} />
      {meetings.length === 0 ? <EmptyState>{call ? says.none : says.noneMine}</EmptyState> : (
        <Table caption={call ? says.ofCall : says.mine} captionHidden rows={meetings} rowKey={(row) => row.id} columns={[
          { key: 'meeting', label: says.meeting, rowHeader: true, cell: (row) => <Link href={`/panels/${row.id}`}>{t(row.title)}</Link> },
          { key: 'when', label: says.when, cell: (row) => <InstantText at={row.startsAt} zone={row.zone} /> },
          ...(call ? [{ key: 'members', label: says.members, numeric: true, cell: (row: MeetingsView['meetings'][number]) => row.members }] : [{ key: 'call', label: says.call, cell: (row: MeetingsView['meetings'][number]) => <div>{t(row.callTitle)}<br /><span class="muted">{row.callReference}</span></div> }, { key: 'role', label: says.role, cell: (row: MeetingsView['meetings'][number]) => (row.role ? t(panelRoleNames[row.role]) : '') }]),
          { key: 'items', label: says.items, numeric: true, cell: (row) => row.items },
          { key: 'state', label: says.state, cell: (row) => <StatusTag label={panelMeetingWorkflow.states[row.state].staff} tone={panelMeetingWorkflow.states[row.state].tone} /> },
        ]} />
      )}
      <Pagination next={next && `${path}?after=${encodeURIComponent(next)}`} />
      {call && !callIsReviewed && <Notice>{panelRefusals.callNotReviewed}</Notice>}
      {call && mayPlan && (
        <Section title={says.plan}>
          <Form action={path}>
            <MeetingFields meeting={null} />
            <Button>{says.plan}</Button>
          </Form>
        </Section>
      )}
    </>
  );
}

export const meetingsPage = page<MeetingsView>(({ call }, say) => (call ? `${say(says.ofCall)} – ${call.reference}` : say(says.mine)), (view) => <MeetingsBody {...view} />);
