import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { forbidden, notFound } from '../../kernel/errors/refusal.js';
import { isId } from '../../kernel/ids/ids.js';
import { Clock } from '../../kernel/time/clock.js';
import { type Actor, hasRole, rolesIn } from '../../platform/access/actor.js';
import { Work } from '../../platform/database/unit-of-work.js';
import { Timelines } from '../../platform/events/timelines.js';
import { WorkflowEngine } from '../../platform/workflow/engine.js';
import { permissions } from '../accounts/index.js';
import { AgreementAggregate, rolesOn, seesAgreement } from './agreement.aggregate.js';
import type { ListAgreements } from './agreement.dto.js';
import { Agreement } from './agreement.entity.js';
import type { AgreementsView, AgreementView } from './agreement.view.js';
import type { AgreementState } from './agreement.workflow.js';
import { AgreementQueries, type AgreementRecord, pageSize } from './agreements.queries.js';
import { recipientEvents } from './history-words.js';
import { Instalment } from './instalment.entity.js';
import { holdbackCents } from './schedule.js';

/** A page of rows and the cursor of the next page, from one row more than fits. */
export const pageOf = <Row extends { id: string }>(rows: Row[]): { rows: Row[]; next: string | null } => ({
  rows: rows.slice(0, pageSize), next: rows.length > pageSize ? rows[pageSize - 1]!.id : null,
});

/** Reads agreements for people and for other modules. */
@Injectable()
export class Agreements {
  constructor(
    private readonly source: DataSource,
    private readonly queries: AgreementQueries,
    private readonly engine: WorkflowEngine,
    private readonly timelines: Timelines,
    private readonly clock: Clock,
  ) {}

  async list(query: ListAgreements, me: Actor): Promise<AgreementsView> {
    const staff = hasRole(me, ...permissions['agreement.readAll']);
    if (!staff && !me.memberships.length) throw forbidden();
    const prepares = hasRole(me, ...permissions['agreement.prepare']);
    const own = me.memberships.map((m) => m.organizationId);
    const [found, awarded] = await Promise.all([
      this.queries.list({ own, all: staff, state: query.state ?? null, after: query.after ?? null }),
      prepares ? this.queries.waiting(own, query.waitingAfter ?? null) : null,
    ]);
    const { rows, next } = pageOf(found);
    const waiting = awarded && pageOf(awarded);
    return {
      audience: staff ? 'staff' : 'applicant', state: (query.state as AgreementState | null | undefined) ?? null, agreements: rows, next,
      waiting: waiting?.rows ?? null, waitingNext: waiting?.next ?? null,
    };
  }

  async show(id: string, me: Actor): Promise<AgreementView> {
    const row = isId(id) ? await this.source.manager.findOneBy(Agreement, { id }) : null;
    if (!row || !seesAgreement(row, me)) throw notFound();
    const work = new Work(this.source.manager, this.clock.now());
    const [around, timeline, actions] = await Promise.all([
      this.queries.around(id), this.timelines.of('agreement', id), this.engine.actions(work, AgreementAggregate, row, me),
    ]);
    const staff = hasRole(me, ...permissions['agreement.readAll']) && rolesIn(me, row.organizationId).length === 0;
    const shown = staff ? timeline : timeline.filter(({ name }) => name in recipientEvents);
    return {
      id: row.id, number: row.number, state: row.state as AgreementState, audience: staff ? 'staff' : 'applicant', kind: row.kind,
      title: row.title, publicDescription: row.publicDescription, expectedResults: row.expectedResults, proposalId: row.proposalId, ...around,
      countryShares: row.countryShares, language: row.language, maximumCents: row.maximumCents, years: row.years,
      holdbackPercent: row.holdbackPercent, holdbackCents: holdbackCents(row.maximumCents, row.holdbackPercent), startOn: row.startOn, endOn: row.endOn,
      offeredAt: row.offeredAt, offerExpiresAt: row.offerExpiresAt, recipientSignedAt: row.recipientSignedAt, departmentSignedAt: row.departmentSignedAt,
      version: row.version, mayChange: row.state === 'inPreparation' && rolesOn(row, me).some((role) => role === 'officer' || role === 'manager'), mayReadPayments: staff && hasRole(me, ...permissions['payment.readAll']), actions,
      history: shown.map(({ name, at, actorName, reason }) => ({ name, at, who: staff || recipientEvents[name] === 'recipient' ? actorName : null, reason: staff || recipientEvents[name] === 'recipient' ? reason : null })),
    };
  }

  /** An agreement as other modules read it; null when there is none. */
  async one(id: string): Promise<AgreementRecord | null> {
    const row = isId(id) ? await this.source.manager.findOneBy(Agreement, { id }) : null;
    if (!row) return null;
    const instalments = await this.source.manager.find(Instalment, { where: { agreementId: id }, order: { number: 'ASC' } });
    return {
      id: row.id, number: row.number, state: row.state, kind: row.kind, title: row.title, proposalId: row.proposalId, callId: row.callId, programmeId: row.programmeId,
      organizationId: row.organizationId, themeCode: row.themeCode, countryShares: row.countryShares, maximumCents: row.maximumCents, years: row.years, startOn: row.startOn, endOn: row.endOn,
      instalments: instalments.map(({ number, kind, amountCents, dueOn, fiscalYear }) => ({ number, kind, amountCents, dueOn, fiscalYear })),
    };
  }
}
