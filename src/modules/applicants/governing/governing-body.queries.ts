import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { governingStanding } from './governing-standing.js';
import type { GoverningBodySummary, GoverningMember, GoverningStatement } from './governing-body.view.js';

/** The people an organization is governed by, and its latest statement about the list. */
@Injectable()
export class GoverningBodyQueries {
  constructor(private readonly source: DataSource) {}

  /** In the order of their positions, those who left at the end. */
  members(organizationId: string): Promise<GoverningMember[]> {
    return this.source.query<GoverningMember[]>(
      `select g.id, g.full_name as "fullName", g.position, g.since_year as "sinceYear", g.left_year as "leftYear", g.added_at as "addedAt", p.name as "addedBy"
       from governing_members g join persons p on p.id = g.added_by where g.organization_id = $1
       order by g.left_year is not null, array_position(array['chair', 'viceChair', 'treasurer', 'secretary', 'member', 'executiveDirector'], g.position), g.full_name, g.id`, [organizationId]);
  }

  async summary(organizationId: string, today: string): Promise<GoverningBodySummary> {
    const [row] = await this.source.query<({ serving: number } & { [Key in keyof GoverningStatement]: GoverningStatement[Key] | null })[]>(
      `select (select count(*)::int from governing_members where organization_id = $1 and left_year is null) as serving, s."completeOn", s."statedAt", s."statedBy", s.members
       from (select 1) one left join lateral (select k.complete_on::text as "completeOn", k.stated_at as "statedAt", p.name as "statedBy", k.member_count as members
         from governing_statements k join persons p on p.id = k.stated_by where k.organization_id = $1 order by k.id desc limit 1) s on true`, [organizationId]);
    const { serving, ...said } = row!;
    const statement = said.completeOn === null ? null : (said as GoverningStatement);
    return { serving, statement, standing: governingStanding(serving, statement?.completeOn ?? null, today) };
  }
}
