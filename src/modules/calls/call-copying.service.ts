import { Injectable } from '@nestjs/common';
import { notFound } from '../../kernel/errors/refusal.js';
import { isId, newId } from '../../kernel/ids/ids.js';
import { addMonths, laterByYears, localDateOf } from '../../kernel/time/dates.js';
import type { Actor } from '../../platform/access/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { WorkflowEngine } from '../../platform/workflow/engine.js';
import { Programmes } from '../programmes/index.js';
import { CallAggregate } from './call.aggregate.js';
import { nextReference } from './call-drafts.service.js';
import { Call } from './call.entity.js';
import type { CallRecord } from './call-record.js';
import { callRecord } from './calls.service.js';
import { addFormVersion } from './form-versions.js';
import { FormVersion } from './form-version.entity.js';

/** A new draft out of an earlier call: its form, rubric, texts and amounts, with the dates moved on. */
@Injectable()
export class CallCopying {
  constructor(
    private readonly units: UnitOfWork,
    private readonly engine: WorkflowEngine,
    private readonly programmes: Programmes,
  ) {}

  /** Dates and fiscal years move on by as many whole years as the copy needs to open in the future; days and hours of the clock stay. */
  async copy(id: string, me: Actor): Promise<CallRecord> {
    // Asked before the transaction: who holds one connection never waits for a second.
    const programme = await this.programmes.current();
    return this.units.run(async (work) => {
      const { manager, at } = work;
      const source = isId(id) ? await manager.findOneBy(Call, { id }) : null;
      const version = source?.formVersionId ? await manager.findOneBy(FormVersion, { id: source.formVersionId }) : null;
      if (!source || !version) throw notFound();
      const { zone } = source;
      const years = yearsUntilFuture(source.opensAt, at, zone);
      const later = (instant: Date): Date => laterByYears(instant, years, zone);
      const call = await this.engine.beginIn(work, CallAggregate, {
        id: newId(), programmeId: programme.id, reference: await nextReference(manager, programme.code, localDateOf(at).slice(0, 4)),
        title: source.title, summary: source.summary, purpose: source.purpose, themeCodes: source.themeCodes, recipientKinds: source.recipientKinds, requiredDocuments: source.requiredDocuments,
        opensAt: later(source.opensAt), closesAt: later(source.closesAt), questionsCloseAt: source.questionsCloseAt && later(source.questionsCloseAt), zone, graceSeconds: source.graceSeconds,
        envelope: source.envelope.map(({ fiscalYear, amountCents }) => ({ fiscalYear: fiscalYear + years, amountCents })),
        minimumCents: source.minimumCents, maximumCents: source.maximumCents, earliestStartOn: addMonths(source.earliestStartOn, 12 * years), maximumMonths: source.maximumMonths, countries: source.countries, decisionTargetOn: source.decisionTargetOn && addMonths(source.decisionTargetOn, 12 * years),
        costSharePercent: source.costSharePercent, overheadPercent: source.overheadPercent, stackingPercent: source.stackingPercent,
        reviewsPerProposal: source.reviewsPerProposal, amendmentDays: source.amendmentDays, rubric: source.rubric, conceptNotes: source.conceptNotes, anonymised: source.anonymised, partnerConsent: source.partnerConsent,
        firstStageCallId: null, formVersionId: null, copiedFromId: source.id, createdBy: me.personId, createdAt: at, updatedAt: at, version: 1, approvedBy: null, closedAt: null, releasedAt: null,
      }, 'call.drafted', me, { copiedFrom: source.id });
      await addFormVersion(work, call, 1, version.definition);
      return callRecord(call);
    });
  }
}

function yearsUntilFuture(opensAt: Date, now: Date, zone: string): number {
  for (let years = 1; ; years += 1) if (laterByYears(opensAt, years, zone) > now) return years;
}
