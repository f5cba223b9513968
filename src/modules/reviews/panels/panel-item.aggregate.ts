import type { EntityManager } from 'typeorm';
import type { Work } from '../../../platform/database/unit-of-work.js';
import type { Aggregate } from '../../../platform/workflow/engine.js';
import type { Rubric } from '../../calls/index.js';
import { PanelItem } from './panel-item.entity.js';
import { type ItemFacts, type ItemRole, type ItemState, type ItemTransition, panelItemWorkflow } from './panel-item.workflow.js';
import { findPlace, type Place, placeIn } from './panel-place.js';
import { recusedSql, votersSql } from './recusals.js';

/** Who leads the meeting leads its items. */
export const itemRoles = ({ manages, role }: Pick<Place, 'manages' | 'role'>): ItemRole[] => [...(manages ? ['officer' as const] : []), ...(role === 'chair' ? ['chair' as const] : [])];

/** Whether a person is recused from an item now. */
export async function isRecused(manager: EntityManager, itemId: string, personId: string): Promise<boolean> {
  const [found] = await manager.query<{ recused: boolean }[]>(`select ${recusedSql('i', '$2::uuid')} as recused from panel_items i where i.id = $1`, [itemId, personId]);
  return found?.recused ?? true;
}

async function factsOf({ manager }: Work, row: PanelItem): Promise<ItemFacts> {
  const [found] = await manager.query<(Omit<ItemFacts, 'unscored' | 'hasAdvice'> & { rubric: Rubric; scored: string[] })[]>(
    `select p.state as "proposalState", m.quorum, c.rubric, ${votersSql('i')} as voters,
       exists (select 1 from panel_items o where o.meeting_id = i.meeting_id and o.id <> i.id and o.state = 'underDiscussion') as "otherIsDiscussed",
       coalesce((select json_agg(s.criterion) from panel_scores s where s.item_id = i.id), '[]'::json) as scored
     from panel_items i join panel_meetings m on m.id = i.meeting_id join proposals p on p.id = i.proposal_id join calls c on c.id = i.call_id where i.id = $1`, [row.id]);
  const { rubric, scored, ...facts } = found!;
  return { ...facts, unscored: rubric.criteria.map(({ code }) => code).filter((code) => !scored.includes(code)), hasAdvice: row.advice !== null };
}

/** Binds an agenda item to its workflow: a recused person does not find it. */
export const PanelItemAggregate: Aggregate<ItemState, ItemTransition, ItemRole, PanelItem, ItemFacts> = {
  workflow: panelItemWorkflow,
  entity: PanelItem,
  sees: async (work, row, actor) => (await findPlace(work.manager, row.meetingId, actor)) !== null && !(await isRecused(work.manager, row.id, actor.personId)),
  roles: async (work, row, actor) => itemRoles(await placeIn(work.manager, row.meetingId, actor)),
  facts: factsOf,
};
