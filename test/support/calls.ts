import { newId } from '../../src/kernel/ids/ids.js';
import type { Portal } from './portal.js';
import type { Visitor } from './visitor.js';

/** What staff type for a sound call, as JSON. */
export const draftCall = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  titleEn: 'Protecting civilians in cities', titleFr: 'Protéger les civils dans les villes',
  summaryEn: 'Projects that keep people in cities safe.', summaryFr: 'Des projets qui protègent les gens dans les villes.',
  purposeEn: 'Fewer people harmed.\n\nIn cities.', purposeFr: 'Moins de personnes touchées.\n\nDans les villes.',
  themeCodes: ['POC', 'PUB'], recipientKinds: ['CDN_NPO', 'INT_NGO'],
  opensAt: '2026-12-01T09:00', closesAt: '2027-01-29T12:00', graceSeconds: 60,
  envelope: [{ fiscalYear: 2026, amount: 1_000_000 }, { fiscalYear: 2027, amount: 2_000_000 }], minimum: 50_000, maximum: 500_000,
  earliestStartOn: '2027-04-01', maximumMonths: 24, costSharePercent: 5, overheadPercent: 12, stackingPercent: 100, reviewsPerProposal: 2,
  weights: { R1: 20, R2: 15, R3: 15, R4: 10, R5: 10, R6: 10, R7: 5, R8: 10, R9: 5 },
  ...changes,
});

/** Drafts a call and takes it to approval through the routes; answers its id. The clock stays where it is. */
export async function approvedCall(portal: Portal, changes: Record<string, unknown> = {}): Promise<string> {
  const manager = await portal.signedIn('manager@hsp.example');
  const id = await draftedCall(manager, changes);
  await expectOk(manager.api('POST', `/calls/${id}/approval-request`, {}));
  await expectOk((await portal.signedIn('decider@hsp.example')).api('POST', `/calls/${id}/approval`, {}));
  return id;
}

export async function draftedCall(staff: Visitor, changes: Record<string, unknown> = {}): Promise<string> {
  const answer = await staff.api('POST', '/calls', draftCall(changes));
  if (answer.status !== 201) throw new Error(`${answer.status} ${answer.text}`);
  return (answer.json as { id: string }).id;
}

async function expectOk(answer: Promise<{ status: number; text: string }>): Promise<void> {
  const { status, text } = await answer;
  if (status !== 200) throw new Error(`${status} ${text}`);
}

let proposals = 0;

/** A proposal row in a state, with nothing answered yet. */
export async function insertProposal(portal: Portal, of: { callId: string; organizationId: string; startedBy: string; state: string }): Promise<string> {
  const id = newId();
  await portal.source.query(
    `insert into proposals (id, reference, call_id, organization_id, form_version_id, state, language, started_by, created_at, updated_at)
     select $1, $2, c.id, $4, c.form_version_id, $5, 'en', $6, now(), now() from calls c where c.id = $3`,
    [id, `TEST-${(proposals += 1)}`, of.callId, of.organizationId, of.state, of.startedBy]);
  return id;
}

/** An agreement row for a proposal, so that payments can be posted. */
export async function insertAgreement(portal: Portal, of: { proposalId: string; themeCode: string }): Promise<string> {
  const id = newId();
  const both = { en: 'x', fr: 'x' };
  await portal.source.query(
    `insert into agreements (id, number, proposal_id, call_id, programme_id, organization_id, state, kind, title, public_description, expected_results, theme_code, country_shares, language,
       maximum_cents, years, start_on, end_on, created_at, updated_at)
     select $1::uuid, ($1::uuid)::text, p.id, p.call_id, c.programme_id, p.organization_id, 'inForce', 'contribution', $3, $3, $3, $4, '[]', 'en', 1, '[]', '2027-04-01', '2028-03-31', now(), now()
     from proposals p join calls c on c.id = p.call_id where p.id = $2`, [id, of.proposalId, both, of.themeCode]);
  return id;
}
