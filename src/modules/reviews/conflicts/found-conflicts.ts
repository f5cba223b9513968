import type { EntityManager } from 'typeorm';
import { newId } from '../../../kernel/ids/ids.js';
import { publicMailDomains } from '../../applicants/index.js';
import { alikePersons } from './alike-persons.js';

/** Which pairs are looked at again; nothing given means all of them. */
export interface ConflictScope {
  callId?: string | undefined;
  proposalId?: string | undefined;
  personId?: string | undefined;
  organizationId?: string | undefined;
}
const batch = 500;
/** Names this alike are taken for the same; an officer decides. */
export const alike = 0.6;
/** Past employment that ended longer ago is a possible conflict only. */
export const recentYears = 5;
const scoped = (person: string, proposal: string): string =>
  `($1::uuid is null or ${proposal}.call_id = $1) and ($2::uuid is null or ${proposal}.id = $2) and ($3::uuid is null or ${person} = $3) and ($4::uuid is null or ${proposal}.organization_id = $4)`;

/** The same for a governing body: also when it is the one of a partner that changed. */
const scopedBoard = (proposal: string): string => `($1::uuid is null or ${proposal}.call_id = $1) and ($2::uuid is null or ${proposal}.id = $2) and ($4::uuid is null or ${proposal}.organization_id = $4 or g.organization_id = $4)`;

/** Submitted proposals of calls that are not over, with what names and domains their applicant has. */
const files = `files as materialized (
  select p.id, p.call_id, p.organization_id, o.country, organization_key(o.legal_name) as name, organization_key(o.operating_name) as other, host_of(o.website) as host
  from proposals p join calls c on c.id = p.call_id join organizations o on o.id = p.organization_id
  where p.submitted_at is not null and p.state not in ('draft', 'withdrawn', 'notSubmitted') and c.state not in ('draft', 'released', 'cancelled'))`;
/** Present and past employers of reviewers. */
const jobs = `jobs as materialized (
  select person_id, 'employer' as kind, true as recent, employer_name as label, organization_key(employer_name) as name, employer_domain as host from reviewer_profiles
  union all
  select person_id, 'pastEmployer', (e ->> 'until') is null or (e ->> 'until')::int >= extract(year from $5::timestamptz)::int - ${recentYears}, e ->> 'name', organization_key(e ->> 'name'), e ->> 'domain'
  from reviewer_profiles, jsonb_array_elements(past_employers) e)`;
/** Organizations of each reviewer's last declaration of interests. An interest without a last year lasts. */
const interests = `interests as materialized (
  select d.person_id, e ->> 'organization' as label, organization_key(e ->> 'organization') as name, (e ->> 'until') is null or (e ->> 'until')::int >= extract(year from $5::timestamptz)::int - ${recentYears} as recent
  from (select distinct on (person_id) person_id, entries from interest_declarations order by person_id, signed_at desc, id desc) d, jsonb_array_elements(d.entries) e)`;
/** Partners as the proposals name them, and as they are registered where an organization of the portal consented. */
const partners = `partners as materialized (
  select f.id, f.call_id, f.organization_id, a.entry ->> 'name' as label, organization_key(a.entry ->> 'name') as name, null::uuid as partner_id
  from files f join answers n on n.proposal_id = f.id and n.question_key = 'partners'
    cross join lateral jsonb_array_elements(case jsonb_typeof(n.value) when 'array' then n.value else '[]'::jsonb end) a(entry)
  union all
  select f.id, f.call_id, f.organization_id, o.legal_name, organization_key(o.legal_name), o.id
  from files f join partner_consents k on k.proposal_id = f.id and k.state = 'consented' join organizations o on o.id = k.organization_id)`;

/** The governing bodies of the applicants, and of the organizations that consented as their partners: with the proposal they sit over. */
const boards = `boards as materialized (
  select f.id as proposal_id, f.call_id, g.id, g.name_key as key, g.full_name as label, g.left_year from files f join governing_members g on g.organization_id = f.organization_id
  where ${scopedBoard('f')}
  union all
  select f.id, f.call_id, g.id, g.name_key, g.full_name || ' – ' || f.label, g.left_year from partners f join governing_members g on g.organization_id = f.partner_id where ${scopedBoard('f')}),
  seats as materialized (select distinct id, key from boards),
  named as materialized (select r.person_id as id, person_key(p.name) as key from person_roles r join persons p on p.id = r.person_id where r.role = 'reviewer' and ($3::uuid is null or r.person_id = $3))`;

const same = (a: string, b: string): string => `(${a} <> '' and ${a} = ${b})`;
const like = (a: string, b: string): string => `(${a} <> '' and similarity(${a}, ${b}) >= ${alike})`;

/** One row for each conflict found: reviewer, proposal, kind, certainty, and what met. */
const found = `with ${files}, ${jobs}, ${interests}, ${partners}, ${boards},
  domains as (select f.id, f.call_id, f.organization_id, f.host as domain from files f where f.host is not null
    union select f.id, f.call_id, f.organization_id, split_part(m.email, '@', 2) from files f join organization_members om on om.organization_id = f.organization_id join persons m on m.id = om.person_id),
  reviewers as (select r.person_id, p.email from person_roles r join persons p on p.id = r.person_id where r.role = 'reviewer'),
  hits as (
    select j.person_id, f.id as proposal_id, f.call_id, j.kind,
      j.recent and (${same('j.name', 'f.name')} or ${same('j.name', 'f.other')} or coalesce(j.host = f.host, false)) as certain, j.label as evidence
    from jobs j join files f on ${same('j.name', 'f.name')} or ${same('j.name', 'f.other')} or j.host = f.host or ${like('j.name', 'f.name')} or ${like('j.name', 'f.other')} where ${scoped('j.person_id', 'f')}
    union all
    select r.person_id, f.id, f.call_id, 'mailDomain', true, f.domain from reviewers r join domains f on f.domain = split_part(r.email, '@', 2)
    where f.domain <> all($6::text[]) and ${scoped('r.person_id', 'f')}
    union all
    select j.person_id, f.id, f.call_id, 'partnerOrganization', j.recent and ${same('j.name', 'f.name')}, f.label from jobs j join partners f on ${same('j.name', 'f.name')} or ${like('j.name', 'f.name')} where ${scoped('j.person_id', 'f')}
    union all
    select r.person_id, f.id, f.call_id, 'partnerOrganization', true, f.label
    from reviewers r join organization_members m on m.person_id = r.person_id join organizations o on o.id = m.organization_id join partners f on f.partner_id = o.id or ${same('organization_key(o.legal_name)', 'f.name')} where ${scoped('r.person_id', 'f')}
    union all
    select tied.person_id, f.id, f.call_id, 'coApplication', true, null
    from (select r.person_id, g.call_id from reviewers r join organization_members m on m.person_id = r.person_id join files g on g.organization_id = m.organization_id
          union select r.person_id, g.call_id from reviewers r join proposals p on p.started_by = r.person_id join files g on g.id = p.id
          union select r.person_id, g.call_id from reviewers r join answers a on a.question_key in ('contactEmail', 'signatoryEmail') and lower(a.value #>> '{}') = r.email join files g on g.id = a.proposal_id
          union select j.person_id, g.call_id from jobs j join files g on ${same('j.name', 'g.name')} or j.host = g.host where j.kind = 'employer') tied
      join files f on f.call_id = tied.call_id where ${scoped('tied.person_id', 'f')}
    union all
    select i.person_id, f.id, f.call_id, 'declaredInterest', i.recent and (${same('i.name', 'f.name')} or ${same('i.name', 'f.other')}), i.label
    from interests i join files f on ${same('i.name', 'f.name')} or ${same('i.name', 'f.other')} or ${like('i.name', 'f.name')} or ${like('i.name', 'f.other')} where ${scoped('i.person_id', 'f')}
    union all
    select i.person_id, f.id, f.call_id, 'declaredInterest', i.recent and ${same('i.name', 'f.name')}, i.label from interests i join partners f on ${same('i.name', 'f.name')} or ${like('i.name', 'f.name')} where ${scoped('i.person_id', 'f')}
    union all
    select n.ours_id, b.proposal_id, b.call_id, 'governingBody', n.same and coalesce(b.left_year >= extract(year from $5::timestamptz)::int - ${recentYears}, true), b.label
    from (${alikePersons('named', 'seats')}) n join boards b on b.id = n.theirs_id
    union all
    select rp.person_id, f.id, f.call_id, 'country', true, f.country
    from reviewer_profiles rp join files f on f.country = rp.home_country join review_call_rules rule on rule.call_id = f.call_id and rule.same_country where ${scoped('rp.person_id', 'f')})
  select person_id, proposal_id, call_id, kind, coalesce(bool_or(certain), false) as certain, coalesce(min(evidence) filter (where certain), min(evidence)) as evidence from hits group by person_id, proposal_id, call_id, kind`;

/** A conflict that was not known, or was only possible, before. */
export interface NewConflict {
  id: string;
  reviewerId: string;
  proposalId: string;
  callId: string;
  kind: string;
  certainty: 'certain' | 'possible';
}

/**
 * Writes what is found and not yet known. What an officer confirmed, and a certain conflict that was cleared, stays so; a
 * possible one becomes certain, and stands again where it was cleared as what was possible only: something else is known now.
 * What is no longer found stays until an officer clears it.
 */
export async function writeFound(manager: EntityManager, { callId, proposalId, personId, organizationId }: ConflictScope, at: Date): Promise<NewConflict[]> {
  const rows = await manager.query<(Omit<NewConflict, 'id'> & { evidence: string | null })[]>(
    `with new as (${found})
     select person_id as "reviewerId", proposal_id as "proposalId", call_id as "callId", kind, case when certain then 'certain' else 'possible' end as certainty, evidence from new n
     where not exists (select 1 from review_conflicts k where k.reviewer_id = n.person_id and k.proposal_id = n.proposal_id and k.source = 'computed' and k.kind = n.kind
       and (k.certainty = 'certain' or not n.certain or k.state = 'confirmed'))`,
    [callId ?? null, proposalId ?? null, personId ?? null, organizationId ?? null, at, [...publicMailDomains]]);
  const written: NewConflict[] = [];
  for (let from = 0; from < rows.length; from += batch) {
    // What is written over keeps its identifier.
    written.push(...(await manager.query<NewConflict[]>(
      `insert into review_conflicts (id, reviewer_id, proposal_id, call_id, source, kind, certainty, evidence, found_at)
       select id, "reviewerId", "proposalId", "callId", 'computed', kind, certainty, evidence, $2
       from json_to_recordset($1::json) as r(id uuid, "reviewerId" uuid, "proposalId" uuid, "callId" uuid, kind text, certainty text, evidence text)
       on conflict on constraint review_conflicts_once do update set certainty = excluded.certainty, evidence = excluded.evidence, found_at = excluded.found_at, state = 'open', decided_by = null, decided_at = null, reason = null
       where review_conflicts.state <> 'confirmed'
       returning id, reviewer_id as "reviewerId", proposal_id as "proposalId", call_id as "callId", kind, certainty`,
      [JSON.stringify(rows.slice(from, from + batch).map((row) => ({ ...row, id: newId() }))), at])));
  }
  return written;
}
