import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { standardRubric } from '../../src/modules/calls/form/index.js';
import { insertProposal, insertReview, problems, scoresOf } from '../support/reviews.js';
import { sheetOf } from './steps/reviews.js';
import { Room } from './steps/room.js';

const comment = 'The plan follows from the analysis, and the people who asked for it take part in the steering.';
const trained = { 'scores[R1]': 3, 'scores[R2]': 4, 'scores[R3]': 2, 'scores[R6]': 2, 'scores[R9]': 3 };

const words = {
  en: {
    reviewer: 'reviewer1@reviews.example', inside: 'Financial controls', accept: 'Accept and read the proposal', untrained: 'Before your first review is submitted', toTraining: 'Go to the training example', compare: 'Compare with the panel', close: 'Within one point of the panel', back: /My reviews$/,
    submit: 'Check and submit the review', save: 'Save the draft', submitted: 'Your review is submitted.', calendar: 'Add the due date to a calendar', print: 'Proposal and score sheet to print', review: /The review$/, takeBack: 'Take my review back to change it', isDraft: 'Your review is a draft again.', submittedGroup: /^Submitted/,
    tooShort: 'Write at least', hidden: 'Hidden by the call', judge: 'This call hides who applies', recognise: 'Declare the conflict of interest', aside: 'and your review no longer counts', closedGroup: /^Closed/, high: 'High: I know both the subject and the place well', fund: 'Fund',
  },
  fr: {
    reviewer: 'reviewer2@reviews.example', inside: 'Contrôles financiers', accept: 'Accepter et lire la proposition', untrained: 'Avant de soumettre votre première évaluation', toTraining: 'Aller à l’exemple de formation', compare: 'Comparer avec le comité', close: 'À un point ou moins du comité', back: /Mes évaluations$/,
    submit: 'Vérifier et soumettre l’évaluation', save: 'Enregistrer l’ébauche', submitted: 'Votre évaluation est soumise.', calendar: 'Ajouter l’échéance à un calendrier', print: 'Proposition et grille à imprimer', review: /L’évaluation$/, takeBack: 'Reprendre mon évaluation pour la modifier', isDraft: 'Votre évaluation est de nouveau une ébauche.', submittedGroup: /^Soumises/,
    tooShort: 'Écrivez au moins', hidden: 'Caché par l’appel', judge: 'Cet appel cache qui présente la demande', recognise: 'Déclarer le conflit d’intérêts', aside: 'votre évaluation ne compte plus', closedGroup: /^Fermées/, high: 'Élevé : je connais bien le sujet et le lieu', fund: 'Financer',
  },
};

describe('the reviewing desk', () => {
  let room: Room;
  beforeAll(async () => {
    room = await Room.open();
    await room.portal.source.query('delete from reviewer_trainings');
  });
  afterAll(() => room.portal.close());

  for (const locale of ['en', 'fr'] as const) {
    const say = words[locale];

    it(`leads from the question before reading to the submitted review, and back (${locale})`, async () => {
      const call = await room.call('Desk');
      const title = `Wells ${locale}`;
      const proposal = await insertProposal(room.portal, room.world, call, { title, state: 'underReview' });
      await insertReview(room.portal, room.world, call, proposal, say.reviewer, { state: 'invited' });
      const reviewer = await room.reviewing(say.reviewer, locale, title);
      expect(reviewer.words).not.toContain(say.inside);
      expect((await reviewer.press(say.accept)).page.status).toBe(422);
      await reviewer.press(say.accept, { noConflict: true });
      expect([reviewer.words.includes(say.inside), reviewer.offers(say.submit)]).toEqual([true, false]);

      // The training example stands before the first submission.
      await reviewer.press(say.save, { 'scores[R1]': 3 });
      await reviewer.follow(say.toTraining);
      expect((await reviewer.press(say.compare, { 'scores[R1]': 3 })).page.status).toBe(422);
      expect((await reviewer.press(say.compare, trained)).words).toContain(say.close);

      // Each score has its anchor in words; 0, 1 and 4 need a comment; a refusal loses nothing.
      await (await reviewer.follow(say.back)).follow(title);
      expect(reviewer.page.page('input[name="scores[R1]"][checked]').attr('value')).toBe('3');
      const { anchors } = standardRubric.criteria[0]!;
      expect(Object.values(anchors).filter((anchor) => !reviewer.words.includes(anchor[locale].replace(/\s+/g, ' ')))).toEqual([]);
      await reviewer.press(say.submit, { ...sheetOf(4, comment), 'comments[R5]': 'Short.', confidence: null });
      expect([reviewer.page.status, reviewer.page.page('[name="comments[R5]"]').text(), reviewer.page.page('.error-summary a').length, reviewer.page.page('input[name="scores[R9]"][checked]').attr('value')]).toEqual([422, 'Short.', 2, '4']);
      await reviewer.press(say.submit, { 'comments[R5]': comment, confidence: 'high' });
      expect([say.submitted, say.high, say.fund].filter((text) => !reviewer.words.includes(text))).toEqual([]);

      // Taken back, changed, put in a calendar, printed, and submitted once more.
      expect((await reviewer.press(say.takeBack)).words).toContain(say.isDraft);
      await reviewer.follow(say.calendar);
      expect([reviewer.page.headers.get('content-type'), /BEGIN:VEVENT[^]+DTSTART/.test(reviewer.page.text)]).toEqual(['text/calendar; charset=utf-8', true]);
      await (await reviewer.back()).follow(say.print);
      expect([say.inside, comment, title].filter((text) => !reviewer.words.includes(text))).toEqual([]);
      await reviewer.follow(say.review);
      expect((await reviewer.press(say.submit, { 'scores[R1]': 2 })).words).toContain(say.submitted);
      await room.reviewing(say.reviewer, locale, title, say.submittedGroup);
      expect(await room.portal.source.query('select total::float8 as total, confidence from review_assignments where proposal_id = $1', [proposal])).toEqual([{ total: 90, confidence: 'high' }]);
    });

    it(`hides who applies where the call says so (${locale})`, async () => {
      const call = await room.call('Hidden', { anonymised: true });
      const title = `Roofs ${locale}`;
      await insertReview(room.portal, room.world, call, await insertProposal(room.portal, room.world, call, { title, state: 'underReview', summary: 'Northbridge Peace Institute mends roofs.' }), say.reviewer, { state: 'invited' });
      const reviewer = await room.as(say.reviewer, locale);
      await reviewer.follow(reviewer.say.reviews);
      expect(reviewer.words).toContain(say.hidden);
      await reviewer.follow(title);
      await reviewer.press(say.accept, { noConflict: true });
      await reviewer.press(say.submit, sheetOf(3, comment));
      expect([reviewer.words.includes(say.judge), reviewer.words.includes(say.inside), /Northbridge/.test(reviewer.page.text)]).toEqual([true, true, false]);
      await reviewer.press(say.recognise, { kind: 'recognised' });
      expect([reviewer.words.includes(say.aside), (await reviewer.follow(say.closedGroup)).words.includes(title), reviewer.offers(title), reviewer.words.includes('Northbridge')]).toEqual([true, true, false, false]);
    });
  }

  it('is told as JSON', async () => {
    const call = await room.call('Desk in JSON', { anonymised: true });
    const id = await insertReview(room.portal, room.world, call, await insertProposal(room.portal, room.world, call, { state: 'underReview' }), 'reviewer3@reviews.example', { state: 'invited' });
    const reviewer = await room.caller('reviewer3@reviews.example');
    expect(await reviewer.get(`/reviews/${id}`)).toMatchObject({ content: null, sheet: null, proposal: { organization: null } });
    const accepted = await reviewer.post(`/reviews/${id}/acceptance`, { noConflict: true });
    expect([accepted.content === null, accepted.trained, accepted.sheet.criteria.length]).toEqual([false, false, standardRubric.criteria.length]);
    const sheet = { scores: scoresOf(4), comments: Object.fromEntries(standardRubric.criteria.map(({ code }) => [code, code === 'R5' ? 'Short.' : comment])), recommendation: 'fund', overallComment: 'A sound plan.' };
    expect(await reviewer.refused('POST', `/reviews/${id}/submission`, sheet)).toEqual([422, 'trainingDone']);
    await reviewer.post('/reviews/training', { scores: { R1: 3, R2: 4, R3: 2, R6: 2, R9: 3 } });
    expect(problems(await reviewer.visitor.api('POST', `/reviews/${id}/submission`, sheet))).toEqual(['confidence confidenceMissing', 'comments.R5 commentTooShort']);
    expect((await reviewer.post(`/reviews/${id}/submission`, { ...sheet, comments: { ...sheet.comments, R5: comment }, confidence: 'high' })).sheet.total).toBe(100);
    expect((await reviewer.post(`/reviews/${id}/reopening`)).state).toBe('accepted');
    expect((await reviewer.post(`/reviews/${id}/submission`, { scores: { R1: 2 } })).sheet.total).toBe(90);
  });

  it('passed through pages without a defect', () => {
    expect(room.problems).toEqual({});
  });
});
