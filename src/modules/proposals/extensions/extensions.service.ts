import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { forbidden, invalidField, notFound, wrongState } from '../../../kernel/errors/refusal.js';
import { type Bilingual, texts } from '../../../kernel/i18n/text.js';
import { isId, newId } from '../../../kernel/ids/ids.js';
import { Clock } from '../../../kernel/time/clock.js';
import type { State } from '../../../kernel/workflow/workflow.js';
import { type Actor, rolesIn } from '../../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../../platform/database/unit-of-work.js';
import { WorkflowEngine } from '../../../platform/workflow/engine.js';
import { Calls } from '../../calls/index.js';
import { mayWrite, sideOf } from '../proposal-access.js';
import { ProposalAggregate } from '../proposal.aggregate.js';
import type { AskExtension, RecordExtension } from './extension.dto.js';
import { ExtensionAggregate, type ExtensionState, extensionWorkflow, mayDecide } from './extension.workflow.js';

const pageSize = 30;

const says = texts({
  later: { en: 'Choose a time after the deadline of the call and after now.', fr: 'Choisissez un moment postérieur à la date limite de l’appel et au moment présent.' },
  state: { en: 'More time can be asked for a draft, or for one that was not submitted in time, until the review of its call begins.', fr: 'Un report peut être demandé pour une ébauche, ou pour une ébauche non soumise à temps, jusqu’au début de l’évaluation de l’appel.' },
  open: { en: 'An extension is already asked for. Wait for its decision.', fr: 'Un report est déjà demandé. Attendez la décision.' },
  unknown: { en: 'This call has no unsubmitted proposal by this reference.', fr: 'Cet appel n’a pas de proposition non soumise portant cette référence.' },
});

/** One request as those who decide see it: nothing of what the draft says. */
export interface ListedExtension {
  id: string;
  reference: string;
  organization: string;
  status: { label: Bilingual; tone: State['tone'] };
  untilAt: Date;
  reason: string;
  requestedAt: Date;
  requestedBy: string;
  decidedBy: string | null;
  decidedAt: Date | null;
  why: string | null;
  mayDecide: boolean;
}
export interface ExtensionsView {
  call: { id: string; reference: string; title: Bilingual; zone: string; closesAt: Date };
  extensions: readonly ListedExtension[];
  next: string | null;
  mayRecord: boolean;
  now: Date;
}

/** More time for one applicant: asked for by the organization or by staff, approved by a second person. */
@Injectable()
export class Extensions {
  constructor(
    private readonly source: DataSource,
    private readonly calls: Calls,
    private readonly units: UnitOfWork,
    private readonly engine: WorkflowEngine,
    private readonly clock: Clock,
  ) {}

  /** The organization asks for its own draft. */
  async ask(proposalId: string, dto: AskExtension, me: Actor): Promise<void> {
    if (!isId(proposalId)) throw notFound();
    await this.units.run(async (work) => {
      const [row] = await work.manager.query<{ id: string; organizationId: string; submittedAt: Date | null }[]>('select id, organization_id as "organizationId", submitted_at as "submittedAt" from proposals where id = $1 for update', [proposalId]);
      if (!row || !sideOf(me, row)) throw notFound();
      if (!mayWrite(me, row.organizationId)) throw forbidden();
      await this.begin(work, proposalId, dto, me);
    });
  }

  /** Staff record what an organization asked for by other means. */
  async record(callId: string, dto: RecordExtension, me: Actor): Promise<void> {
    const call = await this.calls.one(callId);
    await this.units.run(async (work) => {
      const [row] = await work.manager.query<{ id: string; organizationId: string }[]>(
        "select id, organization_id as \"organizationId\" from proposals where call_id = $1 and reference = $2 and state in ('draft', 'notSubmitted') for update", [call.id, dto.reference]);
      if (!row || rolesIn(me, row.organizationId).length) throw invalidField('reference', 'unknownReference', says.unknown);
      await this.begin(work, row.id, dto, me);
    });
  }

  private async begin(work: Work, proposalId: string, dto: AskExtension, me: Actor): Promise<void> {
    const [row] = await work.manager.query<{ state: string; callId: string; organizationId: string; callState: string; until: Date; asked: boolean }[]>(
      `select p.state, p.call_id as "callId", p.organization_id as "organizationId", c.state as "callState", greatest(c.closes_at, p.extended_until) as until,
         exists (select 1 from proposal_extensions e where e.proposal_id = p.id and e.state = 'requested') as asked
       from proposals p join calls c on c.id = p.call_id where p.id = $1`, [proposalId]);
    if (!row || !['draft', 'notSubmitted'].includes(row.state) || !['open', 'closed'].includes(row.callState)) throw wrongState('noExtension', says.state);
    if (row.asked) throw wrongState('extensionAsked', says.open);
    if (dto.untilAt <= row.until || dto.untilAt <= work.at) throw invalidField('untilAt', 'notLater', says.later);
    await this.engine.beginIn(work, ExtensionAggregate, {
      id: newId(), proposalId, callId: row.callId, organizationId: row.organizationId, untilAt: dto.untilAt, reason: dto.reason,
      requestedBy: me.personId, requestedAt: work.at, decidedBy: null, decidedAt: null, refusalWhy: null,
    }, 'extension.requested', me, { callId: row.callId, proposalId, organizationId: row.organizationId, untilAt: dto.untilAt.toISOString() });
  }

  /** Moves the one proposal's deadline; a draft that had become "not submitted" is a draft again. */
  async approve(id: string, me: Actor): Promise<string> {
    if (!isId(id)) throw notFound();
    return this.units.run(async (work) => {
      const row = await this.engine.fireIn(work, ExtensionAggregate, 'approve', id, me);
      const particulars = { callId: row.callId, organizationId: row.organizationId, untilAt: row.untilAt.toISOString(), extensionId: row.id };
      // Shared, as submitting does: neither closing nor the start of the review may pass in between.
      await work.manager.query('select 1 from calls where id = $1 for share', [row.callId]);
      const [proposal] = await work.manager.query<{ state: string }[]>('select state from proposals where id = $1 for update', [row.proposalId]);
      if (proposal?.state === 'notSubmitted') {
        await this.engine.fireIn(work, ProposalAggregate, 'resume', row.proposalId, 'system', { particulars, prepare: (p) => { p.extendedUntil = row.untilAt; } });
      } else if (proposal?.state === 'draft') {
        await work.manager.query('update proposals set extended_until = $2 where id = $1', [row.proposalId, row.untilAt]);
        work.record({ name: 'proposal.extended', subjectType: 'proposal', subjectId: row.proposalId, actorId: null, particulars });
      } else throw wrongState('noExtension', says.state);
      return row.callId;
    });
  }

  async refuse(id: string, reason: string, me: Actor): Promise<string> {
    if (!isId(id)) throw notFound();
    return (await this.engine.fire(ExtensionAggregate, 'refuse', id, me, { reason, prepare: (row) => { row.refusalWhy = reason; } })).callId;
  }

  async list(callId: string, after: string | null, me: Actor): Promise<ExtensionsView> {
    const call = await this.calls.one(callId);
    const rows = await this.source.query<(Omit<ListedExtension, 'status' | 'mayDecide'> & { state: ExtensionState; requesterId: string; organizationId: string })[]>(
      `select e.id, p.reference, o.legal_name as organization, e.organization_id as "organizationId", e.state, e.until_at as "untilAt", e.reason, e.requested_at as "requestedAt", r.name as "requestedBy", e.requested_by as "requesterId",
         d.name as "decidedBy", e.decided_at as "decidedAt", e.refusal_why as why
       from proposal_extensions e join proposals p on p.id = e.proposal_id join organizations o on o.id = e.organization_id join persons r on r.id = e.requested_by left join persons d on d.id = e.decided_by
       where e.call_id = $1 and ($2::uuid is null or e.id < $2) and not (e.organization_id = any($3)) order by e.id desc limit ${pageSize + 1}`,
      [call.id, isId(after) ? after : null, me.memberships.map(({ organizationId }) => organizationId)]);
    const shown = rows.slice(0, pageSize);
    return {
      call: { id: call.id, reference: call.reference, title: call.title, zone: call.zone, closesAt: call.closesAt },
      extensions: shown.map(({ state, requesterId, organizationId: _, ...one }) => ({ ...one, status: { label: extensionWorkflow.states[state].staff, tone: extensionWorkflow.states[state].tone }, mayDecide: state === 'requested' && mayDecide(me, requesterId, false).length > 0 })),
      next: rows.length > pageSize ? shown.at(-1)!.id : null, mayRecord: me.roles.some((role) => role === 'officer' || role === 'manager') && ['open', 'closed'].includes(call.state), now: this.clock.now(),
    };
  }
}
