import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertProposal, insertReview } from '../support/reviews.js';
import { sheetOf } from './steps/reviews.js';
import { Room, type TitledCall } from './steps/room.js';

const officer = 'officer@hsp.example';

const words = {
  en: {
    ranking: 'Ranking', calibration: 'Calibration of the reviews', severity: ['Ingrid Halvorsen 2 87.5 +6.3', 'Benoît Lavoie 3 66.7 -6.3'], apart: 'Totals more than 20 points apart: one more reviewer is asked for.', model: 'least squares', normalised: '81.3',
    ask: /^Ask one more/, assign: 'Assign the reviewer', assigned: 'The reviewer is assigned', short: 'Assign reviewers to these', accept: 'Accept and read the proposal', submit: 'Check and submit the review', shortTab: /^With too few reviewers/, needed: 'A further reviewer is needed', spread: '25.0',
  },
  fr: {
    ranking: 'Classement', calibration: 'Calibrage des évaluations', severity: ['Ingrid Halvorsen 2 87,5 +6,3', 'Benoît Lavoie 3 66,7 -6,3'], apart: 'Totaux séparés de plus de 20 points : une évaluation supplémentaire est demandée.', model: 'moindres carrés', normalised: '81,3',
    ask: /^Demander une évaluation de plus/, assign: 'Attribuer l’évaluation', assigned: 'L’évaluation est attribuée', short: 'Attribuer ces évaluations', accept: 'Accepter et lire la proposition', submit: 'Vérifier et soumettre l’évaluation', shortTab: /^Évaluateurs en nombre insuffisant/, needed: 'Une évaluation supplémentaire est requise', spread: '25,0',
  },
};

describe('the calibration of a call', () => {
  let room: Room;
  beforeAll(async () => { room = await Room.open(); });
  afterAll(() => room.portal.close());

  /** The first reviewer gives 75 and 100 where the second gives 50 and 75; a third proposal has one review of the second. */
  async function reviewed(): Promise<{ call: TitledCall; ids: string[] }> {
    const call = await room.call('Calibration');
    const ids: string[] = [];
    for (const title of ['One', 'Two', 'Three']) ids.push(await insertProposal(room.portal, room.world, call, { title, state: 'underReview' }));
    for (const [n, email, scores] of [[0, 'reviewer1', 3], [0, 'reviewer2', 2], [1, 'reviewer1', 4], [1, 'reviewer2', 3], [2, 'reviewer2', 3]] as const) await insertReview(room.portal, room.world, call, ids[n]!, `${email}@reviews.example`, { scores });
    return { call, ids };
  }

  for (const locale of ['en', 'fr'] as const) {
    it(`shows spread, severity and both averages, and asks for a third reviewer (${locale})`, async () => {
      const say = words[locale];
      const { call, ids } = await reviewed();
      const staff = await room.at(officer, locale, call, say.ranking, say.calibration);
      const rows = (): string[] => staff.page.page('main tbody tr').toArray().map((row) => staff.page.page(row).find('th, td').toArray().map((cell) => staff.page.page(cell).text().replace(/\s+/g, ' ').trim()).join(' '));
      expect([say.severity.filter((row) => !rows().includes(row)), [say.apart, say.model].filter((text) => !staff.words.includes(text))]).toEqual([[], []]);
      // Raw and normalised side by side: three proposals ranked by the raw average, the second by 75 raw and 81.3 normalised.
      const averages = rows().slice(-3);
      expect([averages.map((row) => /(One|Two|Three)/.exec(row)![1]), averages[1]!.includes(say.normalised)]).toEqual([['Two', 'Three', 'One'], true]);

      // What is far apart leads to the choice of one more reviewer, and is no longer short of one afterwards.
      await staff.follow(say.ask, 'One');
      expect(staff.page.page('#assign h2').text()).toContain('One');
      expect((await staff.press(say.assign, { reviewerId: room.id('reviewer3@reviews.example'), dueAt: '2099-03-02T17:00' })).words).toContain(say.assigned);
      await staff.follow(say.shortTab);
      expect(staff.page.page('main tbody tr a[href*="/proposals/"]').toArray().map((a) => staff.page.page(a).text())).toEqual(['Two', 'Three']);
      await staff.follow('Two');
      expect([staff.words.includes(say.needed), staff.words.includes(say.spread)]).toEqual([true, true]);
      await room.at(officer, locale, call, say.ranking, say.calibration, say.short);
      expect(staff.words).toContain('Three');

      // The third review comes in and takes part.
      await room.portal.source.query('update proposals set title = $2 where id = $1', [ids[0], `One ${locale}`]);
      const third = await room.reviewing('reviewer3@reviews.example', locale, `One ${locale}`);
      await third.press(say.accept, { noConflict: true });
      await third.press(say.submit, sheetOf(2, 'The plan follows from the analysis, and the people who asked for it steer it.'));
      await room.at(officer, locale, call, say.ranking, say.calibration);
      expect(rows().some((row) => row.startsWith('Samira Haddad 1'))).toBe(true);
    });
  }

  it('is told as JSON', async () => {
    const { call, ids } = await reviewed();
    const staff = await room.caller(officer);
    const found = await staff.get(`/calls/${call.id}/calibration`);
    expect(found.counts).toEqual({ proposals: 3, reviews: 5, short: 1, farApart: 2 });
    expect(found.proposals.map((row: { id: string; raw: number; normalised: number; spread: number }) => [row.id, row.raw, row.normalised, row.spread])).toEqual([[ids[1], 87.5, 87.5, 25], [ids[2], 75, 81.3, 0], [ids[0], 62.5, 62.5, 25]]);
    expect(found.reviewers.map(({ name, severity }: { name: string; severity: number }) => [name, severity])).toEqual([['Ingrid Halvorsen', 6.3], ['Benoît Lavoie', -6.3]]);
    await staff.post(`/calls/${call.id}/assignments`, { proposalId: ids[0], reviewerId: room.id('reviewer3@reviews.example'), dueAt: '2099-03-02T17:00' });
    expect((await staff.get(`/calls/${call.id}/assignments?only=short`)).proposals.map(({ id }: { id: string }) => id)).toEqual([ids[1], ids[2]]);
  });

  it('passed through pages without a defect', () => {
    expect(room.problems).toEqual({});
  });
});
