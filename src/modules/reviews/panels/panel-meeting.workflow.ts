import { texts } from '../../../kernel/i18n/text.js';
import { type Guard, type StateOf, type TransitionOf, workflowFor } from '../../../kernel/workflow/workflow.js';
import type { PhaseStanding } from '../phases/phase.js';
import type { PanelMeeting } from './panel-meeting.entity.js';

/** What the guards of a meeting read. */
export interface MeetingFacts {
  callState: string;
  hasChair: boolean;
  /** Chair and members who are present. */
  present: number;
  quorum: number;
  items: number;
  /** Items neither settled nor deferred. */
  unfinished: number;
  /** Items without a note in one of the languages. */
  unnoted: number;
  minutesInBoth: boolean;
  minutesApproved: boolean;
  /** Null in a call without dated phases. */
  phase: PhaseStanding | null;
}
/** What somebody is to a meeting. The secretary is an officer who does not chair it: two people close a meeting. */
export type MeetingRole = 'officer' | 'secretary' | 'chair';

const says = texts({
  call: { en: 'The call is not being reviewed.', fr: 'L’appel n’est pas à l’étape de l’évaluation.' },
  phase: { en: 'The panel phase of this call is not open now. Its dates stand at the call’s phases, where an officer can move them.', fr: 'L’étape du comité de cet appel n’est pas ouverte en ce moment. Ses dates figurent parmi les étapes de l’appel, où un agent ou une agente peut les déplacer.' },
  chair: { en: 'Name a chair first.', fr: 'Nommez d’abord une personne à la présidence.' },
  agenda: { en: 'Put at least one proposal on the agenda.', fr: 'Inscrivez au moins une proposition à l’ordre du jour.' },
  quorum: { en: 'Fewer members are present than the quorum asks for.', fr: 'Le nombre de membres présents n’atteint pas le quorum.' },
  done: { en: 'Every item must be settled or deferred first.', fr: 'Chaque point doit d’abord être réglé ou reporté.' },
  notes: { en: 'Every item needs a note in English and in French.', fr: 'Chaque point doit comporter une note en anglais et en français.' },
  minutes: { en: 'The minutes need a text in English and in French.', fr: 'Le procès-verbal doit comporter un texte en anglais et en français.' },
  approved: { en: 'The chair has not approved the minutes as they stand.', fr: 'La présidence n’a pas approuvé le procès-verbal dans sa forme actuelle.' },
});
const callIsReviewed: Guard<MeetingFacts> = { code: 'callIsReviewed', text: says.call, holds: (f) => f.callState === 'inReview' || f.callState === 'deciding' };
const panelPhaseIsOpen: Guard<MeetingFacts> = { code: 'panelPhaseIsOpen', text: says.phase, holds: ({ phase }) => phase === null || phase.current === 'panel' };
const meetingHasChair: Guard<MeetingFacts> = { code: 'meetingHasChair', text: says.chair, holds: (f) => f.hasChair };
const agendaIsSet: Guard<MeetingFacts> = { code: 'agendaIsSet', text: says.agenda, holds: (f) => f.items > 0 };
const quorumIsMet: Guard<MeetingFacts> = { code: 'quorumIsMet', text: says.quorum, holds: (f) => f.present >= f.quorum };
const agendaIsDone: Guard<MeetingFacts> = { code: 'agendaIsDone', text: says.done, holds: (f) => f.unfinished === 0 };
const notesInBoth: Guard<MeetingFacts> = { code: 'notesInBoth', text: says.notes, holds: (f) => f.unnoted === 0 };
const minutesInBoth: Guard<MeetingFacts> = { code: 'minutesInBoth', text: says.minutes, holds: (f) => f.minutesInBoth };
const minutesAreApproved: Guard<MeetingFacts> = { code: 'minutesAreApproved', text: says.approved, holds: (f) => f.minutesApproved };

const applicant = { en: 'Under review', fr: 'En cours d’évaluation' };

/** The life of a panel meeting: planned, open with a quorum, and locked for good once its minutes are approved. */
export const panelMeetingWorkflow = workflowFor<PanelMeeting, MeetingRole, MeetingFacts>()({
  name: 'panelMeeting',
  title: { en: 'Panel meeting', fr: 'Réunion du comité' },
  initial: 'planned',
  states: {
    planned: { tone: 'info', applicant, staff: { en: 'Planned', fr: 'Planifiée' } },
    open: { tone: 'progress', applicant, staff: { en: 'Open', fr: 'En cours' } },
    locked: { tone: 'success', final: true, applicant, staff: { en: 'Locked', fr: 'Verrouillée' } },
    cancelled: { tone: 'neutral', final: true, applicant, staff: { en: 'Cancelled', fr: 'Annulée' } },
  },
  transitions: {
    change: {
      from: ['planned'], to: 'planned', by: ['officer'], noun: 'edit', emits: 'panelMeeting.changed',
      label: { en: 'Change the meeting', fr: 'Modifier la réunion' }, set: (row) => { row.version += 1; },
    },
    move: {
      from: ['planned'], to: 'planned', by: ['officer'], noun: 'move', emits: 'panelMeeting.moved',
      label: { en: 'Move the meeting', fr: 'Déplacer la réunion' }, set: (row) => { row.version += 1; },
    },
    open: {
      from: ['planned'], to: 'open', by: ['officer', 'chair'], when: [callIsReviewed, panelPhaseIsOpen, meetingHasChair, agendaIsSet, quorumIsMet], noun: 'opening', emits: 'panelMeeting.opened',
      label: { en: 'Open the meeting', fr: 'Ouvrir la réunion' }, notice: { en: 'The meeting is open.', fr: 'La réunion est ouverte.' },
      set: (row, at) => { row.openedAt = at; },
    },
    approveMinutes: {
      from: ['open'], to: 'open', by: ['chair'], when: [agendaIsDone, notesInBoth, minutesInBoth], noun: 'minutes-approval', emits: 'panelMeeting.minutesApproved',
      label: { en: 'Approve the minutes', fr: 'Approuver le procès-verbal' }, notice: { en: 'The minutes are approved. An officer can lock the meeting.', fr: 'Le procès-verbal est approuvé. Un agent ou une agente peut verrouiller la réunion.' },
      set: (row, at, actorId) => { row.approvedAt = at; row.approvedBy = actorId; },
    },
    lock: {
      from: ['open'], to: 'locked', by: ['secretary'], when: [agendaIsDone, notesInBoth, minutesInBoth, minutesAreApproved], noun: 'lock', emits: 'panelMeeting.locked',
      label: { en: 'Lock the meeting', fr: 'Verrouiller la réunion' }, notice: { en: 'The meeting is locked. Its record can no longer be changed.', fr: 'La réunion est verrouillée. Ce qui y est consigné ne peut plus être modifié.' },
      set: (row, at, actorId) => { row.lockedAt = at; row.lockedBy = actorId; },
    },
    cancel: {
      from: ['planned'], to: 'cancelled', by: ['officer'], noun: 'cancellation', reason: 'required', emits: 'panelMeeting.cancelled',
      label: { en: 'Cancel the meeting', fr: 'Annuler la réunion' }, notice: { en: 'The meeting is cancelled, and its members are told.', fr: 'La réunion est annulée et ses membres en sont avisés.' },
      set: (row, at) => { row.cancelledAt = at; },
    },
  },
});
export type MeetingState = StateOf<typeof panelMeetingWorkflow>;
export type MeetingTransition = TransitionOf<typeof panelMeetingWorkflow>;
