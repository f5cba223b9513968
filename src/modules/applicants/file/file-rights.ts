import { notFound } from '../../../kernel/errors/refusal.js';
import { isId } from '../../../kernel/ids/ids.js';
import { type Actor, hasRole, rolesIn } from '../../../platform/access/actor.js';
import { permissions } from '../../accounts/index.js';
import type { FilePart } from './document-kind.js';

/** What the finance contact gives besides owners and editors. */
const financeParts: readonly FilePart[] = ['statements', 'bank'];

/** Owners and editors give every document; the finance contact the statements and the bank's papers. */
export const mayGive = (actor: Actor, organizationId: string, part: FilePart): boolean =>
  rolesIn(actor, organizationId).some((role) => role === 'owner' || role === 'editor' || (role === 'finance' && financeParts.includes(part)));

/** Members and the department's readers of files see an organization's file; for others it does not exist. Says whether the reader is a member. */
export function seenFile(id: string, me: Actor): boolean {
  const isMember = isId(id) && rolesIn(me, id).length > 0;
  if (!isId(id) || (!isMember && !hasRole(me, ...permissions['organization.readAll']))) throw notFound();
  return isMember;
}
