import { newId } from '../../src/kernel/ids/ids.js';
import { type Answers, exampleAnswers, type FormDefinition, proposalFacts, standardForm, standardRubric } from '../../src/modules/calls/form/index.js';
import { subThemesOf } from './sub-themes.js';
import type { Portal } from './portal.js';
import type { World } from './world.js';

/** A call as tests of proposals need it. */
export interface OpenCall {
  id: string;
  reference: string;
  formVersionId: string;
  form: FormDefinition;
  closesAt: Date;
}

let numbers = 0;
const day = 86_400_000;

/** A call that takes proposals from an hour ago until in thirty days by the portal's clock; limits that `exampleAnswers` keep. */
export async function openCall(portal: Portal, world: World, options: { state?: string; closesAt?: Date; graceSeconds?: number; form?: FormDefinition } = {}): Promise<OpenCall> {
  const now = portal.clock.now();
  const { state = 'open', closesAt = new Date(now.getTime() + 30 * day), graceSeconds = 60, form = standardForm } = options;
  const [id, formVersionId] = [newId(), newId()];
  const reference = `HSP-2026-${String((numbers += 1)).padStart(2, '0')}`;
  const earliest = startOf(portal);
  await portal.source.transaction(async (manager) => {
    await manager.query(
      `insert into calls (id, programme_id, reference, state, title, summary, purpose, theme_codes, recipient_kinds, opens_at, closes_at, grace_seconds, envelope, minimum_cents, maximum_cents,
         earliest_start_on, maximum_months, rubric, created_by, created_at, updated_at, approved_by)
       values ($1, $2, $3, $4, $5, $6, $6, '{POC,CPR,PSO,GOV,PUB}', '{CDN_NPO,INT_NGO}', $7, $8, $9, $10, 1000000, 200000000, $11, 36, $12, $13, $7, $7, $14)`,
      [id, world.programmeId, reference, state, JSON.stringify({ en: 'Protecting civilians', fr: 'Protéger les civils' }), JSON.stringify({ en: 'Summary', fr: 'Sommaire' }),
        new Date(now.getTime() - 3_600_000), closesAt, graceSeconds, JSON.stringify([{ fiscalYear: 2026, amountCents: 100_000_000 }]), earliest, JSON.stringify(standardRubric),
        world.people['officer@hsp.example'], state === 'draft' ? null : world.people['decider@hsp.example']]);
    await manager.query('insert into form_versions (id, call_id, number, definition, created_at) values ($1, $2, 1, $3, $4)', [formVersionId, id, JSON.stringify(form), now]);
    await manager.query('update calls set form_version_id = $2 where id = $1', [id, formVersionId]);
  });
  return { id, reference, formVersionId, form, closesAt };
}

/** The first of the month after next: where example projects begin. */
export function startOf(portal: Portal): string {
  const now = portal.clock.now();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 2, 1)).toISOString().slice(0, 10);
}

/** Complete answers that pass every check of the call. */
export const completeAnswers = (portal: Portal, call: OpenCall, seed = 1): Answers =>
  exampleAnswers(call.form, 'en', seed, { startOn: startOf(portal), requestCents: 40_000_000, subThemes: subThemesOf(['POC', 'CPR', 'PSO', 'GOV', 'PUB']) });

export interface TestProposal {
  id: string;
  reference: string;
}

/** A draft, inserted as it stands; empty unless answers are given or `complete` is asked for. */
export async function draftProposal(portal: Portal, world: World, call: OpenCall, options: { organizationId?: string; answers?: Answers; complete?: boolean; state?: string; language?: 'en' | 'fr' } = {}): Promise<TestProposal> {
  const { organizationId = world.northbridge, complete = false, state = 'draft', language = 'en' } = options;
  const answers: Answers = complete ? { ...completeAnswers(portal, call), ...options.answers } : (options.answers ?? {});
  const id = newId();
  const reference = `${call.reference}-T${String((numbers += 1)).padStart(4, '0')}`;
  const owner = world.people[organizationId === world.southgate ? 'owner@southgate.example' : 'owner@northbridge.example'];
  const facts = proposalFacts(call.form, answers);
  const now = portal.clock.now();
  const submittedAt = ['draft', 'notSubmitted'].includes(state) ? null : now;
  await portal.source.transaction(async (manager) => {
    await manager.query(
      `insert into proposals (id, reference, call_id, organization_id, form_version_id, state, language, title, theme_code, requested_cents, country_shares, started_by, created_at, updated_at, submitted_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13, $14)`,
      [id, reference, call.id, organizationId, call.formVersionId, state, language, facts.title ?? '', facts.theme, facts.requestedCents ?? 0, JSON.stringify(facts.countries), owner, now, submittedAt]);
    for (const [key, value] of Object.entries(answers)) {
      if (value !== undefined) await manager.query('insert into answers (proposal_id, question_key, value, edited_by, edited_at) values ($1, $2, $3, $4, $5)', [id, key, JSON.stringify(value), owner, now]);
    }
  });
  return { id, reference };
}

/** A complete proposal in a state behind its submission, inserted as it stands (without snapshot and events). */
export const submittedProposal = (portal: Portal, world: World, call: OpenCall, options: { organizationId?: string; state?: string; answers?: Answers } = {}): Promise<TestProposal> =>
  draftProposal(portal, world, call, { complete: true, state: 'submitted', ...options });

/** What a refusal must not change: rows, answers, files, events and snapshots. */
export async function proposalTraces(portal: Portal): Promise<unknown> {
  const [found] = await portal.source.query<unknown[]>(
    `select (select count(*) from events where subject_type = 'proposal') as events, (select count(*) from proposal_snapshots) as snapshots, (select count(*) from attachments where removed_at is null) as files,
       (select json_agg(json_build_array(id, state, title, requested_cents, submitted_at, snapshot_count) order by id) from proposals) as proposals,
       (select json_agg(json_build_array(proposal_id, question_key, value, version) order by proposal_id, question_key) from answers) as answers,
       (select json_agg(json_build_array(id, answer) order by id) from information_items) as information`);
  return found;
}
