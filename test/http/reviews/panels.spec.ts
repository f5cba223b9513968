import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { good, lock, meetingPlan, openMeeting, panelWorld, type PanelWorld, plannedMeeting, settle } from '../../support/panels.js';
import { insertPhases, phaseDates } from '../../support/phases.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { insertPerson, problems } from '../../support/reviews.js';
import { seedWorld, type World } from '../../support/world.js';

describe('a panel meeting', () => {
  let portal: Portal;
  let world: World;
  let w: PanelWorld;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
  });
  beforeAll(async () => {
    w = await panelWorld(portal, world);
  });
  afterAll(() => portal?.close());

  it('is planned in its own time zone, and its fields are checked', async () => {
    const { id } = await good<{ id: string }>(w.officer.api('POST', `/calls/${w.call.id}/panels`, meetingPlan()));
    const { meeting } = await good<{ meeting: Record<string, unknown> }>(w.officer.api('GET', `/panels/${id}`));
    expect(meeting).toMatchObject({ state: 'planned', title: { en: 'First panel', fr: 'Premier comité' }, startsAt: '2099-03-02T17:30:00.000Z', zone: 'America/Vancouver', quorum: 2, manages: true, role: null });
    const bad = await w.officer.api('POST', `/calls/${w.call.id}/panels`, meetingPlan({ titleFr: ' ', startsAt: '2026-13-01T10:00', zone: 'Moon/Base', place: null, link: null, quorum: 0 }));
    expect([bad.status, problems(bad).sort()]).toEqual([422, ['quorum range', 'titleFr required']]);
    const wrong = await w.officer.api('POST', `/calls/${w.call.id}/panels`, meetingPlan({ startsAt: '2026-13-01T10:00', zone: 'Moon/Base', place: null, link: 'javascript:alert(1)' }));
    expect([wrong.status, problems(wrong)]).toEqual([422, ['zone zoneUnknown', 'startsAt instant', 'link link']]);
    const past = await w.officer.api('POST', `/calls/${w.call.id}/panels`, meetingPlan({ startsAt: '2020-01-01T10:00', place: null, link: null }));
    expect(problems(past)).toEqual(['startsAt past', 'place whereMissing']);
    expect((await w.officer.api('POST', `/panels/${id}/cancellation`, {})).status).toBe(422);
    await good(w.officer.api('POST', `/panels/${id}/cancellation`, { reason: 'Planned twice' }));
    expect((await w.officer.api('POST', `/panels/${id}/edit`, { ...meetingPlan(), version: 1 })).status).toBe(409);
  });

  it('is planned through its page, in both languages, and nothing typed is lost', async () => {
    const page = await w.officer.get(`/fr/calls/${w.call.id}/panels`);
    const refused = await w.officer.submit(page, 'Planifier une réunion', { titleEn: 'Second panel', titleFr: 'Deuxième comité <b>', startsAt: '2099-05-01T10:00', quorum: 3 });
    expect([refused.status, refused.page('input[name=titleFr]').val(), refused.words.includes('Indiquez un lieu ou un lien.')]).toEqual([422, 'Deuxième comité <b>', true]);
    const planned = await w.officer.submit(refused, 'Planifier une réunion', { place: 'Salle 2' });
    expect([planned.status, planned.heading]).toEqual([200, 'Préparer la réunion']);
    const id = /panels\/([0-9a-f-]{36})/.exec(planned.url)![1]!;
    const room = await w.officer.get(`/en/panels/${id}`);
    expect([room.heading, room.words.includes('Nothing is on the agenda yet.')]).toEqual(['Second panel', true]);
    await good(w.officer.api('POST', `/panels/${id}/cancellation`, { reason: 'Not needed' }));
  });

  it('is planned only for a call that is past its deadline and not released, by who may', async () => {
    for (const visitor of [w.chair, w.observer, await portal.signedIn('auditor@hsp.example'), await portal.signedIn('owner@northbridge.example')]) expect((await visitor.api('POST', `/calls/${w.call.id}/panels`, meetingPlan())).status).toBe(403);
    const over = await panelWorld(portal, world, { state: 'released' });
    expect((await over.officer.api('POST', `/calls/${over.call.id}/panels`, meetingPlan())).status).toBe(409);
    expect((await w.officer.api('POST', '/calls/nonsense/panels', meetingPlan())).status).toBe(404);
  });

  it('names its members: ready reviewers and staff, one chair', async () => {
    const { id } = await good<{ id: string }>(w.officer.api('POST', `/calls/${w.call.id}/panels`, meetingPlan()));
    const name = (personId: string, role: string) => w.officer.api('POST', `/panels/${id}/members`, { personId, role });
    await good(name(w.ids.chair, 'chair'));
    await good(name(w.ids.member, 'chair'));
    const { members } = await good<{ members: { id: string; role: string }[] }>(w.officer.api('GET', `/panels/${id}`));
    expect(members.map((one) => [one.id, one.role])).toEqual([[w.ids.member, 'chair'], [w.ids.chair, 'member']]);
    expect(problems(await name(w.ids.member, 'observer'))).toEqual(['role chairStays']);
    expect(problems(await name(world.people['owner@northbridge.example']!, 'member'))).toEqual(['personId mayNotSit']);
    const unready = await insertPerson(portal, 'unready@reviews.example', 'Unready Person', ['reviewer']);
    await portal.source.query("update reviewer_profiles set agreement_until_on = '2020-01-01' where person_id = $1", [unready]);
    expect(problems(await name(unready, 'member'))).toEqual(['personId notReady']);
    const plan = await w.officer.get(`/en/panels/${id}/plan`);
    expect([plan.text.includes('Unready Person'), plan.text.includes('Samira Haddad')]).toEqual([false, true]);
    await good(w.officer.api('POST', `/panels/${id}/members/${w.ids.chair}/removal`, {}));
    expect((await w.chair.api('GET', `/panels/${id}`)).status).toBe(404);
    await good(w.officer.api('POST', `/panels/${id}/cancellation`, { reason: 'Done' }));
  });

  it('invites with a calendar file, tells of a move and of the end, and reminds', async () => {
    const { id } = await plannedMeeting(w);
    await portal.settle();
    const letters = () => portal.mailbox.to('reviewer2@reviews.example').filter(({ body }) => body.includes(id));
    const [invitation] = letters();
    expect([invitation!.subject, invitation!.attachment?.mediaType]).toEqual([expect.stringContaining('Réunion du comité'), 'text/calendar; charset=utf-8; method=PUBLISH']);
    const file = invitation!.attachment!.content.replace(/\r\n /g, '');
    for (const part of [`UID:panel-${id}@human-security-program`, 'SEQUENCE:0', 'DTSTART:20990302T173000Z', 'STATUS:CONFIRMED', 'Sussex Drive', `/fr/panels/${id}`]) expect(file).toContain(part);
    expect(file).not.toContain('Bridges of trust');
    expect([file.includes('METHOD:PUBLISH'), file.includes('ORGANIZER;CN="Human Security Program":mailto:no-reply@hsp.example'), file.includes('BEGIN:VALARM')]).toEqual([true, true, true]);
    const { version } = await good<{ version: number }>(w.officer.api('GET', `/panels/${id}/plan`));
    await good(w.officer.api('POST', `/panels/${id}/edit`, { ...meetingPlan({ startsAt: '2099-03-03T09:30' }), version }));
    expect((await w.officer.api('POST', `/panels/${id}/edit`, { ...meetingPlan({ quorum: 3 }), version })).status).toBe(409);
    await portal.settle();
    const moved = letters().at(-1)!;
    expect([moved.subject.includes('Déplacée'), /SEQUENCE:1/.test(moved.attachment!.content)]).toEqual([true, true]);
    // The feed of deadlines has the same entry.
    const deadlines = await good<{ deadlines: { kind: string; id: string; href: string }[] }>(w.member.api('GET', '/deadlines'));
    expect(deadlines.deadlines.find((one) => one.id === id)).toMatchObject({ kind: 'panel', href: `/panels/${id}` });
    expect((await w.member.get(`/en/deadlines/panel/${id}`)).text.replace(/\r\n /g, '')).toContain('DTSTART:20990303T173000Z');
    const now = portal.clock.now();
    portal.clock.moveTo(new Date('2099-03-02T18:00:00Z'));
    await portal.settle();
    await portal.settle();
    expect(letters().filter(({ subject }) => subject.includes('Bientôt'))).toHaveLength(1);
    portal.clock.moveTo(now);
    await good(w.officer.api('POST', `/panels/${id}/cancellation`, { reason: 'The chair is ill' }));
    await portal.settle();
    const cancelled = letters().at(-1)!;
    expect([cancelled.subject.includes('Annulée'), cancelled.attachment!.mediaType]).toEqual([true, 'text/calendar; charset=utf-8; method=CANCEL']);
    for (const part of ['METHOD:CANCEL', `UID:panel-${id}@human-security-program`, 'SEQUENCE:2', 'STATUS:CANCELLED', 'ORGANIZER;CN=']) expect(cancelled.attachment!.content.replace(/\r\n /g, '')).toContain(part);
    expect(cancelled.attachment!.content).not.toContain('VALARM');
    const room = await w.member.get(`/en/panels/${id}`);
    expect([room.words.includes('The chair is ill'), room.text.includes('Bridges of trust')]).toEqual([true, false]);
  });

  it('takes the entry out of the calendar of who is removed, and puts a newer one there for who is named again', async () => {
    const { id } = await plannedMeeting(w);
    const letters = () => portal.mailbox.to('reviewer2@reviews.example').filter(({ attachment }) => attachment?.content.replace(/\r\n /g, '').includes(`UID:panel-${id}@human-security-program`));
    const entry = () => { const lines = letters().at(-1)!.attachment!.content.replace(/\r\n /g, '').split('\r\n'); return ['METHOD', 'SEQUENCE', 'STATUS'].map((name) => lines.find((line) => line.startsWith(`${name}:`))); };
    await portal.settle();
    expect(entry()).toEqual(['METHOD:PUBLISH', 'SEQUENCE:0', 'STATUS:CONFIRMED']);
    await good(w.officer.api('POST', `/panels/${id}/members/${w.ids.member}/removal`));
    await portal.settle();
    expect(letters().at(-1)!.subject).toContain('Vous ne faites plus partie');
    expect([letters().at(-1)!.attachment!.mediaType, letters().at(-1)!.body.includes('Le fichier joint retire l’entrée de votre calendrier'), entry()]).toEqual(['text/calendar; charset=utf-8; method=CANCEL', true, ['METHOD:CANCEL', 'SEQUENCE:1', 'STATUS:CANCELLED']]);
    await good(w.officer.api('POST', `/panels/${id}/members`, { personId: w.ids.member, role: 'member' }));
    await portal.settle();
    expect(entry()).toEqual(['METHOD:PUBLISH', 'SEQUENCE:2', 'STATUS:CONFIRMED']);
    // The feed counts alike, and a move comes after all of them.
    expect((await w.member.get(`/en/deadlines/panel/${id}`)).text).toContain('SEQUENCE:2');
    const { version } = await good<{ version: number }>(w.officer.api('GET', `/panels/${id}/plan`));
    await good(w.officer.api('POST', `/panels/${id}/edit`, { ...meetingPlan({ place: 'Room 7' }), version }));
    await portal.settle();
    expect(entry()).toEqual(['METHOD:PUBLISH', 'SEQUENCE:3', 'STATUS:CONFIRMED']);
    await good(w.officer.api('POST', `/panels/${id}/cancellation`, { reason: 'Done' }));
  });

  it('orders its agenda by score, by hand, and never takes a proposal of another agenda', async () => {
    const { id, items } = await plannedMeeting(w);
    expect(items.map(({ title }) => title)).toEqual(['Bridges of trust', 'Safe roads to market', 'Radio for peace']);
    const order = async () => (await good<{ items: { title: string }[] }>(w.officer.api('GET', `/panels/${id}/plan`))).items.map(({ title }) => title);
    await good(w.officer.api('POST', `/panels/${id}/items/${items[2]!.id}/position`, { to: 1 }));
    expect(await order()).toEqual(['Radio for peace', 'Bridges of trust', 'Safe roads to market']);
    await good(w.officer.api('POST', `/panels/${id}/items/${items[1]!.id}/removal`, {}));
    const other = await good<{ id: string }>(w.officer.api('POST', `/calls/${w.call.id}/panels`, meetingPlan()));
    expect(problems(await w.officer.api('POST', `/panels/${other.id}/items`, { proposalIds: [w.proposals[0]] }))).toEqual(['proposalIds proposalsNotFree']);
    await good(w.officer.api('POST', `/panels/${other.id}/items`, { proposalIds: [w.proposals[1]] }));
    const two = await Promise.all([1, 2].map(() => w.officer.api('POST', `/panels/${id}/items`, { proposalIds: [w.proposals[1]] })));
    expect(two.map(({ status }) => status)).toEqual([422, 422]);
    for (const one of [id, other.id]) await good(w.officer.api('POST', `/panels/${one}/cancellation`, { reason: 'Done' }));
  });

  it('opens with its quorum only, and not twice', async () => {
    const { id } = await plannedMeeting(w);
    const open = () => w.chair.api('POST', `/panels/${id}/opening`, {});
    const refused = await open();
    expect([refused.status, refused.json.code]).toEqual([422, 'quorumIsMet']);
    await good(w.chair.api('POST', `/panels/${id}/attendance`, { present: true }));
    await good(w.observer.api('POST', `/panels/${id}/attendance`, { present: true }));
    expect((await open()).status).toBe(422); // observers do not count
    expect((await w.member.api('POST', `/panels/${id}/attendance`, { personId: w.ids.other, present: true })).status).toBe(403);
    await good(w.member.api('POST', `/panels/${id}/attendance`, { present: true }));
    expect((await w.member.api('POST', `/panels/${id}/opening`, {})).status).toBe(403);
    const both = await Promise.all([open(), w.officer.api('POST', `/panels/${id}/opening`, {})]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await w.officer.api('POST', `/panels/${id}/cancellation`, { reason: 'Too late' })).status).toBe(409);
    await settleAll(id);
  });

  it('opens in the panel phase where phases are dated, and at no other time', async () => {
    const own = await panelWorld(portal, world);
    const { id } = await plannedMeeting(own);
    for (const personId of [own.ids.chair, own.ids.member]) await good(own.officer.api('POST', `/panels/${id}/attendance`, { personId, present: true }));
    const open = () => own.chair.api('POST', `/panels/${id}/opening`, {});
    const set = async (days: number): Promise<void> => {
      await portal.source.query('delete from review_phases where call_id = $1', [own.call.id]);
      await insertPhases(portal, world, own.call, phaseDates(new Date(portal.clock.now().getTime() - days * 86_400_000)));
    };
    for (const days of [0, 7, 13]) {
      await set(days);
      const refused = await open();
      expect([days, refused.status, refused.json.code, (await own.chair.get(`/en/panels/${id}`)).text.includes('panel phase of this call is not open')]).toEqual([days, 422, 'panelPhaseIsOpen', true]);
    }
    await set(0);
    const elsewhen = await own.officer.api('POST', `/calls/${own.call.id}/panels`, meetingPlan());
    expect([elsewhen.status, problems(elsewhen)]).toEqual([422, ['startsAt outsidePanelPhase']]);
    const inside = new Date(portal.clock.now().getTime() + 11 * 86_400_000).toISOString();
    await good(own.officer.api('POST', `/calls/${own.call.id}/panels`, meetingPlan({ startsAt: inside })));
    await set(11);
    expect((await open()).json.meeting.state).toBe('open');
  });

  it('locks for good: both languages, the chair’s approval, another person’s lock, and nothing changes any more', async () => {
    const own = await panelWorld(portal, world);
    const { id, items } = await openMeeting(own);
    for (const item of items.slice(0, 2)) await settle(own, id, item.id, 3);
    expect(problemsOf(await own.officer.api('POST', `/panels/${id}/lock`, {}))).toEqual(['agendaIsDone', 'notesInBoth', 'minutesInBoth', 'minutesAreApproved']);
    await good(own.chair.api('POST', `/panels/${id}/items/${items[2]!.id}/deferral`, { reason: 'A question to the applicant is open' }));
    await good(own.chair.api('POST', `/panels/${id}/items/${items[2]!.id}/note`, { en: 'Deferred.', fr: '', version: 0 }));
    await good(own.officer.api('POST', `/panels/${id}/minutes`, { en: 'What we said', fr: null, version: 0 }));
    expect(problemsOf(await own.chair.api('POST', `/panels/${id}/minutes-approval`, {}))).toEqual(['notesInBoth', 'minutesInBoth']);
    await good(own.chair.api('POST', `/panels/${id}/items/${items[2]!.id}/note`, { en: 'Deferred.', fr: 'Reportée.', version: 1 }));
    await good(own.officer.api('POST', `/panels/${id}/minutes/draft`, {}));
    const drafted = await good<{ general: { en: string; fr: string; version: number } }>(own.officer.api('GET', `/panels/${id}/minutes`));
    expect([drafted.general.en, drafted.general.fr.includes('Présidence\u00a0: Ingrid Halvorsen.'), drafted.general.fr.includes('2 propositions')]).toEqual(['What we said', true, true]);
    expect((await own.officer.api('POST', `/panels/${id}/minutes-approval`, {})).status).toBe(403);
    await good(own.chair.api('POST', `/panels/${id}/minutes-approval`, {}));
    // A later change takes the approval away.
    await good(own.officer.api('POST', `/panels/${id}/minutes`, { ...drafted.general, en: 'What we all said' }));
    expect(problemsOf(await own.officer.api('POST', `/panels/${id}/lock`, {}))).toEqual(['minutesAreApproved']);
    await good(own.chair.api('POST', `/panels/${id}/minutes-approval`, {}));
    expect((await own.chair.api('POST', `/panels/${id}/lock`, {})).status).toBe(403);
    const locked = await good<{ sha256: string; meeting: { state: string } }>(own.officer.api('POST', `/panels/${id}/lock`, {}));
    const [kept] = await portal.source.query<{ sha256: string; content: string }[]>('select sha256, content from panel_records where meeting_id = $1', [id]);
    const [event] = await portal.source.query<{ sha256: string }[]>("select particulars ->> 'sha256' as sha256 from events where subject_id = $1 and name = 'panelMeeting.locked'", [id]);
    expect([locked.meeting.state, locked.sha256, event!.sha256]).toEqual(['locked', kept!.sha256, kept!.sha256]);
    expect(kept!.content).toContain('What we all said');

    const item = `/panels/${id}/items/${items[0]!.id}`;
    for (const [path, body] of [[`${item}/scores`, { scores: { R1: 0 }, versions: { R1: 1 } }], [`${item}/note`, { en: 'x', fr: 'x', version: 1 }], [`${item}/reopening`, { reason: 'x' }], [`/panels/${id}/minutes`, { en: 'x', fr: 'x', version: 3 }], [`/panels/${id}/attendance`, { personId: own.ids.member, present: false }], [`/panels/${id}/items`, { byScore: true }], [`/panels/${id}/members`, { personId: own.ids.manager, role: 'member' }], [`${item}/recusals`, { kind: 'family', personId: own.ids.member, reason: 'x' }], [`/panels/${id}/lock`, {}]] as const) {
      expect([path, (await own.officer.api('POST', path, body)).status]).toEqual([path, 409]);
    }
    // Nor past the portal.
    for (const change of ["update panel_items set note_en = 'x' where meeting_id = $1", 'delete from panel_attendance where meeting_id = $1', "update panel_meetings set minutes_en = 'x' where id = $1", 'delete from panel_records where meeting_id = $1', 'update panel_scores set score = 0 where item_id in (select id from panel_items where meeting_id = $1)', 'delete from panel_members where meeting_id = $1']) {
      await expect(portal.source.query(change, [id])).rejects.toThrow(/locked|append-only/);
    }
    // The reviews of what it settled stand; of what it deferred they live on.
    const review = async (proposalId: string) => (await portal.source.query<{ id: string }[]>('select id from review_assignments where proposal_id = $1 order by id limit 1', [proposalId]))[0]!.id;
    const back = await own.officer.api('POST', `/reviews/${await review(own.proposals[0]!)}/return`, { reason: 'x' });
    expect([back.status, back.json.code]).toEqual([422, 'panelIsNotLocked']);
    const reviewer = await portal.signedIn('reviewer5@reviews.example');
    expect((await reviewer.api('POST', `/reviews/${await review(own.proposals[0]!)}/reopening`, {})).json.code).toBe('panelIsNotLocked');
    expect((await own.officer.api('POST', `/reviews/${await review(own.proposals[0]!)}/recusal`, { reason: 'x' })).status).toBe(422);
    expect((await own.officer.api('POST', `/calls/${own.call.id}/assignments`, { proposalId: own.proposals[0], reviewerId: own.ids.other, dueAt: '2099-01-01T10:00' })).status).toBe(409);
    await good(own.officer.api('POST', `/reviews/${await review(own.proposals[2]!)}/return`, { reason: 'One score needs a word' }));

    const pdf = await own.chair.get(`/fr/panels/${id}/minutes/document`);
    expect([pdf.status, pdf.headers.get('content-type'), pdf.text.startsWith('%PDF')]).toEqual([200, 'application/pdf', true]);
    const minutes = await own.chair.get(`/fr/panels/${id}/minutes`);
    expect([minutes.heading, minutes.words.includes('Recommandée'), minutes.words.includes(kept!.sha256)]).toEqual(['Procès-verbal de la réunion du comité', true, true]);
  });

  it('keeps decisions waiting while it is planned or open, and counts beside the average once locked', async () => {
    const own = await panelWorld(portal, world, { state: 'deciding' });
    const { id, items } = await openMeeting(own);
    const decider = await portal.signedIn('decider@hsp.example');
    const decide = (proposalId: string, changes: Record<string, unknown> = {}) => decider.api('POST', `/proposals/${proposalId}/decision`, { outcome: 'declined', reasonCode: 'noMoney', reason: 'Because', feedback: 'x'.repeat(60), ...changes });
    const early = await decide(own.proposals[0]!);
    expect([early.status, early.json.code]).toEqual([409, 'panelIsDone']);
    expect((await own.officer.api('POST', `/proposals/${own.proposals[0]}/recommendation`, { outcome: 'declined', reasonCode: 'noMoney', reason: 'Because', feedback: 'x'.repeat(60) })).json.code).toBe('panelIsDone');
    expect((await decider.get(`/en/proposals/${own.proposals[0]}/decision`)).words).toContain('A panel of this call is planned or open');
    await settle(own, id, items[0]!.id, 1, 'notRecommended');
    await settle(own, id, items[1]!.id, 4, 'recommended');
    await settle(own, id, items[2]!.id, 2, 'recommended');
    type Row = { id: string; rank: number; average: number; panel: { total: number | null; advice: string | null } | null };
    const ranking = async (query = '') => (await good<{ rows: Row[] }>(decider.api('GET', `/calls/${own.call.id}/ranking${query}`))).rows;
    expect((await ranking()).map((row) => row.panel?.total)).toEqual([null, null, null]);
    await lock(own, id);
    expect((await ranking()).map((row) => [row.rank, row.average, row.panel?.total, row.panel?.advice])).toEqual([[1, 100, 25, 'notRecommended'], [2, 75, 100, 'recommended'], [3, 50, 50, 'recommended']]);
    expect((await ranking('?sort=panel')).map((row) => row.rank)).toEqual([2, 3, 1]);
    const page = await decider.get(`/fr/calls/${own.call.id}/ranking?sort=panel`);
    expect([page.words.includes('Non recommandée'), page.words.includes('Selon le consensus du comité')]).toEqual([true, true]);
    // Funding what the panel did not recommend needs a reason, although the average passes.
    const against = await decide(own.proposals[0]!, { outcome: 'approved', reasonCode: 'ranked', reason: null, amount: 100_000, years: { 2026: 60_000, 2027: 40_000 } });
    expect([against.status, problems(against)]).toEqual([422, ['reason reasonRequired']]);
    const decision = await decider.get(`/en/proposals/${own.proposals[0]}/decision`);
    expect([decision.words.includes('The panel agreed after a short talk.'), decision.words.includes('Not recommended')]).toEqual([true, true]);
    const replay = await (await portal.signedIn('auditor@hsp.example')).get(`/fr/proposals/${own.proposals[0]}/replay`);
    expect([replay.words.includes('Le comité s’est entendu après un bref échange.'), replay.words.includes('Réglée par le comité'), replay.words.includes('Réunion du comité verrouillée')]).toEqual([true, true, true]);
    await good(decide(own.proposals[0]!));
  });

  async function settleAll(id: string): Promise<void> {
    const { items } = await good<{ items: { id: string }[] }>(w.officer.api('GET', `/panels/${id}`));
    for (const item of items) await settle(w, id, item.id);
    await lock(w, id);
  }
});

const problemsOf = (answer: { json: unknown }): string[] => (answer.json as { problems: { code: string }[] }).problems.map(({ code }) => code);
