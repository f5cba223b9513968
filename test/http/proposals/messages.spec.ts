import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pageProblems } from '../../support/html.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { draftProposal, openCall, type OpenCall, submittedProposal } from '../../support/proposals.js';
import { insertPerson } from '../../support/reviews.js';
import type { Answer, Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const pdf = { name: 'plan.pdf', content: '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n', type: 'application/pdf' };
const secret = 'The board meets on the second Monday.';

describe('messages about a proposal', () => {
  let portal: Portal;
  let world: World;
  let call: OpenCall;
  let owner: Visitor;
  let editor: Visitor;
  let reader: Visitor;
  let stranger: Visitor;
  let officer: Visitor;
  let manager: Visitor;
  let auditor: Visitor;
  let decider: Visitor;
  let reviewer: Visitor;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    call = await openCall(portal, world);
    await insertPerson(portal, 'reader@northbridge.example', 'Lior Beck', []);
    await portal.source.query("insert into organization_members (organization_id, person_id, roles, since) select $1, id, '{reader}', now() from persons where email = 'reader@northbridge.example'", [world.northbridge]);
    [owner, editor, reader, stranger, officer, manager, auditor, decider, reviewer] = await Promise.all(['owner@northbridge.example', 'editor@northbridge.example', 'reader@northbridge.example', 'owner@southgate.example', 'officer@hsp.example', 'manager@hsp.example', 'auditor@hsp.example', 'decider@hsp.example', 'reviewer1@reviews.example'].map((email) => portal.signedIn(email))) as [Visitor, Visitor, Visitor, Visitor, Visitor, Visitor, Visitor, Visitor, Visitor];
  });
  afterAll(() => portal.close());

  const write = (who: Visitor, id: string, body: string | null = secret): Promise<Answer> => who.api('POST', `/proposals/${id}/messages`, { body });
  const thread = (who: Visitor, id: string): Promise<Answer> => who.api('GET', `/proposals/${id}/messages`);
  const count = async (): Promise<number> => (await portal.source.query<{ n: number }[]>('select count(*)::int as n from proposal_messages'))[0]!.n;

  it('go from the organization to officers and back, told by mail without their text and each in their language', async () => {
    const { id, reference } = await submittedProposal(portal, world, call);
    const page = await owner.follow(await owner.get(`/en/proposals/${id}`), 'Read and write');
    expect([page.words.includes('No messages yet'), await pageProblems(page)]).toEqual([true, []]);
    const sent = await owner.submit(page, 'Send the message', { body: secret });
    expect([sent.status, sent.words.includes(secret)]).toEqual([200, true]);
    await portal.settle();
    const told = portal.mailbox.to('officer@hsp.example').filter(({ subject }) => subject.includes(reference));
    expect([told.length, told[0]!.body.includes('board')]).toEqual([1, false]);
    const inbox = await officer.get('/fr/messages');
    expect([inbox.words.includes('À répondre'), await pageProblems(inbox)]).toEqual([true, []]);
    const seen = await officer.get(`/fr/proposals/${id}/messages`);
    const [{ name }] = (await portal.source.query<{ name: string }[]>("select name from persons where email = 'owner@northbridge.example'")) as [{ name: string }];
    expect([seen.words.includes(name), seen.words.includes('Nouveau'), await pageProblems(seen)]).toEqual([true, true, []]);
    expect((await write(officer, id, 'In March.')).status).toBe(201);
    await portal.settle();
    const letters = ['owner@northbridge.example', 'editor@northbridge.example'].map((email) => portal.mailbox.to(email).filter(({ subject }) => /message about your|message au sujet/.test(subject) && subject.includes(reference)));
    expect(letters.map((one) => [one.length, one.some(({ body }) => body.includes('March'))])).toEqual([[1, false], [1, false]]);
    expect(letters.map(([one]) => one!.subject.startsWith('Un message'))).toEqual([false, true]);
    // Applicants read no name of the program's people; colleagues and staff read who wrote.
    const forEditor = (await thread(editor, id)).json;
    expect(forEditor.messages.map(({ author, unread }: { author: unknown; unread: boolean }) => [author, unread])).toEqual([[{ en: 'Program officer', fr: 'Agente ou agent de programme' }, true], [name, true]]);
    expect([(await editor.get(`/en/proposals/${id}/messages`)).text.includes('Whitfield'), (await thread(manager, id)).json.messages[0].author]).toEqual([false, 'Dana Whitfield']);
  });

  it('are unread for each person until that person says so', async () => {
    const { id } = await submittedProposal(portal, world, call);
    await write(officer, id, 'A word.');
    await write(officer, id, 'Another.');
    expect([(await thread(owner, id)).json.unread, (await thread(editor, id)).json.unread, (await thread(officer, id)).json.unread]).toEqual([2, 2, 0]);
    expect((await owner.api('GET', `/proposals/${id}`)).json.messages).toEqual({ unread: 2 });
    expect((await owner.api('GET', '/home')).json.tasks ?? []).toBeDefined();
    const marked = await owner.submit(await owner.get(`/en/proposals/${id}/messages`), 'Mark as read');
    expect([marked.status, (await thread(owner, id)).json.unread, (await thread(editor, id)).json.unread]).toEqual([200, 0, 2]);
  });

  it('are closed to everybody else: other organizations, reviewers, readers, and staff without the task', async () => {
    const { id } = await submittedProposal(portal, world, call, { state: 'underReview' });
    await write(owner, id);
    const before = await count();
    expect(await Promise.all([stranger, reviewer, reader, decider, auditor, manager].map(async (who) => [(await thread(who, id)).status, (await who.get(`/en/proposals/${id}/messages`)).status]))).toEqual([[404, 404], [404, 404], [403, 403], [403, 403], [200, 200], [200, 200]]);
    expect(await Promise.all([stranger, reviewer, reader, decider, auditor].map(async (who) => (await write(who, id)).status))).toEqual([404, 404, 403, 403, 403]);
    expect([(await portal.visitor().api('GET', `/proposals/${id}/messages`)).status, await count()]).toEqual([401, before]);
    expect((await auditor.get(`/en/proposals/${id}/messages`)).page('main form').length).toBe(0); // nor a mark of having read
    expect((await auditor.api('POST', `/proposals/${id}/messages/reading`)).status).toBe(403);
    expect([(await reader.api('GET', `/proposals/${id}`)).json.messages, (await reader.api('GET', '/messages')).json.threads, (await decider.api('GET', '/messages')).json.threads]).toEqual([null, [], []]);
    expect((await stranger.api('GET', '/messages')).json.threads).toEqual([]);
  });

  it('are not written on drafts, nor once it is withdrawn or the organization is barred', async () => {
    const draft = await draftProposal(portal, world, call);
    const page = await owner.get(`/fr/proposals/${draft.id}/messages`);
    expect([page.status, page.page(`a[href="/fr/calls/${call.id}/clarifications"]`).length, page.page('main textarea').length, await pageProblems(page)]).toEqual([200, 1, 0, []]);
    const { id } = await submittedProposal(portal, world, call);
    const southgate = await submittedProposal(portal, world, call, { organizationId: world.southgate });
    await write(stranger, southgate.id);
    await write(owner, id);
    const before = await count();
    expect((await owner.api('POST', `/proposals/${id}/withdrawal`, { reason: 'We cannot go on.' })).status).toBe(200);
    await portal.source.query("update organizations set state = 'barred' where id = $1", [world.southgate]);
    const refused = await Promise.all([write(owner, draft.id), write(officer, draft.id), write(owner, id), write(officer, id), write(stranger, southgate.id), write(officer, southgate.id)]);
    expect(refused.map(({ status, json }) => [status, json.code])).toEqual([[409, 'notSubmitted'], [404, 'notFound'], [409, 'withdrawn'], [409, 'withdrawn'], [409, 'organizationBarred'], [409, 'organizationBarred']]);
    expect([(await thread(owner, id)).json.messages.length, (await thread(stranger, southgate.id)).json.messages.length, await count()]).toEqual([1, 1, before]);
    await portal.source.query("update organizations set state = 'registered' where id = $1", [world.southgate]).catch(() => undefined);
  });

  it('keep what was typed when something is wrong, and take a file that only readers of the message get', async () => {
    const { id } = await submittedProposal(portal, world, call);
    const before = await count();
    const page = await owner.get(`/en/proposals/${id}/messages`);
    expect([(await write(owner, id, '')).json.problems[0].field, (await write(owner, id, 'x'.repeat(10_001))).json.problems[0].field]).toEqual(['body', 'body']);
    const wrong = await owner.submit(page, 'Send the message', { body: secret }, { files: { name: 'notes.txt', content: 'text' } });
    expect([wrong.status, wrong.page('textarea[name=body]').text(), await count(), await pageProblems(wrong)]).toEqual([422, secret, before, []]);
    await owner.submit(page, 'Send the message', { body: secret }, { files: pdf });
    const [{ id: messageId, files: [file] }] = (await thread(officer, id)).json.messages as [{ id: string; files: [{ id: string }] }];
    const path = `/en/proposals/${id}/messages/${messageId}/files/${file.id}`;
    expect(await Promise.all([owner, officer, auditor, decider, stranger, reviewer].map(async (who) => (await who.get(path)).status))).toEqual([200, 200, 200, 403, 404, 404]);
    expect([(await owner.get(`/en/proposals/${id}/attachments/${file.id}`)).status, (await owner.api('GET', `/proposals/${id}`)).json.files.length]).toEqual([404, 0]);
  });

  it('stay as they were written, and two at once are both kept', async () => {
    const { id } = await submittedProposal(portal, world, call);
    expect((await Promise.all([write(owner, id, 'One'), write(officer, id, 'Two'), write(editor, id, 'Three')])).map(({ status }) => status)).toEqual([201, 201, 201]);
    expect((await thread(owner, id)).json.messages.map(({ body }: { body: string }) => body).sort()).toEqual(['One', 'Three', 'Two']);
    await expect(portal.source.query("update proposal_messages set body = 'changed' where proposal_id = $1", [id])).rejects.toThrow();
    await expect(portal.source.query('delete from proposal_messages where proposal_id = $1', [id])).rejects.toThrow();
  });

  it('stand in an inbox, unanswered first, a page at a time', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 23; n += 1) {
      const { id } = await submittedProposal(portal, world, call);
      ids.push(id);
      await write(owner, id, `Number ${n}`);
      if (n % 2) await write(officer, id, 'Answered');
    }
    const seen: { proposalId: string; lastSide: string }[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const { json } = await officer.api('GET', `/messages${next && `?after=${next}`}`);
      seen.push(...json.threads);
      next = json.next;
    }
    expect([new Set(seen.map(({ proposalId }) => proposalId)).size, ids.every((id) => seen.some(({ proposalId }) => proposalId === id))]).toEqual([seen.length, true]);
    const sides = seen.map(({ lastSide }) => lastSide);
    expect(sides).toEqual([...sides].sort());
    expect((await officer.api('GET', '/messages?after=nonsense')).status).toBe(200);
    const own = (await owner.api('GET', '/messages')).json.threads as { lastSide: string }[];
    expect([own.length, own[0]!.lastSide]).toEqual([20, 'staff']);
  });
});
