import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/kernel/ids/ids.js';
import { type Portal, startPortal } from '../../support/portal.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

describe('administering people', () => {
  let portal: Portal;
  let world: World;
  let admin: Visitor;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    admin = await portal.signedIn('admin@hsp.example');
  });
  afterAll(() => portal.close());

  const id = (email: string): string => world.people[email]!;
  const rolesOf = async (email: string): Promise<string[]> => (await portal.source.query<{ role: string }[]>('select role from person_roles where person_id = $1 order by role', [id(email)])).map((r) => r.role);

  it('finds people by part of a name or address, and by role', async () => {
    const found = await admin.get('/en/people?q=HALVOR');
    expect(found.page('tbody th').toArray().map((th) => found.page(th).text())).toEqual(['Ingrid Halvorsen']);
    const { people } = (await admin.api('GET', '/people?role=reviewer')).json as { people: { email: string }[] };
    expect(people.map((p) => p.email)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `reviewer${n}@reviews.example`));
    expect((await admin.api('GET', '/people?q=100%25')).json.people).toEqual([]);
    expect((await admin.get('/fr/people?q=zzz')).words).toContain('Aucun résultat');
  });

  it('pages by keyset, each person once', async () => {
    for (let i = 0; i < 30; i += 1) await portal.source.query("insert into persons (id, email, name, locale, password_hash, created_at) values ($1, $2, 'Page Test', 'en', 'x', now())", [newId(), `page${i}@list.example`]);
    const seen: string[] = [];
    for (let path: string | null = '/people?q=page+test'; path; ) {
      const { people, next }: { people: { email: string }[]; next: string | null } = (await admin.api('GET', path)).json;
      seen.push(...people.map((p) => p.email));
      path = next && `/people?q=page+test&after=${next}`;
    }
    expect([seen.length, new Set(seen).size]).toEqual([30, 30]);
  });

  it('gives and takes roles, on record, and ends the person’s sessions each time', async () => {
    const reviewer = await portal.signedIn('reviewer1@reviews.example');
    const page = await admin.submit(await admin.get(`/en/people/${id('reviewer1@reviews.example')}`), 'Give the role', { role: 'officer' });
    expect([page.status, page.words.includes('Role given: Program officer')]).toEqual([200, true]);
    expect((await reviewer.api('GET', '/profile')).status).toBe(401);
    expect(await rolesOf('reviewer1@reviews.example')).toEqual(['officer', 'reviewer']);
    expect((await (await portal.signedIn('reviewer1@reviews.example')).api('GET', '/profile')).json.roles).toEqual(['officer', 'reviewer']);
    await admin.api('POST', `/people/${id('reviewer1@reviews.example')}/role-removal`, { role: 'officer' });
    await admin.api('POST', `/people/${id('reviewer1@reviews.example')}/role-removal`, { role: 'officer' });
    expect(await rolesOf('reviewer1@reviews.example')).toEqual(['reviewer']);
    expect(await portal.source.query("select name, actor_id as actor, particulars from events where subject_id = $1 and name like 'person.role%' order by id", [id('reviewer1@reviews.example')])).toEqual([
      { name: 'person.roleGiven', actor: id('admin@hsp.example'), particulars: { role: 'officer' } },
      { name: 'person.roleTaken', actor: id('admin@hsp.example'), particulars: { role: 'officer' } },
    ]);
  });

  it('deactivates and reactivates an account', async () => {
    const reviewer = await portal.signedIn('reviewer2@reviews.example');
    await admin.submit(await admin.get(`/en/people/${id('reviewer2@reviews.example')}`), 'Deactivate the account');
    expect((await reviewer.api('GET', '/profile')).status).toBe(401);
    await expect(portal.signedIn('reviewer2@reviews.example')).rejects.toThrow('422');
    await admin.submit(await admin.get(`/en/people/${id('reviewer2@reviews.example')}`), 'Reactivate the account');
    await portal.signedIn('reviewer2@reviews.example');
  });

  it('lets nobody change their own roles or account', async () => {
    for (const [path, body] of [['roles', { role: 'payer' }], ['role-removal', { role: 'admin' }], ['deactivation', {}]] as const) {
      const answer = await admin.api('POST', `/people/${id('admin@hsp.example')}/${path}`, body);
      expect([answer.status, answer.json.code]).toEqual([403, 'ownAccount']);
    }
    expect(await rolesOf('admin@hsp.example')).toEqual(['admin']);
  });

  it('is for administrators only, and knows no made-up person or role', async () => {
    const officer = await portal.signedIn('officer@hsp.example');
    for (const [method, path] of [['GET', ''], ['GET', `/${id('payer@hsp.example')}`], ['POST', `/${id('payer@hsp.example')}/roles`]] as const) {
      expect((await officer.api(method, `/people${path}`, method === 'POST' ? { role: 'payer' } : undefined)).status).toBe(403);
    }
    expect((await admin.api('GET', '/people/nobody')).status).toBe(404);
    expect((await admin.api('POST', `/people/${newId()}/roles`, { role: 'payer' })).status).toBe(404);
    expect((await admin.api('POST', `/people/${id('payer@hsp.example')}/roles`, { role: 'king' })).json.problems[0].field).toBe('role');
    expect(await rolesOf('payer@hsp.example')).toEqual(['payer']);
  });
});
