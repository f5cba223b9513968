import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, JsonColumn, ReferenceColumn, WholeNumberColumn } from '../../platform/database/columns.js';
import type { FormDefinition } from './form/index.js';

/** One version of a call's form; never changed, so a proposal keeps the questions it answers. */
@Entity({ name: 'form_versions' })
export class FormVersion {
  @IdColumn() id: string;
  @ReferenceColumn() callId: string;
  @WholeNumberColumn() number: number;
  @JsonColumn<FormDefinition>() definition: FormDefinition;
  @InstantColumn() createdAt: Date;
}
