import type { InformationRequest } from '../proposal.view.js';
import { filesJson, fileViews } from './side-files.js';

/** Requests of a proposal as JSON, the newest first. What the applicant only saved shows to nobody else: `own` is true in SQL for its organization. */
export const informationSql = (proposalId: string, own: string): string =>
  `coalesce((select json_agg(json_build_object('id', r.id, 'dueAt', r.due_at, 'requestedAt', r.requested_at, 'answeredAt', r.answered_at, 'lapsedAt', r.lapsed_at, 'version', r.version,
     'items', (select json_agg(json_build_object('id', i.id, 'question', i.question, 'answer', case when ${own} or ${over} then i.answer end, 'files', case when ${own} or ${over} then ${filesJson('f.item_id = i.id')} else '[]'::json end) order by i.number) from information_items i where i.request_id = r.id)
   ) order by r.requested_at desc, r.id desc) from information_requests r where r.proposal_id = ${proposalId}), '[]'::json)`;

const over = '(r.answered_at is not null or r.lapsed_at is not null)';

/** Requests that came as JSON. */
export const informationOf = (rows: readonly InformationRequest[]): InformationRequest[] => rows.map((one) => ({
  ...one, dueAt: new Date(one.dueAt), requestedAt: new Date(one.requestedAt), answeredAt: one.answeredAt && new Date(one.answeredAt), lapsedAt: one.lapsedAt && new Date(one.lapsedAt),
  items: one.items.map((item) => ({ ...item, files: fileViews(item.files) })),
}));

/** The request that waits for its answer. */
export const openRequestOf = (rows: readonly InformationRequest[]): InformationRequest | undefined => rows.find(({ answeredAt, lapsedAt }) => !answeredAt && !lapsedAt);
