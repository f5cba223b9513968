import { type Bilingual, texts } from '../../../../kernel/i18n/text.js';
import { ActionForm, BackLink, Button, Checkboxes, Details, EmptyState, Form, HiddenField, Notice, NumberField, page, PageHeading, Radios, Section, Select, StatusTag, Table, TextArea, usePage } from '../../../../ui/index.js';
import { type Role, roleNames } from '../../../accounts/index.js';
import { Points } from '../../pages/review-content.js';
import type { AgendaItem, AgendaLine, PlanView } from '../panel.view.js';
import { panelItemWorkflow } from '../panel-item.workflow.js';
import { panelMeetingWorkflow } from '../panel-meeting.workflow.js';
import { panelRoleNames, panelRoles } from '../panel-words.js';
import { MeetingFields } from './meeting-fields.js';
import { itemTexts } from './item-texts.js';
import { roomTexts } from './room-texts.js';

const says = texts({
  title: { en: 'Prepare the meeting', fr: 'Préparer la réunion' },
  members: { en: 'Members', fr: 'Membres' },
  membersLead: { en: 'Reviewers whose papers are in order, and people of the department. Whoever is named gets an invitation with a calendar file.', fr: 'Évaluateurs dont les documents sont en règle et personnes du ministère. Toute personne nommée reçoit une invitation avec un fichier de calendrier.' },
  name: { en: 'Name a person', fr: 'Nommer une personne' },
  person: { en: 'Person', fr: 'Personne' },
  role: { en: 'Role', fr: 'Rôle' },
  chair: { en: 'Make chair', fr: 'Confier la présidence' },
  member: { en: 'Make member', fr: 'Nommer membre' },
  observer: { en: 'Make observer', fr: 'Nommer à titre d’observation' },
  remove: { en: 'Remove', fr: 'Retirer' },
  steps: { en: 'Steps', fr: 'Actions' },
  noChair: { en: 'No chair is named yet. A meeting without a chair cannot be opened.', fr: 'Aucune présidence n’est encore nommée. Une réunion sans présidence ne peut être ouverte.' },
  agenda: { en: 'Agenda', fr: 'Ordre du jour' },
  byScore: { en: 'Add all proposals by score', fr: 'Ajouter toutes les propositions selon la note' },
  byScoreHint: { en: 'Every proposal under review that is on no other agenda, the best average first.', fr: 'Toutes les propositions à l’étude qui ne figurent à aucun autre ordre du jour, la meilleure moyenne en premier.' },
  byHand: { en: 'Add proposals by hand', fr: 'Ajouter des propositions à la main' },
  proposals: { en: 'Proposals', fr: 'Propositions' },
  add: { en: 'Add to the agenda', fr: 'Ajouter à l’ordre du jour' },
  withAverage: { en: '{title} ({reference}), average {average, number}', fr: '{title} ({reference}), moyenne {average, number}' },
  noFree: { en: 'No further proposal under review is free for this agenda.', fr: 'Aucune autre proposition à l’étude n’est libre pour cet ordre du jour.' },
  up: { en: 'Up', fr: 'Monter' },
  down: { en: 'Down', fr: 'Descendre' },
  takeOff: { en: 'Take off', fr: 'Enlever' },
  toPlace: { en: 'Move to place', fr: 'Déplacer au rang' },
  meeting: { en: 'Change the meeting', fr: 'Modifier la réunion' },
  meetingHint: { en: 'When its time or place changes, its members are told and get a new calendar file.', fr: 'Si le moment ou le lieu change, les membres en sont avisés et reçoivent un nouveau fichier de calendrier.' },
  save: { en: 'Save the meeting', fr: 'Enregistrer la réunion' },
  cancel: { en: 'Cancel the meeting', fr: 'Annuler la réunion' },
  cancelWhy: { en: 'Members read the reason in the room.', fr: 'Les membres lisent le motif dans la salle.' },
  reason: { en: 'Reason', fr: 'Motif' },
});

const makes = { chair: says.chair, member: says.member, observer: says.observer };

function PlanBody(view: PlanView) {
  const { meeting } = view;
  const planned = meeting.state === 'planned';
  return (
    <>
      <BackLink href={`/panels/${meeting.id}`} label={itemTexts.room} />
      <PageHeading title={says.title} caption={<>{meeting.call.reference} · <Title view={view} /></>} status={<StatusTag label={panelMeetingWorkflow.states[meeting.state].staff} tone={panelMeetingWorkflow.states[meeting.state].tone} />} />
      <Members view={view} />
      <Agenda view={view} />
      {planned && <ChangeMeeting view={view} />}
      {planned && (
        <ActionForm action={`/panels/${meeting.id}/cancellation`} label={says.cancel} tone="danger" confirm={{ question: says.cancelWhy }}>
          <TextArea name="reason" label={says.reason} required rows={3} limit={2_000} />
        </ActionForm>
      )}
    </>
  );
}

function Title({ view }: { view: PlanView }) {
  const { t } = usePage();
  return <>{t(view.meeting.title)}</>;
}

function Members({ view: { meeting, members, candidates } }: { view: PlanView }) {
  const { t, form } = usePage();
  const action = `/panels/${meeting.id}/members`;
  return (
    <Section title={says.members} lead={says.membersLead}>
      {!members.some(({ role }) => role === 'chair') && <Notice tone="warning">{says.noChair}</Notice>}
      {members.length > 0 && (
        <Table caption={says.members} captionHidden rows={members} rowKey={(row) => row.id} columns={[
          { key: 'name', label: says.person, rowHeader: true, cell: (row) => row.name },
          { key: 'role', label: says.role, cell: (row) => panelRoleNames[row.role] },
          {
            key: 'steps', label: says.steps, labelHidden: true,
            cell: (row) => (
              <div class="row-actions">
                {row.role !== 'chair' && panelRoles.filter((role) => role !== row.role).map((role) => <ActionForm key={role} action={action} label={makes[role]} about={row.name} tone="secondary" fields={{ personId: row.id, role }} />)}
                {meeting.state === 'planned' && <ActionForm action={`${action}/${row.id}/removal`} label={says.remove} about={row.name} tone="secondary" />}
              </div>
            ),
          },
        ]} />
      )}
      <Details summary={says.name} open={members.length === 0 || (form?.action === action && form.scope === 'name')}>
        <Form action={action} scope="name">
          <Select name="personId" label={says.person} required width="l" choices={candidates.map(({ id, name, roles }) => ({ value: id, label: `${name} (${roles.map((role) => t(roleNames[role as Role])).join(', ')})` }))} />
          <Radios name="role" label={says.role} required value="member" choices={panelRoles.map((role) => ({ value: role, label: panelRoleNames[role] }))} />
          <Button>{says.name}</Button>
        </Form>
      </Details>
    </Section>
  );
}

function Agenda({ view: { meeting, items, proposals } }: { view: PlanView }) {
  const { t, form } = usePage();
  const action = `/panels/${meeting.id}/items`;
  const move = (row: AgendaItem, to: number, label: Bilingual) => <ActionForm action={`${action}/${row.id}/position`} label={label} about={t(roomTexts.item, { number: row.number })} tone="secondary" fields={{ to }} />;
  const steps = (row: AgendaLine) => row.recused ? '' : (
    <div class="row-actions">
      {row.number > 1 && move(row, row.number - 1, says.up)}
      {row.number < items.length && move(row, row.number + 1, says.down)}
      {items.length > 5 && (
        <Form action={`${action}/${row.id}/position`} scope={`to${row.id.slice(-12)}`} class="action-form">
          <NumberField name="to" label={says.toPlace} required />
          <Button tone="secondary">{says.toPlace}<span class="visually-hidden"> {t(roomTexts.item, { number: row.number })}</span></Button>
        </Form>
      )}
      {row.state === 'waiting' && row.scored === 0 && <ActionForm action={`${action}/${row.id}/removal`} label={says.takeOff} about={t(roomTexts.item, { number: row.number })} tone="secondary" />}
    </div>
  );
  return (
    <Section title={says.agenda}>
      {items.length === 0 ? <EmptyState>{roomTexts.empty}</EmptyState> : (
        <Table caption={says.agenda} captionHidden rows={items} rowKey={(row) => row.number} columns={[
          { key: 'number', label: roomTexts.number, numeric: true, cell: (row) => row.number },
          { key: 'proposal', label: roomTexts.proposal, rowHeader: true, cell: (row) => (row.recused ? t(roomTexts.youAreRecused) : <div><span lang={row.language}>{row.title || row.reference}</span><br /><span class="muted">{row.reference}{row.organization && <> · <span>{row.organization}</span></>}</span></div>) },
          { key: 'average', label: roomTexts.average, numeric: true, cell: (row) => (row.recused ? '–' : <Points value={row.average} />) },
          { key: 'state', label: roomTexts.state, cell: (row) => (row.recused ? '–' : <StatusTag label={panelItemWorkflow.states[row.state].staff} tone={panelItemWorkflow.states[row.state].tone} />) },
          { key: 'steps', label: says.steps, labelHidden: true, cell: steps },
        ]} />
      )}
      {proposals.length === 0 ? <p>{t(says.noFree)}</p> : (
        <>
          <ActionForm action={action} label={says.byScore} fields={{ byScore: 'true' }} confirm={{ question: says.byScoreHint }} />
          <Details summary={says.byHand} open={form?.action === action && form.scope === 'byhand'}>
            <Form action={action} scope="byhand">
              <Checkboxes name="proposalIds" label={says.proposals} choices={proposals.map(({ id, reference, title, average }) => ({ value: id, label: average === null ? `${title || reference} (${reference})` : t(says.withAverage, { title: title || reference, reference, average }) }))} />
              <Button>{says.add}</Button>
            </Form>
          </Details>
        </>
      )}
    </Section>
  );
}

function ChangeMeeting({ view: { meeting, version } }: { view: PlanView }) {
  const { t, form } = usePage();
  const action = `/panels/${meeting.id}/edit`;
  const newest = form?.action === action && typeof form.particulars.version === 'number' ? form.particulars.version : version;
  return (
    <Details summary={says.meeting} open={form?.action === action}>
      <p>{t(says.meetingHint)}</p>
      <Form action={action} scope="meeting">
        <HiddenField name="version" value={newest} />
        <MeetingFields meeting={meeting} />
        <Button>{says.save}</Button>
      </Form>
    </Details>
  );
}

export const planPage = page<PlanView>(({ meeting }, say) => `${say(says.title)} – ${meeting.call.reference}`, (view) => <PlanBody {...view} />);
