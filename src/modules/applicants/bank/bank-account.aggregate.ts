import { type Actor, hasRole, rolesIn } from '../../../platform/access/actor.js';
import type { Aggregate } from '../../../platform/workflow/engine.js';
import { permissions } from '../../accounts/index.js';
import { BankAccount } from './bank-account.entity.js';
import { type BankFacts, type BankRole, type BankState, type BankTransition, bankAccountWorkflow } from './bank-account.workflow.js';

const keepers: readonly string[] = ['owner', 'signatory', 'finance'];

/** Owners, signatories and the finance contact give the account; other members do not see it. */
export const keepsAccount = (actor: Actor, organizationId: string): boolean => rolesIn(actor, organizationId).some((role) => keepers.includes(role));
/** Nobody checks the account of their own organization. */
export const verifiesAccount = (actor: Actor, organizationId: string): boolean => !rolesIn(actor, organizationId).length && hasRole(actor, ...permissions['bank.verify']);
export const seesAccount = (actor: Actor, organizationId: string): boolean => keepsAccount(actor, organizationId) || (!rolesIn(actor, organizationId).length && hasRole(actor, ...permissions['bank.see']));

/** Binds an account's row to its workflow. */
export const BankAccountAggregate: Aggregate<BankState, BankTransition, BankRole, BankAccount, BankFacts> = {
  workflow: bankAccountWorkflow,
  entity: BankAccount,
  sees: (_work, { organizationId }, actor) => seesAccount(actor, organizationId),
  roles: (_work, { organizationId }, actor) => (verifiesAccount(actor, organizationId) ? ['verifier'] : []),
  facts: async ({ manager }, { id }) => ({ wasRead: (await manager.query<unknown[]>('select 1 from bank_account_readings where account_id = $1 limit 1', [id])).length > 0 }),
};
