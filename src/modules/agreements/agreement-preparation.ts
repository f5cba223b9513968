import { Injectable } from '@nestjs/common';
import { forbidden, invalidField, notFound, Refusal, wrongState } from '../../kernel/errors/refusal.js';
import { type Bilingual, texts } from '../../kernel/i18n/text.js';
import { isId, newId } from '../../kernel/ids/ids.js';
import { addDays, addMonths, instantOf, isLocalDate, localDateOf } from '../../kernel/time/dates.js';
import { fiscalYearOf } from '../../kernel/time/fiscal-year.js';
import { type Actor, rolesIn } from '../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../platform/database/unit-of-work.js';
import { WorkflowEngine } from '../../platform/workflow/engine.js';
import { AgreementAggregate, rolesOn, seesAgreement } from './agreement.aggregate.js';
import type { ChangeAgreement } from './agreement.dto.js';
import { Agreement } from './agreement.entity.js';
import { agreementPrepared } from './agreement.workflow.js';
import { AgreementQueries, type AwardedProposal } from './agreements.queries.js';
import { readInstalments } from './instalment-rows.js';
import { Instalment } from './instalment.entity.js';
import { firstPlan, type PlannedInstalment } from './schedule.js';

const says = texts({
  exists: { en: 'An agreement is already prepared for this proposal.', fr: 'Une entente est déjà préparée pour cette proposition.' },
  notAwarded: { en: 'An agreement is prepared once the award is announced.', fr: 'L’entente se prépare une fois l’octroi annoncé.' },
  noTheme: { en: 'The proposal has no theme. Have it completed first.', fr: 'La proposition n’a pas de thème. Faites-la d’abord compléter.' },
  inPreparation: { en: 'The agreement is offered: its text and schedule no longer change.', fr: 'L’entente est offerte\u00a0: son texte et son calendrier ne changent plus.' },
  clash: { en: 'Somebody else saved this agreement meanwhile. Your text is kept below; what is stored now is shown beside it. Save again to replace it with yours.', fr: 'Une autre personne a enregistré cette entente entre-temps. Votre texte figure ci-dessous; ce qui est enregistré est présenté à côté. Enregistrez de nouveau pour le remplacer par le vôtre.' },
  period: { en: 'The end must come after the start.', fr: 'La fin doit suivre le début.' },
});

const defaultHoldbackPercent = 10;
const offerDays = 30;

/** Prepares agreements: from an awarded proposal, then changed until offered. */
@Injectable()
export class AgreementPreparation {
  constructor(
    private readonly units: UnitOfWork,
    private readonly engine: WorkflowEngine,
    private readonly queries: AgreementQueries,
  ) {}

  /** Starts an agreement with everything the proposal and its decision already say; answers its id. */
  prepare(proposalId: string, me: Actor): Promise<string> {
    return this.units.run(async (work) => {
      const proposal = await this.queries.awarded(work.manager, proposalId);
      if (!proposal) throw notFound();
      if (rolesIn(me, proposal.organizationId).length) throw forbidden();
      if (proposal.hasAgreement) throw wrongState('agreementExists', says.exists);
      if (proposal.state !== 'awarded' || proposal.outcome !== 'approved' || proposal.amountCents <= 0) throw wrongState('notAwarded', says.notAwarded);
      const row = await this.draft(work, proposal);
      await this.engine.beginIn(work, AgreementAggregate, row, agreementPrepared, me, {
        agreementId: row.id, proposalId, callId: row.callId, organizationId: row.organizationId, amountCents: row.maximumCents,
      });
      await replaceInstalments(work, row.id, firstPlan(row.years, row.startOn, row.holdbackPercent));
      return row.id;
    });
  }

  /** Saves what was typed; only in preparation, and never over somebody else's newer text. */
  async change(id: string, dto: ChangeAgreement, me: Actor): Promise<void> {
    if (!isId(id)) throw notFound();
    const planned = dto.instalments && readInstalments(dto.instalments.rows);
    await this.units.run(async (work) => {
      const row = await work.manager.findOne(Agreement, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!row || !seesAgreement(row, me)) throw notFound();
      if (!rolesOn(row, me).some((role) => role === 'officer' || role === 'manager')) throw forbidden();
      if (row.state !== 'inPreparation') throw wrongState('notInPreparation', says.inPreparation);
      if (row.version !== dto.version) throw new Refusal('stale', 'changedMeanwhile', says.clash, [], { version: row.version });
      const changed = {
        kind: dto.kind ?? row.kind,
        title: merged(row.title, dto.titleEn, dto.titleFr),
        publicDescription: merged(row.publicDescription, dto.publicDescriptionEn, dto.publicDescriptionFr),
        expectedResults: merged(row.expectedResults, dto.expectedResultsEn, dto.expectedResultsFr),
        startOn: dto.startOn ?? row.startOn, endOn: dto.endOn ?? row.endOn,
        holdbackPercent: dto.holdbackPercent ?? row.holdbackPercent,
        offerExpiresAt: dto.offerExpiresAt === undefined ? row.offerExpiresAt : dto.offerExpiresAt,
      };
      if (changed.endOn <= changed.startOn) throw invalidField('endOn', 'endBeforeStart', says.period);
      await work.manager.update(Agreement, { id }, { ...changed, version: row.version + 1, updatedAt: work.at });
      if (planned) await replaceInstalments(work, id, planned);
      work.record({ name: 'agreement.changed', subjectType: 'agreement', subjectId: id, actorId: me.personId, particulars: { agreementId: id, version: row.version + 1 } });
    });
  }

  private async draft(work: Work, proposal: AwardedProposal): Promise<Omit<Agreement, 'state'>> {
    if (!proposal.themeCode) throw wrongState('themeMissing', says.noTheme);
    const { answers, language, years } = proposal;
    const today = localDateOf(work.at);
    const said = (key: string): string => (typeof answers[key] === 'string' ? answers[key] : '');
    const inOne = (text: string): Bilingual => ({ en: language === 'en' ? text : '', fr: language === 'fr' ? text : '' });
    const startOn = isLocalDate(answers.startOn) ? answers.startOn : today;
    const endOn = isLocalDate(answers.endOn) && answers.endOn > startOn ? answers.endOn : addMonths(startOn, 12);
    return {
      id: newId(), number: await this.queries.nextNumber(work.manager), proposalId: proposal.id, callId: proposal.callId, programmeId: proposal.programmeId,
      organizationId: proposal.organizationId, kind: answers.instrument === 'G' ? 'grant' : 'contribution', title: inOne(proposal.title),
      publicDescription: inOne(said('summary')), expectedResults: inOne(said('expectedResults')), themeCode: proposal.themeCode, countryShares: proposal.countryShares,
      language, maximumCents: proposal.amountCents, years, holdbackPercent: defaultHoldbackPercent, startOn, endOn,
      offeredAt: null, offerExpiresAt: instantOf(`${addDays(today, offerDays)}T17:00`) ?? null, recipientSignedBy: null, recipientSignedAt: null, departmentSignedBy: null, departmentSignedAt: null,
      createdAt: work.at, updatedAt: work.at, version: 1,
    };
  }
}

/** Absent keeps what is stored, blank empties. */
const merged = (stored: Bilingual, en: string | null | undefined, fr: string | null | undefined): Bilingual => ({
  en: en === undefined ? stored.en : (en ?? ''), fr: fr === undefined ? stored.fr : (fr ?? ''),
});

async function replaceInstalments(work: Work, agreementId: string, planned: readonly PlannedInstalment[]): Promise<void> {
  await work.manager.delete(Instalment, { agreementId });
  await work.manager.insert(Instalment, planned.map((one, index) => ({ id: newId(), agreementId, number: index + 1, fiscalYear: fiscalYearOf(one.dueOn), ...one })));
}
