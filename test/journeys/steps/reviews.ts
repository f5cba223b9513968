import { expect } from '@jest/globals';
import { standardRubric } from '../../../src/modules/calls/form/index.js';
import type { Typed } from '../../support/visitor.js';
import { fresh, type Stage } from './stage.js';
import { statement } from './writing.js';

/** Who reviews what, and how well they think of it. */
export const panel = [
  { key: 'chosen', reviewer: 'reviewer1@reviews.example', name: 'Ingrid Halvorsen', score: 4 },
  { key: 'chosen', reviewer: 'reviewer2@reviews.example', name: 'Benoît Lavoie', score: 3 },
  { key: 'questioned', reviewer: 'reviewer1@reviews.example', name: 'Ingrid Halvorsen', score: 1 },
  { key: 'questioned', reviewer: 'reviewer3@reviews.example', name: 'Samira Haddad', score: 1 },
  { key: 'reserved', reviewer: 'reviewer2@reviews.example', name: 'Benoît Lavoie', score: 3 },
  { key: 'reserved', reviewer: 'reviewer3@reviews.example', name: 'Samira Haddad', score: 3 },
] as const;
const conflicted = { key: 'chosen', reviewer: 'reviewer4@reviews.example', name: 'Tomasz Nowak' } as const;

/** What a reviewer writes for the applicant; nobody else writes the same. */
export const commentOf = (name: string, key: string): string => `${name} has read everything about «${key}» and finds that the plan follows from the analysis.`;

/** The officer asks reviewers; one has a conflict of interest and never gets to read. */
export async function reviewersAreAssignedAndAnswer(stage: Stage): Promise<void> {
  const officer = await stage.as(fresh.officer);
  const { say } = officer;
  await officer.follow(say.calls);
  await officer.follow(stage.callTitle);
  await officer.follow(say.assignTab);
  for (const { key, name } of [...panel, conflicted]) {
    const { reference } = stage.proposal(key);
    await officer.follow(new RegExp(`^${say.assign} ${reference}$`), reference);
    const choice = officer.page.page('select[name=reviewerId] option').toArray().find((option) => officer.page.page(option).text().startsWith(name));
    await officer.press(say.assignReviewer, { reviewerId: officer.page.page(choice).attr('value'), dueAt: '2027-02-15T17:00' });
    expect(officer.words).toContain(name);
  }
  await stage.portal.settle();
  for (const { key, reviewer } of [...panel, conflicted]) {
    expect(stage.letters(reviewer, 'reviewInvited', stage.proposal(key).reference, reviewer === 'reviewer2@reviews.example' ? 'fr' : 'en')).toHaveLength(1);
  }
  await somebodyHasAConflict(stage);
}

async function somebodyHasAConflict(stage: Stage): Promise<void> {
  const { title, reference } = stage.proposal(conflicted.key);
  const reviewer = await stage.as(conflicted.reviewer);
  const { say } = reviewer;
  await reviewer.follow(say.reviews);
  await reviewer.follow(title);
  const { path, id } = reviewer;
  expect([inside[stage.locale], statement.name].filter((text) => reviewer.words.includes(text))).toEqual([]); // not before the question is answered
  await reviewer.press(say.declareConflict, { kind: 'partner', note: 'I advised the team on its first draft.' });
  expect([reviewer.path, reviewer.words.includes(say.conflictRecorded)]).toEqual([`/${stage.locale}/reviews`, true]);
  await reviewer.follow(new RegExp(`^${say.closedReviews}`));
  expect([reviewer.words.includes(reference), reviewer.offers(title)]).toEqual([true, false]);
  await reviewer.type(path);
  expect(reviewer.page.status).toBe(404);
  const [file] = await stage.portal.source.query<{ id: string }[]>('select id from attachments where proposal_id = $1', [stage.proposal(conflicted.key).id]);
  expect([(await reviewer.type(`/${stage.locale}/reviews/${id}/files/${file!.id}`)).page.status, (await reviewer.type(`/${stage.locale}/proposals/${stage.proposal(conflicted.key).id}`)).page.status]).toEqual([404, 404]);
  await stage.portal.settle();
  expect(stage.letters(fresh.officer, 'reviewConflicted', reference, stage.locale)).toHaveLength(1);
}

/** A question of the form: it stands on the page with the proposal's text only. */
const inside = { en: 'Financial controls', fr: 'Contrôles financiers' } as const;

/** Each reviewer declares that there is no conflict, scores every criterion, submits, and only then reads the others. */
export async function reviewersScoreAndSubmit(stage: Stage): Promise<void> {
  await stage.at('reviewing');
  const done: (typeof panel)[number][] = [];
  for (const part of panel) {
    const { title } = stage.proposal(part.key);
    const reviewer = await stage.as(part.reviewer);
    const { say } = reviewer;
    await reviewer.follow(say.reviews);
    await reviewer.follow(title);
    await reviewer.press(say.accept, { noConflict: true });
    expect([inside[stage.locale], ...(part.key === 'chosen' ? [statement.name] : [])].filter((text) => !reviewer.words.includes(text))).toEqual([]);
    const others = done.filter(({ key }) => key === part.key).map(({ name, key }) => commentOf(name, key));
    expect([say.otherReviews, ...others].filter((text) => reviewer.words.includes(text))).toEqual([]);
    await reviewer.press(say.submitReview, sheet(part.name, part.key, part.score));
    expect(reviewer.words).toContain(say.reviewSubmitted);
    expect(others.filter((text) => reviewer.words.includes(text))).toEqual([]);
    if (others.length) await reviewer.press(say.openOthers);
    expect([say.otherReviews, ...(others.length ? others : [say.noOtherReviews])].filter((text) => !reviewer.words.includes(text))).toEqual([]);
    done.push(part);
  }
  // A reviewer whose own is in reads what came later, without its author’s name beside it.
  const first = await stage.as('reviewer1@reviews.example');
  await first.follow(first.say.reviews);
  await first.follow(new RegExp(`^${first.say.submittedReviews}`));
  await first.follow(stage.proposal('chosen').title);
  expect(first.words).not.toContain(commentOf('Benoît Lavoie', 'chosen'));
  await first.press(first.say.openOthers);
  expect(first.words).toContain(commentOf('Benoît Lavoie', 'chosen'));
  await stage.portal.settle();
  expect(stage.letters(fresh.officer, 'reviewSubmitted', stage.proposal('chosen').reference, stage.locale)).toHaveLength(2);
}

const sheet = (name: string, key: string, score: number): Typed => sheetOf(score, commentOf(name, key));

/** A whole score sheet as it is typed: the same score and comment for each criterion. */
export const sheetOf = (score: number, comment: string): Typed => ({
  ...Object.fromEntries(standardRubric.criteria.flatMap(({ code }) => [[`scores[${code}]`, score], [`comments[${code}]`, comment]])),
  recommendation: score >= 3 ? 'fund' : 'doNotFund', confidence: 'high', overallComment: 'For the department.',
});
