import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { load } from 'cheerio';
import { Sweeper } from '../../../src/platform/sweeps/sweeper.js';
import { approvedCall, draftCall, draftedCall } from '../../support/calls.js';
import { pageProblems } from '../../support/html.js';
import { type Portal, startPortal } from '../../support/portal.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld } from '../../support/world.js';

describe('following calls', () => {
  let portal: Portal;
  let owner: Visitor;
  let editor: Visitor;
  let mines: string;
  const given = { opensAt: '2026-11-01T09:00', closesAt: '2026-12-15T23:30', decisionTargetOn: '2027-02-26', minimum: 50_000, maximum: 100_000, recipientKinds: ['CDN_NPO'] };
  beforeAll(async () => {
    portal = await startPortal();
    await seedWorld(portal, { appropriationCents: 10_000_000_000 });
    portal.clock.moveTo(new Date('2026-11-23T15:00:00Z'));
    mines = await approvedCall(portal, { ...given, titleEn: 'Clearing mines', titleFr: 'Déminage des champs', countries: ['CO', 'ML'] });
    await approvedCall(portal, { titleEn: 'A free press', titleFr: 'Une presse libre', opensAt: '2026-12-01T09:00', themeCodes: ['PUB'] });
    await draftedCall(await portal.signedIn('officer@hsp.example'), { titleEn: 'Secret mines', titleFr: 'Déminage secret' });
    await portal.settle();
    [owner, editor] = (await Promise.all(['owner@northbridge.example', 'editor@northbridge.example'].map((email) => portal.signedIn(email)))) as [Visitor, Visitor];
  });
  afterAll(() => portal.close());

  const save = (who: Visitor, body: Record<string, unknown>) => who.api('POST', '/saved-searches', body);
  const letters = (email: string) => portal.mailbox.to(email).filter(({ subject }) => /new calls? for proposals|nouve(l|aux) appels? de propositions/i.test(subject));

  describe('by a feed', () => {
    it('tells open calls only, in the language of the address, narrowed as the list is', async () => {
      for (const [locale, title] of [['en', 'Clearing mines'], ['fr', 'Déminage des champs']] as const) {
        const atom = await portal.visitor().get(`/${locale}/calls/feed.atom`);
        const xml = load(atom.text, { xml: true });
        expect([atom.status, atom.headers.get('content-type'), xml('entry').length, xml('entry > title').text(), xml('feed').attr('xml:lang'), xml('entry > link').attr('href')?.endsWith(`/${locale}/calls/${mines}`)]).toEqual([200, 'application/atom+xml; charset=utf-8', 1, title, locale, true]);
        const json = await portal.visitor().get(`/${locale}/calls/feed.json?theme=POC`);
        expect([json.headers.get('content-type'), json.json.version, json.json.items.map(({ title: one }: { title: string }) => one), json.json.language]).toEqual(['application/feed+json; charset=utf-8', 'https://jsonfeed.org/version/1.1', [title], locale]);
      }
      const narrowed = await Promise.all(['theme=GOV', 'q=mines', 'country=ML', 'country=PE', 'stage=single', 'stage=concept', 'state=closed', 'amount=70000'].map(async (query) => (await portal.visitor().get(`/en/calls/feed.json?${query}`)).json.items.length));
      expect(narrowed).toEqual([0, 1, 1, 0, 1, 0, 1, 1]);
      expect((await portal.visitor().get('/en/calls/feed.json?country=XX')).status).toBe(422);
      const visitor = portal.visitor();
      await visitor.get('/en/calls');
      expect([(await visitor.get('/en/calls/feed.atom')).headers.get('cache-control'), (await owner.get('/en/calls/feed.atom')).headers.get('cache-control')]).toEqual(['public, max-age=60', 'no-store']);
    });

    it('is found from the list, by people and by programs, with the filters of the list', async () => {
      const page = await portal.visitor().get('/fr/calls?theme=POC&q=mines');
      expect(page.page('link[rel=alternate][type]').toArray().map((one) => [page.page(one).attr('type'), page.page(one).attr('href')])).toEqual([['application/atom+xml', '/fr/calls/feed.atom?theme=POC&q=mines'], ['application/feed+json', '/fr/calls/feed.json?theme=POC&q=mines']]);
      expect([(await portal.visitor().follow(page, 'JSON Feed')).status, await pageProblems(page)]).toEqual([200, []]);
    });
  });

  it('says where projects may take place and when decisions are expected, and refuses a date that cannot be kept', async () => {
    const page = await portal.visitor().get(`/en/calls/${mines}`);
    expect([page.words.includes('Colombia, Mali'), page.words.includes('Decisions expected by'), page.words.includes('February 26, 2027')]).toEqual([true, true, true]);
    const list = async (query: string): Promise<string[]> => ((await portal.visitor().api('GET', `/calls?${query}`)).json.calls as { title: { en: string } }[]).map(({ title }) => title.en);
    expect([await list('country=CO&state=open'), await list('country=PE'), await list('stage=single'), await list('stage=invited')]).toEqual([['Clearing mines'], ['A free press'], ['Clearing mines', 'A free press'], []]);
    const officer = await portal.signedIn('officer@hsp.example');
    const { json, status } = await officer.api('POST', '/calls', { ...draftCall(), decisionTargetOn: '2027-01-29', countries: ['CO'] });
    expect([status, json.problems.map(({ field }: { field: string }) => field)]).toEqual([422, ['decisionTargetOn']]);
    const draft = await draftedCall(officer, { countries: ['ML', 'CO'], decisionTargetOn: '2027-03-01' });
    const edit = await officer.get(`/fr/calls/${draft}/edit`);
    expect([edit.page('[name=decisionTargetOn]').attr('value'), edit.page('[name=countries][checked]').length, await pageProblems(edit)]).toEqual(['2027-03-01', 2, []]);
    const copy = await officer.api('POST', `/calls/${draft}/copy`, {});
    expect(((await officer.api('GET', `/calls/${copy.json.id}`)).json as { countries: string[]; decisionTargetOn: string })).toMatchObject({ countries: ['CO', 'ML'], decisionTargetOn: '2028-03-01' });
  });

  it('keeps a later promise no longer than it can be kept', async () => {
    const manager = await portal.signedIn('manager@hsp.example');
    const id = await approvedCall(portal, { ...given, titleEn: 'Late', titleFr: 'Tard' });
    await portal.settle();
    expect((await manager.api('POST', `/calls/${id}/extension`, { closesAt: '2027-03-01T12:00', reason: 'More time.' })).json.decisionTargetOn).toBeNull();
    await manager.api('POST', `/calls/${id}/cancellation`, { reason: 'A mistake.' });
  });

  it('lets staff say later when decisions are expected, and applicants and the public read it', async () => {
    const [officer, auditor] = [await portal.signedIn('officer@hsp.example'), await portal.signedIn('auditor@hsp.example')];
    const set = (who: Visitor, decisionTargetOn: string | null) => who.api('POST', `/calls/${mines}/decision-target`, { decisionTargetOn });
    expect([(await set(owner, '2027-03-05')).status, (await set(auditor, '2027-03-05')).status, (await set(officer, '2026-12-15')).json.problems[0].field, (await set(officer, 'soon')).status]).toEqual([403, 403, 'decisionTargetOn', 422]);
    const page = await officer.submit(await officer.get(`/fr/calls/${mines}`), 'Enregistrer la date', { decisionTargetOn: '2027-03-05' });
    expect([page.status, (await portal.visitor().get(`/fr/calls/${mines}`)).words.includes('5 mars 2027'), await pageProblems(page)]).toEqual([200, true, []]);
    expect([(await set(officer, null)).json.decisionTargetOn, (await set(officer, '2027-02-26')).json.decisionTargetOn]).toEqual([null, '2027-02-26']);
    const draft = await draftedCall(officer);
    expect((await officer.api('POST', `/calls/${draft}/decision-target`, { decisionTargetOn: '2027-06-01' })).status).toBe(409);
  });

  describe('by a saved search', () => {
    it('is kept under a name from the list, with what was chosen there', async () => {
      expect((await portal.visitor().get('/en/saved-searches')).heading).not.toBe('Saved searches');
      const visitor = portal.visitor();
      expect((await visitor.get('/en/calls?theme=POC')).page('#follow a[href^="/en/sign-in"]').length).toBe(1);
      const form = await owner.follow(await owner.get('/en/calls?theme=POC&q=mines&amount=60000'), 'Save this search');
      expect([form.page('[name=theme] option[selected]').attr('value'), form.page('[name=q]').attr('value'), form.page('[name=amount]').attr('value'), await pageProblems(form)]).toEqual(['POC', 'mines', '60000.00', []]);
      const unnamed = await owner.submit(form, 'Save the search', {});
      expect([unnamed.status, unnamed.page('[name=q]').attr('value'), unnamed.page('[name=theme] option[selected]').attr('value'), await pageProblems(unnamed)]).toEqual([422, 'mines', 'POC', []]);
      const saved = await owner.submit(unnamed, 'Save the search', { name: 'Mines nearby' });
      expect([saved.status, saved.words.includes('Mines nearby'), await pageProblems(saved)]).toEqual([200, true, []]);
      expect((await owner.follow(saved, /^Show the calls/)).words).toContain('Clearing mines');
      const french = await owner.get('/fr/saved-searches');
      expect([french.words.includes('Montant que vous demanderiez'), await pageProblems(french)]).toEqual([true, []]);
    });

    it('has one name for each, is at most twenty, and is nobody else’s', async () => {
      const twice = await Promise.all([save(editor, { name: 'Twice' }), save(editor, { name: 'Twice' })]);
      expect(twice.map(({ status }) => status).sort()).toEqual([201, 422]);
      expect((await save(editor, { name: 'Wrong', amount: 'much', country: 'XX' })).json.problems.map(({ field }: { field: string }) => field)).toEqual(['amount', 'country']);
      for (let n = 1; n < 20; n += 1) expect((await save(editor, { name: `Search ${n}` })).status).toBe(201);
      const full = await save(editor, { name: 'One more' });
      expect([full.status, full.json.problems[0].code]).toEqual([422, 'tooMany']);
      const { searches } = (await editor.api('GET', '/saved-searches')).json as { searches: { id: string }[] };
      expect([(await owner.api('POST', `/saved-searches/${searches[0]!.id}/removal`)).status, (await portal.visitor().api('GET', '/saved-searches')).status]).toEqual([404, 401]);
      for (const { id } of searches) expect((await editor.api('POST', `/saved-searches/${id}/removal`)).status).toBe(200);
      expect((await editor.api('GET', '/saved-searches')).json.searches).toEqual([]);
    });

    it('is told of calls that open and fit, in one letter a day, once, each in their language', async () => {
      await save(editor, { name: 'Presse', theme: 'PUB' });
      await save(editor, { name: 'Tout' });
      await save(editor, { name: 'Rien', q: 'volcan' });
      await portal.settle();
      expect([letters('owner@northbridge.example').length, letters('editor@northbridge.example').length]).toEqual([0, 0]); // nothing opened since
      portal.clock.moveTo(new Date('2026-12-01T15:00:00Z'));
      await portal.settle();
      await portal.settle();
      const [letter, ...more] = letters('editor@northbridge.example');
      expect([more.length, letters('owner@northbridge.example').length]).toEqual([0, 0]);
      expect([letter!.subject.startsWith('Un nouvel appel'), letter!.body.match(/Une presse libre/g)?.length, letter!.body.includes('/fr/calls/')]).toEqual([true, 1, true]);
      // Another one on the same day waits for the next.
      await approvedCall(portal, { titleEn: 'Second', titleFr: 'Deuxième', opensAt: '2026-12-01T09:30' });
      await portal.settle();
      await portal.application.nest.get(Sweeper).perform();
      await portal.settle();
      expect(letters('editor@northbridge.example').length).toBe(1);
      portal.clock.moveTo(new Date('2026-12-02T15:00:00Z'));
      await portal.settle();
      await portal.settle();
      const [, second] = letters('editor@northbridge.example');
      expect([letters('editor@northbridge.example').length, second!.body.includes('Deuxième'), second!.body.includes('Une presse libre')]).toEqual([2, true, false]);
    });

    it('ends by the link of a letter, once its button is pressed; the database keeps no such secret', async () => {
      const [letter] = letters('editor@northbridge.example');
      const path = /https?:\/\/[^/]+(\/fr\/saved-searches\/unsubscription\/[\w-]+)/.exec(letter!.body)![1]!;
      expect(JSON.stringify(await portal.source.query('select * from call_alerts')).includes(path.split('/').at(-1)!)).toBe(false);
      const visitor = portal.visitor();
      const page = await visitor.get(path);
      expect([page.status, (await editor.api('GET', '/saved-searches')).json.alerts, await pageProblems(page)]).toEqual([200, true, []]);
      const stopped = await visitor.submit(page, 'Arrêter les messages');
      expect([stopped.status, stopped.words.includes('Les messages sont arrêtés'), (await editor.api('GET', '/saved-searches')).json.alerts, await pageProblems(stopped)]).toEqual([200, true, false, []]);
      expect([(await visitor.get('/en/saved-searches/unsubscription/nobody-has-this')).status, (await visitor.api('POST', '/saved-searches/unsubscription/nobody-has-this')).status]).toEqual([404, 404]);
      await approvedCall(portal, { titleEn: 'Third', titleFr: 'Troisième', opensAt: '2026-12-02T09:30' });
      portal.clock.moveTo(new Date('2026-12-03T15:00:00Z'));
      await portal.settle();
      expect(letters('editor@northbridge.example').length).toBe(2);
      // On again: what is open and was not told comes, and the old link is dead.
      const again = await editor.submit(await editor.get('/en/saved-searches'), 'Write to me again');
      expect([again.status, (await editor.api('GET', '/saved-searches')).json.alerts, (await visitor.get(path)).status]).toEqual([200, true, 404]);
      await portal.application.nest.get(Sweeper).perform();
      await portal.settle();
      expect([letters('editor@northbridge.example').length, letters('editor@northbridge.example').at(-1)!.body.includes('Troisième')]).toEqual([3, true]);
    });
  });
});
