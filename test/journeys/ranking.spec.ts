import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertProposal, insertReview, traces } from '../support/reviews.js';
import { Room, type TitledCall } from './steps/room.js';

const [manager, decider] = ['manager@hsp.example', 'decider@hsp.example'] as const;
const inAYear = new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 10);

const words = {
  en: {
    ranking: 'Ranking', history: 'What-if scenario saved', whatIf: 'What if: draw the line', here: /^Line here/, short: 'Not enough', draw: 'Draw the line', save: 'Save the scenario', saved: 'The scenario is saved. Nothing is decided and no money is bound.', found: '1 proposal', all: 'Draw another line', compare: 'Compare the scenarios', differ: 'Proposals they treat differently',
    change: 'Change the scenario', changed: 'The scenario is changed.', others: /All scenarios$/, backToRanking: /Ranking and decisions$/, reserve: 'Reserve list', reserveFilter: /^Reserve list/, toDecide: /^To decide/, record: 'Record the decision', recorded: 'The decision is recorded.', amount: '75,000.50', told: '$75,000.50', none: 'Not chosen', undecided: /^Without a decision/,
  },
  fr: {
    ranking: 'Classement', history: 'Scénario de simulation enregistré', whatIf: 'Simulation : tracer la ligne', here: /^Ligne ici/, short: 'Insuffisant', draw: 'Tracer la ligne', save: 'Enregistrer le scénario', saved: 'Le scénario est enregistré. Rien n’est décidé et aucuns fonds ne sont réservés.', found: '1 proposition', all: 'Tracer une autre ligne', compare: 'Comparer les scénarios', differ: 'Propositions traitées différemment',
    change: 'Modifier le scénario', changed: 'Le scénario est modifié.', others: /Tous les scénarios$/, backToRanking: /Classement et décisions$/, reserve: 'Liste de réserve', reserveFilter: /^Liste de réserve/, toDecide: /^À décider/, record: 'Consigner la décision', recorded: 'La décision est consignée.', amount: '75 000,50', told: '75 000,50 $', none: 'Non retenue', undecided: /^Sans décision/,
  },
};

describe('ranking and what-if', () => {
  let room: Room;
  beforeAll(async () => { room = await Room.open(); });
  afterAll(() => room.portal.close());

  /** Four proposals of $100,000 in two years, best first; money for two of them; the last does not pass, the third has another theme. */
  async function ranked(): Promise<{ call: TitledCall; ids: string[] }> {
    const call = await room.call('Ranking', { state: 'deciding', envelope: { 2026: 14_000_000, 2027: 14_000_000 } });
    const ids: string[] = [];
    for (const [title, first, second] of [['First', 4, 4], ['Second', 4, 3], ['Third', 3, 3], ['Fourth', 1, 1]] as const) {
      const id = await insertProposal(room.portal, room.world, call, { title, state: 'underReview' });
      ids.push(id);
      await insertReview(room.portal, room.world, call, id, 'reviewer1@reviews.example', { scores: first });
      await insertReview(room.portal, room.world, call, id, 'reviewer2@reviews.example', { scores: second });
    }
    await room.portal.source.query("update proposals set theme_code = 'CPR' where id = $1", [ids[2]]);
    return { call, ids };
  }

  for (const locale of ['en', 'fr'] as const) {
    it(`draws the line, filters, saves two scenarios and compares them, and keeps a reserve list (${locale})`, async () => {
      const say = words[locale];
      const { call } = await ranked();
      const staff = await room.at(manager, locale, call, say.ranking);
      const titles = (): string[] => staff.page.page('main tbody th a').toArray().map((a) => staff.page.page(a).text());
      const before = await traces(room.portal) as { events: number };
      expect(titles()).toEqual(['First', 'Second', 'Third', 'Fourth']);

      // The portal proposes the line where the money ends; one rank further it is not enough.
      await staff.follow(say.whatIf);
      expect([staff.page.page('[name=line]').val(), staff.words.includes(say.short)]).toEqual(['2', false]);
      await staff.follow(say.here, 'Third');
      expect([staff.page.page('[name=line]').val(), staff.words.includes(say.short)]).toEqual(['3', true]);
      await staff.press(say.draw, { line: 3, share: 70, reserve: 0, theme: 'CPR', country: 'PE' });
      expect([staff.words.includes(say.found), titles(), staff.words.includes(say.short)]).toEqual([true, ['Third'], false]);
      // A refused name keeps the line that was drawn.
      await staff.press(say.save, { name: '' });
      expect([staff.page.status, staff.page.page('[name=line]').val(), staff.page.page('[name=share]').val()]).toEqual([422, '3', '70']);
      expect(staff.page.page('form [type=hidden][name=line]').val()).toBe('3');
      expect((await staff.press(say.save, { name: `Everybody ${locale}` })).words).toContain(say.saved);
      await (await staff.follow(say.others)).follow(say.all);
      await staff.press(say.draw, { line: 1, share: 100, reserve: 1 });
      expect((await staff.press(say.save, { name: `The best ${locale}` })).words).toContain(say.saved);
      await staff.press(say.change, { place: 'fund', amount: say.amount });
      expect([staff.words.includes(say.changed), staff.words.includes(say.told)]).toEqual([true, true]);
      await staff.follow(say.others);
      expect([`Everybody ${locale}`, `The best ${locale}`, say.differ, 'Second', 'Third', say.none].filter((text) => !staff.words.includes(text))).toEqual([]);
      await room.at(manager, locale, call);
      expect([staff.words.includes(say.history), staff.words.includes('call.scenario')]).toEqual([true, false]);
      expect({ ...(await traces(room.portal) as object), events: 0 }).toEqual({ ...before, events: 0 });

      // The reserve list is a decision of its own, and a group of the ranking.
      const deciding = await room.at(decider, locale, call, say.ranking);
      await deciding.follow(say.toDecide, 'Second');
      expect((await deciding.press(say.record, { outcome: 'reserve', reasonCode: 'nextInRank', reserveUntil: inAYear, feedback: 'The analysis convinced the reviewers; money may become free.' })).words).toContain(say.recorded);
      await (await deciding.follow(say.backToRanking)).follow(say.reserveFilter);
      expect(deciding.page.page('main tbody th a').toArray().map((a) => deciding.page.page(a).text())).toEqual(['Second']);
      await deciding.follow(say.undecided);
      expect(deciding.page.page('main tbody th a').length).toBe(3);
    });
  }

  it('is told as JSON', async () => {
    const { call, ids } = await ranked();
    const staff = await room.caller(manager);
    const base = `/calls/${call.id}`;
    expect((await staff.get(`${base}/ranking`)).rows.map(({ id, rank, passes }: { id: string; rank: number; passes: boolean }) => [id, rank, passes])).toEqual([[ids[0], 1, true], [ids[1], 2, true], [ids[2], 3, true], [ids[3], 4, false]]);
    const drawn = await staff.get(`${base}/what-if?line=3&share=70&theme=CPR`);
    expect([drawn.found, drawn.effect.funded, drawn.effect.amountCents, drawn.effect.requestedCents]).toEqual([1, 3, 21_000_000, 30_000_000]);
    const [all, best] = [await staff.post(`${base}/scenarios`, { name: 'Everybody', line: 3, share: 70, reserve: 0 }), await staff.post(`${base}/scenarios`, { name: 'The best', line: 1, share: 100, reserve: 1 })];
    await staff.post(`${base}/scenarios/${best.id}/choices`, { proposalId: ids[0], place: 'fund', amount: 75_000.5 });
    const { scenarios, differences } = await staff.get(`${base}/scenarios?only=${all.id}&only=${best.id}`);
    expect([scenarios.map(({ effect }: { effect: { funded: number; reserved: number } }) => [effect.funded, effect.reserved]).sort(), differences.map(({ id }: { id: string }) => id)]).toEqual([[[1, 1], [3, 0]], ids.slice(0, 3)]);
    const boss = await room.caller(decider);
    await boss.post(`/proposals/${ids[1]}/decision`, { outcome: 'reserve', amount: 100_000, years: { 2026: 60_000, 2027: 40_000 }, reasonCode: 'nextInRank', reserveUntil: inAYear, feedback: 'The analysis convinced the reviewers; money may become free.' });
    expect((await staff.get(`${base}/ranking?show=reserve`)).rows.map(({ id }: { id: string }) => id)).toEqual([ids[1]]);
  });

  it('passed through pages without a defect', () => {
    expect(room.problems).toEqual({});
  });
});
