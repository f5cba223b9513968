import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Portal, startPortal } from '../../support/portal.js';
import { insertPerson } from '../../support/reviews.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

describe('access to an organization that is registered already', () => {
  let portal: Portal;
  let world: World;
  let owner: Visitor;
  let asker: Visitor;
  let askerId: string;
  let home: string;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    askerId = await insertPerson(portal, 'books@northbridge.example', 'Rosa Vidal', []);
    await insertPerson(portal, 'second@northbridge.example', 'Second Owner', []);
    await insertPerson(portal, 'rosa@gmail.com', 'Rosa Elsewhere', []);
    await portal.source.query("insert into organization_members (organization_id, person_id, roles, since) select $1, id, '{owner}', now() from persons where email = 'second@northbridge.example'", [world.northbridge]);
    [owner, asker] = await Promise.all([portal.signedIn('owner@northbridge.example'), portal.signedIn('books@northbridge.example')]);
    home = `/organizations/${world.northbridge}`;
  });
  afterAll(() => portal.close());

  const traces = (): Promise<unknown[]> => portal.source.query("select (select count(*) from organization_access_requests) as requests, (select count(*) from organization_members) as members, (select count(*) from organizations) as organizations, (select count(*) from events) as events");
  const ask = async (visitor = asker): Promise<string> => {
    const answer = await visitor.api('POST', `${home}/access-request`, { message: 'I keep the books.' });
    expect([answer.status, answer.status === 201 ? '' : answer.text]).toEqual([201, '']);
    return (answer.json as { request: { id: string } }).request.id;
  };
  const found = async (visitor: Visitor, q: string): Promise<string[]> => ((await visitor.api('GET', `/organizations/new?q=${encodeURIComponent(q)}`)).json as { finding: { found: { legalName: string }[] } }).finding.found.map(({ legalName }) => legalName);

  it('is found by a name however it is spelled, by business number and by the own mail domain, and says no more than name and place', async () => {
    const public_ = { id: world.northbridge, legalName: 'Northbridge Peace Institute', city: 'Ottawa', country: 'CA' };
    expect(await Promise.all(['northbridge', 'NORTH-BRIDGE peace institue', 'Nörthbridge Pèace', '81234 5678', '812345678RR0001'].map((q) => found(asker, q)))).toEqual(Array(5).fill(['Northbridge Peace Institute']));
    expect(await Promise.all(['no', '%%%', '812345679', 'quite another thing', 'rosa vidal', 'owner@northbridge.example'].map((q) => found(asker, q)))).toEqual([[], [], [], [], [], []]);
    const { finding } = (await asker.api('GET', '/organizations/new')).json as { finding: unknown };
    expect(finding).toEqual({ q: null, found: [], alike: [public_] });
    expect(((await (await portal.signedIn('rosa@gmail.com')).api('GET', '/organizations/new')).json as { finding: { alike: unknown[] } }).finding.alike).toEqual([]);
    expect((await asker.api('GET', `${home}/access-request`)).json).toEqual({ organization: public_, request: null, isMember: false });
    expect((await owner.api('GET', '/organizations/new?q=northbridge')).json.finding.found).toEqual([]);
    for (const [locale, words] of [['en', 'Ask for access'], ['fr', 'Demander l’accès']] as const) {
      const page = await asker.submit(await asker.get(`/${locale}/organizations/new`), locale === 'en' ? 'Search' : 'Rechercher', { q: 'northbridge' });
      expect((await asker.follow(page, words)).heading).toContain('Northbridge Peace Institute');
    }
    expect((await portal.visitor().api('GET', '/organizations/new')).status).toBe(401);
  });

  it('is not found too often by one person', async () => {
    const curious = await portal.signedIn('rosa@gmail.com');
    const statuses: number[] = [];
    for (let n = 0; n < 62; n += 1) statuses.push((await curious.api('GET', '/organizations/new?q=peace')).status);
    expect([statuses[0], statuses.at(-1)]).toEqual([200, 429]);
  });

  it('is asked for instead of a second registration: the number and the name are refused at their fields, with the way to ask', async () => {
    const stranger = await portal.signedIn('owner@southgate.example');
    const before = await traces();
    const typed = { legalName: 'A new name', kind: 'CDN_NPO', businessNumber: '812345678', country: 'CA', province: 'ON', city: 'Kingston' };
    const number = await asker.submit(await asker.get('/en/organizations/new'), 'Register the organization', typed);
    expect([number.status, number.page('[role=alert] a').attr('href'), number.page('[name=city]').val(), number.page('#finding tbody a').text()]).toEqual([422, '#field-businessNumber', 'Kingston', 'Ask for access Northbridge Peace Institute']);
    const name = await asker.submit(await asker.get('/fr/organizations/new'), 'Inscrire l’organisme', { ...typed, legalName: 'NORTHBRIDGE, Peace Institute', businessNumber: '898765432' });
    expect([name.status, name.page('[role=alert] a').attr('href'), name.page('#finding tbody a').text()]).toEqual([422, '#field-another', 'Demander l’accès Northbridge Peace Institute']);
    const json = await asker.api('POST', '/organizations', typed);
    expect([json.status, json.json.problems[0].field, json.json.problems[0].code]).toEqual([422, 'businessNumber', 'businessNumberTaken']);
    const theirs = (await stranger.api('GET', `/organizations/${world.southgate}`)).json.organization as Record<string, unknown>;
    const taken = await stranger.api('POST', `/organizations/${world.southgate}`, { legalName: 'Southgate Mediation Network', kind: 'INT_NGO', city: 'Bogotá', version: theirs.version, businessNumber: '812345678', country: 'CO' });
    expect([taken.status, taken.json.problems[0].field]).toEqual([422, 'businessNumber']);
    expect(await traces()).toEqual(before);
    const other = await asker.submit(name, 'Inscrire l’organisme', { another: true });
    expect([other.status, other.heading]).toEqual([200, 'NORTHBRIDGE, Peace Institute']);
    const twice = await Promise.all([1, 2].map((n) => asker.api('POST', '/organizations', { ...typed, legalName: `At once ${n}`, businessNumber: '877777777' })));
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 422]);
  });

  it('is asked once, told to the owners, seen by them alone, and granted with roles', async () => {
    const form = await asker.get(`/en${home}/access-request`);
    const empty = await asker.submit(form, 'Send the request', { message: ' ' });
    expect([empty.status, empty.page('[role=alert] a').attr('href')]).toEqual([422, '#field-message']);
    const sent = await asker.submit(form, 'Send the request', { message: 'I keep the books.' });
    expect([sent.status, sent.words.includes('Waits for an answer'), sent.words.includes('I keep the books.')]).toEqual([200, true, true]);
    const before = await traces();
    const again = await asker.api('POST', `${home}/access-request`, { message: 'Please!' });
    expect([again.status, again.json.code]).toEqual([409, 'accessAsked']);
    expect((await owner.api('POST', `${home}/access-request`, { message: 'Me too' })).status).toBe(409);
    expect(await traces()).toEqual(before);
    expect((await asker.get('/fr/organizations')).words).toContain('Mes demandes d’accès');
    await portal.settle();
    expect(portal.mailbox.to('owner@northbridge.example').at(-1)!.subject).toBe('Somebody asks for access to Northbridge Peace Institute');

    expect((await owner.get('/fr/home')).words).toContain('Personnes qui demandent l’accès à notre organisme');
    const list = await owner.follow(await owner.get(`/en${home}`), 'Read and answer');
    expect([list.words.includes('books@northbridge.example'), list.words.includes('The same mail domain'), list.words.includes('Rosa Vidal')]).toEqual([true, true, true]);
    const none = await owner.submit(list, 'Grant access', {});
    expect([none.status, none.page('[role=alert] a').attr('href')?.endsWith('-roles')]).toEqual([422, true]);
    const [editor, stranger] = await Promise.all(['editor@northbridge.example', 'owner@southgate.example'].map((email) => portal.signedIn(email)));
    const { id } = (await owner.api('GET', `${home}/access-requests`)).json.requests[0] as { id: string };
    const path = `${home}/access-requests`;
    expect(await Promise.all([editor!, stranger!, asker, await portal.signedIn('officer@hsp.example')].map(async (v) => [(await v.api('GET', path)).status, (await v.api('POST', `${path}/${id}/grant`, { roles: ['reader'] })).status])))
      .toEqual([[403, 403], [404, 404], [404, 403], [403, 404]]);
    expect((await editor!.get(`/fr${path}`)).status).toBe(403);
    const granted = await owner.submit(none, 'Grant access', { roles: ['finance', 'reader'] });
    expect([granted.status, granted.words.includes('Granted'), granted.words.includes('Finance contact, Reader')]).toEqual([200, true, true]);
    expect((await owner.api('POST', `${path}/${id}/refusal`, { reason: 'Too late' })).status).toBe(409);
    await portal.settle();
    expect(portal.mailbox.to('books@northbridge.example').at(-1)!.subject).toBe('You are now a member of Northbridge Peace Institute');
    expect((await asker.get(`/en${home}`)).heading).toBe('Northbridge Peace Institute');
    expect((await owner.get(`/fr${home}`)).words).toContain('Nouveau membre : Rosa Vidal');
    await asker.api('POST', `${home}/departure`, {});
  });

  it('is refused with a reason that the asker reads, and may be withdrawn', async () => {
    const id = await ask();
    const path = `${home}/access-requests/${id}`;
    const nothing = await owner.submit(await owner.get(`/fr${home}/access-requests`), 'Refuser', { reason: '' });
    expect([nothing.status, nothing.page('[role=alert] a').attr('href')?.endsWith('-reason')]).toEqual([422, true]);
    expect((await owner.api('POST', `${path}/refusal`, {})).json.problems[0].field).toBe('reason');
    await owner.submit(nothing, 'Refuser', { reason: 'Nobody here knows you.' });
    await portal.settle();
    expect(portal.mailbox.to('books@northbridge.example').at(-1)!.subject).toBe('Your request for access to Northbridge Peace Institute is refused');
    expect((await asker.get(`/fr${home}/access-request`)).words).toContain('Nobody here knows you.');
    const next = await ask();
    expect((await owner.api('POST', `${home}/access-requests/${next}/withdrawal`, {})).status).toBe(403);
    const gone = await asker.submit(await asker.get(`/en${home}/access-request`), 'Withdraw the request');
    expect([gone.status, gone.words.includes('Withdrawn')]).toEqual([200, true]);
    expect((await owner.api('POST', `${home}/access-requests/${next}/grant`, { roles: ['reader'] })).status).toBe(409);
    expect((await asker.api('GET', home)).status).toBe(404);
  });

  it('is answered by one of two owners at once, and asked once of two times at once', async () => {
    const second = await portal.signedIn('second@northbridge.example');
    const other = await portal.signedIn('owner@southgate.example');
    const asked = await Promise.all([1, 2].map(() => other.api('POST', `${home}/access-request`, { message: 'At once' })));
    expect(asked.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { id } = (await owner.api('GET', `${home}/access-requests`)).json.requests[0] as { id: string };
    const answers = await Promise.all([owner.api('POST', `${home}/access-requests/${id}/grant`, { roles: ['reader'] }), second.api('POST', `${home}/access-requests/${id}/refusal`, { reason: 'No' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [answered] = await portal.source.query<{ state: string }[]>('select state from organization_access_requests where id = $1', [id]);
    expect((await other.api('GET', home)).status).toBe(answered!.state === 'granted' ? 200 : 404);
    await other.api('POST', `${home}/departure`, {});
  });

  it('is asked for at most five times a day', async () => {
    portal.clock.moveTo(new Date(portal.clock.now().getTime() + 2 * 86_400_000));
    try {
      const statuses: number[] = [];
      for (let n = 0; n < 6; n += 1) {
        const answer = await asker.api('POST', `${home}/access-request`, { message: `Time ${n}` });
        statuses.push(answer.status);
        if (answer.status === 201) await asker.api('POST', `${home}/access-requests/${answer.json.request.id}/withdrawal`, {});
      }
      expect(statuses).toEqual([201, 201, 201, 201, 201, 429]);
    } finally {
      portal.clock.reset();
    }
    expect((await portal.source.query('select count(*)::int as n from organization_members where person_id = $1 and organization_id = $2', [askerId, world.northbridge]))[0]).toEqual({ n: 0 });
  });
});
