import { Injectable } from '@nestjs/common';
import { notFound, wrongState } from '../../../kernel/errors/refusal.js';
import { say, texts } from '../../../kernel/i18n/text.js';
import { isId } from '../../../kernel/ids/ids.js';
import { localDateOf } from '../../../kernel/time/dates.js';
import { type Actor, rolesIn } from '../../../platform/access/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { WorkflowEngine } from '../../../platform/workflow/engine.js';
import { roleNames } from '../../accounts/index.js';
import { Reviews } from '../../reviews/index.js';
import { stepsFor } from '../approval/chain.js';
import { type Title, titlesOf } from '../approval/titles.js';
import { chainFor, DecidingAggregate } from '../deciding.aggregate.js';
import { DecisionMoney } from '../decision-money.service.js';
import { factsOf, refusePending, refuseUnmet } from '../decision-standing.js';
import { conflictsAreJudged } from '../decision.guards.js';
import { DecisionQueries, type DecidedProposal, type DecisionRow } from '../decisions.queries.js';

const says = texts({
  over: { en: 'Its time on the reserve list is over.', fr: 'Son inscription sur la liste de réserve est terminée.' },
  role: { en: 'For this amount {role} decides.', fr: 'Pour ce montant, la décision revient au rôle suivant\u00a0: {role}.' },
});

/** Told proposals that are funded when money becomes free in time, and declined when it does not. */
@Injectable()
export class ReserveList {
  constructor(
    private readonly units: UnitOfWork,
    private readonly engine: WorkflowEngine,
    private readonly decisions: DecisionQueries,
    private readonly money: DecisionMoney,
    private readonly reviews: Reviews,
  ) {}

  /** Reserves the amount and the years it was listed with, and awards it: the ledger refuses what is not free. */
  async promote(id: string, me: Actor): Promise<void> {
    if (!isId(id)) throw notFound();
    let proposal: DecidedProposal | undefined;
    let decision: DecisionRow | undefined;
    let title: Title | undefined;
    const particulars: Record<string, unknown> = {};
    await this.engine.fire(DecidingAggregate, 'promote', id, me, {
      particulars,
      prepare: async (row, work) => {
        proposal = (await this.decisions.proposal(id, work.manager))!;
        decision = (await this.decisions.of(id, work.manager))!;
        if (rolesIn(me, row.organizationId).length) throw notFound();
        const facts = { ...factsOf(proposal, await this.reviews.standingOf(id, me.personId, work.manager), me), callState: 'deciding' };
        refuseUnmet(facts, false);
        refusePending(facts, [conflictsAreJudged]);
        if (!decision.reserveUntil || decision.reserveUntil < localDateOf(work.at)) throw wrongState('reserveOver', says.over);
        title = await this.titleOf(work.manager, work.at, id, decision.amountCents, me);
        Object.assign(particulars, { callId: proposal.callId, organizationId: proposal.organizationId, proposalId: id, outcome: 'approved', amountCents: decision.amountCents, ...(title.forPersonId ? { forPersonId: title.forPersonId } : {}) });
      },
      also: async (_row, work) => {
        await work.manager.query(
          `update decisions set outcome = 'approved', reason_code = 'ranked', reserve_until = null, decided_by = $2, decided_for = $3, decided_at = $4, version = version + 1 where proposal_id = $1`,
          [id, me.personId, title!.forPersonId, work.at]);
        await this.money.reserve(work, proposal!, decision!.years, me);
      },
    });
  }

  /** At the end of its last day. */
  async lapse(id: string, today: string): Promise<void> {
    await this.units.run(async (work) => {
      const [due] = await work.manager.query<{ callId: string; organizationId: string }[]>(
        `select p.call_id as "callId", p.organization_id as "organizationId" from proposals p join decisions d on d.proposal_id = p.id
         where p.id = $1 and p.state = 'reserveListed' and d.outcome = 'reserve' and d.reopened_at is null and d.reserve_until < $2 for update of p`, [id, today]);
      if (!due) return;
      await this.engine.fireIn(work, DecidingAggregate, 'lapseReserve', id, 'system', { particulars: { ...due, proposalId: id } });
      await work.manager.query(`update decisions set outcome = 'declined', amount_cents = 0, years = '[]', reason_code = 'noMoney', version = version + 1 where proposal_id = $1`, [id]);
    });
  }

  /** The title of whoever decides on this amount at last; a delegate's principal may not be concerned either. */
  private async titleOf(manager: Parameters<typeof titlesOf>[0], at: Date, id: string, amountCents: number, me: Actor): Promise<Title> {
    const last = stepsFor(await chainFor(manager, id, at), amountCents).at(-1)!;
    for (const title of (await titlesOf(manager, me, at)).filter(({ role }) => role === last.role)) {
      if (!title.forPersonId || !(await this.reviews.isReviewerOf(title.forPersonId, id, manager))) return title;
    }
    throw wrongState('notYourStep', { en: say('en', says.role, { role: roleNames[last.role].en }), fr: say('fr', says.role, { role: roleNames[last.role].fr }) });
  }
}
