import { Injectable } from '@nestjs/common';
import { invalidField, notFound } from '../../../kernel/errors/refusal.js';
import { isId } from '../../../kernel/ids/ids.js';
import type { Actor } from '../../../platform/access/actor.js';
import { WorkflowEngine } from '../../../platform/workflow/engine.js';
import { daysLeft } from '../builder/amendment.view.js';
import { CallAggregate } from '../call.aggregate.js';
import { addAddendum } from '../news/add-addendum.js';
import type { SetConsentRule } from './consent-rule.dto.js';
import { consentRuleText, consentRuleWords as says } from './consent-rule.words.js';

/** Changes, for an open call, whether partners consent before a proposal is submitted: public at once as an addendum, and told to everybody with a draft. */
@Injectable()
export class ConsentRules {
  constructor(private readonly engine: WorkflowEngine) {}

  async set(id: string, { partnerConsent, reasonEn, reasonFr }: SetConsentRule, me: Actor): Promise<void> {
    if (!isId(id)) throw notFound();
    const particulars: Record<string, unknown> = { callId: id };
    const told = consentRuleText(partnerConsent);
    await this.engine.fire(CallAggregate, 'setConsentRule', id, me, {
      reason: `${reasonEn} / ${reasonFr}`, particulars,
      prepare: (call, work) => {
        if (partnerConsent === call.partnerConsent) throw invalidField('partnerConsent', 'nothingChanged', says.same);
        if (partnerConsent === 'required' && daysLeft(call.closesAt, work.at) < call.amendmentDays) throw invalidField('partnerConsent', 'mustExtend', says.tooSoon, { days: call.amendmentDays });
        Object.assign(particulars, { before: call.partnerConsent, after: partnerConsent });
        call.partnerConsent = partnerConsent;
      },
      also: (call, work) => addAddendum(work, call.id, { title: says.addendum, body: { en: `${told.en}\n\n${reasonEn}`, fr: `${told.fr}\n\n${reasonFr}` }, material: partnerConsent === 'required' }, me),
    });
  }
}
