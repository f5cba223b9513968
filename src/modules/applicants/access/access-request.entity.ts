import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, ReferenceColumn, TextColumn, TextListColumn } from '../../../platform/database/columns.js';

/** Somebody asks to become a member of an organization that is registered already. */
@Entity({ name: 'organization_access_requests' })
export class AccessRequest {
  @IdColumn() id: string;
  @ReferenceColumn() organizationId: string;
  @ReferenceColumn() personId: string;
  @TextColumn() state: string;
  @TextColumn() message: string;
  @InstantColumn() requestedAt: Date;
  /** The roles that were given. */
  @TextListColumn({ nullable: true }) roles: string[] | null;
  @ReferenceColumn({ nullable: true }) answeredBy: string | null;
  @InstantColumn({ nullable: true }) answeredAt: Date | null;
  @TextColumn({ nullable: true }) refusalWhy: string | null;
}
