import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertReview } from '../support/reviews.js';
import type { Caller } from './steps/api/caller.js';
import { callToDecide, somebody } from './steps/deciding.js';
import { Room } from './steps/room.js';

const [admin, officer, manager, decider] = ['admin@hsp.example', 'officer@hsp.example', 'manager@hsp.example', 'decider@hsp.example'] as const;
const [feedback, edited] = ['L’analyse a convaincu les évaluateurs; les indicateurs restent à préciser.', 'The need is clear, and the indicators could be sharper; the local partner has a strong part.'];
const today = new Date().toLocaleDateString('en-CA', { timeZone: 'America/Toronto' });
const inAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

const words = {
  en: {
    limit: '50,000', chains: 'Approval chains', set: 'Set the chain', isSet: 'The chain is set.', delegations: 'Delegations', delegate: 'Delegate', given: 'The delegation is given', ranking: 'Ranking', toDecide: /^To decide/, recommend: 'Record the recommendation', recommended: 'Its money is reserved.', waits: 'Waits for: Program manager',
    approve: 'Approve as recommended', approved: 'Your approval is recorded.', actFor: 'You act for Mireille Caron.', cannot: 'One proposal is not shown to you, because you review it', tasks: 'Recommendations to approve', needed: /approval/i, several: 'Decide on several proposals', preview: 'Preview', impossible: 'Not possible', two: 'Decide on 2 proposals', done: 'What could be decided is decided.', backToRanking: /Ranking and decisions$/,
    record: 'Record the decision', recorded: 'The decision is recorded.', prepare: 'Prepare the release', release: 'Release the results', released: 'Results released', read: 'Read the decision', under: 'Under review', title: 'Your proposal was approved', not: 'Your proposal was not approved', decision: 'Decision', forWhom: 'Stand-in en for Mireille Caron',
  },
  fr: {
    limit: '50 000', chains: 'Chaînes d’approbation', set: 'Établir la chaîne', isSet: 'La chaîne est établie.', delegations: 'Délégations', delegate: 'Déléguer', given: 'La délégation est accordée', ranking: 'Classement', toDecide: /^À décider/, recommend: 'Consigner la recommandation', recommended: 'Les fonds sont réservés.', waits: 'En attente : Gestionnaire de programme',
    approve: 'Approuver telle que recommandée', approved: 'Votre approbation est consignée.', actFor: 'Vous agissez pour Mireille Caron.', cannot: 'Une proposition ne vous est pas présentée, parce que vous l’évaluez', tasks: 'Recommandations à approuver', needed: /approbation|approval/i, several: 'Décider de plusieurs propositions', preview: 'Aperçu', impossible: 'Impossible', two: 'Décider de 2 propositions', done: 'Ce qui pouvait être décidé l’est.', backToRanking: /Classement et décisions$/,
    record: 'Consigner la décision', recorded: 'La décision est consignée.', prepare: 'Préparer la communication', release: 'Communiquer les résultats', released: 'Résultats communiqués', read: 'Lire la décision', under: 'À l’étude', title: 'Votre proposition est approuvée', not: 'Votre proposition n’est pas approuvée', decision: 'Décision', forWhom: 'Stand-in fr pour Mireille Caron',
  },
};

describe('deciding on a call', () => {
  let room: Room;
  beforeAll(async () => { room = await Room.open(); });
  afterAll(() => room.portal.close());

  for (const locale of ['en', 'fr'] as const) {
    it(`goes through the approval chain, in bulk and one by one, and is told to all at once (${locale})`, async () => {
      const say = words[locale];
      const { call, ids } = await callToDecide(room, 'Decisions');
      const [standIn, both] = [`stand-in.${locale}@hsp.example`, `both.${locale}@hsp.example`];
      await somebody(room, standIn, `Stand-in ${locale}`, 'officer');
      await somebody(room, both, `Both ${locale}`, 'decider', 'reviewer');
      await insertReview(room.portal, room.world, call, ids.Wells, both, { scores: 4 });

      // The chain is set as data, and the manager delegates for a month.
      const administrator = await (await room.as(admin, locale)).follow(say.chains);
      expect((await administrator.press(say.set, { chain: 'managerThenDecider', limit: say.limit })).words).toContain(say.isSet);
      const boss = await (await room.as(manager, locale)).follow(say.delegations);
      expect((await boss.press(say.delegate, { role: 'manager', delegateId: room.id(standIn), fromOn: today, untilOn: inAMonth, reason: 'Leave' })).words).toContain(say.given);

      // An officer recommends; who stands in for the manager approves the first step; who reviewed it may not.
      const staff = await room.at(officer, locale, call, say.ranking);
      await staff.follow(say.toDecide, 'Wells');
      await staff.press(say.recommend, { outcome: 'approved', reasonCode: 'ranked', feedback });
      expect(staff.words).toContain(say.recommended);
      await staff.follow(say.backToRanking);
      expect(staff.words).toContain(say.waits);
      const deputy = await room.as(standIn, locale);
      await deputy.follow(deputy.say.myWork);
      expect(deputy.words).toContain(say.tasks);
      await deputy.follow('Wells');
      expect(deputy.words).toContain(say.actFor);
      expect((await deputy.press(say.approve, { comment: 'Agreed, with regard to the envelope.' })).words).toContain(say.approved);
      const torn = await room.at(both, locale, call, say.ranking);
      expect([torn.words.includes('Roads'), torn.words.includes('Wells'), torn.words.includes(say.cannot)]).toEqual([true, false, true]);
      const judge = await room.letter(await room.as(decider, locale), new RegExp(`${call.reference}`));
      expect([judge.words.includes('Agreed, with regard to the envelope.'), judge.words.includes(say.forWhom)]).toEqual([true, true]);
      expect((await judge.press(say.approve)).words).toContain(say.approved);

      // In bulk: what cannot be is said before anything is decided; then two are declined at once, and one by hand with edited feedback.
      await room.at(manager, locale, call, say.ranking);
      await boss.press(say.several, { proposals: [ids.Weak, ids.Weaker] });
      await boss.press(say.preview, { outcome: 'approved', reasonCode: 'ranked' });
      expect(boss.words).toContain(say.impossible);
      await boss.press(say.preview, { outcome: 'declined', reasonCode: 'belowPassMark' });
      expect([boss.words.includes(say.impossible), (await boss.press(say.two)).words.includes(say.done)]).toEqual([false, true]);
      await (await boss.follow(say.backToRanking)).follow(say.toDecide, 'Roads');
      expect(boss.page.page('textarea[name=feedback]').text().length).toBeGreaterThan(50);
      await boss.press(say.record, { outcome: 'declined', amount: '', 'years[2026]': '', 'years[2027]': '', reasonCode: 'otherFunding', reason: 'Another program pays for it.', feedback: edited });
      expect(boss.words).toContain(say.recorded);

      // Nobody outside learns of it before the release; then everybody gets one letter in their own language.
      await room.portal.settle();
      const letters = (email: string): string[] => room.portal.mailbox.to(email).map(({ subject }) => subject).filter((subject) => subject.includes(call.reference) && /^(The decision|La décision)/.test(subject));
      const applicant = await room.as('owner@southgate.example', locale);
      await (await applicant.follow(applicant.say.proposals)).follow('Roads', call.reference);
      expect([applicant.status, applicant.offers(say.read), letters('owner@southgate.example')]).toEqual([say.under, false, []]);
      await (await room.at(manager, locale, call, say.ranking)).follow(say.prepare);
      expect((await boss.press(say.release)).page.heading).toBe(say.released);
      await room.portal.settle();
      expect([letters('owner@southgate.example').length, letters('owner@northbridge.example').map((one) => one.slice(0, 3)), letters('editor@northbridge.example').map((one) => one.slice(0, 3))]).toEqual([1, ['The', 'The', 'The'], ['La ', 'La ', 'La ']]);
      await room.letter(applicant, /^The decision/);
      await applicant.follow(say.read);
      expect([applicant.words.includes(say.not), applicant.words.includes(edited)]).toEqual([true, true]);
      const winner = await room.as('owner@northbridge.example', locale);
      await (await winner.follow(winner.say.proposals)).follow('Wells', call.reference);
      await winner.follow(say.read);
      expect([winner.words.includes(say.title), winner.words.includes(feedback), /Dana Whitfield|Stand-in|Gordon Tremaine|Agreed/.test(winner.words)]).toEqual([true, true, false]);
    });
  }

  it('is told as JSON', async () => {
    const { call, ids } = await callToDecide(room, 'Decisions in JSON');
    await somebody(room, 'stand-in@hsp.example', 'Stand-in', 'officer');
    await somebody(room, 'both@hsp.example', 'Both', 'decider', 'reviewer');
    await insertReview(room.portal, room.world, call, ids.Wells, 'both@hsp.example', { scores: 4 });
    const [administrator, staff, boss, judge, deputy, torn] = await Promise.all([admin, officer, manager, decider, 'stand-in@hsp.example', 'both@hsp.example'].map((email) => room.caller(email))) as [Caller, Caller, Caller, Caller, Caller, Caller];
    await administrator.post(`/approval-chains/${room.world.programmeId}`, { chain: 'managerThenDecider', limit: 50_000 });
    await boss.post('/delegations', { role: 'manager', delegateId: room.id('stand-in@hsp.example'), fromOn: today, untilOn: inAMonth, reason: 'Leave' });
    const wells = `/proposals/${ids.Wells}`;
    await staff.post(`${wells}/recommendation`, { outcome: 'approved', amount: 100_000, years: { 2026: 60_000, 2027: 40_000 }, reasonCode: 'ranked', feedback });
    expect(await judge.refused('POST', `${wells}/recommendation-approval`)).toEqual([409, 'notYourStep']);
    expect((await deputy.post(`${wells}/recommendation-approval`, { comment: 'Agreed.' })).approval.recommendation.steps.at(-1)).toMatchObject({ name: 'Stand-in', forName: 'Mireille Caron', comment: 'Agreed.' });
    expect((await torn.refused('POST', `${wells}/recommendation-approval`))[0]).toBe(403);
    expect((await judge.post(`${wells}/recommendation-approval`)).decision.outcome).toBe('approved');
    const several = { proposals: [ids.Weak, ids.Weaker], outcome: 'declined', reasonCode: 'belowPassMark' };
    const preview = await boss.get(`/calls/${call.id}/bulk-decision?proposals=${ids.Weak}&proposals=${ids.Weaker}&outcome=declined&reasonCode=belowPassMark`);
    expect(preview.rows.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['ready', 'ready']);
    await boss.post(`/calls/${call.id}/bulk-decision`, several);
    await boss.post(`/proposals/${ids.Roads}/decision`, { outcome: 'declined', reasonCode: 'otherFunding', reason: 'Another program pays for it.', feedback: edited });
    const applicant = await room.caller('owner@southgate.example');
    expect(await applicant.refused('GET', `/proposals/${ids.Roads}/decision`)).toEqual([404, 'notFound']);
    expect(await boss.post(`/calls/${call.id}/release`)).toEqual({ callId: call.id, approved: 1, reserve: 0, declined: 3 });
    expect(await applicant.get(`/proposals/${ids.Roads}/decision`)).toMatchObject({ audience: 'applicant', outcome: 'declined', feedback: edited });
  });

  it('passed through pages without a defect', () => {
    expect(room.problems).toEqual({});
  });
});
