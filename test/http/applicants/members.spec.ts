import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { password, type Portal, startPortal } from '../../support/portal.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

describe('members of an organization', () => {
  let portal: Portal;
  let world: World;
  let owner: Visitor;
  let home: string;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    owner = await portal.signedIn('owner@northbridge.example');
    home = `/organizations/${world.northbridge}`;
  });
  afterAll(() => portal.close());

  const id = (email: string): string => world.people[email]!;
  const members = (): Promise<{ email: string; roles: string[] }[]> =>
    portal.source.query('select p.email, m.roles from organization_members m join persons p on p.id = m.person_id where m.organization_id = $1 order by p.email', [world.northbridge]);
  const linkTo = async (email: string): Promise<string> => {
    await portal.settle();
    return new URL(/https?:\/\/\S+/.exec(portal.mailbox.to(email).at(-1)!.body)![0]).pathname;
  };
  const start = [{ email: 'editor@northbridge.example', roles: ['editor'] }, { email: 'owner@northbridge.example', roles: ['owner', 'signatory'] }];

  it('join by invitation: the letter, signing in on the way, one use', async () => {
    const sent = await owner.submit(await owner.get(`/en${home}`), 'Send the invitation', { email: 'reviewer2@reviews.example', roles: ['finance', 'reader'] });
    expect([sent.status, sent.words.includes('reviewer2@reviews.example')]).toEqual([200, true]);
    const link = await linkTo('reviewer2@reviews.example');
    expect(link).toMatch(/^\/fr\/invitations\/[\w-]{43}$/); // in the language of the invited
    expect(await portal.source.query('select 1 from organization_invitations where token_hash = $1', [link.split('/').at(-1)])).toEqual([]);

    const visitor = portal.visitor();
    const seen = await visitor.get(link);
    const signIn = await visitor.get(seen.page('main a.button').attr('href')!);
    const invitation = await visitor.submit(signIn, 'Ouvrir une session', { email: 'reviewer2@reviews.example', password });
    expect(invitation.heading).toBe('Invitation de Northbridge Peace Institute');
    const joined = await visitor.submit(invitation, 'Accepter l’invitation');
    expect([joined.status, joined.heading]).toEqual([200, 'Northbridge Peace Institute']);
    expect((await members()).at(-1)).toEqual({ email: 'reviewer2@reviews.example', roles: ['finance', 'reader'] });
    expect((await visitor.api('POST', `${link.slice(3)}/acceptance`, {})).status).toBe(409);

    const gone = await visitor.submit(await visitor.get(`/fr${home}`), 'Quitter l’organisme');
    expect(gone.heading).toBe('Organismes');
    expect((await visitor.get(`/fr${home}`)).status).toBe(404);
    expect(await members()).toEqual(start);
  });

  it('may register first: the invitation waits behind the confirmation', async () => {
    await owner.api('POST', `${home}/invitations`, { email: 'fresh@northbridge.example', roles: ['editor'] });
    await portal.settle();
    const letter = portal.mailbox.to('fresh@northbridge.example').at(-1)!;
    expect([letter.body.includes('invites you'), letter.body.includes('vous invite'), letter.subject]).toEqual([true, true, 'Invitation to work with an organization in the grant portal / Invitation à travailler avec un organisme dans le portail de subventions']);
    const visitor = portal.visitor();
    const form = await visitor.follow(await visitor.get(await linkTo('fresh@northbridge.example')), 'Create an account');
    await visitor.submit(form, 'Create the account', { name: 'Fresh Editor', email: 'fresh@northbridge.example', password: 'harvest kettle moonlight', agreed: true });
    await portal.settle();
    const address = new URL(/https?:\/\/\S+confirmation\S+/.exec(portal.mailbox.to('fresh@northbridge.example').at(-1)!.body)![0]);
    const signIn = await visitor.submit(await visitor.get(address.pathname + address.search), 'Confirm the address');
    const invitation = await visitor.submit(signIn, 'Sign in', { email: 'fresh@northbridge.example', password: 'harvest kettle moonlight' });
    expect((await visitor.submit(invitation, 'Accept the invitation')).heading).toBe('Northbridge Peace Institute');
    const fresh = (await portal.source.query("select id from persons where email = 'fresh@northbridge.example'"))[0].id;
    expect((await owner.api('POST', `${home}/members/${fresh}/removal`, {})).status).toBe(200);
    expect((await visitor.api('GET', home)).status).toBe(404);
    expect(await members()).toEqual(start);
  });

  it('are nobody but the invited address', async () => {
    await owner.api('POST', `${home}/invitations`, { email: 'reviewer3@reviews.example', roles: ['reader'] });
    const link = await linkTo('reviewer3@reviews.example');
    const other = await portal.signedIn('owner@southgate.example');
    expect((await other.get(link)).words).toContain('This invitation is for another address');
    const refused = await other.api('POST', `${link.slice(3)}/acceptance`, {});
    expect([refused.status, refused.json.code]).toEqual([403, 'otherAddress']);
    expect((await portal.visitor().api('POST', `${link.slice(3)}/acceptance`, {})).status).toBe(401);
    expect((await other.get('/en/invitations/made-up')).status).toBe(404);
    expect(await members()).toEqual(start);
  });

  it('cannot join by an invitation withdrawn, replaced or expired', async () => {
    const visitor = await portal.signedIn('reviewer4@reviews.example');
    const invite = async (): Promise<string> => {
      await owner.api('POST', `${home}/invitations`, { email: 'reviewer4@reviews.example', roles: ['reader'] });
      return linkTo('reviewer4@reviews.example');
    };
    const first = await invite();
    const second = await invite();
    expect((await visitor.get(first)).words).toContain('This invitation was withdrawn.');
    const { invitations } = (await owner.api('GET', home)).json as { invitations: { id: string; email: string }[] };
    const pending = invitations.find((i) => i.email === 'reviewer4@reviews.example')!;
    expect((await owner.api('POST', `${home}/invitations/${pending.id}/revocation`, {})).status).toBe(200);
    const third = await invite();
    portal.clock.moveTo(new Date(portal.clock.now().getTime() + 15 * 86_400_000));
    try {
      for (const link of [first, second, third]) expect((await visitor.api('POST', `${link.slice(3)}/acceptance`, {})).status).toBe(409);
    } finally {
      portal.clock.reset();
    }
    expect(await members()).toEqual(start);
  });

  it('let one of two acceptances at once through', async () => {
    const visitor = await portal.signedIn('reviewer5@reviews.example');
    await owner.api('POST', `${home}/invitations`, { email: 'reviewer5@reviews.example', roles: ['reader'] });
    const path = `${(await linkTo('reviewer5@reviews.example')).slice(3)}/acceptance`;
    const answers = await Promise.all([1, 2].map(() => visitor.api('POST', path, {})));
    expect(answers.map((a) => a.status).sort()).toEqual([200, 409]);
    await visitor.api('POST', `${home}/departure`, {});
  });

  it('change by an owner only, who must choose roles and may not invite a member again', async () => {
    const editor = await portal.signedIn('editor@northbridge.example');
    const stranger = await portal.signedIn('owner@southgate.example');
    const roles = `${home}/members/${id('editor@northbridge.example')}/roles`;
    expect((await editor.api('POST', roles, { roles: ['owner'] })).status).toBe(403);
    expect((await stranger.api('POST', roles, { roles: ['owner'] })).status).toBe(404);
    expect((await editor.api('POST', `${home}/invitations`, { email: 'a@b.example', roles: ['reader'] })).status).toBe(403);
    const none = await owner.api('POST', roles, { roles: [] });
    expect([none.status, none.json.problems[0].field]).toEqual([422, 'roles']);
    const again = await owner.api('POST', `${home}/invitations`, { email: 'editor@northbridge.example', roles: ['reader'] });
    expect([again.status, again.json.problems[0].code]).toEqual([422, 'alreadyMember']);
    expect(await members()).toEqual(start);
    expect((await owner.api('POST', roles, { roles: ['editor', 'signatory'] })).status).toBe(200);
    expect((await editor.api('GET', '/organizations')).json.mine[0].roles).toEqual(['editor', 'signatory']);
    await owner.api('POST', roles, { roles: ['editor'] });
  });

  it('are changed on a page of their own, which shows the roles again when none is chosen', async () => {
    const path = `/en${home}/members/${id('editor@northbridge.example')}`;
    const none = await owner.submit(await owner.get(path), 'Save the roles', { roles: [] });
    expect([none.status, none.heading, none.page('[role=alert] a').attr('href')]).toEqual([422, 'Étienne Gagnon', '#field-roles']);
    const saved = await owner.submit(await owner.get(path), 'Save the roles', { roles: ['editor', 'finance'] });
    expect([saved.status, saved.heading]).toEqual([200, 'Northbridge Peace Institute']);
    await owner.submit(await owner.get(path), 'Save the roles', { roles: ['editor'] });
    expect(await members()).toEqual(start);
    const editor = await portal.signedIn('editor@northbridge.example');
    expect((await editor.get(path)).status).toBe(403);
    expect((await owner.get(`/en${home}/members/${id('owner@southgate.example')}`)).status).toBe(404);
    const me = await owner.submit(await owner.get(`/en${home}/members/${id('owner@northbridge.example')}`), 'Save the roles', { roles: ['reader'] });
    expect([me.status, me.words.includes('An organization needs an owner.')]).toEqual([422, true]);
  });

  it('keep an owner, even when two leave at once', async () => {
    const me = id('owner@northbridge.example');
    for (const [path, body] of [[`members/${me}/removal`, {}], [`members/${me}/roles`, { roles: ['reader'] }], ['departure', {}]] as const) {
      const answer = await owner.api('POST', `${home}/${path}`, body);
      expect([answer.status, answer.json.code]).toEqual([422, 'lastOwner']);
    }
    expect(await members()).toEqual(start);
    const editor = await portal.signedIn('editor@northbridge.example');
    await owner.api('POST', `${home}/members/${id('editor@northbridge.example')}/roles`, { roles: ['owner'] });
    const answers = await Promise.all([owner, editor].map((who) => who.api('POST', `${home}/departure`, {})));
    expect(answers.map((a) => a.status).sort()).toEqual([200, 422]);
    expect((await members()).filter((m) => m.roles.includes('owner')).length).toBe(1);
  });
});
