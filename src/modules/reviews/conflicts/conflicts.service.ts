import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { notFound, Refusal } from '../../../kernel/errors/refusal.js';
import { type Bilingual, texts } from '../../../kernel/i18n/text.js';
import { isId } from '../../../kernel/ids/ids.js';
import type { Actor } from '../../../platform/access/actor.js';
import { refuseInterested } from '../../accounts/index.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { WorkflowEngine } from '../../../platform/workflow/engine.js';
import { ConflictAggregate } from './conflict.aggregate.js';
import { ConflictCheck } from './conflict-check.service.js';
import type { ConflictState, ConflictTransition } from './conflict.workflow.js';
import type { DecideConflict } from './conflicts.dto.js';
import { conflictSql } from './standing-conflict.js';

const pageSize = 20;
const says = texts({ stale: { en: 'Somebody else judged this conflict meanwhile. Read their verdict and reason, then decide.', fr: 'Une autre personne a tranché ce conflit entre-temps. Lisez son verdict et son motif, puis décidez.' } });

/** One conflict as the officer who judges it reads it. */
export interface ListedConflict {
  id: string;
  reviewer: string;
  reference: string;
  title: string;
  organizationId: string;
  organization: string;
  source: 'computed' | 'declared';
  kind: string;
  certainty: 'certain' | 'possible';
  evidence: string | null;
  state: ConflictState;
  foundAt: Date;
  reason: string | null;
  /** The state of the review, if this reviewer was asked. */
  review: string | null;
  /** Of a name in a governing body: how many reviewers of this proposal's call have one in it, and when the applicant's list last grew. */
  list: { reviewers: number; grewAt: string | null } | null;
}
export interface ConflictsView {
  call: { id: string; reference: string; title: Bilingual };
  state: ConflictState;
  conflicts: readonly ListedConflict[];
  next: string | null;
}

/** Conflicts of interest of a call: the list, and the officer's verdict on each. */
@Injectable()
export class Conflicts {
  constructor(
    private readonly source: DataSource,
    private readonly units: UnitOfWork,
    private readonly engine: WorkflowEngine,
    private readonly check: ConflictCheck,
  ) {}

  async list(callId: string, { state, after }: { state: ConflictState; after: string | null }, me: Actor): Promise<ConflictsView> {
    if (!isId(callId)) throw notFound();
    const [call] = await this.source.query<ConflictsView['call'][]>('select id, reference, title from calls where id = $1', [callId]);
    if (!call) throw notFound();
    await refuseInterested(this.source.manager, callId, me);
    const rows = await this.source.query<ListedConflict[]>(
      `select k.id, r.name as reviewer, p.reference, p.title, o.id as "organizationId", o.legal_name as organization, k.source, k.kind, k.certainty, k.evidence, k.state, k.found_at as "foundAt", k.reason, a.state as review,
         case when k.kind = 'governingBody' then json_build_object('reviewers', (select count(*) from review_conflicts q where q.proposal_id = k.proposal_id and q.kind = k.kind), 'grewAt', (select max(g.added_at) from governing_members g where g.organization_id = o.id)) end as list
       from review_conflicts k join persons r on r.id = k.reviewer_id join proposals p on p.id = k.proposal_id join organizations o on o.id = p.organization_id
         left join review_assignments a on a.proposal_id = k.proposal_id and a.reviewer_id = k.reviewer_id
       where k.call_id = $1 and k.state = $2 and k.reviewer_id <> $3 and ($4::uuid is null or k.id > $4) and not ${conflictSql('k.proposal_id', '$3::uuid')}
       order by k.id limit $5`, [callId, state, me.personId, isId(after) ? after : null, pageSize + 1]);
    const conflicts = rows.slice(0, pageSize);
    return { call, state, conflicts, next: rows.length > pageSize ? (conflicts.at(-1)?.id ?? null) : null };
  }

  /** A confirmed conflict cuts access and sets the review aside in the same transaction. */
  decide(callId: string, id: string, step: ConflictTransition, { reason, seen }: DecideConflict, me: Actor): Promise<{ id: string; callId: string; state: string; reason: string | null }> {
    if (!isId(id)) throw notFound();
    return this.units.run(async (work) => {
      if (isId(callId)) await refuseInterested(work.manager, callId, me);
      const row = await this.engine.fireIn(work, ConflictAggregate, step, id, me, {
        reason,
        prepare: (conflict) => {
          if (conflict.callId !== callId) throw notFound();
          if (seen && seen !== conflict.state) throw new Refusal('stale', 'judgedMeanwhile', says.stale);
          conflict.reason = reason?.trim() ?? null;
        },
      });
      await this.check.recuseIn(work);
      return { id: row.id, callId: row.callId, state: row.state, reason: row.reason };
    });
  }
}
