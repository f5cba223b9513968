import { localDateOf } from '../../../kernel/time/dates.js';
import { type Actor, hasRole, rolesIn } from '../../../platform/access/actor.js';
import type { Aggregate } from '../../../platform/workflow/engine.js';
import { permissions } from '../../accounts/index.js';
import { OrganizationDocument } from './document.entity.js';
import { type DocumentFacts, type DocumentRole, type DocumentState, type DocumentTransition, documentWorkflow } from './document.workflow.js';
import { mayGive } from './file-rights.js';
import { documentKindOf } from './document-kind.js';

/** Nobody checks a document of their own organization. */
export function documentRoles(actor: Actor, { organizationId, kind }: { organizationId: string; kind: string }): DocumentRole[] {
  if (rolesIn(actor, organizationId).length) return mayGive(actor, organizationId, documentKindOf(kind).part) ? ['editor'] : [];
  return hasRole(actor, ...permissions['organization.verify']) ? ['officer'] : [];
}

/** Binds a document's row to its workflow. */
export const DocumentAggregate: Aggregate<DocumentState, DocumentTransition, DocumentRole, OrganizationDocument, DocumentFacts> = {
  workflow: documentWorkflow,
  entity: OrganizationDocument,
  sees: (_work, { organizationId }, actor) => rolesIn(actor, organizationId).length > 0 || hasRole(actor, ...permissions['organization.readAll']),
  roles: (_work, row, actor) => documentRoles(actor, row),
  facts: ({ at }, { validTo }) => ({ today: localDateOf(at), validTo }),
};
