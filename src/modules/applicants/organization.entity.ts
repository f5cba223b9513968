import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, LocalDateColumn, TextColumn } from '../../platform/database/columns.js';

/** Who applies and receives: the file that every proposal of the organization refers to. */
@Entity({ name: 'organizations' })
export class Organization {
  @IdColumn() id: string;
  @TextColumn() legalName: string;
  @TextColumn({ nullable: true }) operatingName: string | null;
  @TextColumn() kind: string;
  @TextColumn({ nullable: true }) businessNumber: string | null;
  @TextColumn() country: string;
  @TextColumn({ nullable: true }) province: string | null;
  @TextColumn() city: string;
  @TextColumn({ nullable: true }) postalCode: string | null;
  @TextColumn({ nullable: true }) registrationNumber: string | null;
  @Column({ type: 'int', nullable: true }) registrationYear: number | null;
  @TextColumn({ nullable: true }) website: string | null;
  /** How it stands with the department; changed by its workflow only. */
  @TextColumn({ default: 'registered' }) state: string;
  /** The last day its verification counts. */
  @LocalDateColumn({ nullable: true }) verifiedUntilOn: string | null;
  @InstantColumn() createdAt: Date;
  @InstantColumn() updatedAt: Date;
  @Column({ type: 'int', default: 1 }) version: number;
}
