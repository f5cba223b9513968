import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { invalid, notFound, problem, wrongState } from '../../../kernel/errors/refusal.js';
import type { Bilingual } from '../../../kernel/i18n/text.js';
import { isId, newId } from '../../../kernel/ids/ids.js';
import { localDateOf } from '../../../kernel/time/dates.js';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { WorkflowEngine } from '../../../platform/workflow/engine.js';
import { Programmes } from '../../programmes/index.js';
import { CallAggregate } from '../call.aggregate.js';
import { nextReference } from '../call-drafts.service.js';
import { Call } from '../call.entity.js';
import { callRecord, Calls } from '../calls.service.js';
import type { CallRecord } from '../call-record.js';
import { checkWindow } from '../check-call.js';
import { checkForm, fullFormAfter, standardForm } from '../form/index.js';
import { addFormVersion } from '../form-versions.js';
import type { PlanSecondStage } from './second-stage.dto.js';
import { plannable, StageQueries } from './stages.queries.js';
import { stageWords } from './stages.words.js';

const titled = (title: Bilingual): Bilingual => ({ en: `${title.en} – ${stageWords.fullProposals.en}`.slice(0, 200), fr: `${title.fr} – ${stageWords.fullProposals.fr}`.slice(0, 200) });

/** Plans the call that chosen concept notes are invited to. */
@Injectable()
export class SecondStages {
  constructor(
    private readonly source: DataSource,
    private readonly units: UnitOfWork,
    private readonly engine: WorkflowEngine,
    private readonly programmes: Programmes,
    private readonly calls: Calls,
    private readonly stages: StageQueries,
  ) {}

  /** The first stage, while a second one can still be planned; 409 when it cannot. */
  async first(id: string): Promise<CallRecord> {
    const call = isId(id) ? await this.source.manager.findOneBy(Call, { id }) : null;
    if (!call) throw notFound();
    refuseUnplannable(call);
    if (await this.stages.second(id)) throw wrongState('alreadyPlanned', stageWords.already);
    return callRecord(call);
  }

  /** A draft like the first stage, with its own dates, amounts and form; one for each first stage. */
  async plan(id: string, dto: PlanSecondStage, me: Actor): Promise<CallRecord> {
    const { reference, formVersionId } = await this.first(id);
    const form = dto.form === 'standard' ? standardForm : fullFormAfter(await this.calls.form(formVersionId));
    const wrong = checkForm(form);
    if (wrong.length) throw invalid(wrong.map(({ code, text }) => ({ field: 'form', code, text })));
    const programme = await this.programmes.current();
    return this.units.run(async (work) => {
      const first = (await work.manager.findOne(Call, { where: { id }, lock: { mode: 'pessimistic_write' } }))!;
      refuseUnplannable(first);
      if (await this.stages.second(id, work.manager)) throw wrongState('alreadyPlanned', stageWords.already);
      const problems = [...checkWindow(dto), ...(dto.opensAt < first.closesAt ? [problem('opensAt', 'beforeFirstStage', stageWords.opensLate)] : [])];
      if (problems.length) throw invalid(problems);
      const call = await this.engine.beginIn(work, CallAggregate, {
        id: newId(), programmeId: first.programmeId, reference: await nextReference(work.manager, programme.code, localDateOf(work.at).slice(0, 4)),
        title: titled(first.title), summary: first.summary, purpose: first.purpose, themeCodes: first.themeCodes, recipientKinds: first.recipientKinds, requiredDocuments: first.requiredDocuments,
        opensAt: dto.opensAt, closesAt: dto.closesAt, questionsCloseAt: null, zone: first.zone, graceSeconds: first.graceSeconds, envelope: first.envelope,
        minimumCents: dto.minimum, maximumCents: dto.maximum, earliestStartOn: dto.earliestStartOn, maximumMonths: first.maximumMonths, countries: first.countries, decisionTargetOn: null,
        costSharePercent: first.costSharePercent, overheadPercent: first.overheadPercent, stackingPercent: first.stackingPercent,
        reviewsPerProposal: first.reviewsPerProposal, amendmentDays: first.amendmentDays, rubric: first.rubric, conceptNotes: false, anonymised: first.anonymised, partnerConsent: first.partnerConsent, firstStageCallId: first.id,
        formVersionId: null, copiedFromId: null, createdBy: me.personId, createdAt: work.at, updatedAt: work.at, version: 1, approvedBy: null, closedAt: null, releasedAt: null,
      }, 'call.drafted', me, { callId: first.id, firstStage: reference });
      await addFormVersion(work, call, 1, form);
      return callRecord(call);
    });
  }
}

function refuseUnplannable({ conceptNotes, state }: Pick<Call, 'conceptNotes' | 'state'>): void {
  if (!conceptNotes || !plannable.includes(state)) throw wrongState('noSecondStage', stageWords.noConcepts);
}
