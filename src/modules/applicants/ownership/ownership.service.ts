import { Injectable } from '@nestjs/common';
import { forbidden, invalid, invalidField, notFound, problem, wrongState } from '../../../kernel/errors/refusal.js';
import { texts } from '../../../kernel/i18n/text.js';
import { isId } from '../../../kernel/ids/ids.js';
import { type Actor, rolesIn } from '../../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../../platform/database/unit-of-work.js';
import { IdentityProof } from '../../accounts/index.js';
import { lockForOwner, lockOrganization } from '../members/lock.js';
import { organizationRoles } from '../organization-role.js';
import { OrganizationQueries } from '../organizations.queries.js';
import { owns, seen } from '../organizations.service.js';
import type { MemberView } from '../organization.view.js';
import type { AppointOwnerDto, GiveOwnership } from './ownership.dto.js';

const says = texts({
  member: { en: 'Choose another member whose account is active.', fr: 'Choisissez une ou un autre membre dont le compte est actif.' },
  password: { en: 'Enter your password. It does not fit.', fr: 'Entrez votre mot de passe. Il ne correspond pas.' },
  ownerActs: { en: 'An owner of this organization can act: the owners decide themselves who else is one.', fr: 'Une personne responsable de cet organisme peut agir\u00a0: les responsables décident entre eux qui d’autre le devient.' },
  reason: { en: 'Say why. The members read it.', fr: 'Indiquez pourquoi. Les membres liront ce texte.' },
});

export interface OwnershipView {
  organizationId: string;
  organizationName: string;
  /** Members to whom it can be given. */
  members: MemberView[];
}

/** Who owns an organization changes hands: by an owner, or by the department where no owner can act any more. */
@Injectable()
export class Ownership {
  constructor(
    private readonly units: UnitOfWork,
    private readonly queries: OrganizationQueries,
    private readonly proof: IdentityProof,
  ) {}

  async form(organizationId: string, me: Actor): Promise<OwnershipView> {
    seen(organizationId, me);
    if (!owns(organizationId, me)) throw forbidden();
    const [{ legalName }, members] = await Promise.all([this.queries.one(organizationId), this.queries.members(organizationId)]);
    return { organizationId, organizationName: legalName, members: members.filter((m) => m.active && m.personId !== me.personId) };
  }

  /** The other becomes owner first, and only then the giver stops being one: there is never none. */
  async give(organizationId: string, dto: GiveOwnership, me: Actor, origin: string): Promise<void> {
    seen(organizationId, me);
    if (!owns(organizationId, me)) throw forbidden();
    if (dto.personId === me.personId) throw invalidField('personId', 'notAMember', says.member);
    if (!dto.password || !(await this.proof.given(me, dto.password, origin))) throw invalidField('password', 'wrongPassword', says.password);
    await this.units.run(async (work) => {
      await lockForOwner(work, organizationId, me);
      await makeOwner(work, organizationId, dto.personId);
      if (dto.stays === 'leave') await work.manager.query('delete from organization_members where organization_id = $1 and person_id = $2', [organizationId, me.personId]);
      else await work.manager.query('update organization_members set roles = $3 where organization_id = $1 and person_id = $2', [organizationId, me.personId, [dto.stays]]);
      work.record({ name: 'organization.ownershipGiven', subjectType: 'organization', subjectId: organizationId, actorId: me.personId, particulars: { personId: dto.personId, giver: dto.stays } });
    });
  }

  /** Only where no owner can act. Nobody names an owner of their own organization. */
  async appoint(organizationId: string, dto: AppointOwnerDto, me: Actor): Promise<void> {
    if (!isId(organizationId)) throw notFound();
    if (rolesIn(me, organizationId).length) throw forbidden();
    await this.units.run(async (work) => {
      await lockOrganization(work, organizationId);
      const [owner] = await work.manager.query<unknown[]>(
        `select 1 from organization_members m join persons p on p.id = m.person_id
         where m.organization_id = $1 and 'owner' = any(m.roles) and p.deactivated_at is null and p.email_confirmed_at is not null limit 1`, [organizationId]);
      if (owner) throw wrongState('ownerActs', says.ownerActs);
      if (!dto.reason) throw invalid([problem('reason', 'required', says.reason)]);
      await makeOwner(work, organizationId, dto.personId);
      work.record({ name: 'organization.ownerAppointed', subjectType: 'organization', subjectId: organizationId, actorId: me.personId, reason: dto.reason, particulars: { personId: dto.personId } });
    });
  }
}

/** A member whose account can be used becomes owner besides what they are. */
async function makeOwner(work: Work, organizationId: string, personId: string): Promise<void> {
  const [member] = await work.manager.query<{ roles: string[] }[]>(
    `select m.roles from organization_members m join persons p on p.id = m.person_id
     where m.organization_id = $1 and m.person_id = $2 and p.deactivated_at is null and p.email_confirmed_at is not null for share of p`, [organizationId, personId]);
  if (!member) throw invalidField('personId', 'notAMember', says.member);
  const roles = organizationRoles.filter((role) => role === 'owner' || member.roles.includes(role));
  await work.manager.query('update organization_members set roles = $3 where organization_id = $1 and person_id = $2', [organizationId, personId, roles]);
}
