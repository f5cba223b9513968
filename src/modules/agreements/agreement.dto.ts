import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { Agreed, IdField, Line, LocalDate, LocalInstant, Nested, OneOf, WholeNumber, Words } from '../../platform/http/fields.js';
import { type AgreementKind, agreementKinds } from './agreement-words.js';
import { agreementWorkflow } from './agreement.workflow.js';

export class PrepareAgreement {
  @IdField() proposalId: string;
}

/** Rows come as a list (JSON) or by index (a form with many rows); their content is read by `readInstalments`. */
const Rows = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => ({ rows: Array.isArray(value) ? (value as unknown[]) : typeof value === 'object' && value ? Object.values(value) : [] })),
    Nested({ optional: true }),
  );

/** Parts that are absent keep what is stored; a blank text is empty. */
export class ChangeAgreement {
  /** The version that was read; another one means somebody saved meanwhile. */
  @WholeNumber({ min: 1, max: 1_000_000 }) version: number;
  @OneOf(agreementKinds, { optional: true }) kind?: AgreementKind | null;
  @Line({ max: 300, optional: true }) titleEn?: string | null;
  @Line({ max: 300, optional: true }) titleFr?: string | null;
  @Words({ max: 4000, optional: true }) publicDescriptionEn?: string | null;
  @Words({ max: 4000, optional: true }) publicDescriptionFr?: string | null;
  @Words({ max: 4000, optional: true }) expectedResultsEn?: string | null;
  @Words({ max: 4000, optional: true }) expectedResultsFr?: string | null;
  @LocalDate({ optional: true }) startOn?: string | null;
  @LocalDate({ optional: true }) endOn?: string | null;
  @WholeNumber({ min: 0, max: 50, optional: true }) holdbackPercent?: number | null;
  @LocalInstant({ optional: true }) offerExpiresAt?: Date | null;
  @Rows() instalments?: { rows: unknown[] } | null;
}

export class SignAgreement {
  @Line({ max: 200 }) fullName: string;
  @Agreed() agreed: true;
}

export class CountersignAgreement {
  @Agreed() agreed: true;
}

/** A step that needs its reason; the engine asks for it when it is missing. */
export class GiveReason {
  @Words({ max: 2000, optional: true }) reason?: string | null;
}

export class ListAgreements {
  @OneOf(Object.keys(agreementWorkflow.states), { optional: true }) state?: string | null;
  @IdField({ optional: true }) after?: string | null;
  @IdField({ optional: true }) waitingAfter?: string | null;
}
