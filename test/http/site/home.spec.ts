import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ensureProgramme } from '../../../src/modules/programmes/index.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { seedWorld } from '../../support/world.js';
import { Rows } from './rows.js';

describe('the public pages', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    await ensureProgramme(portal.source, new Date());
    const world = await seedWorld(portal);
    const rows = new Rows(portal, world);
    for (const state of ['draft', 'inApproval', 'cancelled', 'closed', 'scheduled', 'open']) await rows.call(state, `Call ${state}`);
    const call = await rows.call('released', 'Old call');
    const proposal = await rows.proposal(call, world.northbridge, 'awarded', 'Awarded');
    await rows.award(await rows.agreement(proposal, call, world.northbridge, 'inForce', 'Safe schools'), 'Safe schools');
  });
  afterAll(() => portal.close());

  it('open with the calls that are open or announced, and no others', async () => {
    const home = await portal.visitor().get('/en');
    expect([home.status, home.heading]).toEqual([200, 'Funding for human security']);
    expect(home.page('article.card h3').toArray().map((h) => home.page(h).text()).filter((text) => text.startsWith('Call'))).toEqual(['Call open', 'Call scheduled']);
    expect(home.words).toContain('Amounts: $10,000 to $200,000');
    expect(home.words).toMatch(/Call open.*Closes .*\(10 days left\)/);
  });

  it('name the five themes and the latest award', async () => {
    const home = await portal.visitor().get('/fr');
    for (const theme of ['Protection des civils', 'Prévention des conflits', 'Gouvernance et responsabilisation', 'Sécurité publique']) expect(home.words).toContain(theme);
    expect(home.words).toMatch(/Safe schools \(fr\).*Northbridge Peace Institute.*50\s000\s\$/);
  });

  it('say what a next step is when no call is open', async () => {
    await portal.source.query("update calls set state = 'closed' where state = 'open'");
    expect((await portal.visitor().get('/fr')).words).toContain('Aucun appel n’est ouvert aujourd’hui');
    await portal.source.query("update calls set state = 'open' where title ->> 'en' = 'Call open'");
  });

  it.each(['about', 'privacy', 'accessibility', 'contact', 'terms'])('include /%s in both languages and as JSON', async (path) => {
    const [en, fr, api] = [await portal.visitor().get(`/en/${path}`), await portal.visitor().get(`/fr/${path}`), await portal.visitor().api('GET', `/${path}`)];
    expect([en.status, fr.status, en.page('h1').length, fr.page('h1').length]).toEqual([200, 200, 1, 1]);
    expect([en.heading, fr.heading]).toEqual([api.json.title.en, api.json.title.fr]);
    expect(en.page('main h2').length).toBe(fr.page('main h2').length);
    expect(fr.page('main').text()).not.toMatch(/[ \u00a0][?!;]| [:%]|[\p{L}\d][:%]/u); // Canadian typography: a hard space before ":" and "%", none before "?", "!" and ";"
  });

  it('have eighteen terms and every item of a privacy notice', async () => {
    expect((await portal.visitor().get('/en/terms')).page('main h2').length).toBe(18);
    const privacy = (await portal.visitor().get('/en/privacy')).words;
    for (const item of ['authority', 'consistent', 'You may refuse', 'personal information bank', 'corrected', 'complain to the Privacy Commissioner', 'two years']) expect(privacy).toContain(item);
  });

  it('link only to pages that exist', async () => {
    const visitor = portal.visitor();
    const known = new Set<string>();
    for (const path of ['', '/about', '/privacy', '/accessibility', '/contact', '/terms']) {
      const page = await visitor.get(`/en${path}`);
      for (const a of page.page('main a[href^="/"]').toArray()) known.add(page.page(a).attr('href')!);
    }
    const own = [...known].filter((href) => /^\/en\/(about|privacy|accessibility|contact|terms|registration|password-request|sign-in)?$/.test(href));
    for (const href of own) expect((await visitor.get(href)).status).toBe(200);
  });
});
