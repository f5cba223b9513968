import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/kernel/ids/ids.js';
import { hashPassword } from '../../../src/modules/accounts/index.js';
import { password, type Portal, startPortal } from '../../support/portal.js';

describe('signing in', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    await portal.source.query("insert into persons (id, email, name, locale, password_hash, email_confirmed_at, created_at) values ($1, 'a@b.example', 'Ana Ruiz', 'en', $2, now(), now())", [newId(), await hashPassword(password)]);
  });
  afterAll(() => portal.close());

  it('shows the form again with the address and without the password when it is wrong', async () => {
    const visitor = portal.visitor();
    const form = await visitor.get('/fr/sign-in');
    const refused = await visitor.submit(form, 'Ouvrir une session', { email: 'a@b.example', password: 'wrong' });
    expect(refused.status).toBe(422);
    expect(refused.page('html').attr('lang')).toBe('fr');
    expect(refused.page('input[name=email]').attr('value')).toBe('a@b.example');
    expect(refused.page('input[name=password]').attr('value') ?? '').toBe('');
    expect(refused.page('[role=alert] a').attr('href')).toBe('#field-email');
  });

  it('refuses a form without its token', async () => {
    const answer = await portal.visitor().request('POST', '/en/sign-in', { body: new URLSearchParams({ email: 'a@b.example', password }) });
    expect(answer.status).toBe(403);
  });

  it('refuses a write from another site', async () => {
    const answer = await portal.visitor().api('POST', '/sign-in', { email: 'a@b.example', password }, { origin: 'https://elsewhere.example' });
    expect([answer.status, answer.json.code]).toEqual([403, 'crossSite']);
  });

  it('opens a session that sign-out ends', async () => {
    const visitor = await portal.signedIn('a@b.example');
    expect(await portal.source.query('select count(*)::int as n from sessions')).toEqual([{ n: 1 }]);
    expect((await visitor.api('POST', '/sign-out', {})).status).toBe(200);
    expect(await portal.source.query('select count(*)::int as n from sessions')).toEqual([{ n: 0 }]);
  });

  it('never redirects to another site', async () => {
    const visitor = portal.visitor();
    const form = await visitor.get('/en/sign-in?next=//evil.example');
    expect(form.page('input[name=next]').length).toBe(0);
  });
});
