import { forbidden, notFound } from '../../../kernel/errors/refusal.js';
import type { Actor } from '../../../platform/access/actor.js';
import type { Work } from '../../../platform/database/unit-of-work.js';

/** One change to an organization at a time: members and profile hang together. */
export async function lockOrganization(work: Work, id: string): Promise<void> {
  const [found] = await work.manager.query<unknown[]>('select id from organizations where id = $1 for update', [id]);
  if (!found) throw notFound();
}

/** The same, and only for somebody who is an owner at this moment: the session's memberships may be a moment old. */
export async function lockForOwner(work: Work, id: string, me: Actor): Promise<void> {
  await lockOrganization(work, id);
  const [owner] = await work.manager.query<unknown[]>("select 1 from organization_members where organization_id = $1 and person_id = $2 and 'owner' = any(roles)", [id, me.personId]);
  if (!owner) throw forbidden();
}
