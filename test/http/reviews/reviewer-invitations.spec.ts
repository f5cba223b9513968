import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { password, type Portal, startPortal } from '../../support/portal.js';
import { problems } from '../../support/reviews.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const days = (n: number): number => n * 86_400_000;

describe('invitations to become a reviewer', () => {
  let portal: Portal;
  let world: World;
  let officer: Visitor;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    officer = await portal.signedIn('officer@hsp.example');
  });
  afterAll(() => portal?.close());

  const invite = (email: string, more: Record<string, unknown> = {}) => officer.api('POST', '/reviewer-invitations', { name: 'Wren Castellan', email, language: 'en', ...more });
  const linkTo = async (email: string): Promise<string> => {
    await portal.settle();
    return new URL(/https?:\/\/\S+invitations-to-review\S+/.exec(portal.mailbox.to(email).at(-1)!.body)![0]).pathname;
  };
  const rolesOf = async (email: string): Promise<string[]> => (await portal.source.query<{ role: string }[]>('select r.role from person_roles r join persons p on p.id = r.person_id where p.email = $1', [email])).map(({ role }) => role);
  const first = async (): Promise<{ id: string; standing: string; declineReason: string | null }> => (await officer.api('GET', '/reviewer-invitations')).json.invitations[0];

  it('go out by letter with a link that is kept only as a hash, and bring the role to an account of the address', async () => {
    const page = await officer.follow(await officer.get('/en/reviewers'), /^Invitations/);
    const sent = await officer.submit(page, 'Send the invitation', { name: 'Étienne Gagnon', email: 'editor@northbridge.example', language: 'fr' });
    expect([sent.status, sent.words.includes('The invitation is on its way.'), sent.words.includes('Waiting for an answer')]).toEqual([200, true, true]);
    const link = await linkTo('editor@northbridge.example');
    expect([link.startsWith('/fr/invitations-to-review/'), await portal.source.query('select 1 from reviewer_invitations where token_hash = $1', [link.split('/').at(-1)])]).toEqual([true, []]);
    const visitor = portal.visitor();
    const signIn = await visitor.get((await visitor.get(link)).page('main a.button').attr('href')!);
    const back = await visitor.submit(signIn, 'Ouvrir une session', { email: 'editor@northbridge.example', password });
    const accepted = await visitor.submit(back, 'Accepter l’invitation');
    expect([accepted.status, accepted.heading, accepted.words.includes('Bienvenue.')]).toEqual([200, 'Votre profil d’évaluation', true]);
    expect(await rolesOf('editor@northbridge.example')).toEqual(['reviewer']);
    expect((await visitor.api('POST', `${link.slice(3)}/acceptance`)).status).toBe(409);
    expect((await first()).standing).toBe('accepted');
    await portal.settle();
    expect(portal.mailbox.to('officer@hsp.example').map(({ subject }) => subject)).toEqual(['An invitation to become a reviewer was accepted']);
    expect(portal.mailbox.to('editor@northbridge.example').length).toBe(1); // nobody is told what they just did
  });

  it('are declined with a reason and without an account, once', async () => {
    await invite('stranger@somewhere.example');
    const link = await linkTo('stranger@somewhere.example');
    const visitor = portal.visitor();
    const page = await visitor.get(link);
    const refused = await visitor.submit(page, 'Decline the invitation', { note: 'Ask me next year.' });
    expect([refused.status, refused.page('textarea[name=note]').val(), refused.page('details[open]').length]).toEqual([422, 'Ask me next year.', 1]);
    const done = await visitor.submit(refused, 'Decline the invitation', { reason: 'time' });
    expect([done.status, done.words.includes('Thank you for letting us know.'), done.page('main form').length]).toEqual([200, true, 0]);
    expect([(await visitor.api('POST', `${link.slice(3)}/refusal`, { reason: 'time' })).status, (await first()).standing]).toEqual([409, 'declined']);
    expect((await officer.get('/fr/reviewer-invitations')).words).toContain('Je n’en ai pas le temps');
    expect((await invite('stranger@somewhere.example')).status).toBe(200); // may be asked again later
  });

  it('are nobody but the invited address', async () => {
    await invite('reviewer-to-be@somewhere.example');
    const link = await linkTo('reviewer-to-be@somewhere.example');
    const other = await portal.signedIn('owner@southgate.example');
    expect((await other.get(link)).words).toContain('This invitation is for another address');
    const refused = await other.api('POST', `${link.slice(3)}/acceptance`);
    expect([refused.status, refused.json.code, await rolesOf('owner@southgate.example')]).toEqual([403, 'otherAddress', []]);
    expect([(await portal.visitor().api('POST', `${link.slice(3)}/acceptance`)).status, (await other.get('/en/invitations-to-review/made-up')).status, (await other.api('POST', '/invitations-to-review/made-up/refusal', { reason: 'time' })).status]).toEqual([401, 404, 404]);
  });

  it('are one at a time for an address, also from two officers at once; reviewers are not invited', async () => {
    const answers = await Promise.all([1, 2].map(() => invite('twice@somewhere.example')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(problems(answers.find(({ status }) => status === 422)!)).toEqual(['email alreadyInvited']);
    expect(problems(await invite('reviewer1@reviews.example'))).toEqual(['email alreadyReviewer']);
    expect(problems(await invite('officer@hsp.example'))).toEqual(['email ownAddress']);
    expect(problems(await invite('no address', { language: 'de', name: 'See https://x.example' }))).toEqual(['name noAddress', 'email email', 'language choose']);
  });

  it('expire, are sent again with a new link only then, and are withdrawn', async () => {
    await invite('slow@somewhere.example');
    const { id } = await first();
    const old = await linkTo('slow@somewhere.example');
    expect((await officer.api('POST', `/reviewer-invitations/${id}/renewal`)).json.code).toBe('invitationNotExpired');
    portal.clock.moveTo(new Date(Date.now() + days(15)));
    try {
      expect((await portal.visitor().get(old)).words).toContain('This invitation has expired');
      expect((await portal.visitor().api('POST', `${old.slice(3)}/refusal`, { reason: 'time' })).status).toBe(409);
      const again = await portal.signedIn('officer@hsp.example');
      const renewed = await again.submit(await again.get('/en/reviewer-invitations'), /^Send again/);
      expect([renewed.status, renewed.words.includes('sent again')]).toEqual([200, true]);
      const link = await linkTo('slow@somewhere.example');
      expect([link === old, (await portal.visitor().get(old)).status, (await portal.visitor().api('GET', link.slice(3))).json.standing]).toEqual([false, 404, 'open']);
      expect((await again.api('POST', `/reviewer-invitations/${id}/revocation`)).json.invitations[0].standing).toBe('revoked');
      expect([(await again.api('POST', `/reviewer-invitations/${id}/revocation`)).status, (await portal.visitor().api('GET', link.slice(3))).json.standing]).toEqual([409, 'revoked']);
    } finally {
      portal.clock.reset();
    }
  });

  it('are sent by officers and managers, and read by auditors', async () => {
    for (const [who, read, send] of [['manager@hsp.example', 200, 422], ['auditor@hsp.example', 200, 403], ['decider@hsp.example', 403, 403], ['admin@hsp.example', 403, 403], ['reviewer1@reviews.example', 403, 403], ['owner@northbridge.example', 403, 403]] as const) {
      const visitor = await portal.signedIn(who);
      expect([who, (await visitor.api('GET', '/reviewer-invitations')).status, (await visitor.api('POST', '/reviewer-invitations', { name: 'X', email: 'x', language: 'en' })).status]).toEqual([who, read, send]);
    }
    expect((await officer.api('POST', `/reviewer-invitations/${world.northbridge}/revocation`)).status).toBe(404);
  });
});
