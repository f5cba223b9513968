import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays, localDateOf } from '../../../src/kernel/time/dates.js';
import { PastMembers } from '../../../src/modules/applicants/governing/past-members.sweep.js';
import { pageProblems } from '../../support/html.js';
import { type Portal, startPortal } from '../../support/portal.js';
import type { Answer, Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

interface Told { members: { id: string; fullName: string; position: string; sinceYear: number | null; leftYear: number | null; addedBy: string }[]; standing: string; statement: { completeOn: string; statedBy: string; members: number } | null; mayChange: boolean }

describe('the named governing body', () => {
  let portal: Portal;
  let world: World;
  let owner: Visitor, editor: Visitor, stranger: Visitor, officer: Visitor, reviewer: Visitor;
  let today: string;
  let year: number;
  let home: string;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    [owner, editor, stranger, officer, reviewer] = await Promise.all(['owner@northbridge.example', 'editor@northbridge.example', 'owner@southgate.example', 'officer@hsp.example', 'reviewer1@reviews.example'].map((email) => portal.signedIn(email))) as [Visitor, Visitor, Visitor, Visitor, Visitor];
    today = localDateOf(portal.clock.now());
    year = Number(today.slice(0, 4));
    home = `/organizations/${world.northbridge}/governing-body`;
  });
  afterAll(() => portal?.close());
  beforeEach(async () => {
    await portal.source.query('delete from governing_members');
    await portal.source.query('truncate governing_statements');
  });
  afterEach(() => portal.clock.reset());

  const person = (over: Record<string, unknown> = {}): Record<string, unknown> => ({ fullName: 'Marie Tremblay', position: 'chair', ...over });
  const add = (over: Record<string, unknown> = {}, who = owner): Promise<Answer> => who.api('POST', `${home}/members`, person(over));
  const paste = (names: string, who = owner): Promise<Answer> => who.api('POST', `${home}/names`, { names });
  const list = async (who = owner): Promise<Told> => (await who.api('GET', home)).json as Told;
  const names = async (): Promise<string[]> => (await list()).members.map(({ fullName, position }) => `${fullName} ${position}`);
  const found = (answer: Answer): string[] => answer.json.problems.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`);
  const events = (): Promise<{ name: string; particulars: Record<string, unknown> }[]> => portal.source.query("select name, particulars from events where name like 'organization.governingBody%' order by id");
  const kept = (): Promise<unknown> => portal.source.query(`select (select json_agg(m order by id) from governing_members m) as members, (select json_agg(s order by id) from governing_statements s) as statements, (select count(*) from events where name like 'organization.%') as events`);

  it.each([
    ['en', 'Open the organization file', 'Name the governing body', 'Add these people', 'Confirm that the list is complete', 'The list is confirmed as complete.', 'Change', 'Save the person', 'Remove the person', 'Missing: ', 'Complete as of'],
    ['fr', 'Ouvrir le dossier de l’organisme', 'Nommer les membres du conseil', 'Ajouter ces personnes', 'Confirmer que la liste est complète', 'La liste est confirmée comme complète.', 'Modifier', 'Enregistrer la personne', 'Retirer la personne', 'Manquant : ', 'Liste complète au'],
  ] as const)('is named, confirmed and changed on pages (%s)', async (locale, open, name, addThese, confirm, confirmed, change, save, remove, missing, asOf) => {
    const file = await owner.follow(await owner.get(`/${locale}/organizations/${world.northbridge}`), open);
    const task = locale === 'en' ? 'Names of the governing body' : 'Noms des membres du conseil';
    expect([file.words.includes(missing), new RegExp(`${missing}[^.]*${task}`).test(file.words)]).toEqual([true, true]);
    const empty = await owner.follow(file, name);
    expect([empty.status, await pageProblems(empty)]).toEqual([200, []]);
    const several = await owner.submit(empty, addThese, { names: 'Amara Okafor; chair\nNoor Haddad\nJon Smith; trésorerie' });
    expect([several.status, ['Amara Okafor', 'Noor Haddad', 'Jon Smith'].every((one) => several.words.includes(one)), await pageProblems(several)]).toEqual([200, true, []]);
    expect((await owner.get(`/${locale}/organizations/${world.northbridge}/file`)).words).toContain(locale === 'en' ? 'confirmation that the names of the governing body are complete' : 'confirmation que la liste des membres du conseil est complète');
    const stated = await owner.submit(several, confirm);
    expect([stated.words.includes(confirmed), stated.words.includes('Amara Okafor')]).toEqual([true, true]);
    const one = await owner.follow(stated, new RegExp(`^${change}`));
    expect([one.heading, await pageProblems(one)]).toEqual(['Amara Okafor', []]);
    const changed = await owner.submit(one, save, { sinceYear: String(year - 3), leftYear: String(year - 1) });
    expect([changed.words.includes(String(year - 3)), (await list()).members.at(-1)]).toEqual([true, expect.objectContaining({ fullName: 'Amara Okafor', sinceYear: year - 3, leftYear: year - 1 })]);
    await owner.submit(await owner.follow(changed, new RegExp(`^${change}.*Noor Haddad`)), remove);
    expect(await names()).toEqual(['Jon Smith treasurer', 'Amara Okafor chair']);
    const read = await officer.get(`/${locale}/organizations/${world.northbridge}/file`);
    expect([read.words.includes(asOf), (await officer.follow(read, /governing body$|membres du conseil$/)).words.includes('Jon Smith')]).toEqual([true, true]);
  });

  it('is told as JSON, with who added whom and who said that it is complete', async () => {
    const added = await add({ sinceYear: 2019 });
    expect([added.status, added.json]).toEqual([201, expect.objectContaining({ standing: 'unconfirmed', mayChange: true, statement: null, members: [expect.objectContaining({ fullName: 'Marie Tremblay', position: 'chair', sinceYear: 2019, leftYear: null, addedBy: 'Amara Okafor' })] })]);
    const stated = await editor.api('POST', `${home}/statements`, { completeOn: today });
    expect([stated.status, stated.json]).toEqual([201, expect.objectContaining({ standing: 'current', statement: expect.objectContaining({ completeOn: today, members: 1 }) })]);
    const { members: [member] } = await list();
    expect((await owner.api('GET', `${home}/${member!.id}`)).json.member).toMatchObject({ fullName: 'Marie Tremblay' });
    expect((await owner.api('POST', `${home}/${member!.id}`, person({ position: 'secretary' }))).json.members).toMatchObject([{ id: member!.id, position: 'secretary', sinceYear: null }]);
    expect((await owner.api('POST', `${home}/${member!.id}/removal`)).json).toMatchObject({ members: [], standing: 'missing' });
    // The trail says that it changed, and names nobody.
    expect((await events()).slice(-4).map(({ name, particulars }) => [name, particulars.change ?? particulars.completeOn])).toEqual([
      ['organization.governingBodyChanged', 'added'], ['organization.governingBodyConfirmed', today], ['organization.governingBodyChanged', 'changed'], ['organization.governingBodyChanged', 'removed']]);
    expect(JSON.stringify(await events())).not.toContain('Tremblay');
  });

  it('takes another name for another person: who wrote it named them, and then', async () => {
    await add();
    const [{ id, addedBy }] = (await list()).members as [Told['members'][number]];
    const addedAt = async (): Promise<Date> => (await portal.source.query('select added_at from governing_members where id = $1', [id]))[0].added_at;
    const before = await addedAt();
    portal.clock.moveTo(new Date(before.getTime() + 3_600_000));
    await editor.api('POST', `${home}/${id}`, person({ fullName: 'Mme TREMBLAY, Marie', sinceYear: year - 2 }));
    expect([(await list()).members[0]!.addedBy, await addedAt()]).toEqual([addedBy, before]);
    await editor.api('POST', `${home}/${id}`, person({ fullName: 'Noor Haddad' }));
    expect((await list()).members[0]!.addedBy).not.toBe(addedBy);
    expect((await addedAt()).getTime()).toBeGreaterThan(before.getTime());
  });

  it('is changed by owners and editors, read by members and staff, and is nothing to others', async () => {
    await add();
    const [member] = (await list()).members;
    await portal.source.query("insert into organization_members (organization_id, person_id, roles, since) values ($1, $2, '{finance,reader}', now())", [world.northbridge, world.people['reviewer2@reviews.example']]);
    const finance = await portal.signedIn('reviewer2@reviews.example');
    const before = await kept();
    const writes = [[`${home}/members`, person({ fullName: 'Noor Haddad' })], [`${home}/names`, { names: 'Noor Haddad' }], [`${home}/statements`, { completeOn: today }], [`${home}/${member!.id}`, person()], [`${home}/${member!.id}/removal`, {}]] as const;
    for (const [who, status] of [[stranger, 404], [reviewer, 404], [officer, 403], [finance, 403], [portal.visitor(), 401]] as const) {
      for (const [path, body] of writes) expect([path, (await who.api('POST', path, body)).status]).toEqual([path, status]);
    }
    for (const [who, status] of [[stranger, 404], [reviewer, 404], [officer, 200], [finance, 200], [editor, 200]] as const) expect((await who.api('GET', home)).status).toBe(status);
    for (const [who, status] of [[stranger, 404], [officer, 403], [finance, 403], [editor, 200]] as const) expect((await who.get(`/en${home}/${member!.id}`)).status).toBe(status);
    expect([(await list(officer)).mayChange, (await officer.get(`/en${home}`)).page('form[method=post]').toArray().filter((form) => form.attribs.action?.includes('governing-body')).length]).toEqual([false, 0]);
    // Another organization's member under this address is nobody.
    await stranger.api('POST', `/organizations/${world.southgate}/governing-body/members`, person());
    const [foreign] = ((await stranger.api('GET', `/organizations/${world.southgate}/governing-body`)).json as Told).members;
    expect([(await owner.api('POST', `${home}/${foreign!.id}`, person())).status, (await owner.api('POST', `${home}/${foreign!.id}/removal`)).status, (await owner.api('GET', `${home}/nobody`)).status]).toEqual([404, 404, 404]);
    await portal.source.query('delete from governing_members where id = $1', [foreign!.id]);
    const [now, then] = [await kept(), before] as [[{ members: unknown }], [{ members: unknown }]];
    expect(now[0].members).toEqual(then[0].members);
    await portal.source.query('delete from organization_members where person_id = $1', [world.people['reviewer2@reviews.example']]);
  });

  it('says at the field what is wrong, keeps what was typed, and changes nothing', async () => {
    await add();
    const [member] = (await list()).members;
    await add({ fullName: 'Noor Haddad' });
    const before = await kept();
    for (const [body, expected] of [
      [{ fullName: '' }, ['fullName required']], [{ fullName: 'x'.repeat(201) }, ['fullName tooLong']], [{ fullName: '12' }, ['fullName noName']], [{ fullName: 'www.example.org' }, ['fullName noAddress']], [{ position: 'king' }, ['position choose']],
      [{ sinceYear: year + 1 }, ['sinceYear yearAhead']], [{ leftYear: year + 1 }, ['leftYear yearAhead']], [{ sinceYear: year - 1, leftYear: year - 2 }, ['leftYear yearOrder']], [{ leftYear: year - 6 }, ['leftYear leftLongAgo']], [{ sinceYear: 'then' }, ['sinceYear wholeNumber']],
      [{ fullName: 'TREMBLAY, Mme Marie' }, ['fullName memberTwice']], [{ fullName: 'Robin Castellan, Jon Smith, Noor Haddad, Amara Okafor, Wren Marchetti, Ana Bo, Ada Byron' }, ['fullName manyWords']],
    ] as const) expect([body, found(await add(body))]).toEqual([body, expected]);
    expect(found(await owner.api('POST', `${home}/${member!.id}`, person({ fullName: 'Haddad Noor' })))).toEqual(['fullName memberTwice']);
    for (const [completeOn, code] of [[addDays(today, 1), 'dateAhead'], ['2020-01-01', 'statementOver'], ['soon', 'date']]) expect(found(await owner.api('POST', `${home}/statements`, { completeOn }))).toEqual([`completeOn ${code}`]);
    const page = await owner.submit(await owner.get(`/fr${home}`), 'Ajouter cette personne', { fullName: 'Marie TREMBLAY', position: 'chair', sinceYear: '2018' });
    expect([page.status, page.words.includes('Cette personne figure déjà sur la liste'), page.page('#one-field-fullName').val(), page.page('#one-field-sinceYear').val(), page.page('.error-summary a[href="#one-field-fullName"]').length, await pageProblems(page)]).toEqual([422, true, 'Marie TREMBLAY', '2018', 1, []]);
    expect(await kept()).toEqual(before);
    // The same person with another position is another line; nobody confirms an empty list.
    expect((await add({ position: 'secretary' })).status).toBe(201);
    await portal.source.query('delete from governing_members');
    expect(found(await owner.api('POST', `${home}/statements`, { completeOn: today }))).toEqual(['completeOn nobodyNamed']);
  });

  it('takes a pasted list whole or not at all, and names the lines', async () => {
    await add();
    const before = await kept();
    expect(found(await paste('Noor Haddad; astronaut\n\n99\nJon Smith'))).toEqual(['names linePosition', 'names lineNoName']);
    expect((await paste('Noor Haddad; astronaut')).json.problems[0].text).toMatchObject({ en: expect.stringContaining('Line 1: “astronaut”') });
    const twice = await paste('Jon Smith\nTremblay Marie; chair\nSmith, Jon');
    expect(twice.json.problems.map(({ code, text }: { code: string; text: { en: string } }) => [code, text.en])).toEqual([
      ['lineTwice', 'Line 2: Tremblay Marie is in the list with this position already.'], ['lineTwice', 'Line 3: Smith, Jon is in the list with this position already.']]);
    const page = await owner.submit(await owner.get(`/en${home}`), 'Add these people', { names: 'Jon Smith\nNoor Haddad; astronaut' });
    expect([page.status, page.words.includes('Line 2: “astronaut” is no position we know.'), page.page('#several-field-names').text(), await pageProblems(page)]).toEqual([422, true, 'Jon Smith\nNoor Haddad; astronaut', []]);
    expect(found(await paste(Array.from({ length: 60 }, (_, n) => `Person ${'abcdefghij'[n % 10]}${'klmnop'[Math.floor(n / 10)]}`).join('\n')))).toEqual(['names listFull']);
    expect(await kept()).toEqual(before);
    expect((await paste(Array.from({ length: 59 }, (_, n) => `Person ${'abcdefghij'[n % 10]}${'klmnop'[Math.floor(n / 10)]}`).join('\n'))).status).toBe(201);
    expect([(await list()).members.length, found(await add({ fullName: 'Noor Haddad' }))]).toEqual([60, ['fullName listFull']]);
  });

  it('is safe when two change it at once', async () => {
    const both = await Promise.all([add(), add({ fullName: 'TREMBLAY Marie' }, editor)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
    await paste(Array.from({ length: 58 }, (_, n) => `Person ${'abcdefghij'[n % 10]}${'klmnop'[Math.floor(n / 10)]}`).join('\n'));
    const last = await Promise.all([add({ fullName: 'Noor Haddad' }), add({ fullName: 'Jon Smith' }, editor)]);
    expect([last.map(({ status }) => status).sort(), (await list()).members.length]).toEqual([[201, 422], 60]);
    const id = (await list()).members[0]!.id;
    expect((await Promise.all([owner, editor].map((who) => who.api('POST', `${home}/${id}/removal`)))).map(({ status }) => status).sort()).toEqual([200, 404]);
  });

  it('is out of date 24 months after it was confirmed', async () => {
    await add();
    await owner.api('POST', `${home}/statements`, { completeOn: today });
    const standing = async (days: number): Promise<string> => {
      portal.clock.moveTo(new Date(Date.now() + days * 86_400_000));
      const again = await portal.signedIn('owner@northbridge.example');
      const { standing: own } = await list(again);
      expect((await again.api('GET', `/organizations/${world.northbridge}/file`)).json.governingBody.standing).toBe(own);
      return own;
    };
    expect([await standing(0), await standing(660), await standing(680), await standing(735)]).toEqual(['current', 'current', 'expiring', 'expired']);
  });

  it('forgets people five years after they left', async () => {
    await add({ leftYear: year - 5 });
    await add({ fullName: 'Noor Haddad' });
    const sweep = portal.application.nest.get(PastMembers);
    await sweep.sweep(portal.clock.now());
    expect((await names()).length).toBe(2);
    const before = (await events()).length;
    const later = new Date(portal.clock.now().getTime() + 366 * 86_400_000);
    await Promise.all([sweep.sweep(later), sweep.sweep(later)]);
    expect([await names(), (await events()).slice(before)]).toEqual([['Noor Haddad chair'], [{ name: 'organization.governingBodyChanged', particulars: { organizationId: world.northbridge, change: 'removed', count: 1 } }]]);
  });
});
