import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { prepared } from '../database/prepared.js';

/** One line of an object's history. */
export interface TimelineEntry {
  id: number;
  name: string;
  at: Date;
  actorName: string | null;
  fromState: string | null;
  toState: string | null;
  reason: string | null;
  particulars: Record<string, unknown>;
}

const historyOf = prepared('history of a subject',
  `select e.id, e.name, e.at, p.name as "actorName", e.from_state as "fromState", e.to_state as "toState", e.reason, e.particulars
   from events e left join persons p on p.id = e.actor_id
   where e.subject_type = $1 and e.subject_id = $2 order by e.id limit $3`);

/** The history of objects, read from the trail. */
@Injectable()
export class Timelines {
  constructor(private readonly source: DataSource) {}

  /** What happened to one object, oldest first; one query. */
  of(subjectType: string, subjectId: string, most = 200): Promise<TimelineEntry[]> {
    return this.source.query<TimelineEntry[]>(historyOf, [subjectType, subjectId, most]);
  }
}
