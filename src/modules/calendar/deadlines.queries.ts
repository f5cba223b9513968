import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Bilingual } from '../../kernel/i18n/text.js';
import { meetingSequenceSql } from '../reviews/index.js';

/** What a deadline is for. */
export const deadlineKinds = ['call', 'questions', 'draft', 'information', 'review', 'scoring', 'discussionOpens', 'discussion', 'panelPhase', 'panel', 'report'] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/** A deadline as it stands in the rows; either an instant or a local date. */
export interface DeadlineRow {
  kind: DeadlineKind;
  id: string;
  reference: string;
  /** Public words of the call; null where there is none. */
  call: Bilingual | null;
  at: Date | null;
  on: string | null;
  /** Grows with every event that may have moved it. */
  sequence: number;
  /** Where a meeting is. */
  location: string | null;
}

const events = (type: string, id: string, names?: readonly string[]): string =>
  `(select count(*)::int from events e where e.subject_type = '${type}' and e.subject_id = ${id}${names ? ` and e.name in (${names.map((name) => `'${name}'`).join(', ')})` : ''})`;
const callMoves = ['call.extended', 'call.suspended', 'call.resumed', 'call.addendumPublished', 'call.changed', 'call.approved', 'call.reopened'];
const ofCall = events('call', 'c.id', callMoves);
const callRow = `'call' as kind, c.id, c.reference, c.title as call, c.closes_at as at, null::text as "on", ${ofCall} as sequence, null::text as location`;
const questionsRow = `'questions' as kind, c.id, c.reference, c.title as call, c.questions_close_at as at, null::text as "on", ${ofCall} as sequence, null::text as location`;
const phaseMoves = ['call.phasesSet', 'call.phasesMoved'];
const ofPhases = events('call', 'c.id', phaseMoves);
const mostRows = 500;

/** Deadlines by their owners. */
@Injectable()
export class DeadlinesQueries {
  constructor(private readonly source: DataSource) {}

  /** The public deadlines of an announced call that still runs. */
  ofCall(callId: string): Promise<DeadlineRow[]> {
    const announced = "c.id = $1 and c.state in ('scheduled', 'open', 'suspended')";
    return this.source.query<DeadlineRow[]>(`select ${callRow} from calls c where ${announced} union all select ${questionsRow} from calls c where ${announced} and c.questions_close_at is not null`, [callId]);
  }

  /** Everything one person has to keep, the nearest first: their organizations' drafts, questions put to them and reports, calls they follow, reviews. What opens is named until it has opened at `now`. */
  async ofPerson(personId: string, now: Date): Promise<DeadlineRow[]> {
    return this.source.query<DeadlineRow[]>(
      `with mine as (select organization_id from organization_members where person_id = $1),
         drafts as (select p.id, p.reference, p.call_id, p.extended_until from proposals p where p.organization_id in (select organization_id from mine) and p.state = 'draft'),
         near as (select c.* from calls c where c.state in ('scheduled', 'open', 'suspended') and (exists (select 1 from call_followers f where f.call_id = c.id and f.person_id = $1) or c.id in (select call_id from drafts)))
       select * from (
         select ${callRow} from near c where c.id not in (select call_id from drafts)
         union all select ${questionsRow} from near c where c.questions_close_at is not null
         union all select 'draft', d.id, d.reference, c.title, greatest(c.closes_at, d.extended_until), null, ${ofCall} + ${events('proposal', 'd.id', ['proposal.extended'])}, null
           from drafts d join calls c on c.id = d.call_id
         union all select 'information', p.id, p.reference, c.title, i.due_at, null, ${events('proposal', 'p.id', ['proposal.informationRequested'])}, null
           from proposals p join information_requests i on i.proposal_id = p.id and i.answered_at is null and i.lapsed_at is null join calls c on c.id = p.call_id
           where p.organization_id in (select organization_id from mine) and p.state = 'informationRequested'
         union all select 'review', r.id, p.reference, c.title, r.due_at, null, ${events('review', 'r.id')} + ${ofPhases}, null
           from review_assignments r join proposals p on p.id = r.proposal_id join calls c on c.id = r.call_id where r.reviewer_id = $1 and r.state in ('invited', 'accepted', 'returned') and p.state = 'underReview'
         union all select k.phase, c.id, c.reference, c.title, k.ends, null, ${ofPhases}, null
           from review_phases f join calls c on c.id = f.call_id and c.state in ('closed', 'inReview', 'deciding')
           cross join lateral (values ('scoring', f.scoring_closes_at, array['invited', 'accepted', 'returned']),
             ('discussionOpens', case when f.discussion_opens_at > $2 then f.discussion_opens_at end, array['invited', 'accepted', 'returned', 'submitted']), ('discussion', f.discussion_closes_at, array['invited', 'accepted', 'returned', 'submitted']), ('panelPhase', f.panel_closes_at, array['invited', 'accepted', 'returned', 'submitted'])) as k(phase, ends, states)
           where k.ends is not null and exists (select 1 from review_assignments r join proposals p on p.id = r.proposal_id and p.state = 'underReview' where r.call_id = c.id and r.reviewer_id = $1 and r.state = any(k.states))
         union all select 'panel', m.id, c.reference, c.title, m.starts_at, null, ${meetingSequenceSql}, coalesce(m.place, m.link)
           from panel_members b join panel_meetings m on m.id = b.meeting_id and m.state in ('planned', 'open') join calls c on c.id = m.call_id where b.person_id = $1
         union all select 'report', r.id, a.number, null, null, r.due_on::text, ${events('report', 'r.id')}, null
           from reports r join agreements a on a.id = r.agreement_id where r.organization_id in (select organization_id from mine) and r.state in ('requested', 'returned')) all_of_them
       order by coalesce(at, "on"::timestamptz), kind, id limit ${mostRows}`, [personId, now]);
  }
}
