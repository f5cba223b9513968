import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { draftCall, draftedCall } from '../../support/calls.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { seedWorld } from '../../support/world.js';
import type { Answer, Visitor } from '../../support/visitor.js';

const fieldsOf = (answer: Answer): string[] => (answer.json as { problems: { field: string }[] }).problems.map(({ field }) => field).sort();

describe('drafting a call', () => {
  let portal: Portal;
  let officer: Visitor;
  let manager: Visitor;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    await seedWorld(portal);
    portal.clock.moveTo(new Date('2026-11-23T15:00:00Z'));
    officer = await portal.signedIn('officer@hsp.example');
    manager = await portal.signedIn('manager@hsp.example');
  });
  afterAll(() => portal.close());
  const calls = async (): Promise<unknown> => portal.source.query('select id, version, state, updated_at, title, form_version_id from calls order by id');

  it('gives references in order, also to two people at once', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => officer.api('POST', '/calls', draftCall())));
    expect(answers.map(({ status, json }) => [status, (json as { reference: string }).reference]).sort())
      .toEqual([[201, 'HSP-2026-01'], [201, 'HSP-2026-02'], [201, 'HSP-2026-03'], [201, 'HSP-2026-04']]);
  });

  it('begins with the standard form as version 1, and says so in the trail', async () => {
    const id = await draftedCall(officer);
    expect(await portal.source.query('select number from form_versions where call_id = $1', [id])).toEqual([{ number: 1 }]);
    expect(await portal.source.query('select name, from_state as "from", to_state as "to" from events where subject_id = $1', [id])).toEqual([{ name: 'call.drafted', from: null, to: 'draft' }]);
  });

  it('is written through the page, found in the HTML', async () => {
    const form = await officer.get('/fr/calls/new');
    const { envelope: _, weights: __, themeCodes, recipientKinds, ...plain } = draftCall({ minimum: '50 000,00', maximum: '500 000,00 $' }) as Record<string, string | string[]>;
    const shown = await officer.submit(form, 'Enregistrer l’ébauche', {
      ...(plain as Record<string, string>), themeCodes: themeCodes as string[], recipientKinds: recipientKinds as string[],
      'envelope[0][fiscalYear]': '2026', 'envelope[0][amount]': '1 000 000,50',
    });
    expect([shown.status, shown.heading]).toEqual([200, 'Protéger les civils dans les villes']);
    expect(shown.words).toContain('L’ébauche est enregistrée.');
    expect(shown.words.replace(/\s/g, ' ')).toContain('1 000 000,50 $');
  });

  it('comes back with everything typed, rows included, when something is wrong', async () => {
    const before = await calls();
    const form = await officer.get('/en/calls/new');
    const again = await officer.submit(form, 'Save the draft', { titleEn: 'Kept title', 'envelope[1][amount]': '12,50', 'envelope[1][fiscalYear]': '2028', 'envelope[3][amount]': 'much', 'weights[R1]': '21', themeCodes: ['GOV'] });
    expect(again.status).toBe(422);
    expect([again.page('[name=titleEn]').attr('value'), again.page('[name="envelope[1][amount]"]').attr('value'), again.page('[name="envelope[1][fiscalYear]"] option[selected]').attr('value'),
      again.page('[name="envelope[3][amount]"]').attr('value'), again.page('[name="weights[R1]"]').attr('value'), again.page('[name=themeCodes][checked]').attr('value')])
      .toEqual(['Kept title', '12,50', '2028', 'much', '21', 'GOV']);
    const links = again.page('#error-summary a').toArray().map((a) => again.page(a).attr('href')!);
    expect(links).toContain('#field-envelope-3-amount');
    expect(links.filter((href) => again.page(href).length === 0)).toEqual([]);
    expect(await calls()).toEqual(before);
  });

  it('needs both languages', async () => {
    const before = await calls();
    const answer = await officer.api('POST', '/calls', draftCall({ titleFr: ' ', summaryFr: undefined, purposeEn: '' }));
    expect([answer.status, fieldsOf(answer)]).toEqual([422, ['purposeEn', 'summaryFr', 'titleFr']]);
    expect(await calls()).toEqual(before);
  });

  it('names every field that contradicts another', async () => {
    const answer = await officer.api('POST', '/calls', draftCall({
      themeCodes: ['NONE'], recipientKinds: [], closesAt: '2026-11-30T12:00', minimum: 600_000, earliestStartOn: '2026-11-01',
      envelope: [{ fiscalYear: 2026 }, { amount: 5 }, { fiscalYear: 2026, amount: 5 }], weights: { R1: 0, R2: 15, R3: 15, R4: 10, R5: 10, R6: 10, R7: 5, R8: 10, R9: 5, R10: 1 },
    }));
    expect([answer.status, fieldsOf(answer)]).toEqual([422, ['closesAt', 'earliestStartOn', 'envelope.0.amount', 'envelope.1.fiscalYear', 'envelope.2.fiscalYear', 'maximum', 'recipientKinds', 'themeCodes', 'weights.R1', 'weights.R10']]);
  });

  it('refuses hostile shapes with 422, never 500', async () => {
    const shapes = [{ envelope: 'x' }, { envelope: ['x'] }, { envelope: { a: 1 } }, { envelope: Array.from({ length: 6 }, () => ({ fiscalYear: 2026, amount: 1 })) }, { weights: [] }, { weights: null }, { weights: { constructor: 1 } },
      { themeCodes: [{ a: 1 }] }, { titleEn: { $ne: 1 } }, { opensAt: '2027-03-14T02:30' }, { maximum: 1e300 }, { unknownField: 1 }, { envelope: [{ fiscalYear: 2026, amount: 1, more: 1 }] }];
    const answers = await Promise.all(shapes.map((shape) => officer.api('POST', '/calls', draftCall(shape))));
    expect(answers.map(({ status }) => status)).toEqual(shapes.map(() => 422));
  });

  it('is not for applicants, reviewers, deciders or strangers', async () => {
    const before = await calls();
    const statuses: number[] = [];
    for (const email of ['owner@northbridge.example', 'reviewer1@reviews.example', 'decider@hsp.example']) statuses.push((await (await portal.signedIn(email)).api('POST', '/calls', draftCall())).status);
    statuses.push((await portal.visitor().api('POST', '/calls', draftCall())).status, (await (await portal.signedIn('decider@hsp.example')).get('/en/calls/new')).status);
    expect(statuses).toEqual([403, 403, 403, 401, 403]);
    expect(await calls()).toEqual(before);
  });

  it('keeps the second of two edits from overwriting the first, and shows both texts', async () => {
    const id = await draftedCall(officer);
    const mine = await officer.get(`/en/calls/${id}/edit`);
    const theirs = await manager.get(`/en/calls/${id}/edit`);
    expect((await manager.submit(theirs, 'Save the draft', { titleEn: 'Theirs' })).status).toBe(200);
    const before = await calls();
    const clash = await officer.submit(mine, 'Save the draft', { titleEn: 'Mine' });
    expect([clash.status, clash.page('[name=titleEn]').attr('value')]).toEqual([409, 'Mine']);
    expect(clash.page('.notice').text()).toContain('Theirs');
    expect(await calls()).toEqual(before);
    expect((await officer.submit(clash, 'Save the draft')).heading).toBe('Mine');
    expect((await officer.api('POST', `/calls/${id}/edit`, draftCall({ version: 1 }))).json).toMatchObject({ status: 409, code: 'stale', particulars: { version: 3 } });
  });

  it('says in the trail which parts an edit changed', async () => {
    const id = await draftedCall(officer);
    await officer.api('POST', `/calls/${id}/edit`, draftCall({ version: 1, titleFr: 'Autre titre', maximum: 400_000 }));
    expect(await portal.source.query("select particulars from events where subject_id = $1 and name = 'call.changed'", [id])).toEqual([{ particulars: { version: 2, changed: ['title', 'maximumCents'] } }]);
  });

  it('cannot change a form version or a call that is no draft', async () => {
    const id = await draftedCall(officer);
    await expect(portal.source.query('update form_versions set number = 9 where call_id = $1', [id])).rejects.toMatchObject({ code: '23001' });
    await officer.api('POST', `/calls/${id}/approval-request`, {});
    const before = await calls();
    const answers = await Promise.all([officer.api('POST', `/calls/${id}/edit`, draftCall({ version: 1 })), officer.api('POST', `/calls/${id}/form/arrangement`, { remove: 'partners' }), officer.api('GET', `/calls/${id}/edit`)]);
    expect(answers.map(({ status, json }) => [status, (json as { code: string }).code])).toEqual([[409, 'notDraft'], [409, 'notDraft'], [409, 'notDraft']]);
    expect(await calls()).toEqual(before);
  });
});
