import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Sweeper } from '../../../src/platform/sweeps/sweeper.js';
import { approvedCall, draftedCall } from '../../support/calls.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { seedWorld } from '../../support/world.js';

describe('finding a call', () => {
  let portal: Portal;
  let mines: string;
  let press: string;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    await seedWorld(portal, { appropriationCents: 10_000_000_000 });
    portal.clock.moveTo(new Date('2026-11-23T15:00:00Z'));
    const given = { opensAt: '2026-11-01T09:00', closesAt: '2026-12-15T23:30', minimum: 50_000, maximum: 100_000, recipientKinds: ['CDN_NPO'] };
    mines = await approvedCall(portal, { ...given, titleEn: 'Clearing mines', titleFr: 'Déminage des champs' });
    press = await approvedCall(portal, { titleEn: 'A free press', titleFr: 'Une presse libre', minimum: 100_000.01, maximum: 900_000, recipientKinds: ['INT_NGO'] });
    await draftedCall(await portal.signedIn('officer@hsp.example'), { titleEn: 'Secret mines', titleFr: 'Déminage secret' });
    await portal.application.nest.get(Sweeper).perform();
  });
  afterAll(() => portal.close());
  const found = async (query: string): Promise<{ ids: string[]; total: number }> => {
    const { calls, total } = (await portal.visitor().api('GET', `/calls?${query}`)).json as { calls: { id: string }[]; total: number };
    return { ids: calls.map(({ id }) => id), total };
  };

  it.each([
    ['words in any form', 'q=mine+cleared', ['mines']],
    ['a reference', 'q=HSP-2026-02', ['press']],
    ['words of no announced call', 'q=secret', []],
    ['an operator left open', 'q=%22press+-', ['press']],
    ['the kind of organization', 'kind=INT_NGO', ['press']],
    ['the largest amount', 'amount=100000', ['mines']],
    ['an amount one cent above it', 'amount=100000.01', ['press']],
    ['the last day, in the zone of the call', 'closesBy=2026-12-15', ['mines']],
    ['the day before', 'closesBy=2026-12-14', []],
    ['the stage', 'state=upcoming', ['press']],
    ['filters that exclude each other', 'q=mines&kind=INT_NGO', []],
    ['blank filters', 'q=&kind=&amount=&closesBy=&theme=&state=', ['mines', 'press']],
  ])('finds calls by %s', async (_, query, names) => {
    expect(await found(query)).toEqual({ ids: names.map((name) => (name === 'mines' ? mines : press)), total: names.length });
  });

  it('looks in the language of the page, and keeps the filters', async () => {
    const list = await portal.visitor().get('/fr/calls');
    const action = list.page('form[role=search]').attr('action');
    expect(action).toBe('/fr/calls');
    const shown = await portal.visitor().get(`${action}?q=d%C3%A9minages&amount=60+000%2C00&closesBy=2026-12-31`);
    expect([shown.page('[name=q]').attr('value'), shown.page('[name=closesBy]').attr('value'), shown.page('[name=amount]').attr('value')]).toEqual(['déminages', '2026-12-31', '60000,00']);
    expect(shown.words).toContain('1 appel');
    expect(shown.words).toContain('Déminage des champs');
    expect(shown.words).not.toContain('Une presse libre');
    expect((await portal.visitor().get('/en/calls?q=d%C3%A9minages')).words).toContain('There is no call here at the moment.');
  });

  it('refuses filters that are none', async () => {
    const answers = await Promise.all(['amount=much', 'closesBy=2026-02-30', 'kind=ME', 'q[]=a&q[]=b'].map((query) => portal.visitor().api('GET', `/calls?${query}`)));
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 422]);
  });
});
