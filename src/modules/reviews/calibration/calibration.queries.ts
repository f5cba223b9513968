import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Bilingual, Locale } from '../../../kernel/i18n/text.js';
import type { Total } from './calibrate.js';

export interface CalibratedCall {
  id: string;
  reference: string;
  title: Bilingual;
  state: string;
  requiredReviews: number;
  spreadLimit: number;
}
export interface ReviewedProposal {
  id: string;
  reference: string;
  title: string;
  language: Locale;
}

/** Reads for the calibration of a call: three statements, whatever its size. */
@Injectable()
export class CalibrationQueries {
  constructor(private readonly source: DataSource) {}

  async call(id: string): Promise<CalibratedCall | undefined> {
    const [found] = await this.source.query<CalibratedCall[]>(
      `select id, reference, title, state, reviews_per_proposal as "requiredReviews", coalesce((rubric ->> 'spread')::float8, 20) as "spreadLimit" from calls where id = $1`, [id]);
    return found;
  }

  /** Every proposal that is or was under review, by reference. */
  proposals(callId: string): Promise<ReviewedProposal[]> {
    return this.source.query<ReviewedProposal[]>(
      `select id, reference, title, language from proposals where call_id = $1 and state in ('eligible', 'underReview', 'approved', 'declined', 'onReserve', 'reserveListed', 'awarded', 'invited', 'notFunded') order by reference`, [callId]);
  }

  /** The submitted reviews that count; those set aside for a conflict do not. */
  totals(callId: string): Promise<(Total & { reviewer: string })[]> {
    return this.source.query(
      `select a.id as "reviewId", a.proposal_id as "proposalId", a.reviewer_id as "reviewerId", a.total::float8 as total, r.name as reviewer
       from review_assignments a join persons r on r.id = a.reviewer_id where a.call_id = $1 and a.state = 'submitted' and a.total is not null order by a.id`, [callId]);
  }
}
