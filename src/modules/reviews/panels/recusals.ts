import { conflictSql } from '../conflicts/standing-conflict.js';

/**
 * The one place that says whether a person is recused from an agenda item: a conflict of interest that stands, or a recusal
 * kept when the meeting was locked. `item` is an alias of `panel_items`, `person` an SQL expression. It is asked anew each time, so a conflict cuts access at once.
 */
export const recusedSql = (item: string, person: string): string =>
  `(${conflictSql(`${item}.proposal_id`, person)}
    or exists (select 1 from panel_recusals pr where pr.item_id = ${item}.id and pr.person_id = ${person}))`;

/** Why, as a kind of conflict: what was declared comes before what was found. That a member has a name of a governing body would tell the table a name of it (ADR 0046): to them it is another reason. */
export const recusalKindSql = (item: string, person: string): string =>
  `coalesce((select pr.kind from panel_recusals pr where pr.item_id = ${item}.id and pr.person_id = ${person}),
    (select case k.kind when 'governingBody' then 'other' else k.kind end from review_conflicts k where k.proposal_id = ${item}.proposal_id and k.reviewer_id = ${person} and k.state <> 'cleared' order by k.source desc, k.found_at limit 1), 'coApplication')`;

/** Chair and members who are present and not recused from the item. */
export const votersSql = (item: string): string =>
  `(select count(*)::int from panel_members v join panel_attendance va on va.meeting_id = v.meeting_id and va.person_id = v.person_id and va.left_at is null
    where v.meeting_id = ${item}.meeting_id and v.role <> 'observer' and not ${recusedSql(item, 'v.person_id')})`;

/** The proposal was settled in a meeting that is locked: its reviews stand as they were read. `proposal` is an SQL expression. */
export const panelLockedSql = (proposal: string): string =>
  `exists (select 1 from panel_items li join panel_meetings lm on lm.id = li.meeting_id and lm.state = 'locked' where li.proposal_id = ${proposal} and li.state = 'settled')`;

/** The proposal is, or was, read in a panel: on the agenda of a meeting that was opened, and not deferred. */
export const panelReadSql = (proposal: string): string =>
  `exists (select 1 from panel_items li join panel_meetings lm on lm.id = li.meeting_id and lm.state in ('open', 'locked') where li.proposal_id = ${proposal} and li.state <> 'deferred')`;
