import { Injectable } from '@nestjs/common';
import { notFound, Refusal, wrongState } from '../../../kernel/errors/refusal.js';
import { texts } from '../../../kernel/i18n/text.js';
import { isId, newId } from '../../../kernel/ids/ids.js';
import { forbidden } from '../../../kernel/errors/refusal.js';
import { type Actor, rolesIn } from '../../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../../platform/database/unit-of-work.js';
import { WorkflowEngine } from '../../../platform/workflow/engine.js';
import { joinIn } from '../members/join.js';
import { lockForOwner, lockOrganization } from '../members/lock.js';
import { chosenRoles } from '../members/members.service.js';
import type { OrganizationRole } from '../organization-role.js';
import { owns, seen } from '../organizations.service.js';
import { AccessRequestAggregate } from './access-request.aggregate.js';
import { AccessRequest } from './access-request.entity.js';
import type { AskAccessView, OwnRequest, ReceivedRequestsView } from './access-request.view.js';
import { accessRequested } from './access-request.workflow.js';
import { AccessRequestQueries, pageSize } from './access-requests.queries.js';

const mostPerDay = 5;

const says = texts({
  member: { en: 'You are a member of this organization already.', fr: 'Vous êtes déjà membre de cet organisme.' },
  open: { en: 'You have asked this organization already. Wait for its answer, or withdraw your request.', fr: 'Vous avez déjà adressé une demande à cet organisme. Attendez sa réponse ou retirez votre demande.' },
  tooMany: { en: 'You have sent too many requests today. Try again tomorrow.', fr: 'Vous avez envoyé trop de demandes aujourd’hui. Réessayez demain.' },
});

/** People ask an organization to let them in, instead of registering it a second time. */
@Injectable()
export class AccessRequests {
  constructor(
    private readonly units: UnitOfWork,
    private readonly engine: WorkflowEngine,
    private readonly queries: AccessRequestQueries,
  ) {}

  /** What a stranger sees of the organization, and the reader's own request. */
  async form(organizationId: string, me: Actor): Promise<AskAccessView> {
    if (!isId(organizationId)) throw notFound();
    const [organization, request] = await Promise.all([this.queries.organization(organizationId), this.queries.latest(organizationId, me.personId)]);
    return { organization, request, isMember: rolesIn(me, organizationId).length > 0 };
  }

  own(me: Actor): Promise<OwnRequest[]> {
    return this.queries.ofPerson(me.personId);
  }

  async ask(organizationId: string, message: string, me: Actor): Promise<AskAccessView> {
    if (!isId(organizationId)) throw notFound();
    await this.units.run(async (work) => {
      await lockOrganization(work, organizationId);
      await this.#mayAsk(work, organizationId, me);
      await this.engine.beginIn(work, AccessRequestAggregate, {
        id: newId(), organizationId, personId: me.personId, message, requestedAt: work.at, roles: null, answeredBy: null, answeredAt: null, refusalWhy: null,
      }, accessRequested, me, { organizationId });
    });
    return this.form(organizationId, me);
  }

  async #mayAsk(work: Work, organizationId: string, me: Actor): Promise<void> {
    // One person at a time: the limit of a day holds for requests to different organizations too.
    await work.manager.query('select 1 from persons where id = $1 for update', [me.personId]);
    const [facts] = await work.manager.query<{ member: boolean; open: boolean; today: number }[]>(
      `select exists (select 1 from organization_members where organization_id = $1 and person_id = $2) as member,
         exists (select 1 from organization_access_requests where organization_id = $1 and person_id = $2 and state = 'requested') as open,
         (select count(*)::int from organization_access_requests where person_id = $2 and requested_at > $3) as today`,
      [organizationId, me.personId, new Date(work.at.getTime() - 86_400_000)]);
    if (facts!.member) throw wrongState('alreadyMember', says.member);
    if (facts!.open) throw wrongState('accessAsked', says.open);
    if (facts!.today >= mostPerDay) throw new Refusal('tooMany', 'tooManyRequests', says.tooMany);
  }

  /** For owners: what waits, then what was answered. */
  async received(organizationId: string, after: string | null, me: Actor): Promise<ReceivedRequestsView> {
    if (!seen(organizationId, me) || !owns(organizationId, me)) throw forbidden();
    const [{ legalName }, found] = await Promise.all([this.queries.organization(organizationId), this.queries.received(organizationId, after)]);
    const requests = found.slice(0, pageSize);
    return { organizationId, organizationName: legalName, requests, next: found.length > pageSize ? requests.at(-1)!.id : null };
  }

  /** The asker becomes a member. Of two owners at once one answers; the other reads that it is answered. */
  async grant(id: string, roles: readonly OrganizationRole[], me: Actor): Promise<ReceivedRequestsView> {
    const organizationId = await this.#answer(id, me, async (work, request) => {
      const chosen = chosenRoles(roles);
      await this.engine.fireIn(work, AccessRequestAggregate, 'grant', id, me, {
        particulars: { organizationId: request.organizationId, personId: request.personId, roles: chosen }, prepare: (row) => { row.roles = chosen; },
        also: (row) => joinIn(work, row.organizationId, { personId: row.personId, roles: chosen, actorId: me.personId }, { accessRequestId: id }),
      });
    });
    return this.received(organizationId, null, me);
  }

  async refuse(id: string, reason: string | null, me: Actor): Promise<ReceivedRequestsView> {
    const organizationId = await this.#answer(id, me, async (work, request) => {
      await this.engine.fireIn(work, AccessRequestAggregate, 'refuse', id, me, { reason, particulars: { organizationId: request.organizationId, personId: request.personId }, prepare: (row) => { row.refusalWhy = reason; } });
    });
    return this.received(organizationId, null, me);
  }

  async withdraw(id: string, me: Actor): Promise<AskAccessView> {
    if (!isId(id)) throw notFound();
    const { organizationId } = await this.engine.fire(AccessRequestAggregate, 'withdraw', id, me);
    return this.form(organizationId, me);
  }

  /** Locks the organization for one who owns it at this moment, before the request itself is locked. */
  async #answer(id: string, me: Actor, step: (work: Work, request: AccessRequest) => Promise<void>): Promise<string> {
    if (!isId(id)) throw notFound();
    return this.units.run(async (work) => {
      const request = await work.manager.findOneBy(AccessRequest, { id });
      if (!request || !(await AccessRequestAggregate.sees(work, request, me))) throw notFound();
      await lockForOwner(work, request.organizationId, me);
      await step(work, request);
      return request.organizationId;
    });
  }
}
