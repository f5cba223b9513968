import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/kernel/ids/ids.js';
import { ScreenNames } from '../../../src/modules/applicants/sanctions/screen-names.listener.js';
import { WeeklyScreening } from '../../../src/modules/applicants/sanctions/weekly-screening.sweep.js';
import { pageProblems } from '../../support/html.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { completeAnswers, openCall, type OpenCall, submittedProposal } from '../../support/proposals.js';
import type { Answer, Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

interface Invented { reference: string; name: string; aliases?: string[]; born?: string }
const persons = (all: readonly Invented[]): string => all.map(({ reference, name, aliases = [], born }) => `<INDIVIDUAL><DATAID>${reference}</DATAID><FIRST_NAME>${name}</FIRST_NAME><REFERENCE_NUMBER>${reference}</REFERENCE_NUMBER>${aliases.map((a) => `<INDIVIDUAL_ALIAS><ALIAS_NAME>${a}</ALIAS_NAME></INDIVIDUAL_ALIAS>`).join('')}${born ? `<INDIVIDUAL_DATE_OF_BIRTH><DATE>${born}</DATE></INDIVIDUAL_DATE_OF_BIRTH>` : ''}</INDIVIDUAL>`).join('');
const un = (people: readonly Invented[], entities: readonly Invented[] = []): string =>
  `<?xml version="1.0"?><CONSOLIDATED_LIST dateGenerated="2026-11-01T00:00:00Z"><INDIVIDUALS>${persons(people)}</INDIVIDUALS><ENTITIES>${entities.map(({ reference, name }) => `<ENTITY><FIRST_NAME>${name}</FIRST_NAME><REFERENCE_NUMBER>${reference}</REFERENCE_NUMBER></ENTITY>`).join('')}</ENTITIES></CONSOLIDATED_LIST>`;
const nobody: Invented = { reference: 'XXi.1', name: 'TARVEK SOLDUN' };
const amara: Invented = { reference: 'XXi.2', name: 'AMARA CHIDI OKAFOR', born: '1950-02-03' };
const canada = '<data-set><record><Country>Nowhere / Nulle part</Country><Entity>Crimson Veldt Trading Co., Ltd.</Entity><Schedule>1</Schedule><Item>9</Item></record></data-set>';

describe('sanctions screening', () => {
  let portal: Portal;
  let world: World;
  let call: OpenCall;
  let admin: Visitor, auditor: Visitor, diligence: Visitor, officer: Visitor, owner: Visitor;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    call = await openCall(portal, world);
    [admin, auditor, diligence, officer, owner] = await Promise.all(['admin', 'auditor', 'diligence', 'officer', 'owner'].map((name) => portal.signedIn(name === 'owner' ? 'owner@northbridge.example' : `${name}@hsp.example`))) as [Visitor, Visitor, Visitor, Visitor, Visitor];
  });
  afterAll(() => portal.close());

  const load = (content: string | Uint8Array, fields: Record<string, string> = { source: 'un' }, name = 'list.xml', who = admin): Promise<Answer> => {
    const body = new FormData();
    for (const [key, value] of Object.entries(fields)) body.append(key, value);
    body.append('file', new Blob([content as BlobPart]), name);
    return who.request('POST', '/api/sanctions-lists', { body, headers: { accept: 'application/json' } });
  };
  const problems = (answer: Answer): string[] => answer.json.problems.map((p: { field: string; code: string }) => `${p.field} ${p.code}`);
  const matches = (): Promise<{ id: string; kind: string; score: number; state: string; reference: string; organization: string }[]> => portal.source.query(
    'select m.id, m.subject_kind as kind, m.score, m.state, e.reference, o.legal_name as organization from sanctions_matches m join sanctions_entries e on e.id = m.entry_id join organizations o on o.id = m.organization_id order by m.id');
  const standing = async (id: string): Promise<string> => ((await portal.source.query<{ state: string }[]>('select state from organizations where id = $1', [id]))[0]!).state;
  const kept = (): Promise<unknown> => portal.source.query(`select (select count(*) from sanctions_lists) as lists, (select count(*) from sanctions_entries) as entries, (select count(*) from sanctions_names) as names, (select count(*) from sanctions_tokens) as tokens,
    (select json_agg(json_build_array(id, state, judged_at) order by id) from sanctions_matches) as matches, (select count(*) from events where name like 'sanctions%' or name like 'organization.%') as events, (select json_agg(state order by id) from organizations) as organizations`);
  const judge = (id: string, noun: string, reason: string | null = 'Another date of birth', who = diligence): Promise<Answer> => who.api('POST', `/sanctions-matches/${id}/${noun}`, { reason });

  it('refuses list files with the reason at the field, and nothing is loaded', async () => {
    const before = await kept();
    for (const [content, fields, name, expected] of [
      [`<!DOCTYPE x [<!ENTITY a "b">]>${un([nobody])}`, { source: 'un' }, 'list.xml', 'file listDoctype'], [un([nobody]).slice(0, -30), { source: 'un' }, 'list.xml', 'file listUnsound'], [canada, { source: 'un' }, 'list.xml', 'file otherList'],
      ['not a list', { source: 'un' }, 'list.xml', 'file noXml'], [un([nobody]), { source: 'un' }, 'list.csv', 'file wrongKind'], ['name,reference\nx,1\n', { source: 'un' }, 'list.csv', 'file listFormat'], ['name,reference\nx,1\n', { source: 'other' }, 'list.csv', 'name required'], [un([nobody]), { source: 'other', name: 'Ours' }, 'list.xml', 'file listFormat'],
      [un([nobody]), { source: 'un', name: 'x' }, 'list.xml', 'name listNameNotAsked'], [un([nobody]), { source: 'eu' }, 'list.xml', 'source choose'],
    ] as const) {
      const answer = await load(content, fields, name);
      expect([name, answer.status, problems(answer)]).toEqual([name, 422, [expected]]);
    }
    const page = await admin.submit(await admin.get('/fr/sanctions-lists'), 'Charger la liste', { source: 'other', name: 'Liste maison' }, { file: { name: 'list.csv', content: 'a,b\n1,2\n' } });
    expect([page.status, page.page('[name=name]').val(), page.words.includes('La première ligne doit nommer les colonnes'), await pageProblems(page)]).toEqual([422, 'Liste maison', true, []]);
    expect((await admin.request('POST', '/api/organizations/x/documents', { body: (() => { const b = new FormData(); b.append('file', new Blob([un([nobody])]), 'a.xml'); return b; })() })).status).not.toBe(200);
    expect(await kept()).toEqual(before);
  });

  it('is for administrators to load, for auditors and due-diligence officers to read', async () => {
    for (const who of [officer, owner, auditor, diligence]) expect((await load(un([nobody]), undefined, undefined, who)).status).toBe(403);
    expect(await Promise.all([admin, auditor, diligence, officer, owner].map(async (who) => [(await who.get('/en/sanctions-lists')).status, (await who.get('/en/sanctions-matches')).status]))).toEqual([[200, 403], [200, 200], [200, 200], [403, 403], [403, 403]]);
    expect((await auditor.get('/en/sanctions-lists')).page('form[enctype]').length).toBe(0);
  });

  it('keeps each load as a version; the same file twice, also at once, counts once', async () => {
    const page = await admin.submit(await admin.get('/en/sanctions-lists'), 'Load the list', { source: 'un' }, { file: { name: 'un.xml', content: un([nobody]) } });
    expect([page.status, page.words.includes('The list is loaded and counts.'), page.words.includes('un.xml'), page.words.includes('November 1, 2026'), await pageProblems(page)]).toEqual([200, true, true, true, []]);
    const at = await Promise.all([load(un([nobody, { reference: 'XXi.3', name: 'MIRELA DOVRANI' }])), load(un([nobody, { reference: 'XXi.3', name: 'MIRELA DOVRANI' }]))]);
    expect(at.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect(problems(at.find(({ status }) => status === 422)!)).toEqual(['file listSame']);
    const one = { source: 'un', fewerEntries: '1' };
    const two = await Promise.all([load(un([nobody]), one), load(un([{ ...nobody, aliases: ['Tarwek Solduns'] }]), one)]);
    expect(two.map(({ status }) => status)).toEqual([201, 201]);
    const [counts] = await portal.source.query<unknown[]>('select (select count(*)::int from sanctions_lists where replaced_at is null) as current, (select count(*)::int from sanctions_lists) as versions, (select count(*)::int from sanctions_entries where gone_list_id is null) as entries');
    expect(counts).toEqual({ current: 1, versions: 4, entries: 1 });
    expect((await load('name,reference,aliases\nVeldt Rouge,A-1,Rouge Veldt\n', { source: 'other', name: 'House list' }, 'house.csv')).json).toMatchObject({ source: 'other', name: 'House list', entryCount: 1, newCount: 1 });
    expect((await load(canada, { source: 'canada' })).json).toMatchObject({ entryCount: 1, goneCount: 0 });
    await portal.settle();
    expect(await matches()).toEqual([]);
    const [event] = await portal.source.query<{ particulars: Record<string, unknown> }[]>("select particulars from events where name = 'sanctionsList.loaded' order by id desc limit 1");
    expect(Object.keys(event!.particulars).sort()).toEqual(['added', 'entries', 'gone', 'sha256', 'source']);
  });

  it('asks for the number of entries before a list with many fewer takes effect', async () => {
    const many = (count: number): string => `name,reference\n${Array.from({ length: count }, (_, i) => `Ondrel Vask${String.fromCharCode(97 + (i % 26))}${i},B-${i}\n`).join('')}`;
    const named = { source: 'other', name: 'Cut-off list' };
    expect([(await load(many(40), named, 'a.csv')).status, (await load(many(36), named, 'a.csv')).status]).toEqual([201, 201]);
    const before = await kept();
    const refused = await load(many(32), named, 'a.csv');
    expect([refused.status, problems(refused), refused.text]).toEqual([422, ['fewerEntries listShrinks'], expect.stringContaining('The file has 32 entries, the version in force 36: 4 fewer.')]);
    // The number of another file confirms nothing.
    for (const fewerEntries of ['36', '31']) expect(problems(await load(many(32), { ...named, fewerEntries }, 'a.csv'))).toEqual(['fewerEntries listShrinks']);
    expect((await load(many(32), { ...named, fewerEntries: 'all' }, 'a.csv')).status).toBe(422);
    for (const [locale, button, label, counted] of [['en', 'Load the list', 'Number of entries in the file', 'The file has 30 entries'], ['fr', 'Charger la liste', 'Nombre d’inscriptions dans le fichier', 'Le fichier compte 30 inscriptions']] as const) {
      const form = await admin.get(`/${locale}/sanctions-lists`);
      expect(form.page('[name=fewerEntries]').length).toBe(0);
      const warned = await admin.submit(form, button, named, { file: { name: 'a.csv', content: many(30) } });
      expect([warned.status, warned.words.includes(label), warned.words.includes(counted), warned.page('[name=name]').val(), warned.page('.error-summary a[href="#field-fewerEntries"]').length, await pageProblems(warned)]).toEqual([422, true, true, 'Cut-off list', 1, []]);
    }
    expect(await kept()).toEqual(before);
    const warned = await admin.submit(await admin.get('/fr/sanctions-lists'), 'Charger la liste', named, { file: { name: 'a.csv', content: many(30) } });
    const taken = await admin.submit(warned, 'Charger la liste', { fewerEntries: '30' }, { file: { name: 'a.csv', content: many(30) } });
    expect([taken.status, taken.words.includes('La liste est chargée et en vigueur.')]).toEqual([200, true]);
    // Twice at once: one of them is the version in force, the other one finds it there.
    const both = await Promise.all([20, 20].map((count) => load(many(count), { ...named, fewerEntries: '20' }, 'a.csv')));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
    const [event] = await portal.source.query<{ particulars: { fewerThan: number } }[]>("select particulars from events where name = 'sanctionsList.loaded' order by id desc limit 1");
    expect(event!.particulars.fewerThan).toBe(30);
    await portal.settle();
  });

  it('says one figure in the hint and in the refusal of a file that is too large', async () => {
    const large = Buffer.alloc(30 * 1024 * 1024 + 1, ' ');
    large.write('<?xml version="1.0"?><CONSOLIDATED_LIST>');
    for (const [locale, button, figure] of [['en', 'Load the list', '30\u00a0MB'], ['fr', 'Charger la liste', '30\u00a0Mo']] as const) {
      const form = await admin.get(`/${locale}/sanctions-lists`);
      const refused = await admin.submit(form, button, { source: 'un' }, { file: { name: 'large.xml', content: large } });
      const words = (answer: Answer, part: string): boolean => answer.page(part).text().includes(figure);
      expect([words(form, '.field__hint'), refused.status, words(refused, '.field__error'), words(refused, '.field__hint')]).toEqual([true, 422, true, true]);
    }
  });

  it('finds a member with each new list, once, and tells the due-diligence officer no more than that', async () => {
    expect((await load(un([nobody, amara]))).status).toBe(201);
    await portal.settle();
    const found = await matches();
    expect(found.map(({ kind, score, state, reference, organization }) => [kind, score, state, reference, organization])).toEqual([['member', 89, 'open', 'XXi.2', 'Northbridge Peace Institute']]);
    const letters = portal.mailbox.to('diligence@hsp.example');
    expect(letters.map(({ subject }) => subject)).toEqual(['Des correspondances sont à trancher']);
    expect(letters[0]!.body).not.toMatch(/Okafor|OKAFOR|Northbridge|XXi/);
    const [row] = await portal.source.query<{ sealed: string }[]>('select sealed from sanctions_matches');
    expect(row!.sealed).not.toMatch(/okafor/i);
    const events = await portal.source.query<{ particulars: unknown; reason: unknown }[]>("select particulars, reason from events where name like 'sanctionsMatch.%' or name like 'sanctionsRun.%'");
    expect(JSON.stringify(events)).not.toMatch(/okafor|1950/i);
    const traces = await kept();
    const listener = portal.application.nest.get(ScreenNames);
    const event = { id: 1, name: 'organization.changed', subjectType: 'organization', subjectId: world.northbridge, actorId: null, fromState: null, toState: null, reason: null, particulars: {}, at: new Date() };
    await Promise.all([listener.handle(event), listener.handle(event), portal.application.nest.get(WeeklyScreening).sweep(portal.clock.now())]);
    expect(await kept()).toEqual(traces);
  });

  it('shows both sides on a page in both languages, with a queue that is filtered and paged', async () => {
    const { id } = (await matches())[0]!;
    const queue = await diligence.get('/en/sanctions-matches');
    expect([queue.words.includes('Northbridge Peace Institute'), queue.words.includes('Okafor'), await pageProblems(queue)]).toEqual([true, false, []]);
    expect((await diligence.get('/en/sanctions-matches?kind=partner')).words).toContain('No match stands here.');
    expect((await diligence.get('/en/sanctions-matches?q=southgate')).words).toContain('No match stands here.');
    const en = await diligence.follow(queue, 'Northbridge Peace Institute');
    for (const words of ['Match of 89 of 100', 'Amara Okafor', 'AMARA CHIDI OKAFOR', '1950-02-03', 'XXi.2', 'United Nations Security Council', 'What met']) expect(en.words).toContain(words);
    expect(en.page('main strong').toArray().map((e) => en.page(e).text())).toEqual(expect.arrayContaining(['amara', 'okafor']));
    const fr = await auditor.get(`/fr/sanctions-matches/${id}`);
    expect([fr.words.includes('Correspondance de 89 sur 100'), fr.page('form[action*=clearing]').length, await pageProblems(fr), await pageProblems(en)]).toEqual([true, 0, [], []]);
    expect((await diligence.api('GET', `/sanctions-matches/${newId()}`)).status).toBe(404);
    // Twenty-two more rows of the same score: nobody is lost between two pages.
    await portal.source.query("insert into sanctions_matches (id, organization_id, subject_kind, subject_id, name_hash, entry_id, score, sealed, state, found_at) select gen_random_uuid(), m.organization_id, 'member', gen_random_uuid(), n::text, m.entry_id, 89, m.sealed, 'open', now() from sanctions_matches m, generate_series(1, 22) n");
    const first = await diligence.api('GET', '/sanctions-matches');
    const second = await diligence.api('GET', `/sanctions-matches?after=${first.json.next as string}`);
    const ids = [...first.json.matches, ...second.json.matches].map((m: { id: string }) => m.id);
    expect([first.json.matches.length, second.json.next, ids.length, new Set(ids).size]).toEqual([20, null, 23, 23]);
    await portal.source.query('delete from sanctions_matches where id <> $1', [id]);
  });

  it('never reaches applicants, nor staff of the organization, in any page or JSON', async () => {
    const { id } = (await matches())[0]!;
    for (const [method, path] of [['GET', ''], ['POST', '/clearing'], ['POST', '/confirmation'], ['POST', '/reopening']] as const) {
      expect((await owner.api(method, `/sanctions-matches/${id}${path}`, method === 'POST' ? { reason: 'x' } : undefined)).status).toBe(403);
    }
    const proposal = await submittedProposal(portal, world, call);
    for (const path of [`/organizations/${world.northbridge}`, `/organizations/${world.northbridge}/file`, '/organizations', `/proposals/${proposal.id}`, '/home', '/notifications']) {
      expect([path, (await owner.get(`/en${path}`)).text.match(/sanctions-match|screening|CHIDI|Correspond/)?.[0], (await owner.api('GET', path)).text.match(/sanctionsMatch|"screening":(?!null)|sanctions list|CHIDI/)?.[0]]).toEqual([path, undefined, undefined]);
    }
    // A due-diligence officer who belongs to the organization is no judge of it.
    await portal.source.query("insert into organization_members (organization_id, person_id, roles, since) values ($1, $2, '{reader}', now())", [world.northbridge, world.people['diligence@hsp.example']]);
    expect([(await diligence.api('GET', `/sanctions-matches/${id}`)).status, (await judge(id, 'clearing')).status, (await diligence.api('GET', '/sanctions-matches')).json.matches, 'screening' in (await diligence.api('GET', `/organizations/${world.northbridge}`)).json]).toEqual([404, 404, [], false]);
    await portal.source.query('delete from organization_members where organization_id = $1 and person_id = $2', [world.northbridge, world.people['diligence@hsp.example']]);
    const seen = await officer.get(`/en/organizations/${world.northbridge}`);
    expect([seen.words.includes('1 match to judge'), seen.page('a[href*=sanctions-matches]').length, (await diligence.get(`/fr/organizations/${world.northbridge}`)).page('a[href*=sanctions-matches]').length > 0, await pageProblems(seen)]).toEqual([true, 0, true, []]);
  });

  it('holds eligibility until the match is cleared with a reason', async () => {
    const { id } = (await matches())[0]!;
    const proposal = await submittedProposal(portal, world, call);
    const refused = await officer.api('POST', `/proposals/${proposal.id}/eligibility`, {});
    expect([refused.status, refused.json.code]).toEqual([422, 'noOpenSanctionsMatch']);
    expect((await officer.get(`/en/proposals/${proposal.id}`)).words).toContain('A due-diligence officer has to clear it');
    const before = await kept();
    expect([(await judge(id, 'clearing', null)).json.problems[0].field, (await judge(id, 'reopening')).status, (await judge(id, 'clearing', 'x', officer)).status, (await judge(id, 'clearing', 'x', auditor)).status]).toEqual(['reason', 409, 403, 403]);
    const form = await diligence.submit(await diligence.get(`/en/sanctions-matches/${id}`), 'Not the same: clear the match', { reason: '' });
    expect([form.status, await pageProblems(form)]).toEqual([422, []]);
    expect(await kept()).toEqual(before);
    const once = await Promise.all([judge(id, 'clearing'), judge(id, 'clearing')]);
    expect(once.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await officer.api('POST', `/proposals/${proposal.id}/eligibility`, {})).status).toBe(200);
    const page = await diligence.get(`/fr/sanctions-matches/${id}`);
    expect([page.words.includes('Écartée'), page.words.includes('Another date of birth')]).toEqual([true, true]);
  });

  it('does not raise a cleared pair again on the same data; a changed name or entry raises it anew', async () => {
    const state = async (): Promise<string[]> => (await matches()).map(({ kind, state: s }) => `${kind} ${s}`);
    await portal.application.nest.get(ScreenNames).handle({ id: 2, name: 'person.profileChanged', subjectType: 'person', subjectId: world.people['owner@northbridge.example']!, actorId: null, fromState: null, toState: null, reason: null, particulars: {}, at: new Date() });
    expect((await load(un([amara, nobody]))).status).toBe(201);
    await portal.settle();
    expect(await state()).toEqual(['member cleared']);
    expect((await owner.api('POST', '/profile', { name: 'Amara C. Okafor', locale: 'en' })).status).toBe(200);
    await portal.settle();
    expect(await state()).toEqual(['member cleared', 'member open']);
    expect((await load(un([{ ...amara, born: '1984-05-06' }, nobody]))).status).toBe(201);
    await portal.settle();
    expect(await state()).toEqual(['member cleared', 'member replaced', 'member open']);
    // A new name that is near nothing lifts nothing.
    expect((await owner.api('POST', '/profile', { name: 'Wren Castellan', locale: 'en' })).status).toBe(200);
    await portal.settle();
    expect(await state()).toEqual(['member cleared', 'member replaced', 'member open']);
    const { id } = (await matches()).at(-1)!;
    expect((await diligence.get(`/en/sanctions-matches/${id}`)).words).toContain('a new name does not lift it');
  });

  it('a confirmed match bars the organization with words that say nothing of it, and can be judged again', async () => {
    const { id } = (await matches()).at(-1)!;
    expect((await Promise.all([judge(id, 'confirmation', 'Passport compared'), judge(id, 'confirmation', 'Passport compared')])).map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await standing(world.northbridge)).toBe('barred');
    await portal.settle();
    for (const answer of [await owner.get(`/en/organizations/${world.northbridge}`), await owner.api('GET', `/organizations/${world.northbridge}`)]) {
      expect(answer.text).toContain('Decision of the program after its due diligence.');
      expect(answer.text).not.toMatch(/sanctions-match|sanctionsMatch|Passport|screening/);
    }
    expect(portal.mailbox.to('owner@northbridge.example').map(({ body }) => body).join()).not.toMatch(/sanction|Passport/i);
    // The bar is not lifted over a confirmed match, nor while it is judged again; who is not a member reads what to do.
    const manager = await portal.signedIn('manager@hsp.example');
    const lift = (): Promise<Answer> => manager.api('POST', `/organizations/${world.northbridge}/lifting`, { reason: 'We looked at it again' });
    const unchanged = await kept();
    expect([(await lift()).json.code, await kept()]).toEqual(['noConfirmedMatch', unchanged]);
    for (const [locale, words] of [['en', 'Ask a due-diligence officer to judge it again'], ['fr', 'Demandez à une personne chargée de la vérification diligente de la trancher de nouveau']] as const) {
      const page = await manager.get(`/${locale}/organizations/${world.northbridge}`);
      expect([page.words.includes(words), page.page('form[action$=lifting]').length, await pageProblems(page)]).toEqual([true, 0, []]);
    }
    expect((await judge(id, 'reopening', 'New papers')).status).toBe(200);
    expect((await lift()).json.code).toBe('noConfirmedMatch');
    expect((await owner.api('POST', `/organizations/${world.northbridge}/lifting`, { reason: 'x' })).status).toBe(403);
    expect((await judge(id, 'clearing', 'Not the same after all')).status).toBe(200);
    expect(await standing(world.northbridge)).toBe('barred');
    expect((await Promise.all([lift(), lift()])).map(({ status }) => status).sort()).toEqual([200, 409]);
    // Whichever of lifting and confirming comes first, a confirmed match leaves it barred.
    expect([(await judge(id, 'reopening', 'Once more')).status, (await judge(id, 'confirmation', 'The same')).status]).toEqual([200, 200]);
    expect((await judge(id, 'reopening', 'Once more')).status).toBe(200);
    await Promise.all([judge(id, 'confirmation', 'The same'), lift()]);
    expect([await standing(world.northbridge), (await judge(id, 'reopening', 'Last')).status, (await judge(id, 'clearing', 'Last')).status]).toEqual(['barred', 200, 200]);
    const page = await diligence.get(`/en/sanctions-matches/${id}`);
    expect(['Passport compared', 'New papers', 'Not the same after all'].every((words) => page.words.includes(words))).toBe(true);
  });

  it('compares partners too, and holds only their proposal', async () => {
    const answers = completeAnswers(portal, call);
    const proposal = await submittedProposal(portal, world, call, { organizationId: world.southgate, answers: { ...answers, partners: [{ name: 'CRIMSON VELDT TRADING LLC', type: 'INT_NGO', country: 'CA', role: 'Helps', signatory: 'no' }] } });
    const other = await submittedProposal(portal, world, call, { organizationId: world.southgate });
    await portal.application.nest.get(ScreenNames).handle({ id: 3, name: 'organization.changed', subjectType: 'organization', subjectId: world.southgate, actorId: null, fromState: null, toState: null, reason: null, particulars: {}, at: new Date() });
    const { id, kind, score } = (await matches()).at(-1)!;
    expect([kind, score]).toEqual(['partner', 100]);
    expect((await officer.api('POST', `/proposals/${proposal.id}/eligibility`, {})).json.code).toBe('noOpenSanctionsMatch');
    expect((await officer.api('POST', `/proposals/${other.id}/eligibility`, {})).status).toBe(200);
    expect((await judge(id, 'confirmation', 'The same company')).status).toBe(200);
    expect(await standing(world.southgate)).not.toBe('barred');
    expect((await officer.api('POST', `/proposals/${proposal.id}/eligibility`, {})).json.code).toBe('noOpenSanctionsMatch');
  });

  it('finds a member of the governing body when the organization names them, and shows due diligence which', async () => {
    const southgate = await portal.signedIn('owner@southgate.example');
    expect((await southgate.api('POST', `/organizations/${world.southgate}/governing-body/names`, { names: 'Jorge Salcedo; chair\nSoldun, Tarvek' })).status).toBe(201);
    await portal.settle();
    const found = (await matches()).at(-1)!;
    expect(found).toMatchObject({ kind: 'governingMember', score: 100, state: 'open', reference: 'XXi.1', organization: 'Southgate Mediation Network' });
    for (const [locale, words] of [['en', 'Member of the governing body'], ['fr', 'Membre du conseil d’administration']] as const) {
      const page = await diligence.get(`/${locale}/sanctions-matches/${found.id}`);
      expect([page.words.includes(words), page.words.includes('Soldun, Tarvek'), await pageProblems(page)]).toEqual([true, true, []]);
    }
    expect((await diligence.get('/en/sanctions-matches?kind=governingMember')).words).toContain('Southgate Mediation Network');
    expect((await southgate.get(`/en/organizations/${world.southgate}/governing-body`)).text).not.toMatch(/sanctions-match|XXi/);
    expect((await judge(found.id, 'clearing', 'Another person of that name')).status).toBe(200);
    expect((await southgate.api('POST', `/organizations/${world.southgate}/governing-body/members`, { fullName: 'Noor Haddad', position: 'member' })).status).toBe(201);
    await portal.settle();
    expect((await matches()).at(-1)).toMatchObject({ id: found.id, state: 'cleared' });
  });

  it('finds an organization as it is registered, and every name once a week', async () => {
    const stranger = await portal.signedIn('owner@southgate.example');
    expect((await stranger.api('POST', '/organizations', { legalName: 'Rouge Veldt Inc.', kind: 'CDN_NPO', businessNumber: '812345679', country: 'CA', province: 'QC', city: 'Montréal', postalCode: 'H2X 1Y4', registrationYear: 2011 })).status).toBe(201);
    await portal.settle();
    expect((await matches()).at(-1)).toMatchObject({ kind: 'legalName', score: 100, reference: 'A-1', organization: 'Rouge Veldt Inc.' });
    await portal.source.query("update organizations set operating_name = 'Tarvek Soldun' where legal_name = 'Rouge Veldt Inc.'");
    const sweep = portal.application.nest.get(WeeklyScreening);
    const weekly = (): Promise<{ n: number }[]> => portal.source.query("select count(*)::int as n from sanctions_runs where cause = 'weekly'");
    const [{ n }] = await weekly() as [{ n: number }];
    portal.clock.moveTo(new Date(portal.clock.now().getTime() + 8 * 86_400_000));
    await sweep.sweep(portal.clock.now());
    await Promise.all([sweep.sweep(portal.clock.now()), sweep.sweep(portal.clock.now())]);
    expect(await weekly()).toEqual([{ n: n + 1 }]);
    expect((await matches()).at(-1)).toMatchObject({ kind: 'operatingName', reference: 'XXi.1' });
  });

});
