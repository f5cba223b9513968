import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/kernel/ids/ids.js';
import type { MailboxView } from '../../../src/modules/notifications/mailbox/mailbox.view.js';
import type { NotificationsView } from '../../../src/modules/notifications/notification.view.js';
import { pageProblems } from '../../support/html.js';
import { type Portal, startPortal } from '../../support/portal.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

describe('the notices page', () => {
  let portal: Portal;
  let world: World;
  let owner: Visitor;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    owner = await portal.signedIn('owner@northbridge.example');
  });
  afterAll(() => portal.close());

  const insert = async (email: string, subject: string, minutes: number): Promise<string> => {
    const id = newId();
    await portal.source.query("insert into notifications (id, dedupe_key, person_id, template, subject, body, href, created_at) values ($1::uuid, $1::uuid::text, $2, 'proposalSubmitted', $3, $4, '/proposals', $5)",
      [id, world.people[email], { en: subject, fr: `${subject} FR` }, { en: 'Text', fr: 'Texte' }, new Date(Date.parse('2026-12-01T12:00:00Z') + minutes * 60_000)]);
    return id;
  };

  it('asks a visitor to sign in', async () => {
    expect((await portal.visitor().api('GET', '/notifications')).status).toBe(401);
    expect((await portal.visitor().get('/en/notifications')).url).toContain('/en/sign-in');
  });

  it('is empty at first, with a way on', async () => {
    const page = await owner.get('/fr/notifications');
    expect(page.words).toContain('Vous n’avez pas encore d’avis.');
    expect(await pageProblems(page)).toEqual([]);
  });

  it('lists one’s own notices only, newest first, twenty at a time, in the page’s language', async () => {
    for (let i = 0; i < 25; i += 1) await insert('owner@northbridge.example', `Notice ${i}`, i);
    await insert('owner@southgate.example', 'Not yours', 100);
    const first = (await owner.api('GET', '/notifications')).json;
    expect([first.notifications.length, first.unread, first.notifications[0].subject]).toEqual([20, 25, { en: 'Notice 24', fr: 'Notice 24 FR' }]);
    const second = (await owner.api('GET', `/notifications?after=${first.next}`)).json as NotificationsView;
    expect([second.notifications.map((n) => n.subject.en), second.next]).toEqual([['Notice 4', 'Notice 3', 'Notice 2', 'Notice 1', 'Notice 0'], null]);
    const page = await owner.get('/fr/notifications');
    expect([page.page('tbody strong > a').first().text(), page.page('tbody tr').length]).toEqual(['Notice 24 FR', 20]);
    expect(await pageProblems(page)).toEqual([]);
    expect((await owner.follow(page, 'Suivant')).page('tbody tr').length).toBe(5);
    expect((await owner.api('GET', '/notifications?after=nonsense')).json.notifications.length).toBe(20);
  });

  it('marks one as read, then all', async () => {
    const page = await owner.get('/en/notifications');
    const one = await owner.submit(page, 'Mark as read Notice 24');
    expect([one.status, one.words.includes('You have 24 unread notices.')]).toEqual([200, true]);
    const all = await owner.submit(one, 'Mark all as read');
    expect(all.words).toContain('You have read all your notices.');
    expect((await owner.api('POST', '/notifications/reading', {})).json).toEqual({ read: 0 });
    expect(await portal.source.query('select count(*) as n from notifications where read_at is null')).toEqual([{ n: 1 }]);
  });

  it('does not let one mark what is somebody else’s', async () => {
    const id = await insert('owner@southgate.example', 'Not yours', 200);
    for (const wrong of [id, newId(), 'no-id']) expect((await owner.api('POST', `/notifications/${wrong}/reading`, {})).status).toBe(404);
    expect(await portal.source.query('select read_at from notifications where id = $1', [id])).toEqual([{ read_at: null }]);
  });
});

describe('the mailbox of the demonstration', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    const mail = (id: string, to: string, body: string, minute: number, extra = "'sent', 1, false"): Promise<unknown> => portal.source.query(
      `insert into mails (id, dedupe_key, to_address, locale, subject, body, delivery, attempts, may_repeat, next_attempt_at, created_at) values ($1::uuid, $1::uuid::text, $2, 'fr', $3, $4, ${extra}, now(), $5)`,
      [id, to, `Objet ${minute}`, body, new Date(Date.parse('2026-12-01T12:00:00Z') + minute * 60_000)]);
    for (let i = 0; i < 21; i += 1) await mail(newId(), 'ana@a.example', 'Bonjour', i);
    await mail(letterId, 'bo_1@b.example', 'Ouvrez http://localhost:0/fr/confirmation/abc.\nPas http://evil.example/x <script>', 100, "'queued', 3, true");
  });
  afterAll(() => portal.close());
  const letterId = newId();

  it('lists all letters, newest first, and those of one recipient', async () => {
    const visitor = portal.visitor();
    const first = (await visitor.api('GET', '/mailbox')).json;
    expect([first.letters.length, first.letters[0].to, first.letters[0].mayRepeat, typeof first.next]).toEqual([20, 'bo_1@b.example', true, 'string']);
    expect(((await visitor.api('GET', '/mailbox?to=BO_')).json as MailboxView).letters.map((l) => l.id)).toEqual([letterId]);
    const page = await visitor.get('/en/mailbox');
    expect(await pageProblems(page)).toEqual([]);
    const narrowed = await visitor.submit(page, 'Apply filters', { to: 'nobody@' });
    expect(narrowed.words).toContain('No letter fits.');
  });

  it('shows one letter with its fate, and links to the portal only', async () => {
    const visitor = portal.visitor();
    const page = await visitor.follow(await visitor.get('/en/mailbox'), 'Objet 100');
    expect(page.page('.prose a').toArray().map((a) => page.page(a).attr('href'))).toEqual(['/fr/confirmation/abc']);
    expect(page.page('.prose').attr('lang')).toBe('fr');
    expect(page.words).toContain('Waiting');
    expect(page.words).toContain('May arrive twice');
    expect(await pageProblems(page)).toEqual([]);
    for (const wrong of [newId(), 'x']) expect((await visitor.api('GET', `/mailbox/${wrong}`)).status).toBe(404);
  });
});
