import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isId } from '../../../kernel/ids/ids.js';
import type { Bilingual, Locale } from '../../../kernel/i18n/text.js';
import { conflictSql } from '../conflicts/standing-conflict.js';

export const postsShown = 50;

/** The proposal, and what one person has to do with its reviews. */
export interface DiscussedProposal {
  id: string;
  reference: string;
  title: string;
  /** The title as its reviewers may read it. */
  shownTitle: string;
  language: Locale;
  state: string;
  organizationId: string;
  organization: string;
  callId: string;
  callReference: string;
  callTitle: Bilingual;
  anonymised: boolean;
  reviewId: string | null;
  reviewState: string | null;
  hasOpenedOthers: boolean;
  conflicted: boolean;
}
export interface PostRow {
  id: string;
  number: number | null;
  authorId: string;
  author: string;
  body: string;
  writtenAt: Date;
  correctsId: string | null;
  correctsAt: Date | null;
}

/** Reads of discussions. */
@Injectable()
export class DiscussionQueries {
  constructor(private readonly source: DataSource) {}

  /** By the proposal, or by a review of this person's own. */
  async proposal({ proposalId, reviewId }: { proposalId?: string | undefined; reviewId?: string | undefined }, personId: string, manager: EntityManager = this.source.manager): Promise<DiscussedProposal | undefined> {
    if (!isId(proposalId ?? reviewId)) return undefined;
    const [found] = await manager.query<DiscussedProposal[]>(
      `select p.id, p.reference, p.title, case when c.anonymised then without_names(p.title, p.language, o.legal_name, o.operating_name) else p.title end as "shownTitle", p.language, p.state, p.organization_id as "organizationId", o.legal_name as organization,
         c.id as "callId", c.reference as "callReference", c.title as "callTitle", c.anonymised, a.id as "reviewId", a.state as "reviewState", coalesce(a.others_seen_at is not null, false) as "hasOpenedOthers", ${conflictSql('p.id', '$2::uuid')} as conflicted
       from proposals p join calls c on c.id = p.call_id join organizations o on o.id = p.organization_id
         left join review_assignments a on a.proposal_id = p.id and a.reviewer_id = $2 and a.state not in ('declined', 'dismissed')
       where p.submitted_at is not null and (p.id = $1 or a.id = $3)`, [proposalId ?? null, personId, reviewId ?? null]);
    return found;
  }

  /** Posts, the oldest first, one more than are shown. In a call that hides who applies, reviewers read them without names. */
  posts(proposalId: string, hideNames: boolean, after: string | null): Promise<PostRow[]> {
    return this.source.query<PostRow[]>(`select ${post} where d.proposal_id = $1 and ($3::uuid is null or d.id > $3) order by d.id limit ${postsShown + 1}`, [proposalId, hideNames, after]);
  }

  async post(proposalId: string, hideNames: boolean, id: string): Promise<PostRow | undefined> {
    const [found] = await this.source.query<PostRow[]>(`select ${post} where d.proposal_id = $1 and d.id = $3`, [proposalId, hideNames, id]);
    return found;
  }
}

const post = `d.id, case when d.review_id is null then null else (select count(*)::int from review_assignments b join review_assignments a on a.id = d.review_id where b.proposal_id = a.proposal_id and (b.assigned_at, b.id) <= (a.assigned_at, a.id)) end as number,
  d.written_by as "authorId", n.name as author, case when $2::boolean then without_names(d.body, p.language, o.legal_name, o.operating_name) else d.body end as body, d.written_at as "writtenAt", d.corrects_id as "correctsId", e.written_at as "correctsAt"
  from discussion_posts d join persons n on n.id = d.written_by join proposals p on p.id = d.proposal_id join organizations o on o.id = p.organization_id left join discussion_posts e on e.id = d.corrects_id`;
