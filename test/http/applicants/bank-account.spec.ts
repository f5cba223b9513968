import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Portal, startPortal } from '../../support/portal.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const numbers = { country: 'CA', bankName: 'Rideau Credit Union', holder: 'Northbridge Peace Institute', institution: '003', transit: '00006', account: '5551234987' };

describe('the bank account of an organization', () => {
  let portal: Portal;
  let world: World;
  let owner: Visitor;
  let editor: Visitor;
  let stranger: Visitor;
  let certifier: Visitor;
  let home: string;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    [owner, editor, stranger, certifier] = await Promise.all(['owner@northbridge.example', 'editor@northbridge.example', 'owner@southgate.example', 'certifier@hsp.example'].map((email) => portal.signedIn(email))) as [Visitor, Visitor, Visitor, Visitor];
    home = `/organizations/${world.northbridge}/bank-account`;
  });
  afterAll(() => portal.close());

  const leaks = async (): Promise<string[]> => {
    const rows = await portal.source.query<{ text: string }[]>("select row_to_json(e)::text as text from events e union all select row_to_json(b)::text from bank_accounts b union all select body from mails union all select row_to_json(n)::text from notifications n");
    return rows.map(({ text }) => text).filter((text) => text.includes(numbers.account) || text.includes('00006'));
  };

  it('is given on the page, stored sealed, and shown by its last digits', async () => {
    const shown = await owner.submit(await owner.follow(await owner.get(`/en/organizations/${world.northbridge}/file`), 'Bank account'), 'Send the account', numbers);
    expect([shown.status, shown.words.includes('•••• 4987'), shown.text.includes(numbers.account)]).toEqual([200, true, false]);
    const api = await owner.api('GET', home);
    expect([api.json.account.lastDigits, api.text.includes(numbers.account), api.text.includes('sealed')]).toEqual(['4987', false, false]);
    expect(await leaks()).toEqual([]);
  });

  it('is seen by those who keep or check it only', async () => {
    expect([(await editor.api('GET', home)).status, (await stranger.api('GET', home)).status, (await editor.api('POST', home, numbers)).status]).toEqual([404, 404, 404]);
    const { id } = (await owner.api('GET', home)).json.account as { id: string };
    expect((await owner.api('POST', `${home}/${id}/readings`, { reason: 'Curious' })).status).toBe(403);
    expect((await owner.api('POST', `${home}/${id}/verification`, {})).status).toBe(403);
    expect((await certifier.api('POST', home, numbers)).status).toBe(403);
  });

  it('is read whole by saying why, by that reader, for ten minutes, and verified after that', async () => {
    const { id } = (await owner.api('GET', home)).json.account as { id: string };
    const early = await certifier.api('POST', `${home}/${id}/verification`, {});
    expect([early.status, early.json.code]).toEqual([422, 'accountWasRead']);
    const read = await certifier.submit(await certifier.get(`/fr${home}`), 'Consulter les numéros', { reason: 'Comparaison avec la lettre' });
    expect([read.status, read.words.includes(numbers.account), read.headers.get('cache-control')]).toEqual([200, true, 'no-store']);
    const path = new URL(read.url).pathname;
    const other = await portal.signedIn('officer@hsp.example');
    expect([(await other.get(path)).status, (await owner.get(path)).status]).toEqual([404, 403]);
    expect(await portal.source.query("select reason from events where name = 'bankAccount.read'")).toEqual([{ reason: 'Comparaison avec la lettre' }]);
    portal.clock.moveTo(new Date(portal.clock.now().getTime() + 11 * 60_000));
    try {
      expect((await certifier.get(path)).status).toBe(404);
    } finally {
      portal.clock.reset();
    }
    const verified = await certifier.submit(await certifier.get(`/en${home}`), 'Verify the account');
    expect(verified.words).toContain('The account is verified.');
    await portal.settle();
    expect(await leaks()).toEqual([]);
  });

  it('is unverified again when it changes, with the country’s own numbers', async () => {
    const wrong = await owner.submit(await owner.get(`/en${home}`), 'Send the account', { ...numbers, country: 'GB', institution: '', transit: '', account: '', iban: 'GB82WEST12345698765433', bic: 'WESTGB22' });
    expect([wrong.status, wrong.words.includes('check digits do not fit')]).toEqual([422, true]);
    const changed = await owner.api('POST', home, { ...numbers, country: 'GB', iban: 'GB82 WEST 1234 5698 7654 32', bic: 'WESTGB22' });
    expect([changed.status, changed.json.account.state, changed.json.account.lastDigits]).toEqual([200, 'submitted', '5432']);
    await portal.settle();
    expect((await portal.source.query('select state from bank_accounts order by submitted_at')).map(({ state }: { state: string }) => state)).toEqual(['replaced', 'submitted']);
    expect(portal.mailbox.letters.some(({ body }) => body.includes('GB82'))).toBe(false);
  });
});
