import { conflictSql } from './standing-conflict.js';

/** Somebody whose score counts although a conflict of interest of theirs stands. */
export interface QuestionedScore {
  personId: string;
  name: string;
  /** Their review is in the average. */
  inAverage: boolean;
  /** They sat in the panel that settled the proposal and is locked. */
  inPanel: boolean;
  /** No officer has judged the conflict yet. */
  waits: boolean;
}

const inAverage = (proposal: string, person: string): string => `exists (select 1 from review_assignments qa where qa.proposal_id = ${proposal} and qa.reviewer_id = ${person} and qa.state = 'submitted')`;
const inPanel = (proposal: string, person: string): string =>
  `exists (select 1 from panel_items qi join panel_meetings qm on qm.id = qi.meeting_id and qm.state = 'locked'
     join panel_members qb on qb.meeting_id = qm.id and qb.person_id = ${person} and qb.role <> 'observer'
     where qi.proposal_id = ${proposal} and qi.state = 'settled' and exists (select 1 from panel_attendance qt where qt.meeting_id = qm.id and qt.person_id = qb.person_id)
       and not exists (select 1 from panel_recusals qr where qr.item_id = qi.id and qr.person_id = qb.person_id))`;

/** The person's score of the proposal counts, in the average or in a locked consensus. Both are SQL expressions. */
export const scoredSql = (proposal: string, person: string): string => `(${inAverage(proposal, person)} or ${inPanel(proposal, person)})`;

/**
 * Scores that count although their author has a conflict of interest (ADR 0047): found after a panel has locked, where
 * nothing is set aside any more, or possible and not judged. Rows of `QuestionedScore`; `proposal` is an SQL expression.
 */
export const questionedSql = (proposal: string): string => `
  select qp.id as "personId", qp.name, ${inAverage(proposal, 'qp.id')} as "inAverage", ${inPanel(proposal, 'qp.id')} as "inPanel",
    exists (select 1 from review_conflicts qk where qk.proposal_id = ${proposal} and qk.reviewer_id = qp.id and qk.state = 'open') as waits
  from persons qp
  where qp.id in (select a.reviewer_id from review_assignments a where a.proposal_id = ${proposal} and a.state = 'submitted'
      union select b.person_id from panel_items i join panel_members b on b.meeting_id = i.meeting_id where i.proposal_id = ${proposal} and i.state = 'settled')
    and ${scoredSql(proposal, 'qp.id')} and ${conflictSql(proposal, 'qp.id')}`;
