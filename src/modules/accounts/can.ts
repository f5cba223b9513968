import { RolesOnly } from '../../platform/access/access.js';
import type { Role } from './role.js';

/** Who may use which route by role alone; the row may refuse more. One table, printed into docs/generated. */
export const permissions = {
  'account.administer': ['admin'],
  'programme.read': ['officer', 'manager', 'decider', 'certifier', 'payer', 'auditor', 'admin'],
  'programme.administer': ['admin', 'manager'],
  'appropriation.record': ['admin', 'manager'],
  'spending.read': ['officer', 'manager', 'decider', 'certifier', 'payer', 'auditor', 'admin'],
  'organization.verify': ['officer', 'manager'],
  'bank.verify': ['officer', 'certifier'],
  'bank.see': ['officer', 'manager', 'certifier', 'payer', 'auditor'],
  'organization.readAll': ['officer', 'manager', 'dueDiligence', 'decider', 'certifier', 'payer', 'auditor'],
  'sanctions.load': ['admin'],
  'sanctions.readLists': ['dueDiligence', 'auditor', 'admin'],
  'sanctions.read': ['dueDiligence', 'auditor'],
  'sanctions.judge': ['dueDiligence'],
  'sanctions.seeState': ['officer', 'manager', 'dueDiligence', 'auditor'],
  'call.prepare': ['officer', 'manager'],
  'call.readAll': ['officer', 'manager', 'decider', 'certifier', 'payer', 'auditor', 'admin'],
  'call.manage': ['officer', 'manager', 'decider'],
  'proposal.readAll': ['officer', 'manager', 'decider', 'certifier', 'payer', 'auditor'],
  'proposal.screen': ['officer', 'manager'],
  'message.readAll': ['officer', 'manager', 'auditor'],
  'message.write': ['officer', 'manager'],
  'review.assign': ['officer', 'manager'],
  'review.own': ['reviewer'],
  'panel.read': ['officer', 'manager', 'auditor'],
  'panel.manage': ['officer', 'manager'],
  // Who may be named a member of a panel; the row says who is one.
  'panel.sit': ['reviewer', 'officer', 'manager', 'decider'],
  'reviewer.readAll': ['officer', 'manager', 'auditor'],
  'reviewer.manage': ['officer', 'manager'],
  'decision.read': ['officer', 'manager', 'decider', 'auditor'],
  'scenario.save': ['officer', 'manager', 'decider'],
  'decision.recommend': ['officer', 'manager'],
  // Who of these may take a step is said by the approval chain and by delegations, row by row.
  'decision.approve': ['officer', 'manager', 'decider'],
  'delegation.read': ['officer', 'manager', 'decider', 'auditor', 'admin'],
  'delegation.give': ['manager', 'decider'],
  'delegation.revoke': ['manager', 'decider', 'admin'],
  'approvalChain.read': ['officer', 'manager', 'decider', 'auditor', 'admin'],
  'approvalChain.set': ['admin'],
  'decision.release': ['manager', 'decider'],
  'agreement.prepare': ['officer', 'manager'],
  'agreement.readAll': ['officer', 'manager', 'decider', 'certifier', 'payer', 'auditor'],
  'payment.readAll': ['officer', 'manager', 'certifier', 'payer', 'auditor'],
  'payment.certify': ['certifier'],
  'payment.release': ['payer'],
  'report.readAll': ['officer', 'manager', 'certifier', 'auditor'],
  'report.review': ['officer', 'manager'],
  'trail.read': ['auditor', 'admin'],
  'operations.read': ['admin', 'auditor'],
  'operations.act': ['admin'],
} as const satisfies Record<string, readonly Role[]>;
export type Permission = keyof typeof permissions;

/** Opens a route to the roles that hold a permission. */
export const Can = (permission: Permission): MethodDecorator => RolesOnly(...permissions[permission]);
