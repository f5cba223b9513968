import { localDateOf } from '../kernel/time/dates.js';
import { fiscalYearOf } from '../kernel/time/fiscal-year.js';
import { callTexts } from './call-texts.js';
import { planPanel } from './panels.js';
import { inviteReviewers, signPapers } from './reviewers.js';
import { applicantOf, daysFrom, firstOfMonth, minutesFrom, type Stage } from './stage.js';

/** A closed call in review, with proposals in every state that review knows. */
export async function callInReview(stage: Stage): Promise<void> {
  const { teller, story, now, people } = stage;
  const opensAt = daysFrom(now, -80);
  const closesAt = daysFrom(now, -24);
  const startOn = firstOfMonth(now, 6);
  const year = fiscalYearOf(startOn);
  await teller.at(daysFrom(opensAt, -5));
  const callId = await story.draftCall({ texts: callTexts.institutions, opensAt, closesAt, earliestStartOn: localDateOf(daysFrom(now, 60)), envelope: { [year]: 1_200_000, [year + 1]: 1_200_000 } });
  await story.publish(callId);
  await teller.at(opensAt);
  await teller.at(daysFrom(closesAt, -5));
  const names = ['Northbridge Peace Institute', 'Southgate Mediation Network', 'Kivu Women Mediators', 'Sahel Early Warning Collective', 'Institut Sablier pour la paix', 'Harbour Light Foundation', 'Andean Border Watch'];
  const applicants = names.map((name, n) => applicantOf(stage, name, n + 2, 240_000 + n * 55_000));
  const ids: string[] = [];
  for (const applicant of applicants) ids.push(await story.apply(callId, applicant, startOn));
  const [reviewed, inReview, eligible, returned, asked, withdrawn, ineligible] = ids as [string, string, string, string, string, string, string];
  await story.write(callId, applicantOf(stage, 'Prairie Centre for Police Reform', 9, 120_000), startOn, 3);
  const officer = await teller.as('officer@hsp.example');
  const manager = await teller.as('manager@hsp.example');
  await teller.at(minutesFrom(closesAt, 2));
  await teller.at(daysFrom(closesAt, 1));
  await story.screen([reviewed, inReview, eligible]);
  for (const id of [returned, asked, ineligible]) await officer.post(`/proposals/${id}/ineligibility`, { reasonCode: 'organization', note: 'The documents did not show that the organization is of a kind this call may fund.' });
  for (const id of [returned, asked, ineligible]) await manager.post(`/proposals/${id}/ineligibility-confirmation`);
  await (await teller.as(applicants[5]!.email)).post(`/proposals/${withdrawn}/withdrawal`, { reason: 'Another funder has taken over the project.' });
  await officer.post(`/calls/${callId}/review-start`);
  await teller.at(daysFrom(closesAt, 5));
  for (const id of [returned, asked]) await manager.post(`/proposals/${id}/reinstatement`, { reason: 'New documents show that the organization is not-for-profit.' });
  await officer.post(`/proposals/${asked}/information-request`, { items: [{ question: 'Please send the board’s resolution that names the signatory.' }, { question: 'Which of your partners will hold the funds in the field?' }], dueAt: daysFrom(now, 6).toISOString() });

  const northbridge = await teller.as('owner@northbridge.example');
  await northbridge.post(`/proposals/${reviewed}/messages`, { body: 'Our partner in the field moved its office last week. Do you need its new address before the assessment?' });
  await officer.post(`/proposals/${reviewed}/messages`, { body: 'Thank you for telling us. The assessment does not need it; bring the file of your organization up to date when you can.' });
  await (await teller.as('owner@southgate.example')).post(`/proposals/${inReview}/messages`, { body: 'May we already sign the lease for the training centre, at our own risk?' });

  // They signed more than a year ago, for the finished call.
  await signPapers(stage, [1, 2, 3, 4].map((n) => `reviewer${n}@reviews.example`));
  const dueAt = daysFrom(now, 9);
  await officer.post(`/calls/${callId}/phases`, phases([daysFrom(closesAt, 1), dueAt, dueAt, ...[15, 16, 18].map((day) => daysFrom(now, day))]));
  await officer.post(`/calls/${callId}/phases/silence-rule`, { version: 0, isOn: true, answerDays: 30, overdueDays: 10 });
  const first = await story.assign(callId, reviewed, people['reviewer1@reviews.example']!, dueAt);
  const second = await story.assign(callId, reviewed, people['reviewer2@reviews.example']!, dueAt);
  const third = await story.assign(callId, inReview, people['reviewer3@reviews.example']!, dueAt);
  const conflicted = await story.assign(callId, inReview, people['reviewer4@reviews.example']!, dueAt);
  await story.assign(callId, inReview, people['reviewer1@reviews.example']!, dueAt);
  await teller.at(daysFrom(now, -6));
  await story.review(first, 'reviewer1@reviews.example', 3, 'en');
  await story.review(second, 'reviewer2@reviews.example', 2, 'en');
  await (await teller.as('reviewer3@reviews.example')).post(`/reviews/${third}/acceptance`, { noConflict: true });
  await (await teller.as('reviewer4@reviews.example')).post(`/reviews/${conflicted}/conflict`, { kind: 'partner', note: 'I advised the team on its first draft.' });
  await planPanel(stage, callId, daysFrom(now, 17), { chair: 'reviewer1@reviews.example', members: ['reviewer2@reviews.example', 'reviewer4@reviews.example', 'manager@hsp.example'], observers: ['decider@hsp.example'] });
}

const phaseFields = ['scoringOpensAt', 'scoringClosesAt', 'discussionOpensAt', 'discussionClosesAt', 'panelOpensAt', 'panelClosesAt'] as const;
/** The six instants of the phases as the form takes them. */
const phases = (instants: readonly Date[]): Record<string, unknown> => ({ version: 0, ...Object.fromEntries(phaseFields.map((name, n) => [name, instants[n]!.toISOString()])) });

/** Two reviewers open each other's reviews, talk, and one of them amends a score. */
async function discuss({ teller }: Stage, proposalId: string, [first, second]: readonly string[]): Promise<void> {
  const [one, two] = [await teller.as('reviewer5@reviews.example'), await teller.as('reviewer6@reviews.example')];
  await one.post(`/reviews/${first}/others`);
  await two.post(`/reviews/${second}/others`);
  await one.post(`/reviews/${first}/discussion`, { body: 'Les dossiers restent chez les partenaires locaux\u00a0: c’est la force de cette proposition. Le suivi de la deuxième année me paraît mince.' });
  await two.post(`/reviews/${second}/discussion`, { body: 'Agreed on both points. I overlooked how thin the monitoring is and will lower my score for it.' });
  await (await teller.as('officer@hsp.example')).post(`/proposals/${proposalId}/discussion`, { body: 'The applicant sent a fuller monitoring plan with its answers; it is in section D.' });
  await two.post(`/reviews/${second}/amendment`, { scores: { R3: 3 }, reason: 'The discussion showed that the monitoring of the second year is thin.' });
}

/** A call being decided: one approved, one declined, one still open; the applicants know nothing of it yet. */
export async function callInDecision(stage: Stage): Promise<void> {
  const { teller, story, now, people } = stage;
  const opensAt = daysFrom(now, -130);
  const closesAt = daysFrom(now, -88);
  const startOn = firstOfMonth(now, 4);
  const year = fiscalYearOf(startOn);
  await teller.at(daysFrom(opensAt, -5));
  const callId = await story.draftCall({ texts: callTexts.secondPhases, opensAt, closesAt, earliestStartOn: localDateOf(daysFrom(now, 30)), envelope: { [year]: 500_000, [year + 1]: 400_000 } });
  await story.publish(callId);
  await teller.at(opensAt);
  await teller.at(daysFrom(closesAt, -3));
  const applicants = ['Baltic Forum on Firearms Control', 'Southgate Mediation Network', 'Harbour Light Foundation'].map((name, n) => applicantOf(stage, name, n + 7, 260_000 + n * 40_000));
  const ids: string[] = [];
  for (const applicant of applicants) ids.push(await story.apply(callId, applicant, startOn));
  await teller.at(minutesFrom(closesAt, 2));
  await teller.at(daysFrom(closesAt, 2));
  await story.screen(ids);
  const officer = await teller.as('officer@hsp.example');
  await officer.post(`/calls/${callId}/review-start`);
  await signPapers(stage, ['reviewer5@reviews.example', 'reviewer6@reviews.example']);
  await officer.post(`/calls/${callId}/phases`, phases([1, 20, 20, 30, 32, 40].map((day) => daysFrom(closesAt, day))));
  const reviews: string[] = [];
  for (const [n, id] of ids.entries()) {
    for (const email of ['reviewer5@reviews.example', 'reviewer6@reviews.example']) {
      const reviewId = await story.assign(callId, id, people[email]!, daysFrom(closesAt, 20));
      reviews.push(reviewId);
      await story.review(reviewId, email, [4, 1, 3][n]!, applicants[n]!.language);
    }
  }
  await teller.at(daysFrom(closesAt, 22));
  await discuss(stage, ids[0]!, reviews.slice(0, 2));
  await teller.at(daysFrom(now, -3));
  await (await teller.as('manager@hsp.example')).post(`/calls/${callId}/decision-start`);
  await story.approve(ids[0]!, { [year]: 140_000, [year + 1]: 110_000 }, 'A strong proposal on a priority of the program, with local partners who keep the records themselves.');
  await story.decline(ids[1]!, 'Reviewers found the activities too general to build on the first phase. Its independent evaluation would make a good beginning for a next proposal.');
  await officer.post(`/proposals/${ids[2]}/recommendation`, {
    outcome: 'reserve', amount: '340000', years: { [year]: '190000', [year + 1]: '150000' }, reserveUntil: localDateOf(daysFrom(now, 200)), reasonCode: 'nextInRank', reason: null,
    feedback: 'The reviewers would fund this project: the plan is sound and the partners are known. The money of the call ends just above its rank.',
  });
  const manager = await teller.as('manager@hsp.example');
  await manager.post(`/calls/${callId}/scenarios`, { name: 'Both in full', line: 3, share: 100, reserve: 0 });
  await manager.post(`/calls/${callId}/scenarios`, { name: 'One on the reserve list', line: 1, share: 100, reserve: 1 });
  await manager.post('/delegations', { role: 'manager', delegateId: people['officer@hsp.example'], fromOn: localDateOf(daysFrom(now, 10)), untilOn: localDateOf(daysFrom(now, 24)), reason: 'Annual leave; the officer knows the files.' });
}

/** A call that is open now, with a draft and a submission; and one in preparation. */
export async function openCalls(stage: Stage): Promise<void> {
  const { teller, story, now } = stage;
  const startOn = firstOfMonth(now, 9);
  const year = fiscalYearOf(startOn);
  await teller.at(daysFrom(now, -21));
  const plan = { texts: callTexts.cities, opensAt: daysFrom(now, -14), closesAt: daysFrom(now, 35), earliestStartOn: localDateOf(daysFrom(now, 120)), envelope: { [year]: 1_500_000, [year + 1]: 1_500_000 } };
  const callId = await story.draftCall(plan);
  await story.publish(callId);
  await (await teller.as('editor@northbridge.example')).post('/saved-searches', { name: 'Nos thèmes', theme: callTexts.cities.themes[0] });
  await teller.at(plan.opensAt);
  await teller.at(daysFrom(now, -4));
  await story.apply(callId, applicantOf(stage, 'Southgate Mediation Network', 4, 610_000), startOn);
  const owner = await teller.as('owner@southgate.example');
  await owner.post(`/calls/${callId}/clarifications`, { organizationId: stage.organizations['Southgate Mediation Network'], text: 'May a regional organization be a partner in two proposals?' });
  await owner.post(`/calls/${callId}/clarifications`, { organizationId: stage.organizations['Southgate Mediation Network'], text: 'Can costs of translation be charged to the project?' });
  const officer = await teller.as('officer@hsp.example');
  const { open } = (await officer.get(`/calls/${callId}/clarifications`)) as { open: { id: string }[] };
  await officer.post(`/calls/${callId}/clarifications/${open[0]!.id}/answer`, {
    questionEn: 'May an organization be a partner in two proposals?', questionFr: 'Un organisme peut-il être partenaire de deux propositions?',
    answerEn: 'Yes, as a partner. As the lead applicant it may submit one proposal.', answerFr: 'Oui, à titre de partenaire. À titre de demandeur principal, il ne peut présenter qu’une proposition.',
  });
  await officer.post(`/calls/${callId}/clarifications/publication`);
  await (await teller.as('manager@hsp.example')).post(`/calls/${callId}/addenda`, {
    titleEn: 'Letters of support', titleFr: 'Lettres d’appui', bodyEn: 'Letters of support may be signed electronically.', bodyFr: 'Les lettres d’appui peuvent porter une signature électronique.', material: false,
  });
  await teller.at(daysFrom(now, -1));
  const draftId = await story.write(callId, applicantOf(stage, 'Northbridge Peace Institute', 5, 540_000), startOn, 4);
  await (await teller.as('owner@northbridge.example')).post(`/proposals/${draftId}/extension`, { untilAt: daysFrom(now, 38).toISOString(), reason: 'The office of our main partner is closed by the rainy season until the day after the deadline.' });
  await (await teller.as('owner@northbridge.example')).post(`/proposals/${draftId}/partners/1/letter`, { email: 'direccion@barriovivo.example' });
  await (await teller.as('owner@prairiecentre.example')).post(`/organizations/${stage.organizations['Northbridge Peace Institute']}/access-request`, { message: 'Amara asked me to help with the police chapter of your next proposal.' });
  await inviteReviewers(stage);
  await teller.at(now);
  await story.draftCall({ ...plan, anonymised: true, partnerConsent: 'required', texts: { ...callTexts.cities, title: { en: 'Cybercrime: helping small states to investigate', fr: 'Cybercriminalité\u00a0: aider les petits États à enquêter' } }, opensAt: daysFrom(now, 60), closesAt: daysFrom(now, 110), earliestStartOn: localDateOf(daysFrom(now, 200)) });
}
