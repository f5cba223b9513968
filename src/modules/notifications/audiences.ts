import type { EntityManager } from 'typeorm';
import type { Locale } from '../../kernel/i18n/text.js';
import type { Role } from '../accounts/index.js';
import { conflictSql } from '../reviews/index.js';
import type { Subject } from './subject.js';

/** Who is told: a query for people over the subject `s`. Active people with a confirmed address are kept of it. */
export interface Audience {
  /** For the list of who is told what. */
  name: string;
  people: string;
}

export interface Recipient {
  id: string;
  name: string;
  email: string;
  locale: Locale;
}

const quoted = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

const members = (...roles: readonly string[]): Audience => ({
  name: `members (${roles.join(', ')})`,
  people: `select m.person_id from organization_members m, s where m.organization_id = s.organization_id and m.roles && array[${quoted(roles)}]`,
});
/** Those who write proposals and reports for the organization. */
export const writers = members('owner', 'editor', 'signatory');
export const signatories = members('owner', 'signatory');
export const finance = members('owner', 'signatory', 'finance');
export const everyMember = members('owner', 'editor', 'signatory', 'finance');
export const owners = members('owner');
export const allMembers = members('owner', 'editor', 'signatory', 'finance', 'reader');
/** Those who keep the organization's file. */
export const fileKeepers = members('owner', 'editor');

/** Who belongs to the organization that is concerned, or has a conflict of interest about the proposal, does not see its file and is told nothing of it. `person` is an SQL expression. */
const keptFrom = (person: string): string =>
  `(exists (select 1 from organization_members o where o.organization_id = s.organization_id and o.person_id = ${person}) or ${conflictSql('s.proposal_id', person)})`;

/** The department's people with a role, except those who may not see the file. */
export const staff = (...roles: readonly Role[]): Audience => ({
  name: `staff (${roles.join(', ')})`,
  people: `select r.person_id from person_roles r, s where r.role in (${quoted(roles)})
    and not ${keptFrom('r.person_id')}`,
});
/** Those who have a draft in the call. */
export const drafters: Audience = {
  name: 'writers of drafts in the call',
  people: `select m.person_id from s join proposals d on d.call_id = s.call_id and d.state in ('draft', 'readyToSign')
    join organization_members m on m.organization_id = d.organization_id and m.roles && array['owner', 'editor', 'signatory']`,
};
/** People who asked to be told of news of the call. */
export const followers: Audience = { name: 'followers of the call', people: 'select f.person_id from s join call_followers f on f.call_id = s.call_id' };
/** Writers of organizations whose question is published in the batch, or was asked in the call. */
export const questioners: Audience = {
  name: 'organizations that asked a question about the call',
  people: `select m.person_id from s join clarifications q on q.call_id = s.call_id
    join organization_members m on m.organization_id = q.organization_id and m.roles && array['owner', 'editor', 'signatory']`,
};
/** The author of the call, the officer who assigned the review, who put the question. */
export const asker: Audience = { name: 'who asked for it', people: `select s.asker_id as person_id from s where not ${conflictSql('s.proposal_id', 's.asker_id')}` };
export const reviewer: Audience = { name: 'the reviewer', people: 'select s.reviewer_id as person_id from s' };
/** Those whose turn it is in the approval chain. */
export const approvers: Audience = {
  name: 'the present step of the approval chain',
  people: `select r.person_id from s join recommendations m on m.id = s.subject_id and m.state = 'inApproval' join person_roles r on r.role = m.step_role
    where not ${keptFrom('r.person_id')}
    union select d.delegate_id from s join recommendations m on m.id = s.subject_id and m.state = 'inApproval' join delegations d on d.role = m.step_role and d.state = 'given'
      and (select max(t.at) from approval_steps t where t.recommendation_id = m.id) at time zone 'America/Toronto' between d.from_on and d.until_on + interval '1 day'
    where not ${keptFrom('d.delegate_id')}`,
};
/** Everybody who is named in the meeting. */
export const panelMembers: Audience = { name: 'members of the panel meeting', people: 'select b.person_id from panel_members b, s where b.meeting_id = s.subject_id' };
/** Reviewers who still have work to do on the proposal. */
export const openReviewers: Audience = {
  name: 'reviewers with an open review',
  people: `select a.reviewer_id as person_id from review_assignments a, s where a.proposal_id = s.proposal_id and a.state in ('invited', 'accepted', 'returned')`,
};
/** Reviewers of the call who have not said no: the dates of its phases concern them. */
export const callReviewers: Audience = {
  name: 'reviewers of the call',
  people: `select a.reviewer_id as person_id from review_assignments a join proposals d on d.id = a.proposal_id and d.state = 'underReview', s where a.call_id = s.call_id and a.state in ('invited', 'accepted', 'returned', 'submitted')`,
};
/** Those who may read the discussion of a proposal as its reviewers. */
export const discussants: Audience = {
  name: 'reviewers of the proposal whose review is in',
  people: `select a.reviewer_id as person_id from review_assignments a, s where a.proposal_id = s.proposal_id and a.state = 'submitted' and not ${conflictSql('a.proposal_id', 'a.reviewer_id')}`,
};
/** The officers who take part in the conversation about a proposal; all of them while none does. */
export const messageOfficers: Audience = {
  name: 'officers of the conversation',
  people: `select r.person_id from person_roles r, s where r.role in ('officer', 'manager') and not ${keptFrom('r.person_id')}
    and (r.person_id in (select g.written_by from proposal_messages g where g.proposal_id = s.proposal_id and g.side = 'staff')
      or not exists (select 1 from proposal_messages g join person_roles h on h.person_id = g.written_by and h.role in ('officer', 'manager') where g.proposal_id = s.proposal_id and g.side = 'staff'))`,
};
/** Colleagues of one organization whom a comment concerns: who has the section, who wrote in the thread, and who is named in it. */
export const commentReaders: Audience = {
  name: 'the colleagues a comment concerns',
  people: `select w.person_id from s join comments c on c.id = s.subject_id
    cross join lateral (select a.person_id from section_assignments a join comment_threads t on t.proposal_id = a.proposal_id and t.section_key = a.section_key where t.id = c.thread_id
      union select o.author_id from comments o where o.thread_id = c.thread_id union select unnest(c.mentions)) w
    join organization_members m on m.organization_id = s.organization_id and m.person_id = w.person_id`,
};
/** Those who may answer for an organization that a proposal names as its partner. */
export const partnerSpeakers: Audience = {
  name: 'owners and signatories of the partner',
  people: `select m.person_id from s join partner_consents c on c.id = s.subject_id join organization_members m on m.organization_id = c.organization_id and m.roles && array['owner', 'signatory']`,
};
/** Officers and managers, where an organization has no owner who could answer. */
export const staffForOwnerless: Audience = {
  name: 'staff (officer, manager), where no owner can act',
  people: `select r.person_id from person_roles r, s where r.role in ('officer', 'manager')
    and not exists (select 1 from organization_members m join persons q on q.id = m.person_id where m.organization_id = s.organization_id and 'owner' = any(m.roles) and q.deactivated_at is null and q.email_confirmed_at is not null)
    and not exists (select 1 from organization_members m where m.organization_id = s.organization_id and m.person_id = r.person_id)`,
};
export const thePerson: Audience = { name: 'the person', people: 'select s.person_id from s' };

/** The people of an audience, each once, ordered so that two deliveries never lock each other. */
export const recipientsOf = (manager: EntityManager, audience: Audience, s: Subject, exceptId: string | null): Promise<Recipient[]> =>
  manager.query<Recipient[]>(
    `with s as (select $1::uuid as organization_id, $2::uuid as call_id, $3::uuid as proposal_id, $4::uuid as asker_id, $5::uuid as reviewer_id, $6::uuid as person_id, $8::uuid as subject_id),
       chosen as (${audience.people})
     select p.id, p.name, p.email, p.locale from persons p where p.id in (select person_id from chosen)
       and p.deactivated_at is null and p.email_confirmed_at is not null and p.id is distinct from $7::uuid order by p.id`,
    [s.organizationId ?? null, s.callId ?? null, s.proposalId ?? null, s.askerId ?? null, s.reviewerId ?? null, s.personId ?? null, exceptId, s.subjectId]);
