import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, JsonColumn, ReferenceColumn, TextColumn, WholeNumberColumn } from '../../../platform/database/columns.js';
import type { ShownRow } from './partner-rows.js';

/** A partner of a proposal is asked whether it takes part: an organization of the portal, or whoever has a letter's link. */
@Entity({ name: 'partner_consents' })
export class PartnerConsent {
  @IdColumn() id: string;
  @ReferenceColumn() proposalId: string;
  /** Its row in the list of partners, counted from 1. */
  @WholeNumberColumn() position: number;
  @TextColumn() state: string;
  @TextColumn() partnerName: string;
  /** What it was shown of its row. */
  @JsonColumn() shown: ShownRow;
  @ReferenceColumn({ nullable: true }) organizationId: string | null;
  @TextColumn({ nullable: true }) email: string | null;
  @TextColumn({ nullable: true }) tokenHash: string | null;
  @ReferenceColumn() askedBy: string;
  @InstantColumn() askedAt: Date;
  /** The link in a letter; an organization's own page does not expire. */
  @InstantColumn({ nullable: true }) expiresAt: Date | null;
  @ReferenceColumn({ nullable: true }) answeredBy: string | null;
  @TextColumn({ nullable: true }) answeredName: string | null;
  @InstantColumn({ nullable: true }) answeredAt: Date | null;
  @TextColumn({ nullable: true }) declinedWhy: string | null;
}
