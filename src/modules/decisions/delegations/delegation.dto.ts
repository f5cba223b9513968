import { IdField, LocalDate, OneOf, Words } from '../../../platform/http/fields.js';
import { type ApprovalRole, approvalRoles } from '../approval/chain.js';

export class Delegate {
  @OneOf(approvalRoles) role: ApprovalRole;
  @IdField() delegateId: string;
  @LocalDate() fromOn: string;
  @LocalDate() untilOn: string;
  @Words({ max: 2_000 }) reason: string;
}

export class DelegationsFilter {
  @IdField({ optional: true }) after?: string | null;
}
