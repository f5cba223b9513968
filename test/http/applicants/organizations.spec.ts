import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/kernel/ids/ids.js';
import { type Portal, startPortal } from '../../support/portal.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const profile = { legalName: 'Lakeshore Dialogue Centre', kind: 'CDN_NPO', businessNumber: '812 345 679', country: 'CA', province: 'QC', city: 'Montréal', postalCode: 'h2x1y4', registrationYear: 2011, website: 'lakeshore.example' };

describe('organizations', () => {
  let portal: Portal;
  let world: World;
  let owner: Visitor;
  let editor: Visitor;
  let stranger: Visitor;
  let officer: Visitor;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    owner = await portal.signedIn('owner@northbridge.example');
    editor = await portal.signedIn('editor@northbridge.example');
    stranger = await portal.signedIn('owner@southgate.example');
    officer = await portal.signedIn('officer@hsp.example');
  });
  afterAll(() => portal.close());

  it('are registered by anybody signed in, who becomes the owner', async () => {
    const visitor = await portal.signedIn('reviewer1@reviews.example');
    expect((await visitor.get('/en/organizations')).words).toContain('You belong to no organization yet');
    const page = await visitor.submit(await visitor.get('/en/organizations/new'), 'Register the organization', profile);
    expect([page.status, page.heading]).toEqual([200, 'Lakeshore Dialogue Centre']);
    expect(page.words).toContain('H2X 1Y4');
    const { mine } = (await visitor.api('GET', '/organizations')).json as { mine: { id: string; legalName: string; roles: string[] }[] };
    expect(mine.map((o) => [o.legalName, o.roles])).toEqual([['Lakeshore Dialogue Centre', ['owner']]]);
    expect((await visitor.api('GET', `/organizations/${mine[0]!.id}`)).json.organization).toMatchObject({ businessNumber: '812345679', postalCode: 'H2X 1Y4', website: 'https://lakeshore.example', province: 'QC', version: 1 });
    expect(await portal.source.query("select name from events where subject_id = $1", [mine[0]!.id])).toEqual([{ name: 'organization.registered' }]);
  });

  it('refuse what Canadian organizations lack, field by field, and keep what was typed', async () => {
    const count = await portal.source.query('select count(*)::int as n from organizations');
    const page = await owner.submit(await owner.get('/fr/organizations/new'), 'Inscrire l’organisme', { legalName: 'Sans numéro', kind: 'CDN_NPO', country: 'CA', city: 'Laval', postalCode: '75001', registrationYear: '2999' });
    expect(page.status).toBe(422);
    expect(page.page('[role=alert] a').toArray().map((a) => page.page(a).attr('href')).sort()).toEqual(['#field-registrationYear']);
    const again = await owner.submit(page, 'Inscrire l’organisme', { registrationYear: '2020' });
    expect(again.page('[role=alert] a').toArray().map((a) => again.page(a).attr('href'))).toEqual(['#field-businessNumber', '#field-province', '#field-postalCode']);
    expect([again.page('[name=legalName]').val(), again.page('[name=country] [selected]').val(), again.page('[name=postalCode]').val()]).toEqual(['Sans numéro', 'CA', '75001']);
    expect(await portal.source.query('select count(*)::int as n from organizations')).toEqual(count);
  });

  it('elsewhere need neither number nor province', async () => {
    const answer = await owner.api('POST', '/organizations', { legalName: 'Red de Diálogo', kind: 'LOCAL_NGO', country: 'CO', city: 'Cali', postalCode: '760001' });
    expect([answer.status, answer.json.businessNumber, answer.json.province, answer.json.postalCode]).toEqual([201, null, null, '760001']);
  });

  it('do not exist for strangers, are read by members and staff, and changed by owners only', async () => {
    const path = `/organizations/${world.northbridge}`;
    const read = async (who: Visitor): Promise<number> => (await who.api('GET', path)).status;
    expect([await read(owner), await read(editor), await read(officer), await read(stranger), await read(portal.visitor())]).toEqual([200, 200, 200, 404, 401]);
    const change = async (who: Visitor): Promise<number> => (await who.api('POST', path, { ...profile, version: 1 })).status;
    expect([await change(editor), await change(officer), await change(stranger)]).toEqual([403, 403, 404]);
    expect([(await editor.get(`/en${path}/edit`)).status, (await stranger.get(`/en${path}/edit`)).status, (await owner.get('/en/organizations/none')).status]).toEqual([403, 404, 404]);
    expect((await owner.api('GET', path)).json.organization).toMatchObject({ legalName: 'Northbridge Peace Institute', version: 1 });
  });

  it('show both texts when two people edit at once', async () => {
    const path = `/organizations/${world.northbridge}`;
    const form = await owner.get(`/en${path}/edit`);
    expect((await owner.submit(form, 'Save the changes', { city: 'Gatineau' })).status).toBe(200);
    const clash = await owner.submit(form, 'Save the changes', { city: 'Hull' });
    expect(clash.status).toBe(409);
    expect(clash.page('tbody tr').toArray().map((tr) => clash.page(tr).children().toArray().map((td) => clash.page(td).text()))).toEqual([['City', 'Gatineau', 'Hull']]);
    expect((await owner.api('GET', path)).json.organization.city).toBe('Gatineau');
    expect((await owner.submit(clash, 'Save the changes')).status).toBe(200);
    expect((await owner.api('GET', path)).json.organization).toMatchObject({ city: 'Hull', version: 3 });
  });

  it('let one of two saves at once through', async () => {
    const path = `/organizations/${world.southgate}`;
    const { organization } = (await stranger.api('GET', path)).json;
    const { id: _id, state: _state, verifiedUntilOn: _until, createdAt: _created, updatedAt: _updated, ...fields } = organization;
    const answers = await Promise.all(['Cali', 'Medellín'].map((city) => stranger.api('POST', path, { ...fields, city })));
    expect(answers.map((a) => a.status).sort()).toEqual([200, 409]);
    const loser = answers.find((a) => a.status === 409)!;
    expect([loser.json.code, loser.json.particulars.stored.city]).toEqual(['changedMeanwhile', (await stranger.api('GET', path)).json.organization.city]);
  });

  it('are found by staff by name, page after page', async () => {
    for (let i = 0; i < 25; i += 1) await portal.source.query("insert into organizations (id, legal_name, kind, country, city, created_at, updated_at) values ($1, 'Paged Society', 'OTHER', 'FR', 'Lyon', now(), now())", [newId()]);
    const first = (await officer.api('GET', '/organizations?q=paged')).json.all;
    const second = (await officer.api('GET', `/organizations?q=paged&after=${first.next}`)).json.all;
    expect([first.rows.length, second.rows.length, second.next]).toEqual([20, 5, null]);
    expect(new Set([...first.rows, ...second.rows].map((o: { id: string }) => o.id)).size).toBe(25);
    const page = await officer.get('/fr/organizations?q=south');
    expect(page.page('tbody th').toArray().map((th) => page.page(th).text())).toEqual(['Southgate Mediation Network']);
    expect((await owner.api('GET', '/organizations?q=paged')).json.all).toBe(null);
  });
});
