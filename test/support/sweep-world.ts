import { Readable } from 'node:stream';
import { standardForm } from '../../src/modules/calls/form/index.js';
import { newId } from '../../src/kernel/ids/ids.js';
import { FileStore } from '../../src/platform/files/file-store.js';
import { RouteCatalogue, type Route } from '../../src/platform/http/route-catalogue.js';
import { agreementIn, everybody, seedAward, type Staff } from './agreements.js';
import { demonstrationPortal } from './demonstration.js';
import type { Portal } from './portal.js';
import { insertPerson } from './reviews.js';
import type { Visitor } from './visitor.js';
import type { World } from './world.js';

/** Everybody the sweeps ask in the name of. `owner`, `editor` and `reader` belong to Northbridge, `stranger` to Southgate. */
export const actorNames = ['public', 'owner', 'editor', 'reader', 'stranger', 'reviewer', 'otherReviewer', 'officer', 'manager', 'dueDiligence', 'decider', 'certifier', 'payer', 'auditor', 'admin'] as const;
export type ActorName = (typeof actorNames)[number];
export const emails: Record<Exclude<ActorName, 'public'>, string> = {
  owner: 'owner@northbridge.example', editor: 'editor@northbridge.example', reader: 'reader@northbridge.example', stranger: 'owner@southgate.example',
  reviewer: 'reviewer1@reviews.example', otherReviewer: 'reviewer6@reviews.example', officer: 'officer@hsp.example', manager: 'manager@hsp.example', dueDiligence: 'diligence@hsp.example', decider: 'decider@hsp.example',
  certifier: 'certifier@hsp.example', payer: 'payer@hsp.example', auditor: 'auditor@hsp.example', admin: 'admin@hsp.example',
};

/** One row a route can be asked for: a name that tells its state, and the values of the path. */
export interface Subject {
  name: string;
  params: Record<string, string>;
}

/** The demonstration, with at least one row of every kind and telling state, and everybody signed in. */
export interface SweepWorld {
  portal: Portal;
  actors: Record<ActorName, Visitor>;
  routes: Route[];
  ids: Record<string, string>;
  /** The rows a route is asked for; one without parameters when it takes none. */
  subjectsOf: (route: Route) => Subject[];
}

export async function sweepWorld(): Promise<SweepWorld> {
  const portal = await demonstrationPortal();
  await insertPerson(portal, emails.reader, 'Lior Beck', []);
  await portal.source.query("insert into organization_members (organization_id, person_id, roles, since) select o.id, p.id, '{reader}', now() from organizations o, persons p where o.legal_name = 'Northbridge Peace Institute' and p.email = $1", [emails.reader]);
  const actors = Object.fromEntries(await Promise.all(actorNames.map(async (name) => [name, name === 'public' ? portal.visitor() : await portal.signedIn(emails[name])] as const))) as Record<ActorName, Visitor>;
  const ids = { ...(await found(portal)), ...(await further(portal, actors)) };
  await portal.settle();
  Object.assign(ids, await letters(portal));
  const routes = portal.application.nest.get(RouteCatalogue).routes();
  return { portal, actors, routes, ids, subjectsOf: (route) => subjectsOf(route, ids) };
}

/** Rows of the demonstration by name. */
async function found(portal: Portal): Promise<Record<string, string>> {
  const one = async (sql: string, parameters: unknown[] = []): Promise<string> => {
    const [row] = await portal.source.query<{ id: string }[]>(sql, parameters);
    if (!row) throw new Error(`The demonstration has no row for: ${sql} ${String(parameters)}`);
    return row.id;
  };
  const organization = (name: string): Promise<string> => one('select id from organizations where legal_name = $1', [name]);
  const [northbridge, southgate] = [await organization('Northbridge Peace Institute'), await organization('Southgate Mediation Network')];
  const proposal = (state: string, organizationId?: string): Promise<string> => one(`select id from proposals where state = $1 ${organizationId ? 'and organization_id = $2' : 'and $2::text is null'} order by id limit 1`, [state, organizationId ?? null]);
  const review = (state: string, email: string): Promise<string> => one('select r.id from review_assignments r join persons p on p.id = r.reviewer_id join proposals o on o.id = r.proposal_id where r.state = $1 and p.email = $2 order by o.state desc, r.id limit 1', [state, email]);
  const ids: Record<string, string> = { northbridge, southgate };
  for (const state of ['draft', 'open', 'inReview', 'deciding', 'released']) ids[`call.${state}`] = await one('select id from calls where state = $1', [state]);
  ids['proposal.draft'] = await proposal('draft', northbridge);
  ids['proposal.underReview'] = await one("select p.id from proposals p where p.state = 'underReview' and p.organization_id = $1 and exists (select 1 from review_assignments r where r.proposal_id = p.id)", [northbridge]);
  ids['proposal.approved'] = await proposal('approved');
  ids['proposal.declined'] = await proposal('declined', southgate);
  ids['proposal.awarded'] = await proposal('awarded', northbridge);
  for (const state of ['submitted', 'informationRequested', 'eligible', 'ineligible', 'withdrawn', 'notFunded', 'notSubmitted']) ids[`proposal.${state}`] = await proposal(state);
  ids['review.submitted'] = await one("select r.id from review_assignments r join persons p on p.id = r.reviewer_id where r.proposal_id = $1 and p.email = $2", [ids['proposal.underReview'], emails.reviewer]);
  ids['review.invited'] = await review('invited', emails.reviewer);
  ids['review.accepted'] = await review('accepted', 'reviewer3@reviews.example');
  ids['review.conflicted'] = await review('conflicted', 'reviewer4@reviews.example');
  ids['agreement.closed'] = await one("select id from agreements where state = 'closed'");
  ids['agreement.foreign'] = await one("select id from agreements where state = 'inForce' limit 1");
  ids['payment.paid'] = await one("select id from payments where state = 'paid' and organization_id = $1 limit 1", [northbridge]);
  ids['payment.foreign'] = await one("select id from payments where state = 'certified'");
  ids['report.accepted'] = await one("select id from reports where state = 'accepted'");
  for (const [name, email] of [['editor', emails.editor], ['officer', emails.officer], ['reviewer', emails.reviewer]] as const) ids[`person.${name}`] = await one('select id from persons where email = $1', [email]);
  ids.reviewerInvitation = await one('select id from reviewer_invitations where accepted_at is null and declined_at is null limit 1');
  ids.conflict = newId();
  await portal.source.query("insert into review_conflicts (id, reviewer_id, proposal_id, call_id, source, kind, certainty, found_at) select $1, r.id, p.id, c.id, 'computed', 'pastEmployer', 'possible', now() from calls c join proposals p on p.call_id = c.id, persons r where c.id = $2 and p.submitted_at is not null and r.email = 'reviewer6@reviews.example' order by p.id limit 1", [ids.conflict, ids['call.deciding']]);
  ids['panel.planned'] = await one("select m.id from panel_meetings m where m.state = 'planned' and m.call_id = $1", [ids['call.inReview']]);
  ids['panel.locked'] = await one("select id from panel_meetings where state = 'locked'");
  for (const state of ['planned', 'locked']) ids[`panelItem.${state}`] = await one('select id from panel_items where meeting_id = $1 order by position limit 1', [ids[`panel.${state}`]]);
  ids.scenario = newId();
  await portal.source.query("insert into scenarios (id, call_id, name, line, share, saved_by, saved_at) select $1, $2, 'Two thirds of each request', 2, 66, p.id, now() from persons p where p.email = 'manager@hsp.example'", [ids.scenario, ids['call.deciding']]);
  ids.match = await one("select id from sanctions_matches where state = 'open' limit 1");
  ids.delegation = newId();
  await portal.source.query("insert into delegations (id, state, role, delegator_id, delegate_id, from_on, until_on, reason, given_at) select $1, 'given', 'manager', m.id, o.id, '2020-01-01', '2020-01-05', 'Away', now() from persons m, persons o where m.email = 'manager@hsp.example' and o.email = 'officer@hsp.example'", [ids.delegation]);
  ids.programme = await one('select id from programmes');
  ids.clarification = await one("select id from clarifications where state = 'asked' limit 1");
  for (const state of ['submitted', 'verified']) ids[`document.${state}`] = await one('select id from organization_documents where state = $1 and organization_id = $2 limit 1', [state, northbridge]);
  ids.governingMember = await one('select id from governing_members where organization_id = $1 order by id limit 1', [northbridge]);
  ids.extension = await one("select id from proposal_extensions where state = 'requested' limit 1");
  ids['notification.owner'] = await one('select n.id from notifications n join persons p on p.id = n.person_id where p.email = $1 and n.read_at is null limit 1', [emails.owner]);
  return ids;
}

/** What the demonstration lacks: Northbridge's agreements in other states, a file, an invitation, letters with tokens, a second session. */
async function further(portal: Portal, actors: Record<ActorName, Visitor>): Promise<Record<string, string>> {
  const source = portal.source;
  const [{ id: northbridge }] = (await source.query<{ id: string }[]>("select id from organizations where legal_name = 'Northbridge Peace Institute'")) as [{ id: string }];
  const [{ id: programmeId }] = (await source.query<{ id: string }[]>('select id from programmes')) as [{ id: string }];
  const people = Object.fromEntries((await source.query<{ email: string; id: string }[]>('select email, id from persons')).map((p) => [p.email, p.id]));
  const appropriations = Object.fromEntries((await source.query<{ year: number; id: string }[]>('select fiscal_year as year, id from appropriations')).map((a) => [a.year, a.id]));
  const world: World = { people, northbridge, southgate: northbridge, programmeId, appropriations };
  const staff: Staff = await everybody(portal);
  const ids: Record<string, string> = {};
  for (const state of ['inPreparation', 'offered', 'inForce'] as const) ids[`agreement.${state}`] = await agreementIn(portal, staff, await seedAward(portal, world), state);
  const payments = await source.query<{ id: string }[]>('select id from payments where agreement_id = $1 order by due_on', [ids['agreement.inForce']]);
  const must = async (answer: ReturnType<Visitor['api']>): Promise<unknown> => {
    const { status, text, url } = await answer;
    if (status > 201) throw new Error(`${url}: ${status} ${text}`);
    return JSON.parse(text);
  };
  ids['payment.scheduled'] = payments.at(-1)!.id;
  ids['payment.certified'] = payments[1]!.id;
  ids['payment.released'] = payments[0]!.id;
  for (const { id } of payments.slice(0, 2)) await must(staff.certifier.api('POST', `/payments/${id}/certification`, { note: 'The terms are met; the evidence is in the file.' }));
  await must(staff.payer.api('POST', `/payments/${ids['payment.released']}/release`, {}));
  ids['report.requested'] = (await source.query<{ id: string }[]>('select id from reports where agreement_id = $1', [ids['agreement.inForce']]))[0]!.id;

  const draft = (await source.query<{ id: string }[]>("select id from proposals where state = 'draft' and organization_id = $1", [northbridge]))[0]!.id;
  const { sections } = (await must(actors.owner.api('GET', `/proposals/${draft}`))) as { sections: { key: string }[] };
  Object.assign(ids, { section: sections[0]!.key });
  const reviewed = (await source.query<{ id: string }[]>("select p.id from proposals p where p.state = 'underReview' and p.organization_id = $1", [northbridge]))[0]!.id;
  for (const [name, proposalId] of [['file.draft', draft], ['file.reviewed', reviewed]] as const) {
    ids[name] = newId();
    const kept = await portal.application.nest.get(FileStore).put(Readable.from([Buffer.from('%PDF-1.4\n%%EOF\n')]));
    await source.query(
      `insert into attachments (id, proposal_id, question_key, file_name, media_type, bytes, sha256, store_key, uploaded_by, uploaded_at) values ($1, $2, 'supportingDocuments', 'plan.pdf', 'application/pdf', $3, $4, $5, $6, now())`,
      [ids[name], proposalId, kept.bytes, kept.sha256, kept.key, people[emails.owner]]);
  }
  const { messages } = (await must(actors.owner.api('POST', `/proposals/${reviewed}/messages`, { body: 'When do we learn the results?' }))) as { messages: { id: string }[] };
  Object.assign(ids, { message: messages[0]!.id, 'file.message': newId() });
  await source.query(`insert into attachments (id, proposal_id, question_key, file_name, media_type, bytes, sha256, store_key, uploaded_by, uploaded_at, message_id) select $1, proposal_id, 'message', file_name, media_type, bytes, sha256, store_key, uploaded_by, uploaded_at, $2 from attachments where id = $3`, [ids['file.message'], ids.message, ids['file.reviewed']]);
  ids.savedSearch = ((await must(actors.owner.api('POST', '/saved-searches', { name: 'Border regions', theme: 'POC' }))) as { searches: { id: string }[] }).searches[0]!.id;
  ids.budgetReading = newId();
  await source.query("insert into budget_readings (id, proposal_id, file_name, sha256, lines, line_rows, problems, read_by, read_at) values ($1, $2, 'budget.csv', '', '[]', '{}', '[]', $3, now())", [ids.budgetReading, draft, people[emails.owner]]);
  ids.upload = ((await must(actors.owner.api('POST', `/proposals/${draft}/uploads`, { question: 'supportingDocuments', fileName: 'unfinished.pdf', bytes: 1_000, fingerprint: '1' }))) as { id: string }).id;
  const question = standardForm.sections[0]!.questions[0]!.key;
  const thread = (await must(actors.owner.api('POST', `/proposals/${draft}/sections/${sections[0]!.key}/comments`, { body: 'Who checks the names?' }))) as { id: string };
  Object.assign(ids, { answered: question, thread: thread.id });
  await must(actors.owner.api('POST', `/organizations/${northbridge}/invitations`, { email: 'newcomer@northbridge.example', roles: ['editor'] }));
  ids.invitation = (await source.query<{ id: string }[]>('select id from organization_invitations'))[0]!.id;
  await must(portal.visitor().api('POST', '/registration', { name: 'Wren Castellan', email: 'newcomer@northbridge.example', password: 'a-long-enough-secret-77', locale: 'en', agreed: true }));
  await must(portal.visitor().api('POST', '/password-request', { email: 'editor@northbridge.example' }));
  await must(actors.owner.api('POST', `/organizations/${northbridge}/bank-account`, { country: 'CA', bankName: 'Rideau Credit Union', holder: 'Northbridge Peace Institute', institution: '003', transit: '00006', account: '5551234987' }));
  ids.account = (await source.query<{ id: string }[]>("select id from bank_accounts where organization_id = $1 and state <> 'replaced'", [northbridge]))[0]!.id;
  ids.reading = ((await must(actors.certifier.api('POST', `/organizations/${northbridge}/bank-account/${ids.account}/readings`, { reason: 'Compare with the letter' }))) as { id: string }).id;
  // A draft with two partners: one is registered here and was asked, one was written to. And somebody who says they work for Northbridge.
  const southgate = (await source.query<{ id: string }[]>("select id from organizations where legal_name = 'Southgate Mediation Network'"))[0]!.id;
  const partner = (name: string) => ({ name, type: 'LOCAL_NGO', country: 'CO', role: 'Trains the observers', signatory: 'no' });
  const { versions } = (await must(actors.owner.api('GET', `/proposals/${draft}/sections/A`))) as { versions: Record<string, number> };
  await must(actors.owner.api('POST', `/proposals/${draft}/sections/A`, { answers: { partners: [partner('Southgate Mediation Network'), partner('Casa de Paz')] }, versions }));
  await must(actors.owner.api('POST', `/proposals/${draft}/partners/1/request`, { organizationId: southgate }));
  await must(actors.owner.api('POST', `/proposals/${draft}/partners/2/letter`, { email: 'head@casadepaz.example' }));
  ids.partnerConsent = (await source.query<{ id: string }[]>('select id from partner_consents where organization_id = $1 and proposal_id = $2', [southgate, draft]))[0]!.id;
  await must(actors.admin.api('POST', `/organizations/${northbridge}/access-request`, { message: 'I keep the books of the institute.' }));
  ids.accessRequest = (await source.query<{ id: string }[]>("select id from organization_access_requests where organization_id = $1 and state = 'requested' order by id desc", [northbridge]))[0]!.id;
  await portal.signedIn(emails.owner);
  const { sessions } = (await must(actors.owner.api('GET', '/sessions'))) as { sessions: { id: string; current: boolean }[] };
  ids.session = sessions.find((s) => !s.current)!.id;
  return ids;
}

/** The tokens that were sent by letter, and a letter. */
async function letters(portal: Portal): Promise<Record<string, string>> {
  const bodies = await portal.source.query<{ id: string; body: string }[]>('select id, body from mails order by created_at desc');
  const token = (pattern: RegExp): string => {
    const hit = bodies.map(({ body }) => pattern.exec(body)?.[1]).find(Boolean);
    if (!hit) throw new Error(`No letter holds ${String(pattern)}`);
    return hit;
  };
  return { 'token.confirmation': token(/\/registration\/confirmation\/([\w-]+)/), 'token.password': token(/\/password\/([\w-]+)/), 'token.reviewer': token(/\/invitations-to-review\/([\w-]+)/), 'token.invitation': token(/\/invitations\/([\w-]+)/), 'token.partner': token(/\/partner-invitations\/([\w-]+)/), letter: bodies[0]!.id };
}

/** The rows by the beginning of a route; the longest beginning counts. */
function subjectsOf(route: Route, ids: Record<string, string>): Subject[] {
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name!);
  if (!names.length) return [{ name: '', params: {} }];
  const id = (name: string, key = 'id'): Subject => ({ name, params: { [key]: known(name, ids) } });
  const plus = (subject: Subject, params: Record<string, string>): Subject => ({ name: subject.name, params: { ...subject.params, ...params } });
  const states = (kind: string, all: string[], key = 'id'): Subject[] => all.map((state) => id(`${kind}.${state}`, key));
  const under = (prefix: string): boolean => route.path === prefix || route.path.startsWith(`${prefix}/`);
  const write = route.method !== 'GET';
  if (under('/agreements/:id')) return states('agreement', ['inPreparation', 'offered', 'inForce', ...(write ? [] : ['closed']), 'foreign']);
  if (under('/approval-chains/:programmeId')) return [id('programme', 'programmeId')];
  if (under('/delegations/:id')) return [id('delegation')];
  if (under('/awards/:id')) return states('agreement', ['inForce', 'offered']);
  if (under('/calls/:callId/conflicts/:conflictId')) return [plus(id('call.deciding', 'callId'), { conflictId: known('conflict', ids) })];
  if (under('/calls/:callId/scenarios/:scenarioId')) return [plus(id('call.deciding', 'callId'), { scenarioId: known('scenario', ids) })];
  if (under('/calls/:callId')) return states('call', ['open', 'deciding', ...(write ? [] : ['inReview', 'released'])], 'callId');
  if (under('/calls/:id/clarifications/:questionId')) return [plus(id('call.open'), { questionId: known('clarification', ids) })];
  if (under('/calls/:id/extensions/:extensionId')) return [plus(id('call.open'), { extensionId: known('extension', ids) })];
  if (under('/deadlines/feed/:token')) return [{ name: 'unknown', params: { token: 'nobody-has-this' } }];
  if (under('/deadlines/:kind/:id')) return [plus(id('proposal.draft'), { kind: 'draft' })];
  if (under('/calls/:id/form/trial')) return states('call', ['draft', 'open']).map((s) => plus(s, names.includes('key') ? { key: 'B' } : {}));
  if (under('/calls/:id/form')) return states('call', ['draft', 'open']).map((s) => plus(s, Object.fromEntries(Object.entries({ section: 'B', start: 'risks', key: 'summary' }).filter(([name]) => names.includes(name)))));
  if (under('/calls/:id')) return states('call', ['draft', 'open', 'deciding', ...(write ? [] : ['inReview', 'released'])]);
  if (under('/invitations/:token')) return [id('token.invitation', 'token')];
  if (under('/invitations-to-review/:token')) return [id('token.reviewer', 'token')];
  if (under('/reviewer-invitations/:id')) return [id('reviewerInvitation')];
  if (under('/reviewers/:id')) return [id('person.reviewer')];
  if (under('/mailbox/:id')) return [id('letter')];
  if (under('/notifications/:id')) return [id('notification.owner')];
  if (under('/operations/jobs/:queue/:id')) return [{ name: 'job', params: { queue: 'mail', id: 'none' } }];
  if (under('/operations/letters/:id')) return [id('letter')];
  if (under('/organizations/:id/members/:personId')) return [plus(id('northbridge'), { personId: known('person.editor', ids) })];
  if (under('/organizations/:id/invitations/:invitationId')) return [plus(id('northbridge'), { invitationId: known('invitation', ids) })];
  if (under('/organizations/:id/access-requests/:requestId')) return [plus(id('northbridge'), { requestId: known('accessRequest', ids) })];
  if (under('/panels/:id/items/:itemId/files/:fileId')) return [plus(id('panel.planned'), { itemId: known('panelItem.planned', ids), fileId: known('file.reviewed', ids) })];
  if (under('/panels/:id/items/:itemId')) return ['planned', ...(write ? [] : ['locked'])].map((state) => plus(id(`panel.${state}`), { itemId: known(`panelItem.${state}`, ids) }));
  if (under('/panels/:id/members/:personId')) return [plus(id('panel.planned'), { personId: known('person.reviewer', ids) })];
  if (under('/panels/:id')) return states('panel', ['planned', ...(write ? [] : ['locked'])]);
  if (under('/partner-consents/:id')) return [id('partnerConsent')];
  if (under('/partner-invitations/:token')) return [id('token.partner', 'token')];
  if (under('/organizations/:id/governing-body/:memberId')) return [plus(id('northbridge'), { memberId: known('governingMember', ids) })];
  if (under('/organizations/:id/bank-account/:accountId')) return [plus(id('northbridge'), { accountId: known('account', ids), readingId: known('reading', ids) })];
  if (under('/organization-documents/:id')) return states('document', ['submitted', 'verified']);
  if (under('/organizations/:id')) return [id('northbridge')];
  if (under('/password/:token')) return [id('token.password', 'token')];
  if (under('/payments/:id')) return states('payment', ['certified', ...(write ? [] : ['scheduled', 'released', 'paid']), 'foreign']);
  if (under('/people/:id')) return [id('person.officer')];
  if (under('/proposals/:id/attachments/:fileId')) return [plus(id('proposal.draft'), { fileId: known('file.draft', ids) }), plus(id('proposal.underReview'), { fileId: known('file.reviewed', ids) })];
  if (under('/proposals/:id/messages/:messageId')) return [plus(id('proposal.underReview'), { messageId: known('message', ids), fileId: known('file.message', ids) })];
  if (under('/proposals/:id/budget/files/:file')) return states('proposal', ['draft', 'underReview']).map((s) => plus(s, { file: 'lines.csv' }));
  if (under('/proposals/:id/budget/readings/:readingId')) return [plus(id('proposal.draft'), { readingId: known('budgetReading', ids) })];
  if (under('/proposals/:id/partner-consents/:consentId')) return [plus(id('proposal.draft'), { consentId: known('partnerConsent', ids) })];
  if (under('/proposals/:id/partners/:position')) return states('proposal', ['draft', 'underReview']).map((s) => plus(s, { position: '1' }));
  if (under('/proposals/:id/uploads/:uploadId')) return [plus(id('proposal.draft'), { uploadId: known('upload', ids) })];
  if (under('/proposals/:id/answers/:key')) return states('proposal', ['draft', 'submitted', 'underReview']).map((s) => plus(s, { key: known('answered', ids) }));
  if (under('/proposals/:id/sections/:key/comments/:threadId')) return [plus(id('proposal.draft'), { key: known('section', ids), threadId: known('thread', ids) }), plus(id('proposal.underReview'), { key: known('section', ids), threadId: known('thread', ids) })];
  if (under('/proposals/:id/sections/:key')) return states('proposal', ['draft', 'submitted', 'underReview']).map((s) => plus(s, { key: known('section', ids) }));
  if (under('/proposals/:id/snapshots/:number')) return states('proposal', ['draft', 'underReview', 'declined']).map((s) => plus(s, { number: '1' }));
  if (under('/proposals/:id/documents/:number')) return states('proposal', ['draft', 'underReview', 'declined']).map((s) => plus(s, { number: '1' }));
  if (under('/proposals/:id')) {
    return states('proposal', ['draft', 'submitted', 'underReview', 'declined', ...(write ? [] : ['informationRequested', 'ineligible', 'approved', 'awarded', 'eligible', 'withdrawn', 'notFunded', 'notSubmitted'])]);
  }
  if (under('/receipts/:code')) return [{ name: 'number', params: { code: 'HSP-2026-01-0001-R1' } }, { name: 'fingerprint', params: { code: 'ab'.repeat(32) } }];
  if (under('/registration/confirmation/:token')) return [id('token.confirmation', 'token')];
  if (under('/reports/:id')) return states('report', ['requested', 'accepted']);
  if (under('/reviews/:id/files/:fileId')) return [plus(id('review.submitted'), { fileId: known('file.reviewed', ids) }), plus(id('review.invited'), { fileId: known('file.reviewed', ids) })];
  if (under('/reviews/:id')) return states('review', ['invited', 'submitted', 'accepted', 'conflicted']);
  if (under('/saved-searches/unsubscription/:token')) return [{ name: 'unknown', params: { token: 'nobody-has-this' } }];
  if (under('/saved-searches/:id')) return [id('savedSearch')];
  if (under('/sanctions-matches/:id')) return [id('match')];
  if (under('/sessions/:id')) return [id('session')];
  throw new Error(`The sweeps know no row for ${route.method} ${route.path}: add one to test/support/sweep-world.ts`);
}

function known(name: string, ids: Record<string, string>): string {
  const id = ids[name];
  if (!id) throw new Error(`The sweeps have no ${name}`);
  return id;
}

/** A route's address with its values filled in. */
export const addressOf = (route: Route, params: Record<string, string>): string => route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? newId()));

/** Everything the database remembers, table by table: to show that a refusal changed nothing. Sessions, tries, and who has a page open are no such memory: they pass by themselves. */
export async function memory(portal: Portal): Promise<Record<string, string>> {
  const tables = await portal.source.query<{ name: string }[]>("select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('sessions', 'rate_limits', 'section_presence', 'migrations') and table_name not like 'public_accounts%' order by 1");
  const parts = tables.map(({ name }) => `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as state from "${name}" t`);
  return Object.fromEntries((await portal.source.query<{ name: string; state: string }[]>(parts.join(' union all '))).map(({ name, state }) => [name, state]));
}
