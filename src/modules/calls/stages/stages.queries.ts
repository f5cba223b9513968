import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Bilingual } from '../../../kernel/i18n/text.js';
import type { Call } from '../call.entity.js';
import { isAnnounced } from '../call-visibility.js';
import type { CallState } from '../call.workflow.js';

/** The other stage of a call, as far as its page names it. */
export interface StageLink {
  id: string;
  reference: string;
  title: Bilingual;
  opensAt: Date;
  closesAt: Date;
}
export interface CallStages {
  /** Its proposals are concept notes. */
  conceptNotes: boolean;
  first: StageLink | null;
  second: StageLink | null;
  /** The reader may plan the second stage now. */
  mayPlan: boolean;
}
type Found = StageLink & { state: CallState; approvedBy: string | null };

/** A second stage can be planned from the announcement of the first until its results are released. */
export const plannable: readonly string[] = ['scheduled', 'open', 'suspended', 'closed', 'inReview', 'deciding'];

/** Calls in two stages. */
@Injectable()
export class StageQueries {
  constructor(private readonly source: DataSource) {}

  /** What a reader may know of the other stage; the public only of an announced one. */
  async of(call: Call, staff: boolean, mayPrepare: boolean): Promise<CallStages> {
    const { conceptNotes } = call;
    const other = conceptNotes ? await this.second(call.id) : call.firstStageCallId ? await this.byId(call.firstStageCallId) : null;
    const link = other && (staff || isAnnounced(other)) ? { id: other.id, reference: other.reference, title: other.title, opensAt: other.opensAt, closesAt: other.closesAt } : null;
    return { conceptNotes, first: conceptNotes ? null : link, second: conceptNotes ? link : null, mayPlan: conceptNotes && !other && mayPrepare && plannable.includes(call.state) };
  }

  /** The second stage that is not cancelled. */
  async second(firstId: string, manager: EntityManager = this.source.manager): Promise<Found | null> {
    const [found] = await manager.query<Found[]>(`select ${columns} from calls where first_stage_call_id = $1 and state <> 'cancelled'`, [firstId]);
    return found ?? null;
  }

  private async byId(id: string): Promise<Found | null> {
    const [found] = await this.source.query<Found[]>(`select ${columns} from calls where id = $1`, [id]);
    return found ?? null;
  }
}

const columns = 'id, reference, title, opens_at as "opensAt", closes_at as "closesAt", state, approved_by as "approvedBy"';
