import { Injectable } from '@nestjs/common';
import { invalidField, notFound, wrongState } from '../../../kernel/errors/refusal.js';
import { isId } from '../../../kernel/ids/ids.js';
import { localDateOf } from '../../../kernel/time/dates.js';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Call } from '../call.entity.js';
import { decisionTargetWords as says } from './decision-target.words.js';

/** States in which applicants wait for a date. */
export const targetStates: readonly string[] = ['scheduled', 'open', 'suspended', 'closed', 'inReview', 'deciding'];

/** When decisions of a published call are expected: set, moved or taken back, so that what applicants read stays true. */
@Injectable()
export class DecisionTargets {
  constructor(private readonly units: UnitOfWork) {}

  async set(id: string, on: string | null, me: Actor): Promise<void> {
    await this.units.run(async (work) => {
      const { manager, at } = work;
      const call = isId(id) ? await manager.findOne(Call, { where: { id }, lock: { mode: 'pessimistic_write' } }) : null;
      if (!call) throw notFound();
      if (!targetStates.includes(call.state)) throw wrongState('noTarget', says.over);
      if (on && (on <= localDateOf(call.closesAt) || on < localDateOf(at))) throw invalidField('decisionTargetOn', 'beforeDeadline', says.early);
      if (on === call.decisionTargetOn) return;
      await manager.update(Call, { id }, { decisionTargetOn: on });
      work.record({ name: 'call.decisionTargetSet', subjectType: 'call', subjectId: id, actorId: me.personId, particulars: { callId: id, before: call.decisionTargetOn, on } });
    });
  }
}
