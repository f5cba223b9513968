import { Readable } from 'node:stream';
import { newId } from '../../src/kernel/ids/ids.js';
import { budgetOf as plainBudget } from './reviews.js';
import { FileStore } from '../../src/platform/files/file-store.js';
import { type Figures, mark, nameMark, type SceneKey, sceneKeys } from './marks.js';
import { type Portal, startPortal } from './portal.js';
import { insertCall, insertPerson, insertProposal, scoresOf, type TestCall } from './reviews.js';
import type { Visitor } from './visitor.js';
import { seedWorld, type World } from './world.js';

/** One reviewer for each way to stand to a proposal, named by it; `opened` submitted and opened the others' reviews, `suspected` has a possible conflict nobody judged, `elsewhere` reviews another proposal of the call. */
export const reviewers = ['invited', 'accepted', 'submitted', 'opened', 'returned', 'conflicted', 'declined', 'recused', 'dismissed', 'suspected', 'elsewhere'] as const;
export type Reviewer = (typeof reviewers)[number];
/** Staff without a tie to the proposals. */
export const staff = ['officer', 'manager', 'decider', 'dueDiligence', 'certifier', 'payer', 'auditor', 'admin'] as const;
/** Staff who have one, of every deciding role: reviewing and not yet done, a conflict declared, a member of the applicant, a member of another applicant of the call; and such a member who audits and administers. */
export const tiedStaff = ['staffReviewing', 'staffConflicted', 'staffMember', 'staffRival', 'staffRivalAuditing'] as const;
const applicants = ['owner', 'reader', 'rival'] as const;
export const relations = ['public', ...applicants, ...reviewers, ...staff, ...tiedStaff] as const;
export type Relation = (typeof relations)[number];

const isReviewer = (who: string): who is Reviewer => (reviewers as readonly string[]).includes(who);
const staffEmails: Record<string, string> = { dueDiligence: 'diligence@hsp.example' };
const addressOf = (who: Relation): string =>
  isReviewer(who) ? `zqname${who}qnz@reviews.example` : who === 'owner' ? 'owner@northbridge.example' : who === 'reader' ? 'reader@northbridge.example' : who === 'rival' ? 'owner@southgate.example' : (staffEmails[who] ?? (who.startsWith('staff') ? `somebody@${who.toLowerCase()}.example` : `${who}@hsp.example`));

/** Where a proposal can stand, with a word for the approved file. */
export const sceneNames: Record<SceneKey, string> = { u: 'under review', a: 'anonymised', e: 'decided', r: 'released' };

/** One proposal of one call, with everything about it that could be told. */
export interface Scene {
  key: SceneKey;
  call: TestCall;
  organization: string;
  proposal: { id: string; reference: string };
  /** The other applicant's. */
  rivals: string;
  file: string;
  message: string;
  messageFile: string;
  scenario: string;
  conflict: string;
  /** Its panel, planned and in the last scene locked; there is none where it was decided without. */
  panel: { id: string; item: string } | null;
  reviews: Record<Exclude<Reviewer, 'elsewhere'> | 'staffReviewing' | 'staffConflicted', string>;
}
export interface ReviewWorld {
  portal: Portal;
  people: Record<Relation, Visitor>;
  ids: Record<Exclude<Relation, 'public'>, string>;
  /** The token of each person's calendar feed. */
  feeds: Record<Relation, string>;
  scenes: Record<SceneKey, Scene>;
  figures: Record<SceneKey, Figures>;
}

/** Scores that come to totals nothing else comes to, one for each of the two submitted reviews and one for their average; and an amount. */
const higher = { R4: 4, R6: 4, R8: 4 };
const given: Record<SceneKey, { scores: Record<string, number>; figures: Figures; amount: number }> = {
  u: { scores: { R7: 2 }, figures: { points: { submitted: /\b73[.,](75|8)\b/, average: /\b77[.,](5|55|6)\b/, opened: /\b81[.,](25|3)\b/ }, amount: /\b61[\s,\u00a0\u202f]?234[.,]56\b|\b6123456\b/ }, amount: 61_234.56 },
  a: { scores: { R1: 2, R7: 2 }, figures: { points: { submitted: /\b68[.,](75|8)\b/, average: /\b72[.,](5|55|6)\b/, opened: /\b76[.,](25|3)\b/ }, amount: /\b62[\s,\u00a0\u202f]?345[.,]67\b|\b6234567\b/ }, amount: 62_345.67 },
  e: { scores: { R1: 2, R2: 2, R5: 2 }, figures: { points: { submitted: /\b63[.,](75|8)\b/, average: /\b67[.,](5|55|6)\b/, opened: /\b71[.,](25|3)\b/ }, amount: /\b63[\s,\u00a0\u202f]?456[.,]78\b|\b6345678\b/ }, amount: 63_456.78 },
  r: { scores: { R1: 2, R2: 2, R3: 2, R5: 2, R7: 2 }, figures: { points: { submitted: /\b58[.,](75|8)\b/, average: /\b62[.,](5|55|6)\b/, opened: /\b66[.,](25|3)\b/ }, amount: /\b64[\s,\u00a0\u202f]?567[.,]89\b|\b6456789\b/ }, amount: 64_567.89 },
};

export async function reviewWorld(): Promise<ReviewWorld> {
  const portal = await startPortal();
  const world = await seedWorld(portal);
  for (const who of reviewers) world.people[addressOf(who)] = await insertPerson(portal, addressOf(who), `Robin ${nameMark(who)}`, ['reviewer']);
  for (const who of ['reader', ...tiedStaff] as const) {
    const reviews = who === 'staffReviewing' || who === 'staffConflicted';
    world.people[addressOf(who)] = await insertPerson(portal, addressOf(who), `Robin ${who}`, who === 'reader' ? [] : who === 'staffRivalAuditing' ? ['auditor', 'admin', 'dueDiligence', 'certifier', 'payer'] : ['officer', 'manager', 'decider', ...(reviews ? ['reviewer'] : [])]);
  }
  for (const who of ['staffRival', 'staffRivalAuditing'] as const) await member(portal, world, world.southgate, who);
  const people = Object.fromEntries(await Promise.all(relations.map(async (who) => [who, who === 'public' ? portal.visitor() : await portal.signedIn(addressOf(who))] as const))) as Record<Relation, Visitor>;
  const ids = Object.fromEntries(relations.filter((who) => who !== 'public').map((who) => [who, world.people[addressOf(who)]!])) as ReviewWorld['ids'];
  const scenes = {} as Record<SceneKey, Scene>;
  for (const key of sceneKeys) scenes[key] = await sceneOf(portal, world, people, ids, key);
  const feeds = Object.fromEntries(await Promise.all(relations.map(async (who) => [who, who === 'public' ? 'nobody-has-this' : ((await must(people[who].api('POST', '/deadlines/feed'))) as { feed: string }).feed.split('/').at(-1)!] as const))) as Record<Relation, string>;
  await portal.settle();
  return { portal, people, ids, feeds, scenes, figures: Object.fromEntries(sceneKeys.map((key) => [key, given[key].figures])) as Record<SceneKey, Figures> };
}

async function must(asked: ReturnType<Visitor['api']>): Promise<unknown> {
  const { status, text, url } = await asked;
  if (status > 201) throw new Error(`${url}: ${status} ${text}`);
  return JSON.parse(text);
}

const member = (portal: Portal, world: World, organizationId: string, who: Relation, roles = '{reader}'): Promise<unknown> =>
  portal.source.query('insert into organization_members (organization_id, person_id, roles, since) values ($1, $2, $3, now())', [organizationId, world.people[addressOf(who)], roles]);

async function sceneOf(portal: Portal, world: World, people: Record<Relation, Visitor>, ids: ReviewWorld['ids'], key: SceneKey): Promise<Scene> {
  const source = portal.source;
  const m = (kind: string): string => mark(kind, key);
  const organization = newId();
  await source.query('insert into organizations select (jsonb_populate_record(o, $2)).* from organizations o where o.id = $1', [world.northbridge, { id: organization, legal_name: `${m('org')} Institute`, business_number: `8${sceneKeys.indexOf(key)}2345679` }]);
  for (const [who, roles] of [['owner', '{owner,signatory}'], ['reader', '{reader}'], ['staffMember', '{reader}']] as const) await member(portal, world, organization, who, roles);
  const call = await insertCall(portal, world, { anonymised: key === 'a' });
  const id = await insertProposal(portal, world, call, { organizationId: organization, state: 'submitted', title: `Wells ${m('title')}`, summary: `Answer ${m('answer')}` });
  const budget = plainBudget({ 2026: 6_000_000, 2027: 4_000_000 });
  await source.query("update answers set value = $2, version = version + 1 where proposal_id = $1 and question_key = 'budget'", [id, JSON.stringify({ ...budget, lines: budget.lines.map((line) => ({ ...line, description: m('budget') })) })]);
  const rivals = await insertProposal(portal, world, call, { organizationId: world.southgate, state: 'eligible', title: 'Other wells' });
  const [{ reference }] = await source.query<[{ reference: string }]>('select reference from proposals where id = $1', [id]);
  const scene = { key, call, organization, proposal: { id, reference }, rivals, scenario: '', conflict: newId(), panel: null, reviews: {} } as unknown as Scene;
  await papers(portal, scene, ids.owner);
  await conversation(people, scene);
  await reviewing(portal, people, ids, scene);
  const scenario = await people.manager.api('POST', `/calls/${call.id}/scenarios`, { name: m('scenario'), line: 1, share: 100, reserve: 0 });
  scene.scenario = scenario.status < 300 ? (scenario.json as { id: string }).id : newId();
  if (key !== 'e') await panel(portal, people, ids, scene);
  if (key === 'a') await discussing(portal, ids, scene);
  if (key === 'e' || key === 'r') await deciding(portal, people, scene);
  return scene;
}

/** Its text as it was submitted, the PDF of that, and a file. */
async function papers(portal: Portal, scene: Scene, owner: string): Promise<void> {
  const { key, proposal } = scene;
  const keep = (text: string) => portal.application.nest.get(FileStore).put(Readable.from([Buffer.from(text)]));
  const kept = await keep(`%PDF-1.4\n${mark('file', key)}\n%%EOF\n`);
  scene.file = newId();
  await portal.source.query(
    `insert into attachments (id, proposal_id, question_key, file_name, media_type, bytes, sha256, store_key, uploaded_by, uploaded_at) values ($1, $2, 'supportingDocuments', $3, 'application/pdf', $4, $5, $6, $7, now())`,
    [scene.file, proposal.id, `${mark('filename', key)}.pdf`, kept.bytes, kept.sha256, kept.key, owner]);
  const document = await keep(`%PDF-1.4\n${mark('document', key)}\n%%EOF\n`);
  await portal.source.query(`insert into proposal_snapshots (id, proposal_id, number, content, sha256, receipt, submitted_by, submitted_at) values ($1, $2, 1, $3, $4, $5, $6, now())`,
    [newId(), proposal.id, JSON.stringify({ answers: { summary: mark('snapshot', key) } }), 'ab'.repeat(32), `${proposal.reference}-R1`, owner]);
  await portal.source.query('insert into proposal_documents (proposal_id, number, sha256, bytes, store_key, made_at) values ($1, 1, $2, $3, $4, now())', [proposal.id, document.sha256, document.bytes, document.key]);
  await portal.source.query('update proposals set snapshot_count = 1 where id = $1', [proposal.id]);
}

/** A question before it was found eligible, its answer, and a message with a file. */
async function conversation(people: Record<Relation, Visitor>, scene: Scene): Promise<void> {
  const m = (kind: string): string => mark(kind, scene.key);
  const at = `/proposals/${scene.proposal.id}`;
  await must(people.officer.api('POST', `${at}/information-request`, { items: [{ question: m('ask') }], dueAt: '2099-01-01T12:00:00Z' }));
  await must(people.owner.api('POST', `${at}/information`, { answers: [{ answer: m('reply') }] }));
  await must(people.officer.api('POST', `${at}/eligibility`, { reason: m('screening') }));
  const body = new FormData();
  body.append('body', m('message'));
  body.append('files', new Blob([`%PDF-1.4\n${m('messagefile')}\n%%EOF\n`]), `${m('filename')}-letter.pdf`);
  const sent = await people.owner.request('POST', `/api${at}/messages`, { body });
  const { messages } = sent.json as { messages: { id: string; files: { id: string }[] }[] };
  scene.message = messages[0]!.id;
  scene.messageFile = messages[0]!.files[0]?.id ?? newId();
}

async function reviewing(portal: Portal, people: Record<Relation, Visitor>, ids: ReviewWorld['ids'], scene: Scene): Promise<void> {
  const { key, call, proposal, rivals, reviews } = scene;
  const m = (kind: string): string => mark(kind, key);
  const codes = Object.keys(scoresOf(3));
  const sheet = (author: string, done: boolean): Record<string, unknown> => {
    const words = (kind: string): string => `${m(`${done ? kind : 'draft'}${author}`)} says why this is so, and what the proposal could say better.`;
    const each = (kind: string): Record<string, string> => Object.fromEntries(codes.map((code) => [code, words(kind)]));
    return { scores: done ? scoresOf({ ...given[key].scores, ...(author === 'opened' ? higher : {}) }) : scoresOf(2), comments: each('comment'), internal: each('internal'), recommendation: 'fund', confidence: 'high', overallComment: words('overall') };
  };
  const step = (who: Relation, by: Relation, noun: string, body: unknown): Promise<unknown> => must(people[by].api('POST', `/reviews/${reviews[who as keyof typeof reviews]}/${noun}`, body));
  const zeros = { versions: Object.fromEntries([...codes, 'overall'].map((part) => [part, 0])) };
  const save = (who: Relation, done = false): Promise<unknown> => step(who, who, 'scores', { ...sheet(who, done), ...zeros });
  const assign = async (who: Exclude<Relation, 'public'>, proposalId: string): Promise<string> => ((await must(people.officer.api('POST', `/calls/${call.id}/assignments`, { proposalId, reviewerId: ids[who], dueAt: '2099-01-01T12:00:00Z' }))) as { id: string }).id;
  for (const who of [...reviewers, 'staffReviewing', 'staffConflicted'] as const) {
    const assigned = await assign(who, who === 'elsewhere' ? rivals : proposal.id);
    if (who === 'elsewhere') await must(people.elsewhere.api('POST', `/reviews/${assigned}/acceptance`, { noConflict: true }));
    else reviews[who] = assigned;
  }
  for (const who of reviewers.filter((one) => !['invited', 'declined', 'elsewhere'].includes(one)).concat('staffReviewing' as never)) {
    const done = who === 'submitted' || who === 'opened';
    await step(who, who, 'acceptance', { noConflict: true });
    await save(who, done);
    if (done || who === 'returned') await step(who, who, 'submission', {});
  }
  await step('opened', 'opened', 'others', {});
  await step('returned', 'officer', 'return', { reason: m('return') });
  await step('conflicted', 'conflicted', 'conflict', { kind: 'other', note: m('conflict') });
  await step('staffConflicted', 'staffConflicted', 'conflict', { kind: 'other', note: m('conflict') });
  await step('declined', 'declined', 'refusal', { code: 'time' });
  await step('recused', 'officer', 'recusal', { reason: m('recusal') });
  await step('dismissed', 'officer', 'dismissal', { reason: m('dismissal') });
  // One possible conflict nobody judged, and one that was cleared.
  const cleared = newId();
  for (const [conflict, who] of [[scene.conflict, 'suspected'], [cleared, 'submitted']] as const) {
    await portal.source.query(`insert into review_conflicts (id, reviewer_id, proposal_id, call_id, source, kind, certainty, evidence, found_at) values ($1, $2, $3, $4, 'computed', 'pastEmployer', 'possible', $5, now())`, [conflict, ids[who], proposal.id, call.id, m('evidence')]);
  }
  await must(people.manager.api('POST', `/calls/${call.id}/conflicts/${cleared}/clearing`, { reason: m('verdict') }));
}

/** A meeting about the proposal, chaired by one of its reviewers, with a member for each way to be recused; the item has a note. In the last scene it was held and is locked. */
async function panel(portal: Portal, people: Record<Relation, Visitor>, ids: ReviewWorld['ids'], scene: Scene): Promise<void> {
  const { key, call, proposal } = scene;
  const as = (who: Relation, path: string, body: unknown = {}): Promise<unknown> => must(people[who].api('POST', path, body));
  const plan = { titleEn: 'Panel', titleFr: 'Comité', startsAt: '2099-02-01T15:00:00Z', zone: 'America/Toronto', place: 'Ottawa', quorum: 2 };
  const { id } = (await as('officer', `/calls/${call.id}/panels`, plan)) as { id: string };
  for (const [who, role] of [['opened', 'chair'], ['submitted', 'member'], ['elsewhere', 'member'], ['conflicted', 'member'], ['suspected', 'member'], ['dismissed', 'observer']] as const) {
    await portal.source.query('insert into panel_members (meeting_id, person_id, role, added_by, added_at) values ($1, $2, $3, $4, now())', [id, ids[who], role, ids.officer]);
  }
  const { items } = (await as('officer', `/panels/${id}/items`, { proposalIds: [proposal.id] })) as { items: { id: string }[] };
  const at = `/panels/${id}/items/${items[0]!.id}`;
  scene.panel = { id, item: items[0]!.id };
  const note = { en: mark('note', key), fr: mark('note', key) };
  if (key !== 'r') {
    await portal.source.query('update panel_items set note_en = $2, note_fr = $3 where id = $1', [items[0]!.id, note.en, note.fr]);
    return;
  }
  for (const who of ['opened', 'submitted', 'elsewhere'] as const) await as('officer', `/panels/${id}/attendance`, { personId: ids[who], present: true });
  await as('opened', `/panels/${id}/opening`);
  await as('opened', `${at}/discussion`);
  await as('opened', `${at}/scores`, { scores: scoresOf(3), versions: {} });
  await as('officer', `${at}/note`, { ...note, version: 0 });
  await as('opened', `${at}/settlement`, { advice: 'recommended' });
  await as('officer', `/panels/${id}/minutes/draft`);
  await as('opened', `/panels/${id}/minutes-approval`);
  await as('officer', `/panels/${id}/lock`);
}

/** Phases of which the discussion is open, with a post. */
async function discussing(portal: Portal, ids: ReviewWorld['ids'], { key, call, proposal, reviews }: Scene): Promise<void> {
  await portal.source.query(
    `insert into review_phases (call_id, scoring_opens_at, scoring_closes_at, discussion_opens_at, discussion_closes_at, panel_opens_at, panel_closes_at, set_by, set_at)
     values ($1, now() - interval '9 days', now() - interval '2 days', now() - interval '1 day', now() + interval '9 days', now() + interval '10 days', now() + interval '90 years', $2, now())`, [call.id, ids.officer]);
  await portal.source.query('insert into discussion_posts (id, proposal_id, review_id, written_by, body, written_at) values ($1, $2, $3, $4, $5, now())', [newId(), proposal.id, reviews.opened, ids.opened, mark('post', key)]);
}

/** Recommended, approved, and in the last scene told; the other applicant's proposal is declined. */
async function deciding(portal: Portal, people: Record<Relation, Visitor>, scene: Scene): Promise<void> {
  const { key, call, proposal, rivals } = scene;
  const amount = given[key].amount;
  const feedback = (kind: string): string => `${mark(kind, key)} says what the reviewers found and what could be better.`;
  await portal.source.query("update calls set state = 'deciding' where id = $1", [call.id]);
  await must(people.officer.api('POST', `/proposals/${proposal.id}/recommendation`, { outcome: 'approved', amount, years: { 2026: amount - 10_000, 2027: 10_000 }, reasonCode: 'ranked', reason: mark('reason', key), feedback: feedback('feedback') }));
  await must(people.decider.api('POST', `/proposals/${proposal.id}/recommendation-approval`, { comment: mark('approval', key) }));
  await portal.source.query("update proposals set state = 'underReview' where id = $1", [rivals]);
  await must(people.decider.api('POST', `/proposals/${rivals}/decision`, { outcome: 'declined', reasonCode: 'belowPassMark', feedback: 'The reviewers ask for clearer indicators next time.' }));
  if (key === 'r') await must(people.manager.api('POST', `/calls/${call.id}/release`));
}
