import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { password, type Portal, startPortal } from '../../support/portal.js';
import { insertPerson } from '../../support/reviews.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

describe('the ownership of an organization', () => {
  let portal: Portal;
  let world: World;
  let home: string;
  let owner: Visitor;
  let editor: Visitor;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    home = `/organizations/${world.northbridge}`;
    await insertPerson(portal, 'reader@northbridge.example', 'Lior Beck', []);
    await portal.source.query("insert into organization_members (organization_id, person_id, roles, since) select $1, id, '{reader}', now() from persons where email = 'reader@northbridge.example'", [world.northbridge]);
    [owner, editor] = await Promise.all([portal.signedIn('owner@northbridge.example'), portal.signedIn('editor@northbridge.example')]);
  });
  afterAll(() => portal.close());

  const id = (email: string): string => world.people[email]!;
  const roles = async (): Promise<Record<string, string[]>> =>
    Object.fromEntries((await portal.source.query<{ email: string; roles: string[] }[]>('select p.email, m.roles from organization_members m join persons p on p.id = m.person_id where m.organization_id = $1 order by p.email', [world.northbridge])).map((m) => [m.email.split('@')[0]!, m.roles]));
  const reset = async (): Promise<void> => {
    await portal.source.query("delete from organization_members where organization_id = $1", [world.northbridge]);
    await portal.source.query("insert into organization_members (organization_id, person_id, roles, since) select $1, id, case split_part(email, '@', 1) when 'owner' then '{owner,signatory}'::text[] when 'editor' then '{editor}' else '{reader}' end, now() from persons where email like '%@northbridge.example'", [world.northbridge]);
  };

  it('is handed over with the password; the giver stays as what they choose, all are told, and it stands in the history', async () => {
    const form = await owner.follow(await owner.get(`/en${home}`), 'Hand the ownership over');
    const wrong = await owner.submit(form, 'Hand it over', { personId: id('editor@northbridge.example'), stays: 'signatory', password: 'not mine' });
    expect([wrong.status, wrong.page('[role=alert] a').attr('href'), wrong.page('[name=stays][checked]').val(), wrong.page('[name=password]').val()]).toEqual([422, '#field-password', 'signatory', undefined]);
    expect((await owner.api('POST', `${home}/ownership-transfer`, { personId: id('editor@northbridge.example'), stays: 'reader' })).json.problems[0].field).toBe('password');
    for (const other of ['owner@northbridge.example', 'owner@southgate.example']) {
      const refused = await owner.api('POST', `${home}/ownership-transfer`, { personId: id(other), stays: 'reader', password });
      expect([refused.status, refused.json.problems[0].field]).toEqual([422, 'personId']);
    }
    expect(await roles()).toEqual({ editor: ['editor'], owner: ['owner', 'signatory'], reader: ['reader'] });
    const done = await owner.submit(wrong, 'Hand it over', { password });
    expect([done.status, done.heading, done.words.includes('Ownership handed over: Étienne Gagnon')]).toEqual([200, 'Northbridge Peace Institute', true]);
    expect(await roles()).toEqual({ editor: ['owner', 'editor'], owner: ['signatory'], reader: ['reader'] });
    await portal.settle();
    expect(['editor', 'owner', 'reader'].map((name) => portal.mailbox.to(`${name}@northbridge.example`).at(-1)!.subject)).toEqual(['Vous êtes maintenant responsable de Northbridge Peace Institute', 'Northbridge Peace Institute has a new owner', 'Northbridge Peace Institute has a new owner']);
    const back = await editor.submit(await editor.get(`/fr${home}/ownership-transfer`), 'Céder', { personId: id('owner@northbridge.example'), stays: 'leave', password });
    expect([back.status, back.heading]).toEqual([200, 'Organismes']);
    expect([(await editor.api('GET', home)).status, await roles()]).toEqual([404, { owner: ['owner', 'signatory'], reader: ['reader'] }]);
    await reset();
  });

  it('is an owner’s to give: 403 for members, 404 for strangers, page and JSON', async () => {
    const stranger = await portal.signedIn('owner@southgate.example');
    const officer = await portal.signedIn('officer@hsp.example');
    const body = { personId: id('editor@northbridge.example'), stays: 'reader', password };
    expect(await Promise.all([editor, stranger, officer].map(async (v) => [(await v.api('POST', `${home}/ownership-transfer`, body)).status, (await v.get(`/en${home}/ownership-transfer`)).status, (await v.api('POST', `${home}/owner-appointment`, { personId: body.personId, reason: 'x' })).status])))
      .toEqual([[403, 403, 403], [404, 404, 403], [403, 403, 409]]);
  });

  it('never vanishes: two gifts at once, two departures at once, a gift to somebody deactivated', async () => {
    const gifts = await Promise.all(['editor@northbridge.example', 'reader@northbridge.example'].map(async (email) => {
      const [person] = await portal.source.query<{ id: string }[]>('select id from persons where email = $1', [email]);
      return owner.api('POST', `${home}/ownership-transfer`, { personId: person!.id, stays: 'leave', password });
    }));
    expect(gifts.map(({ status }) => status).sort()).toEqual([200, 403]);
    await reset();
    await owner.api('POST', `${home}/members/${id('editor@northbridge.example')}/roles`, { roles: ['owner'] });
    const left = await Promise.all([owner.api('POST', `${home}/departure`, {}), editor.api('POST', `${home}/departure`, {})]);
    expect(left.map(({ status }) => status).sort()).toEqual([200, 422]);
    await reset();
    await portal.source.query("update persons set deactivated_at = now() where email = 'reader@northbridge.example'");
    const [person] = await portal.source.query<{ id: string }[]>("select id from persons where email = 'reader@northbridge.example'");
    expect((await owner.api('POST', `${home}/ownership-transfer`, { personId: person!.id, stays: 'leave', password })).status).toBe(422);
    await portal.source.query("update persons set deactivated_at = null where email = 'reader@northbridge.example'");
    expect((await roles()).owner).toEqual(['owner', 'signatory']);
  });

  it('is given by the department with a reason where no owner can act, and only then', async () => {
    const [officer, manager] = await Promise.all([portal.signedIn('officer@hsp.example'), portal.signedIn('manager@hsp.example')]);
    const path = `${home}/owner-appointment`;
    expect((await officer.get(`/en${home}`)).words).not.toContain('No owner can act');
    await (await portal.signedIn('admin@hsp.example')).api('POST', `/people/${id('owner@northbridge.example')}/deactivation`, { reason: 'Left the organization.' });
    const seen = await officer.get(`/en${home}`);
    expect(seen.words).toContain('No owner can act');
    const empty = await officer.submit(seen, 'Name an owner', { personId: id('editor@northbridge.example') });
    expect([empty.status, empty.page('[role=alert] a').attr('href')?.endsWith('-reason')]).toEqual([422, true]);
    expect((await officer.api('POST', path, { personId: id('owner@southgate.example'), reason: 'x' })).json.problems[0].field).toBe('personId');
    const both = await Promise.all([officer, manager].map((v) => v.api('POST', path, { personId: id('editor@northbridge.example'), reason: 'The owner’s account is closed.' })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await editor.get(`/fr${home}`)).words).toContain('Personne responsable nommée par le programme : Étienne Gagnon');
    await portal.settle();
    expect([portal.mailbox.to('editor@northbridge.example').at(-1)!.subject, portal.mailbox.to('reader@northbridge.example').at(-1)!.subject]).toEqual(['Vous êtes nommé responsable de Northbridge Peace Institute', 'Northbridge Peace Institute has a new owner']);
    expect((await portal.source.query("select reason from events where name = 'organization.ownerAppointed'"))).toEqual([{ reason: 'The owner’s account is closed.' }]);
  });
});
