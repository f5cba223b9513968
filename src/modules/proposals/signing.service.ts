import { Injectable } from '@nestjs/common';
import { notFound } from '../../kernel/errors/refusal.js';
import { isId } from '../../kernel/ids/ids.js';
import type { Actor } from '../../platform/access/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { WorkflowEngine } from '../../platform/workflow/engine.js';
import { Completeness } from './completeness.js';
import { ProposalAggregate } from './proposal.aggregate.js';
import type { StandingFacts } from './proposal.guards.js';

/** Around the signature: an editor marks ready, either side takes back, a signatory reopens what was submitted. */
@Injectable()
export class Signing {
  constructor(
    private readonly completeness: Completeness,
    private readonly engine: WorkflowEngine,
    private readonly units: UnitOfWork,
  ) {}

  /** Locks the text of a complete draft until it is signed or taken back. */
  async markReady(id: string, me: Actor, receivedAt: Date): Promise<void> {
    await this.judged('markReady', id, me, receivedAt);
  }

  async takeBack(id: string, me: Actor, receivedAt: Date): Promise<void> {
    await this.judged('takeBack', id, me, receivedAt);
  }

  /** Makes it a draft again while the call takes submissions; the version that was submitted stays valid meanwhile. */
  async reopen(id: string, me: Actor, receivedAt: Date): Promise<void> {
    await this.judged('reopen', id, me, receivedAt);
  }

  private async judged(name: 'markReady' | 'takeBack' | 'reopen', id: string, me: Actor, receivedAt: Date): Promise<void> {
    if (!isId(id)) throw notFound();
    await this.units.run(async (work) => {
      const { manager } = work;
      // The lock comes before the reading, so that no save slips in between.
      const [found] = await manager.query<{ callId: string; organizationId: string; number: number }[]>('select call_id as "callId", organization_id as "organizationId", snapshot_count as number from proposals where id = $1 for update', [id]);
      if (!found) throw notFound();
      const facts = async (): Promise<StandingFacts> => {
        const { row, callAccepts, problems } = await this.completeness.at(receivedAt, id, work, name === 'markReady' ? me.personId : null);
        return { callAccepts, organizationBarred: row.organizationState === 'barred', sanctionsMatch: false, callDecides: false, problems };
      };
      await this.engine.fireIn(work, { ...ProposalAggregate, facts }, name, id, me, { particulars: { ...found } });
    });
  }
}
