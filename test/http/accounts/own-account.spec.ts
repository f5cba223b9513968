import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { password, type Portal, startPortal } from '../../support/portal.js';
import { seedWorld } from '../../support/world.js';

describe('an own account', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal();
    await seedWorld(portal);
  });
  afterAll(() => portal.close());

  const sessionsOf = async (email: string): Promise<number> =>
    (await portal.source.query<{ n: number }[]>('select count(*)::int as n from sessions s join persons p on p.id = s.person_id where p.email = $1', [email]))[0]!.n;

  it('gets a new password by letter, which ends every session', async () => {
    await portal.signedIn('reviewer1@reviews.example');
    const visitor = portal.visitor();
    const sent = await visitor.submit(await visitor.get('/en/password-request'), 'Send the link', { email: 'reviewer1@reviews.example' });
    const unknown = await visitor.submit(await visitor.get('/en/password-request'), 'Send the link', { email: 'nobody@reviews.example' });
    expect([unknown.status, unknown.words]).toEqual([sent.status, sent.words]);
    await portal.settle();
    expect(portal.mailbox.to('nobody@reviews.example').map((l) => l.subject)).toEqual(['No account has this address']);
    const link = new URL(/https?:\/\/\S+/.exec(portal.mailbox.to('reviewer1@reviews.example').at(-1)!.body)![0]).pathname;
    const form = await visitor.get(link);
    expect((await visitor.submit(form, 'Save the new password', { password: 'password123456' })).status).toBe(422);
    const done = await visitor.submit(await visitor.get(link), 'Save the new password', { password: 'harvest kettle moonlight' });
    expect([done.status, done.heading]).toEqual([200, 'Sign in']);
    expect(await sessionsOf('reviewer1@reviews.example')).toBe(0);
    expect((await visitor.submit(form, 'Save the new password', { password: 'another kettle moonlight' })).status).toBe(409);
    await expect(portal.signedIn('reviewer1@reviews.example')).rejects.toThrow('422');
    await portal.signedIn('reviewer1@reviews.example', 'harvest kettle moonlight');
  });

  it('lets one of two use a link at once', async () => {
    await portal.visitor().api('POST', '/password-request', { email: 'reviewer6@reviews.example' });
    await portal.settle();
    const path = new URL(/https?:\/\/\S+/.exec(portal.mailbox.to('reviewer6@reviews.example').at(-1)!.body)![0]).pathname.replace(/^\/en/, '');
    const answers = await Promise.all(['first kettle moonlight', 'second kettle moonlight'].map((secret) => portal.visitor().api('POST', path, { password: secret })));
    expect(answers.map((a) => a.status).sort()).toEqual([200, 409]);
  });

  it('changes name and language', async () => {
    const visitor = await portal.signedIn('reviewer2@reviews.example');
    const saved = await visitor.submit(await visitor.get('/fr/profile'), 'Enregistrer le profil', { name: 'Benoît Lavoie-Roy', locale: 'en' });
    expect([saved.status, saved.page('[name=name]').val(), saved.page('[name=locale][checked]').val(), saved.page('html').attr('lang')]).toEqual([200, 'Benoît Lavoie-Roy', 'en', 'fr']);
  });

  it('changes the password and ends the other sessions only', async () => {
    const other = await portal.signedIn('reviewer3@reviews.example');
    const visitor = await portal.signedIn('reviewer3@reviews.example');
    const wrong = await visitor.submit(await visitor.get('/en/profile'), 'Change the password', { currentPassword: 'not this one', newPassword: 'harvest kettle moonlight' });
    expect([wrong.status, wrong.page('[role=alert] a').attr('href')]).toEqual([422, '#field-currentPassword']);
    expect(await sessionsOf('reviewer3@reviews.example')).toBe(2);
    const changed = await visitor.submit(await visitor.get('/en/profile'), 'Change the password', { currentPassword: password, newPassword: 'harvest kettle moonlight' });
    expect([changed.status, changed.heading]).toEqual([200, 'My profile']);
    expect((await other.api('GET', '/profile')).status).toBe(401);
    expect((await visitor.api('GET', '/profile')).status).toBe(200);
    await portal.settle();
    expect(portal.mailbox.to('reviewer3@reviews.example').map((l) => l.subject)).toEqual(['Your password was changed']);
  });

  it('lists its sessions and closes them elsewhere, but nobody else’s', async () => {
    const visitor = await portal.signedIn('reviewer4@reviews.example');
    await portal.signedIn('reviewer4@reviews.example');
    await portal.signedIn('reviewer4@reviews.example');
    const stranger = await portal.signedIn('reviewer5@reviews.example');
    const { sessions } = (await visitor.api('GET', '/sessions')).json as { sessions: { id: string; current: boolean }[] };
    expect(sessions.map((s) => s.current)).toEqual([true, false, false]);
    expect((await stranger.api('POST', `/sessions/${sessions[1]!.id}/closure`, {})).status).toBe(404);
    expect(await sessionsOf('reviewer4@reviews.example')).toBe(3);
    const page = await visitor.submit(await visitor.get('/en/sessions'), /^Close Unknown/);
    expect([page.status, page.page('tbody tr').length]).toEqual([200, 2]);
    await visitor.submit(page, 'Close all other sessions');
    expect(await sessionsOf('reviewer4@reviews.example')).toBe(1);
    expect((await visitor.get('/en/sessions')).words).toContain('You are signed in nowhere else.');
  });

  it('is for the signed in', async () => {
    for (const path of ['/profile', '/sessions', '/people']) expect((await portal.visitor().api('GET', path)).status).toBe(401);
  });
});
