import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertProposal } from '../support/reviews.js';
import { Room, type TitledCall } from './steps/room.js';

const officer = 'officer@hsp.example';
const due = '2099-03-02T17:00';

const words = {
  en: {
    reviewers: 'Reviewers', choose: 'Assign', load: / – .+ match \(\d+ of 100(: [a-z, ]+)?\), (nothing|\d+) open$/, grounds: 'very good match (90 of 100: theme, language, region)', assign: 'Assign the reviewer', assigned: 'The reviewer is assigned and will be told.', all: /^All proposals/, short: /^With too few reviewers/, allCovered: 'Every proposal has enough reviewers.',
    toSearch: 'Let the portal propose reviewers for all proposals', search: 'Search for an assignment', started: 'Nothing is sent before you confirm.', cancel: 'Cancel the search', cancelled: 'The search is cancelled. Nobody was told anything.', refresh: 'Refresh',
    toConfirm: 'To be confirmed', optimal: 'Optimal: no other assignment is better', takeOut: /^Take out/, out: 'The reviewer is taken out.', add: /^Add a reviewer \(?HSP/, addButton: 'Add a reviewer', added: 'The reviewer is added.', byHand: 'by hand', confirm: 'Confirm and send the invitations', sent: 'Invitations sent', several: 'Proposals for which this person cannot be asked were left out',
  },
  fr: {
    reviewers: 'Évaluateurs', choose: 'Attribuer', load: / – .+ \(\d+ sur 100(\s: [a-zéè, ]+)?\), (rien|\d+) en cours$/, grounds: 'correspondance très bonne (90 sur 100 : thème, langue, région)', assign: 'Attribuer l’évaluation', assigned: 'L’évaluation est attribuée et la personne en sera avisée.', all: /^Toutes les propositions/, short: /^Évaluateurs en nombre insuffisant/, allCovered: 'Chaque proposition compte assez d’évaluateurs.',
    toSearch: 'Laisser le portail proposer une attribution pour toutes les propositions', search: 'Chercher une attribution', started: 'Rien n’est envoyé avant votre confirmation.', cancel: 'Annuler la recherche', cancelled: 'La recherche est annulée. Personne n’a été avisé.', refresh: 'Actualiser',
    toConfirm: 'À confirmer', optimal: 'Optimale : aucune autre attribution n’est meilleure', takeOut: /^Retirer/, out: 'La personne est retirée.', add: /^Ajouter une personne \(?HSP/, addButton: 'Ajouter une personne', added: 'La personne est ajoutée.', byHand: 'à la main', confirm: 'Confirmer et envoyer les invitations', sent: 'Invitations envoyées', several: 'Les propositions pour lesquelles elle ne peut être sollicitée ont été laissées de côté',
  },
};

describe('assigning reviewers', () => {
  let room: Room;
  beforeAll(async () => {
    room = await Room.open();
    // Benoît Lavoie works in the theme, and knows a neighbour of the countries the proposals name.
    const known = room.id('reviewer2@reviews.example');
    await room.portal.source.query(`update reviewer_profiles set languages = '{en}', countries = '{EC}' where person_id = $1`, [known]);
    await room.portal.source.query(`insert into reviewer_skills (person_id, code, level) values ($1, 'POC', 2)`, [known]);
  });
  afterAll(() => room.portal.close());

  const invited = (call: TitledCall): Promise<{ proposalId: string; reviewerId: string }[]> => room.portal.source.query('select proposal_id as "proposalId", reviewer_id as "reviewerId" from review_assignments where call_id = $1 order by 1, 2', [call.id]);
  const letters = (call: TitledCall): number => room.portal.mailbox.letters.filter(({ to, subject }) => to.endsWith('@reviews.example') && subject.includes(call.reference)).length;

  for (const locale of ['en', 'fr'] as const) {
    it(`goes by hand, in bulk, and by a search that is cancelled, looked at, changed and sent (${locale})`, async () => {
      const say = words[locale];
      const call = await room.call('Assignment');
      const ids = [await insertProposal(room.portal, room.world, call, { title: 'First' }), await insertProposal(room.portal, room.world, call, { title: 'Second', language: 'fr' }), await insertProposal(room.portal, room.world, call, { title: 'Third' }), await insertProposal(room.portal, room.world, call, { title: 'Fourth' })];
      const staff = await room.at(officer, locale, call, say.reviewers);

      // By hand: each choice says how it matches and what the person has to do.
      await staff.follow(new RegExp(`^${say.choose} `), 'Third');
      const choices = staff.page.page('select[name=reviewerId] option').toArray().map((one) => staff.page.page(one).text().replace(/\s+/g, ' ')).slice(1);
      expect([choices.length, choices.filter((text) => !say.load.test(text)), choices[0]!.startsWith(`Benoît Lavoie – ${say.grounds}`)]).toEqual([6, [], true]);
      expect((await staff.press(say.assign, { reviewerId: room.id('reviewer1@reviews.example'), dueAt: '2020-01-01T09:00' })).page.status).toBe(422);
      expect((await staff.press(say.assign, { reviewerId: room.id('reviewer1@reviews.example'), dueAt: due })).words).toContain(say.assigned);

      // In bulk: one person for several; the one who has been asked already is left out.
      await staff.follow(say.all);
      expect((await staff.press(say.assign, { proposalIds: [ids[2]!, ids[3]!], reviewerId: room.id('reviewer1@reviews.example'), dueAt: due })).words).toContain(say.several);
      await room.portal.settle();
      expect([(await invited(call)).length, letters(call)]).toEqual([2, 2]);

      // By the search: cancelled once, then looked at and changed before anything is sent.
      await staff.follow(say.toSearch);
      expect((await staff.press(say.search, { dueAt: due, capacity: 5 })).words).toContain(say.started);
      expect((await staff.press(say.cancel)).words).toContain(say.cancelled);
      await room.portal.settle();
      await room.at(officer, locale, call, say.reviewers, say.toSearch);
      await staff.press(/^(Search for an assignment|Search again|Chercher une attribution|Relancer la recherche)$/, { dueAt: due, capacity: 5 });
      await room.portal.settle();
      await staff.follow(say.refresh);
      expect([staff.status, staff.words.includes(say.optimal), staff.words.includes(`Benoît Lavoie – ${say.grounds}`), (await invited(call)).length, letters(call)]).toEqual([say.toConfirm, true, true, 2, 2]);
      expect((await staff.press(say.takeOut)).words).toContain(say.out);
      await staff.follow(say.add, 'First');
      const free = staff.page.page('select[name=reviewerId] option').toArray().map((one) => staff.page.page(one).attr('value')).filter(Boolean);
      let added = false;
      for (const reviewerId of free) if (!added) added = (await staff.press(say.addButton, { reviewerId })).words.includes(say.added);
      expect([added, staff.words.includes(say.byHand)]).toEqual([true, true]);
      await staff.press(say.confirm);
      await room.portal.settle();
      await room.at(officer, locale, call, say.reviewers, say.toSearch);
      expect([staff.status, (await invited(call)).length, letters(call)]).toEqual([say.sent, 8, 8]);
      await room.at(officer, locale, call, say.reviewers, say.short);
      expect(staff.words).toContain(say.allCovered);
    });
  }

  it('is told as JSON', async () => {
    const call = await room.call('Assignment in JSON');
    const ids = [await insertProposal(room.portal, room.world, call), await insertProposal(room.portal, room.world, call), await insertProposal(room.portal, room.world, call)];
    const staff = await room.caller(officer);
    const base = `/calls/${call.id}`;
    const { reviewers } = await staff.get(`${base}/assignments?proposal=${ids[0]}`);
    expect(reviewers[0]).toMatchObject({ match: expect.any(Number), openEverywhere: expect.any(Number), obstacle: null });
    expect(await staff.post(`${base}/assignments`, { proposalId: ids[0], reviewerId: reviewers[0].id, dueAt: due })).toMatchObject({ state: 'invited' });
    expect(await staff.post(`${base}/assignments/several`, { proposalIds: [ids[0], ids[1]], allShort: false, reviewerId: reviewers[0].id, dueAt: due })).toEqual({ callId: call.id, assigned: 1, leftOut: 1 });
    const { run } = await staff.post(`${base}/matching`, { dueAt: due, capacity: 5 });
    expect((await staff.post(`${base}/matching/cancellation`, { runId: run.id })).run.state).toBe('cancelled');
    await room.portal.settle();
    await staff.post(`${base}/matching`, { dueAt: due, capacity: 5 });
    await room.portal.settle();
    const found = await staff.get(`${base}/matching`);
    expect([found.run, found.missing]).toMatchObject([{ state: 'proposed', gap: 0, pairs: 4, rounds: expect.any(Number) }, { reviews: 0, proposals: 0 }]);
    expect((await staff.post(`${base}/matching/removal`, { runId: found.run.id, proposalId: found.proposals[0].id, reviewerId: found.proposals[0].pairs[0].reviewerId })).missing).toEqual({ reviews: 1, proposals: 1 });
    await staff.post(`${base}/matching/confirmation`, { runId: found.run.id });
    await room.portal.settle();
    expect((await staff.get(`${base}/matching`)).run).toMatchObject({ state: 'sent', invited: 3, notInvited: 0 });
  });

  it('passed through pages without a defect', () => {
    expect(room.problems).toEqual({});
  });
});
