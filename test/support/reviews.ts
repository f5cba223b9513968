import type { EntityManager } from 'typeorm';
import { newId } from '../../src/kernel/ids/ids.js';
import { type Budget, type FormDefinition, noSources, standardForm, standardRubric, weightedTotal } from '../../src/modules/calls/form/index.js';
import type { Portal } from './portal.js';
import type { Answer } from './visitor.js';
import type { World } from './world.js';

/** A call with money, past its deadline, inserted as it stands: tests of reviews and decisions begin behind the drafting. */
export interface TestCall {
  id: string;
  formVersionId: string;
  reference: string;
  years: readonly number[];
}

let numbers = 0;
const number = (): string => String((numbers += 1)).padStart(4, '0');

export async function insertCall(portal: Portal, world: World, options: { state?: string; envelope?: Record<number, number>; reviewsPerProposal?: number; form?: FormDefinition; anonymised?: boolean } = {}): Promise<TestCall> {
  const { state = 'inReview', envelope = { 2026: 20_000_000, 2027: 20_000_000 }, reviewsPerProposal = 2, form = standardForm, anonymised = false } = options;
  const id = newId();
  const formVersionId = newId();
  const reference = `HSP-2026-${number()}`;
  const years = Object.entries(envelope).map(([year, amountCents]) => ({ fiscalYear: Number(year), amountCents }));
  const people = world.people;
  await portal.source.transaction(async (manager) => {
    await manager.query(
      `insert into calls (id, programme_id, reference, state, title, summary, purpose, theme_codes, recipient_kinds, opens_at, closes_at, envelope, minimum_cents, maximum_cents,
         earliest_start_on, maximum_months, reviews_per_proposal, rubric, created_by, created_at, updated_at, closed_at, anonymised)
       values ($1, $2, $3, $4, $5, $6, $6, '{POC,CPR}', '{CDN_NPO,INT_NGO}', now() - interval '60 days', now() - interval '10 days', $7, 1000000, 200000000, '2026-04-01', 36, $8, $9, $10, now(), now(), now(), $11)`,
      [id, world.programmeId, reference, state, JSON.stringify({ en: 'Protecting civilians', fr: 'Protéger les civils' }), JSON.stringify({ en: 'Summary', fr: 'Sommaire' }),
        JSON.stringify(years), reviewsPerProposal, JSON.stringify(standardRubric), people['officer@hsp.example'], anonymised]);
    await manager.query('insert into form_versions (id, call_id, number, definition, created_at) values ($1, $2, 1, $3, now())', [formVersionId, id, JSON.stringify(form)]);
    await manager.query('update calls set form_version_id = $2 where id = $1', [id, formVersionId]);
    for (const { fiscalYear, amountCents } of years) {
      await manager.query(
        `insert into ledger_entries (id, appropriation_id, programme_id, fiscal_year, kind, amount_cents, call_id, at) values ($1, $2, $3, $4, 'allocate', $5, $6, now())`,
        [newId(), world.appropriations[fiscalYear], world.programmeId, fiscalYear, amountCents, id]);
    }
  });
  return { id, formVersionId, reference, years: years.map((year) => year.fiscalYear) };
}

export const budgetOf = (requested: Record<number, number>): Budget => ({
  lines: Object.entries(requested).map(([year, cents]) => ({
    category: '10', description: 'Coordinator', fiscalYear: Number(year), quantity: 1, unitCostCents: cents, sources: { ...noSources, requested: cents },
  })),
});

export interface ProposalOptions {
  organizationId?: string;
  state?: string;
  title?: string;
  language?: 'en' | 'fr';
  /** Cents by fiscal year. */
  requested?: Record<number, number>;
  summary?: string;
}

/** A submitted proposal with a title, a theme, countries and a budget. */
export async function insertProposal(portal: Portal, world: World, call: TestCall, options: ProposalOptions = {}): Promise<string> {
  const { organizationId = world.northbridge, state = 'eligible', title = 'Safe roads to market', language = 'en', requested = { 2026: 6_000_000, 2027: 4_000_000 }, summary = 'The roads are mined.' } = options;
  const id = newId();
  const owner = world.people[organizationId === world.southgate ? 'owner@southgate.example' : 'owner@northbridge.example'];
  const total = Object.values(requested).reduce((sum, cents) => sum + cents, 0);
  await portal.source.transaction(async (manager) => {
    await manager.query(
      `insert into proposals (id, reference, call_id, organization_id, form_version_id, state, language, title, theme_code, requested_cents, country_shares, started_by, created_at, updated_at, submitted_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'POC', $9, '[{"country":"CO","share":60},{"country":"PE","share":40}]', $10, now(), now(), now())`,
      [id, `${call.reference}-P${number()}`, call.id, organizationId, call.formVersionId, state, language, title, total, owner]);
    const answers = { projectTitle: title, summary, theme: 'POC', countries: [{ country: 'CO', share: 60 }, { country: 'PE', share: 40 }], startOn: '2026-06-01', endOn: '2027-12-31', budget: budgetOf(requested) };
    for (const [key, value] of Object.entries(answers)) {
      await manager.query('insert into answers (proposal_id, question_key, value, edited_by, edited_at) values ($1, $2, $3, $4, now())', [id, key, JSON.stringify(value), owner]);
    }
  });
  return id;
}

/** Scores for each criterion of the standard rubric: one number for all, or by code. */
export const scoresOf = (given: number | Record<string, number>): Record<string, number> =>
  Object.fromEntries(standardRubric.criteria.map(({ code }) => [code, typeof given === 'number' ? given : (given[code] ?? 3)]));

/** An assignment in a state; submitted ones with scores, comments and their total. */
export async function insertReview(portal: Portal, world: World, call: TestCall, proposalId: string, email: string, options: { state?: string; scores?: number | Record<string, number>; comment?: string } = {}): Promise<string> {
  const { state = 'submitted', scores = 3, comment = 'The proposal shows clearly who asked for it and how they will be protected.' } = options;
  const id = newId();
  const given = scoresOf(scores);
  const done = state === 'submitted';
  await portal.source.query(
    `insert into review_assignments (id, proposal_id, call_id, reviewer_id, state, due_at, assigned_by, assigned_at, recommendation, confidence, overall_comment, total, submitted_at, answered_at)
     values ($1, $2, $3, $4, $5, now() + interval '7 days', $6, now(), $7, $11, $8, $9, $10, now())`,
    [id, proposalId, call.id, world.people[email], state, world.people['officer@hsp.example'], done ? 'fund' : null, done ? 'A sound plan.' : null, done ? weightedTotal(standardRubric, given as never) : null, done ? new Date() : null, done ? 'high' : null]);
  if (done || state === 'returned') {
    await portal.source.query(
      `insert into review_scores (assignment_id, criterion, score, comment_for_applicant, comment_internal, edited_at)
       select $1, s.key, s.value::smallint, $3, 'For the department: ' || s.key, now() from jsonb_each_text($2::jsonb) s`, [id, JSON.stringify(given), comment]);
  }
  return id;
}

/** Reviewers with a signed agreement and nothing to declare, as far as any test's clock goes: they can be asked. */
export async function insertPapers(manager: Pick<EntityManager, 'query'>, personIds: readonly string[]): Promise<void> {
  for (const personId of personIds) {
    await manager.query(`insert into reviewer_profiles (id, person_id, state, agreement_signed_at, agreement_until_on, created_at, updated_at) values ($1, $2, 'active', now(), '2099-12-31', now(), now())`, [newId(), personId]);
    await manager.query(`insert into reviewer_agreements (id, person_id, edition, language, signed_name, signed_at, until_on) values ($1, $2, '2026-11', 'en', 'Signed', now(), '2099-12-31')`, [newId(), personId]);
    await manager.query(`insert into interest_declarations (id, person_id, year, entries, signed_name, signed_at, until_on) values ($1, $2, 2026, '[]', 'Signed', now(), '2099-12-31')`, [newId(), personId]);
  }
}

/** A second person with a role, signing in with the same password. */
export async function insertPerson(portal: Portal, email: string, name: string, roles: readonly string[]): Promise<string> {
  const id = newId();
  await portal.source.query(
    `insert into persons (id, email, name, locale, password_hash, email_confirmed_at, created_at) select $1, $2, $3, 'en', password_hash, now(), now() from persons where email = 'decider@hsp.example'`, [id, email, name]);
  for (const role of roles) await portal.source.query('insert into person_roles (person_id, role, given_at) values ($1, $2, now())', [id, role]);
  if (roles.includes('reviewer')) await insertPapers(portal.source.manager, [id]);
  if (roles.includes('reviewer')) await portal.source.query(`insert into reviewer_trainings (person_id, scores, first_done_at, done_at) values ($1, '{}', now(), now())`, [id]);
  return id;
}

/** How many events, entries and states there are: to show that a refusal changed nothing. */
export async function traces(portal: Portal): Promise<unknown> {
  const [found] = await portal.source.query<unknown[]>(
    `select (select count(*) from events where subject_type <> 'person') as events, (select count(*) from ledger_entries) as entries, (select count(*) from decisions where reopened_at is null) as decisions,
       (select json_agg(json_build_array(id, state) order by id) from proposals) as proposals,
       (select json_agg(json_build_array(id, state, version, total, recommendation) order by id) from review_assignments) as reviews,
       (select json_agg(json_build_array(assignment_id, criterion, score, comment_for_applicant) order by assignment_id, criterion) from review_scores) as scores,
       (select json_agg(json_build_array(id, state) order by id) from calls) as calls`);
  return found;
}

/** The problems of a refusal as `field code`. */
export const problems = (answer: Answer): string[] => (answer.json as { problems: { field: string; code: string }[] }).problems.map((p) => `${p.field} ${p.code}`);

/** The state a proposal is in. */
export async function stateOfProposal(portal: Portal, id: string): Promise<string> {
  const [found] = await portal.source.query<{ state: string }[]>('select state from proposals where id = $1', [id]);
  return found!.state;
}
