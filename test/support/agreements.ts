import { newId } from '../../src/kernel/ids/ids.js';
import type { Portal } from './portal.js';
import type { Visitor } from './visitor.js';
import type { World } from './world.js';

export interface Award {
  callId: string;
  proposalId: string;
  reference: string;
  /** Decided money by fiscal year. */
  years: { fiscalYear: number; amountCents: number }[];
}
interface AwardChoice {
  organizationId?: string;
  years?: { fiscalYear: number; amountCents: number }[];
  /** Money the call has in each of the years; what is decided when absent. */
  allocatedCents?: number;
  state?: string;
  language?: 'en' | 'fr';
  instrument?: 'C' | 'G';
  /** Cents asked for in budget category 75. */
  redistributedCents?: number;
}

let counter = 0;

/** Writes a call with money, and a proposal that was awarded, as they stand after the results are released. */
export async function seedAward(portal: Portal, world: World, choice: AwardChoice = {}): Promise<Award> {
  const { organizationId = world.northbridge, years = [{ fiscalYear: 2026, amountCents: 12_000_000 }, { fiscalYear: 2027, amountCents: 8_000_000 }], state = 'awarded', language = 'en', instrument = 'C', redistributedCents = 0 } = choice;
  const n = String((counter += 1)).padStart(4, '0');
  const [callId, formVersionId, proposalId] = [newId(), newId(), newId()];
  const owner = world.people['owner@northbridge.example']!;
  const decider = world.people['decider@hsp.example']!;
  const at = portal.clock.now();
  const amount = years.reduce((sum, y) => sum + y.amountCents, 0);
  const sources = { requested: redistributedCents, applicantCash: 0, applicantInKind: 0, otherFederal: 0, provincial: 0, municipal: 0, otherDonors: 0 };
  const answers: Record<string, unknown> = {
    summary: 'Trained mediators open channels between communities.', expectedResults: 'Fewer disputes turn violent.', startOn: '2026-12-01', endOn: '2027-11-30', instrument,
    budget: { lines: [{ category: '75', description: 'Small funds', fiscalYear: 2026, quantity: 1, unitCostCents: redistributedCents, sources }] },
  };
  await portal.source.transaction(async (m) => {
    await m.query(
      `insert into calls (id, programme_id, reference, state, title, summary, purpose, theme_codes, recipient_kinds, opens_at, closes_at, envelope, minimum_cents, maximum_cents, earliest_start_on, maximum_months, rubric, created_by, created_at, updated_at)
       values ($1, $2, $3, 'released', $4, $4, $4, '{POC}', '{CDN_NPO}', '2026-01-01', '2026-03-01', $5, 0, 500000000, '2026-04-01', 36, '{"criteria": []}', $6, $7, $7)`,
      [callId, world.programmeId, `HSP-2026-${n}`, { en: 'Call', fr: 'Appel' }, JSON.stringify(years), world.people['officer@hsp.example'], at]);
    await m.query("insert into form_versions (id, call_id, number, definition, created_at) values ($1, $2, 1, '{\"sections\": []}', $3)", [formVersionId, callId, at]);
    await m.query('update calls set form_version_id = $2 where id = $1', [callId, formVersionId]);
    await m.query(
      `insert into proposals (id, reference, call_id, organization_id, form_version_id, state, language, title, theme_code, requested_cents, country_shares, started_by, created_at, updated_at, submitted_at)
       values ($1, $2, $3, $4, $5, $6, $7, 'Mediation in three provinces', 'POC', $8, $9, $10, $11, $11, $11)`,
      [proposalId, `HSP-P-${n}`, callId, organizationId, formVersionId, state, language, amount, JSON.stringify([{ country: 'CO', share: 60 }, { country: 'PE', share: 40 }]), owner, at]);
    for (const [key, value] of Object.entries(answers)) await m.query('insert into answers (proposal_id, question_key, value, edited_by, edited_at) values ($1, $2, $3, $4, $5)', [proposalId, key, JSON.stringify(value), owner, at]);
    await m.query(
      `insert into decisions (id, proposal_id, call_id, outcome, amount_cents, years, reason_code, feedback, decided_by, decided_at, released_at)
       values ($1, $2, $3, 'approved', $4, $5, 'merit', 'Well done', $6, $7, $7)`, [newId(), proposalId, callId, amount, JSON.stringify(years), decider, at]);
    for (const { fiscalYear, amountCents } of years) {
      for (const [kind, cents] of [['allocate', choice.allocatedCents ?? amountCents], ['reserve', amountCents]] as const) {
        await m.query(
          `insert into ledger_entries (id, appropriation_id, programme_id, fiscal_year, kind, amount_cents, call_id, theme_code, proposal_id, actor_id, at) values ($1, $2, $3, $4, $5, $6, $7, 'POC', $8, $9, $10)`,
          [newId(), world.appropriations[fiscalYear], world.programmeId, fiscalYear, kind, cents, callId, kind === 'reserve' ? proposalId : null, decider, at]);
      }
    }
  });
  return { callId, proposalId, reference: `HSP-P-${n}`, years };
}

export interface Staff {
  officer: Visitor;
  manager: Visitor;
  decider: Visitor;
  certifier: Visitor;
  payer: Visitor;
  owner: Visitor;
}
/** Everybody who has a part in an agreement, signed in. */
export async function everybody(portal: Portal): Promise<Staff> {
  const [officer, manager, decider, certifier, payer, owner] = await Promise.all([
    ...['officer', 'manager', 'decider', 'certifier', 'payer'].map((name) => portal.signedIn(`${name}@hsp.example`)), portal.signedIn('owner@northbridge.example'),
  ]);
  return { officer, manager: manager!, decider: decider!, certifier: certifier!, payer: payer!, owner: owner! };
}

/** The texts an agreement needs in the language the proposal is not written in. */
export const otherTexts = { titleFr: 'Médiation dans trois provinces', publicDescriptionFr: 'Des médiateurs formés ouvrent le dialogue.', expectedResultsFr: 'Moins de différends dégénèrent.' };

/** Takes an agreement as far as wanted through the real routes; answers its id. */
export async function agreementIn(portal: Portal, staff: Staff, award: Award, state: 'inPreparation' | 'offered' | 'signedByRecipient' | 'inForce', change: Record<string, unknown> = {}): Promise<string> {
  const must = async (answer: Promise<{ status: number; text: string; json: unknown }>): Promise<{ id: string }> => {
    const { status, text, json } = await answer;
    if (status > 201) throw new Error(`${status}: ${text}`);
    return json as { id: string };
  };
  const { id } = await must(staff.officer.api('POST', '/agreements', { proposalId: award.proposalId }));
  await must(staff.officer.api('POST', `/agreements/${id}`, { version: 1, ...otherTexts, ...change }));
  if (state === 'inPreparation') return id;
  await must(staff.manager.api('POST', `/agreements/${id}/offer`, {}));
  if (state === 'offered') return id;
  await must(staff.owner.api('POST', `/agreements/${id}/recipient-signature`, { fullName: 'amara okafor', agreed: true }));
  if (state === 'signedByRecipient') return id;
  await must(staff.decider.api('POST', `/agreements/${id}/department-signature`, { agreed: true }));
  await portal.settle();
  return id;
}

/** What the ledger holds, by kind and fiscal year, for one agreement or proposal. */
export async function moneyOf(portal: Portal, column: 'agreement_id' | 'proposal_id', id: string): Promise<Record<string, number>> {
  const rows = await portal.source.query<{ key: string; cents: number }[]>(
    `select kind || ' ' || fiscal_year as key, sum(amount_cents)::bigint as cents from ledger_entries where ${column} = $1 group by 1 order by 1`, [id]);
  return Object.fromEntries(rows.map(({ key, cents }) => [key, cents]));
}
