import { type FieldProblem, problem } from '../../../kernel/errors/refusal.js';
import type { Bilingual } from '../../../kernel/i18n/text.js';
import { instantOf } from '../../../kernel/time/dates.js';
import { isZone } from '../../../kernel/time/zones.js';
import type { PlanMeeting } from './panel.dto.js';
import { panelRefusals } from './panel-words.js';

/** What was planned, read from what was typed. */
export interface MeetingPlan {
  title: Bilingual;
  startsAt: Date;
  zone: string;
  place: string | null;
  link: string | null;
  quorum: number;
}

const isoInstant = /^\d{4}-\d{2}-\d{2}T[\d:.]{5,12}(Z|[+-]\d{2}:\d{2})$/;

/** A wall-clock time in the meeting's zone, or an ISO instant. */
function readTime(typed: string, zone: string): Date | undefined {
  const at = isoInstant.test(typed) ? new Date(typed) : /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(typed) ? instantOf(typed, zone) : undefined;
  return at && !Number.isNaN(at.getTime()) && at.getUTCFullYear() > 1_970 && at.getUTCFullYear() < 9_999 ? at : undefined;
}

const isLink = (text: string): boolean => /^https:\/\/[^\s<>"\\]+$/.test(text) && URL.canParse(text);

/** Reads and checks a plan: every problem at its field. A meeting that keeps its time may keep one that has passed. */
export function readPlan(dto: PlanMeeting, now: Date, keeps: Date | null = null): { plan: MeetingPlan; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const zone = isZone(dto.zone) ? dto.zone : null;
  if (!zone) problems.push(problem('zone', 'zoneUnknown', panelRefusals.zone));
  const startsAt = readTime(dto.startsAt, zone ?? 'UTC');
  if (!startsAt) problems.push(problem('startsAt', 'instant', panelRefusals.instant));
  else if (startsAt <= now && startsAt.getTime() !== keeps?.getTime()) problems.push(problem('startsAt', 'past', panelRefusals.past));
  if (!dto.place && !dto.link) problems.push(problem('place', 'whereMissing', panelRefusals.where));
  if (dto.link && !isLink(dto.link)) problems.push(problem('link', 'link', panelRefusals.link));
  return { plan: { title: { en: dto.titleEn, fr: dto.titleFr }, startsAt: startsAt ?? now, zone: zone ?? 'UTC', place: dto.place ?? null, link: dto.link ?? null, quorum: dto.quorum }, problems };
}
