import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Registry } from 'prom-client';
import { addressOf, type ActorName, sweepWorld, type SweepWorld } from '../support/sweep-world.js';

/** The most SQL statements a page may send, the session and the actor included. */
const most = 8;
/** Pages that may send more, each for a reason. */
const more: Readonly<Record<string, number>> = {
  // Money, ranking, reviews, panel, chain, delegations and reconsideration belong to seven owners; the page is opened once per decision, and its number is constant.
  'decider /proposals/:reviewed/decision': 10,
  // A submitted review: text, sheet, the others', earlier versions, phase and panel, and what the guards of its next steps read beyond that; constant.
  'reviewer /reviews/:review': 9,
};

/** The lists and overviews, with who looks at them; `:call` and the like are filled in. */
const pages: readonly (readonly [ActorName, string])[] = [
  ['public', '/'], ['public', '/calls'], ['public', '/awards'], ['public', '/history'], ['public', '/history/payments'], ['public', '/history/authorities'], ['public', '/programme'], ['public', '/mailbox'],
  ['owner', '/home'], ['officer', '/home'], ['manager', '/home'], ['decider', '/home'], ['payer', '/home'], ['reviewer', '/home'], ['auditor', '/home'],
  ['public', '/calls/feed.atom'], ['owner', '/saved-searches'], ['owner', '/messages'], ['officer', '/messages'], ['officer', '/proposals/:reviewed/messages'], ['owner', '/proposals'], ['officer', '/proposals'], ['officer', '/proposals?state=submitted&sort=-requested'], ['officer', '/proposals?q=border'],
  ['owner', '/agreements'], ['officer', '/agreements'], ['payer', '/payments'], ['auditor', '/payments?state=paid'], ['owner', '/reports'], ['officer', '/reports'], ['reviewer', '/reviews'], ['reviewer', '/reviewer-profile'], ['reviewer', '/reviewer-profile/declaration'], ['officer', '/reviewers'], ['officer', '/reviewers?papers=missing'], ['officer', '/reviewers/:person'], ['officer', '/reviewer-invitations'],
  ['officer', '/calls'], ['officer', '/calls/:call/assignments'], ['officer', '/calls/:call/matching'], ['officer', '/calls/:deciding/ranking'], ['officer', '/calls/:call/panels'], ['officer', '/panels/:panel'], ['officer', '/panels/:panel/plan'], ['officer', '/panels/:panel/minutes'], ['reviewer', '/panels'], ['reviewer', '/panels/:panel/items/:panelItem'], ['manager', '/calls/:deciding/release'], ['officer', '/calls/:call'],
  ['owner', '/organizations'], ['officer', '/organizations'], ['owner', '/organizations/:northbridge'], ['admin', '/people'], ['admin', '/people?q=owner'], ['owner', '/notifications'], ['owner', '/sessions'],
  ['dueDiligence', '/home'], ['dueDiligence', '/sanctions-matches'], ['admin', '/sanctions-lists'], ['auditor', '/spending'], ['auditor', '/spending?by=country'], ['auditor', '/spending?by=call'], ['auditor', '/appropriations'], ['auditor', '/trail'], ['admin', '/trail?subject=proposal'], ['admin', '/operations'],
  ['owner', '/proposals/:draft'], ['owner', '/proposals/:draft/check'], ['officer', '/proposals/:reviewed'], ['officer', '/proposals/:reviewed/reviews'], ['decider', '/proposals/:reviewed/decision'], ['manager', '/calls/:deciding/what-if'], ['manager', '/calls/:deciding/scenarios'], ['manager', '/calls/:deciding/calibration'], ['auditor', '/proposals/:reviewed/replay'],
  ['owner', '/agreements/:agreement'], ['officer', '/agreements/:agreement'], ['payer', '/payments/:payment'], ['reviewer', '/reviews/:review'], ['owner', '/reports/:report'],
];

describe('the statements a page sends', () => {
  let world: SweepWorld;
  beforeAll(async () => {
    world = await sweepWorld();
  }, 400_000);
  afterAll(() => world.portal.close());

  /** What the portal itself measured so far: how many requests, and their statements. */
  async function measured(): Promise<{ requests: number; statements: number }> {
    const registry = world.portal.application.nest.get(Registry);
    const [seconds, queries] = await Promise.all(['http_request_seconds', 'http_request_queries_total'].map((name) => registry.getSingleMetric(name)!.get()));
    const counts = (seconds!.values as { metricName?: string; value: number }[]).filter(({ metricName }) => metricName === 'http_request_seconds_count');
    return { requests: counts.reduce((sum, { value }) => sum + value, 0), statements: queries!.values[0]?.value ?? 0 };
  }

  /** The statements of one page; a request is measured when its answer is out. */
  async function statementsOf(actor: ActorName, address: string): Promise<number> {
    const before = await measured();
    const answer = await world.actors[actor].get(address);
    if (answer.status !== 200 || !answer.url.endsWith(address)) throw new Error(`${actor} ${address}: ${answer.status} ${answer.url}`);
    let after = await measured();
    for (; after.requests === before.requests; after = await measured()) await new Promise((resolve) => setTimeout(resolve, 1));
    return after.statements - before.statements;
  }

  async function counts(): Promise<Record<string, number>> {
    const { ids } = world;
    const named: Record<string, string> = { call: ids['call.inReview']!, deciding: ids['call.deciding']!, northbridge: ids.northbridge!, draft: ids['proposal.draft']!, reviewed: ids['proposal.underReview']!, agreement: ids['agreement.inForce']!, payment: ids['payment.scheduled']!, review: ids['review.submitted']!, panel: ids['panel.planned']!, panelItem: ids['panelItem.planned']!, person: ids['person.reviewer']!, report: ids['report.requested']! };
    const found: Record<string, number> = {};
    for (const [actor, path] of pages) {
      const address = path.replace(/:(\w+)/g, (_, name: string) => named[name]!);
      await statementsOf(actor, `/en${address}`); // what is kept for a minute is kept now
      found[`${actor} ${path}`] = await statementsOf(actor, `/en${address}`);
    }
    return found;
  }

  it('are few, and no more with twenty times the rows', async () => {
    const few = await counts();
    await multiply(world, 40);
    const many = await counts();
    expect(Object.entries(many).filter(([key, n]) => n !== few[key]).map(([key, n]) => `${key}: ${few[key]} with few rows, ${n} with many`)).toEqual([]);
    expect(Object.entries(many).filter(([key, n]) => !(n >= 0) || n > (more[key] ?? most)).map(([key, n]) => `${key}: ${n}`)).toEqual([]);
    // The lists are really longer, and end at their page's length.
    const lists = world.routes.filter((r) => r.method === 'GET' && r.path === '/proposals').map((r) => addressOf(r, {}));
    const [rows] = await world.portal.source.query<{ n: number }[]>('select count(*) as n from proposals where submitted_at is not null');
    expect(rows!.n).toBeGreaterThan(400);
    expect((await world.actors.officer.get(`/en${lists[0]!}`)).page('main tbody tr').length).toBe(20);
  }, 300_000);
});

/** Copies every row of what lists show, with new identifiers and numbers; each copy hangs on the copy of its parent. */
async function multiply({ portal }: SweepWorld, times: number): Promise<void> {
  const { source } = portal;
  const copyId = (column: string): string => `md5(${column}::text || n)::uuid`;
  const copy = async (table: string, changed: Record<string, string>, where = 'true'): Promise<void> => {
    const columns = await source.query<{ name: string }[]>("select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' and is_identity = 'NO' order by ordinal_position", [table]);
    await source.query(`insert into ${table} (${columns.map((c) => c.name).join(', ')}) select ${columns.map((c) => changed[c.name] ?? `t.${c.name}`).join(', ')} from ${table} t, generate_series(1, ${times}) n where ${where}`);
  };
  await copy('persons', { id: copyId('t.id'), email: "n || '.' || t.email" });
  await copy('organizations', { id: copyId('t.id'), legal_name: "t.legal_name || ' ' || n" });
  await copy('organization_members', { person_id: copyId('t.person_id') });
  await copy('organization_members', { organization_id: copyId('t.organization_id') }, 'not exists (select 1 from organization_members o where o.person_id = t.person_id and o.organization_id = md5(t.organization_id::text || n)::uuid) and exists (select 1 from organizations o where o.id = md5(t.organization_id::text || n)::uuid)');
  await copy('person_roles', { person_id: copyId('t.person_id') });
  await copy('proposals', { id: copyId('t.id'), reference: "t.reference || '-' || n" });
  await copy('calls', { id: copyId('t.id'), reference: "t.reference || '-' || n" });
  await copy('answers', { proposal_id: copyId('t.proposal_id') });
  await copy('attachments', { id: copyId('t.id') });
  await copy('decisions', { id: copyId('t.id'), proposal_id: copyId('t.proposal_id') });
  await copy('review_assignments', { id: copyId('t.id'), proposal_id: copyId('t.proposal_id') });
  await copy('review_assignments', { id: copyId("t.id::text || 'b'"), reviewer_id: copyId('t.reviewer_id') }, "n <= 5 and length(t.id::text) = 36 and not exists (select 1 from review_assignments r where r.proposal_id = t.proposal_id and r.reviewer_id = md5(t.reviewer_id::text || n)::uuid)");
  await copy('reviewer_profiles', { id: copyId('t.id'), person_id: copyId('t.person_id') });
  await copy('reviewer_skills', { person_id: copyId('t.person_id') });
  await copy('reviewer_agreements', { id: copyId('t.id') });
  await copy('interest_declarations', { id: copyId('t.id') });
  await copy('reviewer_invitations', { id: copyId('t.id'), email: "n || '.' || t.email", token_hash: "t.token_hash || n" });
  await copy('agreements', { id: copyId('t.id'), number: "t.number || '-' || n", proposal_id: copyId('t.proposal_id') });
  await copy('instalments', { id: copyId('t.id'), agreement_id: copyId('t.agreement_id') });
  await copy('payments', { id: copyId('t.id'), agreement_id: copyId('t.agreement_id'), instalment_id: copyId('t.instalment_id') });
  await copy('reports', { id: copyId('t.id'), agreement_id: copyId('t.agreement_id') });
  await copy('awards', { agreement_id: copyId('t.agreement_id'), number: "t.number || '-' || n" });
  await copy('notifications', { id: copyId('t.id'), dedupe_key: "t.dedupe_key || '-' || n" });
  await copy('mails', { id: copyId('t.id'), dedupe_key: "t.dedupe_key || '-' || n" });
  await copy('information_requests', { id: copyId('t.id') });
  await copy('ledger_entries', { id: copyId('t.id') }, 'n <= 3');
  await source.query("insert into events (name, subject_type, subject_id, actor_id, from_state, to_state, reason, particulars, at, request_id, previous_hash, hash) select name, subject_type, subject_id, actor_id, from_state, to_state, reason, particulars, at, request_id, previous_hash, hash from events, generate_series(1, 5)");
  await source.query('analyze');
}
