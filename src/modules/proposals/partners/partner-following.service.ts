import { Injectable } from '@nestjs/common';
import type { Work } from '../../../platform/database/unit-of-work.js';
import { WorkflowEngine } from '../../../platform/workflow/engine.js';
import { type Answers, type FormDefinition, known } from '../../calls/index.js';
import { storedAnswers, valuesOf } from '../answers.store.js';
import { PartnerConsentAggregate } from './partner-consent.aggregate.js';
import type { ConsentState } from './partner-consent.workflow.js';
import { matchRows, partnerRows, sameRow, type ShownRow } from './partner-rows.js';

/** Consents follow what the proposal says of its partners: changed words need a new consent, and a partner that is gone is no longer asked. */
@Injectable()
export class PartnerFollowing {
  constructor(private readonly engine: WorkflowEngine) {}

  /** In the transaction that changed the answers, whose proposal is locked. */
  async follow(work: Work, proposalId: string, form: FormDefinition, changes: Answers): Promise<void> {
    if (!Object.hasOwn(changes, known.partners) && !Object.hasOwn(changes, known.budget)) return;
    const asked = await work.manager.query<{ id: string; position: number; state: ConsentState; shown: ShownRow }[]>(
      "select id, position, state, shown from partner_consents where proposal_id = $1 and state <> 'takenBack' order by id", [proposalId]);
    if (!asked.length) return;
    const rows = partnerRows(form, valuesOf(await storedAnswers(work.manager, proposalId, [known.partners, known.budget])));
    const { byPosition, gone } = matchRows(rows, asked);
    const step = { particulars: { proposalId } };
    for (const { id } of gone) await this.engine.fireIn(work, PartnerConsentAggregate, 'takeBack', id, 'system', step);
    for (const { position, shown } of rows) {
      const one = byPosition.get(position);
      if (!one) continue;
      if (one.position !== position) await work.manager.query('update partner_consents set position = $2 where id = $1', [one.id, position]);
      if (!sameRow(shown, one.shown) && one.state !== 'stale') await this.engine.fireIn(work, PartnerConsentAggregate, 'becomeStale', one.id, 'system', step);
    }
  }
}
