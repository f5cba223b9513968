import { Injectable } from '@nestjs/common';
import { notFound, Refusal } from '../../kernel/errors/refusal.js';
import { isId } from '../../kernel/ids/ids.js';
import { texts } from '../../kernel/i18n/text.js';
import type { Actor } from '../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../platform/database/unit-of-work.js';
import { WorkflowEngine } from '../../platform/workflow/engine.js';
import { refuseInterested } from '../accounts/index.js';
import { CallAggregate } from '../calls/index.js';
import { ProposalAggregate } from '../proposals/index.js';
import { tiedProposals } from '../reviews/index.js';
import { RankingQueries } from './ranking.queries.js';
import { isReady } from './rankings.service.js';
import type { Released } from './ranking.view.js';

const says = texts({
  undecided: { en: 'Some proposals of this call have no decision yet. Decide on each of them first.', fr: 'Certaines propositions de cet appel n’ont pas encore fait l’objet d’une décision. Décidez d’abord de chacune d’elles.' },
  noSecond: { en: 'Approved concept notes are invited to the second stage of the call. Plan it and have it approved before the results are released.', fr: 'Les notes conceptuelles approuvées sont invitées à la seconde étape de l’appel. Planifiez-la et faites-la approuver avant de communiquer les résultats.' },
});

interface Telling {
  proposalId: string;
  organizationId: string;
  outcome: 'approved' | 'onReserve' | 'declined';
  amountCents: number;
}

/**
 * Tells every applicant of a call at once: one transaction, so nobody learns before another, and never half of them. It
 * publishes what others decided, so a conflict of interest about one of the proposals does not stand in its way; being a
 * member of an applicant does (ADR 0047).
 */
@Injectable()
export class Release {
  constructor(
    private readonly units: UnitOfWork,
    private readonly engine: WorkflowEngine,
    private readonly ranking: RankingQueries,
  ) {}

  perform(callId: string, me: Actor): Promise<Released> {
    if (!isId(callId)) throw notFound();
    return this.units.run(async (work) => {
      await refuseInterested(work.manager, callId, me);
      await this.engine.fireIn(work, CallAggregate, 'release', callId, me);
      const tellings = await this.tellings(work, callId);
      // After the locks: a decision taken back meanwhile is seen here, whatever the call's own guard saw.
      if ((await this.ranking.undecided({ id: callId, hidden: [] }, work.manager, 1)).length) {
        throw new Refusal('invalid', 'everyProposalDecided', says.undecided, [{ field: '', code: 'everyProposalDecided', text: says.undecided }]);
      }
      const call = (await this.ranking.call(callId, work.manager))!;
      if (call.concept && tellings.some(({ outcome }) => outcome === 'approved') && !isReady(call.secondStage)) {
        throw new Refusal('invalid', 'secondStagePlanned', says.noSecond, [{ field: '', code: 'secondStagePlanned', text: says.noSecond }]);
      }
      const tellApproval = call.concept ? 'invite' : 'announceAward';
      for (const { proposalId, organizationId, outcome, amountCents } of tellings) {
        await this.engine.fireIn(work, ProposalAggregate, outcome === 'approved' ? tellApproval : outcome === 'onReserve' ? 'announceReserve' : 'announceDecline', proposalId, 'system', {
          particulars: { callId, organizationId, proposalId, outcome, amountCents },
        });
      }
      await work.manager.query('update decisions set released_at = $2, version = version + 1 where call_id = $1 and released_at is null and reopened_at is null', [callId, work.at]);
      // What is kept from the person is told to its applicant as to all, and counted for others only.
      const hidden = await tiedProposals(work.manager, callId, me);
      const count = (wanted: Telling['outcome']): number => tellings.filter(({ proposalId, outcome }) => outcome === wanted && !hidden.has(proposalId)).length;
      return { callId, approved: count('approved'), reserve: count('onReserve'), declined: count('declined') };
    });
  }

  /** Locked in one order, so that a decision that is being taken back is either told or not, never both. */
  private tellings(work: Work, callId: string): Promise<Telling[]> {
    return work.manager.query<Telling[]>(
      `select p.id as "proposalId", p.organization_id as "organizationId", p.state as outcome, d.amount_cents as "amountCents"
       from proposals p join decisions d on d.proposal_id = p.id and d.reopened_at is null
       where p.call_id = $1 and p.state in ('approved', 'onReserve', 'declined') order by p.id for update of p`, [callId]);
  }
}
