import { Injectable } from '@nestjs/common';
import { forbidden, Refusal, wrongState } from '../../../kernel/errors/refusal.js';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { acceptsAt, Calls } from '../../calls/index.js';
import { Copying } from '../copying/copying.service.js';
import { mayWrite } from '../proposal-access.js';
import { ProposalReads } from '../proposal-reads.js';
import { Starting } from '../starting.service.js';
import { chainWords } from './stage.words.js';

/** Full proposals of organizations whose concept note was chosen. */
@Injectable()
export class FullProposals {
  constructor(
    private readonly reads: ProposalReads,
    private readonly calls: Calls,
    private readonly starting: Starting,
    private readonly copying: Copying,
    private readonly units: UnitOfWork,
  ) {}

  /** The full proposal of a concept note: one draft with its answers, whoever asks how often. */
  async begin(conceptId: string, me: Actor): Promise<{ id: string }> {
    const { row: concept } = await this.reads.seen(conceptId, me);
    if (!mayWrite(me, concept.organizationId)) throw forbidden();
    const call = concept.state === 'invited' ? await this.calls.secondStageOf(concept.callId) : null;
    if (!call) throw new Refusal('invalid', 'notInvited', chainWords.notInvited, [{ field: '', code: 'notInvited', text: chainWords.notInvited }]);
    return this.units.run(async (work) => {
      await work.manager.query('select 1 from proposals where id = $1 for update', [conceptId]);
      const [begun] = await work.manager.query<{ id: string }[]>('select id from proposals where predecessor_id = $1', [conceptId]);
      if (begun) return begun;
      if (!acceptsAt(call, work.at)) throw wrongState('callNotOpen', chainWords.closed);
      const draft = await this.starting.draftIn(work, call, { organizationId: concept.organizationId, language: concept.language, predecessorId: conceptId }, me);
      await this.copying.carry(work, { id: draft.id, callId: call.id, formVersionId: call.formVersionId }, concept, me);
      return { id: draft.id };
    });
  }
}
