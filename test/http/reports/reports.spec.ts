import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventListeners } from '../../../src/platform/events/event-listeners.js';
import { EventRow } from '../../../src/platform/events/event.entity.js';
import { agreementIn, everybody, seedAward, type Staff } from '../../support/agreements.js';
import { type Portal, startPortal } from '../../support/portal.js';
import type { Answer, Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

describe('final reports', () => {
  let portal: Portal;
  let world: World;
  let staff: Staff;
  let editor: Visitor;
  let stranger: Visitor;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    portal.clock.moveTo(new Date('2026-11-23T15:00:00Z'));
    await portal.application.work();
    world = await seedWorld(portal);
    staff = await everybody(portal);
    editor = await portal.signedIn('editor@northbridge.example');
    stranger = await portal.signedIn('owner@southgate.example');
  });
  afterAll(() => portal.close());

  const refusal = (answer: Answer): unknown[] => [answer.status, answer.json.code];
  const newReport = async () => {
    const agreementId = await agreementIn(portal, staff, await seedAward(portal, world), 'inForce');
    const [row] = await portal.source.query<{ id: string }[]>('select id from reports where agreement_id = $1', [agreementId]);
    return { agreementId, id: row!.id };
  };
  const rowOf = async (id: string) => (await portal.source.query<Record<string, unknown>[]>('select state, achievements, lessons, spent_cents, version from reports where id = $1', [id]))[0];
  const full = { achievements: 'Forty mediators trained.', lessons: 'Start earlier.', spent: '199,500.25' };

  it('are asked for once, 90 days after the end, when the agreement comes into force', async () => {
    const { agreementId } = await newReport();
    const event = await portal.source.manager.findOneByOrFail(EventRow, { name: 'agreement.inForce', subjectId: agreementId });
    const listener = portal.application.nest.get(EventListeners).find('request-reports')!;
    await Promise.all([listener.handle(event), listener.handle(event)]);
    expect(await portal.source.query('select state, kind, due_on from reports where agreement_id = $1', [agreementId])).toEqual([{ state: 'requested', kind: 'final', due_on: '2028-02-28' }]);
  });

  it('are written, submitted, sent back with their text kept, and accepted', async () => {
    const { id, agreementId } = await newReport();
    const page = await editor.follow(await editor.get(`/fr/agreements/${agreementId}`), /Rapport final/);
    const saved = await editor.submit(page, 'Enregistrer le rapport', { achievements: 'Premier jet' });
    expect([saved.status, saved.words.includes('Le rapport est enregistré.'), (await rowOf(id))!.state]).toEqual([200, true, 'requested']);
    const early = await editor.submit(saved, 'Enregistrer et soumettre le rapport');
    expect([early.status, early.page('[role=alert] a').toArray().map((a) => early.page(a).attr('href')), await rowOf(id)]).toEqual([422, ['#field-lessons', '#field-spent'], { state: 'requested', achievements: 'Premier jet', lessons: '', spent_cents: null, version: 3 }]);
    expect((await staff.officer.get(`/en/reports/${id}`)).words).not.toContain('Premier jet');
    const submitted = await editor.submit(early, 'Enregistrer et soumettre le rapport', full);
    expect([submitted.status, submitted.words.includes('Soumis; nous en prenons connaissance'), submitted.page('main textarea').length]).toEqual([200, true, 0]);
    expect((await rowOf(id))!.spent_cents).toBe(19_950_025);
    expect((await staff.officer.api('POST', `/reports/${id}/return`, {})).status).toBe(422);
    const back = await staff.officer.submit(await staff.officer.get(`/en/reports/${id}`), 'Send the report back', { reason: 'How many women?' });
    expect(back.status).toBe(200);
    const again = await editor.get(`/en/reports/${id}`);
    expect([again.words.includes('How many women?'), again.page('textarea[name=achievements]').val()]).toEqual([true, full.achievements]);
    await editor.api('POST', `/reports/${id}`, { version: 4, achievements: 'Forty, of whom 22 women.' });
    expect((await staff.officer.api('GET', `/reports/${id}`)).json.content.achievements).toBe(full.achievements);
    expect((await staff.owner.api('POST', `/reports/${id}/submission`, {})).status).toBe(200);
    const review = await staff.officer.api('GET', `/reports/${id}`);
    expect([review.json.content.achievements, (review.json.earlier as { achievements: string }[]).map((e) => e.achievements)]).toEqual(['Forty, of whom 22 women.', [full.achievements]]);
    const accepted = await staff.officer.submit(await staff.officer.get(`/fr/reports/${id}`), 'Accepter le rapport');
    expect([accepted.status, accepted.words.includes('Accepté')]).toEqual([200, true]);
    expect(refusal(await editor.api('POST', `/reports/${id}`, { version: 5, lessons: 'More' }))).toEqual([409, 'notOpen']);
    await expect(portal.source.query("update report_submissions set lessons = 'x'")).rejects.toThrow('append-only');
  });

  it('answer 409 to a clash and show both texts', async () => {
    const { id } = await newReport();
    const page = await editor.get(`/en/reports/${id}`);
    expect((await staff.owner.api('POST', `/reports/${id}`, { version: 1, lessons: 'Theirs' })).status).toBe(200);
    const clash = await editor.submit(page, 'Save the report', { lessons: 'Mine' });
    expect([clash.status, clash.page('#field-lessons').val(), clash.words.includes('Theirs'), (await rowOf(id))!.lessons]).toEqual([409, 'Mine', true, 'Theirs']);
    await editor.submit(clash, 'Save the report');
    expect((await rowOf(id))!.lessons).toBe('Mine');
  });

  it('submitted or accepted twice at once: one wins', async () => {
    const { id } = await newReport();
    await editor.api('POST', `/reports/${id}`, { version: 1, ...full });
    for (const act of [() => editor.api('POST', `/reports/${id}/submission`, {}), () => staff.manager.api('POST', `/reports/${id}/acceptance`, {})]) {
      expect((await Promise.all([act(), act()])).map(({ status }) => status).sort()).toEqual([200, 409]);
    }
    expect(await portal.source.query('select number from report_submissions where report_id = $1', [id])).toEqual([{ number: 1 }]);
  });

  it('are only for members of the recipient and the department', async () => {
    const { id } = await newReport();
    const before = await rowOf(id);
    const status = async (answer: Promise<Answer>) => (await answer).status;
    expect(await status(stranger.api('GET', `/reports/${id}`))).toBe(404);
    expect(await status(stranger.api('POST', `/reports/${id}`, { version: 1, ...full }))).toBe(404);
    expect(await status(stranger.api('POST', `/reports/${id}/submission`, {}))).toBe(404);
    expect(await status(staff.officer.api('POST', `/reports/${id}`, { version: 1, ...full }))).toBe(403);
    expect(await status(staff.certifier.api('GET', `/reports/${id}`))).toBe(200);
    expect(await status(staff.certifier.api('POST', `/reports/${id}/acceptance`, {}))).toBe(403);
    expect(await status(staff.officer.api('POST', `/reports/${id}/acceptance`, {}))).toBe(409);
    expect(await status(staff.officer.api('GET', '/reports/x'))).toBe(404);
    const wrong = (await editor.api('POST', `/reports/${id}`, { version: 1, spent: '-1', achievements: 'x'.repeat(8001), state: 'accepted' })).json.problems as { field: string }[];
    expect(wrong.map(({ field }) => field).sort()).toEqual(['achievements', 'spent', 'state']);
    expect(await rowOf(id)).toEqual(before);
  });

  it('are listed by due date for officers and for members, nobody else', async () => {
    const list = async (who: Visitor) => (await who.api('GET', '/reports')).json as { audience: string; reports: { dueOn: string }[] };
    const [all] = await portal.source.query<[{ n: number }]>('select count(*) as n from reports');
    expect([(await list(staff.officer)).reports.length, (await list(editor)).reports.length, (await list(stranger)).reports.length]).toEqual([all.n, all.n, 0]);
    expect((await staff.payer.api('GET', '/reports')).status).toBe(403);
    expect((await editor.get('/fr/reports?state=returned')).words).toContain('Aucun rapport n’est dans cet état');
    expect((await staff.officer.get('/en/reports?state=submitted')).status).toBe(200);
    expect((await staff.officer.api('GET', '/reports?after=x')).status).toBe(422);
  });
});
