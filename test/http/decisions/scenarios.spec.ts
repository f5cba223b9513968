import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ScenariosView, ScenarioView, WhatIfView } from '../../../src/modules/decisions/scenarios/scenario.view.js';
import { pageProblems } from '../../support/html.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { insertCall, insertProposal, insertReview, problems, type TestCall, traces } from '../../support/reviews.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

describe('what-if plans of a call', () => {
  let portal: Portal;
  let world: World;
  let call: TestCall;
  let manager: Visitor;
  const ids: string[] = [];
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    call = await insertCall(portal, world, { state: 'deciding', envelope: { 2026: 14_000_000, 2027: 14_000_000 } });
    // Four proposals of $100,000 ($60,000 and $40,000 in two years), best first; the last does not pass.
    for (const [title, scores] of [['First', 4], ['Second', 4], ['Third', 3], ['Fourth', 2]] as const) {
      const id = await insertProposal(portal, world, call, { title, state: 'underReview' });
      ids.push(id);
      for (const email of ['reviewer1@reviews.example', 'reviewer2@reviews.example']) await insertReview(portal, world, call, id, email, { scores: email.startsWith('reviewer1') && title === 'Second' ? 3 : scores });
    }
    manager = await portal.signedIn('manager@hsp.example');
  });
  afterAll(() => portal.close());
  const whatIf = async (query = ''): Promise<WhatIfView> => (await manager.api('GET', `/calls/${call.id}/what-if${query}`)).json as WhatIfView;
  const amounts = ({ effect }: Pick<WhatIfView, 'effect'>): unknown => [effect.funded, effect.reserved, effect.amountCents, effect.years.map(({ fiscalYear, takenCents, leftCents }) => [fiscalYear, takenCents, leftCents])];

  it('propose the line where the money ends, and show what another line does to it', async () => {
    const proposed = await whatIf();
    expect([proposed.rule, proposed.ruleIsProposed, proposed.rows.map(({ id, place }) => [id, place])]).toEqual([{ line: 2, share: 100, reserve: 0 }, true, [[ids[0], 'fund'], [ids[1], 'fund'], [ids[2], null], [ids[3], null]]]);
    expect(amounts(proposed)).toEqual([2, 0, 20_000_000, [[2026, 12_000_000, 2_000_000], [2027, 8_000_000, 6_000_000]]]);
    expect(amounts(await whatIf('?line=4&share=100'))).toEqual([3, 0, 30_000_000, [[2026, 18_000_000, -4_000_000], [2027, 12_000_000, 2_000_000]]]);
    expect(amounts(await whatIf('?line=1&share=50&reserve=2'))).toEqual([1, 2, 5_000_000, [[2026, 3_000_000, 11_000_000], [2027, 2_000_000, 12_000_000]]]);
    const themes = await whatIf('?line=4');
    expect([themes.effect.themes, themes.effect.countries.map(({ code, amountCents }) => [code, amountCents])]).toEqual([[{ code: 'POC', proposals: 3, amountCents: 30_000_000 }], [['CO', 18_000_000], ['PE', 12_000_000]]]);
    expect([(await whatIf('?country=CO')).found, (await whatIf('?theme=POC&line=abc&share=0')).rule]).toEqual([4, { line: 2, share: 100, reserve: 0 }]);
  });

  it('are drawn, saved, changed, compared and deleted through the pages, and bind nothing', async () => {
    for (const [locale, say] of Object.entries({
      en: { whatIf: 'What if: draw the line', draw: 'Draw the line', here: 'Line here', save: 'Save the scenario', saved: 'The scenario is saved.', taken: 'has this name already', change: 'Change the scenario', compare: 'All scenarios', differ: 'Proposals they treat differently', remove: 'Delete the scenario', gone: 'The scenario is deleted.', short: 'Not enough' },
      fr: { whatIf: /^Simulation/, draw: 'Tracer la ligne', here: 'Ligne ici', save: 'Enregistrer le scénario', saved: 'Le scénario est enregistré.', taken: 'porte déjà ce nom', change: 'Modifier le scénario', compare: 'Tous les scénarios', differ: 'Propositions traitées différemment', remove: 'Supprimer le scénario', gone: 'Le scénario est supprimé.', short: 'Insuffisant' },
    })) {
      const before = await traces(portal) as { events: number };
      const third = (await whatIf()).rows[2]!.reference;
      let page = await manager.follow(await manager.get(`/${locale}/calls/${call.id}/ranking`), say.whatIf);
      page = await manager.follow(page, `${say.here} ${third}`);
      expect([page.words.includes(say.short), await pageProblems(page)]).toEqual([true, []]);
      page = await manager.submit(page, say.save, { name: `All ${locale}` });
      expect([page.status, page.words.includes(say.saved), page.heading.endsWith(`All ${locale}`), await pageProblems(page)]).toEqual([200, true, true, []]);
      const twice = await manager.submit(await manager.get(`/${locale}/calls/${call.id}/what-if?line=1`), say.save, { name: `All ${locale}` });
      expect([twice.status, twice.words.includes(say.taken), twice.page('[name=name]').attr('value')]).toEqual([422, true, `All ${locale}`]);
      await manager.submit(await manager.get(`/${locale}/calls/${call.id}/what-if?line=1&reserve=1`), say.save, { name: `One ${locale}` });
      const moved = await manager.submit(page, say.change, { place: 'fund', amount: locale === 'en' ? '75,000.50' : '75 000,50' });
      expect([moved.status, moved.page('.flash').length]).toEqual([200, 1]);
      const compared = await manager.follow(page, say.compare);
      expect([compared.words.includes(say.differ), compared.words.includes('Third'), await pageProblems(compared)]).toEqual([true, true, []]);
      const { scenarios, differences } = (await manager.api('GET', `/calls/${call.id}/scenarios`)).json as ScenariosView;
      expect(scenarios.map(({ name, effect }) => [name, effect.funded, effect.amountCents])).toEqual([[`One ${locale}`, 1, 10_000_000], [`All ${locale}`, 3, 27_500_050]]);
      expect(differences.map(({ id }) => id)).toEqual(ids.slice(0, 3));
      for (const { name } of scenarios) {
        const gone = await manager.submit(await manager.follow(await manager.get(`/${locale}/calls/${call.id}/scenarios`), name), say.remove);
        expect(gone.words).toContain(say.gone);
      }
      const after = await traces(portal) as { events: number };
      expect({ ...after, events: 0 }).toEqual({ ...before, events: 0 });
      expect(after.events - before.events).toBe(4); // saved twice, deleted twice: on the trail of the call
    }
  });

  it('refuse what cannot be: more than was asked for, a decided proposal, a stranger’s, another call’s', async () => {
    const { json } = await manager.api('POST', `/calls/${call.id}/scenarios`, { name: 'Mine', line: 2, share: 100, reserve: 0 });
    const path = `/calls/${call.id}/scenarios/${json.id as string}`;
    expect(problems(await manager.api('POST', `${path}/choices`, { proposalId: ids[0], place: 'fund', amount: '100000.01' }))).toEqual(['amount moreThanAsked']);
    expect(problems(await manager.api('POST', `${path}/choices`, { proposalId: world.northbridge, place: 'fund' }))).toEqual(['proposalId proposalUnknown']);
    expect(problems(await manager.api('POST', `${path}/choices`, { proposalId: 'x', place: 'elsewhere', amount: '-1' })).length).toBe(3);
    expect(problems(await manager.api('POST', `/calls/${call.id}/scenarios`, { name: '', line: -1, share: 101, reserve: 1.5 })).length).toBeGreaterThanOrEqual(4);
    const other = await insertCall(portal, world);
    expect((await manager.api('GET', `/calls/${other.id}/scenarios/${json.id as string}`)).status).toBe(404);
    const view = (await manager.api('GET', path)).json as ScenarioView;
    expect(view.rows.map(({ place, amountCents }) => [place, amountCents])).toEqual([['fund', 10_000_000], ['fund', 10_000_000], [null, null], [null, null]]);
    const auditor = await portal.signedIn('auditor@hsp.example');
    expect([(await auditor.api('GET', path)).status, (await auditor.api('POST', `${path}/removal`)).status, (await auditor.api('GET', `/calls/${call.id}/what-if`)).status]).toEqual([200, 403, 200]);
    for (const email of ['owner@northbridge.example', 'reviewer1@reviews.example', 'admin@hsp.example']) expect((await (await portal.signedIn(email)).api('GET', path)).status).toBe(403);
  });

  it('of two who move the same proposal at once, the last word stands whole', async () => {
    const { json } = await manager.api('POST', `/calls/${call.id}/scenarios`, { name: 'Both', line: 0, share: 100, reserve: 0 });
    const path = `/calls/${call.id}/scenarios/${json.id as string}`;
    const answers = await Promise.all(['10000', '20000', '30000'].map((amount) => manager.api('POST', `${path}/choices`, { proposalId: ids[1], place: 'fund', amount })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const view = (await manager.api('GET', path)).json as ScenarioView;
    expect([1_000_000, 2_000_000, 3_000_000]).toContain(view.rows[1]!.amountCents);
    expect(view.scenario.effect.amountCents).toBe(view.rows[1]!.amountCents);
  });
});
