import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { forbidden, invalid, notFound, Refusal } from '../../kernel/errors/refusal.js';
import { texts } from '../../kernel/i18n/text.js';
import { isId, newId } from '../../kernel/ids/ids.js';
import { Clock } from '../../kernel/time/clock.js';
import { localDateOf } from '../../kernel/time/dates.js';
import { type Actor, hasRole, rolesIn } from '../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../platform/database/unit-of-work.js';
import { WorkflowEngine } from '../../platform/workflow/engine.js';
import { type TimelineEntry, Timelines } from '../../platform/events/timelines.js';
import { permissions } from '../accounts/index.js';
import type { OrganizationDto, OrganizationEditDto, RegisterOrganization } from './organization.dto.js';
import { AccessRequestQueries } from './access/access-requests.queries.js';
import { refuseTakenNumber, refuseTwin } from './twins.js';
import { lockForOwner } from './members/lock.js';
import { Organization } from './organization.entity.js';
import { SanctionsMatches } from './sanctions/matches.service.js';
import { OrganizationAggregate } from './standing/organization.aggregate.js';
import { organizationRegistered, type OrganizationState, organizationStates, organizationWorkflow } from './standing/organization.workflow.js';
import { OrganizationStanding } from './standing/standing.service.js';
import { type OrganizationProfile, profileKeys, profileOf, profileProblems } from './organization-profile.js';
import type { MemberPageView, OrganizationRecord, OrganizationsView, OrganizationView } from './organization.view.js';
import { OrganizationQueries, pageSize } from './organizations.queries.js';

const says = texts({
  stale: { en: 'Somebody changed this organization while you were editing. Compare both texts below, then save again.', fr: 'Quelqu’un a modifié cet organisme pendant que vous y travailliez. Comparez les deux textes ci-dessous, puis enregistrez de nouveau.' },
});

/** Applicant and recipient organizations: strangers do not learn that one exists. */
@Injectable()
export class Organizations {
  constructor(
    private readonly source: DataSource,
    private readonly units: UnitOfWork,
    private readonly queries: OrganizationQueries,
    private readonly timelines: Timelines,
    private readonly engine: WorkflowEngine,
    private readonly standing: OrganizationStanding,
    private readonly requests: AccessRequestQueries,
    private readonly matches: SanctionsMatches,
    private readonly clock: Clock,
  ) {}

  /** The legal name of one, for pages of other modules. */
  async name(id: string): Promise<string> {
    const [row] = await this.source.query<{ name: string }[]>('select legal_name as name from organizations where id = $1', [id]);
    if (!row) throw notFound();
    return row.name;
  }

  async list(me: Actor, q: string, state: OrganizationState | null, after: string | null): Promise<OrganizationsView> {
    const [mine, requests] = await Promise.all([me.memberships.length ? this.queries.mine(me.personId) : [], this.requests.ofPerson(me.personId)]);
    if (!readsAll(me)) return { mine, requests, all: null };
    const found = await this.queries.search(q, state, after);
    const rows = found.slice(0, pageSize);
    return { mine, requests, all: { rows, q, state, next: found.length > pageSize ? rows.at(-1)!.id : null, verifies: hasRole(me, ...permissions['organization.verify']) } };
  }

  async show(id: string, me: Actor): Promise<OrganizationView> {
    const isMember = seen(id, me);
    const now = this.clock.now();
    const [organization, openRequests, members, invitations, timeline] = await Promise.all([this.queries.one(id), owns(id, me) ? this.queries.openRequests(id) : 0, this.queries.members(id), this.queries.invitations(id, now), this.timelines.of('organization', id)]);
    const about = timeline.map(({ particulars }) => particulars.personId).filter(isId);
    const [names, actions, screening] = await Promise.all([this.queries.namesOf(about), this.standing.actions(id, organization.state, me), this.matches.stateOf(id, me)]);
    const standing = { label: organizationWorkflow.states[organization.state][isMember ? 'applicant' : 'staff'], reason: reasonOf(organization.state, timeline), actions };
    return { organization, members, invitations, timeline, names, mayManage: owns(id, me), isMember, openRequests, mayAppoint: !isMember && hasRole(me, ...permissions['organization.verify']) && !members.some((m) => m.active && m.roles.includes('owner')), standing, today: localDateOf(now), me: me.personId, ...(screening ? { screening } : {}) };
  }

  /** For the form: only an owner changes the profile. */
  async forEdit(id: string, me: Actor): Promise<OrganizationRecord> {
    seen(id, me);
    if (!owns(id, me)) throw forbidden();
    return this.queries.one(id);
  }

  /** One member, for an owner to change. */
  async member(id: string, personId: string, me: Actor): Promise<MemberPageView> {
    const organization = await this.forEdit(id, me);
    const member = (await this.queries.members(id)).find((m) => m.personId === personId);
    if (!member) throw notFound();
    return { organizationId: id, organizationName: organization.legalName, member, self: personId === me.personId };
  }

  async register(dto: RegisterOrganization, me: Actor): Promise<OrganizationRecord> {
    const profile = this.#checked(dto);
    const id = newId();
    await this.units.run(async (work) => {
      await refuseTwin(work, profile, dto.another);
      await this.engine.beginIn(work, OrganizationAggregate, { id, ...profile, verifiedUntilOn: null, createdAt: work.at, updatedAt: work.at, version: 1 }, organizationRegistered, me, { organizationId: id });
      await work.manager.query('insert into organization_members (organization_id, person_id, roles, since) values ($1, $2, $3, $4)', [id, me.personId, ['owner'], work.at]);
    });
    return this.queries.one(id);
  }

  async change(id: string, dto: OrganizationEditDto, me: Actor): Promise<OrganizationRecord> {
    await this.forEdit(id, me);
    const profile = this.#checked(dto);
    await this.units.run((work) => this.#save(work, id, dto.version, profile, me));
    return this.queries.one(id);
  }

  async #save(work: Work, id: string, version: number, profile: OrganizationProfile, me: Actor): Promise<void> {
    await lockForOwner(work, id, me);
    const stored = await work.manager.findOneOrFail(Organization, { where: { id } });
    const changed = profileKeys.filter((key) => stored[key] !== profile[key]);
    if (!changed.length) return;
    if (changed.includes('businessNumber')) await refuseTakenNumber(work, profile, id);
    if (stored.version !== version) throw new Refusal('stale', 'changedMeanwhile', says.stale, [], { stored: { ...stored }, given: profile });
    await work.manager.update(Organization, { id }, { ...profile, updatedAt: work.at, version: version + 1 });
    work.record({ name: 'organization.changed', subjectType: 'organization', subjectId: id, actorId: me.personId, particulars: { fields: changed } });
  }

  #checked(dto: OrganizationDto): OrganizationProfile {
    const profile = profileOf(dto);
    const problems = profileProblems(profile, Number(localDateOf(this.clock.now()).slice(0, 4)));
    if (problems.length) throw invalid(problems);
    return profile;
  }
}

export const organizationStateOf = (given: string | undefined): OrganizationState | null => organizationStates.find((one) => one === given) ?? null;
/** What was said when the organization came into a state that needs a reason. */
const reasonOf = (state: OrganizationState, timeline: readonly TimelineEntry[]): string | null =>
  Object.values(organizationWorkflow.transitions).some((t) => t.to === state && 'reason' in t) ? (timeline.findLast(({ reason, name }) => reason !== null && Object.values(organizationWorkflow.transitions).some((t) => t.emits === name))?.reason ?? null) : null;
const readsAll = (me: Actor): boolean => hasRole(me, ...permissions['organization.readAll']);
export const owns = (id: string, me: Actor): boolean => rolesIn(me, id).includes('owner');

/** Members and staff see an organization, whether one is a member; for others it does not exist. */
export function seen(id: string, me: Actor): boolean {
  const isMember = isId(id) && rolesIn(me, id).length > 0;
  if (!isId(id) || (!isMember && !readsAll(me))) throw notFound();
  return isMember;
}
