import type { EntityManager } from 'typeorm';
import { isId } from '../../../kernel/ids/ids.js';
import type { CommentView } from './comments.view.js';

export const threadsShown = 20;

/** A thread with its comments, oldest first. */
export interface ThreadRow {
  id: string;
  question: string | null;
  resolvedAt: Date | null;
  resolvedBy: string | null;
  comments: (CommentView & { authorId: string })[];
}

/** Threads of a section, the newest first, one more than are shown; one query. */
export async function threadsOf(manager: EntityManager, proposalId: string, section: string, resolved: boolean, after: string | null): Promise<ThreadRow[]> {
  const rows = await manager.query<ThreadRow[]>(
    `select t.id, t.question_key as question, t.resolved_at as "resolvedAt", r.name as "resolvedBy",
       (select json_agg(json_build_object('id', c.id, 'authorId', c.author_id, 'author', a.name, 'body', c.body, 'writtenAt', c.written_at,
          'mentions', coalesce((select json_agg(m.name order by m.name) from persons m where m.id = any(c.mentions)), '[]'::json)) order by c.id) from comments c join persons a on a.id = c.author_id where c.thread_id = t.id) as comments
     from comment_threads t left join persons r on r.id = t.resolved_by
     where t.proposal_id = $1 and t.section_key = $2 and (t.resolved_at is not null) = $3 and ($4::uuid is null or t.id < $4::uuid) order by t.id desc limit ${threadsShown + 1}`,
    [proposalId, section, resolved, after]);
  return rows.map((row) => ({ ...row, comments: row.comments.map((comment) => ({ ...comment, writtenAt: new Date(comment.writtenAt) })) }));
}

/** One thread, locked for a step; undefined when the proposal has none by this id. */
export async function lockThread(manager: EntityManager, proposalId: string, section: string, threadId: string): Promise<{ section: string; resolvedAt: Date | null; startedBy: string } | undefined> {
  const [row] = isId(threadId) ? await manager.query<{ section: string; resolvedAt: Date | null; startedBy: string }[]>(
    `select t.section_key as section, t.resolved_at as "resolvedAt", (select c.author_id from comments c where c.thread_id = t.id order by c.id limit 1) as "startedBy"
     from comment_threads t where t.id = $1 and t.proposal_id = $2 and t.section_key = $3 for update of t`, [threadId, proposalId, section]) : [];
  return row;
}
