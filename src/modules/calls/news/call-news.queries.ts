import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Bilingual } from '../../../kernel/i18n/text.js';

/** A numbered change of a call, as published. */
export interface Addendum {
  number: number;
  title: Bilingual;
  body: Bilingual;
  material: boolean;
  publishedAt: Date;
}

/** A question with its answer, as published. */
export interface PublishedAnswer {
  id: string;
  batch: number;
  question: Bilingual;
  answer: Bilingual;
  publishedAt: Date;
}

/** What a call's page tells besides the call itself. */
export interface CallNews {
  addenda: readonly Addendum[];
  /** The latest answers; `answerCount` says how many there are. */
  answers: readonly PublishedAnswer[];
  answerCount: number;
  /** Whether the reader is told of news; null for those who are not signed in. */
  following: boolean | null;
}

const shownAnswers = 10;

/** Addenda, answers and followers of a call, in one query. */
@Injectable()
export class CallNewsQueries {
  constructor(private readonly source: DataSource) {}

  async of(callId: string, personId: string | null): Promise<CallNews> {
    const [row] = await this.source.query<CallNews[]>(
      `select coalesce((select json_agg(json_build_object('number', a.number, 'title', a.title, 'body', a.body, 'material', a.material, 'publishedAt', a.published_at) order by a.number desc) from call_addenda a where a.call_id = $1), '[]'::json) as addenda,
         coalesce((select json_agg(json_build_object('id', q.id, 'batch', q.batch, 'question', q.question, 'answer', q.answer, 'publishedAt', q.published_at) order by q.batch desc, q.id desc)
           from (select * from clarifications where call_id = $1 and state = 'published' order by batch desc, id desc limit ${shownAnswers}) q), '[]'::json) as answers,
         (select count(*)::int from clarifications where call_id = $1 and state = 'published') as "answerCount",
         case when $2::uuid is null then null else exists (select 1 from call_followers f where f.call_id = $1 and f.person_id = $2) end as following`, [callId, personId]);
    const dated = <T extends { publishedAt: Date }>(rows: readonly T[]): T[] => rows.map((one) => ({ ...one, publishedAt: new Date(one.publishedAt) }));
    return { addenda: dated(row!.addenda), answers: dated(row!.answers), answerCount: row!.answerCount, following: row!.following };
  }
}
