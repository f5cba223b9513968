import { Injectable } from '@nestjs/common';
import { invalidField, notFound } from '../../../kernel/errors/refusal.js';
import { type Bilingual, texts } from '../../../kernel/i18n/text.js';
import { isId } from '../../../kernel/ids/ids.js';
import { type Actor, hasRole } from '../../../platform/access/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { permissions } from '../../accounts/index.js';
import { type ChainKind, chainOfKind } from './chain.js';
import type { SetChain } from './chains.dto.js';
import { type ChainPeriod, ChainQueries } from './chains.queries.js';

/** Treasury limit proposed for the first step of a chain of two. */
const proposedLimit = 25_000_000;

const says = texts({
  limit: { en: 'Give the amount up to which the program manager decides.', fr: 'Indiquez le montant jusqu’auquel la personne gestionnaire décide.' },
});

export interface ChainsView {
  programmes: { id: string; name: Bilingual; inForce: ChainPeriod; earlier: ChainPeriod[]; kind: ChainKind; limitCents: number }[];
  maySet: boolean;
  mayDelegate: boolean;
}

/** Which approval chain stands for which programme. */
@Injectable()
export class Chains {
  constructor(
    private readonly queries: ChainQueries,
    private readonly units: UnitOfWork,
  ) {}

  async show(me: Actor): Promise<ChainsView> {
    const programmes = (await this.queries.all()).map(({ id, name, periods }): ChainsView['programmes'][number] => {
      const inForce = periods.find(({ validUntil }) => validUntil === null)!;
      return {
        id, name, inForce, earlier: periods.filter((one) => one !== inForce && one.validUntil !== null), kind: (inForce.steps.length > 1 ? 'managerThenDecider' : 'decider'),
        limitCents: inForce.steps[0]?.limitCents ?? proposedLimit,
      };
    });
    return { programmes, maySet: hasRole(me, ...permissions['approvalChain.set']), mayDelegate: hasRole(me, ...permissions['decision.read']) };
  }

  async set(programmeId: string, { chain, limit }: SetChain, me: Actor): Promise<ChainsView> {
    if (!isId(programmeId)) throw notFound();
    if (chain === 'managerThenDecider' && !limit) throw invalidField('limit', 'limitRequired', says.limit);
    await this.units.run(async (work) => {
      const [found] = await work.manager.query<unknown[]>('select 1 from programmes where id = $1 for update', [programmeId]);
      if (!found) throw notFound();
      await this.queries.replace(work, programmeId, chainOfKind(chain, limit ?? proposedLimit), me.personId);
      work.record({ name: 'approvalChain.set', subjectType: 'approvalChain', subjectId: programmeId, actorId: me.personId, particulars: { programmeId, chain, ...(chain === 'managerThenDecider' ? { limitCents: limit } : {}) } });
    });
    return this.show(me);
  }
}
