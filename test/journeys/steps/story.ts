import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Locale } from '../../../src/kernel/i18n/text.js';
import { deciderApprovesTheCall, officerDraftsACall, publicReadsTheOpenCall } from './calls.js';
import { applicantsLearnNothingYet, deciderDecides, managerReleasesTheResults } from './decisions.js';
import { administratorGivesARole, applicantRegistersAnOrganization } from './people.js';
import { applicantWritesAndSubmits, callClosesByTheClock, draftersAreReminded, othersApplyAndOneWithdraws } from './proposals.js';
import { reviewersAreAssignedAndAnswer, reviewersScoreAndSubmit } from './reviews.js';
import { officerScreensTheProposals } from './screening.js';
import { Stage } from './stage.js';

/** The whole life of a call for proposals, told through pages alone. */
export function tellTheStory(title: string, locale: Locale): void {
  jest.setTimeout(900_000);
  describe(title, () => {
    let stage: Stage;
    let broken = false;
    /** One step; after a failed one there is no story left to tell. */
    const tell = (step: string, perform: (stage: Stage) => Promise<void>): void => {
      it(step, async () => {
        if (broken) throw new Error('An earlier step failed.');
        broken = true;
        await perform(stage);
        broken = false;
      });
    };
    beforeAll(async () => {
      stage = await Stage.set(locale);
    });
    afterAll(() => stage.portal.close());

    tell('begins with an administrator who gives a newcomer the role of officer', administratorGivesARole);
    tell('has a call drafted in both languages', officerDraftsACall);
    tell('has it approved, with its money allocated', deciderApprovesTheCall);
    tell('opens the call by the clock, for everybody to read', publicReadsTheOpenCall);
    tell('brings an applicant with an organization and an invited editor', applicantRegistersAnOrganization);
    tell('lets the applicant write every section, add a file, submit, and keep a receipt that proves the text', applicantWritesAndSubmits);
    tell('has others apply, one withdraw, and one begin without end', othersApplyAndOneWithdraws);
    tell('reminds those who still write: a week, a day and four hours before', draftersAreReminded);
    tell('closes the call by the clock, and the unfinished draft with it', callClosesByTheClock);
    tell('asks one applicant a question, and finds who is eligible', officerScreensTheProposals);
    tell('hides a proposal from the reviewer with a conflict of interest', reviewersAreAssignedAndAnswer);
    tell('lets reviewers see each other’s work only after their own', reviewersScoreAndSubmit);
    tell('has each proposal decided, along the ranking', deciderDecides);
    tell('keeps every decision from the applicants until the release', applicantsLearnNothingYet);
    tell('releases the results to everybody at once, with one letter each', managerReleasesTheResults);

    it('passed through pages without a defect', () => {
      expect(Object.fromEntries(stage.notebook.problems)).toEqual({});
    });
  });
}
