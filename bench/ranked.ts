import type { DataSource } from 'typeorm';
import { newId } from '../src/kernel/ids/ids.js';
import { standardRubric } from '../src/modules/calls/form/index.js';

/** A call being decided: 2,500 proposals, each with three submitted reviews and every criterion scored, and an envelope for about a quarter of what they ask. Gives the call's id. */
export async function insertRanked(source: DataSource, officer: string, amount = 2_500): Promise<string> {
  const callId = newId();
  await source.query(
    `insert into calls (id, programme_id, reference, state, title, summary, purpose, theme_codes, recipient_kinds, opens_at, closes_at, envelope, minimum_cents, maximum_cents,
       earliest_start_on, maximum_months, rubric, reviews_per_proposal, created_by, created_at, updated_at, closed_at)
     select $1, id, 'HSP-BENCH-02', 'deciding', $2::jsonb, $2, $2, '{PUB,POC,CPR,PSO,GOV}', '{INT_NGO}', now() - interval '90 days', now() - interval '30 days', '[]', 1000000, 200000000,
       current_date, 36, $3::jsonb, 3, $4, now(), now(), now() from programmes limit 1`,
    [callId, { en: 'Ranked call', fr: 'Appel classé' }, JSON.stringify(standardRubric), officer]);
  await source.query(
    `with o as (select id, row_number() over (order by id) as n from organizations)
     insert into proposals (id, reference, call_id, organization_id, form_version_id, state, language, title, theme_code, requested_cents, country_shares, started_by, created_at, updated_at, submitted_at)
     select gen_random_uuid(), 'HSP-BENCH-02-' || lpad(g::text, 6, '0'), $1, o.id, (select id from form_versions limit 1), 'underReview', 'en', 'Project ' || g || ' for the protection of people', (array['PUB', 'POC', 'CPR', 'PSO', 'GOV'])[1 + g % 5],
       1000000 + (g * 7919 % 190000) * 1000, jsonb_build_array(jsonb_build_object('country', (array['CO', 'ML', 'UA', 'PH'])[1 + g % 4], 'share', 100)), $2, now(), now(), now() - interval '31 days'
     from generate_series(1, $3::int) g join o on o.n = 1 + g % 5000`, [callId, officer, amount]);
  await source.query(`insert into persons (id, email, name, locale, password_hash, email_confirmed_at, created_at) select gen_random_uuid(), 'reviewer-' || n || '@bench.example', 'Reviewer ' || n, 'en', '', now(), now() from generate_series(1, 400) n`);
  await source.query(
    `with r as (select id, row_number() over (order by id) - 1 as n from persons where email like 'reviewer-%@bench.example')
     insert into review_assignments (id, proposal_id, call_id, reviewer_id, state, due_at, assigned_by, assigned_at, answered_at, recommendation, confidence, total, submitted_at)
     select gen_random_uuid(), p.id, $1, r.id, 'submitted', now(), $2, now(), now(), 'fund', 'high', 40 + (p.n * 31 + k * 17) % 55, now()
     from (select id, row_number() over (order by reference) as n from proposals where call_id = $1) p cross join generate_series(0, 2) k join r on r.n = (p.n * 3 + k) % 400`, [callId, officer]);
  await source.query(
    `insert into review_scores (assignment_id, criterion, score, comment_for_applicant, comment_internal, edited_at)
     select a.id, c ->> 'code', 1 + (hashtext(a.id::text || (c ->> 'code')) & 3), 'Clear and well argued.', '', now()
     from review_assignments a, jsonb_array_elements($2::jsonb) c where a.call_id = $1`, [callId, JSON.stringify(standardRubric.criteria)]);
  return callId;
}
