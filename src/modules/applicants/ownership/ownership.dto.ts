import { IdField, OneOf, Secret, Words } from '../../../platform/http/fields.js';

/** What a giver becomes: a plain role, or nobody any more. */
export const stays = ['editor', 'signatory', 'finance', 'reader', 'leave'] as const;
export type Stays = (typeof stays)[number];

/** Hands the ownership to another member. The password is asked for after rights. */
export class GiveOwnership {
  @IdField() personId: string;
  @OneOf(stays) stays: Stays;
  @Secret({ optional: true }) password?: string | null;
}

/** An officer names an owner where none can act. The reason is asked for after rights and state. */
export class AppointOwnerDto {
  @IdField() personId: string;
  @Words({ max: 2_000, optional: true }) reason?: string | null;
}
