import { Entity } from 'typeorm';
import { CentsColumn, IdColumn, InstantColumn, JsonColumn, LocalDateColumn, ReferenceColumn, TextColumn, WholeNumberColumn } from '../../../platform/database/columns.js';
import type { YearAmount } from '../decision.entity.js';
import type { Outcome, ReasonCode } from '../decision-words.js';
import type { ApprovalRole, ChainStep } from './chain.js';

/** What the program's people propose to decide on a proposal, on its way through the approval chain that stood when they did. */
@Entity({ name: 'recommendations' })
export class Recommendation {
  @IdColumn() id: string;
  @ReferenceColumn() proposalId: string;
  @ReferenceColumn() callId: string;
  @ReferenceColumn() organizationId: string;
  @TextColumn() state: string;
  @TextColumn() outcome: Outcome;
  @CentsColumn({ default: 0 }) amountCents: number;
  @JsonColumn<YearAmount[]>({ default: '[]' }) years: YearAmount[];
  @TextColumn() reasonCode: ReasonCode;
  @TextColumn({ nullable: true }) reason: string | null;
  /** In the language of the proposal. */
  @TextColumn() feedback: string;
  @LocalDateColumn({ nullable: true }) reserveUntil: string | null;
  @JsonColumn<ChainStep[]>() chain: ChainStep[];
  /** The step it waits at. */
  @WholeNumberColumn({ default: 1 }) position: number;
  @TextColumn() stepRole: ApprovalRole;
  @ReferenceColumn() recommendedBy: string;
  @InstantColumn() recommendedAt: Date;
}
