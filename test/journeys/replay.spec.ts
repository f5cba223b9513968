import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { callToDecide, type Deciding } from './steps/deciding.js';
import { Room } from './steps/room.js';

const feedback = 'The analysis convinced the reviewers, and the indicators could be sharper.';

const words = {
  en: { ranking: 'Ranking', decision: /^\$100,000/, replay: 'Replay of the whole file', reviews: 'Read the reviews', score: 'Completeness of the file', whole: 'There', missing: 'Missing', pdf: 'Replay as a PDF', shown: ['Reviews and scores', 'Ingrid Halvorsen', 'Benoît Lavoie', 'I work or worked for the organization', 'Conflict declared', 'In force', 'Reviewer invited', 'Gordon Tremaine', 'Told to the applicant', 'Score', 'Every step'], back: /The proposal$/ },
  fr: { ranking: 'Classement', decision: /^100 000 \$/, replay: 'Relecture de tout le dossier', reviews: 'Lire les évaluations', score: 'Exhaustivité du dossier', whole: 'Présent', missing: 'Manquant', pdf: 'Relecture en PDF', shown: ['Évaluations et notes', 'Ingrid Halvorsen', 'Benoît Lavoie', 'Je travaille ou j’ai travaillé pour l’organisme', 'Conflit déclaré', 'En vigueur', 'Évaluation demandée', 'Notes attribuées par Ingrid Halvorsen', 'Gordon Tremaine', 'Communiquée le', 'Note', 'Chaque étape'], back: /La proposition$/ },
};

describe('the replay of a file', () => {
  let room: Room;
  let deciding: Deciding;
  beforeAll(async () => {
    room = await Room.open();
    deciding = await callToDecide(room, 'Replay');
    const { call, ids } = deciding;
    // Somebody is asked and has a conflict; then everything is decided and told.
    const [staff, tied, judge, boss] = [await room.caller('officer@hsp.example'), await room.caller('reviewer3@reviews.example'), await room.caller('decider@hsp.example'), await room.caller('manager@hsp.example')];
    const { id } = await staff.post(`/calls/${call.id}/assignments`, { proposalId: ids.Wells, reviewerId: room.id('reviewer3@reviews.example'), dueAt: '2099-03-02T17:00' });
    await tied.post(`/reviews/${id}/conflict`, { kind: 'employment', note: 'I worked there.' });
    await judge.post(`/proposals/${ids.Wells}/decision`, { outcome: 'approved', amount: 100_000, years: { 2026: 60_000, 2027: 40_000 }, reasonCode: 'ranked', feedback });
    for (const other of [ids.Roads, ids.Weak, ids.Weaker]) await judge.post(`/proposals/${other}/decision`, { outcome: 'declined', reasonCode: 'otherFunding', reason: 'Another program pays for it.', feedback });
    await boss.post(`/calls/${call.id}/release`);
    await room.portal.settle();
  });
  afterAll(() => room.portal.close());

  for (const locale of ['en', 'fr'] as const) {
    it(`is found from the decision, as a page and as a PDF, and says how complete the file is (${locale})`, async () => {
      const say = words[locale];
      const { call } = deciding;
      const auditor = await room.at('auditor@hsp.example', locale, call, say.ranking);
      await (await auditor.follow(say.decision, 'Wells')).follow(say.replay);
      expect(say.shown.filter((text) => !auditor.words.includes(text))).toEqual([]);
      expect([auditor.words.includes(say.score), auditor.words.includes(say.whole), auditor.words.includes(say.missing)]).toEqual([true, true, true]);
      await auditor.follow(say.pdf);
      expect([auditor.page.headers.get('content-type'), auditor.page.text.startsWith('%PDF-'), auditor.page.text.includes(`/Lang (${locale}`)]).toEqual(['application/pdf', true, true]);
      await (await auditor.back()).follow(say.back);
      expect(auditor.page.heading).toBe('Wells');
    });
  }

  it('is told as JSON', async () => {
    const { ids } = deciding;
    const view = await (await room.caller('auditor@hsp.example')).get(`/proposals/${ids.Wells}/replay`);
    const names = view.steps.map(({ name }: { name: string }) => name);
    expect(['review.invited', 'review.conflictDeclared', 'proposal.approved', 'proposal.awarded'].filter((name) => !names.includes(name))).toEqual([]);
    expect([view.decision.outcome, view.reviews.length, view.conflicts.map(({ kind }: { kind: string }) => kind)]).toEqual(['approved', 3, ['employment']]);
    expect(view.completeness.score).toBeGreaterThan(0);
    expect(await (await room.caller('owner@northbridge.example')).refused('GET', `/proposals/${ids.Wells}/replay`)).toEqual([403, 'forbidden']);
  });

  it('passed through pages without a defect', () => {
    expect(room.problems).toEqual({});
  });
});
