import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertProposal } from '../support/reviews.js';
import { callToDecide } from './steps/deciding.js';
import { Room } from './steps/room.js';

const [officer, manager, decider, owner] = ['officer@hsp.example', 'manager@hsp.example', 'decider@hsp.example', 'owner@northbridge.example'] as const;
const note = 'The project builds roads only.';
const feedback = 'The analysis convinced the reviewers, and the indicators could be sharper.';

const words = {
  en: {
    ineligible: 'Declare not eligible', toConfirm: 'Not eligible, to be confirmed', submitted: 'Submitted', task: 'Findings of ineligibility to confirm', not: 'Do not confirm', confirm: 'Confirm that it is not eligible', notEligible: 'Not eligible', reinstate: 'Reinstate', back: 'The proposal is back in eligibility.',
    ranking: 'Ranking', toDecide: /^To decide/, record: 'Record the decision', recorded: 'The decision is recorded.', prepare: 'Prepare the release', release: 'Release the results', read: 'Read the decision', ask: 'Ask for reconsideration', sent: 'Your request is sent.', accept: 'Accept: decide again', open: 'The decision is open again', refuse: 'Refuse the request', refused: 'The request is refused',
    tasks: 'Requests for reconsideration to answer', toAnnounce: 'New decisions to announce after a reconsideration', announce: 'Announce the new decision', announced: 'The new decision is announced to the applicant.', won: 'Your proposal was approved', answer: 'Refused',
  },
  fr: {
    ineligible: 'Déclarer non admissible', toConfirm: 'Non admissible, à confirmer', submitted: 'Soumise', task: 'Constats de non-admissibilité à confirmer', not: 'Ne pas confirmer', confirm: 'Confirmer la non-admissibilité', notEligible: 'Non admissible', reinstate: 'Réadmettre', back: 'La proposition est de nouveau à l’étape de l’admissibilité.',
    ranking: 'Classement', toDecide: /^À décider/, record: 'Consigner la décision', recorded: 'La décision est consignée.', prepare: 'Préparer la communication', release: 'Communiquer les résultats', read: 'Lire la décision', ask: 'Demander un réexamen', sent: 'Votre demande est envoyée.', accept: 'Accepter : décider de nouveau', open: 'La décision est rouverte', refuse: 'Refuser la demande', refused: 'La demande est refusée',
    tasks: 'Demandes de réexamen en attente de réponse', toAnnounce: 'Nouvelles décisions à annoncer après un réexamen', announce: 'Annoncer la nouvelle décision', announced: 'La nouvelle décision est annoncée au demandeur.', won: 'Votre proposition est approuvée', answer: 'Refusé',
  },
};

describe('what is looked at twice', () => {
  let room: Room;
  beforeAll(async () => { room = await Room.open(); });
  afterAll(() => room.portal.close());

  for (const locale of ['en', 'fr'] as const) {
    const say = words[locale];

    it(`a proposal is found not eligible by two people, and reinstated (${locale})`, async () => {
      const call = await room.call('Eligibility');
      const title = `Gravel ${locale}`;
      await insertProposal(room.portal, room.world, call, { title, state: 'submitted' });
      const find = async (email: string) => (await (await room.as(email, locale)).follow((await room.as(email, locale)).say.proposals)).follow(title);
      const staff = await find(officer);
      await staff.press(say.ineligible, { reasonCode: 'themes', note });
      const applicant = await find(owner);
      expect([staff.status, applicant.status, applicant.words.includes(note)]).toEqual([say.toConfirm, say.submitted, false]);
      const boss = await room.as(manager, locale);
      await boss.follow(boss.say.myWork);
      expect(boss.words).toContain(say.task);
      await boss.follow(title);
      await boss.press(say.not, { reason: 'Read the annex first.' });
      expect(boss.status).toBe(say.submitted);
      await (await find(officer)).press(say.ineligible, { reasonCode: 'themes', note });
      await (await find(manager)).press(say.confirm);
      expect([boss.status, (await find(owner)).status, applicant.words.includes(note)]).toEqual([say.notEligible, say.notEligible, true]);
      expect((await boss.press(say.reinstate, { reason: 'The annex shows a clinic.' })).words).toContain(say.back);
      await room.portal.settle();
      expect((await find(owner)).status).toBe(say.submitted);
    });

    it(`a told decision is asked about: one is decided anew and announced, the other stands (${locale})`, async () => {
      const { call } = await callToDecide(room, 'Reconsideration');
      const judge = await room.as(decider, locale);
      for (let left = 4; left > 0; left -= 1) {
        await (await room.at(decider, locale, call, say.ranking)).follow(say.toDecide);
        await judge.press(say.record, { outcome: 'declined', amount: '', 'years[2026]': '', 'years[2027]': '', reasonCode: 'otherFunding', reason: 'Another program pays for it.', feedback });
        expect(judge.words).toContain(say.recorded);
      }
      const boss = await (await room.at(manager, locale, call, say.ranking)).follow(say.prepare);
      await boss.press(say.release);
      const [winner, loser] = [await room.as(owner, locale), await room.as('owner@southgate.example', locale)];
      for (const [guest, title] of [[winner, 'Wells'], [loser, 'Roads']] as const) {
        await (await (await guest.follow(guest.say.proposals)).follow(title, call.reference)).follow(say.read);
        expect((await guest.press(say.ask)).page.status).toBe(422);
        expect((await guest.press(say.ask, { reason: `The letters about ${title} were not read.` })).words).toContain(say.sent);
      }

      // The manager, who did not decide, answers both.
      await (await room.as(manager, locale)).follow(boss.say.myWork);
      expect(boss.words).toContain(say.tasks);
      await boss.follow('Roads');
      expect((await boss.press(say.refuse, { reason: 'The letters were read; they change nothing.' })).words).toContain(say.refused);
      await (await (await room.as(manager, locale)).follow(boss.say.myWork)).follow('Wells');
      expect([boss.words.includes('The letters about Wells were not read.'), (await boss.press(say.accept)).words.includes(say.open)]).toEqual([true, true]);
      await room.letter(loser, /answer to your request/);
      expect([loser.words.includes(say.answer), loser.words.includes('The letters were read; they change nothing.')]).toEqual([true, true]);

      // A new decision is taken and told to this applicant alone.
      await (await (await room.as(decider, locale)).follow(judge.say.myWork)).follow(call.title[locale]);
      await judge.follow(say.toDecide, 'Wells');
      await judge.press(say.record, { outcome: 'approved', amount: locale === 'en' ? '100,000' : '100 000', 'years[2026]': locale === 'en' ? '60,000' : '60 000', 'years[2027]': locale === 'en' ? '40,000' : '40 000', reasonCode: 'ranked', reason: '', feedback });
      expect(judge.words).toContain(say.recorded);
      await (await room.as(manager, locale)).follow(boss.say.myWork);
      expect(boss.words).toContain(say.toAnnounce);
      await (await boss.follow('Wells')).press(say.announce);
      expect(boss.words).toContain(say.announced);
      await (await room.letter(winner, /^The decision/)).follow(say.read);
      expect(winner.words).toContain(say.won);
    });
  }

  it('is told as JSON', async () => {
    const { call, ids } = await callToDecide(room, 'Reconsideration in JSON');
    const [staff, boss, judge, applicant] = [await room.caller(officer), await room.caller(manager), await room.caller(decider), await room.caller(owner)];
    const other = await room.call('Eligibility in JSON');
    const gravel = `/proposals/${await insertProposal(room.portal, room.world, other, { state: 'submitted' })}`;
    await staff.post(`${gravel}/ineligibility`, { reasonCode: 'themes', note });
    expect(await staff.refused('POST', `${gravel}/ineligibility-confirmation`)).toEqual([403, 'forbidden']);
    expect((await boss.post(`${gravel}/ineligibility-confirmation`)).state).toBe('ineligible');
    expect((await boss.post(`${gravel}/reinstatement`, { reason: 'The annex shows a clinic.' })).state).toBe('submitted');
    for (const id of Object.values(ids)) await judge.post(`/proposals/${id}/decision`, { outcome: 'declined', reasonCode: 'otherFunding', reason: 'Another program pays for it.', feedback });
    await boss.post(`/calls/${call.id}/release`);
    const wells = `/proposals/${ids.Wells}`;
    expect((await applicant.post(`${wells}/reconsideration`, { reason: 'The letters were not read.' })).reconsideration.request.state).toBe('requested');
    expect((await judge.refused('POST', `${wells}/reconsideration-acceptance`))[0]).toBe(403);
    expect((await boss.post(`${wells}/reconsideration-acceptance`)).reconsideration.request.state).toBe('accepted');
    await judge.post(`${wells}/decision`, { outcome: 'approved', amount: 100_000, years: { 2026: 60_000, 2027: 40_000 }, reasonCode: 'ranked', feedback });
    expect(await applicant.refused('GET', `${wells}/decision`)).toEqual([404, 'notFound']);
    await boss.post(`${wells}/announcement`);
    expect(await applicant.get(`${wells}/decision`)).toMatchObject({ outcome: 'approved', amountCents: 10_000_000 });
  });

  it('passed through pages without a defect', () => {
    expect(room.problems).toEqual({});
  });
});
