import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ensureProgramme, subThemes, themes } from '../../../src/modules/programmes/index.js';
import { DemonstrationOnly } from '../../../src/platform/demo/demonstration-only.guard.js';
import { type Portal, startPortal } from '../../support/portal.js';

describe('the programme', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
  });
  afterAll(() => portal.close());

  it('is there from the start, with its themes and sub-themes', async () => {
    expect(await portal.source.query('select p.code, count(*)::int as themes from programmes p join themes t on t.programme_id = p.id group by p.code')).toEqual([{ code: 'HSP', themes: themes.length + subThemes.length }]);
  });

  it('may be ensured by several processes at once, and keeps a name that staff changed', async () => {
    await portal.source.query(`update themes set name = '{"en": "Renamed", "fr": "Renommé"}' where code = 'POC'`);
    const count = () => portal.source.query('select (select count(*) from programmes) as programmes, (select count(*) from themes) as themes');
    const before: unknown = await count();
    await Promise.all(Array.from({ length: 4 }, () => ensureProgramme(portal.source, new Date('2026-11-23T15:00:00Z'))));
    expect(await count()).toEqual(before);
    expect(await portal.source.query("select name ->> 'fr' as name from themes where code = 'POC'")).toEqual([{ name: 'Renommé' }]);
  });

  it('is filled once when several processes begin on an empty database', async () => {
    await portal.source.query('delete from themes; delete from programmes');
    await Promise.all(Array.from({ length: 4 }, () => ensureProgramme(portal.source, new Date('2026-11-23T15:00:00Z'))));
    expect(await portal.source.query('select (select count(*)::int from programmes) as programmes, (select count(*)::int from themes) as themes')).toEqual([{ programmes: 1, themes: themes.length + subThemes.length }]);
  });

  it('is read by anybody in both languages', async () => {
    const [en, fr] = [await portal.visitor().get('/en/programme'), await portal.visitor().get('/fr/programme')];
    expect([en.heading, fr.heading, fr.words.includes('Sécurité humaine dans les villes')]).toEqual(['Human Security Program', 'Programme de la sécurité humaine', true]);
  });
});

describe('the demonstration clock in production', () => {
  it('is not there', () => {
    expect(() => new DemonstrationOnly({ demonstration: false, secure: true }).canActivate()).toThrow(expect.objectContaining({ status: 404 }));
    expect(new DemonstrationOnly({ demonstration: true, secure: false }).canActivate()).toBe(true);
  });
});
