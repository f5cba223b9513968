import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Portal, startPortal } from '../../support/portal.js';
import { seedWorld } from '../../support/world.js';

const form = (email: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({ name: 'Mara Lind', email, locale: 'en', password: 'copper lantern walks slowly', agreed: true, ...more });

describe('registering', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal();
    await seedWorld(portal);
  });
  afterAll(() => portal.close());

  const persons = (email: string): Promise<{ name: string; confirmed: boolean }[]> =>
    portal.source.query('select name, email_confirmed_at is not null as confirmed from persons where email = $1', [email]);
  const letter = async (email: string): Promise<{ subject: string; body: string; locale: string }> => {
    await portal.settle();
    return portal.mailbox.to(email).at(-1)!;
  };
  const linkIn = (body: string): string => new URL(/https?:\/\/\S+/.exec(body)![0]).pathname + new URL(/https?:\/\/\S+/.exec(body)![0]).search;

  it('leads from the form over the letter to an open session', async () => {
    const visitor = portal.visitor();
    const sent = await visitor.submit(await visitor.get('/fr/registration?next=/home'), 'Créer le compte', { name: 'Chloé Roy', email: 'Chloe@Roy.example', locale: 'fr', password: 'quatre mots sans lien', agreed: true });
    expect([sent.status, sent.heading]).toEqual([200, 'Consultez votre boîte de courriel']);
    const mail = await letter('chloe@roy.example');
    expect([mail.subject, mail.locale]).toEqual(['Confirmez votre adresse courriel', 'fr']);
    expect(mail.body).toContain('jusqu’au');

    const page = await visitor.get(linkIn(mail.body));
    await visitor.get(linkIn(mail.body)); // a mail scanner
    expect(page.heading).toBe('Confirmer votre adresse courriel');
    expect(await persons('chloe@roy.example')).toEqual([{ name: 'Chloé Roy', confirmed: false }]);
    const signIn = await visitor.submit(page, 'Confirmer l’adresse');
    expect([signIn.heading, new URL(signIn.url).search]).toEqual(['Ouvrir une session', '?next=%2Fhome']);
    expect(await persons('chloe@roy.example')).toEqual([{ name: 'Chloé Roy', confirmed: true }]);
    expect((await visitor.submit(page, 'Confirmer l’adresse')).status).toBe(409);
    expect((await visitor.get(linkIn(mail.body))).words).toContain('Ce lien a déjà servi');
    await portal.signedIn('chloe@roy.example', 'quatre mots sans lien');
  });

  it('answers a known address alike, and tells only its owner', async () => {
    const before = await portal.source.query("select count(*)::int as n from persons where email <> 'new@lind.example'");
    const fresh = await portal.visitor().api('POST', '/registration', form('new@lind.example'));
    const known = await portal.visitor().api('POST', '/registration', form('editor@northbridge.example'));
    expect([known.status, known.json]).toEqual([fresh.status, fresh.json]);
    expect((await letter('editor@northbridge.example')).subject).toBe('Vous avez déjà un compte');
    expect(await portal.source.query("select count(*)::int as n from persons where email <> 'new@lind.example'")).toEqual(before);
    expect(await persons('editor@northbridge.example')).toEqual([{ name: 'Étienne Gagnon', confirmed: true }]);
    await portal.signedIn('editor@northbridge.example');
  });

  it('lets nobody’s click confirm a stranger’s password: of several registrations the owner’s own password says which', async () => {
    await portal.visitor().api('POST', '/registration', form('twice@lind.example', { name: 'Owner', password: 'another long pass phrase' }));
    const first = (await letter('twice@lind.example')).body;
    await portal.visitor().api('POST', '/registration', form('twice@lind.example', { name: 'Stranger', locale: 'fr' }));
    const second = (await letter('twice@lind.example')).body;
    expect([first.includes('Owner'), second.includes('Stranger')]).toEqual([false, false]);
    const post = (body: string, password?: string): ReturnType<ReturnType<Portal['visitor']>['api']> => portal.visitor().api('POST', linkIn(body).replace(/^\/(en|fr)/, ''), password ? { password } : {});
    for (const body of [first, second]) {
      const [bare, guessed] = [await post(body), await post(body, 'none of the passwords')];
      expect([bare.status, bare.json.problems[0].code, guessed.status, guessed.json.problems[0].code]).toEqual([422, 'passwordNeeded', 422, 'passwordWrong']);
    }
    expect(await persons('twice@lind.example')).toEqual([{ name: 'Owner', confirmed: false }]);
    const visitor = portal.visitor();
    const page = await visitor.get(linkIn(second)); // the stranger's letter, in the owner's hands
    const refused = await visitor.submit(page, 'Confirmer l’adresse', {});
    expect([refused.status, refused.page('[name=password]').attr('aria-invalid')]).toEqual([422, 'true']);
    const signIn = await visitor.submit(page, 'Confirmer l’adresse', { password: 'another long pass phrase' });
    expect(signIn.heading).toBe('Ouvrir une session');
    expect(await persons('twice@lind.example')).toEqual([{ name: 'Owner', confirmed: true }]);
    await expect(portal.signedIn('twice@lind.example', 'copper lantern walks slowly')).rejects.toThrow('422');
    await portal.signedIn('twice@lind.example', 'another long pass phrase');
    expect((await post(first, 'copper lantern walks slowly')).status).toBe(409);
  });

  it('gives an unconfirmed address to whoever reads its letters: a new password drops what a stranger typed', async () => {
    await portal.visitor().api('POST', '/registration', form('taken@lind.example', { name: 'Stranger' }));
    const confirmation = (await letter('taken@lind.example')).body;
    await portal.visitor().api('POST', '/password-request', { email: 'taken@lind.example' });
    const mail = await letter('taken@lind.example');
    expect([mail.subject, mail.body.includes('Stranger')]).toEqual(['Choose a new password', false]);
    expect((await portal.visitor().api('POST', linkIn(mail.body).replace(/^\/en/, ''), { password: 'the owner chooses well' })).status).toBe(200);
    await portal.signedIn('taken@lind.example', 'the owner chooses well');
    await expect(portal.signedIn('taken@lind.example', 'copper lantern walks slowly')).rejects.toThrow('422');
    expect((await portal.visitor().api('POST', linkIn(confirmation).replace(/^\/en/, ''), {})).status).toBe(409);
  });

  it('takes a name on one line, without control characters, direction overrides or web addresses', async () => {
    const name = 'Mara\r\nBcc: all@example.org\u2028Lind\u202e\u0007';
    expect((await portal.visitor().api('POST', '/registration', form('shaped@lind.example', { name }))).status).toBe(200);
    expect(await persons('shaped@lind.example')).toEqual([{ name: 'Mara Bcc: all@example.org Lind', confirmed: false }]);
    for (const wrong of ['Visit https://evil.example', 'www.evil.example', '\r\n\u202e']) {
      const answer = await portal.visitor().api('POST', '/registration', form('linked@lind.example', { name: wrong }));
      expect([answer.status, answer.json.problems[0].field]).toEqual([422, 'name']);
    }
    expect(await persons('linked@lind.example')).toEqual([]);
  });

  it('refuses with every failing field at once, and keeps what was typed but the password', async () => {
    const visitor = portal.visitor();
    const refused = await visitor.submit(await visitor.get('/en/registration'), 'Create the account', { name: '', email: 'no address', password: 'short' });
    expect(refused.status).toBe(422);
    expect(refused.page('[role=alert] a').toArray().map((a) => refused.page(a).attr('href')).sort()).toEqual(['#field-agreed', '#field-email', '#field-name', '#field-password']);
    expect([refused.page('[name=email]').val(), refused.page('[name=password]').val() ?? '']).toEqual(['no address', '']);
  });

  it('refuses a common password and one made of the name', async () => {
    for (const [password, code] of [['Password12345', 'passwordCommon'], ['mara-lind-2026', 'passwordPersonal']]) {
      const answer = await portal.visitor().api('POST', '/registration', form('weak@lind.example', { password }));
      expect([answer.status, answer.json.problems[0].field, answer.json.problems[0].code]).toEqual([422, 'password', code]);
    }
    expect(await persons('weak@lind.example')).toEqual([]);
  });

  it('keeps only the hash of the link, and refuses it after 48 hours', async () => {
    await portal.visitor().api('POST', '/registration', form('late@lind.example'));
    const path = linkIn((await letter('late@lind.example')).body);
    const token = path.split('/').at(-1)!;
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await portal.source.query('select 1 from account_tokens where token_hash = $1', [token])).toEqual([]);
    portal.clock.moveTo(new Date(portal.clock.now().getTime() + 49 * 3_600_000));
    try {
      expect((await portal.visitor().get(path)).words).toContain('This link has expired.');
      const answer = await portal.visitor().api('POST', path.replace(/^\/en/, ''), {});
      expect([answer.status, answer.json.code]).toEqual([409, 'linkExpired']);
      expect(await persons('late@lind.example')).toEqual([{ name: 'Mara Lind', confirmed: false }]);
    } finally {
      portal.clock.reset();
    }
  });

  it('knows no made-up link', async () => {
    expect((await portal.visitor().get('/en/registration/confirmation/made-up')).status).toBe(404);
    expect((await portal.visitor().api('POST', '/registration/confirmation/made-up', {})).status).toBe(404);
  });

  it('slows down who keeps asking for letters', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 8; i += 1) statuses.push((await portal.visitor().api('POST', '/password-request', { email: 'often@lind.example' })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429, 429]);
  });
});
