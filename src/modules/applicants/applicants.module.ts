import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AccessRequestQueries } from './access/access-requests.queries.js';
import { AccessRequests } from './access/access-requests.service.js';
import { AccessRequestsController } from './access/access-requests.controller.js';
import { FindLimits } from './finding/find-limits.js';
import { OrganizationFinder } from './finding/organization-finder.js';
import { OwnershipController } from './ownership/ownership.controller.js';
import { Ownership } from './ownership/ownership.service.js';
import { BankAccountsController } from './bank/bank-accounts.controller.js';
import { BankAccounts } from './bank/bank-accounts.service.js';
import { SealAnew } from './bank/seal-anew.sweep.js';
import { Contacts } from './file/contacts.service.js';
import { DocumentExpiry } from './file/document-expiry.sweep.js';
import { DocumentsController } from './file/documents.controller.js';
import { DocumentQueries } from './file/documents.queries.js';
import { Documents } from './file/documents.service.js';
import { OrganizationFilesController } from './file/organization-files.controller.js';
import { OrganizationFiles } from './file/organization-files.service.js';
import { StandingAnswers } from './file/standing-answers.service.js';
import { GoverningBodyController } from './governing/governing-body.controller.js';
import { GoverningBodyQueries } from './governing/governing-body.queries.js';
import { GoverningBody } from './governing/governing-body.service.js';
import { PastMembers } from './governing/past-members.sweep.js';
import { InvitationsController } from './members/invitations.controller.js';
import { Invitations } from './members/invitations.service.js';
import { MembersController } from './members/members.controller.js';
import { Members } from './members/members.service.js';
import { OrganizationsController } from './organizations.controller.js';
import { OrganizationQueries } from './organizations.queries.js';
import { Organizations } from './organizations.service.js';
import { SanctionsListsController } from './sanctions/lists/sanctions-lists.controller.js';
import { SanctionsLists } from './sanctions/lists/sanctions-lists.service.js';
import { SanctionsMatchesController } from './sanctions/matches.controller.js';
import { SanctionsMatches } from './sanctions/matches.service.js';
import { NameSources } from './sanctions/names/name-sources.js';
import { ScreenNames } from './sanctions/screen-names.listener.js';
import { ScreeningRuns } from './sanctions/screening-run.service.js';
import { WeeklyScreening } from './sanctions/weekly-screening.sweep.js';
import { StandingController } from './standing/standing.controller.js';
import { OrganizationStanding } from './standing/standing.service.js';
import { VerificationExpiry } from './standing/verification-expiry.sweep.js';

@Module({
  imports: [AccountsModule],
  controllers: [AccessRequestsController, OwnershipController, OrganizationsController, MembersController, InvitationsController, OrganizationFilesController, GoverningBodyController, StandingController, DocumentsController, BankAccountsController, SanctionsListsController, SanctionsMatchesController],
  providers: [FindLimits, OrganizationFinder, AccessRequestQueries, AccessRequests, Ownership, OrganizationQueries, Organizations, Members, Invitations, DocumentQueries, Documents, OrganizationFiles, DocumentExpiry, StandingAnswers, Contacts, GoverningBodyQueries, GoverningBody, PastMembers, BankAccounts, SealAnew, OrganizationStanding, VerificationExpiry, NameSources, ScreeningRuns, ScreenNames, WeeklyScreening, SanctionsLists, SanctionsMatches],
  exports: [Organizations, OrganizationFinder, OrganizationFiles, StandingAnswers, NameSources, ScreeningRuns],
})
export class ApplicantsModule {}
