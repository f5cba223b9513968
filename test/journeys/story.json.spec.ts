import { applicantWritesAndSubmits, draftersAreRemindedUntilTheCallCloses, othersApplyAndOneWithdraws } from './steps/api/applying.js';
import { deciderDecidesInSecret, officerScreensTheProposals, resultsAreReleasedToAllAtOnce, reviewersScoreAndSubmit } from './steps/api/choosing.js';
import { administratorGivesARole, applicantRegistersAnOrganization, callIsDraftedAndApproved, callOpensForEverybody } from './steps/api/entering.js';
import { agreementComesIntoForce, agreementIsPaidUpAndClosed, instalmentsArePaid, reportIsReturnedAndAccepted } from './steps/api/funding.js';
import { auditorReadsTheTrailAndChangesNothing, everyCentIsWhereItBelongs } from './steps/api/overseeing.js';
import { story } from './steps/telling.js';

story('A call for proposals, from nothing to close-out, as JSON', 'en', (tell) => {
  tell('begins with an administrator who gives a newcomer the role of officer', administratorGivesARole);
  tell('has a call drafted and approved, with its money allocated', callIsDraftedAndApproved);
  tell('opens the call by the clock, for everybody to read', callOpensForEverybody);
  tell('brings an applicant with an organization and an invited editor', applicantRegistersAnOrganization);
  tell('lets the applicant write, add a file, submit, and keep a receipt that proves the text', applicantWritesAndSubmits);
  tell('has others apply, one withdraw, and one begin without end', othersApplyAndOneWithdraws);
  tell('reminds those who still write, and closes the call by the clock', draftersAreRemindedUntilTheCallCloses);
  tell('asks one applicant a question, and finds who is eligible', officerScreensTheProposals);
  tell('has reviewers score apart from each other, without the one who has a conflict of interest', reviewersScoreAndSubmit);
  tell('has each proposal decided, and tells no applicant', deciderDecidesInSecret);
  tell('releases the results to everybody at once', resultsAreReleasedToAllAtOnce);
  tell('brings an agreement into force', agreementComesIntoForce);
  tell('pays two instalments by different people, and keeps the last until the report', instalmentsArePaid);
  tell('returns the final report once, and accepts it', reportIsReturnedAndAccepted);
  tell('pays the holdback and closes the agreement', agreementIsPaidUpAndClosed);
  tell('knows where each cent is', everyCentIsWhereItBelongs);
  tell('lets the auditor read the trail, change nothing, and verify it', auditorReadsTheTrailAndChangesNothing);
});
