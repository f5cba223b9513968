import type { EntityManager } from 'typeorm';
import { writingRoles } from '../proposal-access.js';

/** Who works where on a proposal. */
export interface Team {
  given: { section: string; personId: string; name: string }[];
  /** Those in a section now, without the reader. */
  here: { section: string; name: string }[];
  /** Comment threads by section and question; the section as a whole has no question. */
  threads: { section: string; question: string | null; open: number }[];
}

/** A presence lasts this long after its last sign: two of the script's signs may get lost. */
export const presenceMs = 120_000;

/** The SQL of {@link Team} for the proposal `$1`, the reader `$2`, and the instant `$3`: one JSON value. */
export const teamJson = `json_build_object(
  'given', coalesce((select json_agg(json_build_object('section', a.section_key, 'personId', a.person_id, 'name', n.name) order by a.section_key) from section_assignments a join persons n on n.id = a.person_id where a.proposal_id = $1::uuid), '[]'::json),
  'here', coalesce((select json_agg(json_build_object('section', h.section_key, 'name', n.name) order by n.name, n.id) from section_presence h join persons n on n.id = h.person_id
    where h.proposal_id = $1::uuid and h.person_id <> $2::uuid and h.seen_at > $3::timestamptz - interval '${presenceMs} milliseconds'), '[]'::json),
  'threads', coalesce((select json_agg(json_build_object('section', t.section, 'question', t.question, 'open', t.open)) from (
    select section_key as section, question_key as question, (count(*) filter (where resolved_at is null))::int as open from comment_threads where proposal_id = $1::uuid group by 1, 2) t), '[]'::json))`;

/** Who works where; with a section, the reader is in it from now on. One query. */
export async function teamOf(manager: EntityManager, proposalId: string, readerId: string, at: Date, entered: string | null = null): Promise<Team> {
  const [found] = await manager.query<{ team: Team }[]>(
    entered === null
      ? `select ${teamJson} as team`
      : `with entered as (insert into section_presence (proposal_id, section_key, person_id, seen_at) values ($1::uuid, $4, $2::uuid, $3::timestamptz) on conflict (proposal_id, section_key, person_id) do update set seen_at = excluded.seen_at),
           gone as (delete from section_presence where proposal_id = $1::uuid and seen_at < $3::timestamptz - interval '1 hour')
         select ${teamJson} as team`,
    entered === null ? [proposalId, readerId, at] : [proposalId, readerId, at, entered]);
  return found!.team;
}

/** The person has left the section. */
export async function leaveSection(manager: EntityManager, proposalId: string, readerId: string, section: string): Promise<void> {
  await manager.query('delete from section_presence where proposal_id = $1 and section_key = $2 and person_id = $3', [proposalId, section, readerId]);
}

/** A member of the organization. */
export interface Colleague {
  id: string;
  name: string;
  writes: boolean;
}

/** The members of an organization who can still sign in, by name. */
export const colleaguesOf = (manager: EntityManager, organizationId: string): Promise<Colleague[]> =>
  manager.query<Colleague[]>(
    `select p.id, p.name, m.roles && $2::text[] as writes from organization_members m join persons p on p.id = m.person_id
     where m.organization_id = $1 and p.deactivated_at is null order by p.name, p.id`, [organizationId, writingRoles]);
