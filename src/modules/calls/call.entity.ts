import { Column, Entity } from 'typeorm';
import type { Bilingual } from '../../kernel/i18n/text.js';
import { BilingualColumn, CentsColumn, IdColumn, InstantColumn, JsonColumn, LocalDateColumn, ReferenceColumn, TextColumn, TextListColumn, WholeNumberColumn } from '../../platform/database/columns.js';
import type { EnvelopeYear } from './call-record.js';
import type { ConsentRule } from './consent-rule/consent-rule.js';
import type { Rubric } from './form/index.js';

/** A call for proposals: when, for whom, for how much, and how proposals are judged. */
@Entity({ name: 'calls' })
export class Call {
  @IdColumn() id: string;
  @ReferenceColumn() programmeId: string;
  /** `HSP-2026-01`. */
  @TextColumn() reference: string;
  @TextColumn() state: string;
  @BilingualColumn() title: Bilingual;
  @BilingualColumn() summary: Bilingual;
  @BilingualColumn() purpose: Bilingual;
  @TextListColumn() themeCodes: string[];
  @TextListColumn() recipientKinds: string[];
  /** Kinds of documents that an organization's file must hold before it submits. */
  @Column({ type: 'text', array: true, default: [] }) requiredDocuments: string[];
  @InstantColumn() opensAt: Date;
  /** Proposals must be received before this instant. */
  @InstantColumn() closesAt: Date;
  /** Questions are taken before this instant; null means until the call closes. */
  @InstantColumn({ nullable: true }) questionsCloseAt: Date | null;
  @TextColumn({ default: 'America/Toronto' }) zone: string;
  /** How long the call stays open for requests that were received before the deadline and are still under way. */
  @WholeNumberColumn({ default: 60 }) graceSeconds: number;
  @JsonColumn<EnvelopeYear[]>() envelope: EnvelopeYear[];
  @CentsColumn() minimumCents: number;
  @CentsColumn() maximumCents: number;
  @LocalDateColumn() earliestStartOn: string;
  @WholeNumberColumn() maximumMonths: number;
  /** Where projects may take place; anywhere when none is named. */
  @Column({ type: 'text', array: true, default: [] }) countries: string[];
  /** When decisions are expected; what is promised to applicants counts from it. */
  @LocalDateColumn({ nullable: true }) decisionTargetOn: string | null;
  @WholeNumberColumn({ default: 5 }) costSharePercent: number;
  @WholeNumberColumn({ default: 12 }) overheadPercent: number;
  @WholeNumberColumn({ default: 100 }) stackingPercent: number;
  @WholeNumberColumn({ default: 2 }) reviewsPerProposal: number;
  /** An amendment that asks more of applicants needs at least so many days before the deadline. */
  @WholeNumberColumn({ default: 10 }) amendmentDays: number;
  /** The first of two stages: its proposals are concept notes, and the approved ones are invited to the second call. */
  @Column({ type: 'boolean', default: false }) conceptNotes: boolean;
  /** Reviewers are not told who applies. */
  @Column({ type: 'boolean', default: false }) anonymised: boolean;
  /** The call whose approved concept notes may answer this one; null when anybody may. */
  @ReferenceColumn({ nullable: true }) firstStageCallId: string | null;
  /** Whether partners consent before a proposal is submitted. */
  @TextColumn({ default: 'warn' }) partnerConsent: ConsentRule;
  @JsonColumn<Rubric>() rubric: Rubric;
  @ReferenceColumn({ nullable: true }) formVersionId: string | null;
  /** The call this one was copied from. */
  @ReferenceColumn({ nullable: true }) copiedFromId: string | null;
  @ReferenceColumn() createdBy: string;
  @InstantColumn() createdAt: Date;
  @InstantColumn() updatedAt: Date;
  /** Counts edits, so that two people do not overwrite each other. */
  @WholeNumberColumn({ default: 1 }) version: number;
  /** Set once the call was approved and so announced. */
  @ReferenceColumn({ nullable: true }) approvedBy: string | null;
  @InstantColumn({ nullable: true }) closedAt: Date | null;
  @InstantColumn({ nullable: true }) releasedAt: Date | null;
}
