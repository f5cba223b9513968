import { Injectable } from '@nestjs/common';
import { forbidden, invalid, invalidField, notFound, problem } from '../../../kernel/errors/refusal.js';
import { texts } from '../../../kernel/i18n/text.js';
import { isId } from '../../../kernel/ids/ids.js';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../../platform/database/unit-of-work.js';
import type { OrganizationRole } from '../organization-role.js';
import { owns, seen } from '../organizations.service.js';
import { lockForOwner, lockOrganization } from './lock.js';

const says = texts({
  lastOwner: { en: 'An organization needs an owner. Make somebody else an owner first.', fr: 'Un organisme a besoin d’une personne responsable. Nommez d’abord quelqu’un d’autre.' },
  roles: { en: 'Choose at least one role.', fr: 'Choisissez au moins un rôle.' },
});

/** The roles chosen, without repetition; none is a problem of the field. */
export function chosenRoles(roles: readonly OrganizationRole[]): OrganizationRole[] {
  if (!roles.length) throw invalidField('roles', 'required', says.roles);
  return [...new Set(roles)];
}

/** Owners give and take roles and remove members; everybody may leave; one owner always stays. */
@Injectable()
export class Members {
  constructor(private readonly units: UnitOfWork) {}

  async setRoles(organizationId: string, personId: string, roles: OrganizationRole[], me: Actor): Promise<void> {
    this.#mustOwn(organizationId, personId, me);
    const chosen = chosenRoles(roles);
    await this.units.run(async (work) => {
      await lockForOwner(work, organizationId, me);
      const before = await rolesOf(work, organizationId, personId);
      if (before.includes('owner') && !chosen.includes('owner')) await this.#keepAnOwner(work, organizationId, personId);
      if ([...before].sort().join() === [...chosen].sort().join()) return;
      await work.manager.query('update organization_members set roles = $3 where organization_id = $1 and person_id = $2', [organizationId, personId, chosen]);
      work.record({ name: 'organization.memberRolesChanged', subjectType: 'organization', subjectId: organizationId, actorId: me.personId, particulars: { personId, roles: chosen } });
    });
  }

  async remove(organizationId: string, personId: string, me: Actor): Promise<void> {
    this.#mustOwn(organizationId, personId, me);
    await this.units.run(async (work) => {
      await lockForOwner(work, organizationId, me);
      await this.#removeIn(work, organizationId, personId, me);
    });
  }

  async leave(organizationId: string, me: Actor): Promise<void> {
    if (!seen(organizationId, me)) throw forbidden();
    await this.units.run(async (work) => {
      await lockOrganization(work, organizationId);
      await this.#removeIn(work, organizationId, me.personId, me);
    });
  }

  async #removeIn(work: Work, organizationId: string, personId: string, me: Actor): Promise<void> {
    if ((await rolesOf(work, organizationId, personId)).includes('owner')) await this.#keepAnOwner(work, organizationId, personId);
    await work.manager.query('delete from organization_members where organization_id = $1 and person_id = $2', [organizationId, personId]);
    work.record({ name: 'organization.memberRemoved', subjectType: 'organization', subjectId: organizationId, actorId: me.personId, particulars: { personId } });
  }

  async #keepAnOwner(work: Work, organizationId: string, leaving: string): Promise<void> {
    const [other] = await work.manager.query<unknown[]>(
      `select 1 from organization_members m join persons p on p.id = m.person_id
       where m.organization_id = $1 and m.person_id <> $2 and 'owner' = any(m.roles) and p.deactivated_at is null limit 1`, [organizationId, leaving]);
    if (!other) throw invalid([problem('', 'lastOwner', says.lastOwner)], 'lastOwner', says.lastOwner);
  }

  #mustOwn(organizationId: string, personId: string, me: Actor): void {
    seen(organizationId, me);
    if (!owns(organizationId, me)) throw forbidden();
    if (!isId(personId)) throw notFound();
  }
}

async function rolesOf(work: Work, organizationId: string, personId: string): Promise<OrganizationRole[]> {
  const [member] = await work.manager.query<{ roles: OrganizationRole[] }[]>('select roles from organization_members where organization_id = $1 and person_id = $2', [organizationId, personId]);
  if (!member) throw notFound();
  return member.roles;
}
