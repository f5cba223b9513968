import type { EntityManager } from 'typeorm';
import type { Bilingual } from '../../kernel/i18n/text.js';
import { meetingSequenceSql } from '../reviews/index.js';

/** What an event is about, as far as notices need it: who it touches, and the few values their texts name. */
export interface Subject {
  subjectId: string;
  organizationId?: string | null;
  callId?: string | null;
  proposalId?: string | null;
  agreementId?: string | null;
  /** Who asked for it: the call's author, the officer who assigned the review or put the question. */
  askerId?: string | null;
  reviewerId?: string | null;
  meetingId?: string;
  /** A person named by the event itself. */
  personId?: string | null;
  reference?: string;
  call?: Bilingual;
  organization?: string;
  /** A partner's name as its applicant wrote it. */
  partner?: string;
  role?: Bilingual;
  /** A document of an organization's file. */
  documentKind?: string;
  fiscalYear?: number | null;
  /** Sections of a proposal: `A, C`. */
  sections?: string;
  deadline?: Date;
  /** The call that a chosen concept note is invited to. */
  nextCall?: Bilingual | null;
  nextDeadline?: Date | null;
  due?: Date | null;
  dueOn?: string;
  at?: Date;
  /** A meeting: its zone, where it is, and how often its entry in a calendar changed. */
  zone?: string;
  location?: string | null;
  sequence?: number;
  cancelled?: boolean;
  /** Of a submission: the number to keep, its version and its fingerprint. */
  receipt?: string;
  version?: number;
  sha256?: string;
}

const scoringEnds = '(select f.scoring_closes_at from review_phases f where f.call_id = c.id) as due';
const callColumns = 'c.id as "callId", c.title as call, c.closes_at as deadline';

const queries: Record<string, string> = {
  call: `select ${callColumns}, c.reference, c.created_by as "askerId", ${scoringEnds} from calls c where c.id = $1`,
  clarification: `select ${callColumns}, c.reference, q.organization_id as "organizationId", q.asked_by as "askerId" from clarifications q join calls c on c.id = q.call_id where q.id = $1`,
  extension: `select ${callColumns}, e.proposal_id as "proposalId", e.organization_id as "organizationId", p.reference, e.until_at as due from proposal_extensions e join proposals p on p.id = e.proposal_id join calls c on c.id = e.call_id where e.id = $1`,
  partnerConsent: `select c.id as "callId", c.title as call, p.id as "proposalId", p.organization_id as "organizationId", o.legal_name as organization, p.reference, k.partner_name as partner
    from partner_consents k join proposals p on p.id = k.proposal_id join calls c on c.id = p.call_id join organizations o on o.id = p.organization_id where k.id = $1`,
  reconsideration: `select ${callColumns}, r.proposal_id as "proposalId", r.organization_id as "organizationId", p.reference, r.requested_by as "askerId" from reconsiderations r join proposals p on p.id = r.proposal_id join calls c on c.id = r.call_id where r.id = $1`,
  recommendation: `select ${callColumns}, r.proposal_id as "proposalId", r.organization_id as "organizationId", p.reference, r.recommended_by as "askerId" from recommendations r join proposals p on p.id = r.proposal_id join calls c on c.id = r.call_id where r.id = $1`,
  proposal: `select c.id as "callId", c.title as call, greatest(c.closes_at, p.extended_until) as deadline, p.id as "proposalId", p.organization_id as "organizationId", p.reference, p.submitted_at as at, i.due_at as due, i.requested_by as "askerId", n.title as "nextCall", n.closes_at as "nextDeadline"
    from proposals p join calls c on c.id = p.call_id left join calls n on n.first_stage_call_id = c.id and n.state <> 'cancelled'
    left join lateral (select due_at, requested_by from information_requests r where r.proposal_id = p.id order by r.requested_at desc limit 1) i on true where p.id = $1`,
  review: `select ${callColumns}, p.id as "proposalId", p.organization_id as "organizationId", p.reference, r.due_at as due, r.assigned_by as "askerId", r.reviewer_id as "reviewerId"
    from review_assignments r join proposals p on p.id = r.proposal_id join calls c on c.id = r.call_id where r.id = $1`,
  discussion: `select ${callColumns}, p.id as "proposalId", p.organization_id as "organizationId", p.reference, (select r.assigned_by from review_assignments r where r.proposal_id = p.id order by r.assigned_at, r.id limit 1) as "askerId"
    from discussion_posts d join proposals p on p.id = d.proposal_id join calls c on c.id = p.call_id where d.id = $1`,
  panelMeeting: `select ${callColumns}, c.reference, m.created_by as "askerId", m.starts_at as due, m.zone, concat_ws(' – ', m.place, m.link) as location, m.state = 'cancelled' as cancelled,
    ${meetingSequenceSql} as sequence
    from panel_meetings m join calls c on c.id = m.call_id where m.id = $1`,
  panelItem: `select ${callColumns}, c.reference, m.created_by as "askerId", m.id as "meetingId" from panel_items i join panel_meetings m on m.id = i.meeting_id join calls c on c.id = m.call_id where i.id = $1`,
  reviewerInvitation: `select i.invited_by as "askerId" from reviewer_invitations i where i.id = $1`,
  section: `select ${callColumns}, p.id as "proposalId", p.organization_id as "organizationId", p.reference from section_assignments a join proposals p on p.id = a.proposal_id join calls c on c.id = p.call_id where a.id = $1`,
  comment: `select ${callColumns}, p.id as "proposalId", p.organization_id as "organizationId", p.reference, t.section_key as sections
    from comments m join comment_threads t on t.id = m.thread_id join proposals p on p.id = t.proposal_id join calls c on c.id = p.call_id where m.id = $1`,
  message: `select ${callColumns}, p.id as "proposalId", p.organization_id as "organizationId", p.reference from proposal_messages m join proposals p on p.id = m.proposal_id join calls c on c.id = p.call_id where m.id = $1`,
  agreement: `select a.id as "agreementId", a.organization_id as "organizationId", a.proposal_id as "proposalId", a.number as reference, a.offer_expires_at as due from agreements a where a.id = $1`,
  payment: `select a.id as "agreementId", a.organization_id as "organizationId", a.number as reference from payments p join agreements a on a.id = p.agreement_id where p.id = $1`,
  report: `select a.id as "agreementId", a.organization_id as "organizationId", a.number as reference, r.due_on as "dueOn" from reports r join agreements a on a.id = r.agreement_id where r.id = $1`,
  organizationDocument: `select o.id as "organizationId", o.legal_name as organization, d.kind as "documentKind", d.fiscal_year as "fiscalYear", d.valid_to as "dueOn" from organization_documents d join organizations o on o.id = d.organization_id where d.id = $1`,
  bankAccount: `select o.id as "organizationId", o.legal_name as organization from bank_accounts b join organizations o on o.id = b.organization_id where b.id = $1`,
  accessRequest: `select o.id as "organizationId", o.legal_name as organization, a.person_id as "askerId" from organization_access_requests a join organizations o on o.id = a.organization_id where a.id = $1`,
  organization: `select o.id as "organizationId", o.legal_name as organization, o.verified_until_on as "dueOn" from organizations o where o.id = $1`,
};

/** Reads a subject in one query; null when it is gone. Subjects without a query stand for themselves. */
export async function subjectOf(manager: EntityManager, type: string, subjectId: string): Promise<Subject | null> {
  const query = queries[type];
  if (!query) return { subjectId };
  const [row] = await manager.query<Omit<Subject, 'subjectId'>[]>(query, [subjectId]);
  return row ? { ...row, subjectId } : null;
}
