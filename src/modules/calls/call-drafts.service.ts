import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { invalid, notFound, Refusal, wrongState } from '../../kernel/errors/refusal.js';
import { texts } from '../../kernel/i18n/text.js';
import { isId, newId } from '../../kernel/ids/ids.js';
import { Clock } from '../../kernel/time/clock.js';
import { localDateOf, programmeZone } from '../../kernel/time/dates.js';
import type { Actor } from '../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../platform/database/unit-of-work.js';
import { WorkflowEngine } from '../../platform/workflow/engine.js';
import { Programmes } from '../programmes/index.js';
import { CallAggregate } from './call.aggregate.js';
import type { DraftCall, EditCall } from './call.dto.js';
import { Call } from './call.entity.js';
import type { CallRecord } from './call-record.js';
import { callRecord } from './calls.service.js';
import { checkCall, weightOf } from './check-call.js';
import { conceptForm, type Criterion, standardForm, standardRubric } from './form/index.js';
import { addFormVersion } from './form-versions.js';

const says = texts({
  notDraft: { en: 'Only a draft can be changed. Send the call back to draft first.', fr: 'Seule une ébauche peut être modifiée. Renvoyez d’abord l’appel à l’ébauche.' },
  stale: { en: 'Somebody else changed this call meanwhile. What you typed is still below: compare it with what is saved, then save again.', fr: 'Une autre personne a modifié cet appel entre-temps. Ce que vous avez saisi figure ci-dessous\u00a0: comparez-le avec la version enregistrée, puis enregistrez de nouveau.' },
});

/** Writing a call before it is approved. */
@Injectable()
export class CallDrafts {
  constructor(
    private readonly source: DataSource,
    private readonly units: UnitOfWork,
    private readonly engine: WorkflowEngine,
    private readonly programmes: Programmes,
    private readonly clock: Clock,
  ) {}

  /** A new draft with the next reference of the year and a copy of the standard form. */
  async create(dto: DraftCall, me: Actor): Promise<CallRecord> {
    refuseUnsound(dto, await this.themeCodes(), standardRubric.criteria);
    const programme = await this.programmes.current();
    return this.units.run(async (work) => {
      const call = await this.engine.beginIn(work, CallAggregate, {
        id: newId(), programmeId: programme.id, reference: await nextReference(work.manager, programme.code, localDateOf(this.clock.now()).slice(0, 4)),
        ...content(dto, { rubric: standardRubric, amendmentDays: 10, partnerConsent: 'warn' }), firstStageCallId: null, copiedFromId: null, zone: programmeZone, formVersionId: null, createdBy: me.personId, createdAt: work.at, updatedAt: work.at, version: 1,
        approvedBy: null, closedAt: null, releasedAt: null,
      }, 'call.drafted', me);
      await addFormVersion(work, call, 1, dto.conceptNotes ? conceptForm : standardForm);
      return callRecord(call);
    });
  }

  /** Changes a draft; 409 when somebody else changed it since. */
  async edit(id: string, dto: EditCall, me: Actor): Promise<CallRecord> {
    // Asked before the transaction: who holds one connection never waits for a second.
    const themeCodes = await this.themeCodes();
    return this.units.run(async (work) => {
      const call = await lockDraft(work, id);
      refuseUnsound(dto, themeCodes, call.rubric.criteria);
      if (call.version !== dto.version) throw new Refusal('stale', 'stale', says.stale, [], { version: call.version });
      const next = { ...content(dto, call), conceptNotes: dto.conceptNotes && call.firstStageCallId === null, updatedAt: work.at, version: call.version + 1 };
      const before = JSON.parse(JSON.stringify(call)) as Record<string, unknown>;
      const changed = Object.entries(JSON.parse(JSON.stringify(next)) as Record<string, unknown>).filter(([name, value]) => JSON.stringify(before[name]) !== JSON.stringify(value)).map(([name]) => name);
      await work.manager.update(Call, { id }, next);
      work.record({ name: 'call.changed', subjectType: 'call', subjectId: id, actorId: me.personId, particulars: { version: next.version, changed: changed.filter((name) => name !== 'updatedAt' && name !== 'version') } });
      return callRecord({ ...call, ...next });
    });
  }

  /** A draft for its form; 404 when there is none, 409 when it is one no longer. */
  async one(id: string): Promise<CallRecord> {
    const call = isId(id) ? await this.source.manager.findOneBy(Call, { id }) : null;
    if (!call) throw notFound();
    refuseUnlessDraft(call);
    return callRecord(call);
  }

  private async themeCodes(): Promise<string[]> {
    return (await this.programmes.mainThemes()).map(({ code }) => code);
  }
}

function refuseUnsound(dto: DraftCall, themeCodes: readonly string[], criteria: readonly Criterion[]): void {
  const problems = checkCall(dto, themeCodes, criteria);
  if (problems.length) throw invalid(problems);
}

const refuseUnlessDraft = (call: Pick<Call, 'state'>): void => {
  if (call.state !== 'draft') throw wrongState('notDraft', says.notDraft);
};

export async function lockDraft({ manager }: Work, id: string): Promise<Call> {
  const call = isId(id) ? await manager.findOne(Call, { where: { id }, lock: { mode: 'pessimistic_write' } }) : null;
  if (!call) throw notFound();
  refuseUnlessDraft(call);
  return call;
}

/** `HSP-2026-07` after `HSP-2026-06`; two people who draft at once take turns. */
export async function nextReference(manager: EntityManager, programme: string, year: string): Promise<string> {
  const prefix = `${programme}-${year}-`;
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`call reference ${prefix}`]);
  const [last] = await manager.query<{ number: number }[]>(
    `select coalesce(max(substr(reference, length($1) + 1)::int), 0) as number from calls where starts_with(reference, $1) and substr(reference, length($1) + 1) ~ '^[0-9]{1,6}$'`, [prefix]);
  return `${prefix}${String((last?.number ?? 0) + 1).padStart(2, '0')}`;
}

/** What staff typed, as the row holds it. */
const content = (dto: DraftCall, { rubric, amendmentDays, partnerConsent }: Pick<CallRecord, 'rubric' | 'amendmentDays' | 'partnerConsent'>) => ({
  title: { en: dto.titleEn, fr: dto.titleFr }, summary: { en: dto.summaryEn, fr: dto.summaryFr }, purpose: { en: dto.purposeEn, fr: dto.purposeFr },
  themeCodes: dto.themeCodes, recipientKinds: dto.recipientKinds, requiredDocuments: dto.requiredDocuments, opensAt: dto.opensAt, closesAt: dto.closesAt, questionsCloseAt: dto.questionsCloseAt ?? null, graceSeconds: dto.graceSeconds,
  envelope: dto.envelope.flatMap(({ fiscalYear, amount }) => (fiscalYear && amount ? [{ fiscalYear, amountCents: amount }] : [])).sort((a, b) => a.fiscalYear - b.fiscalYear),
  minimumCents: dto.minimum, maximumCents: dto.maximum, earliestStartOn: dto.earliestStartOn, maximumMonths: dto.maximumMonths, countries: [...new Set(dto.countries)].sort(), decisionTargetOn: dto.decisionTargetOn ?? null,
  costSharePercent: dto.costSharePercent, overheadPercent: dto.overheadPercent, stackingPercent: dto.stackingPercent, reviewsPerProposal: dto.reviewsPerProposal,
  amendmentDays: dto.amendmentDays ?? amendmentDays, conceptNotes: dto.conceptNotes, anonymised: dto.anonymised, partnerConsent: dto.partnerConsent ?? partnerConsent,
  rubric: { ...rubric, minReviewers: dto.reviewsPerProposal, criteria: rubric.criteria.map((criterion) => ({ ...criterion, weight: weightOf(dto.weights, criterion.code) })) },
});
