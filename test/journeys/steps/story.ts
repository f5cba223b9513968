import { expect } from '@jest/globals';
import type { Locale } from '../../../src/kernel/i18n/text.js';
import { agreementIsClosedOut, bothSidesSign, officerPreparesTheAgreement } from './agreements.js';
import { deciderApprovesTheCall, officerDraftsACall, publicReadsTheOpenCall } from './calls.js';
import { applicantsLearnNothingYet, deciderDecides, managerReleasesTheResults } from './decisions.js';
import { auditorReadsEverythingAndChangesNothing, registerListsTheAwardInForce, registerListsTheClosedAward, spendingShowsTheCommitment, spendingShowsTheReserve, spendingShowsWhatWasPaid } from './oversight.js';
import { firstInstalmentsArePaid, lastInstalmentIsPaid, reportIsReturnedAndAccepted, samePersonCannotReleaseWhatTheyCertified } from './payments.js';
import { administratorGivesARole, applicantRegistersAnOrganization } from './people.js';
import { applicantWritesAndSubmits, callClosesByTheClock, draftersAreReminded, othersApplyAndOneWithdraws } from './proposals.js';
import { reviewersAreAssignedAndAnswer, reviewersScoreAndSubmit } from './reviews.js';
import { officerScreensTheProposals } from './screening.js';
import { story } from './telling.js';

/** The whole life of a call for proposals, told through pages alone: nothing but links that are followed and forms that are filled in. */
export const tellTheStory = (title: string, locale: Locale): void =>
  story(title, locale, (tell) => {
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
    tell('reserves the money that was decided', spendingShowsTheReserve);
    tell('releases the results to everybody at once, with one letter each', managerReleasesTheResults);
    tell('has the agreement prepared in both languages', officerPreparesTheAgreement);
    tell('brings it into force with a signature of each side', bothSidesSign);
    tell('turns the reserve into a commitment', spendingShowsTheCommitment);
    tell('refuses to let one person certify and release', samePersonCannotReleaseWhatTheyCertified);
    tell('pays two instalments, and keeps the last until the report', firstInstalmentsArePaid);
    tell('publishes the award with what is paid so far', registerListsTheAwardInForce);
    tell('returns the final report once, and accepts it', reportIsReturnedAndAccepted);
    tell('pays the holdback', lastInstalmentIsPaid);
    tell('closes the agreement', agreementIsClosedOut);
    tell('shows in the spending view where each cent is', spendingShowsWhatWasPaid);
    tell('shows everybody what was paid in the end', registerListsTheClosedAward);
    tell('lets the auditor read everything, change nothing, and verify the trail', auditorReadsEverythingAndChangesNothing);
    tell('passed through pages without a defect', ({ notebook }) => {
      expect(Object.fromEntries(notebook.problems)).toEqual({});
    });
  });
