import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pageProblems } from '../../support/html.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { insertCall, insertProposal, insertReview, type TestCall } from '../../support/reviews.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const feedback = 'The reviewers found the needs well shown and the plan convincing.';
const insiders = ['auditor@hsp.example', 'admin@hsp.example', 'manager@hsp.example', 'officer@hsp.example', 'certifier@hsp.example'];

describe('staff who belong to an applicant, before the results are released', () => {
  let portal: Portal;
  let world: World;
  let call: TestCall;
  let own: string;
  let rival: string;
  let decider: Visitor;
  const visitors: Record<string, Visitor> = {};
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    call = await insertCall(portal, world, { state: 'deciding', envelope: { 2026: 20_000_000 } });
    own = await insertProposal(portal, world, call, { state: 'underReview', title: 'Own wells', requested: { 2026: 10_000_000 } });
    rival = await insertProposal(portal, world, call, { state: 'underReview', title: 'Rival wells', organizationId: world.southgate, requested: { 2026: 10_000_000 } });
    for (const id of [own, rival]) for (const n of [1, 2]) await insertReview(portal, world, call, id, `reviewer${n}@reviews.example`, { scores: id === own ? 4 : 1 });
    decider = await portal.signedIn('decider@hsp.example');
    expect((await decider.api('POST', `/proposals/${own}/decision`, { outcome: 'approved', amount: 76_543.21, years: { 2026: 76_543.21 }, reasonCode: 'ranked', feedback })).status).toBe(200);
    expect((await decider.api('POST', `/proposals/${rival}/decision`, { outcome: 'declined', reasonCode: 'belowPassMark', feedback })).status).toBe(200);
    await portal.settle();
    for (const email of insiders) {
      await portal.source.query(`insert into organization_members (organization_id, person_id, roles, since) values ($1, $2, '{reader}', now())`, [world.northbridge, world.people[email]]);
      visitors[email] = await portal.signedIn(email);
    }
  });
  afterAll(() => portal?.close());

  /** Every place that could tell. */
  const places = (): string[] => [
    `/proposals/${own}`, `/proposals/${own}/decision`, `/proposals/${own}/reviews`, `/proposals/${rival}`, `/proposals/${rival}/decision`, '/proposals', '/proposals?state=approved', '/proposals?state=declined',
    '/proposals?view=own', `/calls/${call.id}`, `/calls/${call.id}/ranking`, `/calls/${call.id}/ranking?show=approved`, `/calls/${call.id}/release`, '/home', '/notifications',
    '/trail', '/trail?event=proposal.approved', '/trail?event=proposal.declined', `/trail?subject=proposal&subjectId=${own}`, `/trail?subject=proposal&subjectId=${rival}`, '/trail/download.csv',
    '/spending', '/spending?by=call', '/spending?by=theme', '/spending?by=country', '/spending?by=year&year=2026', '/spending/download.csv?by=call', '/spending/download.csv?by=country', '/spending/chart.svg?by=call', '/appropriations',
  ];
  const tells = /proposal\.(approved|declined)|"(approved|declined)"|Proposal (approved|declined)|not announced|non annoncée|76[\s\u00a0,]?543|7654321|45[\s\u00a0,]?925|30[\s\u00a0,]?617/;
  /** Filters name every state and event there is; they tell nothing. */
  const told = (text: string): string | undefined => tells.exec(text.replace(/<select[\s\S]*?<\/select>/g, '').replace(/"filter":\{[^}]*\}|"states":\[[\s\S]*?\]|value="[^"]*"|href="[^"]*"/g, ''))?.[0];

  it('is a leak that exists: others see it in all these places', async () => {
    const payer = await portal.signedIn('payer@hsp.example');
    expect(told((await payer.api('GET', '/spending?by=call')).text)).toBe('76543');
    expect(told((await decider.api('GET', '/proposals?state=approved')).text)).toBe('"approved"');
    expect((await portal.source.query("select name from events where name in ('proposal.approved', 'proposal.declined') order by name"))).toEqual([{ name: 'proposal.approved' }, { name: 'proposal.declined' }]);
    expect(told((await decider.api('GET', `/calls/${call.id}/ranking`)).text)).toBe('"approved"');
  });

  it.each(insiders)('shows %s nothing of the decisions of the call, on any page or by the API', async (email) => {
    const visitor = visitors[email]!;
    const found: Record<string, string> = {};
    for (const place of places()) {
      for (const answer of [await visitor.api('GET', place), await visitor.get(`/en${place}`)]) {
        const leak = told(answer.text);
        if (leak) found[place] = leak;
      }
    }
    expect(found).toEqual({});
  });

  it('says why, in both languages, with 403', async () => {
    const manager = visitors['manager@hsp.example']!;
    const [interest, conflict] = [['ownInterest', 'An organization you belong to applies in this call.', 'Un organisme dont vous faites partie est demandeur'], ['ownConflict', 'so has whoever belongs to another applicant of the call', 'toute personne qui fait partie d’un autre demandeur']] as const;
    for (const [path, [code, inEnglish, inFrench]] of [[`/calls/${call.id}/ranking`, interest], [`/calls/${call.id}/release`, interest], [`/proposals/${rival}/decision`, conflict], [`/proposals/${rival}`, conflict]] as const) {
      const [json, en, fr] = [await manager.api('GET', path), await manager.get(`/en${path}`), await manager.get(`/fr${path}`)];
      expect([json.status, json.json.code, en.status, fr.status]).toEqual([403, code, 403, 403]);
      expect([en.words.includes(inEnglish), fr.words.includes(inFrench)]).toEqual([true, true]);
      expect(await pageProblems(fr)).toEqual([]);
    }
    expect((await manager.get(`/en/calls/${call.id}`)).words).toContain('An organization you belong to applies in this call.');
    expect((await visitors['certifier@hsp.example']!.get('/en/spending')).words).toContain(`Without what is reserved in ${call.reference}`);
    expect((await visitors['auditor@hsp.example']!.get('/fr/trail')).words).toContain('Les événements concernant les dossiers des organismes dont vous faites partie');
  });

  it('lets them neither release, nor decide, nor take back', async () => {
    const manager = visitors['manager@hsp.example']!;
    expect((await manager.api('POST', `/calls/${call.id}/release`)).status).toBe(403);
    expect((await manager.api('POST', `/proposals/${rival}/decision-reopening`, { reason: 'A rival' })).status).toBe(403);
    await portal.source.query(`insert into organization_members (organization_id, person_id, roles, since) values ($1, $2, '{reader}', now())`, [world.northbridge, world.people['decider@hsp.example']]);
    const answer = await decider.api('POST', `/proposals/${rival}/decision`, { outcome: 'declined', reasonCode: 'noMoney', reason: 'No', feedback });
    await portal.source.query('delete from organization_members where person_id = $1', [world.people['decider@hsp.example']]);
    expect([answer.status, answer.json.code]).toEqual([403, 'ownConflict']);
    expect(await portal.source.query('select p.state from proposals p order by title')).toEqual([{ state: 'approved' }, { state: 'declined' }]);
  });

  it('ends with the release', async () => {
    expect((await decider.api('POST', `/calls/${call.id}/release`)).status).toBe(200);
    const manager = visitors['manager@hsp.example']!;
    expect((await manager.api('GET', `/calls/${call.id}/ranking`)).json.rows.map((row: { title: string }) => row.title)).toEqual(['Own wells', 'Rival wells']);
    expect((await visitors['certifier@hsp.example']!.api('GET', '/spending?by=call')).json.withheld).toEqual([]);
    expect(told((await visitors['auditor@hsp.example']!.api('GET', '/trail?event=proposal.declined')).text)).toBe('proposal.declined');
    expect(told((await visitors['auditor@hsp.example']!.api('GET', '/trail?event=proposal.approved')).text)).toBeUndefined();
  });
});
