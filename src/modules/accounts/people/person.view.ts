import type { TimelineEntry } from '../../../platform/events/timelines.js';
import type { PersonDetail, PersonRow } from './people.queries.js';

export interface PeopleView {
  people: PersonRow[];
  q: string;
  role: string | null;
  /** The cursor of the next page. */
  next: string | null;
}

export interface PersonView {
  person: PersonDetail;
  /** The administrator's own account, which another one must change. */
  own: boolean;
  /** The last events, newest first. */
  timeline: TimelineEntry[];
}
