import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Registry } from 'prom-client';
import { newId } from '../../../src/kernel/ids/ids.js';
import { all, good, insertPerson, lock, openMeeting, panelWorld, plannedMeeting, settle } from '../../support/panels.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { insertProposal, insertReview, problems, scoresOf } from '../../support/reviews.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

describe('the panel room', () => {
  let portal: Portal;
  let world: World;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
  });
  afterAll(() => portal?.close());

  /** Every address of a meeting and one of its items. */
  const routes = (id: string, itemId: string, fileId: string): string[] => ['', '/live', '/minutes', '/minutes/document'].map((end) => `/panels/${id}${end}`).concat(['', '/live', '/proposal', `/files/${fileId}`].map((end) => `/panels/${id}/items/${itemId}${end}`));
  const attach = async (proposalId: string): Promise<string> => {
    const id = newId();
    await portal.source.query(`insert into attachments (id, proposal_id, question_key, file_name, media_type, bytes, sha256, store_key, uploaded_by, uploaded_at) values ($1, $2, 'supportingDocuments', 'Northbridge plan.pdf', 'application/pdf', 1, 'x', 'none', $3, now())`, [id, proposalId, world.people['owner@northbridge.example']]);
    return id;
  };
  /** What a person gets at each address, as page and as JSON: the texts of every answer that was not refused. */
  const everything = async (visitor: Visitor, id: string, itemId: string, fileId: string): Promise<{ statuses: number[]; text: string }> => {
    const answers = await Promise.all([...routes(id, itemId, fileId).flatMap((path) => [visitor.get(`/en${path}`), visitor.api('GET', path)]), visitor.get('/en/home'), visitor.api('GET', '/deadlines'), visitor.get('/en/panels'), visitor.get('/en/notifications'), visitor.get('/en/reviews'), visitor.get('/en/reviews?group=over')]);
    return { statuses: answers.slice(0, 16).map(({ status }) => status), text: answers.filter(({ status }) => status === 200).map(({ text }) => text).join('\n') + answers.map(({ text }) => text.replaceAll(itemId, '')).join('\n') };
  };

  it('is open to its members and to staff with the right, to nobody else', async () => {
    const w = await panelWorld(portal, world);
    const { id, items } = await openMeeting(w);
    const file = await attach(w.proposals[0]!);
    const status = async (visitor: Visitor): Promise<number[]> => Promise.all(routes(id, items[0]!.id, file).slice(0, 7).map(async (path) => (await visitor.api('GET', path)).status));
    const of = (email: string) => portal.signedIn(email);
    for (const visitor of [w.officer, w.manager, w.chair, w.member, w.observer, await of('auditor@hsp.example')]) expect(await status(visitor)).toEqual([200, 200, 200, 200, 200, 200, 200]);
    for (const email of ['owner@northbridge.example', 'reviewer4@reviews.example', 'reviewer5@reviews.example', 'certifier@hsp.example', 'admin@hsp.example']) expect(await status(await of(email))).toEqual([404, 404, 404, 404, 404, 404, 404]);
    expect(await status(portal.visitor())).toEqual([401, 401, 401, 401, 401, 401, 401]);
    // Observers and auditors read, and change nothing.
    const item = `/panels/${id}/items/${items[0]!.id}`;
    await good(w.chair.api('POST', `${item}/discussion`, {}));
    for (const visitor of [w.observer, await of('auditor@hsp.example')]) {
      for (const [path, body] of [[`${item}/scores`, { scores: all(3) }], [`${item}/suggestions`, { scores: all(3) }], [`${item}/note`, { en: 'x', version: 0 }], [`${item}/settlement`, { advice: 'recommended' }], [`/panels/${id}/minutes`, { en: 'x', version: 0 }], [`/panels/${id}/attendance`, { personId: w.ids.member, present: false }]] as const) expect([path, (await visitor.api('POST', path, body)).status]).toEqual([path, 403]);
    }
    // A member who no longer holds a role for it is out.
    await portal.source.query('delete from person_roles where person_id = $1', [w.ids.member]);
    expect((await w.member.api('GET', `/panels/${id}`)).status).toBe(404);
    await portal.source.query("insert into person_roles (person_id, role, given_at) values ($1, 'reviewer', now())", [w.ids.member]);
    // Members read the papers until the lock; staff keep them.
    for (const one of items) if (one !== items[0]) await good(w.chair.api('POST', `/panels/${id}/items/${one.id}/deferral`, { reason: 'No time' })).then(() => good(w.chair.api('POST', `/panels/${id}/items/${one.id}/note`, { en: 'x', fr: 'x', version: 0 })));
    await good(w.chair.api('POST', `${item}/waiting`, {}));
    await settle(w, id, items[0]!.id);
    await lock(w, id);
    expect([(await w.member.api('GET', `${item}/proposal`)).status, (await w.officer.api('GET', `${item}/proposal`)).status, (await w.member.api('GET', item)).status]).toEqual([404, 200, 200]);
  });

  it('closes an item to a recused member in every route, before, during and after the meeting', async () => {
    const w = await panelWorld(portal, world);
    const secrets = ['Bridges of trust', 'Northbridge Peace Institute', 'The roads are mined.', 'Secret note about it'];
    const proposal = w.proposals[0]!;
    const [{ reference }] = (await portal.source.query<{ reference: string }[]>('select reference from proposals where id = $1', [proposal])) as [{ reference: string }];
    const file = await attach(proposal);
    // Another proposal of the same organization would tell its name: it stands on the agenda for everybody else.
    await portal.source.query('update proposals set organization_id = $2 where id = $1', [w.proposals[2], world.southgate]);
    const { id, items } = await plannedMeeting(w);
    const item = items[0]!.id;
    const closed = async (visitor: Visitor): Promise<void> => {
      const { statuses, text } = await everything(visitor, id, item, file);
      expect(statuses).toEqual([...Array.from({ length: 8 }, () => 200), ...Array.from({ length: 8 }, () => 404)]);
      for (const secret of [...secrets, reference, item]) expect([secret, text.includes(secret)]).toEqual([secret, false]);
      const room = await good<{ items: { recused: boolean; number: number }[] }>(visitor.api('GET', `/panels/${id}`));
      expect(room.items[0]).toEqual({ recused: true, number: 1 });
      expect((await visitor.get(`/en/panels/${id}`)).words).toContain('You are recused from this item.');
      expect((await visitor.get(`/fr/panels/${id}/minutes`)).words).toContain('Vous êtes récusé pour ce point.');
      for (const [path, body] of [['suggestions', { scores: all(1) }], ['recusals', { kind: 'other' }], ['scores', { scores: all(1) }], ['note', { en: 'x', version: 0 }], ['discussion', {}]] as const) expect((await visitor.api('POST', `/panels/${id}/items/${item}/${path}`, body)).status).toBe(404);
    };
    // A conflict in the register recuses, whoever found it.
    await portal.source.query(`insert into review_conflicts (id, reviewer_id, proposal_id, call_id, source, kind, certainty, found_at) values ($1, $2, $3, $4, 'computed', 'pastEmployer', 'possible', now())`, [newId(), w.ids.member, proposal, w.call.id]);
    await closed(w.member);
    const officers = await good<{ recusals: unknown[] }[]>(w.officer.api('GET', `/panels/${id}`).then((answer) => ({ ...answer, status: answer.status, json: (answer.json as { items: unknown }).items }) as never));
    expect(officers[0]!.recusals).toEqual([{ name: 'Benoît Lavoie', kind: 'pastEmployer' }]);
    // An officer clears it with a reason, and the item opens again.
    const [{ id: conflict }] = (await portal.source.query<{ id: string }[]>('select id from review_conflicts where proposal_id = $1 and reviewer_id = $2', [proposal, w.ids.member])) as [{ id: string }];
    await good(w.officer.api('POST', `/calls/${w.call.id}/conflicts/${conflict}/clearing`, { reason: 'Long ago' }));
    expect((await w.member.api('GET', `/panels/${id}/items/${item}`)).status).toBe(200);
    // Declared in the middle of the meeting, it cuts access at once, and the suggestion is gone.
    for (const personId of [w.ids.chair, w.ids.member, w.ids.other]) await good(w.officer.api('POST', `/panels/${id}/attendance`, { personId, present: true }));
    await good(w.chair.api('POST', `/panels/${id}/opening`, {}));
    await good(w.chair.api('POST', `/panels/${id}/items/${item}/discussion`, {}));
    await good(w.member.api('POST', `/panels/${id}/items/${item}/suggestions`, { scores: all(4) }));
    await good(w.chair.api('POST', `/panels/${id}/items/${item}/note`, { en: 'Secret note about it', fr: 'Secret note about it', version: 0 }));
    const page = await w.member.get(`/fr/panels/${id}/items/${item}`);
    const away = await w.member.submit(page, 'Consigner la récusation', { kind: 'family', reason: 'My sister' });
    expect([away.status, new URL(away.url).pathname, away.words.includes('La récusation est consignée.')]).toEqual([200, `/fr/panels/${id}`, true]);
    await closed(w.member);
    await portal.settle();
    expect((await good<{ criteria: { suggested: number }[]; item: { voters: number } }>(w.chair.api('GET', `/panels/${id}/items/${item}`)))).toMatchObject({ item: { voters: 2 } });
    // The officer recuses somebody else, with a reason only; then too few are left for this very item.
    const recuse = (body: Record<string, unknown>) => w.officer.api('POST', `/panels/${id}/items/${item}/recusals`, body);
    expect(problems(await recuse({ personId: w.ids.other, kind: 'money' }))).toEqual(['reason reasonRequired']);
    expect((await w.chair.api('POST', `/panels/${id}/items/${item}/recusals`, { personId: w.ids.other, kind: 'money', reason: 'x' })).status).toBe(403);
    await good(recuse({ personId: w.ids.other, kind: 'money', reason: 'Told me by telephone' }));
    expect(problems(await recuse({ personId: w.ids.other, kind: 'money', reason: 'Again' }))).toEqual(['personId recusedAlready']);
    await good(w.chair.api('POST', `/panels/${id}/items/${item}/scores`, { scores: all(3), versions: all(0) }));
    const short = await w.chair.api('POST', `/panels/${id}/items/${item}/settlement`, { advice: 'recommended' });
    expect([short.status, short.json.code]).toEqual([422, 'itemHasQuorum']);
    await good(w.chair.api('POST', `/panels/${id}/items/${item}/deferral`, { reason: 'No quorum' }));
    for (const one of items.slice(1)) await settle(w, id, one.id);
    await lock(w, id);
    await portal.settle();
    const { statuses, text } = await everything(w.member, id, item, file);
    expect(statuses.slice(8)).toEqual(Array.from({ length: 8 }, () => 404));
    for (const secret of [...secrets, reference, item]) expect([secret, text.includes(secret)]).toEqual([secret, false]);
    // Also when the conflict is cleared after the lock: the record keeps who was recused.
    await portal.source.query("update review_conflicts set state = 'cleared' where proposal_id = $1", [proposal]);
    expect((await w.member.api('GET', `/panels/${id}/items/${item}`)).status).toBe(404);
    for (const letter of portal.mailbox.to('reviewer2@reviews.example')) for (const secret of secrets) expect(letter.body.includes(secret)).toBe(false);
  });

  it('recuses a member whose organization applies from everything of the call', async () => {
    const w = await panelWorld(portal, world);
    const tied = await insertPerson(portal, 'tied@reviews.example', 'Tied Member', ['reviewer']);
    const { id, items } = await plannedMeeting(w);
    await good(w.officer.api('POST', `/panels/${id}/members`, { personId: tied, role: 'member' }));
    await portal.source.query("insert into organization_members (organization_id, person_id, roles, since) values ($1, $2, '{reader}', now())", [world.southgate, tied]);
    const visitor = await portal.signedIn('tied@reviews.example');
    expect((await good<{ items: { recused: boolean }[] }>(visitor.api('GET', `/panels/${id}`))).items.map(({ recused }) => recused)).toEqual([true, true, true]);
    expect((await visitor.api('GET', `/panels/${id}/items/${items[1]!.id}`)).status).toBe(404);
  });

  it('keeps suggestions apart until they are opened, and totals the consensus by the rule of a review', async () => {
    const w = await panelWorld(portal, world);
    const { id, items } = await openMeeting(w);
    const item = `/panels/${id}/items/${items[0]!.id}`;
    expect((await w.member.api('POST', `${item}/suggestions`, { scores: all(3) })).status).toBe(409);
    await good(w.chair.api('POST', `${item}/discussion`, {}));
    const second = await w.chair.api('POST', `/panels/${id}/items/${items[1]!.id}/discussion`, {});
    expect([second.status, second.json.code]).toEqual([422, 'nothingElseIsDiscussed']);
    await good(w.member.api('POST', `${item}/suggestions`, { scores: { ...all(4), R2: '' } }));
    expect(problems(await w.member.api('POST', `${item}/suggestions`, { scores: { R1: 7, RX: 2 } }))).toEqual(['scores.RX unknownCriterion', 'scores.R1 scoreMalformed']);
    type Shown = { criteria: { code: string; mine: number | null; suggested: number; suggestions: { name: string; score: number }[] | null }[]; standing: number | null };
    const seen = async (visitor: Visitor) => (await good<Shown>(visitor.api('GET', item))).criteria.slice(0, 2).map(({ mine, suggested, suggestions }) => [mine, suggested, suggestions]);
    expect([await seen(w.member), await seen(w.chair)]).toEqual([[[4, 1, null], [null, 0, null]], [[null, 1, null], [null, 0, null]]]);
    expect((await w.chair.get(`/en${item}`)).words).not.toContain('Benoît Lavoie: 4');
    await good(w.chair.api('POST', `${item}/suggestions-opening`, {}));
    expect(await seen(w.observer)).toEqual([[null, 1, [{ name: 'Benoît Lavoie', score: 4 }]], [null, 0, []]]);
    const scores = scoresOf({ R1: 4, R2: 2, R3: 3, R4: 3, R5: 3, R6: 3, R7: 1, R8: 4, R9: 0 });
    await good(w.chair.api('POST', `${item}/scores`, { scores: { R1: 4 }, versions: { R1: 0 } }));
    const early = await w.chair.api('POST', `${item}/settlement`, { advice: 'recommended' });
    expect([early.status, problems(early)[0]]).toEqual([422, 'scores.R2 scoreMissing']);
    await good(w.officer.api('POST', `${item}/scores`, { scores, versions: { R1: 1 } }));
    const { json } = await w.chair.api('POST', `${item}/settlement`, {});
    expect(json.problems.map((one: { code: string }) => one.code)).toEqual(['adviceMissing']);
    const settled = await good<Shown & { item: { total: number } }>(w.chair.api('POST', `${item}/settlement`, { advice: 'recommended' }));
    // 100 × Σ weight × score / (4 × 100), as for a review.
    const review = await insertReview(portal, world, w.call, w.proposals[0]!, 'reviewer4@reviews.example', { scores });
    const [{ total }] = (await portal.source.query<{ total: string }[]>('select total from review_assignments where id = $1', [review])) as [{ total: string }];
    expect([settled.item.total, settled.standing]).toEqual([Number(total), Number(total)]);
    // A correction is a step with a reason.
    expect((await w.chair.api('POST', `${item}/scores`, { scores: { R1: 3 }, versions: { R1: 1 } })).status).toBe(409);
    expect((await w.chair.api('POST', `${item}/reopening`, {})).status).toBe(422);
    await good(w.chair.api('POST', `${item}/reopening`, { reason: 'R9 was misheard' }));
    expect((await good<{ item: { total: number | null; state: string } }>(w.chair.api('GET', item))).item).toMatchObject({ total: null, state: 'underDiscussion' });
  });

  it('never lets one consensus score overwrite another unseen', async () => {
    const w = await panelWorld(portal, world);
    const { id, items } = await openMeeting(w);
    const item = `/panels/${id}/items/${items[0]!.id}`;
    await good(w.chair.api('POST', `${item}/discussion`, {}));
    const both = await Promise.all([w.chair.api('POST', `${item}/scores`, { scores: { R1: 4 }, versions: { R1: 0 } }), w.officer.api('POST', `${item}/scores`, { scores: { R1: 2 }, versions: { R1: 0 } })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = both.find(({ status }) => status === 409)!;
    const [stored] = await portal.source.query<{ score: number; version: number }[]>('select score, version from panel_scores where item_id = $1', [items[0]!.id]);
    expect([late.json.code, late.json.particulars.clashes.R1.score, stored!.version]).toEqual(['scoresChanged', stored!.score, 1]);
    // On the page: what was chosen stays, what stands is said, and saving again is knowingly.
    const page = await w.officer.get(`/fr${item}`);
    await good(w.chair.api('POST', `${item}/scores`, { scores: { R3: 1 }, versions: { R3: 0 } }));
    const clash = await w.officer.submit(page, 'Enregistrer le consensus', { 'scores[R3]': '4' });
    expect([clash.status, clash.words.includes('En place\u00a0: 1 – Faible.'.replace('\u00a0', ' ')) || clash.words.includes('En place\u00a0: 1 – Faible.'), clash.page('select[name="scores[R3]"]').last().find('option[selected]').attr('value')]).toEqual([409, true, '4']);
    const saved = await w.officer.submit(clash, 'Enregistrer le consensus');
    expect([saved.status, saved.words.includes('Le consensus est enregistré.')]).toEqual([200, true]);
    expect((await good<{ criteria: { code: string; score: number; version: number }[] }>(w.chair.api('GET', item))).criteria.find(({ code }) => code === 'R3')).toMatchObject({ score: 4, version: 2 });
    // Notes likewise.
    await good(w.chair.api('POST', `${item}/note`, { en: 'First', fr: 'Premier', version: 0 }));
    const note = await w.officer.submit(page, 'Enregistrer la note', { en: 'Second', fr: 'Deuxième' });
    expect([note.status, note.words.includes('First'), note.page('textarea[name=en]').text()]).toEqual([409, true, 'Second']);
  });

  it('tells scripts what changed, by a mark that changes with it', async () => {
    const w = await panelWorld(portal, world);
    const { id, items } = await openMeeting(w);
    const item = `/panels/${id}/items/${items[0]!.id}`;
    const stamp = async (path: string) => (await good<{ stamp: string }>(w.observer.api('GET', `${path}/live`))).stamp;
    const page = await w.observer.get(`/en/panels/${id}`);
    expect(page.page('[data-live]').attr('data-stamp')).toBe(await stamp(`/panels/${id}`));
    const before = [await stamp(`/panels/${id}`), await stamp(item)];
    await good(w.chair.api('POST', `${item}/discussion`, {}));
    const discussed = [await stamp(`/panels/${id}`), await stamp(item)];
    await good(w.chair.api('POST', `${item}/scores`, { scores: { R1: 3 }, versions: {} }));
    expect(new Set([...before, ...discussed, await stamp(`/panels/${id}`), await stamp(item)]).size).toBe(6);
    expect(await good(w.observer.api('GET', `/panels/${id}/live`))).toMatchObject({ state: 'open', current: 1, present: ['Ingrid Halvorsen', 'Benoît Lavoie', 'Samira Haddad'] });
    expect(await good(w.observer.api('GET', `${item}/live`))).toMatchObject({ state: 'underDiscussion', scores: [{ criterion: 'R1', score: 3, version: 1, by: 'Ingrid Halvorsen' }] });
    await good(w.member.api('POST', `/panels/${id}/attendance`, { present: false }));
    await good(w.officer.api('POST', `/panels/${id}/attendance`, { personId: w.ids.other, present: false }));
    await good(w.chair.api('POST', `${item}/scores`, { scores: all(3), versions: { R1: 1 } }));
    expect((await w.chair.api('POST', `${item}/settlement`, { advice: 'recommended' })).json.code).toBe('itemHasQuorum');
  });

  it('shows what hostile people type as text, in the room, the minutes and the papers', async () => {
    const w = await panelWorld(portal, world);
    const hostile = '<script>alert(1)</script>\u202e#let x = 1 $$ \\';
    const { id, items } = await openMeeting(w, { titleEn: '<img src=x onerror=alert(1)>', titleFr: '<svg onload=1>', place: '"><b>' });
    await good(w.chair.api('POST', `/panels/${id}/items/${items[0]!.id}/note`, { en: hostile, fr: hostile, version: 0 }));
    await good(w.officer.api('POST', `/panels/${id}/minutes`, { en: hostile, fr: hostile, version: 0 }));
    for (const path of [`/en/panels/${id}`, `/en/panels/${id}/plan`, `/fr/panels/${id}/minutes`, `/fr/panels/${id}/items/${items[0]!.id}`, `/en/calls/${w.call.id}/panels`]) {
      const answer = await w.officer.get(path);
      expect([answer.status, answer.page('main script, main img, main svg, main b').length]).toEqual([200, 0]);
    }
    expect((await w.officer.get(`/en/panels/${id}/minutes/document`)).status).toBe(200);
    for (const path of ['/panels/nonsense', `/panels/${newId()}`, `/panels/${id}/items/nonsense`, `/panels/${id}/items/${newId()}/live`]) expect((await w.officer.api('GET', path)).status).toBe(404);
  });

  it('hides who applies from members from outside where the call does, in typed texts too', async () => {
    const w = await panelWorld(portal, world, { anonymised: true });
    await portal.source.query("update proposals set title = 'Bridges of Northbridge Peace Institute' where id = $1", [w.proposals[0]]);
    const file = await attach(w.proposals[0]!);
    const { id, items } = await openMeeting(w);
    await good(w.officer.api('POST', `/panels/${id}/items/${items[0]!.id}/note`, { en: 'Northbridge Peace Institute did well', fr: 'Northbridge Peace Institute a bien fait', version: 0 }));
    await good(w.officer.api('POST', `/panels/${id}/minutes`, { en: 'We thank Southgate Mediation Network', fr: 'Merci', version: 0 }));
    const paths = routes(id, items[0]!.id, file).slice(0, 7).filter((path) => !path.endsWith('document'));
    const texts = await Promise.all(paths.flatMap((path) => [w.member.get(`/en${path}`), w.member.api('GET', path)]));
    expect(texts.map(({ status }) => status).filter((status) => status !== 200 && status !== 404)).toEqual([]);
    for (const name of ['Northbridge', 'Southgate']) expect(texts.filter(({ text }) => text.includes(name)).map(({ url }) => url)).toEqual([]);
    expect((await w.member.get(`/en/panels/${id}`)).words).toContain('Bridges of [applicant]');
    expect((await w.observer.get(`/en/panels/${id}`)).words).toContain('Bridges of Northbridge Peace Institute');
    expect((await w.chair.submit(await w.chair.get(`/en/panels/${id}/items/${items[0]!.id}`), 'Record the recusal', { kind: 'recognised' })).status).toBe(200);
    expect((await w.chair.api('GET', `/panels/${id}/items/${items[0]!.id}`)).status).toBe(404);
  });

  it('keeps the reviews of others from a member who still has to submit one', async () => {
    const w = await panelWorld(portal, world);
    await insertReview(portal, world, w.call, w.proposals[0]!, 'reviewer2@reviews.example', { state: 'accepted' });
    await insertReview(portal, world, w.call, w.proposals[1]!, 'reviewer2@reviews.example', { scores: 2 });
    const { id, items } = await plannedMeeting(w);
    const at = (title: string) => `/panels/${id}/items/${items.find((one) => one.title === title)!.id}/proposal`;
    const reviews = async (title: string) => (await good<{ reviews: unknown[] | null }>(w.member.api('GET', at(title)))).reviews?.length ?? null;
    expect([await reviews('Bridges of trust'), await reviews('Safe roads to market'), await reviews('Radio for peace')]).toEqual([null, null, 2]);
    const page = await w.member.get(`/en${at('Radio for peace')}`);
    expect([page.words.includes('The roads are mined.'), page.text.includes('For the department'), page.text.includes('Chantal Mbeki')]).toEqual([true, false, false]);
    for (const personId of [w.ids.chair, w.ids.member]) await good(w.officer.api('POST', `/panels/${id}/attendance`, { personId, present: true }));
    await good(w.officer.api('POST', `/panels/${id}/opening`, {}));
    expect([await reviews('Bridges of trust'), await reviews('Safe roads to market')]).toEqual([null, 3]);
    // Read in the panel, a submitted review is not taken back by its author any more.
    const [{ id: review }] = (await portal.source.query<{ id: string }[]>("select a.id from review_assignments a where a.proposal_id = $1 and a.reviewer_id = $2", [w.proposals[1], w.ids.member])) as [{ id: string }];
    expect((await w.member.api('POST', `/reviews/${review}/reopening`, {})).json.code).toBe('panelHasNotRead');
  });

  it('costs the same number of statements with three items and with forty', async () => {
    const w = await panelWorld(portal, world);
    const { id, items } = await openMeeting(w);
    const statements = async (): Promise<number> => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      return (await portal.application.nest.get(Registry).getSingleMetric('http_request_queries_total')!.get()).values[0]?.value ?? 0;
    };
    const cost = async (path: string): Promise<number> => {
      await w.officer.get(path);
      const before = await statements();
      expect((await w.officer.get(path)).status).toBe(200);
      return (await statements()) - before;
    };
    const paths = ['', '/live', '/plan', '/minutes', `/items/${items[0]!.id}`].map((end) => (end === '/live' ? `/api/panels/${id}/live` : `/en/panels/${id}${end}`)).concat(`/en/calls/${w.call.id}/panels`);
    const few: number[] = [];
    for (const path of paths) few.push(await cost(path));
    for (let n = 0; n < 37; n += 1) await insertProposal(portal, world, w.call, { state: 'underReview', title: `More ${n}` });
    await good(w.officer.api('POST', `/panels/${id}/items`, { byScore: true }));
    const many: number[] = [];
    for (const path of paths) many.push(await cost(path));
    expect(many).toEqual(few);
    expect(Math.max(...many)).toBeLessThanOrEqual(8);
  });
});
