import type { DataSource } from 'typeorm';
import { insertAccounts } from '../src/demonstration/accounts.js';
import { newId } from '../src/kernel/ids/ids.js';
import { exampleAnswers, standardForm, standardRubric } from '../src/modules/calls/form/index.js';
import { insertRanked } from './ranked.js';

export interface Dataset {
  callId: string;
  /** Complete drafts of Northbridge, ready to submit: one per write. */
  drafts: string[];
  submitted: string;
  /** A call being decided, with 2,500 reviewed proposals. */
  rankedCallId: string;
}

/** A call with 100,000 submitted proposals of 5,000 organizations, drafts to write to, and 100,000 awards in the register. */
export async function insertDataset(source: DataSource, size: { proposals: number; drafts: number; awards?: number }): Promise<Dataset> {
  const now = new Date();
  const { people, organizations } = await source.transaction((manager) => insertAccounts(manager, now));
  const [programme] = await source.query<{ id: string }[]>('select id from programmes limit 1');
  if (!programme) throw new Error('The application seeds its programme at its start: start it first');
  const form = standardForm;
  const [callId, formId] = [newId(), newId()];
  const owner = people['owner@northbridge.example']!;
  await source.query(
    `insert into calls (id, programme_id, reference, state, title, summary, purpose, theme_codes, recipient_kinds, opens_at, closes_at, envelope, minimum_cents, maximum_cents,
       earliest_start_on, maximum_months, rubric, created_by, created_at, updated_at)
     values ($1, $2, 'HSP-BENCH-01', 'open', $3, $3, $3, '{PUB,POC,CPR,PSO,GOV}', '{CDN_NPO}', now() - interval '30 days', now() + interval '30 days', '[]', 1000000, 200000000,
       current_date, 36, $4, $5, now(), now())`,
    [callId, programme.id, { en: 'Benchmark call', fr: 'Appel d’essai' }, JSON.stringify(standardRubric), people['officer@hsp.example']]);
  await source.query('insert into form_versions (id, call_id, number, definition, created_at) values ($1, $2, 1, $3, now())', [formId, callId, JSON.stringify(form)]);
  await source.query('update calls set form_version_id = $2 where id = $1', [callId, formId]);
  await source.query(
    `insert into organizations (id, legal_name, kind, country, city, created_at, updated_at)
     select gen_random_uuid(), 'Organization ' || lpad(n::text, 5, '0'), 'INT_NGO', 'CO', 'Bogotá', now(), now() from generate_series(1, 5000) n`);
  await source.query(
    `with o as (select id, row_number() over (order by id) as n from organizations)
     insert into proposals (id, reference, call_id, organization_id, form_version_id, state, language, title, theme_code, requested_cents, country_shares, started_by, created_at, updated_at, submitted_at)
     select gen_random_uuid(), 'HSP-BENCH-01-' || lpad(g::text, 6, '0'), $1, o.id, $2, (array['submitted', 'eligible', 'underReview', 'ineligible'])[1 + g % 4], 'en',
       'Project ' || g || ' for the protection of people', (array['PUB', 'POC', 'CPR', 'PSO', 'GOV'])[1 + g % 5], 1000000 + (g * 7919 % 190000) * 1000, '[{"country": "CO", "share": 100}]',
       $3, now() - g * interval '20 seconds', now() - g * interval '20 seconds', now() - g * interval '20 seconds'
     from generate_series(1, $4::int) g join o on o.n = 1 + g % 5000`, [callId, formId, owner, size.proposals]);
  const startOn = new Date(now.getTime() + 90 * 86_400_000).toISOString().slice(0, 10);
  const answers = exampleAnswers(form, 'en', 1, { startOn, requestCents: 40_000_000 });
  const drafts: string[] = [];
  for (let n = 0; n < size.drafts + 1; n += 1) {
    const id = newId();
    await source.query(
      `insert into proposals (id, reference, call_id, organization_id, form_version_id, state, language, title, started_by, created_at, updated_at, submitted_at)
       values ($1, $2, $3, $4, $5, $6, 'en', 'Draft', $7, now(), now(), $8)`,
      [id, `HSP-BENCH-01-D${String(n).padStart(5, '0')}`, callId, organizations['Northbridge Peace Institute'], formId, n === 0 ? 'submitted' : 'draft', owner, n === 0 ? now : null]);
    drafts.push(id);
  }
  await source.query(
    `insert into answers (proposal_id, question_key, value, edited_by, edited_at)
     select p::uuid, a.key, a.value, $3, now() from unnest($1::text[]) p cross join jsonb_each($2::jsonb) a`, [drafts, JSON.stringify(answers), owner]);
  await insertAwards(source, size.awards ?? 0);
  const rankedCallId = await insertRanked(source, people['officer@hsp.example']!);
  await source.query('analyze');
  return { callId, submitted: drafts[0]!, drafts: drafts.slice(1), rankedCallId };
}

const doings = ['clearance', 'protection', 'training', 'mediation', 'monitoring', 'education', 'reform', 'documentation', 'negotiation', 'rehabilitation'];
const things = ['landmine', 'border', 'police', 'ceasefire', 'detention', 'school', 'customs', 'witness', 'village', 'harbour', 'prison', 'journalist', 'pasture', 'migrant', 'market'];
const places = ['Cúcuta', 'Mopti', 'Goma', 'Sulu', 'Petén', 'Agadez', 'Mindanao', 'Tillabéri', 'Ituri', 'Darién', 'Kandahar', 'Maguindanao', 'Gao'];

/** Awards as the register's listener writes them, in words of which a search for two finds one in a few hundred; their agreements, which the search does not read, are left out. */
async function insertAwards(source: DataSource, amount: number): Promise<void> {
  await source.transaction(async (manager) => {
    await manager.query('set local session_replication_role = replica');
    await manager.query(
      `insert into awards (agreement_id, number, recipient, recipient_kind, recipient_country, recipient_city, programme, call_reference, title, description, expected_results, theme_code, countries, kind, value_cents, paid_cents, start_on, end_on, signed_on, status)
       select gen_random_uuid(), 'HSP-' || lpad(g::text, 7, '0'), 'Organization ' || (1 + g % 5000), 'INT_NGO', 'CO', 'Bogotá', '{"en": "Human Security Program", "fr": "Programme de la sécurité humaine"}', 'HSP-BENCH-00',
         jsonb_build_object('en', initcap(t.thing) || ' ' || t.doing || ' in ' || t.place, 'fr', initcap(t.thing) || ' ' || t.doing || ' à ' || t.place),
         jsonb_build_object('en', 'People of ' || t.place || ' live in safety because ' || t.thing || ' ' || t.doing || ' is done with them, year ' || g % 9, 'fr', 'La population de ' || t.place || ' vit en sécurité, année ' || g % 9),
         '{"en": "Fewer people come to harm.", "fr": "Moins de personnes sont blessées."}', (array['PUB', 'POC', 'CPR', 'PSO', 'GOV'])[1 + g % 5], '[{"country": "CO", "percent": 100}]', 'contribution',
         1000000 + (g * 7919 % 190000) * 1000, 0, current_date - g % 3000, current_date - g % 3000 + 700, current_date - g % 3000, (array['inForce', 'closed'])[1 + g % 2]
       from generate_series(1, $1::int) g, lateral (select ($2::text[])[1 + g * 31 % 15] as thing, ($3::text[])[1 + g / 7 * 17 % 10] as doing, ($4::text[])[1 + g % 13] as place) t`, [amount, things, doings, places]);
  });
}
