import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Refusal } from '../../../kernel/errors/refusal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { PostOffice } from '../../../platform/mail/post-office.js';
import { type Sweep, Sweeping } from '../../../platform/sweeps/sweep.js';
import { Calls, known } from '../../calls/index.js';
import { storedAnswers, valuesOf } from '../answers.store.js';
import type { ProposalRow } from '../proposal-reads.js';
import { isUnderWay } from './partner-consent.aggregate.js';
import type { ShownRow } from './partner-rows.js';
import { matchRows, partnerRows, samePartner } from './partner-rows.js';
import { PartnerAsking } from './partner-asking.service.js';

const batch = 200;
/** So long nobody has touched the partners or the budget: then the change is meant. */
export const quietMinutes = 30;

/** Partners whose row changed are asked anew once the writing has come to rest. Who was given another name is asked by a person only. */
@Injectable()
@Sweeping('ask-partners-anew', 42)
export class AskPartnersAnew implements Sweep {
  constructor(
    private readonly source: DataSource,
    private readonly units: UnitOfWork,
    private readonly calls: Calls,
    private readonly asking: PartnerAsking,
    private readonly post: PostOffice,
  ) {}

  async sweep(now: Date): Promise<void> {
    const rest = new Date(now.getTime() - quietMinutes * 60_000);
    for (let last = '00000000-0000-0000-0000-000000000000'; last; ) {
      const found = await this.source.query<{ id: string; proposalId: string }[]>(
        `select c.id, c.proposal_id as "proposalId" from partner_consents c where c.state = 'stale' and c.id > $1
           and not exists (select 1 from answers a where a.proposal_id = c.proposal_id and a.question_key in ('${known.partners}', '${known.budget}') and a.edited_at > $2)
         order by c.id limit ${batch}`, [last, rest]);
      for (const { id, proposalId } of found) {
        const mailId = await this.#renew(id, proposalId).catch((error: unknown) => {
          if (!(error instanceof Refusal)) throw error;
          return null;
        });
        if (mailId) await this.post.wake(mailId).catch(() => undefined);
      }
      last = found.length === batch ? found.at(-1)!.id : '';
    }
  }

  /** Judged again under the lock of the proposal. */
  #renew(id: string, proposalId: string): Promise<string | null> {
    return this.units.run(async (work) => {
      const [proposal] = await work.manager.query<Pick<ProposalRow, 'id' | 'state' | 'formVersionId'>[]>('select id, state, form_version_id as "formVersionId" from proposals where id = $1 for update', [proposalId]);
      const [one] = await work.manager.query<{ id: string; position: number; shown: ShownRow }[]>("select id, position, shown from partner_consents where id = $1 and state = 'stale'", [id]);
      if (!proposal || !one || !isUnderWay(proposal.state)) return null;
      const rows = partnerRows(await this.calls.form(proposal.formVersionId), valuesOf(await storedAnswers(work.manager, proposalId, [known.partners, known.budget])));
      const row = rows.find(({ position }) => matchRows(rows, [one]).byPosition.has(position));
      return row && samePartner(row.shown, one.shown) ? this.asking.renew(work, proposal, id, 'system') : null;
    });
  }
}
