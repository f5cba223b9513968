import { Injectable } from '@nestjs/common';
import { invalidField, notFound } from '../../../kernel/errors/refusal.js';
import { texts } from '../../../kernel/i18n/text.js';
import { isId, newId } from '../../../kernel/ids/ids.js';
import type { Actor } from '../../../platform/access/actor.js';
import { WorkflowEngine } from '../../../platform/workflow/engine.js';
import { CallAggregate } from '../call.aggregate.js';
import type { PublishAddendum } from './news.dto.js';

/** Applicants need this long to act on a change that matters. */
const daysForAMaterialChange = 7;

const says = texts({
  later: { en: 'Choose a time after the present deadline and after now, or leave the field empty.', fr: 'Choisissez un moment postérieur à la date limite actuelle et au moment présent, ou laissez le champ vide.' },
  tooSoon: { en: 'A change that applicants must act on needs at least {days} days before the deadline. Extend the deadline here.', fr: 'Une modification qui oblige les demandeurs à agir exige au moins {days} jours avant la date limite. Reportez la date limite ici.' },
});

/** Numbered changes of an open call: published at once, in both languages, and never altered; a mistake takes another addendum. */
@Injectable()
export class Addenda {
  constructor(private readonly engine: WorkflowEngine) {}

  async publish(callId: string, dto: PublishAddendum, me: Actor): Promise<void> {
    if (!isId(callId)) throw notFound();
    const particulars: Record<string, unknown> = { callId, material: dto.material };
    await this.engine.fire(CallAggregate, 'publishAddendum', callId, me, {
      particulars,
      prepare: async (call, work) => {
        if (dto.closesAt) {
          if (dto.closesAt <= call.closesAt || dto.closesAt <= work.at) throw invalidField('closesAt', 'notLater', says.later);
          call.closesAt = dto.closesAt;
          particulars.closesAt = dto.closesAt.toISOString();
        }
        if (dto.material && call.closesAt.getTime() - work.at.getTime() < daysForAMaterialChange * 86_400_000) {
          throw invalidField('closesAt', 'tooSoonForAMaterialChange', says.tooSoon, { days: daysForAMaterialChange });
        }
        // The call's row is locked, so numbers have no gap and no twin.
        const [last] = await work.manager.query<{ number: number }[]>('select coalesce(max(number), 0) as number from call_addenda where call_id = $1', [callId]);
        particulars.number = last!.number + 1;
      },
      also: async (_, { manager, at }) => {
        await manager.query('insert into call_addenda (id, call_id, number, title, body, material, published_by, published_at) values ($1, $2, $3, $4, $5, $6, $7, $8)',
          [newId(), callId, particulars.number, { en: dto.titleEn, fr: dto.titleFr }, { en: dto.bodyEn, fr: dto.bodyFr }, dto.material, me.personId, at]);
      },
    });
  }
}
